"""Words in reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.domain.reading import Word
from desktop.extraction.lines import lines_of, reading_order
from tests.extraction.papers import word


def texts(words: list[Word]) -> list[list[str]]:
    return [[one.text for one in line] for line in lines_of(words)]


def test_cells_of_a_row_follow_each_other() -> None:
    words = [
        word("517,50", 0.7, 0.301, 0.8, 0.314),
        word("Razem", 0.1, 0.3, 0.2, 0.315),
        word("23%", 0.1, 0.32, 0.15, 0.335),
        word("2250,00", 0.4, 0.299, 0.5, 0.313),
    ]
    assert texts(words) == [["Razem", "2250,00", "517,50"], ["23%"]]


def test_a_large_heading_does_not_swallow_the_small_print_beside_it() -> None:
    words = [
        word("FAKTURA", 0.1, 0.1, 0.4, 0.16),
        word("oryginał", 0.6, 0.1, 0.7, 0.11),
        word("kopia", 0.6, 0.15, 0.7, 0.16),
    ]
    assert len(texts(words)) == 3


fractions = st.floats(0, 0.9)


@given(st.lists(st.tuples(fractions, fractions, st.floats(0, 0.1), st.floats(0, 0.1)), max_size=40))
def test_no_word_is_lost(places: list[tuple[float, float, float, float]]) -> None:
    words = [Word(str(at), Box(0, x, y, x + w, y + h)) for at, (x, y, w, h) in enumerate(places)]
    assert sorted(reading_order(words), key=str) == sorted(words, key=str)
