"""What a place for backups can do; nothing above it knows which kind it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol


@dataclass(frozen=True, slots=True)
class Listed:
    """What lies at a place: its name (``/`` between folders), its bytes, when it was put there (UTC)."""

    name: str
    size: int
    at: datetime


class NotThereError(Exception):
    """There is nothing of this name at the place."""


class Place(Protocol):
    """Keeps files by name.

    All raise :class:`~desktop.domain.errors.UserError` ``backup.place_*`` and ``backup.*bucket*`` for what is
    wrong with the place, and :class:`NotThereError` for a name that it does not have.
    """

    def prepare(self) -> None:
        """Make it ready to be written to for the first time."""

    def listed(self, prefix: str) -> Iterator[Listed]:
        """What lies there under ``prefix``, a folder's name with its ``/``; nothing unfinished is."""

    def read(self, name: str) -> AbstractContextManager[BinaryIO]:
        """What lies under ``name``, from the storage itself and not from a memory of what was written.

        Opening and reading raise :class:`~.sealing.SpoiltError` for what the storage can read no longer,
        though it is there.
        """

    def write(self, name: str, source: Path) -> None:
        """Put the file ``source`` there: under its name it is there whole, or not at all."""

    def remove(self, name: str) -> None:
        """Take it away; nothing happens if it is not there."""

    def free(self) -> int | None:
        """Bytes that still fit, ``None`` if nobody knows."""
