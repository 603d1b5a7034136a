"""In which columns of JPK_V7M an entry stands: from ``K_10`` for sales, from ``K_40`` for purchases.

Sources: annotations of the schema JPK_V7M(3) 1-0E; § 10 and 11 of rozporządzenie w sprawie szczegółowego
zakresu danych zawartych w deklaracjach podatkowych i w ewidencji.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.booking.dictionaries import PurchaseKind
from desktop.domain.booking.entry import share_of
from desktop.domain.contractors import EU_COUNTRIES
from desktop.domain.messages import Message
from desktop.export.drafts import Weight
from desktop.export.entries import Entry, PartRow, share_of_vat

_ZERO = Decimal("0.00")

SALES_TAX = ("K_16", "K_18", "K_20", "K_24", "K_26", "K_28", "K_30", "K_32", "K_33", "K_34")
"""What makes the tax due."""
SALES_CREDIT = ("K_35", "K_36", "K_360")
"""What lessens it."""
PURCHASE_TAX = ("K_41", "K_43", "K_44", "K_45", "K_46", "K_47")
SALES_ORDER = (
    "K_10", "K_11", "K_12", "K_13", "K_14", "K_15", "K_16", "K_17", "K_18", "K_19", "K_20", "K_21", "K_22",
    "K_23", "K_24", "K_25", "K_26", "K_27", "K_28", "K_29", "K_30", "K_31", "K_32", "K_33", "K_34", "K_35",
    "K_36", "K_360", "SprzedazVAT_Marza",
)  # fmt: skip
PURCHASE_ORDER = ("K_40", "K_41", "K_42", "K_43", "K_44", "K_45", "K_46", "K_47", "ZakupVAT_Marza")

Amounts = Mapping[str, Decimal]

_EU = (EU_COUNTRIES - {"PL", "EL", "XI"}) | {"GR"}
"""ISO 3166 of the other countries of the EU."""

_TAXED = {
    "23": ("K_19", "K_20"), "22": ("K_19", "K_20"), "8": ("K_17", "K_18"), "7": ("K_17", "K_18"),
    "5": ("K_15", "K_16"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Columns:
    """Where an entry stands: in the record of sales, of purchases, or (tax due on what was bought) both."""

    sales: Amounts
    purchases: Amounts
    notes: tuple[tuple[Weight, Message], ...] = ()
    """What an accountant should know of the choice."""


def of_sale(entry: Entry) -> Columns | Message:
    """The columns of a sale, or why no column is right."""
    found: dict[str, Decimal] = {}
    notes: list[tuple[Weight, Message]] = []
    for row in entry.rates:
        net, vat = row.zloty.net, row.zloty.vat
        match row.rate:
            case rate if rate in _TAXED:
                base, tax = _TAXED[rate]
                _add(found, base, net)
                _add(found, tax, vat)
            case "0":
                column = _without_tax(entry)
                if column is None:
                    return Message("export.jpk_no_eu_number", {"country": entry.partner.country})
                _add(found, column, net)
                if column != "K_13":
                    notes.append((Weight.SAID, Message("export.jpk_zero", {"column": column})))
            case "zw":
                _add(found, "K_10", net)
            case "np":
                _add(found, "K_11", net)
                if entry.partner.in_other_eu_country:
                    # Services to a taxpayer of another EU country (art. 100 ust. 1 pkt 4).
                    _add(found, "K_12", net)
                    notes.append((Weight.SAID, Message("export.jpk_outside")))
            case "marża":
                _add(found, "SprzedazVAT_Marza", row.zloty.gross)
                notes.append((Weight.CHANGED, Message("export.jpk_margin")))
            case rate:
                return Message("export.jpk_rate", {"rate": rate})
    return Columns(found, {}, tuple(notes))


def of_purchase(entry: Entry, *, own_rate: int, half_base: bool) -> Columns | Message:
    """The columns of a purchase, or why it stands in none.

    ``own_rate`` is the rate in per cent by which the company itself counts the tax on what it bought from
    abroad; ``half_base`` writes the base of a tax that is half deductible by half too.
    """
    sales: dict[str, Decimal] = {}
    purchases: dict[str, Decimal] = {}
    names: set[str] = set()
    for row in entry.parts:
        if _taxed_by_buyer(entry, row):
            columns = _own_columns(entry, row)
            if columns is None:
                return Message("export.jpk_goods_import")
            names.add("/".join(columns))
            _owe(sales, purchases, columns, row, own_rate=own_rate, half_base=half_base)
        elif row.rate == "marża":
            _add(purchases, "ZakupVAT_Marza", row.zloty.gross)
        elif row.zloty.vat:
            _deduct(purchases, row, row.zloty.net, share_of_vat(row), half_base=half_base)
    if not any(sales.values()) and not any(purchases.values()):
        return Message("export.jpk_nothing")
    said = {"columns": ", ".join(sorted(names)), "rate": str(own_rate)}
    return Columns(sales, purchases, ((Weight.SAID, Message("export.jpk_own_tax", said)),) if names else ())


def _without_tax(entry: Entry) -> str | None:
    """A sale at 0 %: at home, to another EU country (WDT), or out of the EU (export).

    ``None`` for a buyer in the EU without a number for VAT-UE: 0 % needs one (art. 42 ust. 1 pkt 1).
    """
    if entry.partner.in_other_eu_country:
        return "K_21"
    if entry.partner.country in _EU:
        return None
    return "K_13" if entry.partner.country == "PL" else "K_22"


def _taxed_by_buyer(entry: Entry, row: PartRow) -> bool:
    """Whether the company owes the tax on what it bought: "oo", or from abroad without any VAT charged."""
    if row.rate == "oo":
        return True
    abroad = entry.partner.country != "PL"
    return abroad and not entry.zloty.vat and all(one.rate in {"0", "np", "oo", ""} for one in entry.rates)


def _owe(
    sales: dict[str, Decimal],
    purchases: dict[str, Decimal],
    columns: tuple[str, str],
    row: PartRow,
    *,
    own_rate: int,
    half_base: bool,
) -> None:
    """Two rows: the tax due among the sales, the same deducted among the purchases."""
    tax = share_of(row.zloty.net, own_rate)
    _add(sales, columns[0], row.zloty.net)
    _add(sales, columns[1], tax)
    share = 100 if row.part is None else row.part.vat_share
    _deduct(purchases, row, row.zloty.net, share_of(tax, share), half_base=half_base)


def _own_columns(entry: Entry, row: PartRow) -> tuple[str, str] | None:
    """Base and tax of what the buyer taxes; ``None`` for goods from outside the EU: customs tell of those."""
    if entry.partner.country == "PL":
        return "K_31", "K_32"
    goods = row.part is not None and row.part.purchase in {
        PurchaseKind.GOODS, PurchaseKind.FIXED_ASSETS, PurchaseKind.FUEL
    }  # fmt: skip
    if entry.partner.in_other_eu_country:
        return ("K_23", "K_24") if goods else ("K_29", "K_30")
    return None if goods else ("K_27", "K_28")


def _deduct(found: dict[str, Decimal], row: PartRow, net: Decimal, tax: Decimal, *, half_base: bool) -> None:
    share = 100 if row.part is None else row.part.vat_share
    if not share:
        return
    assets = row.part is not None and row.part.purchase == PurchaseKind.FIXED_ASSETS
    base, deducted = ("K_40", "K_41") if assets else ("K_42", "K_43")
    _add(found, base, share_of(net, share) if half_base else net)
    _add(found, deducted, tax)


def _add(found: dict[str, Decimal], column: str, amount: Decimal) -> None:
    found[column] = found.get(column, _ZERO) + amount
