"""A bank statement as a file says it.

These values cross from worker processes, so they hold plain data only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class StatementFormat(StrEnum):
    """The kinds of files that are read."""

    MT940 = "mt940"
    CAMT053 = "camt053"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One movement on an account.

    ``amount`` is in the account's currency, negative where money went out.  ``account`` is the other
    side's: an IBAN without blanks, or what the bank gave in its place.
    """

    booked_on: date
    amount: Decimal
    currency: str
    value_on: date | None = None
    name: str = ""
    """The other side: payee or payer, with its address where the bank does not keep them apart."""
    account: str = ""
    title: str = ""
    kind: str = ""
    """The bank's own word for the operation."""
    reference: str = ""
    """The bank's number of the operation."""
    original: tuple[Decimal, str] | None = None
    """Amount (never negative) and currency as they were ordered, where that is another currency."""


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """One statement: an account over some days."""

    format: StatementFormat
    account: str
    """An IBAN without blanks, or what the bank gave in its place; empty if the file names none."""
    currency: str
    """ISO 4217."""
    lines: tuple[ReadLine, ...]
    opening: Decimal | None = None
    closing: Decimal | None = None
    number: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def difference(self) -> Decimal | None:
        """Closing balance less what opening balance and lines make; ``None`` without both balances."""
        if self.opening is None or self.closing is None:
            return None
        return self.closing - self.opening - sum((line.amount for line in self.lines), Decimal(0))

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, as told or as the lines have them; ``None`` for an empty statement."""
        known = [line.booked_on for line in self.lines]
        known += [day for day in (self.first, self.last) if day is not None]
        return (min(known), max(known)) if known else None
