"""The positions of a register's document: one for each rate, category and kind of deduction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.booking.dictionaries import KpirColumn, PurchaseKind, Side
from desktop.domain.booking.entry import Amounts, share_of
from desktop.domain.money import to_text
from desktop.export.booked import BookedPart
from desktop.export.converting import parts_in_zloty
from desktop.export.elements import Values
from desktop.export.entries import Entry, PartRow
from desktop.export.fitting import Fitting
from desktop.export.optima import words
from desktop.export.options import Settings

MAX_DESCRIPTION = 50
MAX_CATEGORY = 20
_DEDUCTED, _NOT_DEDUCTED = "tak", "nie"


class _Key(NamedTuple):
    category: str
    rate: str
    deduction: str
    kind: str
    column: str
    flat_rate: str


class _Money(NamedTuple):
    """The same amount in the document's currency, in złoty for VAT, and in złoty for income tax."""

    own: Amounts
    zloty: Amounts
    income: Amounts

    def plus(self, other: _Money) -> _Money:
        return _Money(self.own + other.own, self.zloty + other.zloty, self.income + other.income)


@dataclass(slots=True)
class _Position:
    money: _Money
    descriptions: dict[str, None] = field(default_factory=dict)


def positions(entry: Entry, settings: Settings, fit: Fitting) -> list[Values]:
    """The positions of ``entry``, numbered; they come to its amounts."""
    found: dict[_Key, _Position] = {}
    for row, income in zip(entry.parts, _income(entry), strict=True):
        for deduction, money in _deductions(entry, row, _Money(row.amounts, row.zloty, income)):
            key = _key(entry.side, row, deduction, settings)
            known = found.get(key)
            if known is None:
                known = found[key] = _Position(money)
            else:
                known.money = known.money.plus(money)
            if row.part is not None and row.part.description:
                known.descriptions[row.part.description] = None
    return [
        _values(place, key, position, entry.side, fit)
        for place, (key, position) in enumerate(found.items(), 1)
    ]


def _values(place: int, key: _Key, position: _Position, side: Side, fit: Fitting) -> Values:
    rate, status = words.rate_and_status(key.rate)
    money = position.money
    values = {
        "LP": str(place),
        "STAWKA_VAT": rate,
        "STATUS_VAT": status,
        "NETTO": to_text(money.own.net),
        "VAT": to_text(money.own.vat),
        "NETTO_SYS": to_text(money.zloty.net),
        "VAT_SYS": to_text(money.zloty.vat),
        "NETTO_SYS2": to_text(money.income.net),
        "VAT_SYS2": to_text(money.income.vat),
        "KOLUMNA_KPR": key.column,
        "OPIS_POZ": fit.text("; ".join(position.descriptions), MAX_DESCRIPTION, "Opis", spill=True),
    }
    if key.category:
        values["KATEGORIA_POS"] = fit.text(key.category, MAX_CATEGORY, "Kategoria", spill=True)
    if key.kind:
        values["RODZAJ_ZAKUPU" if side is Side.PURCHASE else "RODZAJ_SPRZEDAZY"] = key.kind
    if side is Side.PURCHASE:
        values["ODLICZENIA_VAT"] = key.deduction
    if key.flat_rate:
        values["KOLUMNA_RYCZALT"] = key.flat_rate
    return values


def _key(side: Side, row: PartRow, deduction: str, settings: Settings) -> _Key:
    part = row.part
    if part is None:
        kind = words.PURCHASES[PurchaseKind.OTHER] if side is Side.PURCHASE else ""
        return _Key("", row.rate, deduction, kind, words.NOT_BOOKED, "")
    return _Key(
        category_of(part, settings),
        row.rate,
        deduction,
        settings.mapped("kind", part.category) or _kind(part, side),
        _column(part, settings),
        settings.mapped("flat_rate", part.category) if side is Side.SALES else "",
    )


def category_of(part: BookedPart, settings: Settings) -> str:
    """What Optima calls the part's category: as set, else by its code."""
    return settings.mapped("category", part.category) or part.category


def _kind(part: BookedPart, side: Side) -> str:
    kind = PurchaseKind(part.purchase or PurchaseKind.OTHER)
    return words.PURCHASES[kind] if side is Side.PURCHASE else words.SALES.get(kind, "")


def _column(part: BookedPart, settings: Settings) -> str:
    if not part.cost_share:
        return words.NOT_BOOKED
    column = words.COLUMNS[KpirColumn(part.column)] if part.column else words.NOT_BOOKED
    return settings.mapped("column", part.category) or column


def _deductions(entry: Entry, row: PartRow, money: _Money) -> Iterator[tuple[str, _Money]]:
    """The row, in two where only a share of its VAT may be deducted: what is, and what is not."""
    share = 100 if row.part is None or entry.side is Side.SALES else row.part.vat_share
    if share == 100 or (share and not row.amounts.vat):
        yield _DEDUCTED, money
        return
    deducted = _Money(*(_share(one, share) for one in money))
    rest = _Money(*(one - mine for one, mine in zip(money, deducted, strict=True)))
    if deducted.own or deducted.zloty:
        yield _DEDUCTED, deducted
    if rest.own or rest.zloty:
        yield _NOT_DEDUCTED, rest


def _share(amounts: Amounts, percent: int) -> Amounts:
    net, vat = share_of(amounts.net, percent), share_of(amounts.vat, percent)
    return Amounts(net, vat, net + vat)


def _income(entry: Entry) -> Sequence[Amounts]:
    """What the parts come to by the rate for income tax; as for VAT where there is no other."""
    found = entry.document.for_income
    whole = None if found is None else _whole(found.net, found.vat)
    if not entry.foreign or found is None or whole is None:
        return [row.zloty for row in entry.parts]
    return parts_in_zloty(whole, [row.amounts for row in entry.parts], found.rate)


def _whole(net: Decimal | None, vat: Decimal | None) -> Amounts | None:
    return None if net is None or vat is None else Amounts(net, vat, net + vat)
