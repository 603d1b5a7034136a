"""Which documents a rule holds for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.rules import Conditions, Outcome, Rule, check, hits
from desktop.domain.collation import fold
from desktop.domain.errors import UserError
from desktop.domain.fields import LineItem
from desktop.domain.kinds import DocumentKind

FACTS = Facts(
    company_id=3,
    kind=DocumentKind.COST_INVOICE,
    side=Side.PURCHASE,
    number="7740001454",
    contractor="ORLEN Spółka Akcyjna",
    amounts=Amounts(Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
    items=(LineItem("Olej napędowy ON"), LineItem("Kawa latte")),
    text=fold("Faktura stacja paliw nr 4 olej napędowy kawa"),
)
FUEL = Outcome(category="PALIWO")


@pytest.mark.parametrize(
    ("when", "items"),
    [
        (Conditions(contractor=("orlen",)), ()),
        (Conditions(contractor=("774-000-14-54",)), ()),
        (Conditions(contractor=("PL7740001454",)), ()),
        (Conditions(contractor=("circle k", "orl")), ()),
        (Conditions(words=("olej napędow",)), (0,)),
        (Conditions(words=("stacja paliw",)), ()),
        (Conditions(words=("KAWA", "herbata")), (1,)),
        (Conditions(low=Decimal(123), high=Decimal(123)), ()),
        (Conditions(companies=frozenset({3, 4})), ()),
        (Conditions(kinds=frozenset({DocumentKind.COST_INVOICE})), ()),
    ],
)
def test_a_rule_holds(when: Conditions, items: tuple[int, ...]) -> None:
    (found,) = hits([Rule(name="r", when=when, then=FUEL)], FACTS)
    assert found.items == items


@pytest.mark.parametrize(
    "when",
    [
        Conditions(contractor=("rlen",)),
        Conditions(contractor=("5860104121",)),
        Conditions(words=("napędowy olej",)),
        Conditions(low=Decimal("123.01")),
        Conditions(high=Decimal("122.99")),
        Conditions(companies=frozenset({4})),
        Conditions(kinds=frozenset({DocumentKind.SALES_INVOICE})),
        Conditions(contractor=("orlen",), words=("herbata",)),
    ],
)
def test_a_rule_does_not_hold(when: Conditions) -> None:
    assert hits([Rule(name="r", when=when, then=FUEL)], FACTS) == []


def test_corrections_count_without_their_sign_and_unknown_amounts_fit_no_range() -> None:
    rule = Rule(name="r", when=Conditions(low=Decimal(100)), then=FUEL)
    negative = Amounts(Decimal(-100), Decimal(-23), Decimal(-123))
    assert hits([rule], replace(FACTS, amounts=negative))
    assert not hits([rule], replace(FACTS, amounts=None))


def test_switched_off_rules_hold_for_nothing() -> None:
    assert (
        hits([Rule(name="r", when=Conditions(contractor=("orlen",)), then=FUEL, active=False)], FACTS) == []
    )


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (Rule(name=" ", when=Conditions(words=("x",)), then=FUEL), "booking.rule_unnamed"),
        (Rule(name="r", then=FUEL), "booking.rule_for_all"),
        (Rule(name="r", when=Conditions(words=("x",))), "booking.rule_says_nothing"),
        (Rule(name="r", when=Conditions(low=Decimal(2), high=Decimal(1)), then=FUEL), "booking.rule_range"),
        (
            Rule(name="r", when=Conditions(words=("x",)), then=Outcome(marks=("GTU_99",))),
            "booking.rule_marks",
        ),
        (Rule(name="r", when=Conditions(words=("x",)), then=Outcome(marks=("BFK",))), "booking.rule_marks"),
    ],
)
def test_rules_that_cannot_be_meant_are_refused(rule: Rule, code: str) -> None:
    with pytest.raises(UserError) as caught:
        check(rule)
    assert caught.value.code == code
