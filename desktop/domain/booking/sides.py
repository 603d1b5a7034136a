"""Whose VAT a document is."""

from __future__ import annotations

from desktop.domain.booking.dictionaries import Side
from desktop.domain.kinds import BOOKED, DocumentKind


def side_of(kind: DocumentKind | None, seller: str, company_nip: str) -> Side | None:
    """Whether a document is a purchase or a sale of its company; ``None`` for what is not booked."""
    if kind is DocumentKind.SALES_INVOICE:
        return Side.SALES
    if kind not in BOOKED | {DocumentKind.NOTE}:
        return None
    if kind is DocumentKind.COST_INVOICE:
        return Side.PURCHASE
    return Side.SALES if company_nip and seller == company_nip else Side.PURCHASE
