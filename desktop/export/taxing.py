"""Who owes the tax of a document, and when; and when the document is to be paid."""

from __future__ import annotations

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import ProofMark
from desktop.export.countries import country_name
from desktop.export.drafts import Weight
from desktop.export.entries import Entry
from desktop.export.fitting import Fitting
from desktop.export.polishrates import is_doubtful


def is_reverse_charge(entry: Entry) -> bool:
    """Whether it has a row without tax that the buyer reckons (``oo``)."""
    return any(row.rate == "oo" for row in entry.rates)


def say_whose(entry: Entry, fit: Fitting) -> None:
    """Say what a person has to look at where it is not plain that the seller charged Polish tax."""
    if _buyer_reckons(entry):
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


def _buyer_reckons(entry: Entry) -> bool:
    """Whether the company as buyer has to reckon the tax itself: bought abroad, or by reverse charge."""
    if entry.side is Side.SALES or entry.zloty.vat:
        return False
    return is_reverse_charge(entry) or entry.partner.country != "PL"
