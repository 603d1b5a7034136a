"""What a document leaves to be paid, and how."""

from __future__ import annotations

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

PAYABLE_KINDS = frozenset({DocumentKind.COST_INVOICE, DocumentKind.ADVANCE, DocumentKind.CORRECTION})
"""A receipt was paid at the till; a pro forma is paid by the invoice that follows."""
PAYABLE_STATUSES = frozenset({Status.TO_REVIEW, Status.APPROVED, Status.EXPORTED})


class SplitDuty(StrEnum):
    """Whether a document is to be paid by split payment."""

    NONE = "none"
    PRINTED = "printed"
    """Its words say so, without a duty: the buyer may."""
    REQUIRED = "required"
    """More than the limit, and goods or services of annex 15 or the words say so."""


@dataclass(frozen=True, slots=True)
class Payable:
    """A document that a company owes by; amounts in ``currency``.

    ``open`` is what was to be paid when it came, below nought for a correction that gives back.
    ``ordered`` is what transfers of batches that stand have asked for already, ``by_statement`` what lines of
    bank statements paid, as persons paired them: of the same payment both tell.
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
    ordered: Decimal
    split: SplitDuty
    by_statement: Decimal = Decimal(0)
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
    def left(self) -> Decimal:
        """What is still to be paid."""
        if self.open < 0:
            return self.open - min(self.ordered, max(self.by_statement, self.open))
        return self.open - max(self.ordered, min(self.by_statement, self.open))

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
