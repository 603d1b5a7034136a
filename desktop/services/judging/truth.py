"""Documents with truth files: which there are in a folder, and what makes them differ.

The truth of ``NAME.pdf`` is ``truth/NAME.json``, or ``NAME.json`` beside it.  Every other subfolder of a
folder with ``truth`` holds one and the same set of documents in another state: ``clean``, ``scan``,
``photo``; the state is the subfolder's name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.errors import UserError

TRUTH = "truth"
_MAX_TRUTH_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Case:
    """A file to read and what is right for it; ``state`` is how it came to be, ``""`` if that is not said."""

    file: Path
    truth: dict[str, Any]
    state: str = ""


def cases(folder: Path) -> list[Case]:
    """Every document below ``folder`` that has a truth file, in the order of their paths.

    Raises :class:`UserError` ``bench.no_truth`` if there is none, ``bench.bad_truth`` for a truth file that
    is not understood.
    """
    found = [
        Case(file, _load(truth), state)
        for file in sorted(path for path in folder.rglob("*") if path.is_file())
        if file.suffix != ".json"
        for truth, state in _truths(file)
        if truth.is_file()
    ]
    if not found:
        raise UserError("bench.no_truth", path=folder)
    return found


def _truths(file: Path) -> Iterator[tuple[Path, str]]:
    """Where the truth of ``file`` may lie, and what state the file is in then."""
    beside = file.with_suffix(".json")
    if beside.is_file():
        yield beside, ""
        return
    yield file.parent.parent / TRUTH / beside.name, file.parent.name


def _load(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MAX_TRUTH_BYTES:
            raise UserError("bench.bad_truth", file=path)
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError("bench.bad_truth", file=path) from error
    if not isinstance(data, dict):
        raise UserError("bench.bad_truth", file=path)
    return data
