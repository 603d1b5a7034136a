"""Between the tables of statements and the domain's values."""

from __future__ import annotations

from decimal import Decimal

from desktop.db.account_tables import BankAccountTable
from desktop.db.statement_tables import BankLineTable, BankRuleTable
from desktop.domain.money import from_grosze, to_grosze
from desktop.domain.statements.model import ReadLine
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.state import BankAccount, Rule


def amount(hundredths: int | None) -> Decimal | None:
    """A column's amount."""
    return None if hundredths is None else from_grosze(hundredths)


def hundredths(value: Decimal | None) -> int | None:
    """The inverse."""
    return None if value is None else to_grosze(value)


def account(row: BankAccountTable) -> BankAccount:
    """An account."""
    return BankAccount(row.id, row.company_id, row.account, row.currency)


def line(row: BankLineTable) -> ReadLine:
    """A line as its statement had it."""
    original = None if row.original_amount is None else from_grosze(row.original_amount)
    return ReadLine(
        booked_on=row.booked_on,
        amount=from_grosze(row.amount),
        currency=row.currency,
        value_on=row.value_on,
        name=row.name,
        account=row.account,
        title=row.title,
        kind=row.kind,
        reference=row.reference,
        original=None if original is None else (original, row.original_currency),
    )


def line_row(one: ReadLine, company_id: int, account_id: int) -> BankLineTable:
    """A new row for a line."""
    original, currency = (None, "") if one.original is None else one.original
    return BankLineTable(
        company_id=company_id,
        account_id=account_id,
        booked_on=one.booked_on,
        value_on=one.value_on,
        amount=to_grosze(one.amount),
        currency=one.currency,
        name=one.name,
        account=one.account,
        title=one.title,
        kind=one.kind,
        reference=one.reference,
        original_amount=hundredths(original),
        original_currency=currency,
    )


def rule(row: BankRuleTable) -> Rule:
    """A rule."""
    return Rule(row.id, row.account, row.words, NoDocument(row.reason), row.who)
