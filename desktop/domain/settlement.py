"""What a document itself says about being paid; the bank's word the program does not have."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from desktop.domain.collation import fold

_PAID_AT_ONCE = (
    "gotowk", "karta", "karty", "blik", "zaplacon", "oplacon", "pobrani", "kompensat", "przedplat",
    "cash", "card", "paypal", "przelewy24", "payu",
)  # fmt: skip
"""Beginnings of words of payment methods, folded, with which nothing is left to be paid."""
_NOT_PAID = ("niezaplacon", "nieoplacon", "nie zaplacon", "nie oplacon", "do zaplaty")


def is_settled(
    gross: Decimal | None, amount_due: Decimal | None, paid: Decimal | None, payment_method: str
) -> bool | None:
    """Whether the document says that it is paid in full; ``None`` if it has no amount to pay.

    It is, if nothing is due any more, if what was paid reaches the gross amount, or if it was paid by a
    method that pays at once (cash, card).  Everything else, a transfer above all, is still to be paid.
    """
    if gross is None:
        return None
    if amount_due is not None and amount_due <= 0 < gross:
        return True
    if paid is not None and paid > 0:
        return paid >= gross
    return _pays_at_once(payment_method)


@lru_cache(maxsize=1000)
def _pays_at_once(method: str) -> bool:
    """An archive of a million documents has few methods, and is asked about all of them at once."""
    words = f" {fold(method)}"
    if any(word in words for word in _NOT_PAID):
        return False
    return any(f" {word}" in words for word in _PAID_AT_ONCE)
