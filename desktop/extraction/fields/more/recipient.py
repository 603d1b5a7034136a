"""Odbiorca: who receives the goods, where it is somebody other than the buyer."""

from __future__ import annotations

import re

from desktop.extraction.fields import shapes
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.view import Hit, View

_LINES = 6
_ADDRESS = re.compile(r"(?:^|, *)(?:ul|al|os|pl)\.", re.IGNORECASE)
_MAX_NAME = 120


def recipient(view: View, buyer: str | None) -> tuple[list[Guess], list[Guess]]:
    """Name and tax number below or behind the label; nothing where it names the buyer again."""
    for hit in view.labelled(Label.RECIPIENT):
        parts = _column(view, hit)
        if not parts:
            continue
        head = _ADDRESS.split(view.sheet.text(parts[0]))[0]
        more = parts[1:2] if len(parts) > 1 and _goes_on(view.sheet.text(parts[1])) else []
        head = " ".join((head, *map(view.sheet.text, more)))
        if not _is_name(head) or (buyer is not None and _same(head, buyer)):
            continue
        name = [Guess(head[:_MAX_NAME], parts[0], 0.8, "why.block", more=tuple(more))]
        return name, _number(view, parts)
    return [], []


def _goes_on(text: str) -> bool:
    """A second line of a name: words alone, no address."""
    return not any(map(str.isdigit, text)) and not _ADDRESS.search(text) and ":" not in text


def _column(view: View, hit: Hit) -> list[Span]:
    """What stands behind the label, else below it in its column, line by line."""
    line = view.lines[hit.line]
    end = min(line.cell(hit.start)[1], view.stop_right(hit))
    rest = line.text[hit.end : end]
    begin = hit.end + len(rest) - len(rest.lstrip(" :.-"))
    parts = [Span(hit.line, begin, end)] if line.text[begin:end].strip() else []
    left, right = view.column(hit)
    for lower in view.sheet.below(hit.line, _LINES):
        if any(other.label in {Label.SELLER, Label.BUYER, Label.ITEMS} for other in view.hits[lower.number]):
            break
        for start, stop in lower.cells():
            edges = lower.extent(start, stop)
            if left - 2 <= edges[0] < right:
                parts.append(Span(lower.number, start, stop))
                break
    return parts


def _number(view: View, parts: list[Span]) -> list[Guess]:
    for part in parts:
        for shape in view.shapes(shapes.tax_numbers, part.line):
            if part.start <= shape.start < part.end:
                return [
                    Guess(shape.value, Span(part.line, shape.start, shape.end), 0.8, "why.block", clear=True)
                ]
    return []


def _is_name(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= 4 and not shapes.tax_numbers(text) and not shapes.accounts(text)


def _same(one: str, other: str) -> bool:
    return "".join(filter(str.isalnum, one.casefold())) == "".join(filter(str.isalnum, other.casefold()))
