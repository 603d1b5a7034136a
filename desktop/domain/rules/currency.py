"""Foreign currency: the rate, its table, and what it comes to in złoty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from desktop.domain.fields import FieldName
from desktop.domain.money import format_amount
from desktop.domain.registers import AskState
from desktop.domain.rules.exchange import ZLOTY, Conversion, Purpose, Rate, converted
from desktop.domain.rules.facts import Facts
from desktop.domain.rules.findings import Action, ActionKind, Finding, Severity

_ENTER = Action(ActionKind.RATE)
_WAITING = {
    AskState.UNKNOWN: "asking",
    AskState.ASKING: "asking",
    AskState.ANSWERED: "asking",
    AskState.OFFLINE: "offline",
    AskState.LIMIT: "offline",
    AskState.OFF: "off",
    AskState.NONE: "none",
}


def rate_questions(facts: Facts) -> Mapping[Purpose, tuple[str, date]]:
    """The currency, and the day before which the last table counts, for each purpose."""
    if not facts.is_booked or facts.currency == ZLOTY:
        return {}
    days = {purpose: facts.base(purpose) for purpose in Purpose}
    return {purpose: (facts.currency, day) for purpose, day in days.items() if day is not None}


def conversions(facts: Facts) -> tuple[Conversion, ...]:
    """The amounts in złoty for each purpose whose rate is known."""
    if not facts.is_booked or facts.currency == ZLOTY:
        return ()
    rates = [rate for purpose in Purpose if (rate := facts.rate(purpose)) is not None]
    return tuple(
        converted(
            rate,
            facts.vat_rows,
            net=facts.amount(FieldName.NET),
            vat=facts.amount(FieldName.VAT),
            gross=facts.gross,
        )
        for rate in rates
    )


def findings(facts: Facts) -> Iterator[Finding]:
    """The rates in use, or what is missing for them."""
    questions = rate_questions(facts)
    known = {one.rate.purpose: one for one in conversions(facts)}
    said: set[object] = set()
    for purpose, (currency, before) in questions.items():
        found = known.get(purpose)
        if found is None:
            state = facts.answers.rates.get(purpose, AskState.OFF)
            how = _WAITING[state] if isinstance(state, AskState) else "none"
            if (how, before) not in said:
                yield _missing(purpose, currency, before, how)
            said.add((how, before))
        else:
            yield _used(found)


def _missing(purpose: Purpose, currency: str, before: date, how: str) -> Finding:
    details = {"currency": currency, "before": before.isoformat()}
    severity = Severity.NOTE if how == "asking" else Severity.WARNING
    actions = (_ENTER,) if how == "off" else (_ENTER, Action(ActionKind.ASK))
    stands_on = (currency, before.isoformat())
    names = (FieldName.CURRENCY,)
    return Finding(f"rate_{how}", severity, details, names, stands_on, actions, subject=purpose.value)


def _used(found: Conversion) -> Finding:
    rate = found.rate
    details = {
        "rate": rate_text(rate),
        "currency": rate.currency,
        "table": rate.table,
        "day": rate.day.isoformat(),
        "before": rate.before.isoformat(),
        "who": rate.hand,
        "net": "–" if found.net is None else format_amount(found.net),
        "vat": "–" if found.vat is None else format_amount(found.vat),
        "gross": "–" if found.gross is None else format_amount(found.gross),
    }
    typed = "_typed" if rate.hand else ""
    code = f"rate_{rate.purpose.value}{typed}"
    stands_on = (rate.currency, str(rate.mid), str(rate.per), rate.table)
    names = (FieldName.CURRENCY,)
    return Finding(
        code, Severity.GOOD, details, names, stands_on, (_ENTER,), rate.proof, subject=rate.purpose.value
    )


def rate_text(rate: Rate) -> str:
    """``4,2512`` or ``1,1234 za 100``."""
    mid = f"{rate.mid:f}".replace(".", ",")
    return mid if rate.per == 1 else f"{mid} za {rate.per}"
