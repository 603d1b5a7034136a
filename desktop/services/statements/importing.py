"""Taking statements in: whose they are, which lines are new, all of a file or nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NoReturn

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.account_tables import BankAccountTable
from desktop.db.statement_tables import (
    BankLineTable,
    BankStatementLineTable,
    BankStatementTable,
)
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.identifiers import format_account
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.money import format_amount
from desktop.domain.statements.model import ReadStatement, StatementFormat
from desktop.domain.statements.sameline import Known, matched
from desktop.domain.statements.state import Imported
from desktop.services.statements import rows


@dataclass(frozen=True, slots=True)
class Source:
    """The file that statements came in."""

    sha256: str
    file_name: str
    document_id: int | None = None


def already(session: Session, sha256: str, company_id: int | None) -> Imported | None:
    """What is there of a file with this content, if it was imported.

    Raises :class:`UserError` ``statement.other_company`` if none of it is of ``company_id``.
    """
    query = select(BankStatementTable).where(BankStatementTable.sha256 == sha256)
    found = session.scalars(query.order_by(BankStatementTable.id)).all()
    if not found:
        return None
    if company_id is not None and all(row.company_id != company_id for row in found):
        _refuse_other(session, session.get_one(BankAccountTable, found[0].account_id))
    return Imported(
        tuple(row.id for row in found), companies=frozenset(row.company_id for row in found), already=True
    )


def store(
    session: Session, statements: Sequence[ReadStatement], source: Source, company_id: int | None, who: str
) -> Imported:
    """Keep these statements, in the caller's transaction.

    Raises :class:`UserError` ``statement.whose``, ``statement.other_company`` or ``statement.no_account``.
    """
    made, new, known = [], 0, 0
    companies: set[int] = set()
    warnings: list[Message] = []
    for one in statements:
        account = _account(session, one, company_id)
        row = _statement(session, one, account, source, who)
        added, shared = _lines(session, one, account, row.id)
        made.append(row.id)
        new, known = new + added, known + shared
        companies.add(account.company_id)
        if one.difference:
            warnings.append(
                Message(
                    "statement.difference",
                    {"amount": format_amount(one.difference), "currency": one.currency},
                )
            )
    return Imported(tuple(made), new, known, frozenset(companies), warnings=tuple(warnings))


def _account(session: Session, one: ReadStatement, company_id: int | None) -> BankAccountTable:
    if not one.account:
        raise UserError("statement.no_account")
    query = select(BankAccountTable).where(BankAccountTable.account == one.account)
    known = session.scalars(query.order_by(BankAccountTable.id)).all()
    fitting = [row for row in known if company_id in {None, row.company_id}]
    if known and not fitting:
        _refuse_other(session, known[0])
    owner_id = _owner(session, one, company_id, fitting)
    for row in fitting:
        if row.company_id == owner_id and row.currency == one.currency:
            return row
    row = BankAccountTable(company_id=owner_id, account=one.account, currency=one.currency)
    session.add(row)
    session.flush()
    return row


def _owner(
    session: Session, one: ReadStatement, company_id: int | None, known: Sequence[BankAccountTable]
) -> int:
    """Whose the account is: as said, as known in whatever currency, or by sales invoices.

    Two companies of one owner may pay from the same account: then somebody has to say.
    """
    owners = {row.company_id for row in known}
    owner_id = company_id
    if owner_id is None:
        owner_id = owners.pop() if len(owners) == 1 else None
    if owner_id is None and not known:
        owner_id = _owner_by_sales(session, one.account)
    if owner_id is None:
        raise UserError("statement.whose", account=format_account(one.account))
    return owner_id


def _refuse_other(session: Session, row: BankAccountTable) -> NoReturn:
    owner = session.get_one(CompanyTable, row.company_id)
    raise UserError("statement.other_company", account=format_account(row.account), company=owner.short_name)


def _owner_by_sales(session: Session, account: str) -> int | None:
    """The one company whose sales invoices ask for payment to this account."""
    query = (
        select(DocumentTable.company_id)
        .join(FieldTable, FieldTable.document_id == DocumentTable.id)
        .where(FieldTable.name.in_((FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT)))
        .where(FieldTable.value == account, DocumentTable.kind == DocumentKind.SALES_INVOICE)
        .distinct()
    )
    found = [one for one in session.scalars(query.limit(2)) if one is not None]
    return found[0] if len(found) == 1 else None


def _statement(
    session: Session, one: ReadStatement, account: BankAccountTable, source: Source, who: str
) -> BankStatementTable:
    days = one.days
    row = BankStatementTable(
        company_id=account.company_id,
        account_id=account.id,
        format=one.format.value,
        number=one.number,
        first_day=None if days is None else days[0],
        last_day=None if days is None else days[1],
        opening=rows.hundredths(one.opening),
        closing=rows.hundredths(one.closing),
        difference=rows.hundredths(one.difference),
        sha256=source.sha256,
        file_name=source.file_name[-255:],
        document_id=source.document_id,
        imported_at=datetime.now(UTC),
        imported_by=who[:100],
    )
    session.add(row)
    session.flush()
    return row


def _lines(
    session: Session, one: ReadStatement, account: BankAccountTable, statement_id: int
) -> tuple[int, int]:
    """How many lines are new, and how many were there."""
    same = matched(one.lines, one.format, _known(session, one, account.id))
    new = 0
    for position, (line, known_id) in enumerate(zip(one.lines, same, strict=True)):
        line_id = known_id
        if line_id is None:
            row = rows.line_row(line, account.company_id, account.id)
            session.add(row)
            session.flush()
            line_id, new = row.id, new + 1
        session.add(BankStatementLineTable(statement_id=statement_id, position=position, line_id=line_id))
    return new, len(one.lines) - new


def _known(session: Session, one: ReadStatement, account_id: int) -> list[Known]:
    """The stored lines of the days of ``one``, each with the format it came in first."""
    if not one.lines:
        return []
    booked = [line.booked_on for line in one.lines]
    query = (
        select(BankLineTable, BankStatementTable.format)
        .join(BankStatementLineTable, BankStatementLineTable.line_id == BankLineTable.id)
        .join(BankStatementTable, BankStatementTable.id == BankStatementLineTable.statement_id)
        .where(BankLineTable.account_id == account_id)
        .where(BankLineTable.booked_on.between(min(booked), max(booked)))
        .order_by(BankStatementTable.id, BankStatementLineTable.position)
    )
    found: dict[int, Known] = {}
    for row, format_ in session.execute(query):
        found.setdefault(row.id, (row.id, rows.line(row), StatementFormat(format_)))
    return list(found.values())
