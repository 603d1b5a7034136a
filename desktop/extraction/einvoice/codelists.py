"""Code lists that CII and UBL share (EN 16931): kinds, tax categories, units, means of payment."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import to_text
from desktop.extraction.einvoice.invoice import EInvoice, Said, decimal
from desktop.extraction.einvoice.ksef import plain_rate

CREDIT_NOTES = frozenset({"381", "396", "261", "262", "296", "308", "420", "458", "532", "83", "81"})
"""UNTDID 1001: documents whose positive amounts are to be given back."""

KINDS = {
    "384": PrintedKind.CORRECTION,
    "386": PrintedKind.ADVANCE,
    "325": PrintedKind.PROFORMA,
}
"""UNTDID 1001; 380, 389 (self-billed), 326 (partial), 875 to 877 (building works) are invoices."""

_CATEGORIES = {"Z": "0", "K": "0", "G": "0", "E": "zw", "AE": "oo", "O": "np"}
"""UNTDID 5305 categories whose tax is nil; all others count by their per cent."""

_METHODS = {
    "10": "gotówka",
    "20": "czek",
    "30": "przelew",
    "31": "przelew",
    "42": "przelew",
    "58": "przelew",
    "48": "karta",
    "54": "karta",
    "55": "karta",
    "49": "polecenie zapłaty",
    "59": "polecenie zapłaty",
    "97": "kompensata",
}
"""UNTDID 4461."""

_UNITS = {
    "C62": "szt.",
    "H87": "szt.",
    "EA": "szt.",
    "XPP": "szt.",
    "NAR": "szt.",
    "SET": "kpl.",
    "PR": "para",
    "HUR": "godz.",
    "MIN": "min",
    "DAY": "dzień",
    "MON": "mies.",
    "ANN": "rok",
    "KGM": "kg",
    "GRM": "g",
    "TNE": "t",
    "LTR": "l",
    "MTR": "m",
    "KMT": "km",
    "MTK": "m²",
    "MTQ": "m³",
    "KWH": "kWh",
    "XPK": "opak.",
    "XBX": "karton",
    "LS": "usł.",
    "E48": "usł.",
    "P1": "%",
}
"""UN/ECE recommendations 20 and 21."""

_AMOUNTS = (
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.AMOUNT_DUE,
    FieldName.PAID,
    FieldName.DISCOUNT,
)


def kind_of(code: str | None, *, credit_note: bool) -> PrintedKind:
    """The kind that a type code stands for."""
    if credit_note or code in CREDIT_NOTES:
        return PrintedKind.CORRECTION
    return KINDS.get(code or "", PrintedKind.INVOICE)


def rate_of(category: str | None, percent: str | None) -> str:
    """The rate as :class:`~desktop.domain.fields.VatRow` keeps it."""
    known = _CATEGORIES.get(category or "")
    if known is not None:
        return known
    return plain_rate(percent) if percent else "0"


def method_of(code: str | None) -> str | None:
    """The Polish word for a means of payment; ``None`` for an unknown one."""
    return _METHODS.get(code or "")


def unit_of(code: str | None) -> str | None:
    """The usual short form of a unit; an unknown code stays."""
    return _UNITS.get(code or "", code)


def price(charged: str | None, for_quantity: str | None) -> Decimal | None:
    """The price of one unit where it is given for several."""
    value, quantity = decimal(charged), decimal(for_quantity)
    if value is None or quantity is None or quantity in {0, 1}:
        return value
    return (value / quantity).quantize(Decimal("0.000001")).normalize()


def turned(invoice: EInvoice) -> EInvoice:
    """``invoice`` with its amounts as differences, as a correction's are.

    EN 16931 writes what a credit note gives back as positive amounts (BR-27 and the definition of the
    type codes); one that is negative already was written as a difference.
    """
    gross = decimal(invoice.value(FieldName.GROSS))
    if gross is None or gross < 0:
        return invoice
    for name in _AMOUNTS:
        said = invoice.values.get(name)
        value = None if said is None else decimal(said.value)
        if said is not None and value is not None:
            invoice.values[name] = Said(to_text(-value), said.element)
    invoice.vat_rows = tuple(
        VatRow(row.rate, _minus(row.net), _minus(row.vat), _minus(row.gross)) for row in invoice.vat_rows
    )
    invoice.lines = tuple(_turned_line(line) for line in invoice.lines)
    return invoice


def _turned_line(line: LineItem) -> LineItem:
    return replace(
        line,
        quantity=_minus(line.quantity),
        net=_minus(line.net),
        vat=_minus(line.vat),
        gross=_minus(line.gross),
    )


def _minus(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value or abs(value)
