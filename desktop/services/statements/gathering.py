"""The documents of a company that may still be paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, Row, func, or_, select
from sqlalchemy.orm import Session

from desktop.db.statement_tables import BankLineTable, BankPairTable
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable
from desktop.domain.fields import FieldName
from desktop.domain.kinds import BOOKED, DocumentKind
from desktop.domain.money import from_grosze, parse_amount
from desktop.domain.statements.pairing import OpenDocument
from desktop.domain.statuses import Status

PAYABLE = BOOKED | {DocumentKind.NOTE}
"""What is paid.  A pro forma is not: the invoice for it is still to come, and is missed until it does."""
_NOT_MEANT = (Status.BINNED, Status.REJECTED, Status.HELD, Status.DUPLICATE)
_BACK, _AHEAD = timedelta(days=450), timedelta(days=31)
_D = DocumentTable
_FIELDS = (
    FieldName.SELLER_NIP,
    FieldName.AMOUNT_DUE,
    FieldName.PAID,
    FieldName.BANK_ACCOUNT,
    FieldName.SECOND_ACCOUNT,
    FieldName.KSEF_NUMBER,
)

Values = Mapping[FieldName, str]


def open_documents(session: Session, company_id: int, first: date, last: date) -> list[OpenDocument]:
    """Those that lines booked from ``first`` to ``last`` may pay."""
    issued = _D.issue_date
    near = or_(issued.is_(None), issued.between(first - _BACK, last + _AHEAD))
    return _documents(session, company_id, near)


def some_documents(session: Session, company_id: int, ids: Sequence[int]) -> list[OpenDocument]:
    """These of the company's documents, as far as they can be paid."""
    return _documents(session, company_id, _D.id.in_(ids))


def _documents(session: Session, company_id: int, which: ColumnElement[bool]) -> list[OpenDocument]:
    company = session.get_one(CompanyTable, company_id)
    wanted = (
        _D.company_id == company_id,
        _D.gross.is_not(None),
        _D.status.not_in(_NOT_MEANT),
        or_(_D.kind.is_(None), _D.kind.in_(PAYABLE)),
        which,
    )
    rows = session.execute(
        select(
            _D.id, _D.kind, _D.number, _D.contractor, _D.contractor_nip, _D.issue_date, _D.gross, _D.currency
        ).where(*wanted)
    ).all()
    if not rows:
        return []
    values = _values(session, wanted)
    paid = _paid(session, company_id)
    payers = _payers(session, company_id)
    found = (_document(row, values[row.id], company.nip, paid.get(row.id), payers) for row in rows)
    return [one for one in found if one.expected]


def _values(session: Session, wanted: tuple[ColumnElement[bool], ...]) -> dict[int, dict[FieldName, str]]:
    values: dict[int, dict[FieldName, str]] = defaultdict(dict)
    query = (
        select(FieldTable.document_id, FieldTable.name, FieldTable.value)
        .join(_D, _D.id == FieldTable.document_id)
        .where(*wanted, FieldTable.name.in_(_FIELDS), FieldTable.value.is_not(None))
    )
    for document_id, name, value in session.execute(query):
        values[document_id][name] = value or ""
    return values


def _paid(session: Session, company_id: int) -> dict[int, Decimal]:
    query = (
        select(BankPairTable.document_id, func.sum(BankPairTable.amount))
        .join(BankLineTable, BankLineTable.id == BankPairTable.line_id)
        .where(BankLineTable.company_id == company_id)
        .group_by(BankPairTable.document_id)
    )
    return {document_id: from_grosze(total) for document_id, total in session.execute(query)}


def _payers(session: Session, company_id: int) -> dict[str, set[str]]:
    """The accounts from and to which contractors' documents were paid, by tax number."""
    query = (
        select(_D.contractor_nip, BankLineTable.account)
        .join(BankPairTable, BankPairTable.document_id == _D.id)
        .join(BankLineTable, BankLineTable.id == BankPairTable.line_id)
        .where(BankLineTable.company_id == company_id, _D.contractor_nip != "", BankLineTable.account != "")
        .distinct()
    )
    found: dict[str, set[str]] = defaultdict(set)
    for nip, account in session.execute(query):
        found[nip].add(account)
    return found


def _document(
    row: Row[int, DocumentKind | None, str, str, str, date | None, int | None, str],
    values: Values,
    company_nip: str,
    paid: Decimal | None,
    payers: Mapping[str, set[str]],
) -> OpenDocument:
    gross = from_grosze(row.gross or 0)
    is_sale = row.kind is DocumentKind.SALES_INVOICE or values.get(FieldName.SELLER_NIP) == company_nip
    sign = 1 if is_sale else -1
    expected = [sign * one for one in _expected(gross, values)]
    if paid:
        # Part of it is paid: the rest of what is likeliest is awaited, and nothing else.
        rest = expected[0] - paid if expected else Decimal(0)
        expected = [rest] if rest and (rest > 0) == (expected[0] > 0) else []
    own = {values.get(FieldName.BANK_ACCOUNT, ""), values.get(FieldName.SECOND_ACCOUNT, "")} - {""}
    # On a sale stands the company's own account.
    accounts = (set() if is_sale else own) | payers.get(row.contractor_nip, set())
    return OpenDocument(
        id=row.id,
        number=row.number,
        name=row.contractor,
        nip=row.contractor_nip,
        currency=row.currency or "PLN",
        expected=tuple(expected),
        issued=row.issue_date,
        accounts=frozenset(accounts),
        ksef_number=values.get(FieldName.KSEF_NUMBER, ""),
    )


def _expected(gross: Decimal, values: Values) -> list[Decimal]:
    """What a payment may come to, in the document's own sign: what is due, all of it, all but an advance."""
    due, paid = (parse_amount(values.get(name, "")) for name in (FieldName.AMOUNT_DUE, FieldName.PAID))
    if due is not None and gross < 0 < due:
        due = -due  # "do zwrotu" of a correction
    amounts = [due or gross, gross]
    if paid:
        amounts.append(gross - paid)
    return list(dict.fromkeys(one for one in amounts if one))
