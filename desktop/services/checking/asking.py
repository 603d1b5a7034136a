"""Whom the checking asks; each can be left out, and then nothing is said of its matter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol

from sqlalchemy.orm import Session

from desktop.domain.dates import Month
from desktop.domain.registers import AccountAnswer, AskState, RateAnswer, Register, VatAnswer
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

    def ask(self, number: str, *, day: date | None = None, account: str = "") -> None:
        """Ask again about a tax number, and whether ``account`` stands beside it, whatever is known.

        Raises :class:`~desktop.domain.errors.UserError` if no register that knows may be asked.
        """

    def retry(self, *registers: Register) -> None:
        """Try these registers now, whatever kept them from answering."""


IsClosed = Callable[[Session, int, Month], bool]
"""Whether a company's month is closed."""


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


def ask_again(registers: Registers, facts: Facts) -> None:
    """Ask anew all that the rules want to know; raises what :meth:`Registers.ask` raises."""
    if rate_questions(facts):
        registers.retry(Register.NBP)
    accounts = account_questions(facts)
    for nip, account, day in accounts:
        registers.ask(nip, day=day, account=account)
    payer = vat_question(facts)
    if payer is not None and (not accounts or accounts[0][2] != payer[1]):
        registers.ask(payer[0], day=payer[1])


def waited_for(facts: Facts) -> frozenset[str]:
    """The numbers and currencies whose answers may still come, or come anew for the right day."""
    found: set[str] = set()
    payer = vat_question(facts)
    if payer is not None and _may_change(facts.answers.vat.get(payer[0]), payer[1]):
        found.add(payer[0])
    for nip, account, day in account_questions(facts):
        if _may_change(facts.answers.accounts.get(account), day):
            found.add(nip)
    if any(answer in WAITING for answer in facts.answers.rates.values()):
        found.add(facts.currency)
    # Greece's numbers begin with EL in the registers, whatever an invoice prints.
    return frozenset(f"EL{one[2:]}" if one.startswith("GR") else one[:30] for one in found)


def _may_change(answer: VatAnswer | AccountAnswer | AskState | None, day: date) -> bool:
    """Whether nothing is known yet, or only of an earlier day than was asked for."""
    if answer is None or isinstance(answer, AskState):
        return answer in WAITING
    return answer.day < day
