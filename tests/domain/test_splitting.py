"""Rules of cutting and codes of separator sheets keep their meaning when they are written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.separators import Separator, SeparatorKind, parse_separator
from desktop.domain.splitting import Cut, PageRole, Part, Sides, SplitPlan, SplitPolicy, SplitRule

NIP = "5252248481"


@given(st.sampled_from(SplitPolicy), st.sampled_from(Sides))
def test_a_rule_is_what_it_was_written_as(policy: SplitPolicy, sides: Sides) -> None:
    rule = SplitRule(policy, sides)
    assert SplitRule.parse(rule.as_text()) == rule


@given(st.text(max_size=20))
def test_what_is_no_rule_is_none(text: str) -> None:
    rule = SplitRule.parse(text)
    assert rule is None or rule.policy.value == text.partition("/")[0]


@given(st.sampled_from(SeparatorKind), st.sampled_from([None, NIP]))
def test_a_sheet_says_what_was_printed(kind: SeparatorKind, nip: str | None) -> None:
    assert parse_separator(Separator(kind, nip).code()) == Separator(kind, nip)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEZDOTYK/2/NEXT/5252248481/2027", Separator(SeparatorKind.NEXT, NIP)),
        ("BEZDOTYK/9/CHAPTER/", Separator(SeparatorKind.NEXT)),
        ("BEZDOTYK/1/NEXT/5252248480", Separator(SeparatorKind.NEXT)),
        ("BEZDOTYK/1/NEXT/52522484", Separator(SeparatorKind.NEXT)),
        ("BEZDOTYK/NEXT", None),
        ("SEP-5590", None),
        ("", None),
    ],
)
def test_later_versions_and_misread_numbers(text: str, expected: Separator | None) -> None:
    assert parse_separator(text) == expected


def test_proposed_cuts_count_as_supposed_documents() -> None:
    cuts = (Cut(1, 0.95, made=True), Cut(2, 0.5, made=False), Cut(3, 0.1, made=False))
    plan = SplitPlan((PageRole.CONTENT,) * 4, cuts, (Part((0,)), Part((1, 2, 3))))
    assert plan.supposed == 3
