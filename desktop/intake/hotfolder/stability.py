"""When a file is ready to be taken: the memory of one watched folder.

No file system and no threads here, and no clock but the one given: the caller tells what it saw
(:meth:`StabilityTracker.see`), asks what is due (:meth:`~StabilityTracker.due`), looks into those
files and has them judged (:meth:`~StabilityTracker.judge`).

A file is ready once size, time and identity have stayed the same for the quiet time, measured
between two own looks, it opens for reading, and it has its end.  The limits of that:

* A file whose format has no end mark (TIFF, HEIC), and one that was seen to rest and then to go on
  (a scanner writing page by page), must rest for *twice* the quiet time: 6 s outlast the longest
  pause of 4 s known of office scanners.
* What remains: a device that closes a complete-looking PDF after the very first page and pauses
  for longer than the quiet time is taken at its word.  For such a device set the quiet time above its
  longest pause.
* A file whose end stays missing is handed on after a longer time, so that somebody hears of it.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Set
from dataclasses import dataclass
from enum import Enum, StrEnum

from desktop.intake.hotfolder.completeness import End
from desktop.intake.hotfolder.listing import Fingerprint
from desktop.intake.hotfolder.probe import Content, Obstacle

PORTIONS_FACTOR = 2
"""Times the quiet time that a file must rest whose end cannot be trusted."""
EMPTY_FACTOR = 5
"""Times ``incomplete_after`` that a placeholder without a byte may wait for its content."""
_REST = 1 / 6
"""Part of the quiet time (of 3 s: half a second) after which a change counts as a new portion."""
_LOCKED_LAST = 10
"""Times the quiet time: the longest pause between two tries to open a locked file."""


class TakeResult(Enum):
    """What came of handing a file on."""

    DONE = "done"
    RETRY = "retry"


class Waiting(StrEnum):
    """Why a file has not been taken yet."""

    RESTING = "resting"
    """Its quiet time is not over."""
    UNFINISHED = "unfinished"
    """Its end is missing."""
    EMPTY = "empty"
    LOCKED = "locked"
    TAKING = "taking"
    REFUSED = "refused"
    """It was handed on and could not be taken; it will be tried again."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Waiting times in seconds, beside the folder's quiet time."""

    incomplete_after: float = 60.0
    """A file without its end that has not grown for so long is handed on as it is."""
    retry_first: float = 2.0
    retry_last: float = 300.0
    """Pauses between tries of a refused file: the first, doubled each time up to the last."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """A file that was taken and stayed: how it looked, and how a listing last showed it."""

    mark: Fingerprint
    listed: Fingerprint


@dataclass(slots=True)
class _Pending:
    listed: Fingerprint
    since: float
    """When it was last seen to change, on the tracker's clock."""
    due: float
    opened: Fingerprint | None = None
    """From the last look into it; a listing may show something older."""
    portions: bool = False
    locked: int = 0
    refused: int = 0
    reason: Waiting = Waiting.RESTING


class StabilityTracker:
    """Which files of a folder are waiting, which are ready, which have been taken and stayed.

    ``clock`` counts seconds and never goes back.  Not thread-safe.
    """

    def __init__(self, quiet: float, clock: Callable[[], float], patience: Patience | None = None) -> None:
        self._quiet = quiet
        self._clock = clock
        self._patience = patience or Patience()
        self._pending: dict[str, _Pending] = {}
        self._taken: dict[str, _Taken] = {}
        self._agenda: list[tuple[float, str]] = []

    def see(self, path: str, mark: Fingerprint, *, touched: bool = False) -> None:
        """A listing shows ``path`` with ``mark``; ``touched``: an event says something happened to it."""
        entry = self._pending.get(path)
        if entry is None:
            taken = self._taken.get(path)
            if taken is None or taken.listed.differs(mark):
                self._begin(path, mark)
        elif entry.reason is Waiting.TAKING:
            return  # what became of it meanwhile is asked when that is finished
        elif entry.listed.differs(mark):
            before, entry.listed, entry.opened = entry.listed, mark, None
            self._changed(path, entry, before)
        elif touched and entry.reason is Waiting.LOCKED:
            self._schedule(path, entry, self._clock())

    def gone(self, path: str) -> None:
        """There is no such file any more."""
        entry = self._pending.get(path)
        if entry is not None and entry.reason is not Waiting.TAKING:
            del self._pending[path]
        self._taken.pop(path, None)

    def keep_only(self, seen: Set[str], unreadable: tuple[str, ...] = ()) -> None:
        """A listing showed ``seen`` and nothing else, but could not look below ``unreadable``."""
        for path in [*(self._pending.keys() - seen), *(self._taken.keys() - seen)]:
            if not path.startswith(unreadable):
                self.gone(path)

    def forget_pending(self) -> None:
        """The folder went away: what waited begins anew when it returns, what was taken stays known."""
        for path in list(self._pending):
            if self._pending[path].reason is not Waiting.TAKING:
                del self._pending[path]

    def next_due(self) -> float | None:
        """When to ask :meth:`due` again, on the tracker's clock."""
        while self._agenda:
            when, path = self._agenda[0]
            entry = self._pending.get(path)
            if entry is not None and entry.due == when and entry.reason is not Waiting.TAKING:
                return when
            heapq.heappop(self._agenda)
        return None

    def due(self, limit: int) -> list[str]:
        """Up to ``limit`` files to look into now; each must be judged then."""
        paths: list[str] = []
        now = self._clock()
        while len(paths) < limit:
            when = self.next_due()
            if when is None or when > now:
                break
            paths.append(heapq.heappop(self._agenda)[1])
        return paths

    def judge(self, path: str, look: Content | Obstacle) -> bool:
        """Whether the file is ready; if so it counts as being taken until :meth:`finished`."""
        entry = self._pending.get(path)
        if entry is None or entry.reason is Waiting.TAKING:
            return False
        if look is Obstacle.GONE:
            self.gone(path)
            return False
        if isinstance(look, Obstacle):
            entry.reason = Waiting.LOCKED
            entry.locked += 1
            self._postpone(path, entry, entry.locked, self._quiet, self._quiet * _LOCKED_LAST)
            return False
        entry.locked = 0
        before = entry.opened or entry.listed
        entry.opened = look.mark
        if before.differs(look.mark):
            self._changed(path, entry, before)
            return False
        taken = self._taken.get(path)
        if taken is not None and not taken.mark.differs(look.mark):
            del self._pending[path]  # only the listing had changed: it caught up with the file
            self._taken[path] = _Taken(look.mark, entry.listed)
            return False
        return self._rested(path, entry, look)

    def finished(self, path: str, result: TakeResult, mark: Fingerprint | None) -> None:
        """Handing on ended with ``result``; the file now looks like ``mark`` (``None``: it is gone)."""
        entry = self._pending.get(path)
        if entry is None or entry.reason is not Waiting.TAKING:
            return
        del self._pending[path]
        self._taken.pop(path, None)
        if mark is None:
            return
        if (entry.opened or entry.listed).differs(mark):
            self._begin(path, mark)  # replaced by another of the same name
        elif result is TakeResult.DONE:
            self._taken[path] = _Taken(mark, entry.listed)  # left where it is: not to be taken again
        else:
            entry.reason = Waiting.REFUSED
            entry.refused += 1
            self._pending[path] = entry
            first, last = self._patience.retry_first, self._patience.retry_last
            self._postpone(path, entry, entry.refused, first, last)

    def waiting(self) -> list[tuple[str, Waiting, float]]:
        """What has not been taken yet, why, and for how many seconds it has not changed."""
        now = self._clock()
        return [(path, entry.reason, now - entry.since) for path, entry in self._pending.items()]

    @property
    def idle(self) -> bool:
        """Nothing waits."""
        return not self._pending

    def _begin(self, path: str, mark: Fingerprint) -> None:
        now = self._clock()
        self._pending[path] = entry = _Pending(mark, now, now)
        self._schedule(path, entry, now + self._quiet)

    def _changed(self, path: str, entry: _Pending, before: Fingerprint) -> None:
        now = self._clock()
        if before.size and now - entry.since >= self._quiet * _REST:
            entry.portions = True
        entry.since = now
        entry.reason, entry.locked, entry.refused = Waiting.RESTING, 0, 0
        self._schedule(path, entry, now + self._quiet)

    def _rested(self, path: str, entry: _Pending, look: Content) -> bool:
        """Whether an unchanged, open file has rested for long enough; else it is looked at later."""
        needed, reason = self._quiet, Waiting.RESTING
        if look.mark.size == 0:
            needed, reason = self._patience.incomplete_after * EMPTY_FACTOR, Waiting.EMPTY
        elif look.end is End.MISSING:
            needed, reason = self._patience.incomplete_after, Waiting.UNFINISHED
        elif look.end is End.UNKNOWN or entry.portions:
            needed = self._quiet * PORTIONS_FACTOR
        now = self._clock()
        ready_at = entry.since + max(needed, self._quiet)
        if now >= ready_at:
            entry.reason = Waiting.TAKING
            return True
        entry.reason = reason
        # Looks in between, ever rarer: a share may hide a change until the file is opened.
        self._schedule(path, entry, min(ready_at, now + max(self._quiet, now - entry.since)))
        return False

    def _postpone(self, path: str, entry: _Pending, tries: int, first: float, last: float) -> None:
        self._schedule(path, entry, self._clock() + min(first * 2.0 ** min(tries - 1, 30), last))

    def _schedule(self, path: str, entry: _Pending, when: float) -> None:
        entry.due = when
        heapq.heappush(self._agenda, (when, path))
