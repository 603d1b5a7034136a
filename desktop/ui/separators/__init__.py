"""Separator sheets in the window: to print, and to keep as a PDF."""
