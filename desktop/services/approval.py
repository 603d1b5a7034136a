"""Approving: the moment a person answers for what was read."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import BOOKED, ONE_STEP, DocumentKind
from desktop.domain.statuses import Status
from desktop.services import filing, lessons
from desktop.services.duplicates.watching import refuse_undecided

Action = Callable[[Session, DocumentTable], None]


def missing_for_approval(
    kind: DocumentKind | None, values: dict[FieldName, str | None]
) -> tuple[FieldName, ...]:
    """The fields without which a document of ``kind`` cannot be handed over.

    Seller and buyer are not among them: a private seller or a foreign one has no NIP.
    """
    if kind not in BOOKED:
        return ()
    needed = (FieldName.NUMBER, FieldName.ISSUE_DATE, FieldName.GROSS, FieldName.CURRENCY)
    return tuple(name for name in needed if not values.get(name))


def approve(who: str, session: Session, document: DocumentTable, *, seen: bool = False) -> None:
    """Approve ``document`` and learn from it; one of the one-step kinds is filed instead.

    ``seen`` says that it was open before ``who``, page and values side by side.

    Raises :class:`UserError` ``document.no_company``, ``document.not_ready`` with the missing fields'
    names, ``document.no_kind``, ``duplicate.undecided`` or ``status.not_allowed``.
    """
    if document.company_id is None:
        raise UserError("document.no_company")
    if document.kind is None:
        raise UserError("document.no_kind")
    refuse_undecided(session, document)
    if document.kind in ONE_STEP:
        filing.set_status(session, document, Status.FILED, who)
        return
    missing = missing_for_approval(document.kind, {row.name: row.value for row in document.fields})
    if missing:
        raise UserError("document.not_ready", fields=",".join(name.value for name in missing))
    filing.set_status(session, document, Status.APPROVED, who)
    lessons.learn(session, document, seen=seen)
