"""Erasing for good: what was deleted stays neither in free pages, nor in the index, nor in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from desktop.db.contractor_names import forget_unused
from desktop.db.engine import Database
from desktop.db.finding.words import phrase, together
from desktop.db.postgres.writing import without_haste
from desktop.db.search_tables import SearchStemTable
from desktop.db.tables import Base, DocumentTextTable

_STEP = 500
"""Pages of the index that are merged at a time, so that others may write between."""
_STEPS = 10_000
_AT_ONCE = 400


@contextmanager
def erasing(database: Database) -> Iterator[Session]:
    """As :meth:`Database.write`; on SQLite the bytes of what is deleted are overwritten with noughts."""
    with database.write() as session:
        if not database.is_sqlite:
            yield session
            return
        session.execute(text("PRAGMA secure_delete=ON"))
        try:
            yield session
            session.flush()
        finally:
            session.execute(text("PRAGMA secure_delete=OFF"))


def words_of(session: Session, documents: list[int]) -> set[str]:
    """The words by which these documents are found."""
    found: set[str] = set()
    for start in range(0, len(documents), _AT_ONCE):
        some = DocumentTextTable.document_id.in_(documents[start : start + _AT_ONCE])
        for row in session.execute(select(DocumentTextTable.body, DocumentTextTable.facts).where(some)):
            found.update(row.body.split(), row.facts.split())
    return found


def forget_words(session: Session, words: set[str]) -> None:
    """Drop the words that no document has any longer, and contractors' names that stand on none."""
    gone = sorted(words)
    for start in range(0, len(gone), _AT_ONCE):
        some = gone[start : start + _AT_ONCE]
        there = _standing(session, some)
        left = [one for one in some if one not in there]
        if left:
            session.execute(delete(SearchStemTable).where(SearchStemTable.word.in_(left)))
    forget_unused(session)


def _standing(session: Session, words: list[str]) -> set[str]:
    """Those that stand on some document."""
    if session.get_bind().dialect.name != "sqlite":
        return {one for one in words if session.scalar(together(session, [phrase(one)]).ids().limit(1))}
    # The index's own list of words: what is not in it stands on no document.
    marks = ", ".join(f":w{place}" for place in range(len(words)))
    query = text(f"SELECT term FROM document_search_words WHERE term IN ({marks})")  # noqa: S608
    return set(session.scalars(query, {f"w{place}": one for place, one in enumerate(words)}))


def _vacuum(database: Database) -> None:
    """PostgreSQL leaves out of its files what was deleted; its journal is the server's keeper's affair."""
    with (
        database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
        without_haste(connection),
    ):
        for table in Base.metadata.sorted_tables:
            connection.exec_driver_sql(f'VACUUM "{table.name}"')


def tidy(database: Database) -> None:
    """Have the index forget deleted words for good, and empty the journal; others may work meanwhile.

    The index only notes at first what is no longer in it; merging it anew leaves the notes out
    (``merge`` in SQLite's documentation of FTS5).
    """
    if not database.is_sqlite:
        _vacuum(database)
        return
    for step in range(_STEPS):
        with erasing(database) as session:
            before = session.scalar(text("SELECT total_changes()"))
            session.execute(
                text("INSERT INTO document_search(document_search, rank) VALUES('merge', :pages)"),
                {"pages": _STEP if step else -_STEP},
            )
            after = session.scalar(text("SELECT total_changes()"))
        if int(after or 0) - int(before or 0) < 2:
            break
    with database.engine.connect() as connection:
        connection.commit()
        raw = connection.connection.driver_connection
        if raw is not None:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
