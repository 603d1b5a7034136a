"""Doing something to many documents: in short transactions, each document on its own terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.errors import UserError
from desktop.domain.listing import ActionResult
from desktop.domain.messages import Message

_BATCH = 200
"""Documents a transaction: long enough to be quick, short enough to let other writers in between."""


def in_batches(
    database: Database,
    ids: Iterable[int],
    action: Callable[[Session, DocumentTable], None],
) -> ActionResult:
    """Run ``action`` on each document; those it refuses (:class:`UserError`) are left as they were."""
    changed: list[int] = []
    refused: list[tuple[int, Message]] = []
    rest = iter(ids)
    while some := list(islice(rest, _BATCH)):
        with database.write() as session:
            for document_id in some:
                document = session.get(DocumentTable, document_id)
                if document is None:
                    refused.append((document_id, Message("document.gone")))
                    continue
                try:
                    with session.begin_nested():
                        action(session, document)
                except UserError as error:
                    refused.append((document_id, error.message))
                else:
                    changed.append(document_id)
    return ActionResult(tuple(changed), tuple(refused))
