"""What outlives its use: files left out of mails, and the log of letters, go after the office's own time.

That is housekeeping, in days: no rule has either kept, and neither is a document.  What is kept for years
goes only by a person's word and with a protocol: :mod:`desktop.services.privacy`.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select

from desktop.db.engine import Database
from desktop.db.tables import DeliveryTable, Fate, KeptPartTable, OutgoingTable, TakenMailTable
from desktop.domain.faults import place_of
from desktop.domain.sending import LetterState
from desktop.services.events import EventBus, LettersChanged
from desktop.services.settings import SettingsStore

_LOG = logging.getLogger(__name__)
_EVERY = 24 * 3600.0
_OVER = (LetterState.SENT, LetterState.CANCELLED, LetterState.FAILED)
"""Letters that nobody is going to send any longer by himself."""


class Retention:
    """Throws away once a day what is older than the office wants to keep.

    Documents, deliveries and trails are none of it: only files that no document came of and that could be
    called back so far, and letters that were sent, cancelled or given up.  ``remove_unused`` removes the
    originals that nothing refers to any longer; ``clock`` gives the present moment in UTC.
    """

    def __init__(
        self,
        database: Database,
        settings: SettingsStore,
        events: EventBus,
        remove_unused: Callable[[], None],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._settings = settings
        self._events = events
        self._remove_unused = remove_unused
        self._clock = clock
        self._stopped = False
        self._called = threading.Event()
        self._swept_at: datetime | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Sweep now and once a day, on a thread of its own."""
        self._stopped = False
        self._called.clear()
        self._thread = threading.Thread(target=self._run, name="retention", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """The computer slept, and its own clock with it: sweep now if a day has passed."""
        self._called.set()

    def stop(self) -> None:
        """Sweep no more."""
        self._stopped = True
        self._called.set()
        if self._thread is not None:
            self._thread.join()

    def sweep(self) -> None:
        """Throw away what is too old now."""
        settings, now = self._settings.load(), self._clock()
        if settings.keep_parts_days:
            self._forget_parts(now - timedelta(days=settings.keep_parts_days))
        if settings.keep_letters_days:
            self._forget_letters(now - timedelta(days=settings.keep_letters_days))

    def _run(self) -> None:
        while not self._stopped:
            if self._due_in() <= 0:
                self._swept_at = self._clock()
                try:
                    self.sweep()
                except Exception as error:  # noqa: BLE001 - tried again tomorrow
                    _LOG.error("what is too old could not be thrown away: %s", place_of(error))
            self._called.wait(self._due_in())
            self._called.clear()

    def _due_in(self) -> float:
        """Seconds by the wall clock; one that was set back must not make it wait longer than a day."""
        if self._swept_at is None:
            return 0.0
        passed = (self._clock() - self._swept_at).total_seconds()
        return _EVERY - passed if passed >= 0 else 0.0

    def _forget_parts(self, before: datetime) -> None:
        # A mail that could not be opened may be a document still: it waits for a person, however long.
        unopened = (
            select(TakenMailTable.delivery_id)
            .where(TakenMailTable.fate == Fate.REFUSED, TakenMailTable.delivery_id.is_not(None))
            .scalar_subquery()
        )
        old = select(DeliveryTable.id).where(DeliveryTable.at < before, DeliveryTable.id.not_in(unopened))
        too_old = KeptPartTable.delivery_id.in_(old)
        with self._database.read() as session:
            if not session.scalar(select(func.count()).select_from(KeptPartTable).where(too_old)):
                return
        with self._database.write() as session:
            session.execute(delete(KeptPartTable).where(too_old))
        self._remove_unused()

    def _forget_letters(self, before: datetime) -> None:
        too_old = OutgoingTable.state.in_(_OVER) & (OutgoingTable.changed_at < before)
        with self._database.read() as session:
            if session.scalar(select(OutgoingTable.id).where(too_old).limit(1)) is None:
                return
        with self._database.write() as session:
            session.execute(delete(OutgoingTable).where(too_old))
        self._events.publish(LettersChanged())
