"""Prints of pages and the bands that they are found by."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.domain.pageprints import BAND_BITS, BANDS, GRID, SIZE, alike, bands, packed
from desktop.domain.reading import Word
from desktop.domain.sketches import kept_bands, sought_bands


def mark(seed: int) -> bytes:
    drawn = random.Random(seed)
    cells = [drawn.randrange(16) for _ in range(GRID * GRID)]
    return packed(cells, [drawn.random() < 0.5 for _ in range(BANDS * BAND_BITS)])


def test_a_print_is_like_itself_and_not_like_another() -> None:
    assert len(mark(1)) == SIZE
    assert alike(mark(1), mark(1)) > 0.999
    assert alike(mark(1), mark(2)) < 0.5


def test_a_print_moved_by_a_cell_is_still_the_same() -> None:
    drawn = random.Random(3)
    cells = [drawn.randrange(16) for _ in range(GRID * GRID)]
    signs = [False] * (BANDS * BAND_BITS)
    assert alike(packed(cells, signs), packed([0, *cells[:-1]], signs)) > 0.95


@given(st.binary(max_size=300))
def test_what_is_no_print_is_like_nothing(data: bytes) -> None:
    assert -1.0 <= alike(data, mark(1)) <= 1.0
    assert len(bands(data)) in {0, BANDS}
    assert alike(b"", b"") == 0.0


def words(*texts: str) -> list[Word]:
    return [Word(text, Box(0, 0, 0, 1, 1)) for text in texts]


NUMBERS = [str(number) for number in range(1000, 1030)]


def test_pages_of_one_paper_share_a_band_although_some_numbers_are_misread() -> None:
    misread = ["9999", "8888", "7777", *NUMBERS[3:]]
    assert kept_bands(words(*NUMBERS), b"") & sought_bands(words(*misread), b"")


def test_pages_with_other_numbers_share_none() -> None:
    others = [str(number) for number in range(5000, 5030)]
    assert not kept_bands(words(*NUMBERS), b"") & sought_bands(words(*others), b"")


def test_a_page_without_words_is_found_by_its_look() -> None:
    assert kept_bands([], mark(1)) == sought_bands([], mark(1))
    assert len(kept_bands([], mark(1))) == BANDS
    assert kept_bands([], b"") == frozenset()


def test_bands_never_change() -> None:
    # They stand in databases: another value would hide every page that was kept before.
    assert min(kept_bands(words("FV/1234/2026", "1230,00"), b"")) == BANDS_OF_THEN


BANDS_OF_THEN = 350030835580258934
