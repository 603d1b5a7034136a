"""A scanner simulator: files that appear in a folder the way office devices write them.

Every habit here was met in the field, and hot folders that trusted the first event or the first
second of rest have lost pages to each.  Times are those of real devices, divided by ``speed``.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from desktop.demo.file_lock import held

PAGE_PAUSES = (0.2, 1.0, 4.0, 2.0)
"""Seconds between pages with the file closed, as several office models do."""
GROWING_SECONDS = 60.0
PLACEHOLDER_SECONDS = 5.0
LOCKED_SECONDS = 20.0
_TEMPORARY = ".part"


class Habit(StrEnum):
    """How a device delivers one file; :meth:`Scanner.deliver` knows them by name."""

    WHOLE = "whole"
    GROWING = "growing"
    PAGE_BY_PAGE = "page_by_page"
    PLACEHOLDER = "placeholder"
    TEMPORARY_NAME = "temporary_name"
    MOVED_IN = "moved_in"
    LOCKED = "locked"


class Stopped(Exception):  # noqa: N818 - no error: the simulator was told to stop
    """The scanner was switched off in the middle of its work."""


class Scanner:
    """A device that drops files into ``folder``; every method returns when its file is done.

    Methods may run on several threads at once.  :meth:`stop` ends all pauses: methods under way
    raise :class:`Stopped`, leaving the file as it is at that moment.
    """

    def __init__(self, folder: Path, *, speed: float = 1.0) -> None:
        self.folder = folder
        self._speed = speed
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Switch off."""
        self._stopped.set()

    def deliver(self, name: str, data: bytes, habit: Habit) -> Path:
        """Deliver one file in the given way, with that way's usual times."""
        ways: dict[Habit, Callable[[str, bytes], Path]] = {
            Habit.WHOLE: self.whole,
            Habit.GROWING: self.growing,
            Habit.PAGE_BY_PAGE: self.page_by_page,
            Habit.PLACEHOLDER: self.placeholder,
            Habit.TEMPORARY_NAME: self.temporary_name,
            Habit.MOVED_IN: self.moved_in,
            Habit.LOCKED: self.locked,
        }
        return ways[habit](name, data)

    def whole(self, name: str, data: bytes) -> Path:
        """Written in one go."""
        path = self._place(name)
        path.write_bytes(data)
        return path

    def growing(
        self, name: str, data: bytes, *, seconds: float = GROWING_SECONDS, every: float = 1.0
    ) -> Path:
        """Grows for ``seconds``, one write ``every`` so often, the file open all the time."""
        path = self._place(name)
        writes = max(2, round(seconds / every) + 1)
        with path.open("wb") as file:
            for number, portion in enumerate(_cut(data, writes)):
                if number:
                    self._pause(every)
                file.write(portion)
                file.flush()
                os.fsync(file.fileno())
        return path

    def page_by_page(self, name: str, data: bytes, *, pauses: Sequence[float] = PAGE_PAUSES) -> Path:
        """Writes a portion, closes the file, pauses, opens it again to append the next."""
        return self.states(name, _grown(_cut(data, len(pauses) + 1)), pauses)

    def states(self, name: str, states: Sequence[bytes], pauses: Sequence[float]) -> Path:
        """Writes the file anew for each page; every state may look complete (a TIFF, a rewritten PDF).

        A state that goes on where the one before ended is appended, any other written over it.
        """
        path = self._place(name)
        before = b""
        for state, pause in zip(states, (0.0, *pauses), strict=True):
            if pause:
                self._pause(pause)
            if before and state.startswith(before):
                with path.open("ab") as file:
                    file.write(state[len(before) :])
            else:
                path.write_bytes(state)
            before = state
        return path

    def placeholder(self, name: str, data: bytes, *, after: float = PLACEHOLDER_SECONDS) -> Path:
        """An empty file first; its content comes later."""
        path = self._place(name)
        path.touch()
        self._pause(after)
        path.write_bytes(data)
        return path

    def temporary_name(self, name: str, data: bytes, *, seconds: float = 4.0) -> Path:
        """Complete under a temporary name for a while, then renamed."""
        path = self._place(name)
        temporary = path.with_name(path.name + _TEMPORARY)
        temporary.write_bytes(data)
        self._pause(seconds)
        return temporary.replace(path)

    def moved_in(self, name: str, data: bytes) -> Path:
        """Written elsewhere on the same disk and moved in whole: no write event at all."""
        path = self._place(name)
        outside = self.folder.with_name(f".{self.folder.name}-{path.name}")
        outside.write_bytes(data)
        return outside.replace(path)

    def locked(self, name: str, data: bytes, *, seconds: float = LOCKED_SECONDS) -> Path:
        """Complete, but held by the device for a while (where the system has such a lock)."""
        path = self.whole(name, data)
        with held(path):
            self._pause(seconds)
        return path

    def vanishing(self, name: str, data: bytes, *, after: float = 1.0) -> Path:
        """Appears and is taken away again: a job cancelled at the device."""
        path = self.whole(name, data)
        self._pause(after)
        path.unlink()
        return path

    def cut_short(self, name: str, data: bytes, *, keep: float = 0.6) -> Path:
        """A device that was switched off in mid-job: the end never comes."""
        return self.whole(name, data[: max(1, int(len(data) * keep))])

    def late_end(self, name: str, data: bytes, *, after: float = 10.0) -> Path:
        """All but the last bytes, and these long after the quiet time."""
        return self.states(name, [data[:-24], data], [after])

    def many(self, names: Sequence[str], data: Callable[[str], bytes]) -> list[Path]:
        """A whole tray at once, as fast as the disk takes it."""
        return [self.whole(name, data(name)) for name in names]

    @contextmanager
    def offline(self) -> Iterator[Path]:
        """While this lasts the folder is gone, with all that is in it: a share that is switched off."""
        away = self.folder.with_name(f".{self.folder.name}-offline")
        self.folder.rename(away)
        try:
            yield away
        finally:
            away.rename(self.folder)

    def _place(self, name: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def _pause(self, seconds: float) -> None:
        if self._stopped.wait(seconds / self._speed):
            raise Stopped


def _cut(data: bytes, count: int) -> list[bytes]:
    """``data`` in ``count`` portions, none empty if there are bytes enough."""
    edges = [len(data) * number // count for number in range(count + 1)]
    return [data[start:end] for start, end in pairwise(edges)]


def _grown(portions: Sequence[bytes]) -> list[bytes]:
    return [b"".join(portions[: count + 1]) for count in range(len(portions))]
