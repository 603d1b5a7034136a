"""From the page to guesses: every finder looks once, and each guess says why it might be right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from desktop.domain.dates import parse_iso
from desktop.domain.fields import FieldName, VatRow
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields import shapes
from desktop.extraction.fields.days import due_dates, issue_dates, sale_dates
from desktop.extraction.fields.findings import Findings, Guesses
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.kind import decide_kind, titles
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label, Phrase, phrases
from desktop.extraction.fields.numbers import corrected_numbers, document_numbers
from desktop.extraction.fields.party import Block
from desktop.extraction.fields.payment import bank_accounts, currencies, payment_methods, split_payment
from desktop.extraction.fields.roles import find_parties
from desktop.extraction.fields.totals import find_totals
from desktop.extraction.fields.view import View

MAX_CLEAR_TEXT = 120
SIMPLIFIED_LIMIT = Decimal(450)
"""PLN gross: a receipt with the buyer's NIP up to it is an invoice (art. 106e ust. 5 pkt 3)."""
_MAX_KSEF_DELAY = timedelta(days=31)
_CLEAR_TITLE = 2.5
_NO_INVOICE = {
    PrintedKind.BLANK,
    PrintedKind.SEPARATOR,
    PrintedKind.LETTER,
    PrintedKind.CONTRACT,
    PrintedKind.BANK_STATEMENT,
    PrintedKind.DELIVERY_NOTE,
    PrintedKind.REMINDER,
    PrintedKind.OTHER,
}


def gather(view: View, company_nips: frozenset[str]) -> Findings:
    """All guesses about one document; ``company_nips`` are the office's clients."""
    kind, title = decide_kind(view, titles(view), invoice_signs=_has_invoice_signs(view))
    findings = Findings(view, kind, title)
    guesses = findings.guesses
    issue_day: date | None = None
    if kind not in {PrintedKind.BLANK, PrintedKind.SEPARATOR}:
        guesses[FieldName.NUMBER] = document_numbers(view, title)
        guesses[FieldName.ISSUE_DATE] = issue_dates(view, kind, title)
        issue = guesses[FieldName.ISSUE_DATE]
        issue_day = parse_iso(issue[0].value) if issue else None
        _find_parties(view, guesses, company_nips, issue_day)
        money_guesses = currencies(view)
        guesses[FieldName.CURRENCY] = money_guesses
        guesses[FieldName.BANK_ACCOUNT] = bank_accounts(
            view, money_guesses[0].value if money_guesses else None
        )
    if kind not in _NO_INVOICE:
        guesses[FieldName.SALE_DATE] = sale_dates(view)
        guesses[FieldName.DUE_DATE] = due_dates(view, issue_day)
        guesses[FieldName.PAYMENT_METHOD] = payment_methods(view)
        totals = findings.totals = find_totals(view, kind)
        findings.rows = tuple(VatRow(rate, t.net, t.vat, t.gross) for rate, t in totals.rows)
        for name, label in (
            (FieldName.NET, Label.NET_TOTAL),
            (FieldName.VAT, Label.VAT_TOTAL),
            (FieldName.GROSS, Label.GROSS_TOTAL),
            (FieldName.AMOUNT_DUE, Label.AMOUNT_DUE),
        ):
            guesses[name] = totals.guesses.get(label, ())
        if not guesses[FieldName.CURRENCY] and _sold_in_poland(guesses):
            guesses[FieldName.CURRENCY] = [Guess("PLN", None, 0.2, "why.polish_seller")]
        split = split_payment(view)
        guesses[FieldName.SPLIT_PAYMENT] = [split] if split else []
    if kind is PrintedKind.CORRECTION:
        guesses[FieldName.CORRECTED_NUMBER] = corrected_numbers(view)
    named = kind
    kind = findings.kind = _refined(view, named, guesses, findings.rows)
    if title is not None:
        # A buyer that was not found makes "faktura" a simplified one only perhaps.
        guessed = named is PrintedKind.INVOICE and kind is PrintedKind.SIMPLIFIED_INVOICE
        clear = title.score > _CLEAR_TITLE and not guessed
        guesses[FieldName.KIND] = [Guess(kind.value, title.span, 1.0, "why.title", clear=clear)]
    else:
        guesses[FieldName.KIND] = [Guess(kind.value, None, 0.3, "why.no_title")]
    return findings


def _has_invoice_signs(view: View) -> bool:
    labels = {hit.label for row in view.hits for hit in row}
    return Label.BUYER in labels and bool(labels & {Label.AMOUNT_DUE, Label.GROSS_TOTAL, Label.VAT_TOTAL})


def _sold_in_poland(guesses: Guesses) -> bool:
    return any(is_nip(guess.value) for guess in guesses.get(FieldName.SELLER_NIP, ())[:1])


def _refined(view: View, kind: PrintedKind, guesses: Guesses, rows: tuple[VatRow, ...]) -> PrintedKind:
    """The kind that follows from the content where the title says only "faktura" or "paragon"."""
    if kind is PrintedKind.INVOICE and not any(row.vat for row in rows):
        book = phrases(Phrase.MARGIN)
        if any(book.find(line.text) for line in view.lines):
            return PrintedKind.MARGIN
    if kind not in {PrintedKind.RECEIPT, PrintedKind.INVOICE} or not guesses.get(FieldName.BUYER_NIP):
        return kind
    if kind is PrintedKind.INVOICE and guesses.get(FieldName.BUYER_NAME):
        return kind
    gross = guesses.get(FieldName.GROSS)
    if gross and Decimal(gross[0].value) <= SIMPLIFIED_LIMIT:
        return PrintedKind.SIMPLIFIED_INVOICE
    return kind


def _find_parties(view: View, guesses: Guesses, company_nips: frozenset[str], issue_day: date | None) -> None:
    ksef = _ksef(view, issue_day)
    guesses[FieldName.KSEF_NUMBER] = ksef
    parties = find_parties(view, company_nips, ksef[0].value[:10] if ksef else None)
    for block, names in (
        (parties.seller, (FieldName.SELLER_NIP, FieldName.SELLER_NAME, FieldName.SELLER_ADDRESS)),
        (parties.buyer, (FieldName.BUYER_NIP, FieldName.BUYER_NAME, FieldName.BUYER_ADDRESS)),
    ):
        if block is None:
            continue
        guesses[names[0]] = _number_guesses(block, parties.others)
        guesses[names[1]] = _text_guess(block, block.name)
        guesses[names[2]] = _text_guess(block, block.address)


def _number_guesses(block: Block, others: Sequence[tuple[str, Span]]) -> list[Guess]:
    if block.nip is None:
        return []
    value, span = block.nip
    why = "why.block" if block.hit is not None else "why.label" if block.nip_sure else "why.unlabelled_block"
    chosen = Guess(value, span, 1.0, why, clear=block.nip_sure)
    rest = [Guess(other, place, 0.3, "why.other_number") for other, place in others if other != value]
    return [chosen, *rest]


def _text_guess(block: Block, found: tuple[str, tuple[Span, ...]] | None) -> list[Guess]:
    if found is None:
        return []
    text, spans = found
    why = "why.block" if block.name_sure else "why.unlabelled_block"
    own = block.nip is not None and any(cell.line == block.nip[1].line for cell in block.cells)
    clear = block.name_sure and (own or block.address is not None) and _like_text(text)
    return [Guess(text, spans[0], 1.0, why, clear=clear, more=spans[1:])]


def _like_text(text: str) -> bool:
    """What a name or address looks like: not a labelled value, an amount or a sentence."""
    return (
        ":" not in text
        and len(text) <= MAX_CLEAR_TEXT
        and not shapes.amounts(text)
        and not shapes.dates(text)
    )


def _ksef(view: View, issue_day: date | None) -> list[Guess]:
    """The document's own KSeF number; those of corrected and of advance invoices are others."""
    others = _near_labels(view, Label.KSEF_CORRECTED)
    labelled = _near_labels(view, Label.KSEF_NUMBER)
    found: list[Guess] = []
    for line, shape in view.all_shapes(shapes.ksef_numbers):
        own = shape.value in labelled
        if shape.value in others or not (own or _fits_day(shape.value, issue_day)):
            continue
        score = (1.0 if own else 0.6) - 0.001 * line.number
        span = Span(line.number, shape.start, shape.end)
        found.append(Guess(shape.value, span, score, "why.ksef", clear=own))
    return ranked(found)


def _near_labels(view: View, label: Label) -> set[str]:
    return {near.value for hit in view.labelled(label) for near in view.near(hit, shapes.ksef_numbers)}


def _fits_day(number: str, issue_day: date | None) -> bool:
    """A KSeF number is given on the day of issue or, for invoices sent later, soon after."""
    if issue_day is None:
        return True
    given = parse_iso(f"{number[11:15]}-{number[15:17]}-{number[17:19]}")
    return given is not None and timedelta(0) <= given - issue_day <= _MAX_KSEF_DELAY
