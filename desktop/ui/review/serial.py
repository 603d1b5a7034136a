"""Calls that must happen one after the other, away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from typing import Any, TypeVar

from desktop.ui.background import Background, Failed

T = TypeVar("T")


class SerialCalls:
    """Runs calls in the order they were given, on one thread; answers come back on the window's.

    A person's edits depend on one another (an undo follows the change it takes back), so they cannot
    go through a pool of threads.
    """

    def __init__(self, background: Background) -> None:
        self._background = background
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="review")
        self._last: Future[Any] | None = None

    def run(self, call: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """Run ``call`` after all calls given before; then ``done`` or ``failed`` on the window's thread."""
        future = self._executor.submit(self._background.as_now(call))
        self._last = future
        self._background.watch(future, done, failed)

    def wait(self, seconds: float) -> bool:
        """Wait until every call given so far has run; whether it has.  Answers are delivered later."""
        return self._last is None or not wait_for([self._last], timeout=seconds).not_done

    def stop(self) -> None:
        """Run what was given and take no more."""
        self._executor.shutdown(wait=True)
