"""The daily backup: when it is due, also after the computer slept or was off at its time.

A thread of its own looks whether good backups grow old: it speaks even if a share that does not answer holds
up the one that makes them.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop.domain.backup import RunState, is_due, is_stale
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.services.backup.course import StoppedError

if TYPE_CHECKING:
    from desktop.services.backup.service import Backup

_LOG = logging.getLogger(__name__)
_LOOK_EVERY = 60.0
"""Seconds.  The clock is looked at, not waited for: a computer that sleeps stops every wait."""
_AFTER_START = 30.0
"""Seconds in which a program that starts has other things to do."""
_FIRST_TAKES = timedelta(days=1)
"""So long nobody is told that there is no good backup yet: the first one may be large."""
_PATIENCE = 10.0
"""Seconds that the end of the program waits for a share that does not answer."""


class Daily:
    """Looks at the clock and backs up when it is time."""

    def __init__(self, backup: Backup, now: Callable[[], datetime], stopped: threading.Event) -> None:
        self._backup = backup
        self._now = now
        self._stopped = stopped
        self._woken = threading.Event()
        self._threads: list[threading.Thread] = []
        self._told_stale = ""
        self._again = False

    def start(self) -> None:
        """Begin, on threads of its own."""
        self._threads = [
            threading.Thread(target=self._run, name="backup", daemon=True),
            threading.Thread(target=self._watch, name="backup watch", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Look now."""
        self._woken.set()

    def try_again(self) -> None:
        """Somebody says that what went wrong may be right now: a backup that failed is not waited with."""
        self._again = True
        self._woken.set()

    def stop(self) -> None:
        """End; the flag it looks at is set already."""
        self._woken.set()
        for thread in self._threads:
            # A share that hangs would hold up the program's end; the backup is as if killed then.
            thread.join(_PATIENCE)

    def look(self) -> None:
        """Do what is due now."""
        settings = self._backup.settings.load()
        now = self._now()
        if settings.place is not None and settings.on and self._is_due(now):
            self._quietly(lambda: self._backup.run(gentle=True))
        today = now.date().isoformat()
        if self._backup.soundness.standing().day != today:
            self._quietly(lambda: self._backup.check_part(today))

    def _is_due(self, now: datetime) -> bool:
        good = self._backup.ledger.last(RunState.GOOD)
        last = self._backup.ledger.last(RunState.GOOD, RunState.FAILED)
        again, self._again = self._again, False
        failed = last.ended_at if last is not None and last.state is RunState.FAILED and not again else None
        return is_due(self._backup.settings.load().at, now, None if good is None else good.began_at, failed)

    def look_whether_stale(self) -> None:
        """Say it once a day; a failure that is among the troubles says it already."""
        # Not by the status: that looks at the place, which may not answer.
        settings, ledger, now = self._backup.settings.load(), self._backup.ledger, self._now()
        good = ledger.last(RunState.GOOD)
        began = None if good is None else good.began_at
        today = now.date().isoformat()
        if settings.place is None or not is_stale(now, began) or self._told_stale == today:
            return
        last = ledger.last(RunState.GOOD, RunState.FAILED, RunState.STOPPED)
        if last is not None and last.state is RunState.FAILED and settings.on:
            return
        if began is None or began > now:
            first = self._backup.ledger.first_at()
            if first is None or timedelta() <= now - first < _FIRST_TAKES:
                return
            began = None
        self._told_stale = today
        self._backup.tell_stale(None if began is None else (now - began) // timedelta(days=1))

    def _run(self) -> None:
        self._woken.wait(_AFTER_START)
        while not self._stopped.is_set():
            self._woken.clear()
            self._safely(self.look)
            self._woken.wait(_LOOK_EVERY)

    def _watch(self) -> None:
        self._stopped.wait(_AFTER_START)
        while not self._stopped.is_set():
            self._safely(self.look_whether_stale)
            self._stopped.wait(_LOOK_EVERY)

    def _safely(self, look: Callable[[], None]) -> None:
        try:
            look()
        except Exception as error:  # noqa: BLE001 - a thread that ended would end the daily backups unheard
            _LOG.error("whether a backup is due could not be found out: %s", place_of(error))

    def _quietly(self, work: Callable[[], object]) -> None:
        try:
            work()
        except UserError as error:
            # Among the troubles already, or another program is at it.
            _LOG.warning("no backup: %s", error.code)
        except StoppedError:
            return
        except Exception as error:  # noqa: BLE001 - whatever it was: tried again, and the program lives on
            _LOG.error("no backup: %s", place_of(error))
