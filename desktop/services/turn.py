"""Whose turn it is: of all programs on one data folder, one watches and reads; another takes over from it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from filelock import BaseFileLock, Timeout

_LOG = logging.getLogger(__name__)

_AGAIN_AFTER = 2.0
"""Seconds between two attempts to take over."""


class Turn:
    """Begins the work once ``lock`` is held: at once, or when the program that holds it ends.

    The lock must not be bound to a thread: it may be taken on one and released on another.  It stays
    held; releasing it is for whoever ends the work.
    """

    def __init__(self, lock: BaseFileLock, begin: Callable[[], None]) -> None:
        self._lock = lock
        self._begin = begin
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> bool:
        """Begin the work if nobody else does it; ``False`` if it has to be waited for, in the background.

        Raises what beginning raises; the lock is free again then.
        """
        if self._take():
            return True
        _LOG.info("another program watches and reads for this data folder")
        self._thread = threading.Thread(target=self._wait, name="turn", daemon=True)
        self._thread.start()
        return False

    def stop(self) -> None:
        """Wait for the turn no longer; work that is just beginning has begun when this returns."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _wait(self) -> None:
        while not self._stopped.wait(_AGAIN_AFTER):
            if self._take():
                _LOG.info("the other program has ended; this one watches and reads now")
                return

    def _take(self) -> bool:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        begun = False
        try:
            self._begin()
            begun = True
        finally:
            if not begun:
                self._lock.release()
        return True
