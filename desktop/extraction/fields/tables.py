"""Which rows make up the VAT table of the document, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.money import CENT
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.lexicon import Label
from desktop.extraction.fields.vat_table import ZERO, Row, Triple, expected_vat
from desktop.extraction.fields.view import Hit, View

_MAX_GAP = 4
"""Lines without a row that may stand between two rows of one table."""
_MAX_RATES = 8
_HEADINGS = {
    Label.BEFORE,
    Label.AFTER,
    Label.DIFFERENCE,
    Label.SETTLED_ADVANCES,
    Label.AFTER_ADVANCES,
    Label.SUMMARY,
    Label.ORDER_SUMMARY,
}
_COLUMN_HEADS = {Label.NET_TOTAL, Label.VAT_TOTAL, Label.GROSS_TOTAL, Label.RATE_COLUMN}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of rates and, where printed, their sums."""

    rows: tuple[Row, ...]
    total: Row | None
    section: Label | None
    heads: bool
    """The line above names columns of net, VAT, gross or rate."""

    @property
    def sums(self) -> Triple:
        """The sums over the rows; ``None`` where a row lacks the amount."""
        parts = [complete(row.rate or "", row.amounts) for row in self.rows]
        return Triple(
            _sum(part.net for part in parts),
            _sum(part.vat for part in parts),
            _sum(part.gross for part in parts),
        )

    @property
    def triple(self) -> Triple:
        """The printed sums, else the computed ones."""
        return self.total.amounts if self.total is not None else self.sums

    @property
    def sums_agree(self) -> bool:
        """The rows add up to the printed sums."""
        return self.total is not None and bool(self.rows) and same(self.sums, self.total.amounts)

    @property
    def first_line(self) -> int:
        """Number of the table's first line."""
        heads = [row.line for row in self.rows] or [self.total.line if self.total else 0]
        return min(heads)


def complete(rate: str, amounts: Triple) -> Triple:
    """``amounts`` with the one that is missing computed."""
    net, vat, gross = amounts.net, amounts.vat, amounts.gross
    if net is None and gross is not None and vat is not None:
        net = gross - vat
    if net is not None and vat is None:
        vat = expected_vat(net, rate)
    if gross is None and net is not None and vat is not None:
        gross = net + vat
    return Triple(net, vat, gross)


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    total = ZERO
    for value in values:
        if value is None:
            return None
        total += value
    return total


def same(first: Triple, second: Triple) -> bool:
    """Equal in every amount that both have, and they have some in common."""
    pairs = [
        (a, b)
        for a, b in ((first.net, second.net), (first.vat, second.vat), (first.gross, second.gross))
        if a is not None and b is not None
    ]
    return bool(pairs) and all(abs(a - b) <= CENT for a, b in pairs)


def tables(view: View, rows: Sequence[Row]) -> list[Table]:
    """Rows grouped into tables; a row of sums ends its table, a heading or column heads begin one."""
    found: list[Table] = []
    group: list[Row] = []
    sections = _sections(view)
    heads = {line for line, hits in enumerate(view.hits) if is_head(hits)}

    def close(total: Row | None) -> None:
        members = _suffix(group, total)
        if members or total is not None:
            anchor = members[0].line if members else total.line if total else 0
            above = any(line in heads for line in range(max(anchor - 3, 0), anchor))
            found.append(Table(tuple(members), total, sections[anchor], above))
        if total is None:
            # Rows of goods may stand right above those of rates: every ending of the group is tried.
            found.extend(
                Table(tuple(group[start:]), None, sections[group[start].line], heads=False)
                for start in range(max(len(group) - _MAX_RATES, 1), len(group))
            )
        group.clear()

    for row in rows:
        if group and _parted(view, group[-1].line, row.line, heads, sections):
            close(None)
        if row.rate is None:
            close(row)
        else:
            group.append(row)
    close(None)
    return found


def _parted(view: View, upper: int, lower: int, heads: set[int], sections: Sequence[Label | None]) -> bool:
    if sections[upper] is not sections[lower] or lower - upper > _MAX_GAP:
        return True
    if view.lines[upper].page != view.lines[lower].page:
        return lower - upper > _MAX_GAP
    return any(line in heads for line in range(upper + 1, lower))


def _suffix(group: Sequence[Row], total: Row | None) -> list[Row]:
    """The last rows of a group that add up to ``total``: rows of goods may stand right above."""
    if total is None:
        return list(group)
    clean = [row for row in group if row.clean]
    for members in (list(group), clean):
        for start in range(len(members) - 1, -1, -1):
            part = members[start:]
            if same(Table(tuple(part), None, None, heads=False).sums, total.amounts):
                return part
    return clean or list(group)


def is_head(hits: Sequence[Hit]) -> bool:
    """Whether the labels of a line name columns of a table."""
    return len({hit.label for hit in hits if hit.label in _COLUMN_HEADS}) >= 2


def _sections(view: View) -> list[Label | None]:
    """For every line the heading that it stands under."""
    current: Label | None = None
    found: list[Label | None] = []
    for line in view.lines:
        for cell in line.cells():
            hits = [hit for hit in view.hits[line.number] if cell[0] <= hit.start < cell[1]]
            if hits and hits[0].label in _HEADINGS and _nothing_else(line.text, cell, hits):
                current = hits[0].label
        found.append(current)
    return found


def _nothing_else(text: str, cell: tuple[int, int], hits: Sequence[Hit]) -> bool:
    letters = sum(char.isalnum() for char in text[cell[0] : cell[1]])
    return letters == sum(char.isalnum() for hit in hits for char in text[hit.start : hit.end])


def spans_of(row: Row, value: Decimal | None) -> Span | None:
    """Where an amount of a row is printed."""
    return next((span for amount, span in row.printed if amount == value), None)
