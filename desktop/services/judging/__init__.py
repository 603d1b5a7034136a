"""Judging the reading: documents with truth files, and what the office's own people had to change."""
