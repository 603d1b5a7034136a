"""The flat file's indexes in the data folder: one file a day, the last few days."""

from __future__ import annotations

import logging
import os
import re
import shutil
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.registers import AccountAnswer, Proof, Register
from desktop.registers.flatfile.index import Head, Index, read_head

_LOG = logging.getLogger(__name__)
_NAME = re.compile(r"(20[0-9]{2})([0-9]{2})([0-9]{2})\.index")
_CHEAP = 3
"""Keys that a check may make on a caller's thread: some ten milliseconds each."""

_ABANDONED = 6 * 3600
"""Seconds after which nobody works at a half-made file any longer."""

Build = Callable[[Path, Path], Head]
"""Makes an index of a file, in a process of its own; see :func:`build_index`."""


class TooSlow(Exception):  # noqa: N818 - no error: it is done on another thread then
    """So many masks fit an account that checking them would hold the caller up."""


class Shelf:
    """Indexes by their days; for any thread, and beside other programs on the same folder."""

    def __init__(self, folder: Path, build: Build, clock: Callable[[], datetime]) -> None:
        self.folder = folder
        self._build = build
        self._clock = clock
        self._lock = threading.RLock()
        self._open: dict[date, Index] = {}

    def days(self) -> list[date]:
        """The days that there are indexes of, the oldest first."""
        try:
            names = [_NAME.fullmatch(name) for name in os.listdir(self.folder)]  # noqa: PTH208 - many times a second
        except OSError:
            return []
        days: list[date] = []
        for found in names:
            with suppress(ValueError):
                if found is not None:
                    days.append(date(*map(int, found.groups())))
        return sorted(days)

    def check(self, nip: str, account: str, day: date, *, patient: bool = True) -> AccountAnswer | None:
        """What the file of ``day`` says, or that of the last day before it; ``None`` if there is none.

        Raises :class:`TooSlow` unless ``patient``.
        """
        for one in reversed([there for there in self.days() if there <= day]):
            try:
                index = self._index(one)
                if not patient and index.cost(nip, account) > _CHEAP:
                    raise TooSlow
                found = index.find(nip, account)
            except UserError as error:
                if error.code == "registers.index_damaged":
                    self._remove(one)
                continue
            proof = Proof(Register.FLAT_FILE, self._clock(), index.head.stamp)
            return AccountAnswer(found.state, index.head.day, proof, found.by_mask)
        return None

    def load(self, source: Path, wanted: date | None = None) -> Head:
        """Make an index of a flat file, in place of another of the same day.

        Raises what :func:`build_index` raises, and :class:`UserError` ``registers.flat_other_day`` if it is
        of another day than ``wanted``.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        made = self.folder / f".{os.getpid()}-{threading.get_ident()}.new"
        try:
            head = self._build(source, made)
            if wanted is not None and head.day != wanted:
                raise UserError(
                    "registers.flat_other_day", day=head.day.isoformat(), wanted=wanted.isoformat()
                )
            head = read_head(made)
            with self._lock:
                self._close(head.day)
                made.replace(self.folder / f"{head.stamp}.index")
        except OSError as error:
            raise UserError("registers.flat_unreadable", reason=error.strerror or "") from error
        finally:
            with suppress(OSError):
                made.unlink(missing_ok=True)
        return head

    def newest(self) -> date | None:
        """The newest day there is an index of."""
        return max(self.days(), default=None)

    def open_newest(self) -> None:
        """Open the newest index, so that the first check need not; a damaged one is removed."""
        day = self.newest()
        if day is not None and day not in self._open:
            try:
                self._index(day)
            except UserError as error:
                if error.code == "registers.index_damaged":
                    self._remove(day)

    def sweep(self) -> None:
        """Remove what programs that were killed left half made."""
        for one in (*self.folder.glob(".flat-*"), *self.folder.glob(".*.new")):
            with suppress(OSError):
                if time.time() - one.stat().st_mtime < _ABANDONED:
                    continue
                if one.is_dir():
                    shutil.rmtree(one, ignore_errors=True)
                else:
                    one.unlink()

    def prune(self, keep: int, spare: date | None = None) -> None:
        """Keep the newest so many days only, and ``spare``."""
        for day in self.days()[: -max(keep, 1)]:
            if day != spare:
                self._delete(day)

    def close(self) -> None:
        """Give all files back."""
        with self._lock:
            for day in list(self._open):
                self._close(day)

    # -- inside ------------------------------------------------------------------------------------

    def _index(self, day: date) -> Index:
        with self._lock:
            index = self._open.get(day)
            if index is None:
                index = Index(self._path(day))
                if index.head.day != day:
                    index.close()
                    raise UserError("registers.index_damaged", file=self._path(day).name)
                self._open[day] = index
            return index

    def _remove(self, day: date) -> None:
        """Away with a damaged index: the next download makes another."""
        _LOG.warning("the index of %s is damaged and was removed", day.isoformat())
        self._delete(day)

    def _delete(self, day: date) -> None:
        with self._lock:
            self._close(day)
            # Windows does not let go of a file that another program has open; it is tried again tomorrow.
            with suppress(OSError):
                self._path(day).unlink(missing_ok=True)

    def _close(self, day: date) -> None:
        index = self._open.pop(day, None)
        if index is not None:
            index.close()

    def _path(self, day: date) -> Path:
        return self.folder / f"{day:%Y%m%d}.index"
