"""Handing files on to the service: a few at a time, no file twice at once, whatever the service does."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from desktop.domain.documents import Hints
from desktop.domain.folders import WatchedFolder
from desktop.intake.hotfolder.listing import folder_key
from desktop.intake.hotfolder.stability import TakeResult

_log = logging.getLogger(__name__)

Take = Callable[[WatchedFolder, Path, Hints], TakeResult]
"""The service behind: called on a thread of the watcher's, for one file at a time per thread."""

Finished = Callable[[str, TakeResult], None]


class HandOver:
    """A small pool of threads that calls ``take``, so that one slow copy does not hold the others."""

    def __init__(self, take: Take, workers: int = 2) -> None:
        self._take = take
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="intake")
        self._lock = threading.Lock()
        self._busy: dict[str, Future[TakeResult]] = {}
        self._waiting: list[Callable[[], None]] = []
        self._closed = False

    @property
    def busy(self) -> bool:
        """Something is being taken."""
        with self._lock:
            return bool(self._busy)

    def when_empty(self, call: Callable[[], None]) -> None:
        """``call`` once nothing is being taken: now, or on the thread that finishes the last."""
        with self._lock:
            if self._busy:
                self._waiting.append(call)
                return
        call()

    def offer(self, folder: WatchedFolder, path: str, hints: Hints, finished: Finished) -> bool:
        """Have ``path`` taken; ``finished`` is told how it went, on another thread.

        ``False`` if the same path is being taken already (for a folder that was set anew), or
        after :meth:`stop`.
        """
        key = folder_key(path)
        with self._lock:
            if self._closed or key in self._busy:
                return False
            future = self._pool.submit(self._take, folder, Path(path), hints)
            self._busy[key] = future

        def done(future: Future[TakeResult]) -> None:
            with self._lock:
                del self._busy[key]
                waiting = [] if self._busy else self._waiting
                if waiting:
                    self._waiting = []
            for call in waiting:
                call()
            if not future.cancelled():
                finished(path, _result(future, folder.id))

        future.add_done_callback(done)
        return True

    def stop(self, timeout: float) -> bool:
        """Start nothing new, wait for what runs; ``False`` if ``timeout`` seconds do not suffice."""
        with self._lock:
            self._closed = True
            offered = list(self._busy.values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        running = [future for future in offered if not future.cancelled()]
        return not wait(running, timeout).not_done


def _result(future: Future[TakeResult], folder_id: int) -> TakeResult:
    error = future.exception()
    if error is None:
        return future.result()
    # The place only: a message may carry the file's name, and that a client's.
    place = "".join(traceback.format_tb(error.__traceback__))
    _log.error("Taking a file of folder %d failed: %s\n%s", folder_id, type(error).__name__, place)
    return TakeResult.RETRY
