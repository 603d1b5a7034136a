"""Documents that came twice, for whoever shows and decides them."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db import records
from desktop.db.duplicate_tables import DuplicatePairTable, DuplicateReceiptTable, InvoiceKeyTable
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, PageTable
from desktop.domain.dates import Month
from desktop.domain.documents import DocumentDetail
from desktop.domain.duplicates import DECIDED, OUT_OF_USE, DuplicatePair, Receipt, Verdict
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.likeness import NOTHING_ALIKE, Likeness, compared
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services.acting import Acting, ActingName
from desktop.services.documents import detail
from desktop.services.duplicates import deciding, keys, prints, watching
from desktop.services.events import DocumentsChanged, EventBus
from desktop.services.resting import rest_after

_LOG = logging.getLogger(__name__)

_AT_ONCE = 20
"""Documents of an earlier version that are made findable in one transaction: others write meanwhile."""
_UNREAD = frozenset({Status.RECEIVED, Status.READING, Status.HELD})
_LISTED = 2000
"""Pairs of a list, the newest first."""

_Decision = Callable[[Session, DocumentTable, DocumentTable, str], frozenset[int]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents side by side: the one in doubt first."""

    pair: DuplicatePair
    suspect: DocumentDetail
    other: DocumentDetail
    pages: tuple[Likeness, ...]
    """How the pages compare, in order, as far as both documents have them: ``first`` is the suspect's."""
    receipts: tuple[Receipt, ...] = ()
    """How further copies of the other one came in."""


class Duplicates:
    """Pairs of documents that are thought to be one, and what a person says of them."""

    _user = ActingName()

    def __init__(self, database: Database, events: EventBus, user: Acting) -> None:
        self._database = database
        self._events = events
        self._user = user
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    # -- looking -----------------------------------------------------------------------------------

    def pairs(self, *, verdict: Verdict | None = Verdict.OPEN) -> list[DuplicatePair]:
        """The pairs with this verdict (all if there is none given), the newest first.

        An open pair waits only while both documents are in use.
        """
        table = DuplicatePairTable
        query = select(table).order_by(table.found_at.desc(), table.high_id.desc()).limit(_LISTED)
        if verdict is not None:
            query = query.where(table.verdict == verdict)
        if verdict is Verdict.OPEN:
            query = query.where(_is_in_use(table.low_id), _is_in_use(table.high_id))
        with self._database.read() as session:
            return [_pair(row) for row in session.scalars(query)]

    def of(self, document_id: int) -> list[DuplicatePair]:
        """The pairs of a document that a person has yet to decide or has decided: the open ones first."""
        with self._database.read() as session:
            found = [_pair(row) for row in watching.pairs_of(session, document_id)]
            ids = {number for pair in found for number in (pair.suspect, pair.other)}
            unused = select(DocumentTable.id).where(
                DocumentTable.id.in_(ids), DocumentTable.status.in_(OUT_OF_USE)
            )
            gone = set(session.scalars(unused))
        shown = [
            pair
            for pair in found
            if pair.verdict in DECIDED
            or (pair.verdict is Verdict.OPEN and gone.isdisjoint((pair.suspect, pair.other)))
        ]
        return sorted(shown, key=lambda pair: pair.verdict is not Verdict.OPEN)

    def receipts(self, document_id: int) -> list[Receipt]:
        """How further copies of a document came in, that were rejected as such; the oldest first."""
        with self._database.read() as session:
            return list(_receipts(session, document_id))

    def compare(self, one: int, two: int) -> Comparison:
        """Both documents of a pair with all their differences.

        Raises :class:`UserError` ``duplicate.no_pair`` or ``document.gone``.
        """
        with self._database.read() as session:
            row = watching.pair_of(session, one, two)
            if row is None:
                raise UserError("duplicate.no_pair")
            pair = _pair(row)
            return Comparison(
                pair,
                detail(session, pair.suspect),
                detail(session, pair.other),
                _likenesses(session, pair.suspect, pair.other),
                _receipts(session, pair.other),
            )

    # -- deciding ----------------------------------------------------------------------------------

    def same(self, kept: int, gone: int) -> None:
        """They are one document: ``kept`` stays, with the receipt of ``gone``, which is rejected.

        Raises :class:`UserError` ``duplicate.no_pair``, ``duplicate.handed_over`` or ``document.gone``.
        """
        self._decide(deciding.same, kept, gone)

    def corrected(self, newer: int, older: int) -> None:
        """``newer`` is a corrected copy of ``older``, which it replaces; raises as :meth:`same`."""
        self._decide(deciding.corrected, newer, older)

    def different(self, one: int, two: int) -> None:
        """They are two documents, and nobody is asked again; raises as :meth:`same`."""
        self._decide(deciding.different, one, two)

    def undo(self, one: int, two: int) -> None:
        """Take the decision on these two back.

        Raises :class:`UserError` ``duplicate.no_pair``, ``duplicate.no_decision``, ``duplicate.moved_on`` or
        ``document.gone``.
        """
        self._decide(deciding.take_back, one, two)

    def _decide(self, decision: _Decision, one: int, two: int) -> None:
        with self._database.write() as session:
            documents = [session.get(DocumentTable, number) for number in (one, two)]
            first, second = documents
            if first is None or second is None:
                raise UserError("document.gone")
            changed = decision(session, first, second, self._user)
        self._events.publish(DocumentsChanged(changed))

    # -- documents of an earlier version -------------------------------------------------------------

    def start(self) -> None:
        """Make documents findable in the background that were read before duplicates were looked for.

        Nobody is asked about them: they are compared when something new comes.
        """
        self._stopping.clear()
        self._thread = threading.Thread(target=self._catch_up, name="duplicates", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop; what is left is done after the next start."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(timeout=10)

    def _catch_up(self) -> None:
        last: int | None = None
        while not self._stopping.is_set():
            begun = time.monotonic()
            try:
                ids = self._unknown(last)
                if not ids:
                    return
                self._make_findable(ids)
                last = ids[-1]
            except OperationalError:
                _LOG.warning("the database is busy, documents wait to be made findable")
            except Exception as error:  # noqa: BLE001 - one odd document must not keep the others from it
                _LOG.error("documents from %s on cannot be made findable: %s", last, place_of(error))
                return
            self._stopping.wait(rest_after(begun))

    def _unknown(self, last: int | None) -> list[int]:
        """Documents without a key, the newest first, beginning behind ``last``."""
        known = exists().where(InvoiceKeyTable.document_id == DocumentTable.id)
        query = select(DocumentTable.id).where(~known, DocumentTable.status.not_in(_UNREAD))
        if last is not None:
            query = query.where(DocumentTable.id < last)
        with self._database.read() as session:
            return list(session.scalars(query.order_by(DocumentTable.id.desc()).limit(_AT_ONCE)))

    def _make_findable(self, ids: list[int]) -> None:
        with self._database.write() as session:
            for number in ids:
                document = session.get(DocumentTable, number)
                if document is None or session.get(InvoiceKeyTable, number) is not None:
                    continue
                keys.refresh(session, document)
                rows = session.scalars(select(PageTable).where(PageTable.document_id == number))
                prints.keep(
                    session,
                    document.sha256,
                    [(row.file_page, records.page(row)) for row in rows if row.words],
                )


def _is_in_use(document_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    return exists().where(DocumentTable.id == document_id, DocumentTable.status.not_in(OUT_OF_USE))


def _pair(row: DuplicatePairTable) -> DuplicatePair:
    other = row.high_id if row.suspect_id == row.low_id else row.low_id
    return DuplicatePair(
        suspect=row.suspect_id,
        other=other,
        level=row.level,
        verdict=row.verdict,
        reason=Message.from_json(row.reason),
        found_at=row.found_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        kept=row.kept_id,
    )


def _likenesses(session: Session, one: int, two: int) -> tuple[Likeness, ...]:
    def words(document_id: int) -> list[PageTable]:
        query = select(PageTable).where(PageTable.document_id == document_id)
        return list(session.scalars(query.order_by(PageTable.number).limit(_MOST_PAGES)))

    return tuple(
        compared(
            records.unpack_words(mine.words, mine.number), records.unpack_words(theirs.words, theirs.number)
        )
        if mine.words and theirs.words
        else NOTHING_ALIKE
        for mine, theirs in zip(words(one), words(two), strict=False)
    )


_MOST_PAGES = 30
"""Pages whose words are compared for being looked at."""


def _receipts(session: Session, document_id: int) -> tuple[Receipt, ...]:
    table = DuplicateReceiptTable
    query = select(table).where(table.document_id == document_id).order_by(table.received_at, table.id)
    return tuple(
        Receipt(
            row.other_id,
            row.received_at,
            row.channel,
            row.channel_label,
            row.sender,
            row.file_name,
            row.company,
            Month.parse(row.month) if row.month else None,
        )
        for row in session.scalars(query)
    )
