"""The decree of a document: what stands on which account, both sides equal to the grosz.

A purchase: cost (net, and VAT that is not deducted) and VAT to the debit (WN), the supplier to the credit
(MA).  A sale: the customer to the debit, revenue and VAT to the credit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import share_of
from desktop.export.entries import Entry, PartRow, share_of_vat
from desktop.export.symfonia.options import Setup

_ZERO = Decimal("0.00")


class Column(StrEnum):
    """The sides of an account."""

    DEBIT = "WN"
    CREDIT = "MA"

    @property
    def other(self) -> Column:
        """The opposite side."""
        return Column.CREDIT if self is Column.DEBIT else Column.DEBIT


@dataclass(frozen=True, slots=True)
class Posting:
    """A line of a decree; ``settles`` says that it opens a settlement with the contractor."""

    column: Column
    account: str
    amount: Decimal
    text: str = ""
    settles: bool = False


@dataclass(frozen=True, slots=True)
class Decree:
    """All lines of a document."""

    postings: tuple[Posting, ...]
    without_account: tuple[str, ...] = ()
    """Names of the categories that have no account and took that of the settings."""
    all_is_cost: bool = False
    """A part is no cost for income tax, and no account is set for it."""


def decree_of(entry: Entry, code: str, setup: Setup) -> Decree:
    """The decree of ``entry`` with the contractor ``code``.

    Its settlement account must be known (:func:`partner_account`).
    """
    side = entry.side
    outer = Column.CREDIT if side is Side.PURCHASE else Column.DEBIT
    sums: dict[tuple[str, str], Decimal] = {}
    names: list[str] = []
    all_is_cost = False
    for row in entry.parts:
        account = _own_account(row, setup)
        if not account:
            account = setup.account.of(side)
            names.append(_name(row))
        inner = row.zloty.net + row.zloty.vat - _register_vat(entry, row)
        rest = _not_cost(entry, row, inner)
        aside = _not_cost_account(row, setup)
        if rest and aside:
            _add(sums, (aside, _text(row)), rest)
            inner -= rest
        all_is_cost |= bool(rest) and not aside
        _add(sums, (account, _text(row)), inner)
    postings = [Posting(outer.other, account, amount, text) for (account, text), amount in sums.items()]
    vat = sum((_register_vat(entry, row) for row in entry.parts), _ZERO)
    postings.append(Posting(outer.other, _vat_account(entry, setup), vat, "VAT"))
    postings.append(Posting(outer, partner_account(entry, code, setup), entry.zloty.gross, settles=True))
    written = tuple(_signed(one, setup) for one in postings if one.amount)
    return Decree(written, tuple(dict.fromkeys(names)), all_is_cost)


def partner_account(entry: Entry, code: str, setup: Setup) -> str:
    """The settlement account of the contractor ``code``.

    Empty if it asks for a number that is not known, or for a symbol that was only made up of a name.
    """
    partner = entry.partner
    account = setup.account_partner.of(entry.side)
    known_code = code if partner.code or partner.number else ""
    for place, value in (("{kod}", known_code), ("{nip}", partner.number)):
        if place in account:
            if not value:
                return ""
            account = account.replace(place, value)
    return account


def register_vat(entry: Entry) -> Decimal:
    """The VAT that the register holds, in złoty: of purchases what is deducted."""
    return sum((_register_vat(entry, row) for row in entry.parts), _ZERO)


def _register_vat(entry: Entry, row: PartRow) -> Decimal:
    return share_of_vat(row) if entry.side is Side.PURCHASE else row.zloty.vat


def _not_cost(entry: Entry, row: PartRow, amount: Decimal) -> Decimal:
    """What of ``amount`` is no cost for income tax."""
    if entry.side is Side.SALES or row.part is None:
        return _ZERO
    return amount - share_of(amount, row.part.cost_share)


def _own_account(row: PartRow, setup: Setup) -> str:
    part = row.part
    return "" if part is None else setup.settings.mapped("account", part.category) or part.account


def _not_cost_account(row: PartRow, setup: Setup) -> str:
    part = row.part
    own = "" if part is None else setup.settings.mapped("account_not_cost", part.category)
    return own or setup.account_not_cost


def _vat_account(entry: Entry, setup: Setup) -> str:
    return setup.settings.mapped("account_vat", entry.register) or setup.account_vat.of(entry.side)


def _name(row: PartRow) -> str:
    return "" if row.part is None else row.part.category_name


def _text(row: PartRow) -> str:
    return "" if row.part is None else row.part.description or row.part.category_name


def _signed(posting: Posting, setup: Setup) -> Posting:
    """``posting`` with a negative amount moved to the other side where that is wanted."""
    if posting.amount > 0 or not setup.swapped:
        return posting
    return replace(posting, column=posting.column.other, amount=-posting.amount)


def _add(sums: dict[tuple[str, str], Decimal], key: tuple[str, str], amount: Decimal) -> None:
    sums[key] = sums.get(key, _ZERO) + amount
