"""Finding documents by the words on them.

The text stands in the plain table ``document_text``.  On SQLite a full-text index (FTS5) follows it by
triggers (the first migration makes them); any other database is searched with ``LIKE`` until it is given
an index of its own.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, column, select, table, text
from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTextTable
from desktop.domain.collation import fold

MAX_TEXT = 200_000
"""Characters of a document that are searchable; a hostile one may have millions."""

_search = table("document_search", column("rowid"))


def put_text(session: Session, document_id: int, body: str) -> None:
    """Make ``body`` what the document is found by."""
    folded = fold(body[:MAX_TEXT])
    row = session.get(DocumentTextTable, document_id)
    if row is None:
        session.add(DocumentTextTable(document_id=document_id, body=folded))
    else:
        row.body = folded


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
    conditions = [DocumentTextTable.body.like(f"%{word}%") for word in words]
    return select(DocumentTextTable.document_id).where(*conditions)
