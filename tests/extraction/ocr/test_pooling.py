"""Two readings of the same print become one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.extraction.ocr.ctc import MOST_OTHERS, Char
from desktop.extraction.ocr.pooling import pooled


def chars(text: str, confidence: float = 0.95, **others: tuple[tuple[str, float], ...]) -> list[Char]:
    """Characters that are all as sure, those named with ``others``."""
    return [Char(char, 0.5, confidence, others.get(char, ())) for char in text]


def text_of(read: list[Char]) -> str:
    return "".join(char.text for char in read)


def test_where_both_agree_they_are_surer_than_either() -> None:
    (char,) = pooled(chars("8", 0.9), chars("8", 0.8))
    assert char.text == "8"
    assert char.confidence > 0.9


def test_where_they_differ_the_careful_one_counts_more_and_doubt_stays() -> None:
    _, char = pooled(chars("zł", 0.9), chars("zt", 0.9))
    assert char.text == "ł"
    assert char.confidence < 0.96
    assert char.others[0][0] == "t"


def test_a_sure_quick_reading_outweighs_a_careful_guess() -> None:
    (char,) = pooled(chars("3", 0.5, **{"3": (("8", 0.45),)}), chars("8", 0.95, **{"8": (("3", 0.03),)}))
    assert char.text == "8"
    assert char.others[0][0] == "3"


def test_what_only_the_careful_one_sees_is_kept_with_less_trust() -> None:
    read = list(pooled(chars("o.o.", 0.9), chars("oo", 0.9)))
    assert text_of(read) == "o.o."
    assert read[1].confidence < read[0].confidence
    assert read[1].others[0][0] == ""


def test_a_neighbour_that_both_overlooked_becomes_a_character_of_its_own() -> None:
    hint = {"4": (("4.", 0.45),)}
    read = list(pooled(chars("4", 0.5, **hint), chars("4", 0.3, **hint)))
    assert text_of(read) == "4."
    assert [char.text for char in read] == ["4", "."]
    assert read[1].confidence < 0.8
    assert dict(read[1].others)[""] > 0.2


def test_spaces_are_left_alone() -> None:
    read = list(pooled(chars("12 50"), chars("1250")))
    assert text_of(read) == "12 50"
    assert read[2] == chars(" ")[0]


@given(st.text("0123 ", max_size=8), st.text("0123", max_size=8))
def test_every_character_of_the_careful_reading_is_still_one(careful: str, quick: str) -> None:
    read = list(pooled(chars(careful), chars(quick)))
    assert len(read) == len(careful)
    assert all(0 < char.confidence <= 1 and len(char.others) <= MOST_OTHERS for char in read)
    assert all(char.text and char.text not in dict(char.others) for char in read)
