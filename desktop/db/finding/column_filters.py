"""What was typed above a column, as a condition."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, false, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain import money
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month, parse_typed_date
from desktop.domain.identifiers import nip_digits
from desktop.domain.listing import Column

_LONGEST_FILTER = 500
"""Characters; no value is as long, and SQLite refuses patterns of 50,000 bytes with an error."""
_MOST_DIGITS = 9
"""Of a count typed into a filter; SQLite's integers have 64 bits."""

_D = DocumentTable
SORTS: dict[Column, InstrumentedAttribute[object]] = {
    Column.STATUS: _D.status,
    Column.KIND: _D.kind,
    Column.NUMBER: _D.number,
    Column.CONTRACTOR: _D.contractor_sort,
    Column.CONTRACTOR_NIP: _D.contractor_nip,
    Column.ISSUE_DATE: _D.issue_date,
    Column.GROSS: _D.gross,
    Column.CURRENCY: _D.currency,
    Column.CHANNEL: _D.channel,
    Column.RECEIVED: _D.received_at,
    Column.PAGES: _D.pages,
    Column.READ: _D.fields_certain,
    Column.MONTH: _D.month,
    Column.FILE: _D.file_name,
}
"""What the list is ordered by; companies by their own names."""


def column_condition(column: Column, typed: str) -> ColumnElement[bool]:
    """What ``typed`` above ``column`` asks for; nonsense fits nothing."""
    if len(typed) > _LONGEST_FILTER:
        return false()
    typed = typed.strip()
    special = _COLUMN_FILTERS.get(column)
    if special is not None:
        return special(typed)
    return SORTS[column].ilike(_contains(typed), escape="\\")


def _contains(typed: str) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", typed)
    return f"%{escaped}%"


def _contractor(typed: str) -> ColumnElement[bool]:
    return _D.contractor_sort.like(_contains(sort_key(typed)), escape="\\")


def _contractor_nip(typed: str) -> ColumnElement[bool]:
    return _D.contractor_nip.like(_contains(nip_digits(typed)), escape="\\")


def _company(typed: str) -> ColumnElement[bool]:
    fitting = select(CompanyTable.id).where(
        CompanyTable.sort_name.like(_contains(sort_key(typed)), escape="\\")
    )
    return _D.company_id.in_(fitting)


def _gross(typed: str) -> ColumnElement[bool]:
    """``100-300``, ``>100``, ``<300``, or an amount; a whole one (``100``) also finds 100,99."""
    column = _D.gross
    span = re.fullmatch(r"(.+?)\s*(?:-|–|\.\.)\s*(.+)", typed)
    if span is not None:
        low, high = money.parse_amount(span[1]), money.parse_amount(span[2])
        if low is None or high is None:
            return false()
        return column.between(money.to_grosze(low), money.to_grosze(high))
    amount = money.parse_amount(typed.lstrip("<>= "))
    if amount is None:
        return false()
    grosze = money.to_grosze(amount)
    if typed.startswith(">"):
        return column >= grosze
    if typed.startswith("<"):
        return column <= grosze
    whole = not re.search(r"[.,]", typed)
    return column.between(grosze, money.to_grosze(amount + Decimal("0.99")) if whole else grosze)


def _issue_date(typed: str) -> ColumnElement[bool]:
    days = _days(typed)
    return false() if days is None else and_(_D.issue_date >= days[0], _D.issue_date < days[1])


def _received(typed: str) -> ColumnElement[bool]:
    days = _days(typed)
    if days is None:
        return false()
    # The list shows local time, the column holds UTC: a day begins at the user's own midnight.
    try:
        first, behind = (datetime.combine(day, time()).astimezone(UTC) for day in days)
    except (OverflowError, ValueError):
        # The first and the last days there are lie outside the calendar in UTC.
        return false()
    return and_(_D.received_at >= first, _D.received_at < behind)


def _days(typed: str) -> tuple[date, date] | None:
    """The first day of what was typed (a day or a month), and the first day behind it.

    ``None`` if that is no day or month, or the very last of the calendar, which has no day behind it.
    """
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}", typed):
            month = Month.parse(typed)
            return month.first_day(), month.following().first_day()
        day = parse_typed_date(typed, datetime.now().astimezone().date())
        return None if day is None else (day, day + timedelta(days=1))
    except (OverflowError, ValueError):
        return None


def _month(typed: str) -> ColumnElement[bool]:
    try:
        return _D.month == Month.parse(typed)
    except ValueError:
        return false()


def _number_of(attribute: InstrumentedAttribute[int]) -> Callable[[str], ColumnElement[bool]]:
    def condition(typed: str) -> ColumnElement[bool]:
        if not (typed.isascii() and typed.isdigit() and len(typed) <= _MOST_DIGITS):
            return false()
        return attribute == int(typed)

    return condition


_COLUMN_FILTERS: dict[Column, Callable[[str], ColumnElement[bool]]] = {
    Column.CONTRACTOR: _contractor,
    Column.CONTRACTOR_NIP: _contractor_nip,
    Column.COMPANY: _company,
    Column.GROSS: _gross,
    Column.ISSUE_DATE: _issue_date,
    Column.RECEIVED: _received,
    Column.MONTH: _month,
    Column.PAGES: _number_of(_D.pages),
    Column.READ: _number_of(_D.fields_certain),
}
