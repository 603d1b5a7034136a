"""Movements on bank statements and transfers: accounting evidence, so only rules about them are erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.statement_tables import BankLineTable, BankRuleTable
from desktop.db.transfer_tables import PaymentBatchTable, PaymentItemTable
from desktop.domain.money import format_amount
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.domain.privacy.periods import KeptKind
from desktop.services.privacy.places.ground import BY_LAW, CHECK, Ground, Source, facts

_READ_AT_ONCE = 500


def _movements(session: Session, ground: Ground) -> Iterator[Found]:
    query = select(BankLineTable).order_by(BankLineTable.id)
    for row in session.scalars(query.execution_options(yield_per=_READ_AT_ONCE)):
        if ground.person.is_named_in(row.name, row.title, row.account):
            yield Found(
                place=Place.MOVEMENT,
                id=row.id,
                fate=Fate.STAYS,
                facts=facts(
                    name=row.name,
                    title=row.title,
                    account=row.account,
                    amount=f"{format_amount(Decimal(row.amount).scaleb(-2))} {row.currency}",
                ),
                company=ground.company(row.company_id),
                day=row.booked_on,
                why=BY_LAW,
                until=ground.periods.until(KeptKind.STATEMENTS, row.booked_on.year),
            )


def _transfers(session: Session, ground: Ground) -> Iterator[Found]:
    item, batch = PaymentItemTable, PaymentBatchTable
    query = select(item, batch).join(batch, batch.id == item.batch_id).order_by(item.batch_id, item.transfer)
    for row, of in session.execute(query):
        if row.nip == (ground.person.digits or None) or ground.person.is_named_in(
            row.contractor, row.title, row.nip
        ):
            yield Found(
                place=Place.TRANSFER,
                id=row.document_id,
                fate=Fate.STAYS,
                facts=facts(
                    contractor=row.contractor,
                    nip=row.nip,
                    account=row.account,
                    title=row.title,
                    number=row.number,
                    amount=f"{format_amount(Decimal(row.amount).scaleb(-2))} {row.currency}",
                ),
                company=ground.company(of.company_id),
                day=of.day,
                why=BY_LAW,
                until=ground.periods.until(KeptKind.EXPORTS, of.day.year),
            )


def _rules(session: Session, ground: Ground) -> Iterator[Found]:
    """What knows payments to the person by their words, or by the person's account as statements have it."""
    accounts: set[str] = set()
    line = BankLineTable
    named = select(line.name, line.title, line.account).where(line.account != "").distinct()
    for name, title, account in session.execute(named.execution_options(yield_per=_READ_AT_ONCE)):
        if ground.person.is_named_in(name, title):
            accounts.add(account)
    for row in session.scalars(select(BankRuleTable).order_by(BankRuleTable.id)):
        if row.account in accounts or ground.person.is_named_in(row.words):
            yield Found(
                place=Place.BANK_RULE,
                id=row.id,
                fate=Fate.CHOICE,
                facts=facts(account=row.account, text=row.words, who=row.who),
                company=ground.company(row.company_id),
                day=row.at.date(),
                why=CHECK,
            )


def _erase_rules(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    """Payments of the kind are asked for again."""
    del ground
    session.execute(delete(BankRuleTable).where(BankRuleTable.id.in_(ids)))


SOURCES = (
    Source(Place.MOVEMENT, _movements),
    Source(Place.TRANSFER, _transfers),
    Source(Place.BANK_RULE, _rules, _erase_rules),
)
