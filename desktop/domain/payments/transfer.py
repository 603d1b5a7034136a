"""A transfer as a bank is asked for it, whatever the format of the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain.rules.exchange import ZLOTY


class FileFormat(StrEnum):
    """The files that banks take."""

    ELIXIR = "elixir"
    """Elixir-O: Polish domestic transfers in złoty."""
    PAIN_03 = "pain001.03"
    """ISO 20022 pain.001.001.03."""
    PAIN_09 = "pain001.09"
    """ISO 20022 pain.001.001.09."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who pays or is paid; the address as it is printed, on one line."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Payer:
    """The company that pays: ``account`` is an IBAN without spaces, ``bic`` may be unknown."""

    party: Party
    account: str
    bic: str = ""


@dataclass(frozen=True, slots=True)
class SplitPayment:
    """What the title of a transfer by split payment says (art. 108a ust. 3 ustawy o VAT).

    ``vat`` in złoty is the part of the amount that goes to the seller's VAT account, ``nip`` the seller's,
    ``invoice`` the number of the invoice, or the number that KSeF gave it.
    """

    vat: Decimal
    nip: str
    invoice: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Transfer:
    """One transfer; ``amount`` in ``currency``, ``account`` an IBAN without spaces.

    ``title`` is what an ordinary transfer says; one by split payment says ``split`` instead.
    """

    recipient: Party
    account: str
    amount: Decimal
    title: str
    currency: str = ZLOTY
    split: SplitPayment | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What one file asks the bank for.

    ``reference`` (at most 20 ASCII letters and digits) tells it from every other, ``made_at`` is UTC: both
    are given from outside, so that the same order always makes the same bytes.
    """

    payer: Payer
    day: date
    transfers: tuple[Transfer, ...]
    reference: str
    made_at: datetime
