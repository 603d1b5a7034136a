"""The tree's counts, kept up to date row by row, so that nobody counts a million documents.

Triggers keep ``document_count``: SQLite's are here, PostgreSQL's in :mod:`desktop.db.postgres.dressing`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, or_, select
from sqlalchemy.orm import Session

from desktop.db import reach
from desktop.db.search_tables import DocumentCountTable
from desktop.domain.statuses import WAITING

_TRIGGERS = ("document_counted", "document_uncounted", "document_recounted")
_WAITING = ", ".join(f"'{status.value}'" for status in sorted(WAITING))


def _of(row: str) -> str:
    """Key and numbers of one document, the row ``row``."""
    return (
        f"coalesce({row}.company_id, 0), coalesce({row}.month, ''), {row}.status <> 'binned', "
        f"{row}.status IN ({_WAITING}), {row}.status = 'held', {row}.status = 'binned'"
    )


_MORE = f"""INSERT INTO document_count(company_id, month, kept, waiting, held, binned) VALUES ({_of("new")})
    ON CONFLICT(company_id, month) DO UPDATE SET kept = kept + excluded.kept,
    waiting = waiting + excluded.waiting, held = held + excluded.held, binned = binned + excluded.binned;"""  # noqa: S608
_FEWER = f"""UPDATE document_count SET kept = kept - (old.status <> 'binned'),
    waiting = waiting - (old.status IN ({_WAITING})), held = held - (old.status = 'held'),
    binned = binned - (old.status = 'binned')
    WHERE company_id = coalesce(old.company_id, 0) AND month = coalesce(old.month, '');"""  # noqa: S608
_STATEMENTS = (
    f"CREATE TRIGGER document_counted AFTER INSERT ON document BEGIN {_MORE} END",
    f"CREATE TRIGGER document_uncounted AFTER DELETE ON document BEGIN {_FEWER} END",
    f"""CREATE TRIGGER document_recounted AFTER UPDATE OF company_id, month, status ON document
    WHEN old.company_id IS NOT new.company_id OR old.month IS NOT new.month
        OR old.status IS NOT new.status
    BEGIN {_FEWER} {_MORE} END""",
    "DELETE FROM document_count",
    f"""INSERT INTO document_count(company_id, month, kept, waiting, held, binned)
    SELECT coalesce(company_id, 0), coalesce(month, ''), sum(status <> 'binned'),
    sum(status IN ({_WAITING})), sum(status = 'held'), sum(status = 'binned')
    FROM document GROUP BY 1, 2""",  # noqa: S608
)


def install(connection: Connection) -> None:
    """Make the triggers anew and count once, on SQLite.

    A later migration that rebuilds ``document`` drops its triggers without a word; so this is done after
    every migration.  What waits is counted by :data:`WAITING`: another set needs a migration too.
    """
    for name in _TRIGGERS:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)


def numbers(session: Session) -> Iterable[Any]:
    """Company (0: none), month as text, then how many are kept, waiting, held and binned.

    In the order of the months.
    """
    companies = reach.current()
    kept = DocumentCountTable
    query = select(kept.company_id, kept.month, kept.kept, kept.waiting, kept.held, kept.binned)
    query = query.where(or_(kept.kept > 0, kept.binned > 0)).order_by(kept.company_id, kept.month)
    if companies is not None:
        query = query.where(kept.company_id.in_(companies))
    return session.connection().execute(query)
