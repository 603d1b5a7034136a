"""The office's base of contractors."""
