"""What has been paid, and what was taken off."""

from __future__ import annotations

from desktop.extraction.fields import shapes
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.more.labelled import labelled
from desktop.extraction.fields.view import View


def paid_amounts(view: View) -> list[Guess]:
    """The amount that the document says has been paid already."""
    return ranked(
        Guess(near.value, near.span, near.bond - 0.001 * hit.line, "why.label", clear=True)
        for hit in view.labelled(Label.PAID)
        for near in view.near(hit, shapes.amounts, below=False)[:1]
    )


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
