"""Where an office's data lie, and what a person may wish of that place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.backup import Restored
from desktop.domain.messages import Message
from desktop.domain.upgrading import Tell


class Holds(StrEnum):
    """What a folder that could hold the data holds already."""

    NOTHING = "nothing"
    """It is empty, or not there yet."""
    OFFICE = "office"
    """The data of an office."""


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A folder that can hold an office's data; ``free`` is what its disk has left, in bytes."""

    folder: Path
    holds: Holds
    free: int


class Wish(StrEnum):
    """What is to be opened in place of the office that is open now."""

    MOVE = "move"
    """The same office, from another folder, with all of its data."""
    OPEN = "open"
    """The office that lies in another folder."""
    SAMPLES = "samples"
    """The office of samples, made if it is not there."""
    REMOVE_SAMPLES = "remove_samples"
    """The own office, once the samples are removed."""
    HOME = "home"
    """The own office; the samples stay."""
    SHARED = "shared"
    """The office in a shared database: joined, begun there, moved there or back."""
    RESTORE = "restore"
    """The office of a backup, in place of the open one, which is empty, or in another folder."""


@dataclass(frozen=True, slots=True)
class Reopening:
    """A wish, and of which folder."""

    wish: Wish
    folder: Path | None = None
    restore: Callable[[Path, Tell], Restored] | None = None
    """Does it, into a folder; raises :class:`UserError` ``backup.*``."""
    work: Callable[[Path, Tell], Message] | None = None
    """Does it for the office in a folder, and says what was done; raises :class:`UserError`."""


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What came of a wish, to be said in the window that opens next."""

    message: Message
    well: bool = True
    first_run: bool = False
    """Whether it was wished from the first run, which goes on with it."""
