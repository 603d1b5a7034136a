"""The audit trail: who changed what, when, from which value to which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desktop.db.tables import AuditTable

MACHINE = "bezdotyk"
"""Who, when nobody in person did it."""


class Act(StrEnum):
    """What was done."""

    RECEIVED = "received"
    READ = "read"
    FIELD = "field"
    STATUS = "status"
    ASSIGNED = "assigned"
    MONTH = "month"
    KIND = "kind"
    LINE_ITEMS = "line_items"
    VAT_TABLE = "vat_table"
    ROTATED = "rotated"
    EXPORTED = "exported"
    """It left in the file ``new``."""
    EXPORT_UNDONE = "export_undone"
    """The batch with the file ``old`` was taken back, for the reason ``new``."""
    DELETED = "deleted"
    ASKED_TO_READ = "asked_to_read"
    RELEASED = "released"
    """Let out of quarantine."""
    SPLIT = "split"
    """Made of pages of another document's file; ``old`` names that one, ``new`` the pages from 1."""
    JOINED = "joined"
    """Its pages went to the document ``new``, and it is no more."""
    XML_JOINED = "xml_joined"
    """The electronic invoice that it shows came as a file of its own, or its picture did: ``old`` was that
    file's document, ``new`` is its name."""
    BOOKED = "booked"
    """It was described for booking; ``new`` says how."""
    ANSWERED = "finding_answered"
    """A finding (``field``) is all right, for the reason ``new``."""
    ACCOUNT_CONFIRMED = "account_confirmed"
    """The account ``new`` is the contractor's, for the reason ``old``."""
    RATE = "rate"
    """The rate of exchange for the purpose ``field`` was entered by hand, or taken back."""
    DUPLICATE = "duplicate"
    """Thought to be one with the document ``old``, or decided about it: ``new`` is the verdict."""
    TRANSFER = "transfer"
    """A transfer that pays it was written in the batch ``new``, or the batch ``old`` was taken back."""
    PAID_ELSEWHERE = "paid_elsewhere"
    """It is paid without the program or not to be paid, or that was taken back: ``new`` is a flag."""
    PAGES = "pages"
    """Its pages, from 1 within the file, were others before."""
    PAYMENT = "payment"
    """A line of a bank statement (day and amount) pays it: ``new``, or no longer: ``old``."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """A line of the trail; ``at`` is UTC, ``field`` only where a field changed."""

    at: datetime
    who: str
    what: Act
    field: str
    old: str | None
    new: str | None
    reader: str


def record(
    session: Session,
    document_id: int,
    who: str,
    what: Act,
    *,
    field: str = "",
    old: str | None = None,
    new: str | None = None,
    reader: str = "",
) -> None:
    """Add a line to the trail, in the transaction of the change itself."""
    session.add(
        AuditTable(
            document_id=document_id,
            at=datetime.now(UTC),
            who=who,
            what=what.value,
            field=field,
            old=old,
            new=new,
            reader=reader,
        )
    )


def record_many(
    session: Session,
    documents: Sequence[int],
    who: str,
    what: Act,
    *,
    old: str | None = None,
    new: str | None = None,
) -> None:
    """Add the same line for each of ``documents``."""
    now = datetime.now(UTC)
    rows = [
        {"document_id": one, "at": now, "who": who, "what": what.value, "old": old, "new": new}
        for one in documents
    ]
    if rows:
        session.execute(insert(AuditTable), rows)


def history(session: Session, document_id: int) -> list[AuditEntry]:
    """All that was ever done to a document, oldest first."""
    rows = session.scalars(
        select(AuditTable).where(AuditTable.document_id == document_id).order_by(AuditTable.id)
    )
    return [
        AuditEntry(row.at, row.who, Act(row.what), row.field, row.old, row.new, row.reader) for row in rows
    ]
