"""How documents were before their pages were arranged anew: every row, to be put back as it was."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, delete, insert, select
from sqlalchemy.orm import Session

from desktop.db.tables import Base, DocumentTable, LoosePageTable
from desktop.services.panel import traces
from desktop.services.panel.traces import Traces

_DOCUMENT: Table = Base.metadata.tables[DocumentTable.__tablename__]
_LOOSE: Table = Base.metadata.tables[LoosePageTable.__tablename__]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of some documents and of the loose pages of their bundle, by table."""

    bundle_id: int
    documents: frozenset[int]
    rows: tuple[tuple[Table, tuple[dict[str, Any], ...]], ...]
    traces: Traces
    """What the panel keeps of the documents by their numbers."""


def take(session: Session, bundle_id: int, documents: Collection[int]) -> Snapshot:
    """The documents as they are now, with all that hangs on them."""
    session.flush()
    rows = []
    for table, column in _owned():
        query = select(table).where(table.c[column].in_(documents))
        rows.append((table, tuple(dict(row._mapping) for row in session.execute(query))))  # noqa: SLF001 - public in SQLAlchemy
    loose = select(_LOOSE).where(_LOOSE.c.bundle_id == bundle_id)
    rows.append((_LOOSE, tuple(dict(row._mapping) for row in session.execute(loose))))  # noqa: SLF001
    return Snapshot(bundle_id, frozenset(documents), tuple(rows), traces.take(session, documents))


def put_back(session: Session, snapshot: Snapshot, also_gone: Collection[int]) -> None:
    """Make the documents what they were; those in ``also_gone`` were made since and go."""
    gone = snapshot.documents | frozenset(also_gone)
    session.flush()
    session.execute(delete(_DOCUMENT).where(_DOCUMENT.c.id.in_(gone)))
    session.execute(delete(_LOOSE).where(_LOOSE.c.bundle_id == snapshot.bundle_id))
    for table, rows in snapshot.rows:
        if rows:
            session.execute(insert(table), list(rows))
    if snapshot.documents:
        heir = min(snapshot.documents)
        traces.put_back(session, snapshot.traces, dict.fromkeys(also_gone, heir))
    session.expire_all()


def _owned() -> list[tuple[Table, str]]:
    """The table of documents, and every table whose rows belong to one, with the column that says which."""
    owned = [
        (table, column.name)
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column is _DOCUMENT.c.id for key in column.foreign_keys)
    ]
    return [(_DOCUMENT, "id"), *owned]
