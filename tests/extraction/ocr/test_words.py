"""A line as read into words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from desktop.domain.reading import Doubt
from desktop.extraction.ocr.ctc import Char, LineText
from desktop.extraction.ocr.parts import Pixels
from desktop.extraction.ocr.words import words_of

HEIGHT = 40


def line_of(*pieces: tuple[int, str]) -> tuple[Pixels, LineText]:
    """A picture of text pieces at the given places, and a reading of it that has lost the gaps."""
    image = Image.new("RGB", (700, HEIGHT), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(26)
    chars = []
    for x, piece in pieces:
        draw.text((x, 4), piece, fill="black", font=font)
        for at, char in enumerate(piece):
            left, right = (x + draw.textlength(piece[:end], font=font) for end in (at, at + 1))
            chars.append(Char(char, (left + right) / 2 / image.width, 0.99))
    return np.asarray(image), LineText(tuple(chars))


def test_words_are_split_at_spaces_and_have_their_place() -> None:
    picture, read = line_of((10, "Razem netto 1234,50"))
    words = words_of(read, picture)
    assert [word.text for word in words] == ["Razem", "netto", "1234,50"]
    assert words[0].start == pytest.approx(10 / 700, abs=0.01)
    assert all(first.end < second.start for first, second in pairwise(words))


def test_joined_cells_of_a_table_are_split() -> None:
    picture, read = line_of((10, "23%"), (90, "2250,00"), (300, "517,50"))
    words = words_of(read, picture)
    assert [word.text for word in words] == ["23%", "2250,00", "517,50"]
    assert words[2].start == pytest.approx(300 / 700, abs=0.01)


def test_a_space_that_was_not_read_is_seen() -> None:
    picture, read = line_of((10, "NIP:"), (80, "5261040828"))
    assert [word.text for word in words_of(read, picture)] == ["NIP:", "5261040828"]


def test_a_label_ends_with_its_colon_however_near_the_value() -> None:
    picture, read = line_of((10, "NIP:5261040828 12:30"))
    assert [word.text for word in words_of(read, picture)] == ["NIP:", "5261040828", "12:30"]


def test_a_number_stays_whole_however_wide_it_is_set() -> None:
    picture, read = line_of((10, "12"), (46, ","), (60, "50"))
    assert [word.text for word in words_of(read, picture)] == ["12,50"]


def test_a_space_before_the_cents_is_none_unless_it_is_a_gap() -> None:
    picture, read = line_of((10, "362"), (58, ", "), (70, "45"))
    assert [word.text for word in words_of(read, picture)] == ["362,45"]
    picture, read = line_of((10, "poz. 3, "), (250, "45"))
    assert [word.text for word in words_of(read, picture)] == ["poz.", "3,", "45"]


def test_a_short_form_and_the_number_after_it_are_two_words() -> None:
    picture, read = line_of((10, "ul."), (52, "3"))
    assert [word.text for word in words_of(read, picture)] == ["ul.", "3"]


def test_middle_dots_are_words_of_their_own() -> None:
    picture, read = line_of((10, "Gdynia·tel."))
    assert [word.text for word in words_of(read, picture)] == ["Gdynia", "·", "tel."]


def test_an_empty_reading_has_no_words() -> None:
    picture, _ = line_of()
    assert words_of(LineText(), picture) == []


def test_print_too_faint_to_see_gaps_in_is_split_at_spaces_only() -> None:
    read = LineText(tuple(Char(char, 0.1 + 0.2 * at, 0.9) for at, char in enumerate("ab cd")))
    blank = np.full((HEIGHT, 400, 3), 250, np.uint8)
    assert [word.text for word in words_of(read, blank)] == ["ab", "cd"]


def test_a_word_is_as_sure_as_its_least_sure_character() -> None:
    chars = (Char("1", 0.2, 0.99), Char("7", 0.5, 0.6, (("1", 0.35),)), Char("5", 0.8, 1.0))
    (word,) = words_of(LineText(chars), np.full((HEIGHT, 100, 3), 250, np.uint8))
    assert word.confidence == 0.6
    assert word.doubts == (Doubt(1, 0.6, (("1", 0.35),)),)
