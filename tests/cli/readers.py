"""A reader for worker processes that fails as nobody expected, for one file."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Reading


def stumble_over_bad(path: Path, *_: object) -> Reading:
    """Reads every file but those named ``zly``."""
    if path.stem == "zly":
        raise ZeroDivisionError("błąd")
    return Reading(PrintedKind.BLANK)
