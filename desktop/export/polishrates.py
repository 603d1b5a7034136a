"""Which VAT rates a Polish register can take."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from desktop.export.entries import Entry

_RATES = frozenset(map(Decimal, ("23", "22", "8", "7", "6.5", "5", "4", "3", "0")))
"""In use now, and those that corrections of old documents still bear (6.5 and 7: flat-rate farmers, 4 and 3:
taxis and farm produce)."""
MARGIN = "marża"
UNTAXED = frozenset({"zw", "np", "oo", MARGIN})


def percent(rate: str) -> Decimal | None:
    """The number of a rate (``6,5`` too); ``None`` for a word."""
    try:
        return Decimal(rate.replace(",", "."))
    except InvalidOperation:
        return None


def foreign_rates(entry: Entry) -> tuple[str, ...]:
    """The rates of ``entry`` that Poland does not have: tax of another country, never deducted here."""
    return tuple(
        row.rate for row in entry.rates if row.rate not in UNTAXED and percent(row.rate) not in _RATES
    )


def has_margin(entry: Entry) -> bool:
    """Whether it is sold or bought under the margin scheme (art. 119, 120 ustawy o VAT)."""
    return any(row.rate == MARGIN for row in entry.rates)
