"""A document's content, from which both its drawing and its truth are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from desktop.domain.money import to_text

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Party:
    """A company; ``account`` is an IBAN."""

    name: str
    nip: str
    street: str
    town: str
    account: str = ""
    bank: str = ""
    email: str = ""
    phone: str = ""

    @property
    def address(self) -> str:
        return f"{self.street}, {self.town}"


@dataclass(frozen=True, slots=True)
class Item:
    """A line of an invoice."""

    name: str
    quantity: Decimal
    unit: str
    price: Decimal
    rate: str

    @property
    def net(self) -> Decimal:
        return (self.quantity * self.price).quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class RateSum:
    """A row of the VAT table."""

    rate: str
    net: Decimal
    vat: Decimal

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat


def item(name: str, quantity: str, unit: str, price: str, rate: str = "23") -> Item:
    """An :class:`Item` from texts."""
    return Item(name, Decimal(quantity), unit, Decimal(price), rate)


def tax(net: Decimal, rate: str) -> Decimal:
    """The VAT on ``net``; none for the rates that are words."""
    return (net * int(rate) / 100).quantize(CENT, ROUND_HALF_UP) if rate.isdigit() else Decimal("0.00")


def rate_sums(items: tuple[Item, ...]) -> tuple[RateSum, ...]:
    """The VAT table of ``items``: VAT is counted from the sum of each rate (art. 106e ust. 10)."""
    nets: dict[str, Decimal] = {}
    for line in items:
        nets[line.rate] = nets.get(line.rate, Decimal(0)) + line.net
    return tuple(RateSum(rate, net, tax(net, rate)) for rate, net in nets.items())


@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice, correction, advance or receipt.

    ``before`` holds the lines that a correction corrects; its amounts are differences then.
    """

    number: str
    seller: Party
    buyer: Party
    issued: date
    items: tuple[Item, ...]
    kind: str = "invoice"
    sold: date | None = None
    due: date | None = None
    method: str = "przelew"
    currency: str = "PLN"
    split_payment: bool = False
    ksef_number: str | None = None
    before: tuple[Item, ...] = ()
    corrected_number: str | None = None
    paid: Decimal | None = None
    place: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    """Words that only one layout prints."""

    @property
    def rates(self) -> tuple[RateSum, ...]:
        old = {row.rate: row for row in rate_sums(self.before)}
        nothing = Decimal("0.00")
        return tuple(
            RateSum(
                row.rate,
                row.net - (old[row.rate].net if row.rate in old else nothing),
                row.vat - (old[row.rate].vat if row.rate in old else nothing),
            )
            for row in rate_sums(self.items)
        )

    @property
    def net(self) -> Decimal:
        return sum((row.net for row in self.rates), Decimal("0.00"))

    @property
    def vat(self) -> Decimal:
        return sum((row.vat for row in self.rates), Decimal("0.00"))

    @property
    def gross(self) -> Decimal:
        return self.net + self.vat

    @property
    def due_amount(self) -> Decimal:
        return self.gross - (self.paid or Decimal("0.00"))

    def truth(self, file: str, **changes: Any) -> dict[str, Any]:
        """What a reader should find, in the schema of exported JSON, with ``changes``."""
        return {
            "doc": file,
            "kind": self.kind,
            "seller_nip": self.seller.nip,
            "seller_name": self.seller.name,
            "buyer_nip": self.buyer.nip,
            "buyer_name": self.buyer.name,
            "number": self.number,
            "issue_date": self.issued.isoformat(),
            "sale_date": _iso(self.sold),
            "due_date": _iso(self.due),
            "currency": self.currency,
            "net": to_text(self.net),
            "vat": to_text(self.vat),
            "gross": to_text(self.gross),
            "amount_due": to_text(self.due_amount),
            "paid": None if self.paid is None else to_text(self.paid),
            "bank_account": self.seller.account or None,
            "payment_method": self.method,
            "ksef_number": self.ksef_number,
            "corrected_number": self.corrected_number,
            "split_payment": self.split_payment,
            "vat_rates": [
                {
                    "rate": row.rate,
                    "net": to_text(row.net),
                    "vat": to_text(row.vat),
                    "gross": to_text(row.gross),
                }
                for row in self.rates
            ],
            "line_items": [
                {
                    "name": line.name,
                    "qty": str(line.quantity),
                    "unit": line.unit,
                    "unit_net": to_text(line.price),
                    "rate": line.rate,
                    "net": to_text(line.net),
                }
                for line in self.items
            ],
            "_ignore": ["line_items"] if self.before else [],
        } | changes


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
