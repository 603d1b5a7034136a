"""The base of contractors in the window."""
