"""Contractors as Optima writes them: names and addresses of records and cards."""

from __future__ import annotations

import re

from desktop.domain.booking.dictionaries import Side
from desktop.domain.contractors import Address
from desktop.export.contractors import Contractor
from desktop.export.countries import country_name
from desktop.export.elements import Values
from desktop.export.entries import Entry, Partner
from desktop.export.fitting import Fitting
from desktop.export.optima.words import yes

_NAMES = (50, 50, 50)
_STREET = re.compile(r"(.*?\S)\s+(\d+\s?[A-Za-z]?)(?:\s*(?:/|m\.?|lok\.?)\s*(\d+\s?[A-Za-z]?))?")


def naming(partner: Partner, fit: Fitting) -> dict[str, str]:
    """Name, number and address, as registers and cards have them alike."""
    names = fit.lines(partner.name or partner.number, _NAMES, "Nazwa kontrahenta")
    street, house, flat = _house(partner.address)
    return {
        **{f"NAZWA{place}": name for place, name in enumerate(names, 1)},
        "NIP_KRAJ": partner.prefix,
        "NIP": fit.text(partner.bare_number, 20, "NIP"),
        "KRAJ": country_name(partner.country),
        "ULICA": fit.text(street, 40, "Ulica", spill=True),
        "NR_DOMU": fit.text(house, 10, "Numer domu"),
        "NR_LOKALU": fit.text(flat, 10, "Numer lokalu"),
        "MIASTO": fit.text(partner.address.town, 40, "Miasto", spill=True),
        "KOD_POCZTOWY": fit.text(partner.address.post_code, 10, "Kod pocztowy"),
    }


def card(contractor: Contractor) -> dict[str, str]:
    """The elements of its card before its address."""
    partner = contractor.partner
    abroad = "wewnątrzunijny" if partner.in_other_eu_country else "pozaunijny"
    return {
        "ID_ZRODLA": contractor.id,
        "AKRONIM": contractor.code,
        "RODZAJ": "dostawca" if contractor.entry.side is Side.PURCHASE else "odbiorca",
        "EKSPORT": "krajowy" if partner.country == "PL" else abroad,
        "FINALNY": yes(is_consumer(contractor.entry)),
        "KRAJ_ISO": partner.country,
    }


def address(contractor: Contractor) -> Values:
    """The address on its card; what had to be cut was said with the document."""
    return {"STATUS": "aktualny", **naming(contractor.partner, Fitting(None))}


def is_consumer(entry: Entry) -> bool:
    """Whether it was sold to somebody without a tax number."""
    return entry.side is Side.SALES and not entry.partner.number


def _house(where: Address) -> tuple[str, str, str]:
    """Street, house and flat; all in the first where they cannot be told apart."""
    found = _STREET.fullmatch(where.street)
    return (found[1], found[2], found[3] or "") if found else (where.street, "", "")
