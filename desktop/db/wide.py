"""Indexes of ``document`` that answer most searches by themselves, in the order that the list has first.

Each begins with what a search narrows most by; behind it stand the moment of receipt, for the order, and
the columns that searches ask for, so that the rows themselves need not be read.
"""

from __future__ import annotations

_ASKED_FOR = ("status", "kind", "channel", "company_id", "month", "gross", "currency", "settled")


def _wide(*first: str) -> tuple[str, ...]:
    return (*first, *(one for one in _ASKED_FOR if one not in first))


WIDE: dict[str, tuple[str, ...]] = {
    "ix_document_received": _wide("received_at", "id"),
    "ix_document_month": _wide("month", "received_at", "id"),
    "ix_document_status": _wide("status", "received_at", "id"),
    "ix_document_company": _wide("company_id", "received_at", "id"),
    "ix_document_contractor": _wide("contractor_sort", "id", "received_at"),
    "ix_document_issue_date": _wide("issue_date", "id", "received_at"),
}
"""Columns by the index's name."""
