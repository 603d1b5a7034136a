"""Texts broken into lines, and columns as wide as their texts need; both in units of paper.

Qt's own layout of rich text takes seconds for a long table, during which the whole window stands still.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

PER_INCH = 1200
"""Units: so small that it does not matter that letters are placed at whole ones."""
PER_POINT = PER_INCH / 72
_ROUNDING = 0.5
_LEAST_COLUMN_PT = 24.0
_WIDEST_WORD = 0.25
"""Of the whole width: a longer word is broken where columns have to be narrowed."""


class Measured:
    """A font for paper with its measures; made anew for each thread, as Qt's fonts are not shared."""

    def __init__(self, points: float, *, bold: bool = False) -> None:
        self.font = QFont()
        self.font.setPixelSize(round(points * PER_POINT))
        self.font.setBold(bold)
        self.font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._metrics = QFontMetricsF(self.font)
        self.height = self._metrics.lineSpacing()
        self.ascent = self._metrics.ascent()

    def width(self, text: str) -> float:
        """How wide a line is."""
        return self._metrics.horizontalAdvance(text)

    def lines(self, text: str, width: float) -> list[str]:
        """``text`` in lines no wider than ``width``, broken between words where that is possible."""
        found: list[str] = []
        # A column is as wide as its longest word, but for what adding and taking away has rounded.
        width = max(width, 1.0) + _ROUNDING
        for paragraph in text.splitlines() or [""]:
            if self.width(paragraph) <= width:
                found.append(paragraph)
            else:
                found += self._broken(paragraph, width)
        return found

    def _broken(self, text: str, width: float) -> Iterable[str]:
        layout = QTextLayout(text, self.font)
        layout.setTextOption(_option())
        layout.beginLayout()
        spans = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            spans.append((line.textStart(), line.textLength()))
        layout.endLayout()
        # Qt counts in UTF-16.
        wide = text.encode("utf-16-le", "surrogatepass")
        for start, length in spans:
            yield wide[2 * start : 2 * (start + length)].decode("utf-16-le", "surrogatepass").rstrip()


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def column_widths(
    columns: Sequence[Iterable[tuple[str, Measured]]], room: float, padding: float
) -> list[float]:
    """Widths of columns of these texts that take ``room`` together, ``padding`` among it.

    As their texts need where that fits; else each gets what its longest word needs, and of what is left
    the more the longer its texts are.  Where even the words do not fit, the longest ones are broken: amounts
    and dates stay whole as long as names and numbers of documents can give way.
    """
    whole, words = [], []
    for column in columns:
        needed = least = _LEAST_COLUMN_PT * PER_POINT
        for text, measured in column:
            width = measured.width(text) + padding
            if width > needed:
                needed = width
            if width > least:
                least = max(least, *(measured.width(word) + padding for word in text.split(" ")))
        whole.append(needed)
        words.append(min(least, room * _WIDEST_WORD))
    if sum(whole) <= room:
        return [width * room / sum(whole) for width in whole]
    if sum(words) >= room:
        return _lowered(words, room)
    left, wanted = room - sum(words), sum(whole) - sum(words)
    return [least + (width - least) * left / wanted for least, width in zip(words, whole, strict=True)]


def _lowered(widths: Sequence[float], room: float) -> list[float]:
    """The widest made as wide as each other, until all take ``room`` together."""
    left = room
    for place, width in enumerate(sorted(widths)):
        level = left / (len(widths) - place)
        if width > level:
            return [min(one, level) for one in widths]
        left -= width
    return list(widths)
