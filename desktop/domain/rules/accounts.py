"""An account that the supplier never had: the commonest fraud with invoices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import format_account, is_iban
from desktop.domain.registers import AccountAnswer, AccountState
from desktop.domain.rules.facts import AccountUse, Facts, Side
from desktop.domain.rules.findings import Action, ActionKind, Finding, Severity

_MANY = 3
"""Accounts from which on a supplier may have one for every document, as those with virtual accounts do."""


def findings(facts: Facts) -> Iterator[Finding]:
    """Accounts that are on none of the seller's documents that people answered for.

    One that the office has confirmed is never spoken of again.  What stands on documents for other clients of
    the office is known too.
    """
    if facts.side is not Side.PURCHASE or not facts.uses:
        return
    known = {use.account for use in facts.uses} | facts.confirmed
    for account in facts.accounts:
        if account not in known and is_iban(account):
            yield _changed(facts, account)


def _changed(facts: Facts, account: str) -> Finding:
    own = [use for use in facts.uses if facts.company is not None and use.company_id == facts.company.id]
    used = _joined(own or facts.uses)
    last = max(used, key=lambda use: (use.last, use.documents))
    number = facts.value(FieldName.SELLER_NIP)
    name = (
        FieldName.BANK_ACCOUNT if facts.value(FieldName.BANK_ACCOUNT) == account else FieldName.SECOND_ACCOUNT
    )
    code, severity = _weight(facts, account, used, is_own=bool(own))
    details = {
        "account": format_account(account),
        "old": format_account(last.account),
        "until": last.last.isoformat(),
        "documents": str(last.documents),
        "accounts": str(len(used)),
    }
    return Finding(
        code,
        severity,
        details,
        (name,),
        (number, account),
        (Action(ActionKind.CONFIRM_ACCOUNT, account),),
        subject="" if name is FieldName.BANK_ACCOUNT else "second",
    )


def _weight(facts: Facts, account: str, used: list[AccountUse], *, is_own: bool) -> tuple[str, Severity]:
    documents = sum(use.documents for use in used)
    same_bank = any(_bank(use.account) == _bank(account) for use in used)
    if same_bank and len(used) >= _MANY and documents < 2 * len(used):
        return "account_of_many", Severity.NOTE
    if same_bank and not is_own:
        # Suppliers with virtual accounts have another for every customer, all at one bank.
        return "account_new_here", Severity.NOTE
    answer = facts.answers.accounts.get(account)
    if isinstance(answer, AccountAnswer) and answer.state is not AccountState.NOT_LISTED:
        return "account_changed_listed", Severity.WARNING
    return "account_changed", Severity.ALARM


def _bank(account: str) -> str:
    """The digits that name the bank's branch, of a Polish account; of others the bank."""
    return account[4:12]


def _joined(uses: Iterable[AccountUse]) -> list[AccountUse]:
    """The uses of each account as one, whichever company they were of."""
    by_account: defaultdict[str, list[AccountUse]] = defaultdict(list)
    for use in uses:
        by_account[use.account].append(use)
    return [
        AccountUse(
            account,
            None,
            min((use.first for use in same), default=date.min),
            max((use.last for use in same), default=date.min),
            sum(use.documents for use in same),
        )
        for account, same in by_account.items()
    ]
