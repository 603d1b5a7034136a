"""Pages that nobody printed: whatever the words, reading ends soon and without a fault."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Page, Word
from desktop.extraction.fields import find_fields
from desktop.extraction.fields.guess import MAX_CANDIDATES

_PIECES = """
Faktura korygująca NIP NIP: 5252248481 PL 23% zw razem netto VAT brutto Sprzedawca Nabywca: Odbiorca do
zapłaty Słownie: sto 05/100 z dnia nr FV/1/2025 PTU A PARAGON przed korektą różnica 0,00 -5,00 2025-02-30
12.03.2025 61 1090 1014 € ٣٤,٥٦ ９９,００ ½ ß
"""
PIECES = [*_PIECES.split(), "1 234,56", "\u202e", "\x00", "\t", "1" * 150]
NUMBERS = st.floats(-1, 2) | st.floats()
WORDS = st.builds(
    lambda text, x, y, w, h: Word(text, Box(0, x, y, x + w, y + h)),
    st.sampled_from(PIECES) | st.text(max_size=8),
    NUMBERS,
    NUMBERS,
    st.floats(0, 0.2),
    st.floats(0, 0.05),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from([Source.TEXT, Source.OCR]))
def test_any_words_anywhere(words: list[Word], source: Source) -> None:
    found = find_fields([Page(0, 600.0, 800.0, source, tuple(words))])
    for field in found.fields.values():
        assert len(field.candidates) <= MAX_CANDIDATES
        assert field.value is not None or not field.certain


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=8), max_size=25))
def test_any_lines(lines: list[list[str]]) -> None:
    words = [
        Word(text, Box(0, 0.1 * column, 0.03 * row, 0.1 * column + 0.08, 0.03 * row + 0.02))
        for row, line in enumerate(lines)
        for column, text in enumerate(line)
    ]
    find_fields([Page(0, 600.0, 800.0, Source.TEXT, tuple(words))])


@pytest.mark.timeout(120)
def test_a_hundred_thousand_words() -> None:
    chance = random.Random(5)
    words = tuple(
        Word(text, Box(0, x, y, x + 0.03, y + 0.01))
        for text, x, y in ((chance.choice(PIECES), chance.random(), chance.random()) for _ in range(100_000))
    )
    for source in (Source.TEXT, Source.OCR):
        find_fields([Page(0, 600.0, 800.0, source, words)])
