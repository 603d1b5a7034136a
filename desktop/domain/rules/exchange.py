"""Foreign currency: the days whose rate counts, and amounts in złoty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from desktop.domain.fields import VatRow
from desktop.domain.money import CENT
from desktop.domain.registers import Proof

ZLOTY = "PLN"


class Purpose(StrEnum):
    """What an amount is converted for; the days may differ, and so the rates."""

    VAT = "vat"
    INCOME = "income"
    """Costs and revenue of PIT and CIT."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of exchange as it stands with a document: złoty for ``per`` units."""

    purpose: Purpose
    currency: str
    mid: Decimal
    table: str
    """Its number: ``221/A/NBP/2026``; as typed where a person entered the rate."""
    day: date
    """The table's date."""
    before: date
    """The day before which the last table was looked for."""
    per: int = 1
    by: str = ""
    """Who entered it for this document: it stands until somebody takes it back."""
    proof: Proof | None = None
    typed_by: str = ""
    """Who typed the table's rate, for want of the table; it gives way once the table is here."""

    @property
    def hand(self) -> str:
        """Who typed it, in whichever way; empty: it is the National Bank's."""
        return self.by or self.typed_by


@dataclass(frozen=True, slots=True)
class Conversion:
    """A document's amounts in złoty by ``rate``; ``rows`` as its VAT table."""

    rate: Rate
    net: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None
    rows: tuple[VatRow, ...] = ()


def to_zloty(amount: Decimal, mid: Decimal, per: int = 1) -> Decimal:
    """``amount`` in złoty, half a grosz rounded up (away from nought)."""
    return (amount * mid / per).quantize(CENT, ROUND_HALF_UP)


def base_day(
    purpose: Purpose, *, issue: date | None, sale: date | None, is_sale: bool, corrected: date | None = None
) -> date | None:
    """The day before which the last table counts; ``None`` where neither date is known.

    For VAT the day on which the tax falls due, or that of the invoice if it was issued before (art. 31a
    ust. 1 and 2 ustawy o VAT).  For PIT and CIT a cost is incurred on the invoice's day (art. 15 ust. 1
    ustawy o CIT, art. 22 ust. 1 ustawy o PIT), revenue arises with the delivery, at the latest with the
    invoice (art. 12 ust. 2 and 3a, art. 14 ust. 1c).  A correction is converted by the rate of what it
    corrects.
    """
    if corrected is not None:
        return corrected
    if purpose is Purpose.INCOME and not is_sale:
        return issue or sale
    known = [day for day in (issue, sale) if day is not None]
    return min(known, default=None)


def converted(
    rate: Rate,
    rows: Sequence[VatRow],
    *,
    net: Decimal | None,
    vat: Decimal | None,
    gross: Decimal | None,
) -> Conversion:
    """The amounts in złoty, such that they add up.

    Net and tax are converted, the gross is their sum.  Where the VAT table adds up to the totals, its rows
    are converted and the totals are their sums, as registers and JPK files want them.
    """
    table = tuple(_row(rate, row) for row in rows)
    nets = [row.net for row in rows]
    taxes = [row.vat for row in rows]
    if rows and None not in nets and None not in taxes and _sum(nets) == net and _sum(taxes) == vat:
        net_pln = _sum([row.net for row in table])
        vat_pln = _sum([row.vat for row in table])
        return Conversion(rate, net_pln, vat_pln, net_pln + vat_pln, table)
    net_pln_or_none = _converted(rate, net)
    vat_pln_or_none = _converted(rate, vat)
    if net_pln_or_none is not None and vat_pln_or_none is not None and net is not None and vat is not None:
        whole = net_pln_or_none + vat_pln_or_none if net + vat == gross or gross is None else None
        return Conversion(
            rate, net_pln_or_none, vat_pln_or_none, _converted(rate, gross) if whole is None else whole, table
        )
    return Conversion(rate, net_pln_or_none, vat_pln_or_none, _converted(rate, gross), table)


def _row(rate: Rate, row: VatRow) -> VatRow:
    net, vat = _converted(rate, row.net), _converted(rate, row.vat)
    gross = net + vat if net is not None and vat is not None else _converted(rate, row.gross)
    return VatRow(row.rate, net, vat, gross)


def _converted(rate: Rate, amount: Decimal | None) -> Decimal | None:
    return None if amount is None else to_zloty(amount, rate.mid, rate.per)


def _sum(amounts: Sequence[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))
