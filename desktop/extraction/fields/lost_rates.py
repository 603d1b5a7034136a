"""Rows of the VAT table whose rate a stamp or a pen hides on the scan: it follows from their amounts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop.domain.fields import Source
from desktop.domain.money import CENT
from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.tables import is_head
from desktop.extraction.fields.vat_table import Row, Triple, expected_vat
from desktop.extraction.fields.view import View

_LINES_BELOW = 5
"""How far below its head a row of the table may stand: a row for each rate, and the sums."""
_LEAST_NET = Decimal(10)
"""Below it the tax is so few grosze that several rates fit."""


def with_lost_rates(view: View, found: Sequence[Row], rates: frozenset[str]) -> list[Row]:
    """``found`` and the rows of scans that print net, VAT and gross below the table's head, but no rate.

    Only where exactly one of ``rates`` fits the amounts.
    """
    known = {row.line for row in found}
    lost = [
        row
        for line in view.lines
        if line.source is Source.OCR and line.number not in known and _below_head(view, line)
        for row in _row(view, line, rates)
    ]
    return sorted([*found, *lost], key=lambda row: row.line)


def _below_head(view: View, line: Line) -> bool:
    """The nearest head of columns above is that of a VAT table, not of goods."""
    for upper in reversed(view.lines[max(line.number - _LINES_BELOW, 0) : line.number]):
        hits = view.hits[upper.number]
        if upper.page == line.page and is_head(hits):
            return all(hit.label is not Label.ITEMS for hit in hits)
    return False


def _row(view: View, line: Line, rates: frozenset[str]) -> list[Row]:
    amounts = view.shapes(shapes.amounts, line.number)
    if len(amounts) != 3:
        return []
    net, vat, gross = (Decimal(shape.value) for shape in amounts)
    if net + vat != gross or not vat or abs(net) < _LEAST_NET:
        return []
    fitting = [rate for rate in rates if Decimal(rate) and abs(expected_vat(net, rate) - vat) <= CENT]
    if len(fitting) != 1:
        return []
    printed = tuple((Decimal(shape.value), Span(line.number, shape.start, shape.end)) for shape in amounts)
    return [Row(fitting[0], Triple(net, vat, gross), printed, line.number, total_words=False, clean=True)]
