"""What a company owes by its documents, from the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.db.checking_tables import ConfirmedAccountTable, DocumentRateTable, FindingTable
from desktop.db.statement_tables import BankLineTable, BankPairTable
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable, LineItemTable
from desktop.db.transfer_tables import PaymentBatchTable, PaymentItemTable, PaymentMarkTable
from desktop.domain import dates, money
from desktop.domain.collation import fold
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, LineItem
from desktop.domain.kinds import DocumentKind
from desktop.domain.payments.payable import (
    PAYABLE_KINDS,
    PAYABLE_STATUSES,
    Paid,
    Payable,
    open_amount,
    split_duty,
)
from desktop.domain.payments.remarks import Remark, asks
from desktop.domain.rules.annex15 import likely_group
from desktop.domain.rules.exchange import ZLOTY, Purpose
from desktop.domain.statuses import Status
from desktop.domain.workdays import today_in_poland
from desktop.services.checking import ledger as checks

_NAMES = (
    FieldName.NUMBER,
    FieldName.DUE_DATE,
    FieldName.ISSUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.SELLER_NAME,
    FieldName.SELLER_ADDRESS,
    FieldName.BANK_ACCOUNT,
    FieldName.CURRENCY,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.AMOUNT_DUE,
    FieldName.PAID,
    FieldName.SPLIT_PAYMENT,
    FieldName.KSEF_NUMBER,
)
_STRANGE_ACCOUNTS = ("account_changed", "account_changed_listed")
"""Codes of the findings that say that the seller never had this account."""
_UNAPPROVED = frozenset({Status.TO_REVIEW, Status.FILED})
"""Nobody has said that what was read of these is right."""
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class _Value:
    """A field's value, and whether a check or a person vouches for it."""

    text: str
    is_sure: bool


Values = Mapping[FieldName, _Value]


def payables(
    session: Session,
    company_id: int,
    *,
    until: date | None = None,
    ids: Sequence[int] | None = None,
    marked: bool = False,
) -> list[Payable]:
    """What a company has to pay, what falls due first before; without a due date last.

    ``until`` leaves out what falls due later (never corrections that give back), ``ids`` all others.  With
    ``marked`` those are there, too, of which somebody said that they are paid elsewhere.
    Raises :class:`UserError` ``company.gone``.
    """
    company = session.get(CompanyTable, company_id)
    if company is None:
        raise UserError("company.gone")
    wanted = _candidates(session, company_id, until, marked=marked or ids is not None)
    if ids is not None:
        chosen = set(ids)
        wanted = [one for one in wanted if one in chosen]
    found: list[Payable] = []
    for start in range(0, len(wanted), _AT_ONCE):
        found.extend(_payables(session, company, wanted[start : start + _AT_ONCE]))
    return sorted(found, key=lambda one: (one.due_date or date.max, one.contractor, one.document_id))


def _candidates(session: Session, company_id: int, until: date | None, *, marked: bool) -> list[int]:
    document, due = DocumentTable, aliased(FieldTable)
    query = (
        select(document.id)
        .outerjoin(due, (due.document_id == document.id) & (due.name == FieldName.DUE_DATE))
        .where(
            document.company_id == company_id,
            document.status.in_(PAYABLE_STATUSES),
            document.kind.in_(PAYABLE_KINDS),
            # Of what is filed only notes ask for money.
            (document.status != Status.FILED) | (document.kind == DocumentKind.NOTE),
            document.gross.is_not(None),
            document.settled.is_not(True),
        )
    )
    if until is not None:
        query = query.where(
            due.value.is_(None) | (due.value == "") | (due.value <= until.isoformat()) | (document.gross < 0)
        )
    if not marked:
        query = query.where(document.id.not_in(select(PaymentMarkTable.document_id)))
    return list(session.scalars(query.order_by(document.id)))


def _payables(session: Session, company: CompanyTable, ids: Sequence[int]) -> Iterable[Payable]:
    documents = session.scalars(select(DocumentTable).where(DocumentTable.id.in_(ids))).all()
    fields = _fields(session, ids)
    orders, lines = _orders(session, ids), _lines(session, ids)
    rates = _in_zloty(session, ids)
    goods = _goods(session, ids)
    strange = _with_strange_accounts(session, ids)
    paid = _paid_before(session, company.id, fields)
    marks = _marks(session, ids)
    for document in documents:
        values = fields.get(document.id, {})
        if _text(values, FieldName.SELLER_NIP) == company.nip or document.gross is None:
            continue  # what the company itself issued is owed to it
        gross = money.from_grosze(document.gross)
        currency = _text(values, FieldName.CURRENCY) or ZLOTY
        gross_pln = gross if currency == ZLOTY else rates.get(document.id)
        vat = _amount(values, FieldName.VAT)
        issue = dates.parse_iso(_text(values, FieldName.ISSUE_DATE))
        alarms = [paid[document.id]] if document.id in paid else []
        if document.id in strange:
            alarms.extend(_strange_account(session, document, values))
        yield Payable(
            document_id=document.id,
            status=document.status,
            kind=document.kind,  # type: ignore[arg-type]  # one of PAYABLE_KINDS
            number=_text(values, FieldName.NUMBER),
            contractor=_text(values, FieldName.SELLER_NAME) or document.contractor,
            nip=_text(values, FieldName.SELLER_NIP),
            address=_text(values, FieldName.SELLER_ADDRESS),
            account=_text(values, FieldName.BANK_ACCOUNT),
            currency=currency,
            issue_date=issue,
            due_date=dates.parse_iso(_text(values, FieldName.DUE_DATE)),
            gross=gross,
            vat=vat,
            open=open_amount(gross, _amount(values, FieldName.AMOUNT_DUE), _amount(values, FieldName.PAID)),
            orders=tuple(orders.get(document.id, ())),
            lines=tuple(lines.get(document.id, ())),
            split=split_duty(
                printed=_text(values, FieldName.SPLIT_PAYMENT) == "true",
                annexed=likely_group(goods.get(document.id, ())) is not None,
                taxed=vat is not None and vat > 0 and currency == ZLOTY,
                gross_pln=gross_pln,
                issue_date=issue,
            ),
            ksef_number=_text(values, FieldName.KSEF_NUMBER),
            gross_pln=gross_pln,
            unsure=document.status in _UNAPPROVED and not _is_sure(values),
            marked=marks.get(document.id, ""),
            alarms=tuple(alarms),
        )


def _orders(session: Session, ids: Sequence[int]) -> Mapping[int, list[Paid]]:
    """What transfers of batches that stand have asked for already, by document."""
    item, batch = PaymentItemTable, PaymentBatchTable
    query = (
        select(item.document_id, batch.at, item.amount)
        .join(batch, batch.id == item.batch_id)
        .where(item.document_id.in_(ids), batch.undone_at.is_(None))
        .order_by(batch.id, item.transfer)
    )
    found: defaultdict[int, list[Paid]] = defaultdict(list)
    for document, at, amount in session.execute(query):
        found[document].append(Paid(today_in_poland(at), money.from_grosze(amount)))
    return found


def _lines(session: Session, ids: Sequence[int]) -> Mapping[int, list[Paid]]:
    """What lines of bank statements paid, by document; money that went out counts above nought."""
    pair, line = BankPairTable, BankLineTable
    query = (
        select(pair.document_id, line.booked_on, pair.amount)
        .join(line, line.id == pair.line_id)
        .where(pair.document_id.in_(ids))
        .order_by(line.booked_on, line.id)
    )
    found: defaultdict[int, list[Paid]] = defaultdict(list)
    for document, day, amount in session.execute(query):
        found[document].append(Paid(day, -money.from_grosze(amount)))
    return found


def number_key(number: str) -> str:
    """What tells whether two documents bear the same number, however it is spaced."""
    return fold(number).replace(" ", "")[:200]


def _marks(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """Who said of which documents that they are paid elsewhere."""
    mark = PaymentMarkTable
    query = select(mark.document_id, mark.who).where(mark.document_id.in_(ids))
    return dict(session.execute(query).all())


def _fields(session: Session, ids: Sequence[int]) -> dict[int, dict[FieldName, _Value]]:
    field = FieldTable
    query = select(field.document_id, field.name, field.value, field.certain, field.changed_by).where(
        field.document_id.in_(ids), field.name.in_(_NAMES)
    )
    result: defaultdict[int, dict[FieldName, _Value]] = defaultdict(dict)
    for document_id, name, value, certain, changed_by in session.execute(query):
        result[document_id][name] = _Value(value or "", certain or changed_by is not None)
    return result


def _text(values: Values, name: FieldName) -> str:
    value = values.get(name)
    return "" if value is None else value.text


def _amount(values: Values, name: FieldName) -> Decimal | None:
    text = _text(values, name)
    return money.parse_amount(text) if text else None


def _is_sure(values: Values) -> bool:
    """Whether account, number and amount are each proven by a check, or by a person."""
    amount = FieldName.AMOUNT_DUE if _text(values, FieldName.AMOUNT_DUE) else FieldName.GROSS
    needed = (values.get(name) for name in (FieldName.BANK_ACCOUNT, FieldName.NUMBER, amount))
    return all(value is not None and value.is_sure for value in needed)


def _in_zloty(session: Session, ids: Sequence[int]) -> dict[int, Decimal]:
    rate = DocumentRateTable
    query = select(rate.document_id, rate.gross).where(
        rate.document_id.in_(ids), rate.purpose == Purpose.VAT.value, rate.gross.is_not(None)
    )
    return {document: money.from_grosze(gross) for document, gross in session.execute(query) if gross}


def _goods(session: Session, ids: Sequence[int]) -> dict[int, list[LineItem]]:
    query = select(LineItemTable.document_id, LineItemTable.name).where(LineItemTable.document_id.in_(ids))
    result: defaultdict[int, list[LineItem]] = defaultdict(list)
    for document, name in session.execute(query):
        result[document].append(LineItem(name))
    return result


def _with_strange_accounts(session: Session, ids: Sequence[int]) -> set[int]:
    query = select(FindingTable.document_id).where(
        FindingTable.document_id.in_(ids), FindingTable.code.in_(_STRANGE_ACCOUNTS)
    )
    return set(session.scalars(query))


def _strange_account(session: Session, document: DocumentTable, values: Values) -> Iterable[Remark]:
    """The alarm of a changed account, unless somebody gave a reason or confirmed the account.

    That the document was approved with the alarm in sight is not enough to send money there.
    """
    account = _text(values, FieldName.BANK_ACCOUNT)
    number = _text(values, FieldName.SELLER_NIP)
    if session.get(ConfirmedAccountTable, (number[:30], account[:34])) is not None:
        return
    for one in checks.shown(session, document.id, document.status):
        finding = one.finding
        answered = one.answer is not None and one.answer.reason
        if finding.code not in _STRANGE_ACCOUNTS or answered or account not in finding.facts:
            continue
        details = {name: finding.details.get(name, "") for name in ("account", "old", "until")}
        yield asks(f"transfers.{finding.code}", subject=account, **details)


def _paid_before(session: Session, company_id: int, fields: Mapping[int, Values]) -> dict[int, Remark]:
    """Which documents bear the number of another one of their seller that stands in a batch already."""
    keys = {document_id: _invoice_key(values) for document_id, values in fields.items()}
    item, batch = PaymentItemTable, PaymentBatchTable
    query = (
        select(item.nip, item.number_key, item.document_id, batch.at)
        .join(batch, batch.id == item.batch_id)
        .where(item.nip.in_({nip for nip, _number in keys.values() if nip}))
        .where(batch.company_id == company_id, batch.undone_at.is_(None))
        .order_by(batch.id)
    )
    paid: defaultdict[tuple[str, str], dict[int, datetime]] = defaultdict(dict)
    for nip, number, document_id, at in session.execute(query):
        paid[nip, number][document_id] = at
    result: dict[int, Remark] = {}
    for document_id, key in keys.items():
        others = {one: at for one, at in paid.get(key, {}).items() if one != document_id}
        if all(key) and others:
            other, at = next(reversed(others.items()))
            day = at.astimezone().date().isoformat()
            result[document_id] = asks(
                "transfers.same_number_paid", subject=str(other), day=day, document=str(other)
            )
    return result


def _invoice_key(values: Values) -> tuple[str, str]:
    return _text(values, FieldName.SELLER_NIP)[:30], number_key(_text(values, FieldName.NUMBER))
