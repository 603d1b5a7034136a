"""Which columns of a printed statement are what: the reading is the one that the balances prove."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from desktop.extraction.statements.pdftable import Amount, Row

_SAME_COLUMN = 9.0
"""Points by which the right edges of one column's amounts may stand apart."""
_MOST_COLUMNS = 6
_MOST_BALANCES = 8
"""Amounts that may be a balance; a statement names each on few lines."""


@dataclass(frozen=True, slots=True)
class Proven:
    """Signed amounts of the rows, in their order, and the balances that prove them."""

    amounts: tuple[Decimal, ...]
    opening: Decimal
    closing: Decimal


def prove(rows: Sequence[Row], openings: Sequence[Decimal], closings: Sequence[Decimal]) -> Proven | None:
    """The reading of the amounts by which opening balance and sum make the closing balance.

    Where a column of balances is printed, each row has to agree with it besides; that reading is tried
    first.  ``None`` if no reading comes out: then something was misread, or is missing.
    """
    if not rows:
        return next((Proven((), one, one) for one in openings if one in closings), None)
    columns = _columns(rows)
    for opening in openings[:_MOST_BALANCES]:
        for closing in closings[:_MOST_BALANCES]:
            for amounts in _readings(rows, columns, opening, closing):
                return Proven(amounts, opening, closing)
    return None


def _columns(rows: Sequence[Row]) -> list[float]:
    """The right edges of columns, those of most amounts, from the left."""
    edges = sorted(amount.right for row in rows for amount in row.amounts)
    groups: list[list[float]] = []
    for edge in edges:
        if groups and edge - groups[-1][-1] <= _SAME_COLUMN:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    groups.sort(key=len, reverse=True)
    return sorted(sum(group) / len(group) for group in groups[:_MOST_COLUMNS])


def _readings(
    rows: Sequence[Row], columns: Sequence[float], opening: Decimal, closing: Decimal
) -> Iterator[tuple[Decimal, ...]]:
    cells = [_cells(row.amounts, columns) for row in rows]
    everywhere = [column for column in range(len(columns)) if all(column in row for row in cells)]
    for balance in everywhere:
        balances = [row[balance].value for row in cells]
        for chosen in _amount_columns(cells, balance):
            yield from _by_balances(chosen, balances, opening, closing)
    for chosen in _amount_columns(cells, None):
        yield from _by_signs(chosen, opening, closing)


def _cells(amounts: Iterable[Amount], columns: Sequence[float]) -> dict[int, Amount]:
    found: dict[int, Amount] = {}
    for amount in amounts:
        column = min(range(len(columns)), key=lambda place: abs(columns[place] - amount.right))
        if abs(columns[column] - amount.right) <= 2 * _SAME_COLUMN:
            found[column] = amount
    return found


def _amount_columns(
    cells: Sequence[dict[int, Amount]], balance: int | None
) -> Iterator[list[tuple[int, Amount]]]:
    """Of each row the one cell, and whether it stands in the first or second column, for every choice."""
    width = max((max(row, default=-1) for row in cells), default=-1) + 1
    others = [column for column in range(width) if column != balance]
    for count in (1, 2):
        for chosen in combinations(others, count):
            picked = [
                [(chosen.index(column), row[column]) for column in chosen if column in row] for row in cells
            ]
            # A bank that prints nought in the other column means that column by the other amount.
            real = [[one for one in row if one[1].value] or row[:1] for row in picked]
            if all(len(row) == 1 for row in real):
                yield [row[0] for row in real]


def _by_balances(
    chosen: Sequence[tuple[int, Amount]], balances: Sequence[Decimal], opening: Decimal, closing: Decimal
) -> Iterator[tuple[Decimal, ...]]:
    for order in (1, -1):
        run = list(balances)[::order]
        steps = [after - before for before, after in zip([opening, *run], run, strict=False)]
        printed = [amount.value for _, amount in chosen][::order]
        agrees = all(abs(step) == abs(value) for step, value in zip(steps, printed, strict=True))
        if agrees and run[-1] == closing:
            yield tuple(steps[::order])


def _by_signs(
    chosen: Sequence[tuple[int, Amount]], opening: Decimal, closing: Decimal
) -> Iterator[tuple[Decimal, ...]]:
    moved = closing - opening
    as_printed = tuple(amount.value for _, amount in chosen)
    if sum(as_printed) == moved:
        yield as_printed
    if {column for column, _ in chosen} == {0, 1} or not any(amount.signed for _, amount in chosen):
        for debit in (0, 1):
            signed = tuple(
                -abs(amount.value) if column == debit else abs(amount.value) for column, amount in chosen
            )
            if sum(signed) == moved:
                yield signed
