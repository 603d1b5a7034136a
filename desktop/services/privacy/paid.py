"""That documents were paid, once nothing tells of their payment any longer: nobody pays them twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.statement_tables import BankPairTable
from desktop.db.tables import DocumentTable
from desktop.db.transfer_tables import PaymentBatchTable, PaymentItemTable, PaymentMarkTable
from desktop.domain.payments.payable import PAYABLE_KINDS
from desktop.services import audit
from desktop.services.audit import Act
from desktop.services.privacy.places.ground import parts


def by_lines(session: Session, lines: Sequence[int]) -> set[int]:
    """The documents that these lines of statements pay."""
    found: set[int] = set()
    for some in parts(lines):
        found.update(
            session.scalars(select(BankPairTable.document_id).where(BankPairTable.line_id.in_(some)))
        )
    return found


def by_batches(session: Session, batches: Sequence[int]) -> set[int]:
    """The documents that these batches of transfers pay, those taken back left out."""
    item, batch = PaymentItemTable, PaymentBatchTable
    found: set[int] = set()
    for some in parts(batches):
        query = select(item.document_id).join(batch, batch.id == item.batch_id)
        found.update(session.scalars(query.where(batch.id.in_(some), batch.undone_at.is_(None))))
    return found


def remember(session: Session, documents: set[int], who: str) -> None:
    """Say of those that are still there that they are paid, as a person may by hand."""
    now = datetime.now(UTC)
    for some in parts(sorted(documents)):
        marked = select(PaymentMarkTable.document_id)
        query = select(DocumentTable.id).where(
            DocumentTable.id.in_(some), DocumentTable.kind.in_(PAYABLE_KINDS), DocumentTable.id.not_in(marked)
        )
        fresh = list(session.scalars(query))
        session.add_all(PaymentMarkTable(document_id=one, who=who[:100], at=now) for one in fresh)
        audit.record_many(session, fresh, who, Act.PAID_ELSEWHERE, new="true")
    session.flush()
