"""Gaps in a company's own numbering, whatever it looks like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import Month
from desktop.domain.months.numbering import Gap, Issued, gaps, normalised

NOVEMBER = Month(2026, 11)
NAMES: dict[str, Callable[[int, date], str]] = {
    "FV/12/2026": lambda count, day: f"FV/{count}/{day.year}",
    "0012/11/2026/S": lambda count, day: f"{count:04}/{day.month:02}/{day.year}/S",
    "F/000123/26": lambda count, day: f"F/{count:06}/{day.year % 100:02}",
    "FV 2026/11/12": lambda count, day: f"FV {day.year}/{day.month}/{count}",
    "12/11/26": lambda count, day: f"{count}/{day.month:02}/{day.year % 100:02}",
    "FS-202611-0012": lambda count, day: f"FS-{day.year}{day.month:02}-{count:04}",
    "A2/12/2026": lambda count, day: f"A2/{count}/{day.year}",
}
PLAIN: dict[str, Callable[[int, date], str]] = {"12345": lambda count, _day: f"{count}"}


def issued(*pairs: tuple[str, str]) -> list[Issued]:
    return [Issued(number, date.fromisoformat(day)) for number, day in pairs]


def missing(found: tuple[Gap, ...]) -> list[str]:
    return [gap.first if gap.count == 1 else f"{gap.first}–{gap.last}" for gap in found]


def test_a_missing_number_is_told_with_its_neighbours() -> None:
    found = gaps(
        issued(("FV/11/2026", "2026-11-02"), ("FV/12/2026", "2026-11-03"), ("FV/14/2026", "2026-11-09")),
        NOVEMBER,
    )
    assert found == (Gap("FV/13/2026", "FV/13/2026", 1, "FV/12/2026", "FV/14/2026"),)


def test_the_counter_begins_anew_each_month() -> None:
    numbers = issued(
        ("0001/10/2026/S", "2026-10-02"),
        ("0002/10/2026/S", "2026-10-09"),
        ("0002/11/2026/S", "2026-11-03"),
        ("0004/11/2026/S", "2026-11-12"),
    )
    assert missing(gaps(numbers, NOVEMBER)) == ["0001/11/2026/S", "0003/11/2026/S"]
    assert gaps(numbers, Month(2026, 10)) == ()


def test_a_month_in_the_number_does_not_make_it_begin_anew() -> None:
    numbers = issued(
        ("FV/21/10/2026", "2026-10-02"),
        ("FV/22/10/2026", "2026-10-30"),
        ("FV/24/11/2026", "2026-11-02"),
        ("FV/26/11/2026", "2026-11-05"),
    )
    # Between the months it may have been issued in either.
    assert missing(gaps(numbers, Month(2026, 10))) == ["FV/23/10/2026"]
    assert missing(gaps(numbers, NOVEMBER)) == ["FV/23/10/2026", "FV/25/11/2026"]


def test_series_do_not_mix() -> None:
    numbers = issued(
        *((f"FV/{count}/2026", f"2026-11-{count:02}") for count in (1, 2, 3)),
        *((f"FK/{count}/2026", f"2026-11-{count:02}") for count in (1, 2, 4)),
        *((f"1/{count}/2026", f"2026-11-{count:02}") for count in (5, 6, 7)),
        *((f"2/{count}/2026", f"2026-11-{count:02}") for count in (5, 6, 8)),
    )
    assert missing(gaps(numbers, NOVEMBER)) == ["FK/3/2026", "2/7/2026"]


def test_a_new_year_begins_anew_or_goes_on() -> None:
    anew = issued(
        ("FV/30/2026", "2026-12-20"), ("FV/31/2026", "2026-12-30"), ("FV/1/2027", "2027-01-04"),
        ("FV/3/2027", "2027-01-20"),
    )  # fmt: skip
    assert missing(gaps(anew, Month(2027, 1))) == ["FV/2/2027"]
    assert gaps(anew, Month(2026, 12)) == ()
    on = issued(
        ("FV/30/2026", "2026-12-20"), ("FV/31/2026", "2026-12-30"), ("FV/33/2027", "2027-01-04"),
        ("FV/34/2027", "2027-01-20"),
    )  # fmt: skip
    assert len(gaps(on, Month(2027, 1))) == 1


def test_what_was_issued_before_anybody_sent_documents_is_not_missed() -> None:
    numbers = issued(*((f"FV/{count}/2026", f"2026-11-{count - 200:02}") for count in (213, 214, 215)))
    assert gaps(numbers, NOVEMBER) == ()


def test_what_was_seen_elsewhere_is_not_missing() -> None:
    numbers = issued(*((f"FV {count}/2026", f"2026-11-{count:02}") for count in (1, 2, 6)))
    assert missing(gaps(numbers, NOVEMBER)) == ["FV3/2026–FV5/2026"]
    assert missing(gaps(numbers, NOVEMBER, {normalised("fv 4 / 2026")})) == ["FV3/2026", "FV5/2026"]


def test_a_misread_number_makes_one_wide_gap() -> None:
    numbers = issued(
        *((f"FV/{count}/2026", f"2026-11-{day:02}") for count, day in ((1, 1), (2, 2), (8003, 3)))
    )
    (gap,) = gaps(numbers, NOVEMBER)
    assert (gap.count, gap.is_wide, gap.after) == (8000, True, "FV/8003/2026")


@pytest.mark.parametrize("number", ["", "brak", "1" * 30, "1/2/3/4/5/6/7/8", "²/2026", "FV/2026"])
def test_what_is_no_numbering_has_no_gaps(number: str) -> None:
    assert gaps(issued(*[(number, "2026-11-03")] * 5), NOVEMBER) == ()


@pytest.mark.parametrize("form", [*NAMES, *PLAIN])
@given(data=st.data())
def test_exactly_what_was_taken_out_is_missing(form: str, data: st.DataObject) -> None:
    write = {**NAMES, **PLAIN}[form]
    begins = st.integers(1, 400) if form in PLAIN else st.just(1)
    first, count = data.draw(begins), data.draw(st.integers(8, 60))
    day = date(2026, 11, 1)
    numbers = [
        Issued(write(first + step, day), day + timedelta(days=step * 29 // count)) for step in range(count)
    ]
    inner = st.sets(st.integers(1, count - 2), max_size=5)
    out = data.draw(inner)
    left = [one for place, one in enumerate(numbers) if place not in out]
    shuffled = data.draw(st.permutations(left))
    told = gaps(shuffled, NOVEMBER)
    assert sum(gap.count for gap in told) == len(out)
    names = {normalised(numbers[place].number) for place in out}
    assert {normalised(gap.first) for gap in told} | {normalised(gap.last) for gap in told} <= names
    assert gaps(shuffled, NOVEMBER, names) == ()


@pytest.mark.parametrize("monthly", [True, False])
@given(data=st.data())
def test_months_one_after_the_other(monthly: bool, data: st.DataObject) -> None:
    count, numbers, out = 0, [], {}
    for month in (9, 10, 11):
        count = 0 if monthly else count
        size = data.draw(st.integers(4, 12))
        taken = data.draw(st.sets(st.integers(2, size - 1), max_size=3))
        out[month] = {f"{count + place:03}/{month:02}/2026" for place in taken}
        numbers += [
            Issued(f"{count + place:03}/{month:02}/2026", date(2026, month, 2 * place))
            for place in range(1, size + 1)
            if place not in taken
        ]
        count += size
    for month, names in out.items():
        told = gaps(numbers, Month(2026, month))
        assert sum(gap.count for gap in told) == len(names)
        assert all(gap.first in names and gap.last in names for gap in told)


@given(st.lists(st.tuples(st.text(max_size=30), st.dates(date(2020, 1, 1), date(2030, 1, 1))), max_size=30))
def test_no_numbers_break_it(pairs: list[tuple[str, date]]) -> None:
    for gap in gaps([Issued(number, day) for number, day in pairs], NOVEMBER):
        assert gap.count > 0
