"""The tree's counts, kept up to date row by row, so that nobody counts a million documents.

On SQLite triggers keep ``document_count``; any other database counts its documents when asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from desktop.db.search_tables import DocumentCountTable
from desktop.db.tables import DocumentTable
from desktop.domain.dates import Month
from desktop.domain.statuses import Status

_TRIGGERS = ("document_counted", "document_uncounted", "document_recounted")


_MORE = """INSERT INTO document_count(company_id, month, status, documents)
    VALUES (coalesce(new.company_id, 0), coalesce(new.month, ''), new.status, 1)
    ON CONFLICT(company_id, month, status) DO UPDATE SET documents = documents + 1;"""
_FEWER = """UPDATE document_count SET documents = documents - 1
    WHERE company_id = coalesce(old.company_id, 0) AND month = coalesce(old.month, '')
    AND status = old.status;"""
_STATEMENTS = (
    f"CREATE TRIGGER document_counted AFTER INSERT ON document BEGIN {_MORE} END",
    f"CREATE TRIGGER document_uncounted AFTER DELETE ON document BEGIN {_FEWER} END",
    f"""CREATE TRIGGER document_recounted AFTER UPDATE OF company_id, month, status ON document
    WHEN old.company_id IS NOT new.company_id OR old.month IS NOT new.month
        OR old.status IS NOT new.status
    BEGIN {_FEWER} {_MORE} END""",
    "DELETE FROM document_count",
    """INSERT INTO document_count(company_id, month, status, documents)
    SELECT coalesce(company_id, 0), coalesce(month, ''), status, count(*) FROM document GROUP BY 1, 2, 3""",
)


def install(connection: Connection) -> None:
    """Make the triggers anew and count once, on SQLite.

    A later migration that rebuilds ``document`` drops its triggers without a word; so this is done after
    every migration.
    """
    for name in _TRIGGERS:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)


def counted(session: Session) -> Iterator[tuple[int | None, Month | None, Status, int]]:
    """Company, month, status and how many documents; combinations without any are left out."""
    if session.get_bind().dialect.name == "sqlite":
        kept = DocumentCountTable
        rows = session.execute(
            select(kept.company_id, kept.month, kept.status, kept.documents).where(kept.documents > 0)
        )
        months: dict[str, Month | None] = {"": None}
        for company, month, status, number in rows:
            if month not in months:
                months[month] = Month.parse(month)
            yield company or None, months[month], status, number
        return
    document = DocumentTable
    query = select(document.company_id, document.month, document.status, func.count())
    yield from (
        (company, month, status, number)
        for company, month, status, number in session.execute(
            query.group_by(document.company_id, document.month, document.status)
        )
    )
