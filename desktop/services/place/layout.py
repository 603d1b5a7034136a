"""The names in a data folder that its movers must know."""

from __future__ import annotations

DATABASE = "bezdotyk.db"
SAMPLES_MARK = "biuro-przykladowe.txt"
"""Says that the folder holds samples only, and may be removed as a whole."""
KEYRING_NAME = ".keyring"
"""Under which name the system's keyring knows the office, where that is not the folder's path."""
STAGING = ".przenoszenie"
"""Where a move gathers its copies; left behind only by one that was cut short."""
LOCK = "work.lock"
NOT_MOVED = frozenset({LOCK, "log", STAGING, KEYRING_NAME, f"{DATABASE}-wal", f"{DATABASE}-shm"})
"""What belongs to a folder and not to its office, and what the database's copy holds already."""
