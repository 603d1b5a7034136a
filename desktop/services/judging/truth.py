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
_BATCH = "batch"
_MAX_TRUTH_BYTES = 10 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Case:
    """A file to read and what is right for it; ``state`` is how it came to be, ``""`` if that is not said."""

    file: Path
    truth: dict[str, Any]
    state: str = ""

    @property
    def parts(self) -> list[Part]:
        """The documents in the file: those of a batch (``kind`` "batch", ``documents``), or the one it is."""
        if self.truth.get("kind") != _BATCH:
            return [Part(None, self.truth)]
        return [
            Part((int(one["first_page"]) - 1, int(one["last_page"]) - 1), one["truth"])
            for one in self.truth["documents"]
        ]


@dataclass(frozen=True, slots=True)
class Part:
    """A document in a file: its first and last page (from 0), ``None`` for all of them, and its truth."""

    pages: tuple[int, int] | None
    truth: dict[str, Any]


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
    if not isinstance(data, dict) or (data.get("kind") == _BATCH and not _is_batch(data)):
        raise UserError("bench.bad_truth", file=path)
    return data


def _is_batch(data: dict[str, Any]) -> bool:
    documents = data.get("documents")
    return isinstance(documents, list) and all(
        isinstance(one, dict)
        and isinstance(one.get("truth"), dict)
        and isinstance(one.get("first_page"), int)
        and isinstance(one.get("last_page"), int)
        for one in documents
    )
