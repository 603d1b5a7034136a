"""The office's lists: seen, changed, switched off, and filled to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.booking_tables import OFFICE, BookingEntryTable, BookingLineTable, BookingTermTable
from desktop.db.engine import Database
from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    Dictionaries,
    Listing,
    Term,
    Vehicle,
    code_key,
)
from desktop.domain.booking.plates import compact, is_plate
from desktop.domain.booking.starting import starting_set
from desktop.domain.errors import UserError
from desktop.services.booking import store


class Fate(StrEnum):
    """What taking an item in would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Incoming:
    """An item of a file, and what taking it in would do."""

    term: Term
    fate: Fate
    before: Term | None = None


class DictionaryUse:
    """Reads and changes the dictionaries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def for_company(self, company_id: int | None) -> Dictionaries:
        """What a company's documents may be described with (``None``: the office's lists)."""
        with self._database.read() as session:
            return store.dictionaries(session, company_id)

    def all(self, company_id: int | None) -> list[Term]:
        """The office's items and one company's own ones, those that are switched off too."""
        with self._database.read() as session:
            return store.terms(session, company_id)

    def used(self, term: Term) -> int:
        """In how many descriptions a category or register stands; other items are not counted."""
        with self._database.read() as session:
            return _used(session, term)

    def save(self, term: Term) -> Term:
        """Keep an item, new (``id`` 0) or changed; a code is never changed, for descriptions name it.

        Raises :class:`UserError` ``booking.code_missing``, ``booking.code_taken``, ``booking.plate`` or
        ``booking.category_*``.
        """
        checked = _checked(term)
        with self._database.write() as session:
            row = None if not checked.id else session.get(BookingTermTable, checked.id)
            other = store.term_row(session, store.LISTINGS[type(checked)], checked.company_id, checked.code)
            if other is not None and other is not row:
                raise UserError("booking.code_taken", what=checked.code)
            if row is None:
                row = _new_row(session, checked)
            elif row.code_key != code_key(checked.code):
                raise UserError("booking.code_stays", what=row.code)
            _put(row, checked)
            session.flush()
            return store.term(row)

    def remove(self, term: Term) -> bool:
        """Delete an item, or switch off one that descriptions name; says whether it was deleted."""
        with self._database.write() as session:
            row = session.get(BookingTermTable, term.id)
            if row is None:
                return True
            if _used(session, term):
                row.active = False
                return False
            session.delete(row)
            return True

    def compare(self, terms: Iterable[Term], company_id: int | None) -> list[Incoming]:
        """What taking ``terms`` in for the office, or for one company, would do."""
        with self._database.read() as session:
            return [_incoming(session, replace(term, id=0, company_id=company_id)) for term in terms]

    def take(self, terms: Sequence[Term], company_id: int | None) -> int:
        """Take items of a file in, all or none; returns how many were new or changed.

        Raises what :meth:`save` raises.
        """
        taken = 0
        with self._database.write() as session:
            for term in terms:
                incoming = _incoming(session, _checked(replace(term, id=0, company_id=company_id)))
                if incoming.fate is Fate.SAME:
                    continue
                listing = store.LISTINGS[type(incoming.term)]
                row = store.term_row(session, listing, company_id, incoming.term.code)
                _put(row or _new_row(session, incoming.term), incoming.term)
                session.flush()
                taken += 1
        return taken

    def begin(self, company_id: int | None = None) -> int:
        """Add the starting set (columns of KPiR, registers, forms of payment) where codes are free."""
        with self._database.read() as session:
            new = [
                term
                for term in starting_set()
                if store.term_row(session, store.LISTINGS[type(term)], company_id, term.code) is None
            ]
        return self.take(new, company_id)


def _incoming(session: Session, term: Term) -> Incoming:
    row = store.term_row(session, store.LISTINGS[type(term)], term.company_id, term.code)
    if row is None:
        return Incoming(term, Fate.NEW)
    before = store.term(row)
    same = before == replace(term, id=before.id, code=before.code)
    return Incoming(term, Fate.SAME if same else Fate.CHANGED, before)


def _new_row(session: Session, term: Term) -> BookingTermTable:
    listing = store.LISTINGS[type(term)].value
    last = session.scalar(
        select(func.max(BookingTermTable.position)).where(BookingTermTable.listing == listing)
    )
    row = BookingTermTable(
        listing=listing,
        company_id=term.company_id or OFFICE,
        code=term.code,
        code_key=code_key(term.code),
        position=(last or 0) + 1,
    )
    session.add(row)
    return row


def _put(row: BookingTermTable, term: Term) -> None:
    row.name = term.name[:300]
    row.active = term.active
    row.facts = store.term_facts(term)


def _used(session: Session, term: Term) -> int:
    match store.LISTINGS[type(term)]:
        case Listing.CATEGORY:
            counted = func.count(BookingLineTable.document_id.distinct())
            return session.scalar(select(counted).where(BookingLineTable.category == term.code)) or 0
        case Listing.REGISTER:
            counted = func.count(BookingEntryTable.document_id)
            return session.scalar(select(counted).where(BookingEntryTable.register == term.code)) or 0
        case _:
            return 0


def _checked(term: Term) -> Term:
    code, name = " ".join(term.code.split())[:80], " ".join(term.name.split())[:300]
    if isinstance(term, Vehicle):
        code = compact(code)
        if not is_plate(code):
            raise UserError("booking.plate", plate=term.code[:20])
    if not code_key(code):
        raise UserError("booking.code_missing")
    checked = replace(term, code=code, name=name)
    if isinstance(checked, Category):
        if checked.kind is CategoryKind.KPIR and checked.column is None:
            raise UserError("booking.category_without_column", what=code)
        if checked.kind is CategoryKind.ACCOUNT and not checked.account.strip():
            raise UserError("booking.category_without_account", what=code)
    if isinstance(checked, Category | Vehicle) and not all(
        0 <= share <= 100 for share in (checked.cost_share, checked.vat_share)
    ):
        raise UserError("booking.share", what=code)
    return checked
