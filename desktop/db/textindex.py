"""Finding documents by the words on them.

The text stands in the plain table ``document_text``.  On SQLite a full-text index (FTS5) follows it by
triggers (the first migration makes them); any other database is searched with ``LIKE`` until it is given
an index of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Select, column, select, table, text
from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTextTable
from desktop.domain.collation import fold

MAX_TEXT = 200_000
"""Characters of a document that are searchable; a hostile one may have millions."""

_search = table("document_search", column("rowid"))


def put_text(session: Session, document_id: int, body: str) -> None:
    """Make ``body``, the recognised text, what the document is found by."""
    _row(session, document_id).body = fold(body[:MAX_TEXT])


def put_facts(session: Session, document_id: int, facts: Iterable[str]) -> None:
    """Have the document found by ``facts`` too: its number, names, NIPs, the file's name."""
    _row(session, document_id).facts = fold(" ".join(facts))


def _row(session: Session, document_id: int) -> DocumentTextTable:
    row = session.get(DocumentTextTable, document_id)
    if row is None:
        row = DocumentTextTable(document_id=document_id, body="", facts="")
        session.add(row)
    return row


def ids_matching(session: Session, query: str) -> Select[int] | None:
    """A select of the ids of documents that hold every word of ``query``, each as a word's beginning.

    ``None`` when the query has no word to look for.
    """
    words = fold(query).split()
    if not words:
        return None
    if session.get_bind().dialect.name == "sqlite":
        # The words are letters and digits only after folding, so nothing can escape the quotes.
        match = " ".join(f'"{word}"*' for word in words)
        found: ColumnElement[bool] = text("document_search MATCH :match").bindparams(match=match)  # type: ignore[assignment]
        return select(_search.c.rowid).where(found)
    anything = DocumentTextTable.facts + " " + DocumentTextTable.body
    conditions = [anything.like(f"%{word}%") for word in words]
    return select(DocumentTextTable.document_id).where(*conditions)
