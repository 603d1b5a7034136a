"""What a document says of money that has been paid already."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.money import CENT
from desktop.export.entries import Entry

_ZERO = Decimal("0.00")


def paid(entry: Entry) -> Decimal:
    """What was paid, in the document's currency; the whole where it is settled."""
    return entry.amounts.gross if entry.settled else entry.document.paid or _ZERO


def paid_zloty(entry: Entry) -> Decimal:
    """The same in złoty, by the proportion of the document's gross amounts."""
    if entry.settled:
        return entry.zloty.gross
    own = paid(entry)
    if not entry.foreign or not entry.amounts.gross:
        return own
    return (own * entry.zloty.gross / entry.amounts.gross).quantize(CENT, ROUND_HALF_UP)
