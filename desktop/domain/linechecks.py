"""Rules that the lines of goods must keep: quantity × price in each, and their sum as the totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from desktop.domain.fields import Field, FieldName, LineItem
from desktop.domain.kinds import PrintedKind
from desktop.domain.messages import Message
from desktop.domain.money import CENT, format_amount
from desktop.domain.reading import Check

_HALF_CENT = Decimal("0.005")
_NAME = 40
"""Characters of a name that a sentence quotes."""


def line_checks(fields: Mapping[FieldName, Field], items: Sequence[LineItem]) -> Iterator[Check]:
    """The sums of the lines against the totals, then each line whose figures do not agree."""
    if not items:
        return
    kind = fields.get(FieldName.KIND)
    if kind is None or kind.value != PrintedKind.FINAL:  # its lines are those of the order
        yield from _sums(fields, items)
    for number, item in enumerate(items, 1):
        if not keeps_product(item):
            details = {"line": str(number), "name": item.name[:_NAME]}
            yield Check(False, Message("check.line_product.bad", details))


def _sums(fields: Mapping[FieldName, Field], items: Sequence[LineItem]) -> Iterator[Check]:
    """Net against net or, where the lines print no net, gross against gross.

    The checks speak of the lines, not of the totals: a line that was misread casts no doubt on these.
    """
    for name, values in (
        (FieldName.NET, [item.net for item in items]),
        (FieldName.GROSS, [item.gross for item in items]),
    ):
        field = fields.get(name)
        total = None if field is None else field.amount
        known = [value for value in values if value is not None]
        if total is None or len(known) != len(values):
            continue
        added = sum(known, Decimal(0))
        slack = CENT * len(known) if name is FieldName.GROSS else Decimal(0)
        passed = abs(added - total) <= slack
        rule = f"check.lines_{name.value}.{'ok' if passed else 'bad'}"
        yield Check(passed, Message(rule, {"sum": format_amount(added), "total": format_amount(total)}))
        return


def keeps_product(item: LineItem) -> bool:
    """Whether quantity × price is the amount, with or without the discount; so it is where one is missing."""
    if item.quantity is None:
        return True
    for price, amount in ((item.unit_net, item.net), (item.unit_gross, item.gross)):
        if price is None or amount is None:
            continue
        slack = abs(item.quantity) * _HALF_CENT + CENT
        worths = _worths(item.quantity, price, item.discount)
        if all(abs(worth - amount) > slack for worth in worths):
            return False
    return True


def _worths(quantity: Decimal, price: Decimal, discount: str | None) -> list[Decimal]:
    worth = quantity * price
    figure = re.search(r"\d+(?:[.,]\d+)?", discount.replace(" ", "")) if discount else None
    if figure is None:
        return [worth]
    off = Decimal(figure[0].replace(",", "."))
    return [worth, worth * (1 - off / 100), worth - off, quantity * (price - off)]
