"""The arithmetic of a VAT table while a person types: what follows from what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from desktop.domain.fields import VatRow
from desktop.domain.money import CENT

MARGIN = "marża"
"""What stands for a rate where the margin is taxed (art. 119, 120 ustawy o VAT)."""
RATES = ("23", "8", "5", "0", "zw", "np", "oo", MARGIN)
"""The rates in use in Poland, the commonest first; a document from abroad may name another number."""

MAX_ROWS = 40
"""More rows than any honest invoice has rates; a hostile one must not fill the window."""


class Column(Enum):
    """The columns of the table, in order."""

    RATE = 0
    NET = 1
    VAT = 2
    GROSS = 3


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of the table's columns; ``None`` where no row has an amount."""

    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None


def parse_rate(typed: str) -> str | None:
    """The rate as kept in :class:`VatRow` from what was typed or chosen; ``None`` if it is none.

    ``"23 %"`` → ``"23"``, ``"ZW."`` → ``"zw"``, ``"5,5"`` → ``"5.5"``.
    """
    text = typed.strip().casefold().removesuffix("%").strip().rstrip(".")
    if text in RATES:
        return text
    if text == "marza":
        return MARGIN
    number = text.replace(",", ".")
    if re.fullmatch(r"[0-9]{1,2}(\.[0-9]{1,2})?", number):
        plain = Decimal(number).normalize()
        return f"{plain:f}"
    return None


def shown_rate(rate: str) -> str:
    """``"23"`` → ``"23 %"``; words stay."""
    return f"{rate.replace('.', ',')}\u00a0%" if re.fullmatch(r"[0-9.]+", rate) else rate


def _part(rate: str) -> Decimal | None:
    """The rate as a part of the net amount; ``None`` where the tax does not follow from the net."""
    if re.fullmatch(r"[0-9]+(\.[0-9]+)?", rate):
        return Decimal(rate) / 100
    return None if rate == MARGIN else Decimal(0)


def _cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def follow(row: VatRow, changed: Column) -> VatRow:
    """``row`` completed after a person changed one of its cells.

    From rate or net follow tax and gross (art. 106e ust. 7 ustawy o VAT lets the gross be the start:
    from gross follow net and tax); from the tax only the gross, since the paper may round otherwise.
    """
    part = _part(row.rate)
    match changed:
        case Column.RATE | Column.NET if row.net is not None and part is not None:
            vat = _cents(row.net * part)
            return replace(row, vat=vat, gross=row.net + vat)
        case Column.GROSS if row.gross is not None and part is not None:
            vat = _cents(row.gross * part / (1 + part))
            return replace(row, vat=vat, net=row.gross - vat)
        case Column.VAT if row.net is not None and row.vat is not None:
            return replace(row, gross=row.net + row.vat)
    return row


def totals(rows: Iterable[VatRow]) -> Totals:
    """The sums of the columns."""
    kept = tuple(rows)
    return Totals(
        _sum(row.net for row in kept), _sum(row.vat for row in kept), _sum(row.gross for row in kept)
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def next_rate(rows: Iterable[VatRow]) -> str:
    """The rate that a new row starts with: the commonest that the table lacks."""
    used = {row.rate for row in rows}
    return next((rate for rate in RATES if rate not in used), RATES[0])
