"""Whether the same file, bit by bit, is here already."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.messages import Message
from desktop.domain.statuses import Status

_OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED, Status.HELD})


def same_file(session: Session, sha256: str, but: int | None = None) -> int | None:
    """The first document with this content that is in use, other than the one with the id ``but``."""
    query = (
        select(DocumentTable.id)
        .where(or_(DocumentTable.sha256 == sha256, DocumentTable.xml_sha256 == sha256))
        .where(DocumentTable.status.not_in(_OUT_OF_USE))
        .order_by(DocumentTable.id)
        .limit(1)
    )
    return session.scalar(query if but is None else query.where(DocumentTable.id != but))


def same_file_reason(other: int) -> Message:
    """What to say of a document whose file the document number ``other`` has already."""
    return Message("document.same_file", {"id": str(other)})
