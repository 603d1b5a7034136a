"""How often somebody may knock: buckets that fill again with time, kept in memory."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

_KEPT = 20_000
"""Keys remembered at the most; the one unused for longest goes, which only ever forgives."""


@dataclass(frozen=True, slots=True)
class Pace:
    """``burst`` at once, then ``a_second`` more."""

    burst: float
    a_second: float


@dataclass(frozen=True, slots=True)
class Limits:
    """The paces of the panel."""

    address: Pace = Pace(1500, 150)
    """Of one network address, whatever it asks for: a whole company may sit behind it."""
    stranger: Pace = Pace(40, 0.5)
    """Forms sent from one address without being logged in."""
    caller: Pace = Pace(600, 60)
    """Of one user or device."""
    body: int = 64 * 1024
    """Bytes of a request that is no upload."""


class Buckets:
    """One bucket a key; used in the event loop's thread only."""

    def __init__(self, pace: Pace, clock: Callable[[], float] = time.monotonic) -> None:
        self._pace = pace
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, key: str) -> int:
        """Take one; 0 if there was one, else the seconds to wait."""
        now = self._clock()
        left, at = self._left.get(key, (self._pace.burst, now))
        left = min(self._pace.burst, left + (now - at) * self._pace.a_second)
        granted = left >= 1
        self._left[key] = (left - 1 if granted else left, now)
        self._left.move_to_end(key)
        if len(self._left) > _KEPT:
            self._left.popitem(last=False)
        return 0 if granted else max(1, math.ceil((1 - left) / self._pace.a_second))
