"""Which VAT rates a Polish register can take."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from desktop.domain.booking.dictionaries import Side
from desktop.domain.messages import Message
from desktop.domain.vat import MARGIN
from desktop.export.entries import Entry

_RATES = frozenset(map(Decimal, ("23", "22", "8", "7", "6.5", "5", "4", "3", "0")))
"""In use now, and those that corrections of old documents still bear (6.5 and 7: flat-rate farmers, 4 and 3:
taxis and farm produce)."""
UNTAXED = frozenset({"zw", "np", "oo", MARGIN})


def percent(rate: str) -> Decimal | None:
    """The number of a rate (``6,5`` too); ``None`` for a word."""
    try:
        return Decimal(rate.replace(",", "."))
    except InvalidOperation:
        return None


def against_rates(entry: Entry) -> Message | None:
    """Why the rates of ``entry`` cannot stand in a Polish register: tax of another country is never deducted
    here, and is accounted for in OSS where it was charged.
    """
    found = [row.rate for row in entry.rates if row.rate not in UNTAXED and percent(row.rate) not in _RATES]
    if not found:
        return None
    code = "export.foreign_rate" if entry.side is Side.PURCHASE else "export.foreign_rate_sold"
    return Message(code, {"rate": ", ".join(found)})


def is_doubtful(entry: Entry) -> bool:
    """Whether a supplier with a number of another country charged tax: some rates are used elsewhere too.

    The tax on imported goods is Polish.
    """
    if entry.side is Side.SALES or entry.marks.imported:
        return False
    return bool(entry.partner.prefix) and bool(entry.amounts.vat)


def has_margin(entry: Entry) -> bool:
    """Whether it is sold or bought under the margin scheme (art. 119, 120 ustawy o VAT)."""
    return any(row.rate == MARGIN for row in entry.rates)
