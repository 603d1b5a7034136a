"""The words on documents, as they are searched: see :mod:`desktop.db.finding`.

The text stands in the plain table ``document_text``.  On SQLite a full-text index (FTS5) follows it by
triggers (the first migration makes them), on PostgreSQL an index of its words
(:mod:`desktop.db.postgres.dressing`).
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTextTable
from desktop.db.vocabulary import put_words
from desktop.domain.collation import fold

MAX_TEXT = 200_000
"""Characters of a document that are searchable; a hostile one may have millions."""


def put_text(session: Session, document_id: int, body: str) -> None:
    """Make ``body``, the recognised text, what the document is found by."""
    _put(session, document_id, "body", fold(body[:MAX_TEXT]))


def put_facts(session: Session, document_id: int, facts: Iterable[str]) -> None:
    """Have the document found by ``facts`` too: its number, names, NIPs, the file's name."""
    _put(session, document_id, "facts", fold(" ".join(facts)))


def _put(session: Session, document_id: int, column: str, folded: str) -> None:
    setattr(_row(session, document_id), column, folded)
    put_words(session, folded)


def _row(session: Session, document_id: int) -> DocumentTextTable:
    row = session.get(DocumentTextTable, document_id)
    if row is None:
        row = DocumentTextTable(document_id=document_id, body="", facts="")
        session.add(row)
    return row
