"""Invoices without tax that print no VAT table: every row of goods bears the same mark ("zw", "np", 0 %)."""

from __future__ import annotations

from collections.abc import Set
from decimal import Decimal

from desktop.domain.fields import Source
from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import phrasebook
from desktop.extraction.fields.tables import Table
from desktop.extraction.fields.vat_table import MAX_ROWS, ZERO, Row, Triple
from desktop.extraction.fields.view import View

_NOUGHT = "0"


def untaxed_table(view: View, announced: Set[Decimal]) -> Table | None:
    """The rows of goods as a table if they share a mark and add up to one of the ``announced`` totals."""
    found: list[Row] = []
    for line in view.lines:
        if any(Decimal(shape.value) for shape in shapes.percents(line.text)):
            return None
        amounts = view.shapes(shapes.amounts, line.number)
        mark = _mark(line) if amounts else None
        if mark is not None and len(found) < MAX_ROWS:
            value = Decimal(amounts[-1].value)
            printed = ((value, Span(line.number, amounts[-1].start, amounts[-1].end)),)
            found.append(
                Row(mark, Triple(value, ZERO, value), printed, line.number, total_words=False, clean=False)
            )
    total = sum((row.amounts.net or ZERO for row in found), ZERO)
    if not total or total not in announced or len({row.rate for row in found}) != 1:
        return None
    return Table(tuple(found), None, None, heads=False)


def untaxed_mark(view: View) -> str | None:
    """The one mark that the rows of goods bear where all of them bear the same one, however they add up."""
    marks = set()
    for line in view.lines:
        if any(Decimal(shape.value) for shape in shapes.percents(line.text)):
            return None
        if view.shapes(shapes.amounts, line.number) and (mark := _mark(line)) is not None:
            marks.add(mark)
    return marks.pop() if len(marks) == 1 else None


def _mark(line: Line) -> str | None:
    """The rate that a cell of the line consists of, if it is one without tax."""
    for start, end in line.cells():
        cell = line.text[start:end].strip()
        for match in phrasebook("rates").find(cell):
            if match.start == 0 and match.end >= len(cell.rstrip(".")) and match.key != "marża":
                return match.key
        if any(shape.end - shape.start == len(cell) for shape in shapes.percents(cell)):
            return _NOUGHT
        if line.source is Source.OCR and shapes.MISREAD_REVERSE.fullmatch(cell):
            return "oo"
    return None
