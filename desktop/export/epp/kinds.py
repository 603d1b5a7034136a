"""What EDI++ calls a document: its type, its special status, and the kind of its transaction."""

from __future__ import annotations

from enum import IntEnum

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import Procedure, ProofMark
from desktop.domain.kinds import DocumentKind
from desktop.export.entries import Entry
from desktop.export.taxing import Acquisition, acquired

ADVANCE, SIMPLIFIED = 37, 73
CASH_METHOD = 100
"""Added to the special status; since 1.05.4."""


class Transaction(IntEnum):
    """Kinds of transactions (table 3, field 55) that documents show by themselves."""

    DOMESTIC = 0
    OUTSIDE = 1
    """Import or export of goods."""
    UNION = 2
    """WDT, WNT."""
    TRIANGULAR = 3
    SERVICES = 4
    """Import or export of services."""
    REVERSE_CHARGE = 6
    DISTANCE = 22
    """WSTO: sold over the border to consumers, taxed here."""


_NAMES = {
    Transaction.OUTSIDE: ("IM", "EX"),
    Transaction.UNION: ("WNT", "WDT"),
    Transaction.TRIANGULAR: ("WTTN", "WTTD"),
    Transaction.SERVICES: ("IMU", "EXU"),
    Transaction.REVERSE_CHARGE: ("OOz", "OOs"),
    Transaction.DISTANCE: ("WSTO", "WSTO"),
}


_BOUGHT = {
    Acquisition.UNION_GOODS: Transaction.UNION,
    Acquisition.OUTSIDE_GOODS: Transaction.OUTSIDE,
    Acquisition.DOMESTIC: Transaction.REVERSE_CHARGE,
    Acquisition.UNION_SERVICES: Transaction.SERVICES,
    Acquisition.OUTSIDE_SERVICES: Transaction.SERVICES,
}
"""A document has one kind: goods before services."""


def transaction_name(kind: Transaction, side: Side) -> str:
    """The programs' short name of ``kind``."""
    bought, sold = _NAMES[kind]
    return sold if side is Side.SALES else bought


def document_type(entry: Entry) -> str:
    """The type's symbol: the first field of a header, and the beginning of the full number.

    A note carries no VAT and is a bill; a receipt with the buyer's number is an invoice.
    """
    correction = "K" if entry.is_correction else ""
    is_sale = entry.side is Side.SALES
    proof = entry.marks.proof
    if entry.document.kind is DocumentKind.NOTE:
        return "RS" if is_sale else "RZ"
    if proof is ProofMark.WEW:
        internal = "WN" if is_sale else "WO"
        return f"{correction or 'F'}{internal}"
    if not is_sale:
        return "FR" if proof is ProofMark.VAT_RR and not correction else f"{correction}FZ"
    if proof is ProofMark.RO or (entry.document.kind is DocumentKind.RECEIPT and not entry.partner.number):
        return "PA"
    return f"{correction}FS"


def special_status(entry: Entry, symbol: str, *, cash_method: bool) -> int:
    """Field 41; ``cash_method`` says whether the version of the format knows it."""
    status = 0
    if symbol == "FS" and entry.document.kind is DocumentKind.ADVANCE:
        status = ADVANCE
    elif symbol == "FS" and entry.document.kind is DocumentKind.RECEIPT:
        status = SIMPLIFIED
    return status + (CASH_METHOD if cash_method and entry.document.cash_method else 0)


def transaction_of(entry: Entry) -> Transaction:
    """The kind of transaction by the contractor's country, the rates and the marks.

    A purchase abroad without tax is of goods if its category says so, else of services.
    """
    return _sale(entry) if entry.side is Side.SALES else _purchase(entry)


def _sale(entry: Entry) -> Transaction:
    rates = {row.rate for row in entry.rates}
    procedures = entry.marks.procedures
    if Procedure.WSTO_EE in procedures:
        return Transaction.DISTANCE
    if Procedure.TT_D in procedures:
        return Transaction.TRIANGULAR
    if entry.partner.country == "PL":
        return Transaction.REVERSE_CHARGE if "oo" in rates else Transaction.DOMESTIC
    if rates == {"0"}:
        return Transaction.UNION if entry.partner.in_other_eu_country else Transaction.OUTSIDE
    return Transaction.SERVICES if "np" in rates else Transaction.DOMESTIC


def _purchase(entry: Entry) -> Transaction:
    if entry.marks.imported:
        return Transaction.OUTSIDE
    kinds = {acquired(entry, row) for row in entry.parts}
    found = next((kind for bought, kind in _BOUGHT.items() if bought in kinds), None)
    if found is None and entry.partner.country != "PL" and not entry.amounts.vat:
        return Transaction.SERVICES
    return found or Transaction.DOMESTIC
