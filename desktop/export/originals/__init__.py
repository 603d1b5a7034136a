"""Originals on their way out: their names, the folder or ZIP they lie in, and what they look like as PDF."""
