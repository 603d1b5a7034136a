"""Whom the checking asks; each can be left out, and then nothing is said of its matter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from desktop.domain.dates import Month
from desktop.domain.registers import AccountAnswer, AskState, RateAnswer, VatAnswer
from desktop.domain.rules.currency import rate_questions
from desktop.domain.rules.facts import Answers, Facts
from desktop.domain.rules.registered import account_questions, vat_question

WAITING = frozenset({AskState.UNKNOWN, AskState.ASKING, AskState.OFFLINE, AskState.LIMIT})
"""Answers that may still come by themselves."""


class Registers(Protocol):
    """Public registers, answered at once from what is known here; what is unknown is asked meanwhile."""

    def account(self, nip: str, account: str, day: date) -> AccountAnswer | AskState:
        """Whether ``account`` stands beside ``nip`` on the white list of ``day``."""

    def vat(self, number: str, day: date) -> VatAnswer | AskState:
        """What the owner of a tax number is for VAT on ``day``."""

    def rate(self, currency: str, before: date) -> RateAnswer | AskState:
        """The average rate of the last table before a day."""


class NoRegisters:
    """An office that asks no register."""

    def account(self, nip: str, account: str, day: date) -> AccountAnswer | AskState:
        """Never known."""
        del nip, account, day
        return AskState.OFF

    def vat(self, number: str, day: date) -> VatAnswer | AskState:
        """Never known."""
        del number, day
        return AskState.OFF

    def rate(self, currency: str, before: date) -> RateAnswer | AskState:
        """Never known."""
        del currency, before
        return AskState.OFF


IsClosed = Callable[[int, Month], bool]
"""Whether a company's month is closed."""


def nothing_closed(company_id: int, month: Month) -> bool:
    """No month is ever closed."""
    del company_id, month
    return False


def answers(registers: Registers, facts: Facts) -> Answers:
    """All that the rules want to know of ``facts``; never within a transaction, for it may take a moment."""
    number = vat_question(facts)
    return Answers(
        vat={} if number is None else {number[0]: registers.vat(*number)},
        accounts={
            account: registers.account(nip, account, day) for nip, account, day in account_questions(facts)
        },
        rates={
            purpose: registers.rate(currency, before)
            for purpose, (currency, before) in rate_questions(facts).items()
        },
    )


def waited_for(facts: Facts) -> frozenset[str]:
    """The numbers and currencies whose answers may still come."""
    found = {number for number, answer in facts.answers.vat.items() if answer in WAITING}
    found |= {
        nip
        for nip, account, _day in account_questions(facts)
        if facts.answers.accounts.get(account) in WAITING
    }
    if any(answer in WAITING for answer in facts.answers.rates.values()):
        found.add(facts.currency)
    return frozenset(number[:30] for number in found)
