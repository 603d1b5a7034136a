"""Closed months keep new documents out, and what is kept out is seen: inside the caller's transaction.

Every way into a month leads through here: receiving, reading, a person's choice, a new company, the bin and
the quarantine.  A document for a closed month is in no month; it waits with the month it was for, until a
person puts it into another or reopens that one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.month_tables import MonthClosingTable, MonthLateTable
from desktop.db.tables import DocumentTable
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.services.audit import MACHINE, Act, record

_Closing = MonthClosingTable
_Late = MonthLateTable


def is_closed(session: Session, company_id: int | None, month: Month | None) -> bool:
    """Whether a company's month is closed now."""
    if company_id is None or month is None:
        return False
    return session.get(_Closing, (company_id, month)) is not None


def closed_of(session: Session, company_id: int) -> frozenset[Month]:
    """The closed months of a company."""
    return frozenset(session.scalars(select(_Closing.month).where(_Closing.company_id == company_id)))


def next_open(session: Session, company_id: int, month: Month) -> Month:
    """The first month from ``month`` on that is not closed."""
    closed = closed_of(session, company_id)
    while month in closed:
        month = month.following()
    return month


def refuse_closed_month(session: Session, document: DocumentTable, month: Month) -> None:
    """Raise :class:`UserError` ``month.closed`` if ``month`` is closed and the document is not in it."""
    if document.month != month and is_closed(session, document.company_id, month):
        offered = next_open(session, document.company_id or 0, month)
        raise UserError("month.closed", month=str(month), offered=str(offered))


def keep_out(session: Session, document: DocumentTable) -> Message | None:
    """Take a document out of its month if that is closed, so that it waits; returns what is to be said."""
    if document.month is None or not is_closed(session, document.company_id, document.month):
        return None
    return let_wait(session, document, document.month)


def let_wait(session: Session, document: DocumentTable, month: Month) -> Message | None:
    """Let a document wait that came for the closed ``month``; returns what is to be said of it."""
    if document.company_id is None:
        return None
    row = session.get(_Late, document.id)
    if row is None:
        row = _Late(document_id=document.id, at=datetime.now(UTC))
        session.add(row)
    row.company_id, row.month = document.company_id, month
    if document.month is not None:
        record(session, document.id, MACHINE, Act.MONTH, old=str(document.month), new="")
        document.month = None
    session.flush()
    return late_message(session, document.company_id, month)


def late_message(session: Session, company_id: int, month: Month) -> Message:
    """Why a document waits, and which month is offered."""
    offered = next_open(session, company_id, month)
    return Message("month.late", {"month": str(month), "offered": str(offered)})


def late_reason(session: Session, document: DocumentTable) -> Message | None:
    """Why a document is in no month, if a closed one is the reason."""
    row = session.get(_Late, document.id)
    return None if row is None else late_message(session, row.company_id, row.month)


def no_longer_waits(session: Session, document: DocumentTable) -> None:
    """The document is in a month now."""
    row = session.get(_Late, document.id)
    if row is not None:
        session.delete(row)
        session.flush()


def wanted_month(session: Session, document: DocumentTable) -> Month | None:
    """The month that the document is in, or that it waits for."""
    if document.month is not None:
        return document.month
    row = session.get(_Late, document.id)
    return None if row is None else row.month


def put_back(session: Session, document: DocumentTable, late: Month | None, *, stayed: bool) -> None:
    """After undoing: a document that waited for ``late`` waits again, any other is in its month.

    One that ``stayed`` in a month when that was closed is there again; a month that was closed since keeps
    it out.
    """
    if document.month is not None:
        no_longer_waits(session, document)
        if not stayed:
            keep_out(session, document)
    elif late is not None and is_closed(session, document.company_id, late):
        let_wait(session, document, late)
    elif late is not None:
        no_longer_waits(session, document)
        document.month = late


def follow(session: Session, document: DocumentTable, made: Iterable[DocumentTable]) -> None:
    """Parts of a file that waits wait as well."""
    row = session.get(_Late, document.id)
    if row is None:
        return
    for one in made:
        session.add(_Late(document_id=one.id, company_id=row.company_id, month=row.month, at=row.at))
    session.flush()


def waiting_for(session: Session, ids: Sequence[int]) -> dict[int, Month]:
    """Which of these documents wait, and the closed month that each is for."""
    query = select(_Late.document_id, _Late.month).where(_Late.document_id.in_(ids))
    return dict(session.execute(query).all())


def late_counts(session: Session, companies: Collection[int] = ()) -> dict[tuple[int, Month], int]:
    """How many documents wait, by company and month; of all companies if none are given."""
    query = select(_Late.company_id, _Late.month, func.count()).group_by(_Late.company_id, _Late.month)
    if companies:
        query = query.where(_Late.company_id.in_(companies))
    return {(company, month): count for company, month, count in session.execute(query)}
