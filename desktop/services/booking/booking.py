"""The use cases of describing documents: what the review, the list and the command line call."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.booking.dictionaries import Dictionaries, Side
from desktop.domain.booking.entry import Amounts, BookingEntry
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.rates import RateLine, by_rate
from desktop.domain.booking.suggesting import Proposal
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, LineItem
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import BOOKED
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.domain.vat import MARGIN
from desktop.services import filing
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import MACHINE
from desktop.services.booking import store
from desktop.services.booking.bulk import Bulk
from desktop.services.booking.describing import describe, forget
from desktop.services.booking.dictionaries import DictionaryUse
from desktop.services.booking.importing import ImportUse
from desktop.services.booking.proposing import Proposer, as_of_now, problems
from desktop.services.booking.ruling import RuleUse
from desktop.services.events import DocumentsChanged, EventBus

T = TypeVar("T")
_CLOSED = frozenset({Status.APPROVED, Status.EXPORTED, Status.BINNED})
_AT_ONCE = 300


class OwnTax(Enum):
    """Tax that no document shows: the company counts it."""

    BUYER = "buyer"
    """On a purchase from abroad or by reverse charge."""
    MARGIN = "margin"
    """On the margin of a sale; the margin has to be known too."""


@dataclass(frozen=True, slots=True)
class BookingState:
    """A document's description as the review shows it."""

    document_id: int
    side: Side | None
    """``None`` for a document that is not booked."""
    amounts: Amounts | None
    """What the document comes to; ``None`` while nothing is known of it."""
    items: tuple[LineItem, ...]
    dictionaries: Dictionaries
    entry: BookingEntry
    """The description that is kept, else the proposed one."""
    kept_by: str | None
    """Who gave it; ``None`` while it is only proposed."""
    kept_at: datetime | None
    proposal: Proposal
    problems: tuple[Message, ...]
    closed: bool
    """It cannot be changed: the document was approved, handed over or lies in the bin."""
    own_tax: OwnTax | None = None
    """What tax the company counts itself, so that a rate of it has to be known."""


@dataclass(frozen=True, slots=True)
class Booked:
    """A document's description for handing over."""

    entry: BookingEntry
    by_rate: tuple[RateLine, ...]
    """Its lines crossed with the VAT table: a row per category and rate."""
    dictionaries: Dictionaries
    """To look up names, columns and accounts by the entry's codes."""


class Booking:
    """Describes documents; dictionaries, rules and bulk changes are use cases of their own."""

    _user = ActingName()

    def __init__(self, database: Database, events: EventBus, user: Acting) -> None:
        self._database = database
        self._events = events
        self._user = user
        self.dictionaries = DictionaryUse(database)
        self.imports = ImportUse(self.dictionaries)
        self.rules = RuleUse(database)
        self.bulk = Bulk(database, events, user)

    # -- one document ------------------------------------------------------------------------------

    def shown(self, document_id: int) -> BookingState:
        """A document's description, kept or proposed; raises :class:`UserError` ``document.gone``."""
        with self._database.read() as session:
            return shown(session, document_id)

    def save(self, document_id: int, entry: BookingEntry) -> BookingState:
        """Keep what a person made of a description.

        Sums that do not agree are kept as they are, and said: nobody loses work for a grosz.  Raises
        :class:`UserError` ``document.gone``, ``document.closed`` or ``document.in_bin``.
        """
        return self._change(
            document_id, lambda session, document: describe(session, document, entry, self._user)
        )

    def take_over(self, document_id: int) -> BookingState:
        """Keep all that is proposed as a person's own; raises what :meth:`save` raises."""

        return self._change(
            document_id, lambda session, document: describe(session, document, None, self._user)
        )

    def clear(self, document_id: int) -> BookingState:
        """Drop the description, so that the document is proposed one again; raises like :meth:`save`."""
        return self._change(document_id, lambda session, document: forget(session, document, self._user))

    # -- for handing over --------------------------------------------------------------------------

    def booked(self, ids: Sequence[int]) -> dict[int, Booked]:
        """The descriptions of these documents, by document; those without one are left out."""
        with self._database.read() as session:
            return booked(session, ids)

    # -- settings ----------------------------------------------------------------------------------

    def settings(self) -> store.BookingSettings:
        """What the office decided."""
        with self._database.read() as session:
            return store.settings(session)

    def set_settings(self, value: store.BookingSettings) -> None:
        """Decide anew; a breakdown that ends before it begins raises ``booking.breakdown_days``."""
        if any(last < first for first, last in value.breakdowns):
            raise UserError("booking.breakdown_days")
        with self._database.write() as session:
            store.put_settings(session, value)

    def _change(self, document_id: int, act: Callable[[Session, DocumentTable], None]) -> BookingState:
        with self._database.write() as session:
            document = session.get(DocumentTable, document_id)
            if document is None:
                raise UserError("document.gone")
            filing.refuse_closed(document)
            act(session, document)
        self._events.publish(DocumentsChanged(frozenset({document_id})))
        return self.shown(document_id)


def shown(session: Session, document_id: int) -> BookingState:
    """A document's description within the caller's transaction; raises ``document.gone``."""
    document = session.get(DocumentTable, document_id)
    if document is None:
        raise UserError("document.gone")
    proposed = Proposer(session).propose(document)
    facts = proposed.facts
    kept = store.kept(session, document_id)
    closed = document.status in _CLOSED
    if kept is not None and kept.who == MACHINE and not closed:
        kept = None
    entry = proposed.proposal.entry if kept is None else kept.entry
    if kept is not None and not closed:
        entry = as_of_now(entry, facts)
    return BookingState(
        document_id=document_id,
        side=facts.side if document.kind in BOOKED else None,
        amounts=facts.amounts,
        items=facts.items,
        dictionaries=proposed.dictionaries,
        entry=entry,
        kept_by=None if kept is None else kept.who,
        kept_at=None if kept is None else kept.at,
        proposal=proposed.proposal,
        problems=problems(entry, facts, proposed.dictionaries),
        closed=closed,
        own_tax=_own_tax(document, facts),
    )


def _own_tax(document: DocumentTable, facts: Facts) -> OwnTax | None:
    rates = {row.rate for row in document.vat_rows}
    if facts.side is Side.SALES:
        by_margin = MARGIN in rates or (facts.marks.margin and not rates)
        return OwnTax.MARGIN if by_margin else None
    if facts.side is None or facts.amounts is None:
        return None
    told = any(row.name is FieldName.REVERSE_CHARGE and row.value == "true" for row in document.fields)
    foreign = bool(facts.number) and not is_nip(facts.number)
    untaxed = not facts.amounts.vat and (told or foreign or "np" in rates)
    return OwnTax.BUYER if "oo" in rates or untaxed else None


def booked(session: Session, ids: Collection[int]) -> dict[int, Booked]:
    """The descriptions of these documents within the caller's transaction."""
    found: dict[int, Booked] = {}
    known: dict[int | None, Dictionaries] = {}
    every = list(ids)
    for start in range(0, len(every), _AT_ONCE):
        some = every[start : start + _AT_ONCE]
        for document_id, kept in store.kept_of(session, some).items():
            document = session.get_one(DocumentTable, document_id)
            company_id = document.company_id
            if company_id not in known:
                known[company_id] = store.dictionaries(session, company_id)
            rows = [records.vat_row(row) for row in document.vat_rows]
            items = [records.line_item(row) for row in document.line_items]
            found[document_id] = Booked(kept.entry, by_rate(kept.entry.lines, rows, items), known[company_id])
    return found
