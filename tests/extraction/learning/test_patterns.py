"""Patterns of document numbers: made of one number, found on the next page, readable, never hostile."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extraction.learning import patterns

DAY = date(2026, 11, 12)
NUMBERS = st.from_regex(r"[A-Z]{0,4}[/ -]?[0-9]{1,6}(?:[/-](?:[0-9]{1,4}|[A-Z]{1,3})){0,3}", fullmatch=True)


@pytest.mark.parametrize(
    ("number", "pattern"),
    [
        ("FV/0123/11/2026", "FV/{4}/{month}/{year}"),
        ("12/2026", "{2}/{year}"),
        ("2026/11/00017", "{year}/{month}/{5}"),
        ("F/9/118", "F/{1}/{3}"),
        ("FVS 00720/12/26", "FVS {5}/{2}/{yy}"),
        ("11/11/2026", "{2}/{month}/{year}"),
        ("A-20261112-4", "A-{8}-{1}"),
        ("bez numeru", ""),
        ("{4}/2026", ""),
    ],
)
def test_a_number_has_a_pattern(number: str, pattern: str) -> None:
    assert patterns.pattern_of(number, DAY) == pattern


def test_the_next_number_is_found_in_its_line() -> None:
    found = patterns.fits("FV/{3}/{month}/{year}", "druk 7 · FV/1042/12/2026 · str. 1", date(2026, 12, 3))
    assert [(fit.value, fit.dated, fit.repaired) for fit in found] == [("FV/1042/12/2026", True, False)]
    assert patterns.fits("FV/{3}/{month}/{year}", "WZ/1042/12/2026 XFV/1/12/2026/9") == []


def test_letters_are_taken_for_digits_and_said_so() -> None:
    (fit,) = patterns.fits("FV/{3}/{year}", "FV/O4l/2O26")
    assert (fit.value, fit.repaired) == ("FV/041/2026", True)


def test_another_month_than_the_documents_is_said_so() -> None:
    (fit,) = patterns.fits("{3}/{month}/{year}", "311/09/2026", DAY)
    assert not fit.dated


def test_patterns_of_one_sort_are_joined() -> None:
    assert patterns.merged("FV/{3}/{year}", "FV/{5}/{year}") == "FV/{3-5}/{year}"
    assert patterns.merged("FV/{3}", "FS/{3}") == "{letters}/{3}"
    assert patterns.merged("FV/{3}", "FV-{3}") is None
    assert patterns.general(["F/{1}", "K-{2}", "F/{3}"]) == ["F/{1-3}", "K-{2}"]


def test_a_pattern_is_readable() -> None:
    assert patterns.readable("FV/{4}/{month}/{year}") == "FV/####/MM/RRRR"


def test_literals_are_left_open() -> None:
    assert patterns.literals("ZOLW/{4}/FV") == ["ZOLW", "FV"]
    assert patterns.without_literals("ZOLW/{4}/FV", ["ZOLW"]) == "{letters}/{4}/FV"


@given(NUMBERS, st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_number_is_a_case_of_its_pattern(number: str, day: date) -> None:
    pattern = patterns.pattern_of(number, day)
    assert patterns.is_pattern(pattern)
    assert patterns.matches(pattern, number)


@given(NUMBERS, NUMBERS)
def test_both_numbers_are_cases_of_the_joined_pattern(one: str, two: str) -> None:
    first, second = patterns.pattern_of(one, DAY), patterns.pattern_of(two, DAY)
    joined = patterns.merged(first, second)
    if joined is not None:
        assert patterns.matches(joined, one)
        assert patterns.matches(joined, two)


@given(st.text(max_size=200), st.text(max_size=300))
def test_no_text_breaks_a_pattern(pattern: str, text: str) -> None:
    for fit in patterns.fits(pattern, text):
        assert 0 <= fit.start < fit.end <= len(text)
