"""Reading again what came out doubtful, and weighing two readings of the same print.

A quick reader costs a fifth of a careful one and mostly agrees with it.  Where it does not, it is unsure of a
character: so only those words are read a second time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import groupby

from desktop.extraction.ocr.ctc import LineText
from desktop.extraction.ocr.parts import LineReader, Pixels
from desktop.extraction.ocr.pooling import pooled
from desktop.extraction.ocr.words import Stretch, words_of

SURE_OF_FIGURES = 0.98
"""Confidence of its least sure character from which a word with digits is not read again."""
SURE_OF_LETTERS = 0.93
"""The same for other words: a wrong letter does less harm, and letters are most of the print."""

_PART = re.compile(r"[^\W_]+")

_MARGIN = 0.4
"""Of the line's height: what is cut out beside doubtful words if nothing stands there."""


def read_again(
    words: Sequence[Stretch], line: Pixels, careful: LineReader, spellings: Collection[str] = ()
) -> list[Stretch]:
    """The ``words`` of ``line``, the doubtful ones as two readers together see them.

    ``spellings`` are words in small letters that need no second reading when they came out as such.
    """
    result: list[Stretch] = []
    for doubtful, numbers in groupby(range(len(words)), lambda number: is_doubtful(words[number], spellings)):
        run = list(numbers)
        quick = list(words[run[0] : run[-1] + 1])
        result.extend(_second_reading(quick, line, _room(words, run, line), careful) if doubtful else quick)
    return result


def is_doubtful(word: Stretch, spellings: Collection[str] = ()) -> bool:
    """Whether a second reading of ``word`` is worth its time."""
    if any(char.text.isdigit() for char in word.chars):
        return word.confidence < SURE_OF_FIGURES
    return word.confidence < SURE_OF_LETTERS and not _is_spelt(word.text, spellings)


def _is_spelt(text: str, spellings: Collection[str]) -> bool:
    """Whether ``text`` is made of ``spellings``, in small letters, in capitals or with a capital first."""
    parts = _PART.findall(text)
    return bool(parts) and all(
        part.casefold() in spellings and (part.islower() or part.isupper() or part.istitle())
        for part in parts
    )


def _room(words: Sequence[Stretch], run: Sequence[int], line: Pixels) -> tuple[int, int]:
    """The columns of ``line`` that hold the words numbered ``run`` and nothing of the others."""
    height, width = line.shape[:2]
    margin = _MARGIN * height / width
    first, last = run[0], run[-1]
    start, end = words[first].start - margin, words[last].end + margin
    if first > 0:
        start = max(start, (words[first - 1].end + words[first].start) / 2)
    if last + 1 < len(words):
        end = min(end, (words[last].end + words[last + 1].start) / 2)
    left = min(width - 1, max(0, round(start * width)))
    return left, min(width, max(left + 1, round(end * width)))


def _second_reading(
    quick: Sequence[Stretch], line: Pixels, room: tuple[int, int], careful: LineReader
) -> Sequence[Stretch]:
    left, right = room
    width: int = line.shape[1]
    piece = line[:, left:right]
    chars = pooled(careful.read(piece).chars, [char for word in quick for char in word.chars])
    again = words_of(LineText(tuple(chars)), piece)
    if not again or _sureness(again) < _sureness(quick):
        return quick

    def place(share: float) -> float:
        return (left + share * (right - left)) / width

    return [replace(word, start=place(word.start), end=place(word.end)) for word in again]


def _sureness(words: Sequence[Stretch]) -> float:
    """The mean confidence of the characters."""
    return LineText(tuple(char for word in words for char in word.chars)).score
