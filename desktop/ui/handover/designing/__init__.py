"""Designing the office's own tables."""
