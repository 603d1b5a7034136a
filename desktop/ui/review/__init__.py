"""The review screen: the page beside the form, one document after another."""
