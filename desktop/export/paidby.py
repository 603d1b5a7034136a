"""How a document was paid, in the few words that every accounting program has."""

from __future__ import annotations

from enum import Enum

from desktop.domain.collation import fold
from desktop.export.entries import Entry


class PaidBy(Enum):
    """A form of payment; the value is its usual Polish name."""

    TRANSFER = "przelew"
    CASH = "gotówka"
    CARD = "karta"
    OFFSET = "kompensata"
    CHEQUE = "czek"
    CREDIT = "kredyt"


_WORDS = (
    (PaidBy.OFFSET, ("kompensat", "potracen")),
    (PaidBy.CHEQUE, ("czek", "cheque")),
    (PaidBy.CREDIT, ("kredyt", "raty")),
    (PaidBy.TRANSFER, ("przelew", "transfer", "konto")),
    (PaidBy.CARD, ("kart", "card", "blik", "terminal")),
    (PaidBy.CASH, ("gotow", "cash", "pobrani")),
)


def paid_by(entry: Entry) -> PaidBy:
    """What the entry's form of payment comes to; without a word of it cash if it is paid, else a transfer."""
    words = f" {fold(entry.payment)}"
    for found, beginnings in _WORDS:
        if any(f" {one}" in words for one in beginnings):
            return found
    return PaidBy.CASH if entry.settled else PaidBy.TRANSFER
