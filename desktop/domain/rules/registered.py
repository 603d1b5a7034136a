"""What registers say of the contractor and of the account: VAT status, white list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import format_account, format_nip
from desktop.domain.money import format_amount
from desktop.domain.registers import AccountAnswer, AccountState, AskState, Register, VatAnswer, VatState
from desktop.domain.rules.facts import Facts, Side, is_eu, is_polish, is_polish_account
from desktop.domain.rules.findings import Action, ActionKind, Finding, Severity
from desktop.domain.rules.law import WHITE_LIST, in_force

_ASK = (Action(ActionKind.ASK),)
_WAITING = {
    AskState.UNKNOWN: "asking",
    AskState.ASKING: "asking",
    AskState.OFFLINE: "offline",
    AskState.LIMIT: "limit",
    AskState.NONE: "no_answer",
    AskState.ANSWERED: "asking",
}
"""How a sentence ends that says why there is no answer; nothing is said of a register that is off."""


def vat_question(facts: Facts) -> tuple[str, date] | None:
    """Whose VAT status is asked for which day; ``None`` where it does not matter.

    The seller's of a purchase; the buyer's of a sale only abroad in the EU, where nought per cent needs a
    valid number.
    """
    day = facts.issue_date
    if not facts.is_booked or day is None:
        return None
    number = facts.value(FieldName.SELLER_NIP if facts.side is Side.PURCHASE else FieldName.BUYER_NIP)
    wanted = is_eu(number) or (facts.side is Side.PURCHASE and is_polish(number))
    return (number, min(day, facts.today)) if wanted else None


def account_questions(facts: Facts) -> tuple[tuple[str, str, date], ...]:
    """NIP, account (26 digits behind ``PL``) and day of every question to the white list."""
    seller = facts.value(FieldName.SELLER_NIP)
    if facts.side is not Side.PURCHASE or not is_polish(seller) or facts.pays_without_transfer:
        return ()
    return tuple(
        (seller, account, facts.payment_day) for account in facts.accounts if is_polish_account(account)
    )


def findings(facts: Facts) -> Iterator[Finding]:
    """What the registers have answered, or why they have not."""
    question = vat_question(facts)
    if question is not None:
        yield from _vat(facts, *question)
    for nip, account, day in account_questions(facts):
        yield from _account(facts, nip, account, day)


# -- VAT status --------------------------------------------------------------------------------------


def _vat(facts: Facts, number: str, day: date) -> Iterator[Finding]:
    answer = facts.answers.vat.get(number, AskState.OFF)
    name = FieldName.SELLER_NIP if facts.side is Side.PURCHASE else FieldName.BUYER_NIP
    details = {"number": format_nip(number), "day": day.isoformat()}
    if isinstance(answer, AskState):
        if answer in _WAITING:
            code = f"vat_{_WAITING[answer]}"
            yield Finding(code, Severity.NOTE, details, (name,), (number,), _ASK)
        return
    details["day"] = answer.day.isoformat()
    code, severity = _judged(facts, answer)
    stands_on = (number, answer.state.value, str(facts.taxed))
    yield Finding(code, severity, details, (name,), stands_on, (), answer.proof)


def _judged(facts: Facts, answer: VatAnswer) -> tuple[str, Severity]:
    match answer.state:
        case VatState.ACTIVE:
            return "vat_active", Severity.GOOD
        case VatState.VALID_EU:
            return "vat_eu_valid", Severity.GOOD
        case VatState.INVALID_EU:
            return "vat_eu_invalid", Severity.WARNING
        case VatState.EXEMPT:
            return ("vat_exempt_taxes", Severity.ALARM) if facts.taxed else ("vat_exempt", Severity.NOTE)
        case VatState.NOT_REGISTERED:
            return ("vat_none_taxes", Severity.ALARM) if facts.taxed else ("vat_none", Severity.NOTE)


# -- white list --------------------------------------------------------------------------------------


def _account(facts: Facts, nip: str, account: str, day: date) -> Iterator[Finding]:
    answer = facts.answers.accounts.get(account, AskState.OFF)
    name = (
        FieldName.BANK_ACCOUNT if facts.value(FieldName.BANK_ACCOUNT) == account else FieldName.SECOND_ACCOUNT
    )
    subject = "" if name is FieldName.BANK_ACCOUNT else "second"
    details = {"account": format_account(account), "day": day.isoformat(), "nip": format_nip(nip)}
    if isinstance(answer, AskState):
        if answer in _WAITING:
            yield Finding(
                f"account_{_WAITING[answer]}", Severity.NOTE, details, (name,), (nip, account), _ASK,
                subject=subject,
            )  # fmt: skip
        return
    details["day"] = answer.day.isoformat()
    code, severity, over = _listed(facts, answer)
    details |= over
    stands_on = (nip, account, code)
    yield Finding(code, severity, details, (name,), stands_on, (), answer.proof, subject)


def _listed(facts: Facts, answer: AccountAnswer) -> tuple[str, Severity, dict[str, str]]:
    if answer.state is not AccountState.NOT_LISTED:
        code = "account_listed_flat" if answer.proof.register is Register.FLAT_FILE else "account_listed"
        return ("account_listed_mask" if answer.by_mask else code), Severity.GOOD, {}
    seller = facts.answers.vat.get(facts.value(FieldName.SELLER_NIP))
    if isinstance(seller, VatAnswer) and seller.state is VatState.NOT_REGISTERED:
        # Only payers of VAT are on the list: nothing can be asked of the others.
        return "account_no_payer", Severity.NOTE, {}
    rule = in_force(WHITE_LIST, facts.issue_date or facts.today)
    gross = facts.gross_pln
    if rule is None:
        return "account_not_listed", Severity.NOTE, {}
    details = {"limit": format_amount(rule.value)}
    if gross is None or gross <= rule.value:
        # An amount whose rate is not known yet is judged once it is.
        return "account_not_listed", Severity.WARNING, details
    return "account_not_listed_over", Severity.ALARM, details
