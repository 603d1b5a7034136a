"""From rows on the page to lines of goods: what open columns hold, and what the figures mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice, product

from desktop.domain.fields import Box, LineItem, Source
from desktop.domain.money import CENT
from desktop.extraction.fields.items.body import Body, RawRow, name_of, only_code
from desktop.extraction.fields.items.columns import AMOUNTS, PRICES, Column, Role
from desktop.extraction.fields.items.figures import Agreement, best_reading, readings, share_of
from desktop.extraction.fields.items.tokens import Kind, Token, is_unit
from desktop.extraction.fields.layout import union

_MAX_WAYS = 16
_SUM = 3.0
"""What adding up to the document's totals weighs against single rules."""
_SURE_PRINT = 0.9
_FIGURES = AMOUNTS | PRICES | {Role.QUANTITY}


@dataclass(frozen=True, slots=True)
class Sums:
    """The totals that the lines of goods should add up to; ``None`` where the document has none."""

    net: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row with its figures read: the line of goods, and how its figures agree."""

    item: LineItem
    agreement: Agreement
    legible: bool
    """From a text layer, or read by OCR with high confidence; and the name's lines are beyond doubt."""


def read_table(body: Body, sums: Sums) -> list[ReadRow]:
    """The lines of goods of a table, in the reading of its columns that agrees best."""
    best: list[ReadRow] = []
    score = float("-inf")
    for columns in _ways(body.columns):
        rows = [row for raw in body.rows if (row := _read(raw, columns)) is not None]
        found = sum(row.agreement.score for row in rows) + (_SUM if adds_up(rows, sums) else 0.0)
        if found > score:
            best, score = rows, found
    return _completed(best)


def _completed(rows: list[ReadRow]) -> list[ReadRow]:
    """The rows with an amount that could not be read computed from the others of its row.

    Only where every other row prints it; a completed row is proved by nothing but the document's totals.
    """
    found = list(rows)
    for number, row in enumerate(rows):
        others = [other.item for other in rows if other is not row]
        if not others or row.agreement.broken:
            continue
        item = row.item
        share = share_of(item.rate)
        if item.net is None and all(other.net is not None for other in others):
            if item.quantity is not None and item.unit_net is not None and not item.discount:
                item = replace(item, net=_cents(item.quantity * item.unit_net))
            elif item.gross is not None and share is not None:
                item = replace(item, net=_cents(item.gross / (1 + share)))
        lacks_gross = item.gross is None and all(other.gross is not None for other in others)
        if lacks_gross and item.net is not None and share is not None:
            item = replace(item, gross=_cents(item.net * (1 + share)))
        found[number] = replace(row, item=item)
    return found


def adds_up(rows: Sequence[ReadRow], sums: Sums) -> bool:
    """The lines add up to the document's net or gross total."""
    return any(
        total is not None and own is not None and abs(own - total) <= CENT
        for total, own in ((sums.net, _sum(rows, "net")), (sums.gross, _sum(rows, "gross")))
    )


def _sum(rows: Sequence[ReadRow], name: str) -> Decimal | None:
    values = [getattr(row.item, name) for row in rows]
    if not values or any(value is None for value in values):
        return None
    return sum(values, Decimal(0))


def _ways(columns: Sequence[Column]) -> Iterator[tuple[Column, ...]]:
    """The columns with what is open in their heads settled, each way in turn."""
    for roles in islice(product(*(column.roles for column in columns)), _MAX_WAYS):
        yield tuple(replace(c, roles=(role,)) for c, role in zip(columns, roles, strict=True))


def _read(raw: RawRow, columns: Sequence[Column]) -> ReadRow | None:
    name = name_of(raw, columns)
    placed = raw.placed
    scanned = placed.line.source is Source.OCR
    cells: dict[Role, tuple[Token, ...]] = {}
    for number, found in sorted(placed.cells.items()):
        cells.setdefault(columns[number].role, found)
    options = {
        role: _options(found, role, scanned=scanned) for role, found in cells.items() if role in _FIGURES
    }
    rate = _rate(cells.get(Role.RATE, ()))
    discount = _printed(cells.get(Role.DISCOUNT, ()))
    values, held = best_reading(options, rate, discount)
    if not values or not (name or Role.ROW in cells):
        return None
    item = LineItem(
        name=name,
        quantity=values.get(Role.QUANTITY),
        unit=_unit(cells),
        unit_net=values.get(Role.UNIT_NET),
        unit_gross=values.get(Role.UNIT_GROSS),
        discount=discount,
        rate=rate,
        net=_cents(values.get(Role.NET)),
        vat=_cents(values.get(Role.VAT)),
        gross=_cents(values.get(Role.GROSS)),
        box=_box(raw),
    )
    sure = bool(name) and not raw.unsure and (not scanned or (_clear(raw) and not raw.above))
    sure = sure and not only_code(name)
    return ReadRow(item, held, sure)


def _options(found: Sequence[Token], role: Role, *, scanned: bool) -> tuple[Decimal, ...]:
    numbers = [token for token in found if token.kind is Kind.NUMBER]
    if not numbers:
        return ()
    if len(numbers) > 1:
        together = readings("".join(token.value.strip() for token in numbers), role, scanned=scanned)
        apart = tuple(value for token in numbers for value in readings(token.value, role))
        return (*together[:1], *apart)
    return readings(numbers[0].value, role, scanned=scanned)


def _rate(found: Sequence[Token]) -> str | None:
    for token in found:
        if token.kind in {Kind.PERCENT, Kind.NUMBER}:
            text = token.value.strip(" -−–").replace(",", ".")
            number = Decimal(text) if text.replace(".", "", 1).isdigit() else None
            if number is not None:
                return f"{number.normalize():f}"
        elif token.kind is Kind.RATE:
            return token.value
    return None


def _printed(found: Sequence[Token]) -> str | None:
    text = " ".join(token.text for token in found if token.kind in {Kind.NUMBER, Kind.PERCENT})
    return text or None


def _unit(cells: Mapping[Role, tuple[Token, ...]]) -> str | None:
    own = [token.text for token in cells.get(Role.UNIT, ()) if token.kind is not Kind.NUMBER]
    if own:
        return " ".join(own)
    return next(
        (
            token.text
            for token in cells.get(Role.QUANTITY, ())
            if token.kind is Kind.UNIT or is_unit(token.text)
        ),
        None,
    )


def _cents(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(Decimal("0.01"))


def _box(raw: RawRow) -> Box:
    page = raw.placed.line.page
    lines = [line for placed in raw.lines() for line in (placed.line, *placed.also) if line.page == page]
    return union([line.box(0, len(line.text)) for line in lines])


def _clear(raw: RawRow) -> bool:
    return all(
        line.confidence(token.start, token.end) >= _SURE_PRINT
        for placed in raw.lines()
        for line in (placed.line,)
        for found in placed.cells.values()
        for token in found
        if line.text[token.start : token.end] == token.text
    )
