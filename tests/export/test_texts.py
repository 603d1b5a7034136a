from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.texts import clean, for_csv


@pytest.mark.parametrize(
    "text",
    [
        "0012",
        "5252248481",
        "61109010140000071219812874",
        "1/11/2026",
        "11-2026",
        "2026-11",
        "1.5",
        "12,50",
        "1E5",
        "12:30",
        "23%",
        "5 lis",
        "maj 2026",
        "PRAWDA",
        "(15)",
    ],
)
def test_what_excel_would_convert_is_kept_as_text(text) -> None:
    assert for_csv(text) == f'="{text}"'


@pytest.mark.parametrize("text", ["FV/1/11/2026", "PL61109010140000071219812874", "Łąka s.c.", "", "tak"])
def test_plain_text_stays_plain(text) -> None:
    assert for_csv(text) == text


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+48 600 100 200", "-5", "@SUM(A1)", "\t=1+1", "\r=1+1", " \n=cmd|' /C calc'!A0", "\uff1d1+1"],
)
def test_formula_is_neutralised(text) -> None:
    cell = for_csv(clean(text))

    assert cell.startswith("'")
    assert cell[1:] == clean(text)


def test_long_run_of_digits_does_not_break_excels_limit() -> None:
    assert for_csv("1" * 300) == "'" + "1" * 300


@given(st.text())
def test_no_cell_is_a_formula_of_the_documents_making(text: str) -> None:
    cell = for_csv(clean(text))

    assert not cell.startswith(("+", "-", "@", "\t", "\r", "\n"))
    if cell.startswith("="):
        assert re.fullmatch(r'="[^"&(=]*[^"=]*"', cell)
        assert cell[2:-1] == clean(text)


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_clean_puts_everything_on_one_line_without_control_characters() -> None:
    assert clean(" ul. Łąkowa 5\r\n61-001\tPoznań\x00\x0b\ud800 ") == "ul. Łąkowa 5 61-001 Poznań"
