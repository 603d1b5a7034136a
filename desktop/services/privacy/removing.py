"""Removing documents with all that is kept because of them, in the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from desktop.db.erasing import forget_words, words_of
from desktop.db.exporting_tables import ExportItemTable
from desktop.db.tables import AuditTable, DeliveryTable, DocumentTable, IntakeTable
from desktop.services import audit
from desktop.services.audit import Act
from desktop.services.privacy.places.ground import parts


def documents(session: Session, ids: Sequence[int], who: str = audit.MACHINE) -> None:
    """Remove documents; their originals go once nothing refers to them (:mod:`desktop.services.unused`).

    The trail says further on that something was done to them, by whom and when, but not what they said.
    """
    words = words_of(session, list(ids))
    for some in parts(ids):
        values = {"old": None, "new": None}
        session.execute(update(AuditTable).where(AuditTable.document_id.in_(some)).values(**values))
        audit.record_many(session, some, who, Act.DELETED)
        left = update(ExportItemTable).where(ExportItemTable.document_id.in_(some))
        session.execute(left.values(facts=None))
        # Once finished, the source lies in the folder no longer.
        session.execute(delete(IntakeTable).where(IntakeTable.document_id.in_(some), IntakeTable.finished))
        _forget_names(session, some)
        session.execute(delete(DocumentTable).where(DocumentTable.id.in_(some)))
    session.flush()
    forget_words(session, words)


def _forget_names(session: Session, ids: Sequence[int]) -> None:
    """Leave the names of their files out of the deliveries that brought them."""
    gone = frozenset(ids)
    came_with = select(DocumentTable.delivery_id).where(
        DocumentTable.id.in_(ids), DocumentTable.delivery_id.is_not(None)
    )
    for row in session.scalars(select(DeliveryTable).where(DeliveryTable.id.in_(came_with))):
        row.parts = [{**part, "name": ""} if part.get("document_id") in gone else part for part in row.parts]
    session.flush()
