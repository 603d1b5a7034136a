"""Whether the same file, bit by bit, is here already."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.messages import Message
from desktop.domain.statuses import Status

_OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED, Status.HELD})


def same_file(session: Session, sha256: str, but: DocumentTable | None = None) -> int | None:
    """The first document with this content that is in use, other than ``but``.

    The parts of a divided file share its content and are no duplicates of each other.
    """
    query = (
        select(DocumentTable.id)
        .where(or_(DocumentTable.sha256 == sha256, DocumentTable.xml_sha256 == sha256))
        .where(DocumentTable.status.not_in(_OUT_OF_USE))
        .order_by(DocumentTable.id)
        .limit(1)
    )
    if but is not None:
        query = query.where(DocumentTable.id != but.id)
        if but.bundle_id is not None:
            query = query.where(DocumentTable.bundle_id.is_distinct_from(but.bundle_id))
    return session.scalar(query)


def same_file_reason(other: int) -> Message:
    """What to say of a document whose file the document number ``other`` has already."""
    return Message("document.same_file", {"id": str(other)})
