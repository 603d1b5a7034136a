from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.domain.reading import Word
from desktop.ui.review.geometry import (
    Direction,
    Span,
    around,
    neighbour,
    reading_order,
    reveal,
    turned,
    word_at,
    words_in,
)


def word(text: str, x0: float, y0: float, x1: float | None = None, y1: float | None = None) -> Word:
    return Word(text, Box(0, x0, y0, x0 + 0.08 if x1 is None else x1, y0 + 0.02 if y1 is None else y1))


SELLER = (word("Bór", 0.1, 0.1), word("S.A.", 0.2, 0.101), word("Gdynia", 0.1, 0.13))
BUYER = (word("Żółw", 0.6, 0.1), word("Warszawa", 0.6, 0.13))
PAGE = (*SELLER, *BUYER)


def texts(words: tuple[Word, ...]) -> str:
    return " ".join(one.text for one in words)


def test_word_under_the_pointer_and_just_beside_it() -> None:
    assert word_at(PAGE, 0.14, 0.11) is SELLER[0]
    assert word_at(PAGE, 0.097, 0.11) is SELLER[0]
    assert word_at(PAGE, 0.05, 0.11) is None


def test_smaller_of_two_overlapping_words_is_meant() -> None:
    line = word("NIP: 525", 0.1, 0.1, 0.5)
    part = word("525", 0.3, 0.1, 0.5)

    assert word_at((line, part), 0.4, 0.11) is part


def test_thin_drag_takes_words_of_its_line_only() -> None:
    assert texts(words_in(PAGE, Span(0.12, 0.108, 0.25, 0.112))) == "Bór S.A."


def test_tall_drag_takes_lines_but_not_the_next_column() -> None:
    assert texts(words_in(PAGE, Span(0.3, 0.16, 0.09, 0.09))) == "Bór S.A. Gdynia"


def test_reading_order_forgives_crooked_lines() -> None:
    crooked = (word("2", 0.3, 0.104), word("1", 0.1, 0.1), word("3", 0.1, 0.125))

    assert texts(reading_order(crooked)) == "1 2 3"


@pytest.mark.parametrize(
    ("start", "way", "end"),
    [
        (SELLER[0], Direction.RIGHT, SELLER[1]),
        (SELLER[1], Direction.RIGHT, BUYER[0]),
        (SELLER[0], Direction.DOWN, SELLER[2]),
        (BUYER[1], Direction.UP, BUYER[0]),
        (SELLER[0], Direction.LEFT, SELLER[0]),
    ],
)
def test_neighbour(start: Word, way: Direction, end: Word) -> None:
    assert neighbour(PAGE, start, way) is end


def test_around_holds_all_boxes() -> None:
    assert around([one.box for one in SELLER]) == Box(0, 0.1, 0.1, 0.28, 0.15)


fraction = st.floats(0, 1)


@given(fraction, fraction, fraction, fraction, st.sampled_from([0, 90, 180, 270]))
def test_turning_there_and_back(x0: float, y0: float, x1: float, y1: float, degrees: int) -> None:
    box = Box(2, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    there = turned(box, degrees)
    back = turned(there, -degrees)

    assert there.x0 <= there.x1
    assert there.y0 <= there.y1
    assert (back.x0, back.y0, back.x1, back.y1) == pytest.approx((box.x0, box.y0, box.x1, box.y1))


def test_upper_left_goes_to_the_upper_right_when_turned_clockwise() -> None:
    corner = turned(Box(0, 0.0, 0.0, 0.1, 0.2), 90)

    assert (corner.x0, corner.y0, corner.x1, corner.y1) == pytest.approx((0.8, 0.0, 1.0, 0.1))


@pytest.mark.parametrize(("low", "high", "moved"), [(40, 60, 0), (95, 105, 15), (-10, 5, -20), (20, 300, 10)])
def test_a_view_moves_no_further_than_it_must(low: float, high: float, moved: float) -> None:
    assert reveal(low, high, 0, 100, 10) == moved
