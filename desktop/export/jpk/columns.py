"""In which columns of JPK_V7M an entry stands: from ``K_10`` for sales, from ``K_40`` for purchases.

Sources: annotations of the schema JPK_V7M(3) 1-0E; § 10 and 11 of rozporządzenie w sprawie szczegółowego
zakresu danych zawartych w deklaracjach podatkowych i w ewidencji.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.booking.dictionaries import PurchaseKind
from desktop.domain.booking.entry import share_of
from desktop.domain.booking.marks import Procedure
from desktop.domain.contractors import EU_COUNTRIES
from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.domain.vat import MARGIN
from desktop.export.drafts import Weight
from desktop.export.entries import Entry, PartRow, RateRow, share_of_vat
from desktop.export.options import Settings
from desktop.export.taxing import Acquisition, acquired, is_told, margin_of, own_tax

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
_OWED = {
    Acquisition.DOMESTIC: ("K_31", "K_32"),
    Acquisition.UNION_GOODS: ("K_23", "K_24"),
    Acquisition.UNION_SERVICES: ("K_29", "K_30"),
    Acquisition.OUTSIDE_SERVICES: ("K_27", "K_28"),
}
_CUSTOMS = ("K_25", "K_26")
"""Import of goods whose tax is paid with the declaration (art. 33a)."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where an entry stands: in the record of sales, of purchases, or (tax due on what was bought) both."""

    sales: Amounts
    purchases: Amounts
    notes: tuple[tuple[Weight, Message], ...] = ()
    """What an accountant should know of the choice."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the office decided for a company."""

    own_rate: int
    """Per cent of the tax on what was bought untaxed, where no description says another."""
    half_base: bool
    """The base of a tax that is deducted in part is written in the same part."""
    customs_declared: bool
    """The tax on imported goods is paid with the declaration (art. 33a), not to the customs."""
    margin_apart: bool
    """Margins are taxed by internal documents: a sale has its price only."""


def choices_of(settings: Settings) -> Choices:
    """The company's choices among the settings of the record."""
    return Choices(
        int(settings.text("own_rate")),
        settings.flag("half_base"),
        settings.flag("customs_declared"),
        settings.flag("margin_apart"),
    )


class _Columns:
    """The columns of an entry while they are filled."""

    def __init__(self) -> None:
        self.sales: dict[str, Decimal] = {}
        self.purchases: dict[str, Decimal] = {}
        self.notes: list[tuple[Weight, Message]] = []

    def say(self, weight: Weight, code: str, **details: str) -> None:
        note = (weight, Message(code, details))
        if note not in self.notes:
            self.notes.append(note)

    def owe(self, columns: tuple[str, str], base: Decimal, tax: Decimal) -> None:
        _add(self.sales, columns[0], base)
        _add(self.sales, columns[1], tax)

    def deduct(self, row: PartRow, tax: Decimal, *, half_base: bool) -> None:
        """The base of ``row`` and what is deducted of the ``tax`` on it."""
        share = 100 if row.part is None else row.part.vat_share
        if not share:
            return
        assets = row.part is not None and row.part.purchase == PurchaseKind.FIXED_ASSETS
        base, deducted = ("K_40", "K_41") if assets else ("K_42", "K_43")
        _add(self.purchases, base, share_of(row.zloty.net, share) if half_base else row.zloty.net)
        _add(self.purchases, deducted, tax)

    def done(self) -> Columns:
        return Columns(self.sales, self.purchases, tuple(self.notes))


def of_sale(entry: Entry, choices: Choices) -> Columns | Message:
    """The columns of a sale, or why no column is right."""
    found = _Columns()
    for row in entry.rates:
        against = _sell(entry, row, found)
        if against is not None:
            return against
    for part in entry.parts:
        if part.rate == MARGIN:
            against = _sell_by_margin(entry, part, found, apart=choices.margin_apart)
            if against is not None:
                return against
    return found.done()


def _sell(entry: Entry, row: RateRow, found: _Columns) -> Message | None:
    net, vat = row.zloty.net, row.zloty.vat
    match row.rate:
        case rate if rate in _TAXED:
            found.owe(_TAXED[rate], net, vat)
        case "0":
            column = _without_tax(entry)
            if column is None:
                return Message("export.jpk_no_eu_number", {"country": entry.partner.country})
            _add(found.sales, column, net)
            found.say(Weight.SAID, "export.jpk_zero", column=column)
            if column == "K_21":
                _say_rate_day(entry, found)
        case "zw":
            _add(found.sales, "K_10", net)
        case "np":
            _add(found.sales, "K_11", net)
            _sell_outside(entry, net, found)
        case rate if rate == MARGIN:
            _add(found.sales, "SprzedazVAT_Marza", row.zloty.gross)
        case rate:
            return Message("export.jpk_rate", {"rate": rate})
    return None


def _sell_outside(entry: Entry, net: Decimal, found: _Columns) -> None:
    """Services to a taxpayer of another EU country stand in ``K_12`` too (art. 100 ust. 1 pkt 4).

    Goods sold as the second of three are not services, and services to Northern Ireland not within the EU.
    """
    if entry.partner.country == "PL":
        found.say(Weight.CHANGED, "export.jpk_outside_home")
        return
    partner = entry.partner
    triangle = Procedure.TT_D in entry.marks.procedures
    if partner.in_other_eu_country and partner.prefix != "XI" and not triangle:
        _add(found.sales, "K_12", net)
        found.say(Weight.SAID, "export.jpk_outside")


def _sell_by_margin(entry: Entry, row: PartRow, found: _Columns, *, apart: bool) -> Message | None:
    if apart:
        found.say(Weight.CHANGED, "export.jpk_margin")
        return None
    known = margin_of(entry, row)
    if known is None:
        return Message("export.margin_unknown")
    rate, margin = known
    columns = _TAXED.get(str(rate))
    if columns is None:
        return Message("export.margin_rate", {"rate": str(rate)})
    found.owe(columns, margin.net, margin.vat)
    return None


def of_purchase(entry: Entry, choices: Choices) -> Columns | Message:
    """The columns of a purchase, or why it stands in none."""
    found = _Columns()
    for row in entry.parts:
        against = _buy(entry, row, choices, found)
        if against is not None:
            return against
    if not any(found.sales.values()) and not any(found.purchases.values()):
        abroad = entry.partner.country != "PL" and not entry.zloty.vat
        return Message("export.jpk_abroad_exempt" if abroad else "export.jpk_nothing")
    return found.done()


def _buy(entry: Entry, row: PartRow, choices: Choices, found: _Columns) -> Message | None:
    bought = acquired(entry, row)
    kind = PurchaseKind.OTHER if row.part is None else row.part.purchase
    if bought is Acquisition.OUTSIDE_GOODS:
        return Message("export.jpk_goods_import")
    if bought is not None:
        _tax_oneself(entry, row, bought, choices, found)
    elif kind == PurchaseKind.MARGIN:
        _add(found.purchases, "ZakupVAT_Marza", row.zloty.gross)
    elif row.rate == MARGIN:
        if kind not in {PurchaseKind.FIXED_ASSETS, PurchaseKind.FUEL}:
            # Bought for the company itself it stands nowhere; only its description can tell.
            _add(found.purchases, "ZakupVAT_Marza", row.zloty.gross)
            found.say(Weight.CHANGED, "export.jpk_margin_bought")
    elif row.zloty.vat:
        if entry.marks.imported and choices.customs_declared:
            found.owe(_CUSTOMS, row.zloty.net, row.zloty.vat)
        found.deduct(row, share_of_vat(row), half_base=choices.half_base)
    elif entry.marks.imported and not entry.zloty.vat:
        return Message("export.jpk_customs_no_tax")
    return None


def _tax_oneself(entry: Entry, row: PartRow, bought: Acquisition, choices: Choices, found: _Columns) -> None:
    """Two rows: the tax due among the sales, the same deducted among the purchases."""
    columns = _OWED[bought]
    rate, tax = own_tax(row, choices.own_rate)
    found.owe(columns, row.zloty.net, tax)
    share = 100 if row.part is None else row.part.vat_share
    found.deduct(row, share_of(tax, share), half_base=choices.half_base)
    found.say(Weight.SAID, "export.jpk_own_tax", columns="/".join(columns), rate=str(rate))
    if bought is Acquisition.UNION_GOODS:
        _say_rate_day(entry, found)
    elif bought is not Acquisition.DOMESTIC and not is_told(row):
        found.say(Weight.CHANGED, "export.jpk_services_taken")


def _say_rate_day(entry: Entry, found: _Columns) -> None:
    """Say that deliveries within the EU are converted by the day of their invoice, not of the delivery.

    The tax falls due with the invoice, at the latest on the 15th of the month after the delivery (art. 20
    ust. 1 and 5, art. 31a ust. 1).
    """
    following = Month.of(entry.sold).following()
    due = min(entry.issued, date(following.year, following.month, 15))
    if entry.rate is not None and not entry.is_correction and entry.rate.before != due:
        found.say(Weight.CHANGED, "export.jpk_rate_day", day=due.isoformat())


def _without_tax(entry: Entry) -> str | None:
    """A sale at 0 %: at home, to another EU country (WDT), or out of the EU (export).

    ``None`` for a buyer in the EU without a number for VAT-UE: 0 % needs one (art. 42 ust. 1 pkt 1).
    """
    if entry.partner.in_other_eu_country:
        return "K_21"
    if entry.partner.country in _EU:
        return None
    return "K_13" if entry.partner.country == "PL" else "K_22"


def _add(found: dict[str, Decimal], column: str, amount: Decimal) -> None:
    found[column] = found.get(column, _ZERO) + amount
