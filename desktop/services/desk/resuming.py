"""Noticing that the computer slept, and doing at once what was missed."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from desktop.domain.faults import place_of
from desktop.services.events import EventBus, Resumed

_LOG = logging.getLogger(__name__)

LOOK_EVERY = 5.0
"""Seconds between two looks at the clocks."""
_GAP = 30.0
"""Seconds that nobody can account for: shorter ones are a busy computer's."""
_ONCE_MORE = 15.0
"""Seconds after which all is looked at once more: a network comes back after the computer."""


def _wall() -> float:
    return datetime.now(UTC).timestamp()


class GapWatch:
    """Tells from two clocks that time has passed which this program did not live through.

    Neither alone is enough: the monotonic one stands still during sleep on Linux and macOS and goes on
    under Windows, the wall clock may be set by a person.  ``wall`` and ``monotonic`` are in seconds.
    """

    def __init__(
        self, wall: Callable[[], float] = _wall, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._last = (wall(), monotonic())

    def look(self, expected: float) -> bool:
        """Whether more than about ``expected`` seconds passed since the last look, or the clock was set."""
        before, now = self._last, (self._wall(), self._monotonic())
        self._last = now
        wall, monotonic = now[0] - before[0], now[1] - before[1]
        return monotonic > expected + _GAP or wall > expected + _GAP or wall < -_GAP


class Resuming:
    """Calls ``calls`` once the computer wakes up, and once more when the network should be back.

    ``look_every`` and ``once_more`` are seconds, for tests.  :class:`Resumed` is published each time.
    """

    def __init__(
        self,
        calls: Sequence[Callable[[], None]],
        events: EventBus,
        watch: GapWatch | None = None,
        *,
        look_every: float = LOOK_EVERY,
        once_more: float = _ONCE_MORE,
    ) -> None:
        self._calls = calls
        self._events = events
        self._watch = watch or GapWatch()
        self._look_every = look_every
        self._once_more = once_more
        self._condition = threading.Condition()
        self._stopped = False
        self._asked = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Watch the clocks, on a thread of its own."""
        self._thread = threading.Thread(target=self._run, name="resuming", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Look now: somebody has come back to the program."""
        with self._condition:
            self._asked = True
            self._condition.notify_all()

    def stop(self) -> None:
        """Watch no more."""
        with self._condition:
            self._stopped = True
            self._condition.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        again_in: float | None = None
        while True:
            wait = self._look_every if again_in is None else min(self._look_every, again_in)
            with self._condition:
                self._condition.wait_for(lambda: self._stopped or self._asked, wait)
                if self._stopped:
                    return
                self._asked = False
            if self._watch.look(wait):
                _LOG.info("the computer slept, or its clock was set: all is looked at again")
                self._catch_up()
                again_in = self._once_more
            elif again_in is not None:
                again_in -= wait
                if again_in <= 0:
                    again_in = None
                    self._catch_up()

    def _catch_up(self) -> None:
        for call in self._calls:
            try:
                call()
            except Exception as error:  # noqa: BLE001 - one part that stumbles must not keep the others asleep
                _LOG.error("something could not be taken up after sleep: %s", place_of(error))
        self._events.publish(Resumed())
