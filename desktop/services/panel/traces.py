"""What the panel keeps of a document by its number: it follows to the document that takes its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelMessageTable, PanelUploadTable

UPLOAD_REFERENCE = "upload:"
"""What stands before an upload's id in the reference of its delivery."""


@dataclass(frozen=True, slots=True)
class Traces:
    """Which document each message and each upload belonged to at a moment."""

    messages: Mapping[int, int]
    uploads: Mapping[str, int]


def follow(session: Session, gone: int, heir: int) -> None:
    """Let what was said about the document ``gone``, and the receipts of it, belong to ``heir``."""
    for table in (PanelMessageTable, PanelUploadTable):
        session.execute(update(table).where(table.document_id == gone).values(document_id=heir))


def take(session: Session, documents: Collection[int]) -> Traces:
    """What belongs to these documents now."""
    said = select(PanelMessageTable).where(PanelMessageTable.document_id.in_(documents))
    sent = select(PanelUploadTable).where(PanelUploadTable.document_id.in_(documents))
    return Traces(
        {row.id: row.document_id for row in session.scalars(said) if row.document_id is not None},
        {row.id: row.document_id for row in session.scalars(sent) if row.document_id is not None},
    )


def put_back(session: Session, traces: Traces, gone: Mapping[int, int]) -> None:
    """Give everything back to the document it belonged to.

    What came since about a document that is no more goes to its heir in ``gone``.
    """
    for one, heir in gone.items():
        follow(session, one, heir)
    for message, document in traces.messages.items():
        row = session.get(PanelMessageTable, message)
        if row is not None:
            row.document_id = document
    for upload, document in traces.uploads.items():
        kept = session.get(PanelUploadTable, upload)
        if kept is not None:
            kept.document_id = document
    session.flush()
