"""The batches: what was ordered, with its files, and what was taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.transfer_tables import PaymentBatchTable, PaymentFileTable, PaymentItemTable
from desktop.domain import money
from desktop.domain.errors import UserError
from desktop.domain.payments.transfer import FileFormat
from desktop.domain.registers import AccountAnswer, AskState
from desktop.domain.sentences import polish
from desktop.services.transfers.gathering import number_key
from desktop.services.transfers.plan import Plan, Planned


@dataclass(frozen=True, slots=True)
class BatchItem:
    """A document's part of a batch; ``transfer`` from 0."""

    document_id: int
    transfer: int
    number: str
    contractor: str
    account: str
    amount: Decimal
    currency: str
    title: str
    listed: str
    """What the white list said: an :class:`AccountState`, an :class:`AskState`, or nothing."""
    accepted: tuple[str, ...]
    """Sentences that were accepted, in Polish."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch as the history shows it; moments are UTC."""

    id: int
    company_id: int
    at: datetime
    who: str
    format: FileFormat
    account: str
    day: date
    transfers: int
    totals: dict[str, Decimal]
    files: tuple[Path, ...]
    written_at: datetime | None
    undone_at: datetime | None
    undone_by: str
    items: tuple[BatchItem, ...] = ()


def new_batch(session: Session, plan: Plan, who: str, now: datetime) -> PaymentBatchTable:
    """A batch with its documents and without its files; the number it got names the files."""
    paid = [one for one in plan.planned if one.transfer.amount > 0]
    row = PaymentBatchTable(
        company_id=plan.wish.company_id,
        at=now,
        who=who,
        format=plan.wish.format.value,
        account=plan.account.account,
        day=plan.wish.day,
        transfers=len(paid),
        totals={currency: money.to_grosze(amount) for currency, amount in plan.totals.items()},
    )
    session.add(row)
    session.flush()
    for number, one in enumerate(plan.planned):
        session.add_all(_items(row.id, number, one))
    return row


def _items(batch_id: int, number: int, one: Planned) -> list[PaymentItemTable]:
    return [
        PaymentItemTable(
            batch_id=batch_id,
            transfer=number,
            document_id=share.payable.document_id,
            amount=money.to_grosze(share.amount),
            currency=one.transfer.currency,
            number=share.payable.number[:200],
            number_key=number_key(share.payable.number),
            contractor=share.payable.contractor[:300],
            nip=share.payable.nip[:30],
            account=one.transfer.account[:34],
            title=one.title,
            checks={
                "listed": _listed(one.listed),
                "accepted": [polish(remark.message) for remark in one.remarks if remark.key in one.accepted],
            },
        )
        for share in one.shares
    ]


def _listed(answer: AccountAnswer | AskState | None) -> dict[str, str]:
    """What the white list answered, with its proof."""
    if answer is None:
        return {}
    if isinstance(answer, AskState):
        return {"state": answer.value}
    return {
        "state": answer.state.value,
        "day": answer.day.isoformat(),
        "register": answer.proof.register.value,
        "reference": answer.proof.reference,
        "at": answer.proof.at.isoformat(),
    }


def put_files(session: Session, batch_id: int, contents: Sequence[tuple[Path, bytes]]) -> None:
    """Keep the batch's files, whole."""
    session.add_all(
        PaymentFileTable(
            batch_id=batch_id,
            position=position,
            path=str(path),
            sha256=hashlib.sha256(content).hexdigest(),
            content=content,
        )
        for position, (path, content) in enumerate(contents)
    )


def batch_row(session: Session, batch_id: int) -> PaymentBatchTable:
    """A batch; raises :class:`UserError` ``transfers.batch_gone``."""
    row = session.get(PaymentBatchTable, batch_id)
    if row is None:
        raise UserError("transfers.batch_gone")
    return row


def files_of(session: Session, batch_id: int) -> list[PaymentFileTable]:
    """The files of a batch, in order."""
    query = select(PaymentFileTable).where(PaymentFileTable.batch_id == batch_id)
    return list(session.scalars(query.order_by(PaymentFileTable.position)))


def is_on_disk(row: PaymentFileTable) -> bool:
    """Whether the file lies where it was written, unchanged."""
    try:
        content = Path(row.path).read_bytes()
    except OSError:
        return False
    return hashlib.sha256(content).hexdigest() == row.sha256


def is_whole(session: Session, batch_id: int) -> bool:
    """Whether all its files lie where they were written."""
    return all(is_on_disk(row) for row in files_of(session, batch_id))


def batches(session: Session, company_id: int, limit: int) -> list[Batch]:
    """The newest batches of a company, without their documents."""
    query = (
        select(PaymentBatchTable)
        .where(PaymentBatchTable.company_id == company_id)
        .order_by(PaymentBatchTable.id.desc())
        .limit(limit)
    )
    return [_batch(session, row) for row in session.scalars(query)]


def batch(session: Session, batch_id: int) -> Batch:
    """A batch with its documents; raises :class:`UserError` ``transfers.batch_gone``."""
    row = batch_row(session, batch_id)
    query = select(PaymentItemTable).where(PaymentItemTable.batch_id == batch_id)
    rows = session.scalars(query.order_by(PaymentItemTable.transfer, PaymentItemTable.amount.desc()))
    return _batch(session, row, tuple(_item(one) for one in rows))


def _batch(session: Session, row: PaymentBatchTable, items: tuple[BatchItem, ...] = ()) -> Batch:
    paths = select(PaymentFileTable.path).where(PaymentFileTable.batch_id == row.id)
    return Batch(
        id=row.id,
        company_id=row.company_id,
        at=row.at,
        who=row.who,
        format=FileFormat(row.format),
        account=row.account,
        day=row.day,
        transfers=row.transfers,
        totals={str(name): money.from_grosze(int(value)) for name, value in row.totals.items()},
        files=tuple(Path(path) for path in session.scalars(paths.order_by(PaymentFileTable.position))),
        written_at=row.written_at,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
        items=items,
    )


def _item(row: PaymentItemTable) -> BatchItem:
    return BatchItem(
        document_id=row.document_id,
        transfer=row.transfer,
        number=row.number,
        contractor=row.contractor,
        account=row.account,
        amount=money.from_grosze(row.amount),
        currency=row.currency,
        title=row.title,
        listed=str(row.checks.get("listed", {}).get("state", "")),
        accepted=tuple(str(one) for one in row.checks.get("accepted", ())),
    )
