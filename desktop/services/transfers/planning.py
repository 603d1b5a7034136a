"""From chosen documents to transfers, with all that is to be said of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Protocol

from desktop.domain.identifiers import format_account, is_nip
from desktop.domain.money import format_amount
from desktop.domain.payments.accounts import OwnAccount, nrb
from desktop.domain.payments.payable import Payable
from desktop.domain.payments.remarks import Remark, asks, refused, told
from desktop.domain.payments.rules import (
    day_remarks,
    listed_remarks,
    payable_remarks,
    payer_remarks,
    transfer_remarks,
)
from desktop.domain.payments.setoff import Share, set_off
from desktop.domain.payments.transfer import FileFormat, Order, Party, Payer, SplitPayment, Transfer
from desktop.domain.registers import AccountAnswer, AccountState, AskState, VatAnswer, VatState
from desktop.export.transfers import registry
from desktop.export.transfers.letters import clean, says_anything
from desktop.export.transfers.notices import Notice
from desktop.export.transfers.written import WrittenOrder
from desktop.services.transfers.gathering import number_key
from desktop.services.transfers.plan import Chosen, Plan, Planned, Wish

_PREVIEW = "BZD0000000"
_AT_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


class Registers(Protocol):
    """What is asked of public registers; answered at once."""

    def account(self, nip: str, account: str, day: date) -> AccountAnswer | AskState:
        """Whether ``account`` stands beside ``nip`` on the white list of ``day``."""

    def vat(self, number: str, day: date) -> VatAnswer | AskState:
        """What the owner of a tax number is for VAT on ``day``."""


def payer_of(account: OwnAccount) -> Payer:
    """The payer as the file has it."""
    return Payer(Party(account.name, account.address), account.account, account.bic)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a wish is looked through with: the account that pays among all of the company's, and the day."""

    account: OwnAccount
    own_accounts: frozenset[str]
    registers: Registers
    today: date


def plan(wish: Wish, payables: Sequence[Payable], here: Circumstances) -> Plan:
    """Look a wish through; ``payables`` are the documents that it names, as they stand now."""
    known = {one.document_id: one for one in payables}
    chosen = {one.document_id: one for one in wish.chosen}
    # A document that is named twice is paid once.
    shares = [
        Share(known[one.document_id], _amount(one, known))
        for one in chosen.values()
        if one.document_id in known
    ]
    groups, credits_left = set_off(shares)
    planned = [_planned(group, chosen[group[0].payable.document_id], wish, here) for group in groups]
    planned = _with_previews(_told_of_twins(planned), wish.format, here.account, wish.day)
    missing = [one for one in wish.chosen if one.document_id not in known]
    remarks = (
        *day_remarks(wish.day, here.today),
        *payer_remarks(payer_of(here.account), wish.format),
        *_account_currency(here.account, planned),
        *(refused("transfers.gone", document=str(one.document_id)) for one in missing),
        *(refused("transfers.nothing_left", number=one.payable.number) for one in shares if not one.amount),
        *(_left_over(credit) for credit in credits_left),
    )
    return Plan(wish, here.account, tuple(planned), remarks, _payer_notices(planned, wish, here.account))


def _amount(chosen: Chosen, known: Mapping[int, Payable]) -> Decimal:
    """What is to be paid, or set off; nothing of what is overpaid, and nothing of the other sign."""
    payable = known[chosen.document_id]
    if payable.left * payable.open <= 0:
        return Decimal(0)
    if chosen.amount is None:
        return payable.left
    return chosen.amount if chosen.amount * payable.left > 0 else Decimal(0)


def _planned(shares: tuple[Share, ...], choice: Chosen, wish: Wish, here: Circumstances) -> Planned:
    debt = shares[0].payable
    by_split = debt.usually_split if choice.split is None else choice.split
    transfer = _transfer(shares, choice, here.account, by_split=by_split)
    listed = None if transfer.amount <= 0 else _listed(debt, here.registers, here.today)
    remarks: list[Remark] = []
    for share in shares:
        remarks.extend(payable_remarks(share.payable, share.amount, by_split=by_split or share.amount < 0))
    if transfer.amount > 0:
        remarks.extend(transfer_remarks(transfer, here.own_accounts, wish.format))
        if transfer.recipient.name.strip() and not says_anything(clean(transfer.recipient.name).text):
            remarks.append(refused("transfers.no_name"))
        remarks.extend(listed_remarks(debt, listed, by_split=by_split, today=here.today))
    ids = {share.payable.document_id for share in shares}
    accepted = frozenset(key for document, key in wish.accepted if document in ids)
    return Planned(transfer, shares, tuple({one.key: one for one in remarks}.values()), accepted, listed)


def _transfer(shares: tuple[Share, ...], choice: Chosen, account: OwnAccount, *, by_split: bool) -> Transfer:
    debt = shares[0].payable
    amount = sum((share.amount for share in shares), Decimal(0))
    set_off_numbers = ", ".join(share.payable.number for share in shares[1:] if share.payable.number)
    ksef = debt.ksef_number if account.ksef_in_titles else ""
    split = None
    if by_split:
        vat = sum((share.payable.vat_of(share.amount) for share in shares), Decimal(0))
        text = f"kor. {set_off_numbers}" if set_off_numbers else ""
        if ksef:
            text = " ".join(filter(None, (debt.number, text)))
        split = SplitPayment(vat, debt.nip, ksef or debt.number, text)
    usual = ", kor. ".join(filter(None, (debt.number, set_off_numbers)))
    title = choice.title or " ".join(filter(None, (usual, ksef)))
    return Transfer(Party(debt.contractor, debt.address), debt.account, amount, title, debt.currency, split)


def _listed(payable: Payable, registers: Registers, today: date) -> AccountAnswer | AskState | None:
    """What the white list says; ``None`` for who pays no VAT, and so cannot be on it."""
    if not is_nip(payable.nip) or not nrb(payable.account):
        return None
    answer = registers.account(payable.nip, payable.account, today)
    if isinstance(answer, AccountAnswer) and answer.state is AccountState.NOT_LISTED:
        seller = registers.vat(payable.nip, today)
        if isinstance(seller, VatAnswer) and seller.state is VatState.NOT_REGISTERED:
            return None
    return answer


def _told_of_twins(planned: Iterable[Planned]) -> list[Planned]:
    """Transfers for invoices of the same seller and number, in one list: all but the first ask."""
    seen: dict[tuple[str, str], int] = {}
    result: list[Planned] = []
    for one in planned:
        debt = one.shares[0].payable
        key = (debt.nip, number_key(debt.number))
        first = seen.setdefault(key, debt.document_id)
        if all(key) and first != debt.document_id:
            twin = asks("transfers.same_number", subject=str(first), number=debt.number, document=str(first))
            result.append(replace(one, remarks=(*one.remarks, twin)))
        else:
            result.append(one)
    return result


def _with_previews(
    planned: list[Planned], file_format: FileFormat, account: OwnAccount, day: date
) -> list[Planned]:
    """Each with the texts that the file will have; none where a rule forbids it."""
    writable = [place for place, one in enumerate(planned) if _can_be_shown(one)]
    if not writable or (file_format is FileFormat.ELIXIR and not nrb(account.account)):
        return planned
    written = _written(planned, writable, file_format, account, day)
    result = list(planned)
    for number, place in enumerate(writable):
        notices = tuple(one for one in written.notices if one.position == number)
        result[place] = replace(planned[place], shown=written.transfers[number], notices=notices)
    return result


def _payer_notices(planned: list[Planned], wish: Wish, account: OwnAccount) -> tuple[Notice, ...]:
    shown = [place for place, one in enumerate(planned) if one.shown is not None]
    if not shown:
        return ()
    written = _written(planned, shown[:1], wish.format, account, wish.day)
    return tuple(one for one in written.notices if one.position is None)


def _written(
    planned: list[Planned], places: list[int], file_format: FileFormat, account: OwnAccount, day: date
) -> WrittenOrder:
    transfers = tuple(planned[place].transfer for place in places)
    order = Order(payer_of(account), day, transfers, _PREVIEW, _AT_ANY_TIME)
    return registry.write(order, file_format, account)


def _can_be_shown(one: Planned) -> bool:
    return one.transfer.amount > 0 and not one.is_refused


def _account_currency(account: OwnAccount, planned: Iterable[Planned]) -> Iterator[Remark]:
    others = sorted({one.transfer.currency for one in planned} - {account.currency})
    if others:
        details = {"currency": ", ".join(others), "own": account.currency}
        yield told("transfers.other_currency", account=format_account(account.account), **details)


def _left_over(credit: Share) -> Remark:
    """A correction of which something is left once all debts of its contractor are settled."""
    details = {"number": credit.payable.number, "amount": format_amount(-credit.amount)}
    return told("transfers.credit_left", **details)
