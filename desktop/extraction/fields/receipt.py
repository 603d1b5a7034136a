"""The sums of a fiscal receipt: sales and tax by letter ("PTU A 23% 19,23"), sum of tax, sum."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop.domain.fields import Source
from desktop.domain.money import CENT
from desktop.extraction.fields import shapes
from desktop.extraction.fields.amounts import Totals
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import Label, labels
from desktop.extraction.fields.vat_table import Triple, expected_vat, tax_within
from desktop.extraction.fields.view import View

_LETTER = re.compile(r"(?<![^\W\d_])([A-G])(?![^\W\d_])")
_GLUED_LETTER = re.compile(r"(?<=[^\W\d_]{2})([A-G])(?![^\W\d_])")
"""The letter of a rate without the blank before it, as recognisers read it: "PTUC 5%"."""


def receipt_totals(view: View, labelled: Mapping[Label, Sequence[Guess]]) -> Totals | None:
    """The totals of a receipt, ``None`` where no line of tax by rate is printed.

    The tax of one rate may be hidden, by a stamp for instance: it is what the sum of tax holds beside
    the others, if that is the tax within the sales of its letter.
    """
    sales, taxes, hidden = _printed(view)
    tax_total = labelled[Label.VAT_TOTAL] or _tax_sum(view)
    if len(hidden) == 1 and tax_total:
        place, letter, rate_value = hidden[0]
        lacking = Decimal(tax_total[0].value) - sum((tax for _, _, tax in taxes), Decimal(0))
        if letter in sales and abs(tax_within(sales[letter], rate_value) - lacking) <= CENT:
            taxes.insert(place, (letter, rate_value, lacking))
    if not taxes:
        return None
    rows = tuple((rate, _row(rate, vat, letter, sales)) for letter, rate, vat in taxes)
    guesses = {
        Label.VAT_TOTAL: tax_total,
        Label.GROSS_TOTAL: labelled[Label.GROSS_TOTAL],
        Label.NET_TOTAL: (),
        Label.AMOUNT_DUE: (),
    }
    gross = frozenset(Decimal(guess.value) for guess in labelled[Label.GROSS_TOTAL])
    return Totals(guesses, None, rows, gross)


def _printed(
    view: View,
) -> tuple[dict[str, Decimal], list[tuple[str, str, Decimal]], list[tuple[int, str, str]]]:
    """Sales by letter; letter, rate and tax in their order; and the place in that order, letter and rate
    of lines whose tax cannot be seen."""
    sales: dict[str, Decimal] = {}
    taxes: list[tuple[str, str, Decimal]] = []
    hidden: list[tuple[int, str, str]] = []
    for line in view.lines:
        amounts = view.shapes(shapes.amounts, line.number)
        head, found = _head(view, line)
        letters = _LETTER.findall(head)
        letter = letters[-1] if letters else ""
        rate = next(iter(shapes.percents(line.text)), None)
        if Label.VAT_TOTAL in found and letter and rate is not None:
            found = {Label.RECEIPT_VAT}
        if not found & {Label.TAXED_SALE, Label.RECEIPT_VAT, Label.EXEMPT_SALE}:
            continue
        if not amounts:
            if letter and rate is not None and Label.RECEIPT_VAT in found:
                hidden.append((len(taxes), letter, rate.value))
        elif Label.EXEMPT_SALE in found:
            taxes.append((letter, "zw", Decimal(0)))
            sales[letter] = Decimal(amounts[-1].value)
        elif rate is not None and Label.VAT_TOTAL not in found:
            taxes.append((letter, rate.value, Decimal(amounts[-1].value)))
            if Label.TAXED_SALE in found and len(amounts) > 1:
                sales[letter] = Decimal(amounts[0].value)
        elif Label.TAXED_SALE in found:
            sales[letter] = Decimal(amounts[-1].value)
    return sales, taxes, hidden


def _head(view: View, line: Line) -> tuple[str, set[Label]]:
    """What stands before the first amount of a line, and the labels in it."""
    amounts = view.shapes(shapes.amounts, line.number)
    head = line.text[: amounts[0].start] if amounts else line.text
    found = {hit.label for hit in view.hits[line.number]}
    if not found and line.source is Source.OCR:
        head = _GLUED_LETTER.sub(r" \1", head)
        found = {match.key for match in labels().find(head)}
    return head, found


def _tax_sum(view: View) -> list[Guess]:
    """The sum of tax where its label is no more than "Podatek PTU"."""
    return [
        Guess(shape.value, Span(hit.line, shape.start, shape.end), 0.8, "why.label", clear=True)
        for hit in view.labelled(Label.RECEIPT_VAT)
        if not any(shapes.percents(view.lines[hit.line].text))
        for shape in view.shapes(shapes.amounts, hit.line)[-1:]
    ][-1:]


def _row(rate: str, vat: Decimal, letter: str, sales: Mapping[str, Decimal]) -> Triple:
    gross = sales.get(letter)
    if gross is None:
        fitting = [value for value in sales.values() if abs(expected_vat(value - vat, rate) - vat) <= CENT]
        gross = fitting[0] if len(fitting) == 1 else None
    return Triple(None if gross is None else gross - vat, vat, gross)
