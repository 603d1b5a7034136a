"""The lines of a fiscal receipt: name, quantity × price, amount and the letter of the rate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.fields import LineItem, Source
from desktop.domain.money import CENT
from desktop.extraction.fields import shapes
from desktop.extraction.fields.items.columns import Role
from desktop.extraction.fields.items.figures import Agreement, readings
from desktop.extraction.fields.items.table import ReadRow
from desktop.extraction.fields.items.tokens import is_unit
from desktop.extraction.fields.layout import Line, union
from desktop.extraction.fields.lexicon import phrases_of
from desktop.extraction.fields.view import View

MAX_LINES = 400
_FIGURE = r"\d{1,3}(?: \d{3})+[.,]\d{2}|\d{1,6}(?:[.,]\d{1,4})?"
_SOLD = re.compile(
    rf"(?P<quantity>{_FIGURE}) {{0,2}}(?P<unit>[^\W\d_]{{1,5}}\.?)?[ \t]{{0,4}}[xX×*][ \t]{{0,4}}"
    rf"(?P<price>{_FIGURE})[ \t=]{{0,40}}(?P<amount>-?(?:\d{{1,3}}(?: \d{{3}})+|\d{{1,6}})[.,]\d{{2}})"
    r"[ \t]{0,4}(?P<letter>[A-G])?(?![\w,.])"
)
_HALF_SOLD = re.compile(
    rf"(?P<quantity>{_FIGURE}) {{0,2}}(?P<unit>[^\W\d_]{{1,5}}\.?)?[ \t]{{0,4}}[xX×*][ \t]{{0,4}}(?P<price>{_FIGURE})"
)
_LESS = re.compile(r"-[ \t]{0,3}(?P<amount>\d{1,6}[.,]\d{2})[ \t]{0,4}(?P<letter>[A-G])?(?![\w,.])")
_PTU = re.compile(r"(?<![^\W\d_])([A-G])(?![^\W\d_]).{0,12}?(\d{1,2})(?:[.,]\d{1,2})? {0,2}%")
_SURE_PRINT = 0.9


def slip_items(view: View, gross: Decimal | None) -> list[ReadRow]:
    """The lines sold on a receipt; discounts below a line are taken off it."""
    rates = _rates(view)
    rows: list[ReadRow] = []
    name_above: list[Line] = []
    for line in view.lines[:MAX_LINES]:
        if rows and _ends(line):
            break
        sold = _SOLD.search(line.text)
        if sold is not None:
            rows.append(_row(line, sold, name_above, rates))
            name_above = []
            continue
        less = _LESS.search(line.text)
        if less is not None and rows and phrases_of("item_phrases", "discount").find(line.text):
            rows[-1] = _less(rows[-1], Decimal(less["amount"].replace(",", ".")))
            name_above = []
            continue
        name_above = [line] if any(map(str.isalpha, line.text)) and not shapes.amounts(line.text) else []
    return rows


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


def _row(line: Line, sold: re.Match[str], above: list[Line], rates: Mapping[str, str]) -> ReadRow:
    before = line.text[: sold.start()].strip(" \t*-")
    lines = [line]
    unit = sold["unit"]
    if not any(map(str.isalpha, before)) and above:
        before = above[0].text.strip()
        lines = [*above, line]
    amount = Decimal(sold["amount"].replace(" ", "").replace(",", "."))
    quantity, price, held = _counted(sold, amount)
    confident = line.source is not Source.OCR or line.confidence(0, len(line.text)) >= _SURE_PRINT
    item = LineItem(
        name=" ".join(before.split()),
        quantity=quantity,
        unit=unit if unit and is_unit(unit) else None,
        unit_gross=price,
        rate=rates.get(sold["letter"] or ""),
        gross=amount,
        box=union([part.box(0, len(part.text)) for part in lines]),
    )
    return ReadRow(item, held, legible=confident and bool(item.name))


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
