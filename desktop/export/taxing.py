"""Who owes the tax of a document, on what, and when, and when it is to be paid: decided once for all."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from desktop.domain.booking.dictionaries import STANDARD_RATE, PurchaseKind, Side
from desktop.domain.booking.entry import Amounts, share_of, total
from desktop.domain.booking.marks import ProofMark
from desktop.domain.messages import Message
from desktop.domain.money import CENT, format_amount
from desktop.domain.rules.exchange import to_zloty
from desktop.domain.vat import MARGIN
from desktop.export.countries import country_name
from desktop.export.drafts import Weight
from desktop.export.entries import Entry, PartRow
from desktop.export.fitting import Fitting
from desktop.export.polishrates import has_margin, is_doubtful

_GOODS = frozenset({PurchaseKind.GOODS, PurchaseKind.FIXED_ASSETS, PurchaseKind.FUEL})
_UNTOLD = frozenset({"", PurchaseKind.OTHER})
_NOT_CHARGED = frozenset({"0", "np", "oo", ""})


class Acquisition(Enum):
    """What the company as buyer owes the tax on (art. 17 ust. 1 ustawy o VAT)."""

    DOMESTIC = "reverse charge"
    """From a seller in Poland (pkt 5; art. 145e)."""
    UNION_GOODS = "WNT"
    UNION_SERVICES = "services of art. 28b from a taxpayer in the EU"
    OUTSIDE_SERVICES = "services from outside the EU"
    OUTSIDE_GOODS = "import of goods"
    """Customs tell of it, not the invoice (art. 33)."""


def acquired(entry: Entry, row: PartRow) -> Acquisition | None:
    """As what the buyer taxes ``row`` of a purchase; ``None`` where the seller or customs did.

    Goods are what its category calls goods; whatever nobody described is taken for services.  Northern
    Ireland (XI) is in the EU for goods only.
    """
    if entry.side is Side.SALES or entry.marks.imported or not _left_to_buyer(entry, row):
        return None
    partner = entry.partner
    if partner.country == "PL":
        return Acquisition.DOMESTIC
    goods = row.part is not None and row.part.purchase in _GOODS
    if partner.in_other_eu_country and (goods or partner.prefix != "XI"):
        return Acquisition.UNION_GOODS if goods else Acquisition.UNION_SERVICES
    return Acquisition.OUTSIDE_GOODS if goods else Acquisition.OUTSIDE_SERVICES


def _left_to_buyer(entry: Entry, row: PartRow) -> bool:
    """By "oo"; from abroad, or with the words "odwrotne obciążenie", without any VAT charged."""
    if row.rate == "oo":
        return True
    without = not entry.zloty.vat and all(one.rate in _NOT_CHARGED for one in entry.rates)
    return without and (entry.partner.country != "PL" or entry.document.reverse_charge)


def is_told(row: PartRow) -> bool:
    """Whether its category says if it is goods or services."""
    return row.part is not None and row.part.purchase not in _UNTOLD


def own_tax(row: PartRow, usual: int) -> tuple[int, Decimal]:
    """Rate and tax in złoty that the buyer counts on ``row``: as its description says, else ``usual``."""
    said = None if row.part is None else row.part.own_rate
    rate = usual if said is None else said
    return rate, share_of(row.zloty.net, rate)


def margin_of(entry: Entry, row: PartRow) -> tuple[int, Amounts] | None:
    """Rate, and base and tax in złoty, of the margin of ``row``; ``None`` where nobody gave the margin.

    The tax is in the margin (art. 119 ust. 2, art. 120 ust. 4); a margin below nought has no tax, but where
    a correction lessens one.
    """
    part = row.part
    if part is None or part.margin is None:
        return None
    rate = STANDARD_RATE if part.own_rate is None else part.own_rate
    gross = part.margin if entry.rate is None else to_zloty(part.margin, entry.rate.mid, entry.rate.per)
    if not entry.is_correction:
        gross = max(gross, Decimal("0.00"))
    tax = (gross * rate / (100 + rate)).quantize(CENT, ROUND_HALF_UP)
    return rate, Amounts(gross - tax, tax, gross)


def margin_unknown(entry: Entry) -> bool:
    """Whether something of a sale is taxed by a margin that nobody gave."""
    return entry.side is Side.SALES and any(
        row.rate == MARGIN and margin_of(entry, row) is None for row in entry.parts
    )


def against_margin(entry: Entry) -> Message | None:
    """Why a sale by margin is not for a format without fields for margins, and what to enter by hand."""
    if entry.side is not Side.SALES or not has_margin(entry):
        return None
    known = [margin_of(entry, row) for row in entry.parts if row.rate == MARGIN]
    given = [one[1] for one in known if one is not None]
    if len(given) != len(known):
        return Message("export.margin_unknown")
    margin = total(given)
    return Message("export.margin_sale", {"net": format_amount(margin.net), "vat": format_amount(margin.vat)})


def is_reverse_charge(entry: Entry) -> bool:
    """Whether a seller in Poland left the tax to the buyer: by "oo", or by words where none was charged."""
    return any(row.rate == "oo" or acquired(entry, row) is Acquisition.DOMESTIC for row in entry.parts)


def buyer_taxes(entry: Entry) -> bool:
    """Whether the company as buyer counts the tax on anything of it."""
    return any(acquired(entry, row) is not None for row in entry.parts)


def say_whose(entry: Entry, fit: Fitting) -> None:
    """Say what a person has to look at where it is not plain that the seller charged Polish tax."""
    if buyer_taxes(entry):
        fit.say(Weight.SAID, "export.buyers_tax")
    if is_doubtful(entry):
        fit.say(Weight.CHANGED, "export.foreign_vat", country=country_name(entry.partner.country))


def follows_payment(entry: Entry) -> bool:
    """Whether the tax follows the payment (cash method, art. 21 ustawy o VAT)."""
    return entry.document.cash_method or entry.marks.proof is ProofMark.MK


def say_shares(entry: Entry, fit: Fitting, *, deduction: bool = True, cost: bool = True) -> None:
    """Say that the file has the whole of what is deducted, or is a cost, in part only.

    ``deduction`` is unset where the file itself carries the part of the tax, ``cost`` that of the cost.
    """
    if entry.side is Side.SALES:
        return
    described = [row for row in entry.parts if row.part is not None]
    if deduction and any(row.part.vat_share != 100 for row in described if row.part and row.zloty.vat):
        fit.say(Weight.CHANGED, "export.deduction")
    if cost and any(row.part.cost_share != 100 for row in described if row.part):
        fit.say(Weight.CHANGED, "export.cost")


def say_cash(entry: Entry, fit: Fitting) -> None:
    """Say of a format without the cash method that the tax has to wait for the payment."""
    if follows_payment(entry) and not entry.settled:
        fit.say(Weight.CHANGED, "export.cash")


def say_split(entry: Entry, fit: Fitting) -> None:
    """Say that split payment seems to be a duty, of which the file has as little as the document."""
    if entry.document.split_missing:
        fit.say(Weight.CHANGED, "export.split_missing")


def say_due(entry: Entry, fit: Fitting) -> None:
    """Say that what is still to be paid has no day of its own: the file has the day of issue."""
    if entry.due is None and not entry.settled:
        fit.say(Weight.CHANGED, "export.due")
