"""Rows that may be there already, in every database alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from desktop.db.tables import Base


def insert_or(session: Session, table: type[Base]) -> sqlite.Insert | postgresql.Insert:
    """``INSERT`` with ``ON CONFLICT`` in the dialect of the session's database."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


def insert_or_leave(session: Session, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Insert those of ``rows`` that are not there, and leave those that are as they are."""
    session.execute(insert_or(session, table).on_conflict_do_nothing(), rows)
