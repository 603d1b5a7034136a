"""Documents for tests of the shared database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable, OriginalTable, Work
from desktop.domain.documents import Channel, Stage
from desktop.domain.statuses import Status

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
_SHA = "a" * 64


def document(session: Session, **values: Any) -> int:
    """Add a document; returns its number."""
    if session.get(OriginalTable, _SHA) is None:
        # More than 32 bits hold.
        session.add(OriginalTable(sha256=_SHA, size=3_000_000_000, stored_at=NOW))
        session.flush()
    usual: dict[str, Any] = {
        "status": Status.RECEIVED,
        "work": Work.NONE,
        "stage": Stage.AUTO,
        "channel": Channel.SCANNER,
        "received_at": NOW,
        "sha256": _SHA,
        "file_name": "a.pdf",
    }
    row = DocumentTable(**{**usual, **values})
    session.add(row)
    session.flush()
    return row.id
