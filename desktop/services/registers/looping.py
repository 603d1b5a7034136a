"""A thread that does a round of work, and waits until there is more."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from sqlalchemy.exc import SQLAlchemyError

_LOG = logging.getLogger(__name__)

LONGEST_WAIT = 60.0
"""Seconds after which a look is taken though nobody called: the clock may have been set."""
_GRACE = 5.0


class Loop:
    """Calls ``work`` until there is nothing to do: it returns for how many seconds that will be so."""

    def __init__(self, name: str, work: Callable[[], float]) -> None:
        self._name = name
        self._work = work
        self._condition = threading.Condition()
        self._called = True
        self._stopped = False
        self._idle = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; nothing happens if it has begun."""
        with self._condition:
            if self._thread is not None or self._stopped:
                return
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def wake(self) -> None:
        """There may be something to do."""
        with self._condition:
            self._called, self._idle = True, False
            self._condition.notify_all()

    def stop(self, abort: Callable[[], None] = lambda: None) -> None:
        """End; ``abort`` breaks off what the thread is waiting for."""
        with self._condition:
            self._stopped = True
            self._condition.notify_all()
        abort()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(_GRACE)

    @property
    def runs(self) -> bool:
        """Whether it has begun and not ended."""
        return self._thread is not None and not self._stopped

    def settle(self, timeout: float) -> bool:
        """Wait until nothing is to be done now; ``False`` if that takes longer than ``timeout`` seconds."""
        with self._condition:
            return self._condition.wait_for(lambda: self._idle or self._stopped, timeout)

    def _run(self) -> None:
        while True:
            with self._condition:
                if self._stopped:
                    return
                self._called = False
            wait = LONGEST_WAIT
            try:
                wait = self._work()
            except SQLAlchemyError as error:
                # A disk that hesitates or is full: questions stay as they are.
                _LOG.warning("%s: the database cannot be used: %s", self._name, type(error).__name__)
            except Exception:  # noqa: BLE001 - a bug must not end all asking without a word
                _LOG.exception("%s stumbled", self._name)
            with self._condition:
                if wait > 0 and not self._called and not self._stopped:
                    self._idle = True
                    self._condition.notify_all()
                    self._condition.wait_for(lambda: self._called or self._stopped, min(wait, LONGEST_WAIT))
                    self._idle = False
