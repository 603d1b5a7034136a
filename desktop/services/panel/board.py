"""The board of months: every company's last months at a glance, with who is late."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.month_tables import MonthClosingTable
from desktop.db.panel_tables import PanelAccessTable, PanelMonthTable
from desktop.db.tables import CompanyTable, DocumentTable, SettingTable
from desktop.domain.collation import sort_key
from desktop.domain.dates import Month
from desktop.domain.panel import Right
from desktop.domain.statuses import WAITING, Status
from desktop.services.months import closings
from desktop.services.panel.acts import Did, note
from desktop.services.panel.foundation import Ground

USUAL_MONTHS = 6
USUAL_DUE_DAY = 10
LAST_DUE_DAY = 28
"""The latest that every month has."""
_KEY = "panel.months"
_OUT_OF_USE = (Status.BINNED, Status.REJECTED, Status.HELD)
_UNSETTLED = WAITING | {Status.RECEIVED, Status.READING}


class Standing(StrEnum):
    """Where a company's month stands."""

    CLOSED = "closed"
    """The office closed it: no new document gets in."""
    EXPORTED = "exported"
    """All is there, reviewed and handed over."""
    REVIEWED = "reviewed"
    """All is there and reviewed; some of it is still to be handed over."""
    COMPLETE = "complete"
    """The client, or the office, says that this is all; some of it is still to be reviewed."""
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
    closed_at: datetime | None = None
    closed_by: str = ""
    late: int = 0
    """Documents that came for it since it was closed, and are in no month."""
    missing: int = 0
    """Recurring suppliers without an invoice and numbers seen nowhere, where somebody asked for them."""


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
            counts = _counts(session, months)
            said = {
                (row.company_id, row.month): row
                for row in session.scalars(select(PanelMonthTable).where(PanelMonthTable.month.in_(months)))
            }
            closed = {
                (row.company_id, row.month): row
                for row in session.scalars(
                    select(MonthClosingTable).where(MonthClosingTable.month.in_(months))
                )
            }
            late = closings.late_counts(session)
            reachable, since = _clients(session)
            firsts = _firsts(session, since)
            due = {month: today > due_date(month, day) for month in months}
            rows = tuple(
                BoardRow(
                    company,
                    name,
                    tuple(
                        _cell(
                            month,
                            counts.get((company, month), _NONE),
                            said.get((company, month)),
                            closed.get((company, month)),
                            firsts.get(company),
                            late.get((company, month), 0),
                            is_due=due[month],
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
                if closings.is_closed(session, company_id, month):
                    continue  # whoever wants to change it opens it again, with a reason
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


@dataclass(slots=True)
class _Count:
    """The documents of a month: all, those that wait for a person, that nobody answers for yet, to export."""

    documents: int = 0
    waiting: int = 0
    unsettled: int = 0
    to_export: int = 0


_NONE = _Count()


def _counts(session: Session, months: Sequence[Month]) -> dict[tuple[int, Month], _Count]:
    """By company and month, from the index alone."""
    document = DocumentTable
    query = (
        select(document.company_id, document.month, document.status, func.count())
        .where(
            # Company by company: the index begins with it.
            document.company_id.in_(select(CompanyTable.id).where(CompanyTable.active)),
            document.month.in_(months),
            document.status.not_in(_OUT_OF_USE),
        )
        .group_by(document.company_id, document.month, document.status)
    )
    found: dict[tuple[int, Month], _Count] = defaultdict(_Count)
    for company, month, status, number in session.execute(query):
        if company is None or month is None:
            continue
        count = found[company, month]
        count.documents += number
        count.waiting += number if status in WAITING else 0
        count.unsettled += number if status in _UNSETTLED else 0
        count.to_export += number if status is Status.APPROVED else 0
    return found


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


def _firsts(session: Session, since: dict[int, Month]) -> dict[int, Month]:
    """The first month in which anything of a company is awaited."""
    document = DocumentTable
    first = (
        select(func.min(document.month))
        .where(document.company_id == CompanyTable.id, document.month.is_not(None))
        .where(document.status.not_in(_OUT_OF_USE))
        .correlate(CompanyTable)
        .scalar_subquery()
    )
    firsts = dict(since)
    for company, month in session.execute(select(CompanyTable.id, first).where(CompanyTable.active)):
        if month is not None and month < firsts.get(company, month.following()):
            firsts[company] = month
    return firsts


def _cell(
    month: Month,
    counted: _Count,
    row: PanelMonthTable | None,
    closing: MonthClosingTable | None,
    first: Month | None,
    late: int,
    *,
    is_due: bool,
) -> MonthCell:
    complete_at, complete_by, reminded_at = (
        (None, "", None) if row is None else (row.complete_at, row.complete_by, row.reminded_at)
    )
    closed_at, closed_by = (None, "") if closing is None else (closing.closed_at, closing.closed_by)
    standing = Standing.CLOSED
    if closing is None:
        standing = _standing(month, counted, first, is_complete=complete_at is not None, is_due=is_due)
    return MonthCell(
        month,
        standing,
        counted.documents,
        counted.waiting,
        complete_at,
        complete_by,
        reminded_at,
        closed_at,
        closed_by,
        late,
    )


def _standing(
    month: Month, counted: _Count, first: Month | None, *, is_complete: bool, is_due: bool
) -> Standing:
    if is_complete:
        if counted.unsettled or not counted.documents:
            return Standing.COMPLETE
        return Standing.REVIEWED if counted.to_export else Standing.EXPORTED
    if first is None or month < first:
        return Standing.NOTHING
    if not is_due:
        return Standing.RUNNING
    return Standing.UNCONFIRMED if counted.documents else Standing.LATE
