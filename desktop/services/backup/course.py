"""How far a backup or a restore has come, how it rests, and how it is stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop.services.resting import rest_after

_TELL_EVERY = 0.2
_REST_EVERY = 0.2
"""Seconds of work between two rests: files that need none are many."""


class Stage(StrEnum):
    """What is being done."""

    COPYING = "copying"
    """The database, on this computer."""
    SENDING = "sending"
    """Files that the place does not have yet."""
    VERIFYING = "verifying"
    """The backup is read back from the place and held against what it must be."""
    CLEARING = "clearing"
    """Backups that are kept no longer go."""
    CHECKING = "checking"
    """Originals here are held against their hashes."""
    RESTORING = "restoring"
    PACKING = "packing"
    """Into the one file for another computer."""


@dataclass(frozen=True, slots=True)
class Step:
    """``done`` of ``of``: files of a backup, otherwise hundredths."""

    stage: Stage
    done: int
    of: int


Tell = Callable[[Step], None]


class StoppedError(Exception):
    """Somebody wanted it to end before its end."""


class Course:
    """Tells how far the work is, a few times a second, and ends it when one of ``stops`` is set.

    With ``gentle`` it takes a part of a processor only, for work that nobody waits for.
    """

    def __init__(self, tell: Tell | None = None, *stops: threading.Event, gentle: bool = False) -> None:
        self._tell = tell
        self._stops = stops or (threading.Event(),)
        self._gentle = gentle
        self._told = 0.0
        self._stage: Stage | None = None
        self._worked_since = time.monotonic()

    def meanwhile(self) -> None:
        """Go on, or raise :class:`StoppedError`."""
        if any(stop.is_set() for stop in self._stops):
            raise StoppedError

    def at(self, stage: Stage, done: int, of: int) -> None:
        """So far it is; raises :class:`StoppedError`."""
        self.meanwhile()
        now = time.monotonic()
        if self._tell is not None and (
            stage is not self._stage or done == of or now - self._told > _TELL_EVERY
        ):
            self._stage, self._told = stage, now
            self._tell(Step(stage, done, of))
        if self._gentle and time.monotonic() - self._worked_since > _REST_EVERY:
            self._stops[0].wait(rest_after(self._worked_since))
            self._worked_since = time.monotonic()
            self.meanwhile()
