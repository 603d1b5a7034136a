"""The lock of work that one of several computers does for all: a lease in the shared database."""

from __future__ import annotations

import logging
import os
import platform
import threading
import uuid
from collections.abc import Callable
from datetime import timedelta

from filelock import Timeout
from sqlalchemy.exc import SQLAlchemyError

from desktop.db.claiming import Claims
from desktop.db.engine import Database

_LOG = logging.getLogger(__name__)

WORK = "work"
"""What one program of the office does: watch, fetch mail, send, ask registers."""
_LASTING = timedelta(seconds=60)


def this_program() -> str:
    """A name that no other program has, on any computer, and that says which computer it is."""
    return f"{platform.node()[:100]}/{os.getpid()}/{uuid.uuid4().hex[:12]}"


class Lease:
    """Taken and released like a lock of a file; kept alive by a thread of its own while it is held.

    Whoever cannot keep it loses it: another computer may have begun the work.  ``lost`` is called then,
    once, on that thread.  As long as the server is away nobody else can have taken it either; it is lost
    only if it is another's when the server is back.
    """

    def __init__(
        self, database: Database, holder: str, lost: Callable[[], None], lasting: timedelta = _LASTING
    ) -> None:
        self._claims = Claims(database, holder, lasting)
        self._lost = lost
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def acquire(self, timeout: float = 0) -> object:
        """Take it; raises :class:`filelock.Timeout` if another has it, or the server is away."""
        del timeout
        try:
            taken = self._claims.lease(WORK)
        except SQLAlchemyError as error:
            _LOG.warning("the shared database cannot be asked whose turn it is: %s", type(error).__name__)
            taken = False
        if not taken:
            raise Timeout(WORK)
        self._ended.clear()
        self._thread = threading.Thread(target=self._keep, name="lease", daemon=True)
        self._thread.start()
        return self

    def release(self) -> None:
        """Let another have it at once."""
        self._ended.set()
        thread, self._thread = self._thread, None
        if thread is None:
            return
        if thread is not threading.current_thread():
            thread.join()
        try:
            self._claims.leave(WORK)
        except SQLAlchemyError as error:
            # It runs out by itself.
            _LOG.warning("the turn could not be given back: %s", type(error).__name__)

    def _keep(self) -> None:
        while not self._ended.wait(self._claims.lasting.total_seconds() / 4):
            try:
                kept = self._claims.lease(WORK)
            except SQLAlchemyError as error:
                _LOG.warning("the turn could not be kept: %s", type(error).__name__)
                continue
            if not kept:
                _LOG.warning("another computer has taken over the work")
                self._lost()
                return
