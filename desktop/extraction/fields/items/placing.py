"""Which column each token of a line belongs to: the order of columns, their places and their kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import quantiles

from desktop.extraction.fields.items.columns import AMOUNTS, PRICES, TEXTS, Column, Role
from desktop.extraction.fields.items.tokens import Kind, Token
from desktop.extraction.fields.layout import COLUMN_GAP, WIDE_GAP, Line

_PLACE = 2.0
"""What standing wholly within a column's bounds weighs, against what the kind of a token says."""
_REACH = 0.06
"""Share of the page's width at which a column is out of reach."""
_TWICE = -1.6
"""A column of figures takes a second figure only where nothing else fits."""
_PARTED = 2.2
"""What parting two words of one phrase by a column costs."""
_FIGURES = AMOUNTS | PRICES | {Role.QUANTITY}
_LARGEST_RATE = 27


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the table with its tokens by column number."""

    line: Line
    cells: Mapping[int, tuple[Token, ...]] = field(default_factory=dict)
    also: tuple[Line, ...] = ()
    """Further lines on the same height, whose tokens were joined with these."""

    def figures(self, columns: Sequence[Column]) -> set[int]:
        """The columns of figures in which the line has a figure."""
        return {
            number
            for number, found in self.cells.items()
            if columns[number].role in _FIGURES and any(token.kind is Kind.NUMBER for token in found)
        }


def place(line: Line, found: Sequence[Token], columns: Sequence[Column]) -> Placed:
    """The tokens of a line by column: the likeliest assignment that keeps them in order."""
    if not found:
        return Placed(line)
    bounds = _bounds(columns, line.size[0])
    reach = _REACH * line.size[0]
    fits = [[_fit(token, column, bounds[n], reach) for n, column in enumerate(columns)] for token in found]
    count = len(columns)
    best = list(fits[0])
    came: list[list[int]] = []
    for index in range(1, len(found)):
        row: list[float] = []
        back: list[int] = []
        apart = _PARTED if _one_phrase(line, found[index - 1], found[index]) else 0.0
        for number in range(count):
            stay = _again(columns[number], found[index - 1], found[index])
            options = [(best[before] - apart, before) for before in range(number)]
            options.append((best[number] + stay, number))
            score, before = max(options)
            row.append(score + fits[index][number])
            back.append(before)
        best = row
        came.append(back)
    number = max(range(count), key=lambda n: best[n])
    order = [number]
    for back in reversed(came):
        number = back[number]
        order.append(number)
    cells: dict[int, list[Token]] = {}
    for token, number in zip(found, reversed(order), strict=True):
        cells.setdefault(number, []).append(token)
    return Placed(line, {number: tuple(parts) for number, parts in cells.items()})


def joined(upper: Placed, lower: Placed) -> Placed | None:
    """Two halves of one line that lies askew, as one; ``None`` if they are not."""
    apart = abs((upper.line.top + upper.line.bottom) - (lower.line.top + lower.line.bottom)) / 2
    if apart > 0.75 * min(upper.line.height, lower.line.height) or upper.line.page != lower.line.page:
        return None
    if set(upper.cells) & set(lower.cells) or not upper.cells or not lower.cells:
        return None
    return Placed(upper.line, {**upper.cells, **lower.cells}, (*upper.also, lower.line, *lower.also))


def fitted(columns: Sequence[Column], rows: Sequence[Placed]) -> tuple[Column, ...]:
    """The columns with their edges as the rows show them; heads are often set otherwise."""
    found = []
    for number, column in enumerate(columns):
        parts = [row.cells[number] for row in rows if number in row.cells]
        if column.role is Role.NAME or not parts:
            found.append(column)
            continue
        lefts, rights = [p[0].left for p in parts], [p[-1].right for p in parts]
        found.append(replace(column, left=_edge(lefts, first=True), right=_edge(rights, first=False)))
    for number, column in enumerate(found):
        if column.role is Role.NAME:
            left = found[number - 1].right + 1 if number else column.left
            right = found[number + 1].left - 1 if number + 1 < len(found) else column.right
            found[number] = replace(column, left=min(left, column.left), right=max(right, column.right))
    return tuple(found)


def _edge(values: Sequence[float], *, first: bool) -> float:
    if len(values) < 4:
        return min(values) if first else max(values)
    return quantiles(values, n=10)[0 if first else -1]


def _bounds(columns: Sequence[Column], width: float) -> list[tuple[float, float]]:
    """The room of each column: up to where the next begins."""
    edges = [0.0]
    for one, other in pairwise(columns):
        gap = other.left - one.right
        share = 0.5
        if one.role is Role.NAME:
            share = 0.75
        elif other.role is Role.NAME:
            share = 0.15
        edges.append(one.right + share * gap)
    edges.append(width)
    return list(pairwise(edges))


def _fit(token: Token, column: Column, bounds: tuple[float, float], reach: float) -> float:
    left, right = bounds
    width = max(token.right - token.left, 1.0)
    share = max(min(token.right, right) - max(token.left, left), 0.0) / width
    away = max(left - token.right, token.left - right, 0.0) / reach
    return _PLACE * (share - min(away, 2.0)) + _kind_fits(token, column)


def _kind_fits(token: Token, column: Column) -> float:
    role = column.role
    match token.kind:
        case Kind.NUMBER:
            return _number_fits(token, column)
        case Kind.PERCENT:
            return {Role.RATE: 1.5, Role.DISCOUNT: 1.5, Role.NAME: 0.0, Role.CODE: -0.5}.get(role, -2.0)
        case Kind.RATE:
            return {Role.RATE: 1.5, Role.NAME: 0.0, Role.CODE: -0.3, Role.OTHER: 0.0}.get(role, -1.5)
        case Kind.UNIT:
            return {Role.UNIT: 1.0, Role.NAME: 0.1, Role.QUANTITY: 0.3, Role.OTHER: 0.0}.get(role, -1.0)
        case Kind.WORD:
            figures = any(map(str.isdigit, token.text))
            return {Role.NAME: 0.3, Role.CODE: 0.2 if figures else -0.2, Role.UNIT: 0.0, Role.OTHER: 0.0}.get(
                role, -0.7 if figures else -2.0
            )


def _number_fits(token: Token, column: Column) -> float:
    role = column.role
    whole = token.value.strip(" -−–").isdigit()
    if role is Role.ROW:
        return 0.8 if whole and len(token.text) <= 3 else -1.5
    if Role.RATE in column.roles:
        rate = whole and int(token.value.strip(" -−–")) <= _LARGEST_RATE
        if rate:
            return 1.0
        return 0.8 if Role.VAT in column.roles else -1.5
    if role in AMOUNTS or role in PRICES:
        return 0.2 if whole else 1.2
    if role is Role.QUANTITY:
        return 1.0
    if role is Role.DISCOUNT:
        return 0.6
    return -0.8 if role is Role.UNIT else 0.0


def _one_phrase(line: Line, held: Token, token: Token) -> bool:
    """Two words with no more than a blank or a dash between them, as columns are not set."""
    between = line.text[held.end : token.start]
    words = held.kind is Kind.WORD and token.kind is Kind.WORD
    return words and WIDE_GAP not in between and COLUMN_GAP not in between


def _again(column: Column, held: Token, token: Token) -> float:
    """What a further token in one column costs."""
    if column.role in TEXTS:
        return 0.0
    if token.kind in {Kind.UNIT, Kind.WORD} or held.kind in {Kind.UNIT, Kind.WORD}:
        return -0.1
    return _TWICE
