"""What speaks for each value: the checks that it passes, and how much each of them tells.

The weight of a check is given in bits: the logarithm to base 2 of how many wrong values it turns away
for one that it lets pass (a check digit modulo 11: 3.5 bits).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.dates import parse_iso
from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip
from desktop.domain.messages import Message
from desktop.extraction.fields.certainty.evidence import Evidence
from desktop.extraction.fields.certainty.spelling import NAMES, in_address, printed_again
from desktop.extraction.fields.numberdoubt import has_year, years_agree

_NIP = 3.5
_IBAN = 6.6
_KSEF = 8.0
_SAME = 10.0
"""The value stands, or follows, from another source."""
_SUM = 6.0
_TAX = 5.0
_WORDS = 8.0
_ORDER = 1.0
_YEAR = 2.0
_ADDRESS = 2.0
_PARTIES = (FieldName.SELLER_NIP, FieldName.BUYER_NIP)
_NUMBER_OF = {
    FieldName.SELLER_NAME: FieldName.SELLER_NIP,
    FieldName.BUYER_NAME: FieldName.BUYER_NIP,
    FieldName.RECIPIENT_NAME: FieldName.RECIPIENT_NIP,
}
_TOTALS = (FieldName.NET, FieldName.VAT, FieldName.GROSS)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for a value: the clause that says so, and its weight in bits."""

    message: Message
    bits: float


def reasons(evidence: Evidence) -> dict[FieldName, list[Reason]]:
    """What speaks for each field that has a value, the weightiest last come last."""
    found: dict[FieldName, list[Reason]] = {name: [] for name in evidence.fields}
    for name, reason in (*_numbers(evidence), *_amounts(evidence), *_dates(evidence), *_others(evidence)):
        if evidence.value(name) is not None:
            found[name].append(reason)
    return found


def _reason(code: str, bits: float, **details: str) -> Reason:
    return Reason(Message(f"because.{code}", details), bits)


def _numbers(evidence: Evidence) -> Iterator[tuple[FieldName, Reason]]:
    known = evidence.known
    seller, account = evidence.value(FieldName.SELLER_NIP), evidence.value(FieldName.BANK_ACCOUNT)
    for name in (*_PARTIES, FieldName.RECIPIENT_NIP):
        value = evidence.value(name)
        if value is None or not is_nip(value):
            continue
        yield name, _reason("nip", _NIP)
        if value in known.company_nips:
            yield name, _reason("company", _SAME)
        elif value in known.contractors:
            yield name, _reason("contractor", _SAME)
    for name in (FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT):
        value = evidence.value(name)
        if value is not None and is_iban(value):
            yield name, _reason("account", _IBAN)
    contractor = known.contractors.get(seller or "")
    if contractor is not None and account in contractor.accounts:
        yield FieldName.BANK_ACCOUNT, _reason("known_account", _SAME)
    ksef = evidence.value(FieldName.KSEF_NUMBER)
    if ksef is not None and is_ksef_number(ksef):
        yield FieldName.KSEF_NUMBER, _reason("ksef", _KSEF)
        if ksef[:10] == seller:
            yield FieldName.KSEF_NUMBER, _reason("ksef_seller", _SAME)
            yield FieldName.SELLER_NIP, _reason("ksef_seller", _SAME)


def _amounts(evidence: Evidence) -> Iterator[tuple[FieldName, Reason]]:
    passed = {check.message.code for check in evidence.checks if check.passed}
    failed = {check.message.code for check in evidence.checks if not check.passed}
    if "check.sum.ok" in passed:
        for name in _TOTALS:
            yield name, _reason("sum", _SUM)
    for name in _TOTALS:
        if f"check.rows_{name.value}.ok" in passed:
            yield name, _reason("rows", _SUM)
    if "check.row_tax.ok" in passed and "check.row_tax.bad" not in failed:
        for name in _TOTALS:
            yield name, _reason("tax", _TAX)
    yield from _paying(evidence, rows_agree="check.rows_gross.ok" in passed)


def _paying(evidence: Evidence, *, rows_agree: bool) -> Iterator[tuple[FieldName, Reason]]:
    """Gross total, amount due, what is paid, and the amount in words."""
    totals = evidence.totals
    gross, due = evidence.amount(FieldName.GROSS), evidence.amount(FieldName.AMOUNT_DUE)
    if gross is not None and gross in totals.labelled and rows_agree:
        yield FieldName.GROSS, _reason("printed_again", _SUM)
    for name, amount in ((FieldName.GROSS, gross), (FieldName.AMOUNT_DUE, due)):
        if amount is not None and totals.in_words == abs(amount):
            yield name, _reason("words", _WORDS)
    if gross is None:
        return
    if due == gross:
        yield FieldName.AMOUNT_DUE, _reason("due_gross", _SUM)
    elif due is not None and any(gross - paid == due for paid in totals.paid):
        yield FieldName.AMOUNT_DUE, _reason("due_rest", _SUM)
    paid_sum = evidence.amount(FieldName.PAID)
    if paid_sum is not None and gross - paid_sum in {Decimal(0), due}:
        yield FieldName.PAID, _reason("due_rest", _SUM)


def _dates(evidence: Evidence) -> Iterator[tuple[FieldName, Reason]]:
    issue = evidence.fields[FieldName.ISSUE_DATE].day
    sale = evidence.fields[FieldName.SALE_DATE].day
    due = evidence.fields[FieldName.DUE_DATE].day
    if issue is None:
        return
    if due is not None and issue <= due:
        yield FieldName.DUE_DATE, _reason("order", _ORDER)
        yield FieldName.ISSUE_DATE, _reason("order", _ORDER)
    if sale == issue:
        yield FieldName.SALE_DATE, _reason("same_day", _SUM)
        yield FieldName.ISSUE_DATE, _reason("same_day", _SUM)
    number = evidence.value(FieldName.NUMBER)
    if number is not None and has_year(number) and years_agree(number, issue):
        yield FieldName.ISSUE_DATE, _reason("year", _YEAR)
        yield FieldName.NUMBER, _reason("year", _YEAR)
    ksef = evidence.value(FieldName.KSEF_NUMBER)
    if ksef is not None and is_ksef_number(ksef):
        given = parse_iso(f"{ksef[11:15]}-{ksef[15:17]}-{ksef[17:19]}")
        if given == issue:
            yield FieldName.ISSUE_DATE, _reason("ksef_day", _SAME)


def _others(evidence: Evidence) -> Iterator[tuple[FieldName, Reason]]:
    for name in evidence.fields:
        if evidence.repeated(name):
            yield name, _reason("repeated", _SUM)
    for name in NAMES:
        if evidence.value(name) is None:
            continue
        if is_known(evidence, name):
            yield name, _reason("known_name", _SAME)
        if printed_again(evidence, name):
            yield name, _reason("spelt_again", _SUM)
        if in_address(evidence, name):
            yield name, _reason("in_address", _ADDRESS)


def is_known(evidence: Evidence, name: FieldName) -> bool:
    """The office knows a contractor of the tax number and the name beside it."""
    value, nip = evidence.value(name), evidence.value(_NUMBER_OF[name])
    contractor = evidence.known.contractors.get(nip or "")
    return value is not None and contractor is not None and _alike(value, contractor.name)


def _alike(first: str, second: str) -> bool:
    """Equal but for case, blanks and signs."""
    return _letters(first) == _letters(second)


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
