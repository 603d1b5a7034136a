"""Sheets of paper to write an invoice on: text in columns and tables, with page breaks.

Everything is laid out from the top; places of values are remembered, so that a review can point at them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pymupdf

from desktop.assets import asset
from desktop.domain.fields import Box, FieldName

WIDTH, HEIGHT = 595.0, 842.0
"""A4 in points."""
LEFT, RIGHT, TOP, BOTTOM = 42.0, 553.0, 44.0, 792.0
INK = (0.10, 0.12, 0.16)
FAINT = (0.42, 0.45, 0.50)
LINE = (0.80, 0.82, 0.85)
SHADE = (0.945, 0.95, 0.96)

_LEADING = 1.32
_LONGEST_WORD = 60
"""Characters; a longer word is cut so that it fits its column."""


@dataclass(frozen=True, slots=True)
class Style:
    """Size in points, weight and colour of text."""

    size: float = 9.0
    bold: bool = False
    color: tuple[float, float, float] = INK

    @property
    def height(self) -> float:
        """Of a line."""
        return self.size * _LEADING


CAPTION = Style(7.0, color=FAINT)
BODY = Style()
STRONG = Style(9.0, bold=True)


@dataclass(frozen=True, slots=True)
class Text:
    """Text of one style; ``name`` is the field whose value it is."""

    text: str
    style: Style = BODY
    name: FieldName | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: where it begins and ends, and whether it is set to the right."""

    x0: float
    x1: float
    right: bool = False


@cache
def _font(bold: bool) -> Any:
    return pymupdf.Font(fontfile=str(asset("fonts", "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")))


class Canvas:
    """Pages being written; ``y`` is where the next line begins."""

    def __init__(self, max_pages: int) -> None:
        self._document = pymupdf.open()
        self._max_pages = max_pages
        self._page: Any = None
        self._writers: dict[tuple[float, float, float], Any] = {}
        self.y = TOP
        self.marks: dict[FieldName, Box] = {}
        self.full = False
        """No further page may be begun; what does not fit is left out."""
        self._new_page()

    def _new_page(self) -> None:
        if self._document.page_count >= self._max_pages:
            self.full = True
            return
        self._flush()
        self._page = self._document.new_page(width=WIDTH, height=HEIGHT)
        self.y = TOP

    def room(self, height: float) -> bool:
        """Begin a new page if ``height`` does not fit on this one; whether there is room then."""
        if self.y + height > BOTTOM and self.y > TOP:
            self._new_page()
        return not self.full

    def gap(self, height: float) -> None:
        """Leave ``height`` blank."""
        self.y += height

    def _flush(self) -> None:
        """Put what was written onto the page: all text of a colour at once, which is quick."""
        for color, writer in self._writers.items():
            writer.write_text(self._page, color=color)
        self._writers.clear()

    def rule(self, left: float = LEFT) -> None:
        """A thin line from ``left`` to the right margin."""
        self._page.draw_line((left, self.y), (RIGHT, self.y), color=LINE, width=0.7)

    def shade(self, height: float, left: float = LEFT) -> None:
        """A shaded band of ``height`` from here on, to write upon."""
        rect = pymupdf.Rect(left - 3, self.y, RIGHT + 3, self.y + height)
        self._page.draw_rect(rect, color=None, fill=SHADE)

    def write(self, column: Column, texts: Sequence[Text], y: float) -> float:
        """Write ``texts`` one below the other into ``column`` from ``y``; returns where they end."""
        for text in texts:
            for line in wrapped(text, column.x1 - column.x0):
                self._put(column, line, text, y)
                y += text.style.height
        return y

    def row(self, cells: Sequence[tuple[Column, Sequence[Text]]], pad: float = 0.0) -> None:
        """Write cells side by side and go on below the tallest; a row is not torn by a page break."""
        height = max((height_of(texts, column.x1 - column.x0) for column, texts in cells), default=0.0)
        if not self.room(height + 2 * pad):
            return
        for column, texts in cells:
            self.write(column, texts, self.y + pad)
        self.y += height + 2 * pad

    def _put(self, column: Column, line: str, text: Text, y: float) -> None:
        font = _font(text.style.bold)
        length = font.text_length(line, text.style.size)
        x = column.x1 - length if column.right else column.x0
        writer = self._writers.get(text.style.color)
        if writer is None:
            writer = self._writers[text.style.color] = pymupdf.TextWriter(self._page.rect)
        writer.append((x, y + text.style.size), line, font=font, fontsize=text.style.size)
        if text.name is not None:
            self._mark(text.name, x, y, x + length, y + text.style.height)

    def _mark(self, name: FieldName, x0: float, y0: float, x1: float, y1: float) -> None:
        page = self._document.page_count - 1
        box = Box(page, x0 / WIDTH, y0 / HEIGHT, x1 / WIDTH, y1 / HEIGHT)
        known = self.marks.get(name)
        if known is not None:
            if known.page != page:
                return
            box = Box(
                page,
                min(known.x0, box.x0),
                min(known.y0, box.y0),
                max(known.x1, box.x1),
                max(known.y1, box.y1),
            )
        self.marks[name] = box

    def finished(self, footer: str) -> bytes:
        """The pages as a PDF, each with ``footer`` and its number."""
        self._flush()
        count = self._document.page_count
        style = Style(6.5, color=FAINT)
        for number in range(count):
            self._page = self._document[number]
            self._put(Column(LEFT, RIGHT - 60), footer, Text(footer, style), BOTTOM + 14)
            place = f"{number + 1} / {count}"
            self._put(Column(RIGHT - 60, RIGHT, right=True), place, Text(place, style), BOTTOM + 14)
            self._flush()
        self._document.subset_fonts()
        data = bytes(self._document.tobytes(garbage=3, deflate=True))
        self._document.close()
        return data


def height_of(texts: Sequence[Text], width: float) -> float:
    """Of texts written one below the other into ``width`` points."""
    return sum(len(wrapped(text, width)) * text.style.height for text in texts)


def wrapped(text: Text, width: float) -> list[str]:
    """The lines of ``text`` that fit into ``width`` points."""
    font, size = _font(text.style.bold), text.style.size
    lines: list[str] = []
    line = ""
    for word in _pieces(text.text):
        longer = f"{line} {word}" if line else word
        if line and font.text_length(longer, size) > width:
            lines.append(line)
            longer = word
        while font.text_length(longer, size) > width and len(longer) > 1:
            fits = max(1, int(len(longer) * width / font.text_length(longer, size)))
            lines.append(longer[:fits])
            longer = longer[fits:]
        line = longer
    return [*lines, line] if line else lines


def _pieces(text: str) -> list[str]:
    words = text.split()
    return [word[at : at + _LONGEST_WORD] for word in words for at in range(0, len(word), _LONGEST_WORD)]
