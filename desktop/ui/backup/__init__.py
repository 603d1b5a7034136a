"""Backups in the window: how they are, setting them up, what is there, leaving with everything."""
