"""The office's own trail: what was done that belongs to no document."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy.orm import Session

from desktop.db.user_tables import SUBJECT_LONGEST, OfficeAuditTable
from desktop.domain.users import OfficeAct


def record(
    session: Session,
    who: str,
    what: OfficeAct,
    *,
    subject: str = "",
    company_id: int | None = None,
    old: str | None = None,
    new: str | None = None,
    at: datetime | None = None,
) -> None:
    """Add a line, in the transaction of ``session``; ``at`` is UTC, else now."""
    session.add(
        OfficeAuditTable(
            at=at or datetime.now(UTC),
            who=who[:100],
            act=what.value,
            company_id=company_id,
            subject=subject[:SUBJECT_LONGEST],
            old=old,
            new=new,
        )
    )
