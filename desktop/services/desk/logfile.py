"""The program's log, read for people: its rotated files in one, and what is added meanwhile."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

_FORMAT = re.compile(
    rb"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) ([^ :]{1,120}): (.*)$"
)
_MOST_BYTES = 16 * 1024 * 1024
"""Of one file; the oldest part of a larger one is left out."""
_LONGEST = 20_000
"""Characters of one entry."""


class Level(IntEnum):
    """How grave an entry is."""

    DETAIL = 0
    INFO = 1
    WARNING = 2
    ERROR = 3


_LEVELS = {
    b"DEBUG": Level.DETAIL,
    b"INFO": Level.INFO,
    b"WARNING": Level.WARNING,
    b"ERROR": Level.ERROR,
    b"CRITICAL": Level.ERROR,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: ``at`` as the file has it (local time), ``source`` is the part of the program."""

    at: str
    level: Level
    source: str
    text: str
    """Its lines; more than one where a traceback follows."""

    def __str__(self) -> str:
        return f"{self.at} {self.level.name} {self.source}: {self.text}"


class LogReader:
    """Reads the log at ``path`` with its rotated files, then what is added; for one thread at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._place = 0
        self._file: tuple[int, int] | None = None

    def load(self) -> list[Entry]:
        """All entries, the oldest first; raises :class:`OSError` where a file cannot be read."""
        entries: list[Entry] = []
        for path in self._rotated():
            try:
                entries += parsed(_tail(path)[0])
            except FileNotFoundError:
                continue  # turned over just now
        try:
            raw, self._place = _tail(self.path)
            self._file = _identity(self.path)
        except FileNotFoundError:
            self._place, self._file = 0, None
            return entries
        whole = raw.rfind(b"\n") + 1
        self._place -= len(raw) - whole
        return entries + parsed(raw[:whole])

    def new(self) -> list[Entry] | None:
        """What was added since; ``None`` if the files were turned over, so that all is to be loaded again."""
        try:
            identity = _identity(self.path)
            size = self.path.stat().st_size
        except OSError:
            return []
        if identity != self._file or size < self._place:
            return None
        if size == self._place:
            return []
        with self.path.open("rb") as file:
            file.seek(self._place)
            raw = file.read(_MOST_BYTES)
        whole = raw.rfind(b"\n") + 1
        self._place += whole
        return parsed(raw[:whole])

    def _rotated(self) -> list[Path]:
        """``bezdotyk.log.3``, ``.2``, ``.1``: the oldest first."""
        found = []
        for path in self.path.parent.glob(f"{self.path.name}.*"):
            number = path.name.rpartition(".")[2]
            if number.isascii() and number.isdigit():
                found.append((int(number), path))
        return [path for _number, path in sorted(found, reverse=True)]


def parsed(raw: bytes) -> list[Entry]:
    """The entries of a piece of a log; lines that begin none belong to the one before."""
    entries: list[Entry] = []
    head: tuple[str, Level, str] | None = None
    lines: list[bytes] = []

    def finish() -> None:
        if head is not None:
            text = b"\n".join(lines).decode("utf-8", errors="replace")
            entries.append(Entry(*head, text[:_LONGEST]))

    for line in raw.splitlines():
        found = _FORMAT.match(line)
        if found is None:
            if line or lines:
                lines.append(line)
            continue
        finish()
        at, level, source, text = found.groups()
        head = (at.decode("ascii"), _LEVELS[level], source.decode("utf-8", errors="replace"))
        lines = [text]
    finish()
    return entries


def _tail(path: Path) -> tuple[bytes, int]:
    """The last bytes of a file, from the beginning of a line on, and where the file ended."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _MOST_BYTES))
        raw = file.read(_MOST_BYTES)
        end = file.tell()
    if size > _MOST_BYTES:
        raw = raw[raw.find(b"\n") + 1 :]
    return raw, end


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino
