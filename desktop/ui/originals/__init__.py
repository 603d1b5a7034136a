"""The window's part in giving originals away."""
