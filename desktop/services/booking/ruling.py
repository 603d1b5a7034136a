"""The office's rules: kept in order, and tried on the documents there are before they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from desktop.db import listing
from desktop.db.booking_tables import BookingRuleTable
from desktop.db.engine import Database
from desktop.db.finding.words import having
from desktop.db.tables import DocumentTable
from desktop.domain import money
from desktop.domain.booking import rules as domain
from desktop.domain.booking.rules import Conditions, Rule
from desktop.domain.collation import sort_key
from desktop.domain.kinds import BOOKED
from desktop.domain.statuses import Status
from desktop.services.booking import store
from desktop.services.booking.facts import facts_of

TRIED = 3000
"""Documents that a rule with words is tried on one by one; the newest of those that may fit."""
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Trial:
    """What a rule would have held for: how many documents, the newest of them by number and contractor.

    ``more``: only the newest :data:`TRIED` were looked at.
    """

    documents: int
    ids: tuple[int, ...] = ()
    examples: tuple[str, ...] = ()
    more: bool = False


class RuleUse:
    """Reads, tries and changes the rules."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[Rule]:
        """The rules, in order."""
        with self._database.read() as session:
            return store.rules(session)

    def try_(self, rule: Rule) -> Trial:
        """What the rule holds for among the documents there are; raises what :meth:`save` raises."""
        domain.check(rule)
        with self._database.read() as session:
            return _trial(session, replace(rule, active=True))

    def save(self, rule: Rule) -> Rule:
        """Keep a rule, new ones (``id`` 0) last; raises :class:`UserError` ``booking.rule_*``."""
        domain.check(rule)
        with self._database.write() as session:
            row = session.get(BookingRuleTable, rule.id) if rule.id else None
            if row is None:
                last = session.scalar(select(func.max(BookingRuleTable.position)))
                row = BookingRuleTable(position=(last or 0) + 1)
                session.add(row)
            row.name = " ".join(rule.name.split())[:120]
            row.active = rule.active
            row.conditions = store.conditions_json(rule.when)
            row.outcome = store.outcome_json(rule.then)
            session.flush()
            return store.rule(row)

    def remove(self, rule_id: int) -> None:
        """Delete a rule; one that is gone already is fine."""
        with self._database.write() as session:
            row = session.get(BookingRuleTable, rule_id)
            if row is not None:
                session.delete(row)

    def order(self, ids: Sequence[int]) -> None:
        """Put the rules in this order; those not named follow."""
        with self._database.write() as session:
            rows = list(session.scalars(select(BookingRuleTable).order_by(BookingRuleTable.position)))
            places = {rule_id: place for place, rule_id in enumerate(ids)}
            rows.sort(key=lambda row: places.get(row.id, len(places)))
            for place, row in enumerate(rows):
                row.position = place


def _trial(session: Session, rule: Rule) -> Trial:
    query = _candidates(session, rule.when)
    needs_reading = bool(rule.when.words) or bool(rule.when.contractor)
    if not needs_reading:
        count = session.scalar(select(func.count()).select_from(query.subquery())) or 0
        ids = list(session.scalars(query.order_by(DocumentTable.id.desc()).limit(_SHOWN)))
        return Trial(count, tuple(ids), _examples(session, ids))
    found: list[int] = []
    looked = 0
    for document_id in session.scalars(query.order_by(DocumentTable.id.desc()).limit(TRIED + 1)):
        looked += 1
        if looked > TRIED:
            break
        document = session.get_one(DocumentTable, document_id)
        if domain.hits([rule], facts_of(session, document)):
            found.append(document_id)
        session.expunge(document)
    return Trial(len(found), tuple(found), _examples(session, found), more=looked > TRIED)


def _candidates(session: Session, when: Conditions) -> Select[int]:
    """The documents that may fit: what the database can tell without reading them."""
    kinds = when.kinds or BOOKED
    query = select(DocumentTable.id).where(
        DocumentTable.kind.in_(kinds), DocumentTable.status != Status.BINNED
    )
    if when.companies:
        query = query.where(DocumentTable.company_id.in_(when.companies))
    size = func.abs(DocumentTable.gross)
    if when.low is not None:
        query = query.where(size >= money.to_grosze(when.low))
    if when.high is not None:
        query = query.where(size <= money.to_grosze(when.high))
    if when.contractor:
        query = query.where(
            or_(
                DocumentTable.contractor_nip.in_([domain.number_key(one) for one in when.contractor]),
                *(
                    DocumentTable.contractor_sort.contains(sort_key(one), autoescape=True)
                    for one in when.contractor
                    if sort_key(one)
                ),
            )
        )
    if when.words:
        texts = [having(session, words) for words in when.words]
        query = query.where(or_(*(text for text in texts if text is not None)))
    return query


def _examples(session: Session, ids: Sequence[int]) -> tuple[str, ...]:
    rows = listing.table_rows(session, list(islice(ids, _SHOWN)))
    return tuple(f"{row.number or row.file_name} · {row.contractor}" for row, _company in rows)
