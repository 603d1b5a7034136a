"""Texts are broken into lines of which nothing is lost, and columns take the room there is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.ui.printing.wrapping import PER_POINT, Measured, column_widths

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)


@given(text=WORDS, points=st.floats(10, 300))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_is_lost_in_breaking(qapp: QApplication, text: str, points: float) -> None:
    lines = Measured(8.5).lines(text, points * PER_POINT)

    assert lines
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_lines_are_broken_between_words_and_long_words_within(qapp: QApplication) -> None:
    measured = Measured(8.5)
    room = measured.width("zażółć gęślą")

    assert measured.lines("zażółć gęślą jaźń", room) == ["zażółć gęślą", "jaźń"]
    broken = measured.lines("x" * 200, room)
    assert len(broken) > 1
    assert all(measured.width(line) <= room + 1 for line in broken)
    assert measured.lines("a\nb", room) == ["a", "b"]
    assert measured.lines("", room) == [""]


@pytest.mark.parametrize("length", [5, 60, 4000])
def test_columns_take_all_the_room(qapp: QApplication, length: int) -> None:
    measured = Measured(8.5)
    columns = [[("Numer", measured)], [("słowo " * (length // 6 or 1), measured)], [("y" * length, measured)]]

    widths = column_widths(columns, 500 * PER_POINT, 8 * PER_POINT)

    assert sum(widths) == pytest.approx(500 * PER_POINT)
    assert widths[0] >= measured.width("Numer")
    assert min(widths) > 0


def test_number_is_no_row_of_words(qapp: QApplication) -> None:
    measured = Measured(8.5)
    amount = "1\u202f230\u202f000,00"
    columns = [[(amount, measured)], [("słowo " * 200, measured)]]

    (narrow, _) = column_widths(columns, 400 * PER_POINT, 0.0)

    assert measured.lines(amount, narrow) == [amount]


def test_long_names_give_way_to_amounts_where_not_even_the_words_fit(qapp: QApplication) -> None:
    measured = Measured(8.5)
    amount, name = "101\u202f528,87", "Skan_20261118_120009_strona.pdf"
    columns = [[(amount, measured)]] * 6 + [[(name, measured)]] * 2
    room = 6 * measured.width(amount) + measured.width(name)

    widths = column_widths(columns, room, 0.0)

    assert sum(widths) == pytest.approx(room)
    assert [measured.lines(amount, width) for width in widths[:6]] == [[amount]] * 6
