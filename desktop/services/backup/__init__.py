"""Backups of the whole office: made daily, encrypted, verified, kept, restored, moved."""
