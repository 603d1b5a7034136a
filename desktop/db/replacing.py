"""Giving a file its name at last, though somebody is looking at it just now, and having the disk keep it."""

from __future__ import annotations

import os
import time
from pathlib import Path

_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)
"""Seconds: a virus scanner has read a scan by then."""
_HELD = frozenset({5, 32, 33})
"""``ERROR_ACCESS_DENIED``, ``ERROR_SHARING_VIOLATION``, ``ERROR_LOCK_VIOLATION``."""


def replace(part: Path, target: Path) -> None:
    """Rename ``part`` to ``target``, in place of what is there; raises :class:`OSError`.

    Windows renames no file that another program has open, and virus scanners open what was just written.  So
    that is tried again for about three seconds; tested with recorded errors, it was not run on Windows.
    """
    for pause in _PAUSES:
        try:
            part.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            time.sleep(pause)
        else:
            return
    part.replace(target)


def flush_folder(folder: Path) -> None:
    """Make what was renamed in ``folder`` outlive a power cut; raises :class:`OSError`.

    Windows has no such call and needs none (NTFS journals it).
    """
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
