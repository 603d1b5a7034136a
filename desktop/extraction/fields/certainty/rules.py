"""What supports a value by rule: where it stands, and what it agrees with.

Every rule asks for two things that fail independently.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from desktop.domain.fields import FieldName, Source
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip, is_regon
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import CENT
from desktop.domain.vatnumbers import is_vat_number
from desktop.extraction.fields.certainty.evidence import Evidence
from desktop.extraction.fields.certainty.spelling import has_form, in_address, printed_again
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.more.certain import more_certain
from desktop.extraction.fields.numberdoubt import looks_misread, runs_on, years_agree
from desktop.extraction.fields.payment import OWN_ACCOUNT
from desktop.extraction.fields.vat_table import Triple, tax_within

_MAX_SALE_GAP = timedelta(days=92)
_MAX_DUE_GAP = timedelta(days=190)
_PARTIES = (FieldName.SELLER_NIP, FieldName.BUYER_NIP)
_NUMBER_OF = {
    FieldName.SELLER_NAME: FieldName.SELLER_NIP,
    FieldName.BUYER_NAME: FieldName.BUYER_NIP,
}
RECEIPTS = {PrintedKind.RECEIPT, PrintedKind.SIMPLIFIED_INVOICE}


def supported(evidence: Evidence) -> frozenset[FieldName]:
    """The fields whose value stands where it should and agrees with something else."""
    return frozenset(
        {
            *_tax_numbers(evidence),
            *_amounts(evidence),
            *_due_twice(evidence),
            *_dates(evidence),
            *_texts(evidence),
            *_payment(evidence),
            *more_certain(evidence),
        }
    )


def _tax_numbers(evidence: Evidence) -> set[FieldName]:
    """A right check digit and a label that says whose number it is; never the same for both."""
    seller, buyer = evidence.value(FieldName.SELLER_NIP), evidence.value(FieldName.BUYER_NIP)
    if seller is not None and seller == buyer:
        return set()
    ksef = evidence.value(FieldName.KSEF_NUMBER)
    found = set()
    for name, value in ((FieldName.SELLER_NIP, seller), (FieldName.BUYER_NIP, buyer)):
        if value is None or not (is_nip(value) or is_vat_number(value)):
            continue
        only = evidence.kind in RECEIPTS and len(evidence.guesses[name]) == 1
        by_label = evidence.guesses[name][0].clear or (only and name is FieldName.SELLER_NIP)
        by_ksef = (
            name is FieldName.SELLER_NIP and ksef is not None and is_ksef_number(ksef) and ksef[:10] == value
        )
        if by_label or by_ksef:
            found.add(name)
    return found | _lone_pair(evidence)


def _lone_pair(evidence: Evidence) -> set[FieldName]:
    """Two valid numbers and no third one, of which something but a label tells whose they are.

    The seller's stands beside its number in the register, and the page names that seller or number once
    more, as the small print of a company does.  Where the seller has its label, there is no other buyer
    than the payer or recipient whose block holds the other number.
    """
    values = {guess.value for name in _PARTIES for guess in evidence.guesses.get(name, ())}
    seller, buyer = evidence.value(FieldName.SELLER_NIP), evidence.value(FieldName.BUYER_NIP)
    if len(values) != 2 or {seller, buyer} != values or not all(map(is_nip, values)):
        return set()
    if _registered(evidence):
        return set(_PARTIES)
    first, other = evidence.guesses[FieldName.SELLER_NIP][0], evidence.guesses[FieldName.BUYER_NIP][0]
    return set(_PARTIES) if first.clear and other.why == "why.block" else set()


def _registered(evidence: Evidence) -> bool:
    number, register = evidence.chosen(FieldName.SELLER_NIP), evidence.chosen(FieldName.SELLER_REGON)
    other = evidence.chosen(FieldName.BUYER_NIP)
    if number is None or register is None or other is None or not is_regon(register.value):
        return False
    cells = [_cell(evidence, guess) for guess in (number, register, other)]
    apart = None not in cells and cells[0] == cells[1] != cells[2]
    again = evidence.repeated(FieldName.SELLER_REGON) or printed_again(evidence, FieldName.SELLER_NAME)
    return apart and bool(again)


def _cell(evidence: Evidence, guess: Guess) -> tuple[int, int, int] | None:
    """The line, start and end of the column cell in which a value stands."""
    if guess.span is None:
        return None
    return guess.span.line, *evidence.sheet.lines[guess.span.line].cell(guess.span.start)


def _amounts(evidence: Evidence) -> set[FieldName]:
    if evidence.kind in RECEIPTS:
        return _receipt_amounts(evidence)
    net, vat, gross = (evidence.amount(name) for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS))
    found: set[FieldName] = set()
    if gross is None:
        return found
    totals = Triple(net, vat, gross)
    by_table = _table_agrees(evidence, totals) and _gross_supported(evidence, gross)
    if by_table or _sum_of_labelled(evidence, totals):
        found |= {FieldName.NET, FieldName.VAT, FieldName.GROSS}
    elif _gross_alone(evidence, gross):
        found.add(FieldName.GROSS)
    due = evidence.amount(FieldName.AMOUNT_DUE)
    if due is not None and FieldName.GROSS in found:
        paid = evidence.totals.paid
        if due == gross or any(gross - amount == due for amount in paid):
            found.add(FieldName.AMOUNT_DUE)
    return found


def _sum_of_labelled(evidence: Evidence, totals: Triple) -> bool:
    """No table of rates, but three labelled totals that add up, and gross once more: due, or in words."""
    if evidence.totals.rows or totals.net is None or totals.vat is None or totals.gross is None:
        return False
    names = (FieldName.NET, FieldName.VAT, FieldName.GROSS)
    again = totals.gross in {evidence.amount(FieldName.AMOUNT_DUE), evidence.totals.in_words}
    return (
        bool(totals.vat)
        and totals.net + totals.vat == totals.gross
        and again
        and totals.gross in evidence.totals.labelled
        and all(evidence.clear(name) for name in names)
        and evidence.kind is not PrintedKind.CORRECTION
    )


def _due_twice(evidence: Evidence) -> set[FieldName]:
    """What is to be paid is printed in two places: with arrears, or in a letter, nothing else proves it."""
    name = FieldName.AMOUNT_DUE
    return {name} if evidence.repeated(name) and _sure(evidence, name) else set()


def _gross_alone(evidence: Evidence, gross: Decimal) -> bool:
    """A labelled gross total without net: written out in words, or holding the printed tax."""
    totals = evidence.totals
    if gross not in totals.labelled:
        return False
    if totals.in_words == gross:
        return True
    if len(totals.rows) != 1 or evidence.amount(FieldName.NET) is not None:
        return False
    if evidence.fields[FieldName.GROSS].source is not Source.TEXT:
        return False  # the rounded tax leaves room for a misread grosz
    rate, amounts = totals.rows[0]
    return (
        bool(amounts.vat) and amounts.vat is not None and abs(tax_within(gross, rate) - amounts.vat) <= CENT
    )


def _table_agrees(evidence: Evidence, totals: Triple) -> bool:
    """The rows of rates add up to the three totals, and these to each other."""
    rows = evidence.totals.rows
    nets = [row.net for _, row in rows if row.net is not None]
    taxes = [row.vat for _, row in rows if row.vat is not None]
    if totals.net is None or totals.vat is None or totals.gross is None or not rows:
        return False
    if len(nets) != len(rows) or len(taxes) != len(rows) or totals.net + totals.vat != totals.gross:
        return False
    return sum(nets, Decimal(0)) == totals.net and sum(taxes, Decimal(0)) == totals.vat


def _gross_supported(evidence: Evidence, gross: Decimal) -> bool:
    """Something besides the table prints the gross total, or the table prints its own sums."""
    labelled = evidence.totals.labelled
    beside = gross in labelled or evidence.totals.in_words == gross
    table = evidence.totals.table
    if evidence.kind is PrintedKind.CORRECTION:
        return beside
    own_sums = table is not None and table.sums_agree and len(table.rows) > 0
    return beside or own_sums


def _receipt_amounts(evidence: Evidence) -> set[FieldName]:
    vat, gross = evidence.amount(FieldName.VAT), evidence.amount(FieldName.GROSS)
    rows = evidence.totals.rows
    if vat is None or gross is None or not rows:
        return {FieldName.GROSS} if gross is not None and _gross_alone(evidence, gross) else set()
    taxes = [row.vat for _, row in rows if row.vat is not None]
    sales = [row.gross for _, row in rows if row.gross is not None]
    if len(taxes) != len(rows) or len(sales) != len(rows):
        return set()
    if abs(sum(taxes, Decimal(0)) - vat) <= CENT and sum(sales, Decimal(0)) == gross:
        return {FieldName.VAT, FieldName.GROSS}
    return {FieldName.GROSS} if _gross_alone(evidence, gross) else set()


def _dates(evidence: Evidence) -> set[FieldName]:
    found: set[FieldName] = set()
    issue = evidence.fields[FieldName.ISSUE_DATE].day
    sale = evidence.fields[FieldName.SALE_DATE].day
    due = evidence.fields[FieldName.DUE_DATE].day
    fits_due = issue is None or due is None or issue <= due <= issue + _MAX_DUE_GAP
    fits_sale = issue is None or sale is None or abs(sale - issue) <= _MAX_SALE_GAP
    if issue is None:
        return found
    number = evidence.value(FieldName.NUMBER) or ""
    fits_number = evidence.fields[FieldName.ISSUE_DATE].source is Source.TEXT or years_agree(number, issue)
    if fits_due and fits_sale and fits_number and _sure(evidence, FieldName.ISSUE_DATE):
        found.add(FieldName.ISSUE_DATE)
    if fits_sale and _sure(evidence, FieldName.SALE_DATE):
        found.add(FieldName.SALE_DATE)
    if fits_due and _sure(evidence, FieldName.DUE_DATE):
        found.add(FieldName.DUE_DATE)
    return found


def _sure(evidence: Evidence, name: FieldName) -> bool:
    return evidence.clear(name) and evidence.legible(name)


def _texts(evidence: Evidence) -> set[FieldName]:
    found: set[FieldName] = set()
    for name in (FieldName.NUMBER, FieldName.CORRECTED_NUMBER):
        value = evidence.value(name)
        if value is not None and _sure(evidence, name) and _whole_number(evidence, name, value):
            found.add(name)
    # "Faktura" alone may still be a simplified or a margin invoice: one that shows tax is plain.
    plain = evidence.kind is not PrintedKind.INVOICE or evidence.value(FieldName.BUYER_NAME) is not None
    if evidence.fields[FieldName.KIND].value and plain and evidence.clear(FieldName.KIND):
        found.add(FieldName.KIND)
    for name in (
        FieldName.SELLER_NAME,
        FieldName.SELLER_ADDRESS,
        FieldName.BUYER_NAME,
        FieldName.BUYER_ADDRESS,
    ):
        field = evidence.fields[name]
        if field.value is not None and evidence.clear(name):
            found.add(name)
    return found | _names(evidence)


def _names(evidence: Evidence) -> set[FieldName]:
    """Names under no label: that of a company, over its own proved number, which the page names once more.

    A site or mail address of that name says so of the seller alone.
    """
    proved = _tax_numbers(evidence)
    found: set[FieldName] = set()
    for name, number in _NUMBER_OF.items():
        if number not in proved or not has_form(evidence.value(name) or ""):
            continue
        own_address = name is FieldName.SELLER_NAME and in_address(evidence, name)
        if len(evidence.guesses[name]) == 1 and (own_address or printed_again(evidence, name)):
            found.add(name)
    return found


def _one_account(evidence: Evidence) -> bool:
    """No other account, or this one alone stands beside a label; and not in another currency."""
    order = evidence.guesses[FieldName.BANK_ACCOUNT]
    if order[0].score < OWN_ACCOUNT:
        return False
    return len(order) == 1 or (
        evidence.clear(FieldName.BANK_ACCOUNT) and all(is_iban(g.value) for g in order)
    )


def _whole_number(evidence: Evidence, name: FieldName, value: str) -> bool:
    """All of the number was read, and of scans no character of it is likely to be another."""
    span = evidence.guesses[name][0].span
    if span is not None and runs_on(evidence.sheet.lines[span.line], span):
        return False
    if evidence.fields[name].source is Source.TEXT:
        return True
    return not looks_misread(value) and years_agree(value, evidence.fields[FieldName.ISSUE_DATE].day)


def _payment(evidence: Evidence) -> set[FieldName]:
    found: set[FieldName] = set()
    account = evidence.value(FieldName.BANK_ACCOUNT)
    if account is not None and is_iban(account) and _one_account(evidence):
        found.add(FieldName.BANK_ACCOUNT)
    ksef = evidence.value(FieldName.KSEF_NUMBER)
    if ksef is not None and is_ksef_number(ksef) and evidence.guesses[FieldName.KSEF_NUMBER][0].clear:
        found.add(FieldName.KSEF_NUMBER)
    for name in (FieldName.CURRENCY, FieldName.PAYMENT_METHOD, FieldName.SPLIT_PAYMENT):
        if evidence.value(name) is not None and evidence.clear(name):
            found.add(name)
    if _only_zloty(evidence):
        found.add(FieldName.CURRENCY)
    return found


def _only_zloty(evidence: Evidence) -> bool:
    """A seller with a Polish tax number prints złoty and names no other currency."""
    order = evidence.guesses.get(FieldName.CURRENCY, ())
    seller = evidence.value(FieldName.SELLER_NIP)
    return (
        len(order) == 1
        and order[0].value == "PLN"
        and order[0].span is not None
        and seller is not None
        and is_nip(seller)
    )
