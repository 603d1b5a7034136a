"""What is missing of a company's month, told from its documents so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.months.numbering import Issued, gaps, normalised
from desktop.domain.months.rhythm import LOOK_BACK, rhythm_due
from desktop.domain.months.state import Missing, MissingSupplier
from desktop.domain.statuses import Status
from desktop.services.statements.missing import missing_payments

_OUT_OF_USE = (Status.BINNED, Status.REJECTED, Status.HELD)
_ON_ITS_WAY = timedelta(days=5)
"""After the usual day of issue, before an invoice is missed."""
_D = DocumentTable


@dataclass(slots=True)
class _Supplier:
    name: str = ""
    nip: str = ""
    months: dict[Month, list[int]] = field(default_factory=lambda: defaultdict(list))


def missing_of(session: Session, company_id: int, month: Month, today: date) -> Missing:
    """The recurring suppliers without an invoice in ``month``, gaps in the company's own numbers,
    and payments without a document."""
    return Missing(
        company_id,
        month,
        _suppliers(session, company_id, month, today),
        gaps(*_own_numbers(session, company_id, month)),
        missing_payments(session, company_id, month),
    )


def _suppliers(session: Session, company_id: int, month: Month, today: date) -> tuple[MissingSupplier, ...]:
    first = month
    for _ in range(LOOK_BACK):
        first = first.previous()
    query = (
        select(_D.contractor, _D.contractor_nip, _D.month, _D.issue_date)
        .where(_D.company_id == company_id, _D.month >= first, _D.kind == DocumentKind.COST_INVOICE)
        .where(_D.status.not_in(_OUT_OF_USE))
        .order_by(_D.id)
    )
    suppliers: dict[str, _Supplier] = defaultdict(_Supplier)
    there: set[str] = set()
    for name, nip, filed, issued in session.execute(query):
        key = nip or sort_key(name)
        if not key:
            continue
        one = suppliers[key]
        one.name, one.nip = name or one.name, nip
        # An invoice belongs to the month it was issued in, wherever it was filed.
        own = filed if issued is None else Month.of(issued)
        if own is not None:
            one.months[own].extend(() if issued is None else (issued.day,))
        if month in {own, filed}:
            there.add(key)
    found = []
    for key, one in suppliers.items():
        rhythm = None if key in there else rhythm_due(one.months, month)
        if rhythm is not None:
            expected = rhythm.expected_on(month)
            is_due = today > expected + _ON_ITS_WAY
            found.append(MissingSupplier(one.name or one.nip, one.nip, rhythm, expected, is_due))
    return tuple(sorted(found, key=lambda one: (not one.is_due, sort_key(one.name))))


def _own_numbers(
    session: Session, company_id: int, month: Month
) -> tuple[Iterable[Issued], Month, frozenset[str]]:
    """The company's sales since the year before, and numbers that stand on its other documents."""
    query = (
        select(_D.number, _D.issue_date, _D.month, _D.kind, _D.status)
        .where(_D.company_id == company_id, _D.number != "")
        .where((_D.month >= Month(month.year - 1, 1)) | _D.month.is_(None))
    )
    issued, elsewhere = [], set()
    for number, day, filed, kind, status in session.execute(query):
        first = day or (None if filed is None else filed.first_day())
        if kind is DocumentKind.SALES_INVOICE and status not in _OUT_OF_USE and first is not None:
            issued.append(Issued(number, first))
        elif status is not Status.BINNED:
            elsewhere.add(normalised(number))
    return issued, month, frozenset(elsewhere)
