"""Months: what each company has sent, whether it says that this is all, and reminding those who are late."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelMonthTable
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.panel import MonthState, Right
from desktop.domain.statuses import Status
from desktop.services.months import closings
from desktop.services.outgoing.service import Outgoing
from desktop.services.panel import letters
from desktop.services.panel.accessrows import access_rights
from desktop.services.panel.acts import Did, note
from desktop.services.panel.callers import Caller
from desktop.services.panel.foundation import Ground
from desktop.services.panel.refusals import Refused
from desktop.services.panel.talk import users_of

_OUT_OF_USE = (Status.BINNED, Status.REJECTED, Status.HELD)


class Months:
    """The board of months."""

    def __init__(self, on: Ground) -> None:
        self._on = on

    def board(self, months: Iterable[Month]) -> dict[tuple[int, Month], MonthState]:
        """Every active company in each of ``months``."""
        wanted = list(months)
        with self._on.database.read() as session:
            companies = list(session.scalars(select(CompanyTable.id).where(CompanyTable.active)))
            return {
                (company, month): state
                for company in companies
                for month, state in self._states(session, company, wanted).items()
            }

    def state(self, company_id: int, month: Month) -> MonthState:
        """One month of one company."""
        with self._on.database.read() as session:
            return self._states(session, company_id, [month])[month]

    def _states(self, session: Session, company_id: int, months: list[Month]) -> dict[Month, MonthState]:
        counted = (
            select(DocumentTable.month, func.count())
            .where(DocumentTable.company_id == company_id, DocumentTable.month.in_(months))
            .where(DocumentTable.status.not_in(_OUT_OF_USE))
            .group_by(DocumentTable.month)
        )
        counts = dict(session.execute(counted).all())
        said = {
            row.month: row
            for row in session.scalars(
                select(PanelMonthTable).where(
                    PanelMonthTable.company_id == company_id, PanelMonthTable.month.in_(months)
                )
            )
        }
        closed = closings.closed_of(session, company_id)
        return {
            month: replace(
                _state(company_id, month, counts.get(month, 0), said.get(month)), is_closed=month in closed
            )
            for month in months
        }

    def closed(self, company_id: int) -> frozenset[Month]:
        """The months of a company that the office closed."""
        with self._on.database.read() as session:
            return closings.closed_of(session, company_id)

    def set_complete(self, caller: Caller, month: Month, complete: bool) -> None:
        """The client says that a month's documents are all there, or takes that back.

        Raises :class:`Refused` ``not_allowed``, ``bad_request`` or ``month_closed``.
        """
        caller.need(Right.ANSWER)
        now = self._on.clock()
        if not now.year - 10 <= month.year <= now.year + 1:
            raise Refused("bad_request")
        with self._on.database.write() as session:
            if closings.is_closed(session, caller.company_id, month):
                raise Refused("month_closed")
            row = _row(session, caller.company_id, month)
            if (row.complete_at is not None) is complete:
                return
            row.complete_at = now if complete else None
            row.complete_by = caller.name if complete else ""
            note(
                session,
                Did.MONTH_COMPLETE if complete else Did.MONTH_OPEN,
                now,
                who=caller.name,
                company_id=caller.company_id,
                about=str(month),
                address=caller.address,
            )
        self._on.tell(caller.company_id)

    def remind(self, company_ids: Iterable[int], month: Month, due: date | None = None) -> int:
        """Write to whoever may send documents for these companies; returns how many letters went.

        Months that are complete are left out; ``due`` stands in the letters.  Raises :class:`Refused`
        ``mail_off``.
        """
        if self._on.outgoing is None or not self._on.can_send:
            raise Refused("mail_off")
        sent, told = 0, set()
        for company_id in company_ids:
            with self._on.database.write() as session:
                letters_sent = self._remind_one(session, self._on.outgoing, company_id, month, due)
            if letters_sent:
                sent += letters_sent
                told.add(company_id)
        if told:
            self._on.tell(*told)
        return sent

    def _remind_one(
        self, session: Session, outgoing: Outgoing, company_id: int, month: Month, due: date | None
    ) -> int:
        if session.get(CompanyTable, company_id) is None:
            return 0
        row = _row(session, company_id, month)
        if row.complete_at is not None or closings.is_closed(session, company_id, month):
            return 0
        documents = self._states(session, company_id, [month])[month].documents
        link = f"{self._on.base_url()}/documents?month={month}"
        users = [user for access, user in users_of(session, company_id) if Right.ADD in access_rights(access)]
        for user in users:
            letter = letters.reminder(outgoing.texts, session, user, company_id, month, documents, due, link)
            outgoing.send(letter, session)
        if users:
            now = self._on.clock()
            row.reminded_at = now
            note(session, Did.REMINDED, now, who=self._on.user, company_id=company_id, about=str(month))
        return len(users)


def _row(session: Session, company_id: int, month: Month) -> PanelMonthTable:
    row = session.get(PanelMonthTable, (company_id, month))
    if row is None:
        row = PanelMonthTable(company_id=company_id, month=month)
        session.add(row)
        session.flush()
    return row


def _state(company_id: int, month: Month, documents: int, row: PanelMonthTable | None) -> MonthState:
    if row is None:
        return MonthState(company_id, month, documents)
    return MonthState(company_id, month, documents, row.complete_at, row.complete_by, row.reminded_at)
