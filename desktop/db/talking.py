"""Which documents office and client are talking about: queries for the list and the tree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelMessageTable
from desktop.db.tables import DocumentTable
from desktop.domain.listing import Talking
from desktop.domain.statuses import Status

_M = PanelMessageTable
_TOGETHER = 500
"""Documents that are asked about in one question."""


def _is(what: Talking) -> ColumnElement[bool]:
    if what is Talking.UNSEEN:
        return and_(_M.from_office.is_(False), _M.seen_at.is_(None))
    return and_(_M.is_question, _M.answered_at.is_(None))


def condition(wanted: Collection[Talking]) -> ColumnElement[bool]:
    """For documents of which any of ``wanted`` is true."""
    talked = select(_M.document_id).where(_M.document_id.is_not(None), or_(*(_is(one) for one in wanted)))
    return DocumentTable.id.in_(talked)


def talking(session: Session, ids: Sequence[int]) -> dict[int, Talking]:
    """What is to be told of these documents; a client's word comes before a question of the office."""
    found: dict[int, Talking] = {}
    for what in (Talking.OPEN, Talking.UNSEEN):
        query = select(_M.document_id).where(_M.document_id.in_(ids), _is(what)).distinct()
        found.update((one, what) for one in session.scalars(query) if one is not None)
    return found


def unseen(session: Session) -> dict[int, int]:
    """How many documents of each company have a client's message that nobody has read."""
    talked = select(_M.document_id).where(_M.document_id.is_not(None), _is(Talking.UNSEEN)).distinct()
    ids = list(session.scalars(talked))
    found: Counter[int] = Counter()
    # From the messages to the documents: joined, SQLite would go through all documents of the archive.
    for start in range(0, len(ids), _TOGETHER):
        query = select(DocumentTable.company_id).where(
            DocumentTable.id.in_(ids[start : start + _TOGETHER]), DocumentTable.status != Status.BINNED
        )
        found.update(company for company in session.scalars(query) if company is not None)
    return dict(found)
