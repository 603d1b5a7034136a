"""The journal of what clients handed over: every delivery, every part of it, and what became of it."""
