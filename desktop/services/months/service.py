"""Months in one hand: closing, reopening, what is missing, and what came too late."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.month_tables import MonthActTable, MonthClosingTable, MonthLateTable
from desktop.db.panel_tables import PanelMessageTable, PanelMonthTable
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.listing import ActionResult
from desktop.domain.months.state import Missing, MonthAct, MonthDetail, Open
from desktop.domain.statuses import WAITING, Status
from desktop.services import filing
from desktop.services.acting import Acting, ActingName
from desktop.services.batches import in_batches
from desktop.services.events import DocumentsChanged, EventBus, PanelChanged
from desktop.services.months import closings, letter
from desktop.services.months.letter import ReadyLetter
from desktop.services.months.missing import missing_of
from desktop.services.outgoing.service import Outgoing

_UNREAD = frozenset({Status.RECEIVED, Status.READING})
_REASON = 500


@dataclass(frozen=True, slots=True)
class ClosedMonth:
    """A company's month that is closed."""

    company_id: int
    company: str
    month: Month
    closed_at: datetime
    closed_by: str
    late: int
    """Documents that came since, and wait."""


class Months:
    """What the office does with months.

    ``clock`` gives the present moment in UTC; ``base_url`` what stands in front of links into the panel.
    """

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        events: EventBus,
        user: Acting,
        outgoing: Outgoing,
        clock: Callable[[], datetime],
        base_url: Callable[[], str],
    ) -> None:
        self._database = database
        self._events = events
        self._user = user
        self._outgoing = outgoing
        self._clock = clock
        self._base_url = base_url

    # -- looking -----------------------------------------------------------------------------------

    def is_closed(self, session: Session, company_id: int, month: Month) -> bool:
        """Whether a company's month is closed, within the caller's ``session``."""
        return closings.is_closed(session, company_id, month)

    def closed(self) -> list[ClosedMonth]:
        """All closed months, the newest first."""
        query = (
            select(MonthClosingTable, CompanyTable.short_name)
            .join(CompanyTable, CompanyTable.id == MonthClosingTable.company_id)
            .order_by(MonthClosingTable.month.desc(), CompanyTable.sort_name)
        )
        with self._database.read() as session:
            late = closings.late_counts(session)
            return [
                ClosedMonth(
                    row.company_id,
                    name,
                    row.month,
                    row.closed_at,
                    row.closed_by,
                    late.get((row.company_id, row.month), 0),
                )
                for row, name in session.execute(query)
            ]

    def detail(self, company_id: int, month: Month) -> MonthDetail:
        """A month with all that is open and missing; raises :class:`UserError` ``company.gone``."""
        today = self._today()
        with self._database.read() as session:
            company = _company(session, company_id)
            missing = missing_of(session, company_id, month, today)
            closing = session.get(MonthClosingTable, (company_id, month))
            late = closings.late_counts(session, [company_id]).get((company_id, month), 0)
            return MonthDetail(
                company_id,
                company.short_name,
                month,
                _still_open(session, company_id, month, missing),
                missing,
                _acts(session, company_id, month),
                None if closing is None else closing.closed_at,
                "" if closing is None else closing.closed_by,
                late,
                closings.next_open(session, company_id, month),
                month < Month.of(today),
            )

    def missing(self, company_id: int, month: Month) -> Missing:
        """What is missing of a month; raises :class:`UserError` ``company.gone``."""
        with self._database.read() as session:
            _company(session, company_id)
            return missing_of(session, company_id, month, self._today())

    def missing_of_all(self, month: Month) -> dict[int, Missing]:
        """What is missing of a month, by company, of all that are served; the others miss nothing."""
        with self._database.read() as session:
            ids = list(session.scalars(select(CompanyTable.id).where(CompanyTable.active)))
        found = {}
        for company_id in ids:
            # A session each: nobody waits while two hundred companies are looked through.
            with self._database.read() as session:
                missing = missing_of(session, company_id, month, self._today())
            if missing.suppliers or missing.numbers or missing.payments:
                found[company_id] = missing
        return found

    # -- closing -----------------------------------------------------------------------------------

    def close(self, company_id: int, month: Month) -> MonthDetail:
        """Close a month: new documents no longer get in; what was open then stands in the trail.

        Raises :class:`UserError` ``company.gone``, ``month.already_closed`` or ``month.to_come``.
        """
        if month >= Month.of(self._today()):
            raise UserError("month.to_come", month=str(month))
        with self._database.write() as session:
            _company(session, company_id)
            if closings.is_closed(session, company_id, month):
                raise UserError("month.already_closed", month=str(month))
            now = self._clock()
            missing = missing_of(session, company_id, month, self._today())
            left = _still_open(session, company_id, month, missing)
            session.add(
                MonthClosingTable(
                    company_id=company_id, month=month, closed_at=now, closed_by=self._user[:320]
                )
            )
            session.add(
                MonthActTable(
                    at=now,
                    company_id=company_id,
                    month=month,
                    what="closed",
                    who=self._user[:320],
                    left_open={what.value: count for what, count in left},
                )
            )
        self._events.publish(PanelChanged(frozenset({company_id})))
        return self.detail(company_id, month)

    def reopen(self, company_id: int, month: Month, reason: str) -> tuple[int, ...]:
        """Open a closed month again, for a reason that stays in the trail.

        What came for it meanwhile goes into it: returns the ids of these documents.  Raises
        :class:`UserError` ``month.not_closed`` or ``month.no_reason``.
        """
        said = " ".join(reason.split())[:_REASON]
        if not said:
            raise UserError("month.no_reason")
        with self._database.write() as session:
            row = session.get(MonthClosingTable, (company_id, month))
            if row is None:
                raise UserError("month.not_closed", month=str(month))
            session.delete(row)
            session.add(
                MonthActTable(
                    at=self._clock(),
                    company_id=company_id,
                    month=month,
                    what="reopened",
                    who=self._user[:320],
                    reason=said,
                    left_open={},
                )
            )
            session.flush()
            waiting = select(MonthLateTable.document_id).where(
                MonthLateTable.company_id == company_id, MonthLateTable.month == month
            )
            moved = tuple(session.scalars(waiting))
            for document_id in moved:
                filing.put_into_month(session, session.get_one(DocumentTable, document_id), month, self._user)
        if moved:
            self._events.publish(DocumentsChanged(frozenset(moved)))
        self._events.publish(PanelChanged(frozenset({company_id})))
        return moved

    def late(self, company_id: int, month: Month) -> tuple[int, ...]:
        """The documents that came for a closed month and wait, oldest first."""
        query = select(MonthLateTable.document_id).where(
            MonthLateTable.company_id == company_id, MonthLateTable.month == month
        )
        with self._database.read() as session:
            return tuple(session.scalars(query.order_by(MonthLateTable.document_id)))

    def move_late(self, ids: Iterable[int]) -> ActionResult:
        """Put documents that wait into the next open month of their company; others are left alone."""

        chosen = set(ids)
        with self._database.read() as session:
            # Those that wait are few; those that are chosen may be more than a query can name.
            late = [one for one in session.scalars(select(MonthLateTable.document_id)) if one in chosen]

        def move(session: Session, document: DocumentTable) -> None:
            wanted = closings.waiting_for(session, [document.id]).get(document.id)
            if wanted is None or document.company_id is None:
                return  # somebody else has decided meanwhile
            offered = closings.next_open(session, document.company_id, wanted)
            filing.set_month(session, document, offered, self._user)

        result = in_batches(self._database, late, move)
        if result.changed:
            self._events.publish(DocumentsChanged(frozenset(result.changed)))
        return result

    # -- writing to the client ---------------------------------------------------------------------

    def ready_letter(self, company_id: int, month: Month, language: str | None = None) -> ReadyLetter:
        """The letter that asks for what is missing, to be looked at and changed.

        Without ``language`` it is the one of whoever gets it.  Raises :class:`UserError` ``company.gone`` or
        ``month.nobody_to_write``.
        """
        with self._database.read() as session:
            missing = missing_of(session, company_id, month, self._today())
            return letter.ready(
                session,
                self._outgoing.texts,
                _company(session, company_id),
                missing,
                self._base_url(),
                language,
            )

    def send_letter(self, ready: ReadyLetter) -> Sequence[int]:
        """Queue a letter as it is now, to everybody it is for; returns the letters' numbers.

        Raises :class:`UserError` ``outgoing.no_text`` or ``outgoing.bad_address``.
        """
        with self._database.write() as session:
            numbers = letter.send(session, self._outgoing, ready)
            row = session.get(PanelMonthTable, (ready.company_id, ready.month))
            if row is None:
                row = PanelMonthTable(company_id=ready.company_id, month=ready.month)
                session.add(row)
            row.reminded_at = self._clock()
        self._events.publish(PanelChanged(frozenset({ready.company_id})))
        return numbers

    def _today(self) -> date:
        return self._clock().astimezone().date()


def _company(session: Session, company_id: int) -> CompanyTable:
    row = session.get(CompanyTable, company_id)
    if row is None:
        raise UserError("company.gone")
    return row


def _still_open(
    session: Session, company_id: int, month: Month, missing: Missing
) -> tuple[tuple[Open, int], ...]:
    document = DocumentTable
    here = (document.company_id == company_id, document.month == month)
    query = select(document.status, func.count()).where(*here).group_by(document.status)
    counts = dict(session.execute(query).all())
    asked = (
        select(func.count())
        .select_from(PanelMessageTable)
        .join(document, document.id == PanelMessageTable.document_id)
        .where(*here, PanelMessageTable.is_question, PanelMessageTable.answered_at.is_(None))
    )
    said = session.get(PanelMonthTable, (company_id, month))
    found = {
        Open.UNCONFIRMED: int(said is None or said.complete_at is None),
        Open.UNREAD: sum(counts.get(status, 0) for status in _UNREAD),
        Open.WAITING: sum(counts.get(status, 0) for status in WAITING),
        Open.HELD: counts.get(Status.HELD, 0),
        Open.QUESTIONS: session.scalar(asked) or 0,
        Open.TO_EXPORT: counts.get(Status.APPROVED, 0),
        Open.SUPPLIERS: sum(one.is_due for one in missing.suppliers),
        Open.NUMBERS: sum(1 if gap.is_wide else gap.count for gap in missing.numbers),
        Open.PAYMENTS: len(missing.payments),
    }
    return tuple((what, found[what]) for what in Open if found[what])


def _acts(session: Session, company_id: int, month: Month) -> tuple[MonthAct, ...]:
    query = (
        select(MonthActTable)
        .where(MonthActTable.company_id == company_id, MonthActTable.month == month)
        .order_by(MonthActTable.id.desc())
    )
    return tuple(
        MonthAct(
            row.at,
            row.what,
            row.who,
            row.reason,
            tuple((what, int(row.left_open[what.value])) for what in Open if what.value in row.left_open),
        )
        for row in session.scalars(query)
    )
