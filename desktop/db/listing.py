"""The document list's queries: all ids in order at once, rows page by page, and the tree's counts."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, Select, and_, case, false, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db import findings, talking
from desktop.db.month_tables import MonthLateTable
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.db.textindex import ids_matching
from desktop.domain import money
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month, parse_typed_date
from desktop.domain.identifiers import nip_digits
from desktop.domain.listing import Column, Counts, DocumentFilter, MonthCount, Sort
from desktop.domain.statuses import WAITING, Status

_LONGEST_FILTER = 500
"""Characters; no value is as long, and SQLite refuses patterns of 50,000 bytes with an error."""
_MOST_DIGITS = 9
"""Of a count typed into a filter; SQLite's integers have 64 bits."""

_D = DocumentTable
_SORTS: dict[Column, InstrumentedAttribute[object]] = {
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


def ids(session: Session, wanted: DocumentFilter, sort: Sort) -> list[int]:
    """The ids of all documents that fit, in order."""
    query = select(_D.id).where(*_conditions(session, wanted))
    key: ColumnElement[object] | InstrumentedAttribute[object]
    if sort.column is Column.COMPANY:
        query = query.outerjoin(CompanyTable, CompanyTable.id == _D.company_id)
        key = CompanyTable.sort_name
    else:
        key = _SORTS[sort.column]
    order = (key.desc(), _D.id.desc()) if sort.descending else (key.asc(), _D.id.asc())
    return _fetched(session, query.order_by(*order))


def _fetched(session: Session, query: Select[int]) -> list[int]:
    """All ids of ``query`` in its order.

    Making a row object for each of 200,000 numbers costs more than finding them: SQLite hands them over
    as one JSON text, in half the time.
    """
    if session.get_bind().dialect.name != "sqlite":
        return list(session.scalars(query))
    text = session.scalar(select(func.json_group_array(query.subquery().c.id)))
    found: list[int] = json.loads(text or "[]")
    return found


def _conditions(session: Session, wanted: DocumentFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.statuses:
        found.append(_D.status.in_(wanted.statuses))
    else:
        found.append(_D.status != Status.BINNED)
    if wanted.unassigned:
        found.append(_D.company_id.is_(None))
    elif wanted.company_id is not None:
        found.append(_D.company_id == wanted.company_id)
    if wanted.month is not None:
        found.append(_D.month == wanted.month)
    if wanted.kinds:
        found.append(_D.kind.in_(wanted.kinds))
    if wanted.channels:
        found.append(_D.channel.in_(wanted.channels))
    if wanted.late:
        found.append(_D.id.in_(select(MonthLateTable.document_id)))
    if wanted.talking:
        found.append(talking.condition(wanted.talking))
    if wanted.concerns:
        found.append(findings.condition(wanted.concerns))
    if wanted.text.strip():
        matching = ids_matching(session, wanted.text)
        found.append(false() if matching is None else _D.id.in_(matching))
    for column, typed in wanted.columns.items():
        if typed.strip():
            fits = len(typed) <= _LONGEST_FILTER
            found.append(_column_condition(column, typed.strip()) if fits else false())
    return found


def _column_condition(column: Column, typed: str) -> ColumnElement[bool]:
    special = _COLUMN_FILTERS.get(column)
    if special is not None:
        return special(typed)
    return _SORTS[column].ilike(_contains(typed), escape="\\")


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


def table_rows(session: Session, wanted: Sequence[int]) -> list[tuple[DocumentTable, str | None]]:
    """The documents with these ids and their companies' names, in the given order."""
    query = (
        select(_D, CompanyTable.short_name)
        .outerjoin(CompanyTable, CompanyTable.id == _D.company_id)
        .where(_D.id.in_(wanted))
    )
    found = {document.id: (document, name) for document, name in session.execute(query)}
    return [found[key] for key in wanted if key in found]


def _late(session: Session) -> int:
    query = (
        select(func.count())
        .select_from(MonthLateTable)
        .join(_D, _D.id == MonthLateTable.document_id)
        .where(_D.status.not_in((Status.BINNED, Status.REJECTED)))
    )
    return session.scalar(query) or 0


def counts(session: Session) -> Counts:
    """The tree's numbers, from one pass over the index."""
    binned = func.sum(case((_D.status == Status.BINNED, 1), else_=0))
    waits = func.sum(case((_D.status.in_(WAITING), 1), else_=0))
    held = func.sum(case((_D.status == Status.HELD, 1), else_=0))
    query = select(_D.company_id, _D.month, func.count(), binned, waits, held).group_by(
        _D.company_id, _D.month
    )
    waiting: dict[int | None, int] = defaultdict(int)
    months: dict[int, list[MonthCount]] = defaultdict(list)
    in_bin = total = unassigned = quarantined = 0
    for company, month, number, in_bin_here, waits_here, held_here in session.execute(query):
        kept = number - in_bin_here
        in_bin += in_bin_here
        total += kept
        quarantined += held_here
        waiting[company] += waits_here
        if company is None:
            unassigned += kept
        elif month is not None and kept:
            months[company].append(MonthCount(month, kept, waits_here))
    return Counts(
        waiting=dict(waiting),
        months={
            company: tuple(sorted(found, key=lambda one: one.month, reverse=True))
            for company, found in months.items()
        },
        to_review=sum(waiting.values()),
        unassigned=unassigned,
        held=quarantined,
        unseen=talking.unseen(session),
        late=_late(session),
        binned=in_bin,
        total=total,
    )
