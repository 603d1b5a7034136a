"""Rhythms of suppliers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import Month
from desktop.domain.months.rhythm import Rhythm, rhythm_due


def plus(month: Month, count: int) -> Month:
    total = month.year * 12 + month.month - 1 + count
    return Month(total // 12, total % 12 + 1)


NOVEMBER = Month(2026, 11)


def history(*ago: int, day: int = 12) -> dict[Month, list[int]]:
    """Invoices so many months before November."""
    return {plus(NOVEMBER, -one): [day] for one in ago}


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        ((6, 5, 4, 3, 2, 1), Rhythm(1, Month(2026, 5), 12)),
        ((3, 2, 1), Rhythm(1, Month(2026, 8), 12)),
        ((6, 4, 2), Rhythm(2, Month(2026, 5), 12)),
        ((9, 6, 3), Rhythm(3, Month(2026, 2), 12)),
        # One has failed to come since: it is missed all the more.
        ((5, 4, 3, 2), Rhythm(1, Month(2026, 6), 12)),
        ((12, 9, 6), Rhythm(3, Month(2025, 11), 12)),
        # Of two in a row nobody can tell.
        ((2, 1), None),
        ((6, 3), None),
        # Silent for longer: the contract has ended.
        ((6, 5, 4, 3), None),
        # Not due in this month.
        ((5, 3, 1), None),
        ((8, 5, 2), None),
        # No rhythm.
        ((9, 7, 2, 1), None),
        # The rhythm began anew after a pause.
        ((12, 11, 10, 3, 2, 1), Rhythm(1, Month(2026, 8), 12)),
        ((), None),
    ],
)
def test_what_the_months_before_foretell(ago: tuple[int, ...], expected: Rhythm | None) -> None:
    assert rhythm_due(history(*ago), NOVEMBER) == expected


def test_this_month_and_later_ones_foretell_nothing() -> None:
    months = history(3, 2, 1) | {NOVEMBER: [3], plus(NOVEMBER, 1): [3]}
    assert rhythm_due(months, NOVEMBER) == Rhythm(1, Month(2026, 8), 12)


def test_the_day_is_the_middle_one_and_lies_in_every_month() -> None:
    months = {Month(2026, 11): [31], Month(2026, 12): [30, 31], Month(2027, 1): [31]}
    found = rhythm_due(months, Month(2027, 2))
    assert found == Rhythm(1, Month(2026, 11), 31)
    assert found.expected_on(Month(2027, 2)) == date(2027, 2, 28)
    assert Rhythm(1, NOVEMBER).expected_on(NOVEMBER) == date(2026, 11, 30)


@given(st.sampled_from([1, 2, 3]), st.integers(3, 7), st.integers(1, 28))
def test_every_steady_supplier_is_missed_when_due_and_only_then(period: int, count: int, day: int) -> None:
    months = {plus(NOVEMBER, -period * one): [day] for one in range(1, count + 1)}
    assert rhythm_due(months, NOVEMBER) == Rhythm(period, min(months), day)
    for early in range(1, period):
        assert rhythm_due(months, plus(NOVEMBER, -early)) is None


@given(st.dictionaries(st.integers(-30, 5), st.lists(st.integers(1, 31), max_size=3), max_size=20))
def test_any_history_is_understood(ago: dict[int, list[int]]) -> None:
    found = rhythm_due({plus(NOVEMBER, one): days for one, days in ago.items()}, NOVEMBER)
    assert found is None or (found.since < NOVEMBER and found.expected_on(NOVEMBER).month == 11)
