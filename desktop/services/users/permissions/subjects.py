"""Whose the things are that arguments stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db.account_tables import BankAccountTable
from desktop.db.device_tables import PanelDeviceTable, PanelPairingTable
from desktop.db.exporting_tables import ExportItemTable, ExportTable
from desktop.db.panel_tables import PanelAccessTable, PanelMessageTable
from desktop.db.statement_tables import BankLineTable, BankRuleTable, BankStatementTable
from desktop.db.tables import DeliveryTable, DocumentTable, OutgoingTable
from desktop.db.transfer_tables import PaymentBatchTable

Companies = set[int | None]
"""``None`` stands for what belongs to no company."""
Subject = Callable[[Session, Any], Companies]

_TOGETHER = 5000
"""Numbers that are asked about in one question."""


def _rows(key: InstrumentedAttribute[Any], company: InstrumentedAttribute[Any]) -> Subject:
    """Of the rows with these numbers; a number without a row is nobody's, which the use case will say."""

    def find(session: Session, value: Any) -> Companies:
        if value is None:
            return {None}
        ids: Sequence[int] = [value] if isinstance(value, int) else list(value)
        found: Companies = set()
        for start in range(0, len(ids), _TOGETHER):
            query = select(company).where(key.in_(ids[start : start + _TOGETHER])).distinct()
            found.update(session.scalars(query))
        return found

    return find


def company(_session: Session, value: Any) -> Companies:
    """A company itself, or several; ``None`` is none of them."""
    return set(value) if isinstance(value, Iterable) else {value}


def company_if(_session: Session, value: Any) -> Companies:
    """A company; ``None`` means all that are in reach."""
    return set() if value is None else {value}


def attribute(name: str, subject: Subject) -> Subject:
    """By an attribute of the argument."""
    return lambda session, value: subject(session, None if value is None else getattr(value, name))


def first_of_pairs(_session: Session, value: Any) -> Companies:
    """The companies of pairs of a company and something else."""
    return {company_id for company_id, _ in value}


def file_of(session: Session, document_id: int) -> Companies:
    """Whose the documents are that share their file with this one."""
    row = session.get(DocumentTable, document_id)
    if row is None:
        return set()
    if row.bundle_id is None:
        return {row.company_id}
    query = select(DocumentTable.company_id).where(DocumentTable.bundle_id == row.bundle_id).distinct()
    return set(session.scalars(query))


def batch(session: Session, batch_id: int) -> Companies:
    """Whose documents left in a batch."""
    query = (
        select(DocumentTable.company_id)
        .join(ExportItemTable, ExportItemTable.document_id == DocumentTable.id)
        .where(ExportItemTable.export_id == batch_id)
        .distinct()
    )
    found: Companies = set(session.scalars(query))
    row = session.get(ExportTable, batch_id)
    return found if row is None or row.company_id is None else found | {row.company_id}


def drafted(session: Session, preview: Any) -> Companies:
    """Whose documents a preview of a batch would write."""
    return documents(session, [one.document_id for one in preview.draft.documents])


def panel_user(session: Session, user_id: int) -> Companies:
    """The companies that a client's account sees."""
    query = select(PanelAccessTable.company_id).where(PanelAccessTable.user_id == user_id)
    return set(session.scalars(query))


documents = _rows(DocumentTable.id, DocumentTable.company_id)


def documents_if(session: Session, value: Any) -> Companies:
    """Documents; ``None`` means all that are in reach."""
    return set() if value is None else documents(session, value)


deliveries = _rows(DeliveryTable.id, DeliveryTable.company_id)
letters = _rows(OutgoingTable.id, OutgoingTable.company_id)
accesses = _rows(PanelAccessTable.id, PanelAccessTable.company_id)
devices = _rows(PanelDeviceTable.id, PanelDeviceTable.company_id)
pairings = _rows(PanelPairingTable.id, PanelPairingTable.company_id)
messages = _rows(PanelMessageTable.id, PanelMessageTable.company_id)
statements = _rows(BankStatementTable.id, BankStatementTable.company_id)
lines = _rows(BankLineTable.id, BankLineTable.company_id)
bank_rules = _rows(BankRuleTable.id, BankRuleTable.company_id)
payment_batches = _rows(PaymentBatchTable.id, PaymentBatchTable.company_id)
bank_accounts = _rows(BankAccountTable.id, BankAccountTable.company_id)
