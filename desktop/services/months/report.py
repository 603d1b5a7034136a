"""A company's month on paper: its documents, what is missing, what is open, totals by VAT register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.booking.entry import Amounts
from desktop.domain.dates import Month
from desktop.domain.documents import DocumentRow
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.months.state import MonthDetail
from desktop.services.booking.booking import Booked


class Documents(Protocol):
    """The part of the documents service that the report needs."""

    def ids(self, wanted: DocumentFilter, sort: Sort) -> Sequence[int]:
        """All ids that fit, in order."""

    def rows(self, ids: Sequence[int]) -> list[DocumentRow]:
        """These rows, in order."""


class Booking(Protocol):
    """The part of the booking service that the report needs."""

    def booked(self, ids: Sequence[int]) -> dict[int, Booked]:
        """The descriptions of these documents, by document."""


class Months(Protocol):
    """The part of the months service that the report needs."""

    def detail(self, company_id: int, month: Month) -> MonthDetail:
        """A month with all that is open and missing; raises :class:`UserError` ``company.gone``."""


@dataclass(frozen=True, slots=True)
class RegisterTotal:
    """What documents in one VAT register and one currency come to.

    ``register`` is empty for those that are in none.
    """

    register: str
    currency: str
    documents: int
    amounts: Amounts


@dataclass(frozen=True, slots=True)
class MonthReport:
    """What is known of a company's month now; ``documents`` by their day of issue."""

    detail: MonthDetail
    documents: tuple[DocumentRow, ...]
    totals: tuple[RegisterTotal, ...]
    undescribed: int
    """Documents that no register is known of, so that they are in no total."""


def month_report(
    documents: Documents, booking: Booking, months: Months, company_id: int, month: Month
) -> MonthReport:
    """Gather a month; raises :class:`UserError` ``company.gone``."""
    detail = months.detail(company_id, month)
    wanted = DocumentFilter(company_id=company_id, month=month)
    rows = documents.rows(documents.ids(wanted, Sort(Column.ISSUE_DATE, descending=False)))
    booked = booking.booked([one.id for one in rows])
    totals: dict[tuple[str, str], RegisterTotal] = {}
    undescribed = 0
    for one in rows:
        found = booked.get(one.id)
        if found is None or one.gross is None:
            undescribed += one.gross is not None
            continue
        known = found.dictionaries.register(found.entry.register)
        name = found.entry.register if known is None else known.label
        before = totals.get((name, one.currency), RegisterTotal(name, one.currency, 0, Amounts()))
        amounts = before.amounts + found.entry.amounts
        totals[name, one.currency] = RegisterTotal(name, one.currency, before.documents + 1, amounts)
    ordered = tuple(totals[key] for key in sorted(totals, key=lambda one: (not one[0], one)))
    return MonthReport(detail, tuple(rows), ordered, undescribed)
