"""What forbids a transfer, and what a person has to accept first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from decimal import Decimal

from desktop.domain.identifiers import format_account, is_iban, is_nip
from desktop.domain.money import CENT, format_amount
from desktop.domain.payments.accounts import in_sepa, is_tax_account, nrb
from desktop.domain.payments.payable import Payable, SplitDuty
from desktop.domain.payments.remarks import Remark, asks, refused, told
from desktop.domain.payments.titles import MOST_VAT
from desktop.domain.payments.transfer import FileFormat, Payer, SplitPayment, Transfer
from desktop.domain.registers import AccountAnswer, AccountState, AskState
from desktop.domain.rules.exchange import ZLOTY
from desktop.domain.rules.law import WHITE_LIST, in_force
from desktop.domain.workdays import is_workday, workday_from

MOST_AMOUNT = Decimal("999999999.99")
_ELIXIR_LIMIT = Decimal(1_000_000)
"""From this amount in złoty on banks send by SORBNET instead of Elixir, which costs more."""


def day_remarks(day: date, today: date) -> Iterator[Remark]:
    """What is to be said of the day on which the bank is to pay."""
    if day < today:
        yield refused("transfers.past", day=day.isoformat(), today=today.isoformat())
    elif not is_workday(day):
        yield told("transfers.day_off", day=day.isoformat(), next=workday_from(day).isoformat())


def payer_remarks(payer: Payer, file_format: FileFormat) -> Iterator[Remark]:
    """What is to be said of the account that is paid from."""
    if not is_iban(payer.account):
        yield refused("transfers.payer_account", account=format_account(payer.account))
    elif file_format is FileFormat.ELIXIR and not nrb(payer.account):
        yield refused("transfers.payer_abroad", account=format_account(payer.account))


def transfer_remarks(
    transfer: Transfer, own_accounts: Collection[str], file_format: FileFormat
) -> Iterator[Remark]:
    """What a bank would refuse, by the rules of the format; ``own_accounts`` are the payer's."""
    yield from _account_remarks(transfer, own_accounts, file_format)
    amount = transfer.amount
    if amount <= 0 or amount != amount.quantize(CENT) or amount > MOST_AMOUNT:
        yield refused("transfers.amount", amount=format_amount(amount))
    elif transfer.currency == ZLOTY and amount >= _ELIXIR_LIMIT:
        yield told("transfers.large", amount=format_amount(amount))
    if not transfer.recipient.name.strip():
        yield refused("transfers.no_name")
    if transfer.split is not None:
        yield from _split_remarks(transfer, transfer.split)
    elif not transfer.title.strip():
        yield refused("transfers.no_title")


def _account_remarks(
    transfer: Transfer, own_accounts: Collection[str], file_format: FileFormat
) -> Iterator[Remark]:
    account = transfer.account
    shown = format_account(account)
    if not account:
        yield refused("transfers.no_account")
        return
    if not is_iban(account):
        yield refused("transfers.bad_account", account=shown)
        return
    if account in own_accounts:
        yield refused("transfers.own_account", account=shown)
    if is_tax_account(account):
        yield refused("transfers.tax_account", account=shown)
    if file_format is FileFormat.ELIXIR:
        if transfer.currency != ZLOTY:
            yield refused("transfers.only_zloty", currency=transfer.currency)
        if not nrb(account):
            yield refused("transfers.only_polish", account=shown)
    elif not nrb(account) and not (transfer.currency == "EUR" and in_sepa(account)):
        yield told("transfers.foreign", currency=transfer.currency, account=shown)


def _split_remarks(transfer: Transfer, split: SplitPayment) -> Iterator[Remark]:
    if transfer.currency != ZLOTY:
        yield refused("transfers.split_currency", currency=transfer.currency)
    if transfer.account and not nrb(transfer.account):
        yield refused("transfers.split_abroad")
    if not is_nip(split.nip):
        yield refused("transfers.split_nip", nip=split.nip)
    if not split.invoice.strip():
        yield refused("transfers.split_number")
    if not 0 < split.vat <= transfer.amount or split.vat > MOST_VAT:
        details = {"vat": format_amount(split.vat), "amount": format_amount(transfer.amount)}
        yield refused("transfers.split_vat", **details)


def payable_remarks(payable: Payable, amount: Decimal, *, by_split: bool) -> Iterator[Remark]:
    """What is to be said of paying ``amount`` of a document."""
    left = payable.left
    if amount > max(left, Decimal(0)) or amount < min(left, Decimal(0)):
        details = {"amount": format_amount(amount), "left": format_amount(left)}
        yield refused("transfers.too_much", **details)
    yield from payable.alarms
    if payable.marked:
        yield asks("transfers.marked", who=payable.marked)
    if payable.unsure:
        yield asks("transfers.unsure", subject=f"{payable.account} {payable.open}", number=payable.number)
    if payable.split is SplitDuty.REQUIRED and not by_split:
        yield asks("transfers.split_required", gross=format_amount(payable.gross))


def listed_remarks(
    payable: Payable, answer: AccountAnswer | AskState | None, *, by_split: bool, today: date
) -> Iterator[Remark]:
    """What the white list says of the account on the day of the order, and what follows above its limit.

    ``answer`` is ``None`` where the list has no say: the seller has no NIP, or the account is abroad.  The
    limit goes by the whole invoice, however it is paid in parts (art. 19 ustawy Prawo przedsiębiorców).  By
    split payment neither cost nor liability is lost (art. 15d ust. 4 ustawy o CIT, art. 117ba § 3 Ordynacji
    podatkowej).
    """
    if answer is None:
        return
    rule = in_force(WHITE_LIST, today)
    over = rule is not None and (payable.gross_pln is None or payable.gross_pln > rule.value)
    limit = "" if rule is None else format_amount(rule.value)
    if isinstance(answer, AskState):
        if over and not by_split:
            yield asks("transfers.unlisted_unknown_over", subject=payable.account, limit=limit)
        else:
            yield told("transfers.listed_unknown")
        return
    details = {"day": answer.day.isoformat(), "limit": limit}
    if answer.state is AccountState.NOT_LISTED:
        if over and not by_split:
            yield asks("transfers.unlisted_over", subject=payable.account, **details)
        else:
            yield asks("transfers.unlisted", subject=payable.account, **details)
    elif answer.day < today:
        if over and not by_split:
            yield asks("transfers.listed_earlier_over", subject=payable.account, **details)
        else:
            yield told("transfers.listed_earlier", **details)
