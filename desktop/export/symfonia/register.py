"""The rows of a document in the VAT register."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, share_of, total
from desktop.domain.kinds import DocumentKind
from desktop.export.entries import Entry, PartRow, share_of_vat
from desktop.export.polishrates import percent
from desktop.export.symfonia.options import Setup


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row at one rate, in złoty."""

    rate: str
    amounts: Amounts


def in_register(entry: Entry) -> bool:
    """Whether the document belongs into a VAT register; a note carries no VAT."""
    return entry.document.kind is not DocumentKind.NOTE


def register_rows(entry: Entry, setup: Setup) -> tuple[RegisterRow, ...]:
    """The rows of ``entry``, which come to its gross.

    Of a purchase whose VAT may not be deducted in full, the row of the rate has what is deducted (and by
    the setting the same share of the base); the rest is a row without VAT, so that nothing is missing.
    """
    if not is_partial(entry):
        return tuple(RegisterRow(_rate(row.rate, setup), row.zloty) for row in entry.rates)
    found: dict[str, Amounts] = {}
    rest = Amounts()
    for row in entry.parts:
        taken = _taken(row, setup)
        rate = _rate(row.rate, setup)
        found[rate] = found.get(rate, Amounts()) + taken
        left = row.zloty.gross - taken.gross
        rest += Amounts(left, Decimal("0.00"), left)
    untaxed = setup.words["np"]
    found[untaxed] = found.get(untaxed, Amounts()) + rest
    return tuple(RegisterRow(rate, amounts) for rate, amounts in found.items() if amounts)


def totals(rows: tuple[RegisterRow, ...], entry: Entry) -> Amounts:
    """What the document comes to as the register sees it."""
    return total(row.amounts for row in rows) if rows else entry.zloty


def _taken(row: PartRow, setup: Setup) -> Amounts:
    share = 100 if row.part is None else row.part.vat_share
    if not row.zloty.vat or share == 100:
        return row.zloty
    vat = share_of_vat(row)
    if not vat:
        return Amounts()
    net = share_of(row.zloty.net, share) if setup.half_base else row.zloty.net
    return Amounts(net, vat, net + vat)


def _rate(rate: str, setup: Setup) -> str:
    height = percent(rate)
    return setup.words[rate] if height is None else f"{height:.2f}"


def is_partial(entry: Entry) -> bool:
    """Whether some of the VAT of a purchase is not deducted."""
    return entry.side is Side.PURCHASE and entry.zloty.vat != entry.deductible
