"""The lines of a fiscal receipt: name, quantity × price, amount and the letter of the rate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.fields import LineItem, Source
from desktop.domain.money import CENT
from desktop.extraction.fields.items.columns import Role
from desktop.extraction.fields.items.figures import Agreement, readings
from desktop.extraction.fields.items.table import ReadRow
from desktop.extraction.fields.items.tokens import is_unit
from desktop.extraction.fields.layout import Line, union
from desktop.extraction.fields.lexicon import phrases_of
from desktop.extraction.fields.view import View

MAX_LINES = 400
_FIGURE = r"\d{1,3}(?: \d{3})+[.,]\d{2}|\d{1,6}(?:[.,]\d{1,4})?"
_COUNT = (
    rf"(?P<quantity>{_FIGURE}) {{0,2}}(?P<unit>[^\W\d_]{{1,5}}\.{{0,2}})?"
    rf"[ \t]{{0,4}}[xX×*][ \t]{{0,4}}(?P<price>{_FIGURE})"
)
_AMOUNT = r"(?P<amount>-?(?:\d{1,3}(?: \d{3})+|\d{1,6})[.,]\d{2})[ \t]{0,4}(?P<letter>[A-G])?(?![\w,.])"
_SOLD = re.compile(_COUNT + r"[ \t=.]{0,40}" + _AMOUNT)
_COUNTED = re.compile(_COUNT)
_WORTH = re.compile(_AMOUNT + r"\W{0,3}$")
_LESS = re.compile(r"-[ \t]{0,3}(?P<amount>\d{1,6}[.,]\d{2})[ \t]{0,4}(?P<letter>[A-G])?(?![\w,.])")
_PTU = re.compile(r"(?<![^\W\d_])([A-G])(?![^\W\d_]).{0,12}?(\d{1,2})(?:[.,]\d{1,2})? {0,2}%")
_SURE_PRINT = 0.9


def slip_items(view: View) -> list[ReadRow]:
    """The lines sold on a receipt; discounts below a line are taken off it."""
    rates = _rates(view)
    rows: list[ReadRow] = []
    above: Line | None = None
    for line in view.lines[:MAX_LINES]:
        if rows and _ends(line):
            break
        row = _sold(line, above, rates)
        if row is not None:
            rows.append(row)
            above = None
            continue
        less = _LESS.search(line.text)
        if less is not None and rows and phrases_of("item_phrases", "discount").find(line.text):
            rows[-1] = _less(rows[-1], _amount(less))
            above = None
            continue
        above = line if any(map(str.isalpha, line.text)) else None
    return rows


def _sold(line: Line, above: Line | None, rates: Mapping[str, str]) -> ReadRow | None:
    """A line sold: on one line, or the name above, with or without the amount."""
    sold = _SOLD.search(line.text)
    counted = sold or _COUNTED.search(line.text)
    if counted is None:
        return None
    named = any(map(str.isalpha, line.text[: counted.start()]))
    if sold is not None and (named or above is None):
        return _row(line.text[: sold.start()], sold, sold, (line,), rates)
    if above is None or named:
        return None
    worth = _WORTH.search(above.text)
    if sold is not None:
        return _row(above.text, sold, sold, (above, line), rates)
    return None if worth is None else _row(above.text[: worth.start()], counted, worth, (above, line), rates)


def _amount(match: re.Match[str]) -> Decimal:
    return Decimal(match["amount"].replace(" ", "").replace(",", "."))


def _ends(line: Line) -> bool:
    found = phrases_of("item_phrases", "slip_end").find(line.text, glued=line.source is Source.OCR)
    return any(match.start <= 1 for match in found)


def _rates(view: View) -> Mapping[str, str]:
    """The rate of each letter, from the lines of tax."""
    found: dict[str, str] = {}
    for line in view.lines:
        for match in _PTU.finditer(line.text):
            found.setdefault(match[1], match[2])
    return found


def _row(
    name: str, counted: re.Match[str], worth: re.Match[str], lines: tuple[Line, ...], rates: Mapping[str, str]
) -> ReadRow:
    amount = _amount(worth)
    quantity, price, held = _counted(counted, amount)
    clear = all(
        line.source is not Source.OCR or line.confidence(0, len(line.text)) >= _SURE_PRINT for line in lines
    )
    unit = counted["unit"]
    item = LineItem(
        name=" ".join(name.strip(" \t*-").removesuffix(" .").removeprefix(".").split()),
        quantity=quantity,
        unit=unit if unit and is_unit(unit) else None,
        unit_gross=price,
        rate=rates.get(worth["letter"] or ""),
        gross=amount,
        box=union([part.box(0, len(part.text)) for part in lines]),
    )
    return ReadRow(item, held, legible=clear and bool(item.name))


def _counted(sold: re.Match[str], amount: Decimal) -> tuple[Decimal, Decimal, Agreement]:
    for quantity in readings(sold["quantity"], Role.QUANTITY):
        for price in readings(sold["price"], Role.UNIT_GROSS):
            if abs((quantity * price).quantize(CENT, ROUND_HALF_UP) - amount) <= CENT:
                return quantity, price, Agreement(exact=1)
    return (
        next(iter(readings(sold["quantity"], Role.QUANTITY)), Decimal(1)),
        next(iter(readings(sold["price"], Role.UNIT_GROSS)), amount),
        Agreement(broken=1),
    )


def _less(row: ReadRow, amount: Decimal) -> ReadRow:
    gross = row.item.gross
    if gross is None:
        return row
    return replace(row, item=replace(row.item, gross=gross - amount, discount=f"{amount}"))
