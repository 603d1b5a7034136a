"""The trail of contractors: who did what to which, and what a merge needs to be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import ContractorActTable
from desktop.db.tables import Json
from desktop.domain.contractors import ContractorAct, ContractorTrace

_SHOWN = 200
UNDONE = "undone"
"""The detail of a merge that was taken back."""


def record(
    session: Session,
    contractor_id: int,
    who: str,
    what: ContractorAct,
    details: dict[str, str] | None = None,
    kept: Json | None = None,
) -> ContractorActTable:
    """Add a line, in the transaction of the change itself."""
    row = ContractorActTable(
        contractor_id=contractor_id,
        at=datetime.now(UTC),
        who=who[:100],
        what=what.value,
        details=details or {},
        kept=kept,
    )
    session.add(row)
    return row


def record_many(
    session: Session, contractor_ids: Sequence[int], who: str, what: ContractorAct, details: dict[str, str]
) -> None:
    """Add the same line to many."""
    now = datetime.now(UTC)
    line = {"at": now, "who": who[:100], "what": what.value, "details": details, "kept": None}
    session.execute(insert(ContractorActTable), [{"contractor_id": one, **line} for one in contractor_ids])


def history(session: Session, contractor_id: int) -> tuple[ContractorTrace, ...]:
    """What was done to a contractor, the newest first; at most two hundred lines."""
    query = (
        select(ContractorActTable)
        .where(ContractorActTable.contractor_id == contractor_id)
        .order_by(ContractorActTable.id.desc())
        .limit(_SHOWN)
    )
    return tuple(
        ContractorTrace(
            id=row.id,
            at=row.at,
            who=row.who,
            what=ContractorAct(row.what),
            details={str(name): str(value) for name, value in row.details.items()},
            undoable=row.what == ContractorAct.MERGED.value and UNDONE not in row.details,
        )
        for row in session.scalars(query)
    )
