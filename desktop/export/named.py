"""What the accounting program calls a document's register and form of payment."""

from __future__ import annotations

from desktop.export.entries import Entry
from desktop.export.options import Settings, Sided
from desktop.export.paidby import paid_by


def register_of(entry: Entry, settings: Settings, otherwise: Sided) -> str:
    """Its VAT register: as set, else by its code, else the value of the option that ``otherwise`` names."""
    own = settings.mapped("register", entry.register) or entry.register
    return own or settings.text(otherwise.of(entry.side))


def payment_of(entry: Entry, settings: Settings) -> str:
    """Its form of payment: as set, else as the dictionary or the document has it; may be empty."""
    return settings.mapped("payment", entry.payment_code) or entry.payment


def payment_term(entry: Entry, settings: Settings) -> str:
    """The same for a program that takes its own names only: those of documents become the usual ones."""
    own = payment_of(entry, settings) if entry.payment_code else ""
    return own or paid_by(entry).value
