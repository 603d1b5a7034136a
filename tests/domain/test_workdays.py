"""Polish working days, held against the package ``holidays``."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import holidays as known
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.workdays import (
    easter,
    holidays,
    is_workday,
    last_workday_before,
    next_midnight_in_poland,
    today_in_poland,
)


@pytest.mark.parametrize("year", range(2002, 2101))
def test_holidays_of_a_year(year: int) -> None:
    # That package counts every Sunday of a holiday, too, as this one does; ours are days off beside Sundays.
    theirs = {day for day in known.Poland(years=year) if day.year == year}
    assert holidays(year) == theirs


@given(st.dates(date(2002, 1, 1), date(2100, 12, 31)))
def test_the_last_working_day_before(day: date) -> None:
    before = last_workday_before(day)
    assert before < day
    assert is_workday(before)
    between = [before + timedelta(days=number) for number in range(1, (day - before).days)]
    assert not any(is_workday(one) for one in between)


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 11, 12), date(2026, 11, 10)),
        (date(2026, 11, 23), date(2026, 11, 20)),
        # 24 December is a day off since 2025.
        (date(2024, 12, 27), date(2024, 12, 24)),
        (date(2025, 12, 29), date(2025, 12, 23)),
        (date(2026, 4, 7), date(2026, 4, 3)),
        (date(2026, 6, 5), date(2026, 6, 3)),
        (date(2018, 11, 13), date(2018, 11, 9)),
        (date(2010, 1, 7), date(2010, 1, 6)),
        (date(2011, 1, 7), date(2011, 1, 5)),
    ],
)
def test_days_around_holidays(day: date, before: date) -> None:
    assert last_workday_before(day) == before


def test_easter() -> None:
    assert [easter(year) for year in (2024, 2025, 2026, 2038, 2285)] == [
        date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25), date(2285, 3, 22)
    ]  # fmt: skip


def test_the_polish_day() -> None:
    assert today_in_poland(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == date(2026, 7, 2)
    assert today_in_poland(datetime(2026, 1, 1, 22, 30, tzinfo=UTC)) == date(2026, 1, 1)
    assert next_midnight_in_poland(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == datetime(
        2026, 7, 2, 22, tzinfo=UTC
    )
    # The night in which clocks are put back has an hour more.
    assert next_midnight_in_poland(datetime(2026, 10, 24, 23, tzinfo=UTC)) == datetime(
        2026, 10, 25, 23, tzinfo=UTC
    )
