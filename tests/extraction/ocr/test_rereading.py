"""Which words are worth a second look."""

from __future__ import annotations

import pytest

from desktop.extraction.fields.lexicon import spellings
from desktop.extraction.ocr.ctc import Char
from desktop.extraction.ocr.rereading import is_doubtful
from desktop.extraction.ocr.words import Stretch


def word(text: str, confidence: float) -> Stretch:
    return Stretch(tuple(Char(char, 0.5, confidence) for char in text), 0.0, 1.0)


@pytest.mark.parametrize("text", ["Sprzedawca:", "SPÓŁKA", "wystawienia", "Netto/netto"])
def test_a_word_that_came_out_as_documents_spell_it_is_believed(text: str) -> None:
    assert not is_doubtful(word(text, 0.55), spellings())
    assert is_doubtful(word(text, 0.55))


@pytest.mark.parametrize("text", ["Sprzedavca", "SPÓtKA", "Spótka", "Kowalski", "...", "I"])
def test_any_other_doubtful_word_is_read_again(text: str) -> None:
    assert is_doubtful(word(text, 0.55), spellings())


def test_figures_are_read_again_sooner_than_letters() -> None:
    assert is_doubtful(word("12,50", 0.97), spellings())
    assert not is_doubtful(word("Kowalski", 0.97), spellings())
    assert not is_doubtful(word("12,50", 0.99), spellings())
