"""Adding files by hand: the panel, and files dropped onto the window."""
