"""What many layouts print in the same words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from desktop.domain.identifiers import format_account, format_nip
from desktop.domain.money import format_amount
from tests.tools.samples.model import Invoice, Item, Party

_MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
    "października", "listopada", "grudnia",
)  # fmt: skip

amount = format_amount
nip = format_nip
account = format_account


def rate(text: str) -> str:
    """A VAT rate as printed."""
    return f"{text}%" if text.isdigit() else text


def dotted(day: date | None) -> str:
    """``05.11.2026``."""
    return "" if day is None else day.strftime("%d.%m.%Y")


def in_words(day: date) -> str:
    """``5 listopada 2026 r.``"""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} r."


def quantity(value: Decimal) -> str:
    """A quantity with a decimal comma."""
    return str(value).replace(".", ",")


def party_lines(party: Party, *, label: str = "NIP: ") -> list[str]:
    """A party's address and tax number below its name."""
    return [party.street, party.town, f"{label}{nip(party.nip)}"]


def item_row(number: int, line: Item) -> list[str]:
    """Position, name, unit, quantity, price, net, rate."""
    return [
        str(number),
        line.name,
        line.unit,
        quantity(line.quantity),
        amount(line.price),
        amount(line.net),
        rate(line.rate),
    ]


def rate_rows(invoice: Invoice, total: str = "Razem") -> list[list[str]]:
    """The VAT table with its total."""
    rows = [[rate(row.rate), amount(row.net), amount(row.vat), amount(row.gross)] for row in invoice.rates]
    return [*rows, [total, amount(invoice.net), amount(invoice.vat), amount(invoice.gross)]]
