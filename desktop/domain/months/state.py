"""Where a company's month stands at the office: what is open, what is missing, who closed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.dates import Month
from desktop.domain.months.numbering import Gap
from desktop.domain.months.rhythm import Rhythm
from desktop.domain.statements.state import MissingPayment


@dataclass(frozen=True, slots=True)
class MissingSupplier:
    """A supplier whose invoice was due by its rhythm and has not come."""

    name: str
    nip: str
    rhythm: Rhythm
    expected_on: date
    is_due: bool
    """The day has passed, with some days for the way."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing of a month."""

    company_id: int
    month: Month
    suppliers: tuple[MissingSupplier, ...] = ()
    numbers: tuple[Gap, ...] = ()
    payments: tuple[MissingPayment, ...] = ()
    """Lines of bank statements without a document."""

    @property
    def to_ask_for(self) -> tuple[tuple[MissingSupplier, ...], tuple[Gap, ...], tuple[MissingPayment, ...]]:
        """What a client can be asked for: late suppliers, gaps whose neighbours nobody doubts, payments."""
        return (
            tuple(one for one in self.suppliers if one.is_due),
            tuple(gap for gap in self.numbers if not gap.is_wide),
            self.payments,
        )

    @property
    def count(self) -> int:
        """How many suppliers are late, numbers seen nowhere (a wide gap counts once), and payments."""
        late = sum(one.is_due for one in self.suppliers)
        return late + sum(1 if gap.is_wide else gap.count for gap in self.numbers) + len(self.payments)


class Open(StrEnum):
    """What may be open in a month; the order is that of the work."""

    UNCONFIRMED = "unconfirmed"
    """Nobody says that all documents are there."""
    UNREAD = "unread"
    """Received, or being read."""
    WAITING = "waiting"
    """Waiting for a person: to be reviewed, unreadable, perhaps duplicates."""
    HELD = "held"
    """In quarantine."""
    QUESTIONS = "questions"
    """Questions of the office without an answer."""
    TO_EXPORT = "to_export"
    """Approved and not handed over."""
    SUPPLIERS = "suppliers"
    """Recurring suppliers without an invoice."""
    NUMBERS = "numbers"
    """Numbers of the company's own series that were seen nowhere."""
    PAYMENTS = "payments"
    """Payments on its bank statements without a document."""


@dataclass(frozen=True, slots=True)
class MonthAct:
    """A line of a month's trail; ``at`` is UTC."""

    at: datetime
    what: str
    """``closed`` or ``reopened``."""
    who: str
    reason: str = ""
    left_open: tuple[tuple[Open, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MonthDetail:
    """A company's month with everything that a person needs to close it."""

    company_id: int
    company: str
    month: Month
    still_open: tuple[tuple[Open, int], ...]
    missing: Missing
    acts: tuple[MonthAct, ...] = ()
    """The newest first."""
    closed_at: datetime | None = None
    closed_by: str = ""
    late: int = 0
    """Documents that came since it was closed, and wait."""
    offered: Month | None = None
    """The next open month, for those."""
    is_over: bool = True
    """The calendar month has ended: only then can it be closed."""
