"""A reader for worker processes that fails as nobody expected, for one file."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.kinds import PrintedKind
from desktop.domain.reading import Reading
from desktop.domain.splitting import Batch, SplitPlan


def stumble_over_bad(path: Path, *_: object) -> Batch:
    """Reads every file but those named ``zly``; one named ``plik…`` holds two documents."""
    if path.stem == "zly":
        raise ZeroDivisionError("błąd")
    documents = 2 if path.stem.startswith("plik") else 1
    readings = [Reading(PrintedKind.BLANK, file_pages=(number,)) for number in range(documents)]
    return Batch(tuple(readings), SplitPlan((), (), ()))
