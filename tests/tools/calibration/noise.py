"""Pages as a recogniser would give them: characters misread, doubted, words joined and lost.

Real scans of a few hundred papers hold too few errors to learn from.  Misreadings are drawn at
rates from those of a good scan to those of a poor photo, with the doubts that a recogniser reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Doubt, Page, Word
from desktop.extraction.fields.repair.confusions import FIGURES

SLIPS = (0.0002, 0.0006, 0.0015, 0.004, 0.01)
"""Share of characters that are misread, one drawn for each document."""
_LETTERS = {
    "ł": "lt",
    "l": "1It",
    "ą": "a",
    "ę": "e",
    "ś": "s",
    "ć": "c",
    "ź": "żz",
    "ż": "źz",
    "ó": "o",
    "ń": "n",
    "O": "0",
    "S": "5",
    "B": "8",
    "I": "l1",
    "Z": "2",
    "i": "l",
    "o": "0",
    "e": "c",
    "c": "e",
    "n": "m",
    "F": "P",
}
_FIGURE_LETTERS = {"0": "O", "1": "l", "5": "S", "8": "B", "6": "b"}
_SIGNS = {",": ".", ".": ",", "/": "1", ":": ".", "-": "~"}
_REPORTED = 0.9
"""Share of misreadings that the recogniser is unsure of."""
_NAMED = 0.85
"""Share of doubts in which the true character is named."""


def noisy(pages: Sequence[Page], random: Random) -> tuple[Page, ...]:
    """``pages`` as read by OCR from a print of one quality, drawn from ``random``."""
    slip = random.choice(SLIPS)
    return tuple(_page(page, slip, random) for page in pages)


def _page(page: Page, slip: float, random: Random) -> Page:
    words: list[Word] = []
    for word in page.words:
        if random.random() < slip / 4:
            continue
        read = _word(word, slip, random)
        last = words[-1] if words else None
        if last is not None and random.random() < slip / 4 and _beside(last.box, word.box):
            box = Box(last.box.page, last.box.x0, last.box.y0, read.box.x1, read.box.y1)
            shifted = tuple(replace(d, place=d.place + len(last.text)) for d in read.doubts)
            confidence = min(last.confidence, read.confidence)
            words[-1] = Word(last.text + read.text, box, confidence, (*last.doubts, *shifted))
            continue
        words.append(read)
    return replace(page, source=Source.OCR, words=tuple(words))


def _beside(left: Box, right: Box) -> bool:
    return abs(left.y0 - right.y0) < 0.005 and 0 <= right.x0 - left.x1 < 0.02


def _word(word: Word, slip: float, random: Random) -> Word:
    chars: list[str] = []
    doubts: list[Doubt] = []
    worst = 1.0
    for char in word.text:
        read = _slipped(char, random) if random.random() < slip else char
        if read != char:
            sure = random.betavariate(4, 2) if random.random() < _REPORTED else 1.0
        else:
            sure = random.betavariate(6, 2) if random.random() < 0.004 + 1.5 * slip else 1.0
        worst = min(worst, sure)
        if sure < 1.0 and read:
            others = _others(char, read, random)
            rest = (1.0 - sure) / max(len(others), 1)
            doubts.append(Doubt(len(chars), round(sure, 3), tuple((o, round(rest, 3)) for o in others)))
        chars.extend(read)
    confidence = min(1.0 - min(slip * random.uniform(0.5, 4.0), 0.3), worst)
    text = "".join(chars) or word.text
    return replace(word, text=text, confidence=round(confidence, 4), doubts=tuple(doubts) if chars else ())


def _slipped(char: str, random: Random) -> str:
    if random.random() < 0.08:
        return ""
    if char.isdigit():
        if char in _FIGURE_LETTERS and random.random() < 0.15:
            return _FIGURE_LETTERS[char]
        if random.random() < 0.25:
            return random.choice([figure for figure in "0123456789" if figure != char])
        return random.choice(FIGURES[char])
    return random.choice(_LETTERS.get(char) or _SIGNS.get(char) or char)


def _others(true: str, read: str, random: Random) -> list[str]:
    table = FIGURES.get(read) or _LETTERS.get(read) or ()
    others = [other for other in table if other != read][: random.randint(1, 2)]
    if read != true and random.random() < _NAMED:
        others = [true, *(other for other in others if other != true)]
    return others
