"""What a document leaves to be paid, and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain import money
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import DocumentKind
from desktop.domain.payments.accounts import nrb
from desktop.domain.payments.remarks import Remark
from desktop.domain.rules.law import SPLIT_PAYMENT, in_force
from desktop.domain.statuses import Status

PAYABLE_KINDS = frozenset(
    {DocumentKind.COST_INVOICE, DocumentKind.ADVANCE, DocumentKind.CORRECTION, DocumentKind.NOTE}
)
"""A receipt was paid at the till; a pro forma is paid by the invoice that follows."""
PAYABLE_STATUSES = frozenset({Status.TO_REVIEW, Status.APPROVED, Status.EXPORTED, Status.FILED})
"""Filed are notes: nobody hands them over."""


class SplitDuty(StrEnum):
    """Whether a document is to be paid by split payment."""

    NONE = "none"
    PRINTED = "printed"
    """Its words say so, without a duty: the buyer may."""
    REQUIRED = "required"
    """More than the limit, and goods or services of annex 15 or the words say so."""


@dataclass(frozen=True, slots=True)
class Paid:
    """An amount that was ordered or that left, and the day of it."""

    day: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Payable:
    """A document that a company owes by; amounts in ``currency``.

    ``open`` is what was to be paid when it came, below nought for a correction that gives back.
    ``orders`` are what transfers of batches that stand have asked for already, ``lines`` what lines of bank
    statements paid, as persons paired them; money that goes out is above nought in both.
    """

    document_id: int
    status: Status
    kind: DocumentKind
    number: str
    contractor: str
    nip: str
    address: str
    account: str
    currency: str
    issue_date: date | None
    due_date: date | None
    gross: Decimal
    vat: Decimal | None
    open: Decimal
    split: SplitDuty
    orders: tuple[Paid, ...] = ()
    lines: tuple[Paid, ...] = ()
    ksef_number: str = ""
    gross_pln: Decimal | None = None
    """``None`` while the rate of exchange is not known."""
    unsure: bool = False
    """Nobody has approved it, and number, account or amount are not certain."""
    marked: str = ""
    """Who said that it is paid elsewhere, or is not to be paid."""
    alarms: tuple[Remark, ...] = ()
    """What nobody has answered: that its account is a new one, or that its number was paid before."""

    @property
    def ordered(self) -> Decimal:
        """What was asked for already."""
        return _sum(self.orders)

    @property
    def by_statement(self) -> Decimal:
        """What bank statements say was paid."""
        return _sum(self.lines)

    @property
    def left(self) -> Decimal:
        """What is still to be paid."""
        return self.open - settled_by(self.open, self.orders, self.lines)

    @property
    def usually_split(self) -> bool:
        """Whether it is paid by split payment unless a person says otherwise.

        Words alone do not split what cannot be split: without a NIP of the seller, or to an account abroad.
        """
        if self.split is SplitDuty.PRINTED:
            return is_nip(self.nip) and bool(nrb(self.account))
        return self.split is SplitDuty.REQUIRED

    def vat_of(self, part: Decimal) -> Decimal:
        """The tax within a part of the gross amount, rounded to grosze."""
        if not self.vat or not self.gross:
            return Decimal(0)
        return (self.vat * part / self.gross).quantize(money.CENT)


def settled_by(open_: Decimal, orders: Sequence[Paid], lines: Sequence[Paid]) -> Decimal:
    """What is settled of ``open_`` by transfers that were ordered and by lines of bank statements.

    Of the same payment both tell.  A line is that of an order if it has its amount and is not older.  What
    is left of the lines adds to the orders if it left the account before they were made, or if every order
    has its line; else it may be one of them in another amount, and the larger sum counts.  Lines settle no
    more than there is: what goes beyond is not this document's.
    """
    sign = -1 if open_ < 0 else 1
    waiting = sorted(orders, key=lambda one: one.day)
    strange: list[Paid] = []
    for line in sorted(lines, key=lambda one: one.day):
        order = next((one for one in waiting if one.amount == line.amount and one.day <= line.day), None)
        if order is None:
            strange.append(line)
        else:
            waiting.remove(order)
    ordered, without_line = sign * _sum(orders), sign * _sum(waiting)
    first = min((one.day for one in waiting), default=date.max)
    early = sign * _sum(one for one in strange if one.day < first)
    late = sign * _sum(one for one in strange if one.day >= first)
    settled = ordered - without_line + early + max(without_line, late)
    return sign * max(ordered, min(settled, abs(open_)))


def _sum(some: Iterable[Paid]) -> Decimal:
    return sum((one.amount for one in some), Decimal(0))


def open_amount(gross: Decimal, due: Decimal | None, paid: Decimal | None) -> Decimal:
    """What a document leaves to be paid: what it says is due, else gross less what it says is paid.

    Some print the whole amount as due beside what was paid: then the latter is taken off.  Of a correction
    below nought the difference counts, for what it prints as due may be of the whole invoice.
    """
    before = paid if paid is not None and paid > 0 else Decimal(0)
    if gross <= 0:
        return gross
    if due is None:
        return max(gross - before, Decimal(0))
    if due + before > gross:
        return max(due - before, Decimal(0))
    return max(due, Decimal(0))


def split_duty(
    *, printed: bool, annexed: bool, taxed: bool, gross_pln: Decimal | None, issue_date: date | None
) -> SplitDuty:
    """Whether split payment is a duty (art. 108a ust. 1a ustawy o VAT).

    ``annexed``: a line of goods seems to be of annex 15.  Above the limit the seller's words are believed
    without it, for invoices seldom print what the annex goes by.
    """
    if not taxed:
        return SplitDuty.NONE
    rule = None if issue_date is None else in_force(SPLIT_PAYMENT, issue_date)
    over = rule is not None and gross_pln is not None and gross_pln > rule.value
    if over and (printed or annexed):
        return SplitDuty.REQUIRED
    return SplitDuty.PRINTED if printed else SplitDuty.NONE
