"""What has been paid, and what was taken off."""

from __future__ import annotations

from desktop.extraction.fields import shapes
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label, phrasebook
from desktop.extraction.fields.more.labelled import labelled
from desktop.extraction.fields.view import View

_CASHLESS = {"karta", "blik"}


def paid_amounts(view: View) -> list[Guess]:
    """The amount that the document says has been paid already."""
    return ranked(
        Guess(near.value, near.span, near.bond - 0.001 * hit.line, "why.label", clear=True)
        for hit in view.labelled(Label.PAID)
        for near in view.near(hit, shapes.amounts, below=False)[:1]
    )


def paid_at_till(view: View, gross: str | None) -> list[Guess]:
    """What a receipt's line of payment takes off a card or telephone ("Karta płatnicza 249,81"): the sum.

    Cash is handed over, with change given back: such a line says nothing of what was paid.
    """
    found = []
    for line in view.lines:
        amounts = view.shapes(shapes.amounts, line.number)
        ways = phrasebook("payment").find(line.text[: amounts[0].start]) if len(amounts) == 1 else ()
        if not ways or ways[0].start or ways[0].key not in _CASHLESS or amounts[0].value != gross:
            continue
        span = Span(line.number, amounts[0].start, amounts[0].end)
        found.append(Guess(amounts[0].value, span, 0.8, "why.label", clear=True))
    return found[:1]


def discounts(view: View) -> list[Guess]:
    """The sum of discounts, without its sign."""
    found = []
    for behind in labelled(view, "discount"):
        shape = next(iter(shapes.amounts(behind.text)), None)
        if shape is None or shape.start > 4:
            continue
        begin = behind.span.start + shape.start
        span = Span(behind.span.line, begin, begin + shape.end - shape.start)
        value = shape.value.removeprefix("-")
        found.append(Guess(value, span, 0.9 - 0.001 * span.line, "why.label", clear=not behind.below))
    return ranked(found)
