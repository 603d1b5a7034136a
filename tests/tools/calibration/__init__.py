"""Making, judging and documenting the estimate of how likely a field is right."""
