"""Dates as they are typed, and months."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import Month, parse_iso, parse_typed_date

NEAR = date(2026, 11, 20)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5", date(2026, 11, 5)),
        ("05", date(2026, 11, 5)),
        ("5.11", date(2026, 11, 5)),
        ("5/12", date(2026, 12, 5)),
        ("0511", date(2026, 11, 5)),
        ("511", date(2026, 11, 5)),
        ("051126", date(2026, 11, 5)),
        ("05112026", date(2026, 11, 5)),
        ("20261105", date(2026, 11, 5)),
        ("5.11.26", date(2026, 11, 5)),
        ("5-11-2026", date(2026, 11, 5)),
        ("2026-11-05", date(2026, 11, 5)),
        ("05.11.2026 r.", date(2026, 11, 5)),
        ("31", None),
        ("31.2", None),
        ("0", None),
        ("", None),
        ("jutro", None),
        ("5.11.2026.1", None),
        ("12345", None),
    ],
)
def test_typed_dates_are_completed_from_the_documents_month(typed: str, day: date | None) -> None:
    assert parse_typed_date(typed, NEAR) == day


@given(days)
def test_every_whole_form_gives_the_same_day(day: date) -> None:
    for form in ("%d.%m.%Y", "%Y-%m-%d", "%d%m%Y", "%d%m%y", "%d/%m/%y"):
        assert parse_typed_date(day.strftime(form), NEAR) == day


@given(st.text(max_size=30))
def test_no_text_breaks_the_parsers(text: str) -> None:
    parse_typed_date(text, NEAR)
    parse_iso(text)


@given(days)
def test_months_follow_each_other(day: date) -> None:
    month = Month.of(day)
    assert month.following().previous() == month
    assert Month.parse(str(month)) == month
    assert month.previous() < month < month.following()


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "26-11", "2026-1", "x"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Month.parse(text)
