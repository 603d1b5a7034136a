"""Rules that the values of a document must keep; tried after reading and after every edit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip, nip_digits
from desktop.domain.linechecks import line_checks
from desktop.domain.messages import Message
from desktop.domain.money import CENT, format_amount
from desktop.domain.reading import Check

_NO_TAX = {"zw", "np", "oo", "marża", "0"}
_ROW_SLACK = Decimal("0.05")
"""Programs that round the tax of every line differ from net × rate by some grosze."""

Fields = Mapping[FieldName, Field]


def run_checks(
    fields: Fields,
    vat_rows: Sequence[VatRow],
    company_nip: str | None,
    line_items: Sequence[LineItem] = (),
) -> tuple[Check, ...]:
    """Try every rule whose values are there; ``company_nip`` is the NIP of the document's company."""
    return tuple(
        check
        for checks in (
            _numbers(fields),
            _sums(fields, vat_rows),
            _rows(vat_rows),
            _dates(fields),
            _company(fields, company_nip),
            line_checks(fields, line_items),
        )
        for check in checks
    )


def _value(fields: Fields, name: FieldName) -> str | None:
    field = fields.get(name)
    return field.value or None if field is not None else None


def _check(passed: bool, rule: str, *names: FieldName, **details: str) -> Check:
    return Check(passed, Message(f"check.{rule}.{'ok' if passed else 'bad'}", details), names)


def _numbers(fields: Fields) -> Iterator[Check]:
    for name in (FieldName.SELLER_NIP, FieldName.BUYER_NIP):
        value = _value(fields, name)
        if value is not None and not value[:2].isalpha():
            rule = "seller_nip" if name is FieldName.SELLER_NIP else "buyer_nip"
            yield _check(is_nip(nip_digits(value)), rule, name)
    seller, buyer = _value(fields, FieldName.SELLER_NIP), _value(fields, FieldName.BUYER_NIP)
    if seller is not None and seller == buyer:
        yield Check(False, Message("check.same_nip.bad"), (FieldName.SELLER_NIP, FieldName.BUYER_NIP))
    account = _value(fields, FieldName.BANK_ACCOUNT)
    if account is not None:
        yield _check(is_iban(account), "account", FieldName.BANK_ACCOUNT)
    ksef = _value(fields, FieldName.KSEF_NUMBER)
    if ksef is not None:
        yield _check(is_ksef_number(ksef), "ksef", FieldName.KSEF_NUMBER)
        if seller is not None and is_ksef_number(ksef):
            yield _check(ksef[:10] == seller, "ksef_seller", FieldName.KSEF_NUMBER, FieldName.SELLER_NIP)


def _sums(fields: Fields, rows: Sequence[VatRow]) -> Iterator[Check]:
    amounts = {
        name: field.amount
        for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS)
        if (field := fields.get(name)) is not None
    }
    net, vat, gross = (amounts.get(name) for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS))
    if net is not None and vat is not None and gross is not None:
        yield _check(
            net + vat == gross,
            "sum",
            FieldName.NET,
            FieldName.VAT,
            FieldName.GROSS,
            sum=format_amount(net + vat),
            gross=format_amount(gross),
        )
    for name, total, parts in (
        (FieldName.NET, net, [row.net for row in rows]),
        (FieldName.VAT, vat, [row.vat for row in rows]),
        (FieldName.GROSS, gross, [row.gross for row in rows]),
    ):
        known = [part for part in parts if part is not None]
        if total is not None and known and len(known) == len(parts):
            added = sum(known, Decimal(0))
            yield _check(
                added == total,
                f"rows_{name.value}",
                name,
                sum=format_amount(added),
                total=format_amount(total),
            )


def row_tax(row: VatRow) -> Decimal | None:
    """Net × rate of a row, rounded to grosze; ``None`` where net is missing or the rate unknown."""
    if row.net is None:
        return None
    if row.rate in _NO_TAX:
        return Decimal(0)
    try:
        rate = Decimal(row.rate)
    except ArithmeticError:
        return None
    if not rate.is_finite() or not 0 <= rate <= 100:
        return None
    return (row.net * rate / 100).quantize(CENT, ROUND_HALF_UP)


def _rows(rows: Sequence[VatRow]) -> Iterator[Check]:
    names = (FieldName.NET, FieldName.VAT)
    for row in rows:
        tax = row_tax(row)
        if tax is not None and row.vat is not None:
            slack = max(_ROW_SLACK, abs(row.net or Decimal(0)) * Decimal("0.00002"))
            yield _check(
                abs(tax - row.vat) <= slack, "row_tax", *names, rate=row.rate, tax=format_amount(tax)
            )
        if row.net is not None and row.vat is not None and row.gross is not None:
            yield _check(row.net + row.vat == row.gross, "row_sum", *names, FieldName.GROSS, rate=row.rate)


def _dates(fields: Fields) -> Iterator[Check]:
    issue = fields[FieldName.ISSUE_DATE].day if FieldName.ISSUE_DATE in fields else None
    due = fields[FieldName.DUE_DATE].day if FieldName.DUE_DATE in fields else None
    if issue is not None and due is not None:
        yield _check(issue <= due, "due_after_issue", FieldName.ISSUE_DATE, FieldName.DUE_DATE)


def _company(fields: Fields, company_nip: str | None) -> Iterator[Check]:
    seller, buyer = _value(fields, FieldName.SELLER_NIP), _value(fields, FieldName.BUYER_NIP)
    if company_nip and (seller or buyer):
        yield _check(company_nip in {seller, buyer}, "company", FieldName.SELLER_NIP, FieldName.BUYER_NIP)
