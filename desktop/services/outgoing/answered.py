"""What the log of letters tells of answers that were given."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.tables import CompanyTable, OutgoingTable
from desktop.domain.letters import LetterKind

_T = OutgoingTable


def answered_since(session: Session, sender: str, since: datetime) -> int:
    """How many answers to ``sender`` were queued since then."""
    query = select(func.count()).select_from(_T)
    query = query.where(
        func.lower(_T.recipient) == sender.lower(), _T.kind == LetterKind.ANSWER, _T.queued_at > since
    )
    return session.scalar(query) or 0


def is_answered(session: Session, reference: str) -> bool:
    """Whether a mail with this Message-ID was answered already."""
    query = select(_T.id).where(_T.in_reply_to == reference, _T.kind == LetterKind.ANSWER).limit(1)
    return session.scalar(query) is not None


def addresses_of_companies(session: Session) -> set[str]:
    """The addresses that clients send documents to."""
    found: set[str] = set()
    for settings in session.scalars(select(CompanyTable.settings)):
        found.update(str(one).lower() for one in settings.get("addresses", ()))
    return found
