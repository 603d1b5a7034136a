"""The parts of a line in a table of goods: figures, rates and words, each with its edges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from desktop.domain.fields import Source
from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.layout import Line
from desktop.extraction.fields.lexicon import phrasebook, vocabulary

_PERCENT = re.compile(r"[-−–]?(\d{1,3}(?:[.,]\d{1,2})?) {0,1}%")
_GROUPED = re.compile(
    r"[-−–]? ?(?:\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,6})?|\d{1,3}(?:\.\d{3})+,\d{1,6}"
    r"|\d{1,3}(?:,\d{3})+\.\d{1,6})"
)
_PLAIN = re.compile(r"[-−–]? ?\d{1,12}(?:[.,]\d{1,6})?")
_CHUNK = re.compile(r"\S+")
_UNIT_THEN_FIGURES = re.compile(r"([^\W\d_]{1,6}[²³]?\.?)(\d+[.,]\d{2,4})$")
_MISREAD = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1", "i": "1", "S": "5", "B": "8"})
_NEARLY = re.compile(r"[-−–]?[\dOolIi|SB]{1,9}(?:[.,][\dOolIi|SB]{1,6})?")
_CURRENCY = re.compile(r"(?:zł|zl|PLN|EUR|USD|€|\$|GBP|CHF|CZK)(?!\w)")
_AROUND = "()[];|"


class Kind(Enum):
    """What a token looks like."""

    NUMBER = 0
    PERCENT = 1
    RATE = 2
    """A word that stands for a rate: "zw", "oo", "np"."""
    UNIT = 3
    """A unit of measure."""
    WORD = 4


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a line with its edges in points."""

    kind: Kind
    text: str
    start: int
    end: int
    left: float
    right: float
    value: str = ""
    """The rate of a percent or rate word, the figures of a number."""

    @property
    def middle(self) -> float:
        """Between the edges."""
        return (self.left + self.right) / 2


def unit_words() -> frozenset[str]:
    """Folded units of measure of the document's languages, without stops."""
    return _folded(vocabulary("units"))


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(word).strip(".") for word in words)


def is_unit(text: str) -> bool:
    """Whether ``text`` is a unit of measure."""
    return fold(text).strip(".,") in unit_words()


def tokens(line: Line) -> list[Token]:
    """The tokens of a line from left to right, without overlaps."""
    rates = {match.start: match for match in phrasebook("rates").find(line.text)}
    found = []
    for start, end, kind, value in _cut(line.text, {place: match.end for place, match in rates.items()}):
        left, right = line.extent(start, end)
        if kind is Kind.WORD and not any(map(str.isalnum, line.text[start:end])):
            continue
        key = rates[start].key if kind is Kind.RATE else value
        found.append(Token(kind, line.text[start:end], start, end, left, right, key))
    return found


def doubtful_figures(token: Token, source: Source) -> str | None:
    """The figures that a word of a scan probably is ("l" → "1", "2O,00" → "20,00")."""
    if source is not Source.OCR or not _NEARLY.fullmatch(token.text):
        return None
    return token.text.translate(_MISREAD)


def _cut(text: str, rates: dict[int, int]) -> Iterator[tuple[int, int, Kind, str]]:
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        for start, end, kind, value in _at(text, place, rates):
            yield start, end, kind, value
            place = end


def _at(text: str, place: int, rates: dict[int, int]) -> Iterator[tuple[int, int, Kind, str]]:
    """The token or tokens that begin at ``place``."""
    while text[place] in _AROUND and place + 1 < len(text) and not text[place + 1].isspace():
        place += 1
    percent = _PERCENT.match(text, place)
    if percent is not None and _ends(text, percent.end(), digits=True):
        yield place, percent.end(), Kind.PERCENT, percent[1]
        return
    if place in rates and _ends(text, rates[place]):
        end = rates[place]
        yield place, end + text[end : end + 1].count("."), Kind.RATE, ""
        return
    for pattern in (_GROUPED, _PLAIN):
        number = pattern.match(text, place)
        if number is not None and _ends(text, number.end()):
            yield place, number.end(), Kind.NUMBER, number[0]
            return
    chunk = _CHUNK.match(text, place)
    if chunk is None:
        yield place, place + 1, Kind.WORD, ""
        return
    yield from _word(text, place, chunk.end())


def _word(text: str, start: int, end: int) -> Iterator[tuple[int, int, Kind, str]]:
    """A chunk that is no figure: a word, a unit, or figures and a unit without a blank between."""
    for pattern in (_GROUPED, _PLAIN):
        number = pattern.match(text, start)
        if number is not None and number.end() < end and is_unit(text[number.end() : end]):
            yield start, number.end(), Kind.NUMBER, number[0]
            yield number.end(), end, Kind.UNIT, ""
            return
    glued = _UNIT_THEN_FIGURES.fullmatch(text[start:end])
    if glued is not None and is_unit(glued[1]):
        middle = start + glued.end(1)
        yield start, middle, Kind.UNIT, ""
        yield middle, end, Kind.NUMBER, glued[2]
        return
    yield start, end, Kind.UNIT if is_unit(text[start:end]) else Kind.WORD, ""


def _ends(text: str, place: int, *, digits: bool = False) -> bool:
    """Whether a figure may end at ``place``; ``digits``: also where further figures are glued on."""
    if place >= len(text) or text[place].isspace() or text[place] in _AROUND:
        return True
    if digits and text[place].isdigit():
        return True
    if text[place] in ",.:;" and (place + 1 >= len(text) or text[place + 1].isspace()):
        return True
    return _CURRENCY.match(text, place) is not None
