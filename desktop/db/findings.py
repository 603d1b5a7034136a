"""Which documents have open findings, and what these say: queries for the list."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from desktop.db.checking_tables import DocumentCheckTable, FindingAnswerTable, FindingTable
from desktop.db.tables import DocumentTable
from desktop.domain.messages import Message
from desktop.domain.rules.findings import LEVELS, Finding, Severity

_C = DocumentCheckTable
_F = FindingTable
_MARKED = (Severity.ALARM, Severity.WARNING)
_MOST = 6
"""Sentences of one document that a tooltip has room for."""

Mark = tuple[str, tuple[Message, ...]]

_REASONED = exists().where(
    FindingAnswerTable.document_id == _F.document_id,
    FindingAnswerTable.key == _F.key,
    FindingAnswerTable.facts == _F.facts,
    FindingAnswerTable.reason != "",
)
"""A person gave a reason against a finding."""


def condition(wanted: Collection[Severity]) -> ColumnElement[bool]:
    """For documents whose gravest open finding is of one of ``wanted``."""
    levels = {LEVELS[severity] for severity in wanted if LEVELS[severity]}
    return DocumentTable.id.in_(select(_C.document_id).where(_C.level.in_(levels), _C.level > 0))


def marks(session: Session, ids: Sequence[int]) -> dict[int, Mark]:
    """What is open on these documents: how grave, and the sentences, the gravest first."""
    names = {LEVELS[severity]: severity for severity in _MARKED}
    levels = select(_C.document_id, _C.level).where(_C.document_id.in_(ids), _C.level > 0)
    marked = {document: names[level] for document, level in session.execute(levels)}
    if not marked:
        return {}
    query = (
        select(_F)
        .where(_F.document_id.in_(marked), _F.severity.in_(_MARKED), ~_REASONED)
        .order_by(_F.document_id, _F.position)
    )
    said: dict[int, list[Message]] = {document: [] for document in marked}
    for row in session.scalars(query):
        if len(said[row.document_id]) < _MOST:
            finding = Finding(row.code, Severity(row.severity), row.body.get("details", {}))
            said[row.document_id].append(finding.message)
    return {document: (severity.value, tuple(said[document])) for document, severity in marked.items()}


def without_reason(session: Session, code: str, ids: Sequence[int]) -> set[int]:
    """Those of these documents with a finding ``code`` against which nobody gave a reason.

    Approving with the finding in sight is none: the document goes out as it was.
    """
    query = select(_F.document_id).where(_F.document_id.in_(ids), _F.code == code, ~_REASONED)
    return set(session.scalars(query))
