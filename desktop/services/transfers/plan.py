"""What is wanted of a payment list, and what will become of it: nothing of this has been written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.remarks import Remark, Weight
from desktop.domain.payments.setoff import Share
from desktop.domain.payments.transfer import FileFormat, Transfer
from desktop.domain.registers import AccountAnswer, AskState
from desktop.export.transfers.notices import Notice
from desktop.export.transfers.written import WrittenTransfer


@dataclass(frozen=True, slots=True)
class Chosen:
    """A document to pay: how much (``None``: all that is left), and how (``None``: as its words say).

    A correction below nought is set off against the other documents of its contractor.  ``title`` takes the
    place of the usual one in an ordinary transfer.
    """

    document_id: int
    amount: Decimal | None = None
    split: bool | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """A payment list as a person has put it together.

    ``accepted`` holds documents with keys of remarks that the person has accepted.
    """

    company_id: int
    account_id: int
    day: date
    format: FileFormat
    chosen: tuple[Chosen, ...]
    accepted: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Planned:
    """A transfer with the documents that it pays, the first of them the one it is named by.

    ``shown`` is how the file writes it; ``None`` while it cannot be written.  A transfer of nought is none:
    corrections have settled the document.  ``listed`` is ``None`` where the white list has no say.
    """

    transfer: Transfer
    shares: tuple[Share, ...]
    remarks: tuple[Remark, ...]
    accepted: frozenset[str]
    listed: AccountAnswer | AskState | None = None
    shown: WrittenTransfer | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def document_id(self) -> int:
        """The document that it is named by."""
        return self.shares[0].payable.document_id

    @property
    def waiting(self) -> tuple[Remark, ...]:
        """What keeps it from being written."""
        return tuple(
            one
            for one in self.remarks
            if one.weight is Weight.REFUSED or (one.weight is Weight.ASKS and one.key not in self.accepted)
        )

    @property
    def title(self) -> str:
        """The title as one text, as the file has it if it can be written."""
        if self.shown is None:
            return self.transfer.title
        # The lines of a split payment are joined without blanks by the bank.
        return ("" if self.transfer.split is not None else " ").join(self.shown.title)

    @property
    def is_refused(self) -> bool:
        """Whether nobody can accept it."""
        return any(one.weight is Weight.REFUSED for one in self.remarks)


@dataclass(frozen=True, slots=True)
class Plan:
    """A payment list, looked through."""

    wish: Wish
    account: OwnAccount
    planned: tuple[Planned, ...]
    remarks: tuple[Remark, ...] = ()
    """Of the whole list: day, account, corrections of which something is left."""
    payer_notices: tuple[Notice, ...] = ()

    @property
    def totals(self) -> Mapping[str, Decimal]:
        """What it comes to, by currency."""
        result: dict[str, Decimal] = {}
        for one in self.planned:
            transfer = one.transfer
            result[transfer.currency] = result.get(transfer.currency, Decimal(0)) + transfer.amount
        return result

    @property
    def held(self) -> tuple[Planned, ...]:
        """The transfers that cannot be written as it stands."""
        return tuple(one for one in self.planned if one.waiting)

    @property
    def refusals(self) -> tuple[Remark, ...]:
        """What forbids the whole list."""
        return tuple(one for one in self.remarks if one.weight is Weight.REFUSED)

    @property
    def files(self) -> int:
        """How many files it takes."""
        count = sum(1 for one in self.planned if one.transfer.amount > 0)
        most = self.account.most_orders if self.wish.format is FileFormat.ELIXIR else 0
        return -(-count // most) if most and count else min(count, 1)

    def without_held(self) -> Wish:
        """The wish without the documents of transfers that are held; their corrections stay with the rest."""
        gone = {share.payable.document_id for one in self.held for share in one.shares if share.amount > 0}
        return replace(
            self.wish, chosen=tuple(one for one in self.wish.chosen if one.document_id not in gone)
        )
