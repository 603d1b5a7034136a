"""Approving: the moment a person answers for what was read."""

from __future__ import annotations

from collections.abc import Callable, Collection

from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import BOOKED, ONE_STEP, DocumentKind
from desktop.domain.statuses import Status
from desktop.services import filing, lessons
from desktop.services.booking import approving
from desktop.services.checking.approving import answer_by_approving
from desktop.services.checking.ledger import put_level
from desktop.services.duplicates.watching import refuse_undecided
from desktop.services.months import closings

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


def approve(
    who: str, session: Session, document: DocumentTable, *, seen: bool = False, despite: Collection[str] = ()
) -> None:
    """Approve ``document`` and learn from it; one of the one-step kinds is filed instead.

    ``seen`` says that it was open before ``who``, page and values side by side; ``despite`` names
    the alarms that ``who`` has been told of, and approves it all the same.

    Raises :class:`UserError` ``document.no_company``, ``document.not_ready`` with the missing fields'
    names, ``document.no_kind``, ``month.late``, ``duplicate.undecided``, ``checking.alarm``,
    ``checking.forbidden``, ``status.not_allowed``, or what :func:`approving.approved` raises.
    """
    if document.company_id is None:
        raise UserError("document.no_company")
    late = closings.late_reason(session, document)
    if late is not None:
        # In no month it would be booked in none.
        raise UserError(late.code, **late.details)
    if document.kind is None:
        raise UserError("document.no_kind")
    refuse_undecided(session, document)
    if document.kind in ONE_STEP:
        filing.set_status(session, document, Status.FILED, who)
        return
    missing = missing_for_approval(document.kind, {row.name: row.value for row in document.fields})
    if missing:
        raise UserError("document.not_ready", fields=",".join(name.value for name in missing))
    answer_by_approving(session, document.id, who, despite=despite)
    filing.set_status(session, document, Status.APPROVED, who)
    put_level(session, document)
    lessons.learn(session, document, seen=seen)
    approving.approved(session, document, seen=seen)
