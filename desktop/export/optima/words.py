"""What Optima calls things: rates, kinds of purchase, columns of the tax book, kinds of transaction."""

from __future__ import annotations

from desktop.domain.booking.dictionaries import KpirColumn, PurchaseKind
from desktop.export.entries import Entry
from desktop.export.polishrates import UNTAXED, percent
from desktop.export.taxing import is_reverse_charge

YES, NO = "Tak", "Nie"
NOT_BOOKED = "Nie księgować"

COLUMNS = {
    KpirColumn.SALES: "Sprzedaż",
    KpirColumn.OTHER_REVENUE: "Pozostałe przychody",
    KpirColumn.GOODS: "Zakup towarów",
    KpirColumn.SIDE_COSTS: "Koszty uboczne",
    KpirColumn.WAGES: "Wynagrodzenia",
    KpirColumn.OTHER_COSTS: "Pozostałe wydatki",
    KpirColumn.FREE: "Inne",
    KpirColumn.RESEARCH: "Badania i rozwój",
}
"""``KOLUMNA_KPR``; the settings of a category replace it where an installation has another name."""

PURCHASES = {
    PurchaseKind.OTHER: "inne",
    PurchaseKind.GOODS: "towary",
    PurchaseKind.SERVICES: "usługi",
    PurchaseKind.FIXED_ASSETS: "środki trwałe",
    PurchaseKind.FUEL: "inne",
    PurchaseKind.MARGIN: "towary",
}
"""``RODZAJ_ZAKUPU``.  Fuel has no word that two sources confirm; in JPK_V7 both stand in the same fields."""

SALES = {PurchaseKind.GOODS: "towary", PurchaseKind.SERVICES: "usługi"}
"""``RODZAJ_SPRZEDAZY``; whatever is neither is left to the program."""


def yes(what: bool) -> str:
    """A flag of the program."""
    return YES if what else NO


def rate_and_status(rate: str) -> tuple[str, str]:
    """``STAWKA_VAT`` and ``STATUS_VAT`` of a Polish rate."""
    if rate == "zw":
        return "0.00", "zwolniona"
    if rate in UNTAXED:
        return "0.00", "nie podlega"
    return f"{percent(rate) or 0:.2f}", "opodatkowana"


def transaction(entry: Entry) -> str:
    """``EKSPORT``: who owes the tax.  The words are those of the program's own list of transactions.

    Polish tax on the document makes it domestic, wherever the other party is.
    """
    partner = entry.partner
    if entry.zloty.vat or partner.country == "PL":
        return "podatnikiem jest nabywca" if is_reverse_charge(entry) else "krajowy"
    return "wewnątrzunijny" if partner.in_other_eu_country else "pozaunijny"
