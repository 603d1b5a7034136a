"""The amounts beside the labels of totals, and what all amounts of a document come to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from desktop.extraction.fields import shapes
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import COLUMN_GAP, WIDE_GAP, Span
from desktop.extraction.fields.lexicon import Label, vat_words
from desktop.extraction.fields.tables import Table, is_head
from desktop.extraction.fields.vat_table import Triple
from desktop.extraction.fields.view import Found, Hit, View

_TOTAL_LABELS = (
    Label.NET_TOTAL,
    Label.VAT_TOTAL,
    Label.GROSS_TOTAL,
    Label.AMOUNT_DUE,
    Label.REFUND,
    Label.PAID,
)
_STRONG_LETTERS = 8
_THOUSANDS = re.compile(r"(?<![\w.,/-])(\d{1,3}) {2}$")


@dataclass(frozen=True, slots=True)
class Totals:
    """What the document's amounts are believed to be."""

    guesses: Mapping[Label, Sequence[Guess]] = field(default_factory=dict)
    """By label of the total: net, VAT, gross, amount due."""
    table: Table | None = None
    rows: tuple[tuple[str, Triple], ...] = ()
    """The VAT rows: rate and amounts, as far as printed."""
    labelled: frozenset[Decimal] = frozenset()
    """Amounts that labels of gross or due totals announce; refunds negative."""
    paid: frozenset[Decimal] = frozenset()
    """Amounts that are said to be paid already."""
    in_words: Decimal | None = None
    """The amount in words, if printed and understood."""


def labelled_amounts(view: View) -> dict[Label, list[Guess]]:
    """The amounts beside the labels of totals."""
    found: dict[Label, list[Guess]] = {label: [] for label in _TOTAL_LABELS}
    for hit in view.labelled(*_TOTAL_LABELS):
        strong = hit.end - hit.start >= _STRONG_LETTERS
        below = (
            hit.label in {Label.AMOUNT_DUE, Label.GROSS_TOTAL} and strong and not is_head(view.hits[hit.line])
        )
        for near in view.near(hit, shapes.amounts, below=below):
            gross = _last_of_sum(view, hit, near)
            score = near.bond - (0.0 if strong else 0.3) + 0.0005 * near.span.line
            beside = Guess(gross.value, gross.span, score, "why.label", clear=strong)
            found[hit.label].append(_whole(view, beside))
    for hit in view.labelled(Label.TOTAL, Label.RATE_COLUMN):
        guess = _lone_amount(view, hit)
        if guess is not None:
            found[Label.GROSS_TOTAL if hit.label is Label.TOTAL else Label.VAT_TOTAL].append(guess)
    found[Label.VAT_TOTAL] += _tax_between(view, found)
    found[Label.AMOUNT_DUE] = _left_to_pay(view, found)
    return {label: ranked(guesses) for label, guesses in found.items()}


def _tax_between(view: View, found: Mapping[Label, Sequence[Guess]]) -> list[Guess]:
    """The lone amount behind the bare name of the tax ("VAT: 3 307,08", "w tym VAT 22,53"), which is also
    the head of a column and the label of a number: it counts if it is what net and gross lack."""
    lacking = {
        Decimal(gross.value) - Decimal(net.value)
        for gross in (*found[Label.GROSS_TOTAL], *found[Label.AMOUNT_DUE])
        for net in found[Label.NET_TOTAL]
    }
    taxes = []
    for hit in view.labelled(Label.RATE_COLUMN, Label.NIP):
        line = view.lines[hit.line]
        if fold(line.text[hit.start : hit.end]).strip(" :.") not in vat_words():
            continue
        stop = view.stop_right(hit)
        amounts = [a for a in view.shapes(shapes.amounts, hit.line) if hit.end <= a.start < stop]
        if len(amounts) == 1 and Decimal(amounts[0].value) in lacking:
            span = Span(hit.line, amounts[0].start, amounts[0].end)
            taxes.append(Guess(amounts[0].value, span, 0.6, "why.label"))
    return taxes


def _last_of_sum(view: View, hit: Hit, near: Found) -> Found:
    """Of a line of sums such as "Wartość faktury 100,00 23,00 123,00" the gross is the last."""
    values = view.shapes(shapes.amounts, near.span.line)
    if hit.label is not Label.GROSS_TOTAL or len(values) != 3 or values[0].start != near.span.start:
        return near
    net, vat, gross = (Decimal(shape.value) for shape in values)
    if net + vat != gross:
        return near
    return Found(values[2].value, Span(near.span.line, values[2].start, values[2].end), near.bond)


def _whole(view: View, guess: Guess) -> Guess:
    """``guess`` with the thousands that a wide blank parts from it ("1  960,72" on a photo).

    Only where the page prints the joined amount once more or the words before it stand as far apart,
    else the figures may be a column's.
    """
    joined = _with_thousands(view, guess)
    if joined is None or joined.span is None:
        return guess
    again = any(
        shape.value == joined.value and other.number != joined.span.line
        for other, shape in view.all_shapes(shapes.amounts)
    )
    if again or _widely_set(view.lines[joined.span.line].text, joined.span.start):
        return joined
    return replace(guess, clear=False)


def _with_thousands(view: View, guess: Guess) -> Guess | None:
    """``guess`` joined with the figures that a wide blank parts from it, if they may be its thousands."""
    span = guess.span
    if span is None:
        return None
    line = view.lines[span.line]
    head = _THOUSANDS.search(line.text[: span.start])
    if head is None or not line.text[span.start : span.start + 3].isdigit():
        return None
    joined = next(iter(shapes.amounts(f"{head[1]} {line.text[span.start : span.end]}")), None)
    if joined is None:
        return None
    return replace(guess, value=joined.value, span=Span(span.line, head.start(1), span.end), clear=False)


def _left_to_pay(view: View, found: Mapping[Label, Sequence[Guess]]) -> list[Guess]:
    """The amounts due; where thousands stand apart, joined if that is what is left of the gross total."""
    left = {
        Decimal(gross.value) - Decimal(paid.value)
        for gross in found[Label.GROSS_TOTAL]
        for paid in found[Label.PAID]
    }
    joined = [(guess, _with_thousands(view, guess)) for guess in found[Label.AMOUNT_DUE]]
    return [whole if whole is not None and Decimal(whole.value) in left else guess for guess, whole in joined]


def _widely_set(text: str, place: int) -> bool:
    """Every blank before ``place`` in its cell is a wide one, so another within an amount says nothing."""
    blanks = re.findall(r" +", text[text.rfind(COLUMN_GAP, 0, place) + 1 : place].strip())
    return len(blanks) > 1 and all(blank == WIDE_GAP for blank in blanks)


def _lone_amount(view: View, hit: Hit) -> Guess | None:
    """The only amount of a line such as "Total 240.00" or "VAT 20% 40.00"."""
    amounts = view.shapes(shapes.amounts, hit.line)
    if len(amounts) != 1 or amounts[0].start < hit.end:
        return None
    if hit.label is Label.RATE_COLUMN and not any(shapes.percents(view.lines[hit.line].text)):
        return None
    span = Span(hit.line, amounts[0].start, amounts[0].end)
    return Guess(amounts[0].value, span, 0.55 + 0.0005 * hit.line, "why.label")
