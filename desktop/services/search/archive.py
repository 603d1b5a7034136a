"""The archive's search: understanding, suggesting, and keeping the index of words complete."""

from __future__ import annotations

import logging
import threading
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db import reach, vocabulary
from desktop.db.contractor_names import names_with
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.search import Meaning, Query, understand
from desktop.domain.search.meanings import Contractor
from desktop.services.acting import Acting
from desktop.services.search.names import NameBook
from desktop.services.search.suggestions import Suggestion, suggestions
from desktop.services.search.views import Views

_LOG = logging.getLogger(__name__)
_WORDS = 2000
"""Words taken in by one transaction: nobody else waits for long."""
_PAUSE = 0.02
"""Seconds between two, for others who want to write."""


class Archive:
    """What the search box needs; ``views`` are the searches that the person keeps."""

    def __init__(self, database: Database, user: Acting) -> None:
        self._database = database
        self.views = Views(database, user)
        self._names = NameBook(database)
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def prepare(self) -> None:
        """Know the names before somebody types; to be called in the background."""
        self._names.renew()

    def understand(self, text: str, *, english: bool = False) -> Query:
        """What ``text`` means today, to this office."""
        if not text.strip():
            return Query()
        self._names.renew()
        return understand(text, _today(), self._names, english=english)

    def suggest(self, text: str, cursor: int, *, english: bool = False) -> list[Suggestion]:
        """How the piece before ``cursor`` may go on."""
        if not text.strip():
            return []
        self._names.renew()
        found = suggestions(self._names, text, cursor, _today(), english=english)
        if reach.current() is None:
            return found
        with self._database.read() as session:
            return [one for one in found if _is_seen(session, one.meaning)]

    # -- the index of words --------------------------------------------------------------------------

    def start(self) -> None:
        """Take in the words of an older database in the background, where that was left off."""
        with self._database.read() as session:
            if vocabulary.is_ready(session):
                return
        self._stopped.clear()
        self._thread = threading.Thread(target=self._take_words, name="search-words", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Leave off; the next start goes on."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _take_words(self) -> None:
        try:
            while not self._stopped.is_set():
                with self._database.write() as session:
                    if vocabulary.take_some(session, _WORDS) is None:
                        return
                self._stopped.wait(_PAUSE)
        except SQLAlchemyError:
            # Words are found as beginnings meanwhile; the next start tries again.
            _LOG.exception("the index of words cannot be completed now")


def _is_seen(session: Session, meaning: Meaning) -> bool:
    """Whether a contractor stands on a document that may be seen; anything else is."""
    if not isinstance(meaning, Contractor):
        return True
    names = names_with(session, meaning.name)
    query = select(DocumentTable.id).where(DocumentTable.contractor_sort.in_(names)).limit(1)
    return session.scalar(query) is not None


def _today() -> date:
    return datetime.now().astimezone().date()
