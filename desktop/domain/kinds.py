"""Kinds of documents: what the paper calls itself, and what it is in a company's books."""

from __future__ import annotations

from enum import StrEnum


class PrintedKind(StrEnum):
    """What a document calls itself, no matter whose books it ends in."""

    INVOICE = "invoice"
    SIMPLIFIED_INVOICE = "simplified_invoice"
    """A receipt with the buyer's NIP up to 450 PLN (art. 106e ust. 5 pkt 3 ustawy o VAT)."""
    RECEIPT = "receipt"
    CORRECTION = "correction"
    ADVANCE = "advance"
    FINAL = "final"
    MARGIN = "margin"
    PROFORMA = "proforma"
    LETTER = "letter"
    CONTRACT = "contract"
    BANK_STATEMENT = "bank_statement"
    DELIVERY_NOTE = "delivery_note"
    REMINDER = "reminder"
    NOTE = "note"
    """Nota: obciążeniowa, uznaniowa, odsetkowa, korygująca; carries no VAT."""
    BLANK = "blank"
    SEPARATOR = "separator"
    OTHER = "other"


class DocumentKind(StrEnum):
    """What a document is in the books of the company it belongs to."""

    COST_INVOICE = "cost_invoice"
    SALES_INVOICE = "sales_invoice"
    CORRECTION = "correction"
    ADVANCE = "advance"
    RECEIPT = "receipt"
    """A receipt with the buyer's NIP (paragon z NIP)."""
    PROFORMA = "proforma"
    CONTRACT = "contract"
    LETTER = "letter"
    NOTE = "note"
    """Nota księgowa: asks for money or corrects a document without being an invoice; carries no VAT."""
    REMINDER = "reminder"
    """Wezwanie do zapłaty, ponaglenie."""
    BANK_STATEMENT = "bank_statement"
    DELIVERY_NOTE = "delivery_note"
    OTHER = "other"


BOOKED = frozenset(
    {
        DocumentKind.COST_INVOICE,
        DocumentKind.SALES_INVOICE,
        DocumentKind.CORRECTION,
        DocumentKind.ADVANCE,
        DocumentKind.RECEIPT,
    }
)
"""Kinds that go through reading, review and export (two steps)."""

ONE_STEP = frozenset(DocumentKind) - BOOKED - {DocumentKind.PROFORMA}
"""Kinds that are simply filed when they come (letters, contracts and the like)."""

TO_BE_SEEN = frozenset({DocumentKind.NOTE, DocumentKind.REMINDER})
"""One-step kinds that ask for something by a day: filed only once a person has seen them."""

_BOOK_KIND = {
    PrintedKind.CORRECTION: DocumentKind.CORRECTION,
    PrintedKind.ADVANCE: DocumentKind.ADVANCE,
    PrintedKind.SIMPLIFIED_INVOICE: DocumentKind.RECEIPT,
    PrintedKind.RECEIPT: DocumentKind.RECEIPT,
    PrintedKind.PROFORMA: DocumentKind.PROFORMA,
    PrintedKind.LETTER: DocumentKind.LETTER,
    PrintedKind.REMINDER: DocumentKind.REMINDER,
    PrintedKind.CONTRACT: DocumentKind.CONTRACT,
    PrintedKind.BANK_STATEMENT: DocumentKind.BANK_STATEMENT,
    PrintedKind.DELIVERY_NOTE: DocumentKind.DELIVERY_NOTE,
    PrintedKind.NOTE: DocumentKind.NOTE,
    PrintedKind.BLANK: DocumentKind.OTHER,
    PrintedKind.SEPARATOR: DocumentKind.OTHER,
    PrintedKind.OTHER: DocumentKind.OTHER,
}


def book_kind(printed: PrintedKind, *, seller_nip: str | None, company_nip: str | None) -> DocumentKind:
    """The kind a document has in the books of the company with ``company_nip``.

    An invoice that the company itself issued is a sale; every other one is a cost.
    """
    special = _BOOK_KIND.get(printed)
    if special is not None:
        return special
    if company_nip and seller_nip == company_nip:
        return DocumentKind.SALES_INVOICE
    return DocumentKind.COST_INVOICE
