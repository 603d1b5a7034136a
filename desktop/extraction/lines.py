"""Words into lines, and lines into reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.domain.reading import Word

_OPEN_LINES = 4
"""How many lines back a word may still belong to; tall words reach over few neighbours."""


@dataclass(slots=True)
class _Line:
    centre: float
    height: float
    words: list[Word] = field(default_factory=list)

    def distance(self, word: Word) -> float:
        """Of the word's centre from the line's, in units of the lower of the two."""
        low = min(self.height, _height(word))
        return abs(_centre(word) - self.centre) / max(low, 1e-6)

    def add(self, word: Word) -> None:
        count = len(self.words)
        self.centre = (self.centre * count + _centre(word)) / (count + 1)
        self.height = (self.height * count + _height(word)) / (count + 1)
        self.words.append(word)


def reading_order(words: Iterable[Word]) -> tuple[Word, ...]:
    """``words`` of one page line by line from the top, within a line from the left.

    A line is what stands on one baseline across the whole page, so the cells of a table's row
    follow each other.
    """
    return tuple(word for line in lines_of(words) for word in line)


def lines_of(words: Iterable[Word]) -> Sequence[Sequence[Word]]:
    """The lines of one page from the top, each from the left; the page must stand straight."""
    lines: list[_Line] = []
    for word in sorted(words, key=_centre):
        near = min(lines[-_OPEN_LINES:], key=lambda line: line.distance(word), default=None)
        if near is None or near.distance(word) >= 0.5:
            near = _Line(_centre(word), _height(word))
            lines.append(near)
        near.add(word)
    lines.sort(key=lambda line: line.centre)
    return [sorted(line.words, key=lambda word: word.box.x0) for line in lines]


def _centre(word: Word) -> float:
    return (word.box.y0 + word.box.y1) / 2


def _height(word: Word) -> float:
    return word.box.y1 - word.box.y0
