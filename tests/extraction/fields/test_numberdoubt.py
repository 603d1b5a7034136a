"""When the number of a document is doubted."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.extraction.fields.layout import Span, lay_out
from desktop.extraction.fields.numberdoubt import is_broken, looks_misread, runs_on, years_agree
from tests.extraction.fields.drawn import drawn


@pytest.mark.parametrize("number", ["2O26/11/7", "FV 1l/2026", "5S1"])
def test_a_letter_like_a_figure_among_figures_is_doubtful(number: str) -> None:
    assert looks_misread(number)


@pytest.mark.parametrize("number", ["FS 123/2026", "FV-L/0311/26", "12/SKL/2026"])
def test_letters_of_a_series_are_not(number: str) -> None:
    assert not looks_misread(number)


def test_the_year_of_a_number_is_near_that_of_issue() -> None:
    issue = date(2026, 1, 3)

    assert years_agree("FV/12/2025", issue)
    assert not years_agree("FV/12/2028", issue)
    assert years_agree("FV/12", issue)
    assert years_agree("FV/12/2028", None)


def test_four_figures_are_no_year_where_the_short_year_stands_alone() -> None:
    assert years_agree("MAR/7655/26", date(2026, 1, 3))
    assert not years_agree("MAR/7655/28", date(2026, 1, 3))


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Nr 6F2A91 B0+14", True),
        ("Nr 6F2A91 14.11.2026", False),
        ("Nr 6F2A91 z dnia", False),
        ("Nr 6F2A91     1234", False),
        ("Nr 6F2A91", False),
    ],
)
def test_a_number_runs_on_where_its_cell_does_with_figures(text: str, goes_on: bool) -> None:
    line = lay_out([drawn(text)]).lines[0]

    assert runs_on(line, Span(0, 3, 9)) is goes_on


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Faktura F/\n2026/06/64", True),
        ("Nr 2213/05/2026/", True),
        ("Faktura\n2026/06/64", False),
        ("Adres: Polna 3/          Faktura\n                         2026/06/64", False),
    ],
)
def test_a_number_on_two_lines_is_seen_to_be_broken(text: str, broken: bool) -> None:
    sheet = lay_out([drawn(text)])
    line = sheet.lines[-1]
    start = next(at for at, char in enumerate(line.text) if char.isdigit())
    assert is_broken(sheet, Span(line.number, start, len(line.text))) is broken
