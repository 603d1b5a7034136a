"""Other documents that a document names: order, corrected invoice, advance invoices; why it corrects."""

from __future__ import annotations

import re

from desktop.extraction.fields import shapes
from desktop.extraction.fields.guess import Guess, ranked
from desktop.extraction.fields.items.heads import names_columns
from desktop.extraction.fields.layout import COLUMN_GAP, Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.more.labelled import labelled
from desktop.extraction.fields.view import View

_NUMBER = re.compile(
    r"(?:(?<!\S)[A-Z]{1,5} )?(?=\S*\d)[^\W_][\w./-]{1,29}(?: \d{1,6}/[\w/]{2,20}| [A-Z]?\d+/\S{1,20})?"
)
_OF_DAY = re.compile(r"\s*[,;]?\s*(?:z dnia|z|dated|vom|of)\b", re.IGNORECASE)
_WORDS_BEFORE = 12
_MAX_REASON = 200
_ADVANCE_LINES = 14
_ENDS = {Label.AFTER_ADVANCES, Label.SUMMARY, Label.AMOUNT_DUE, Label.IN_WORDS, Label.PAYMENT_METHOD}


def order_numbers(view: View) -> list[Guess]:
    """The buyer's order, as the document names it."""
    found = []
    for behind in labelled(view, "order"):
        head = _OF_DAY.split(behind.text)[0]
        match = _NUMBER.search(head[:60])
        if match is None or match.start() > _WORDS_BEFORE or shapes.dates(match[0]):
            continue
        begin = behind.span.start + match.start()
        value = match[0].rstrip(".,;:-")
        span = Span(behind.span.line, begin, begin + len(value))
        found.append(Guess(value, span, 0.9 - 0.001 * span.line, "why.label", clear=not behind.below))
    return ranked(found)


def corrected_dates(view: View) -> list[Guess]:
    """The day on which the corrected invoice was issued: behind its number, or labelled by itself."""
    found = []
    for hit in view.labelled(Label.CORRECTED_NUMBER):
        dates = [shape for shape in view.shapes(shapes.dates, hit.line) if shape.start >= hit.end]
        for day in dates[:1]:
            between = view.lines[hit.line].text[hit.end : day.start]
            if between.count(COLUMN_GAP) <= 1:
                span = Span(hit.line, day.start, day.end)
                found.append(Guess(day.value, span, 0.9, "why.label", clear=True))
    for behind in labelled(view, "corrected_date"):
        label = view.sheet.text(behind.label)
        shape = next(iter(shapes.dates(behind.text)), None)
        if shape is None or shape.start > 1 or len(label) <= _WORDS_BEFORE:
            continue
        begin = behind.span.start + shape.start
        span = Span(behind.span.line, begin, begin + shape.end - shape.start)
        found.append(Guess(shape.value, span, 0.95, "why.label", clear=True))
    return ranked(found)


def correction_reasons(view: View) -> list[Guess]:
    """Why the invoice is corrected, as printed."""
    return ranked(
        Guess(
            " ".join(behind.text.split())[:_MAX_REASON],
            behind.span,
            0.9 - 0.001 * behind.span.line - (0.2 if behind.below else 0.0),
            "why.label",
            clear=not behind.below,
        )
        for behind in labelled(view, "reason")
        if any(map(str.isalpha, behind.text))
    )


def advance_numbers(view: View, own: str | None) -> list[Guess]:
    """The advance invoices that a final invoice settles, parted by "; "."""
    numbers: dict[str, Span] = {}
    for behind in labelled(view, "advances"):
        first = behind.label.line
        for line in view.lines[first : first + _ADVANCE_LINES]:
            labels = {hit.label for hit in view.hits[line.number]}
            if line.number > first and labels & _ENDS:
                break
            if names_columns(line):
                continue
            begin = behind.label.end if line.number == first else 0
            for match in _NUMBER.finditer(line.text, begin):
                value = match[0].rstrip(".,;:")
                if "/" in value and not shapes.dates(value) and not shapes.amounts(value) and value != own:
                    numbers.setdefault(value, Span(line.number, match.start(), match.start() + len(value)))
                    break
        if numbers:
            break
    if not numbers:
        return []
    spans = tuple(numbers.values())
    return [Guess("; ".join(numbers), spans[0], 0.8, "why.label", more=spans[1:])]
