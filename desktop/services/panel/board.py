"""The board of months: every company's last months at a glance, with who is late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelAccessTable, PanelMonthTable
from desktop.db.tables import CompanyTable, DocumentTable, SettingTable
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month
from desktop.domain.panel import Right
from desktop.domain.statuses import WAITING, Status
from desktop.services.panel.acts import Did, note
from desktop.services.panel.foundation import Ground

USUAL_MONTHS = 6
USUAL_DUE_DAY = 10
LAST_DUE_DAY = 28
"""The latest that every month has."""
_KEY = "panel.months"
_OUT_OF_USE = (Status.BINNED, Status.REJECTED, Status.HELD)


class Standing(StrEnum):
    """Where a company's month stands."""

    COMPLETE = "complete"
    """The client, or the office, says that this is all."""
    LATE = "late"
    """It is due, and not one document has come."""
    UNCONFIRMED = "unconfirmed"
    """It is due, and documents have come, but nobody says that this is all."""
    RUNNING = "running"
    """It is not due yet."""
    NOTHING = "nothing"
    """From before the office knew the company: nothing is awaited."""


BEHIND = frozenset({Standing.LATE, Standing.UNCONFIRMED})
"""Who may be reminded."""


@dataclass(frozen=True, slots=True)
class MonthCell:
    """One month of one company; moments are UTC."""

    month: Month
    standing: Standing
    documents: int = 0
    waiting: int = 0
    """Of them, how many wait for a person at the office."""
    complete_at: datetime | None = None
    complete_by: str = ""
    reminded_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A company's months, in the board's order."""

    company_id: int
    company: str
    cells: tuple[MonthCell, ...]
    reachable: bool = False
    """Whether somebody of the company can be written to."""


@dataclass(frozen=True, slots=True)
class Board:
    """The months, newest first, and the companies by name."""

    months: tuple[Month, ...] = ()
    rows: tuple[BoardRow, ...] = ()
    due_day: int = USUAL_DUE_DAY
    """Day of the following month by which a month's documents are to be there."""


class Boards:
    """Reading the board, and what the office itself says of months."""

    def __init__(self, on: Ground) -> None:
        self._on = on

    def load(self, count: int = USUAL_MONTHS) -> Board:
        """The last ``count`` months, this one included; a handful of queries for any number of companies."""
        today = self._on.clock().astimezone().date()
        months = [Month.of(today)]
        while len(months) < count:
            months.append(months[-1].previous())
        with self._on.database.read() as session:
            day = due_day(session)
            names = {
                one.id: one.short_name
                for one in session.scalars(select(CompanyTable).where(CompanyTable.active))
            }
            counts = _counts(session)
            said = {
                (row.company_id, row.month): row
                for row in session.scalars(select(PanelMonthTable).where(PanelMonthTable.month.in_(months)))
            }
            reachable, since = _clients(session)
            firsts = _firsts(counts, since)
            rows = tuple(
                BoardRow(
                    company,
                    name,
                    tuple(
                        _cell(
                            month,
                            counts.get((company, month), (0, 0)),
                            said.get((company, month)),
                            firsts.get(company),
                            late=today > due_date(month, day),
                        )
                        for month in months
                    ),
                    company in reachable,
                )
                for company, name in sorted(names.items(), key=lambda pair: sort_key(pair[1]))
            )
        return Board(tuple(months), rows, day)

    def set_due_day(self, day: int) -> None:
        """By which day of the following month documents are to be there, 1 to :data:`LAST_DUE_DAY`."""
        kept = min(max(day, 1), LAST_DUE_DAY)
        with self._on.database.write() as session:
            session.merge(SettingTable(key=_KEY, value={"due_day": kept}))

    def set_complete(self, pairs: Iterable[tuple[int, Month]], complete: bool) -> None:
        """The office says that months are complete (the papers came otherwise), or takes that back."""
        changed = set()
        now = self._on.clock()
        with self._on.database.write() as session:
            for company_id, month in pairs:
                if session.get(CompanyTable, company_id) is None:
                    continue
                row = month_row(session, company_id, month)
                if (row.complete_at is not None) is complete:
                    continue
                row.complete_at = now if complete else None
                row.complete_by = self._on.user if complete else ""
                what = Did.MONTH_COMPLETE if complete else Did.MONTH_OPEN
                note(session, what, now, who=self._on.user, company_id=company_id, about=str(month))
                changed.add(company_id)
        if changed:
            self._on.tell(*changed)


def due_date(month: Month, day: int) -> date:
    """The last day on which ``month`` is in time."""
    following = month.following()
    return date(following.year, following.month, day)


def due_day(session: Session) -> int:
    """The day of the following month that the office chose."""
    row = session.get(SettingTable, _KEY)
    kept = None if row is None else row.value.get("due_day")
    return kept if isinstance(kept, int) and 1 <= kept <= LAST_DUE_DAY else USUAL_DUE_DAY


def month_row(session: Session, company_id: int, month: Month) -> PanelMonthTable:
    """What is kept of a company's month, made if there is nothing yet."""
    row = session.get(PanelMonthTable, (company_id, month))
    if row is None:
        row = PanelMonthTable(company_id=company_id, month=month)
        session.add(row)
        session.flush()
    return row


def _counts(session: Session) -> dict[tuple[int, Month], tuple[int, int]]:
    document = DocumentTable
    waits = func.sum(case((document.status.in_(WAITING), 1), else_=0))
    query = (
        select(document.company_id, document.month, func.count(), waits)
        .where(document.company_id.is_not(None), document.month.is_not(None))
        .where(document.status.not_in(_OUT_OF_USE))
        .group_by(document.company_id, document.month)
    )
    return {
        (company, month): (number, waiting)
        for company, month, number, waiting in session.execute(query)
        if company is not None and month is not None
    }


def _clients(session: Session) -> tuple[set[int], dict[int, Month]]:
    """The companies of which somebody can be written to, and since when each is in the panel."""
    reachable: set[int] = set()
    since: dict[int, Month] = {}
    for access in session.scalars(select(PanelAccessTable)):
        month = Month.of(access.created_at.date())
        before = since.get(access.company_id)
        if before is None or str(month) < str(before):
            since[access.company_id] = month
        if access.accepted_at is not None and not access.locked and Right.ADD.value in access.rights:
            reachable.add(access.company_id)
    return reachable, since


def _firsts(counts: dict[tuple[int, Month], tuple[int, int]], since: dict[int, Month]) -> dict[int, Month]:
    """The first month in which anything of a company is awaited."""
    firsts = dict(since)
    for company, month in counts:
        before = firsts.get(company)
        if before is None or str(month) < str(before):
            firsts[company] = month
    return firsts


def _cell(
    month: Month, counted: tuple[int, int], row: PanelMonthTable | None, first: Month | None, *, late: bool
) -> MonthCell:
    documents, waiting = counted
    if row is not None and row.complete_at is not None:
        standing = Standing.COMPLETE
    elif first is None or str(month) < str(first):
        standing = Standing.NOTHING
    elif not late:
        standing = Standing.RUNNING
    else:
        standing = Standing.UNCONFIRMED if documents else Standing.LATE
    if row is None:
        return MonthCell(month, standing, documents, waiting)
    return MonthCell(month, standing, documents, waiting, row.complete_at, row.complete_by, row.reminded_at)
