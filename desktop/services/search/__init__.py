"""Searching the archive: what was typed, understood; searches that are kept; the index of words."""
