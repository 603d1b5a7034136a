"""From the recogniser's scores to characters and their doubts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extraction.ocr.ctc import LEAST, MOST_OTHERS, Char, LineText, line_text

ALPHABET = ["", "0", "1", "8", "a", " "]


def read(*steps: dict[str, float]) -> LineText:
    """The line of which each step gives these characters ("" is none) these scores."""
    scores = np.zeros((len(steps), len(ALPHABET)), np.float32)
    for at, step in enumerate(steps):
        for text, score in step.items():
            scores[at, ALPHABET.index(text)] = score
    return line_text(scores, ALPHABET)


def others(char: Char) -> dict[str, float]:
    return {text: pytest.approx(score, abs=0.001) for text, score in char.others}


SURE = {"": 1.0}


def test_runs_are_characters_and_a_blank_parts_equal_ones() -> None:
    line = read(
        {"1": 1.0}, {"1": 1.0}, SURE, {"1": 0.99}, {"8": 1.0}, SURE, {" ": 1.0}, SURE, {"a": 1.0}, SURE
    )
    assert line.text == "118 a"
    assert [round(char.place, 2) for char in line.chars] == [0.1, 0.35, 0.45, 0.65, 0.85]
    assert line.chars[0].others == ()


def test_places_count_from_the_line_without_its_padding() -> None:
    scores = np.zeros((4, 2), np.float32)
    scores[:, 0] = 1
    scores[1] = (0, 1)
    assert line_text(scores, ["", "x"], used=0.5).chars[0].place == pytest.approx(0.75)


def test_a_rival_is_kept_with_its_score() -> None:
    line = read(SURE, {"8": 0.7, "0": 0.28, "a": 0.02}, SURE)
    (char,) = line.chars
    assert char.confidence == pytest.approx(0.7)
    assert others(char) == {"0": 0.28, "a": 0.02}


def test_a_character_may_be_none() -> None:
    (char,) = read(SURE, {"1": 0.6, "": 0.4}, SURE).chars
    assert others(char) == {"": 0.4}


def test_two_equal_characters_may_be_one() -> None:
    _, second = read(SURE, {"0": 1.0}, {"": 0.55, "0": 0.45}, {"0": 1.0}, SURE).chars
    assert others(second) == {"": 0.45}


def test_one_character_may_be_two() -> None:
    (char,) = read(SURE, {"0": 1.0}, {"0": 0.6, "": 0.4}, {"0": 1.0}, SURE).chars
    assert others(char) == {"00": 0.4}


def test_a_character_may_be_overlooked() -> None:
    first, _ = read(SURE, {"1": 1.0}, SURE, {"": 0.7, "8": 0.3}, SURE, {"0": 1.0}, SURE).chars
    assert others(first) == {"18": 0.3}
    (char,) = read({"": 0.8, "8": 0.2}, SURE, {"0": 1.0}, SURE).chars
    assert others(char) == {"80": 0.2}


def test_a_space_is_no_character_of_a_word() -> None:
    (char,) = read({"1": 0.8, " ": 0.2}, SURE).chars
    assert char.others == ()


def test_no_steps_are_no_text() -> None:
    line = line_text(np.zeros((0, len(ALPHABET)), np.float32), ALPHABET)
    assert (line.text, line.score) == ("", 0.0)


@st.composite
def scores(draw: st.DrawFn) -> Sequence[Sequence[float]]:
    steps = draw(st.lists(st.lists(st.integers(0, 100), min_size=6, max_size=6), max_size=12))
    return [[(value + (at == 0)) / (sum(step) + 1) for at, value in enumerate(step)] for step in steps]


@given(scores())
def test_the_text_is_the_best_path_and_the_doubts_stay_few(steps: Sequence[Sequence[float]]) -> None:
    matrix = np.array(steps, np.float32).reshape(-1, len(ALPHABET))
    line = line_text(matrix, ALPHABET)
    best = "".join(ALPHABET[number] for number, _ in groupby(matrix.argmax(axis=1).tolist()))
    assert line.text == best
    for char in line.chars:
        assert 0 <= char.place <= 1
        assert 0 < char.confidence <= 1
        assert len(char.others) <= MOST_OTHERS
        values = [score for _, score in char.others]
        assert values == sorted(values, reverse=True)
        assert all(LEAST <= score <= 1 for score in values)
        assert all(text != char.text and len(text) <= 2 and " " not in text for text, _ in char.others)
