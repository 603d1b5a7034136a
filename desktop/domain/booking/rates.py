"""The split over categories crossed with the VAT table: what registers and JPK want a row for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from desktop.domain.booking.entry import Amounts, BookingLine, spread
from desktop.domain.fields import LineItem, VatRow
from desktop.domain.money import to_grosze
from desktop.domain.vat import MARGIN


@dataclass(frozen=True, slots=True)
class RateLine:
    """What goes to one category at one VAT rate; ``rate`` is empty for a document without a VAT table."""

    rate: str
    line: BookingLine


def by_rate(
    lines: Sequence[BookingLine], rows: Sequence[VatRow], items: Sequence[LineItem] = ()
) -> tuple[RateLine, ...]:
    """``lines`` cut by VAT rate so that both add up to the grosz: every line, and every row of the table.

    A line that stands for lines of goods takes their rates; the others share what is left in proportion.
    Rows and lines that do not come to the same sums cannot be crossed: every line then stays whole, its
    rate empty unless the table has only one.
    """
    amounts = [_amounts(row) for row in rows]
    known = [one for one in amounts if one is not None]
    single = rows[0].rate if len(rows) == 1 else ""
    whole = tuple(RateLine(single, line) for line in lines)
    if len(rows) < 2 or not lines or len(known) != len(rows):
        return whole
    if _sums([line.amounts for line in lines]) != _sums(known):
        return whole
    wishes = [_wish(line, rows, items) for line in lines]
    nets = _crossed([line.amounts.net for line in lines], [one.net for one in known], wishes)
    vats = _crossed([line.amounts.vat for line in lines], [one.vat for one in known], wishes)
    grosses = _crossed([line.amounts.gross for line in lines], [one.gross for one in known], wishes)
    consistent = all(one.consistent for one in known) and all(line.amounts.consistent for line in lines)
    found = []
    for place, line in enumerate(lines):
        # A rate may be printed twice; a margin is given once.
        margin = line.margin
        for column, row in enumerate(rows):
            net, vat = nets[place][column], vats[place][column]
            part = Amounts(net, vat, net + vat if consistent else grosses[place][column])
            if not part:
                continue
            own = margin if row.rate == MARGIN else None
            found.append(RateLine(row.rate, replace(line, amounts=part, margin=own)))
            margin = margin if own is None else None
    return tuple(found)


def _amounts(row: VatRow) -> Amounts | None:
    if row.net is None:
        return None
    vat = row.vat if row.vat is not None else Decimal("0.00")
    return Amounts(row.net, vat, row.gross if row.gross is not None else row.net + vat)


def _sums(parts: Sequence[Amounts]) -> Amounts:
    return sum(parts, Amounts())


def _wish(line: BookingLine, rows: Sequence[VatRow], items: Sequence[LineItem]) -> dict[int, Decimal]:
    """How much of the line its lines of goods have at each rate, by the row's place; empty if unknown."""
    found: dict[int, Decimal] = {}
    rates = {row.rate: place for place, row in enumerate(rows)}
    for number in line.items:
        item = items[number] if 0 <= number < len(items) else None
        amount = None if item is None else item.net if item.net is not None else item.gross
        if item is None or amount is None or item.rate not in rates:
            return {}
        place = rates[item.rate]
        found[place] = found.get(place, Decimal(0)) + abs(amount)
    return found


def _crossed(
    lines: Sequence[Decimal], rows: Sequence[Decimal], wishes: Sequence[dict[int, Decimal]]
) -> list[list[Decimal]]:
    """A table with these sums at its side and foot, near what is wished."""
    cells = []
    for amount, wish in zip(lines, wishes, strict=True):
        weights = (
            [wish.get(place, Decimal(0)) for place in range(len(rows))]
            if wish
            else [abs(row) for row in rows]
        )
        cells.append([to_grosze(cell) for cell in spread(amount, weights)])
    surplus = [sum(line[place] for line in cells) - to_grosze(row) for place, row in enumerate(rows)]
    _balance(cells, surplus, [not wish for wish in wishes])
    return [[Decimal(cell).scaleb(-2) for cell in line] for line in cells]


def _balance(cells: list[list[int]], surplus: list[int], free: list[bool]) -> None:
    """Move grosze within lines until no column has a surplus; every line keeps its sum.

    Lines whose rates are not known give first, each no more than the cell holds; what is left then is
    moved within the largest line whatever its signs.
    """
    order = [*(place for place, is_free in enumerate(free) if is_free),
             *(place for place, is_free in enumerate(free) if not is_free)]  # fmt: skip
    for place in order:
        for source, target in _pairs(surplus):
            moved = _movable(cells[place][source], min(surplus[source], -surplus[target]))
            cells[place][source] -= moved
            cells[place][target] += moved
            surplus[source] -= moved
            surplus[target] += moved
    largest = max(range(len(cells)), key=lambda place: (abs(sum(cells[place])), -place))
    for column, extra in enumerate(surplus):
        cells[largest][column] -= extra


def _pairs(surplus: list[int]) -> list[tuple[int, int]]:
    over = [place for place, extra in enumerate(surplus) if extra > 0]
    under = [place for place, extra in enumerate(surplus) if extra < 0]
    return [(source, target) for source in over for target in under]


def _movable(held: int, wanted: int) -> int:
    """How much of ``wanted`` a cell can give without changing its sign."""
    return max(0, min(held, wanted))
