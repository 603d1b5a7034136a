"""What is known of a document that its description follows from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts
from desktop.domain.booking.marks import MarkFacts
from desktop.domain.collation import fold
from desktop.domain.fields import LineItem
from desktop.domain.kinds import DocumentKind

_NOTHING_KNOWN = MarkFacts()


@dataclass(frozen=True, slots=True)
class Facts:
    """A document as rules and suggestions see it."""

    company_id: int | None = None
    kind: DocumentKind | None = None
    side: Side | None = None
    number: str = ""
    """The contractor's NIP or VAT number."""
    contractor: str = ""
    amounts: Amounts | None = None
    """``None`` while the document comes to nothing known: then there is nothing to split."""
    items: tuple[LineItem, ...] = ()
    text: str = ""
    """The recognised text, folded."""
    plate: str = ""
    """The vehicle that the document names, as it was read."""
    payment: str = ""
    """The form of payment as printed."""
    marks: MarkFacts = _NOTHING_KNOWN

    @property
    def gross(self) -> Decimal | None:
        """What the document comes to."""
        return None if self.amounts is None else self.amounts.gross

    @property
    def key(self) -> str:
        """Whose habits it follows."""
        return contractor_key(self.side, self.number, self.contractor)


def contractor_key(side: Side | None, number: str, name: str) -> str:
    """What a contractor's habits are kept by; empty for one that is not known at all.

    Purchases and sales are told apart: with the same firm they are booked otherwise.
    """
    who = number.strip().upper()
    if not who:
        letters = fold(name).replace(" ", "")
        who = f"~{letters}" if letters else ""
    if not who:
        return ""
    return f"{'s' if side is Side.SALES else 'p'}:{who}"[:80]
