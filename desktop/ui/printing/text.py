"""Headings, lines and tables on paper: page after page, the heads of tables repeated, numbers below."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QLineF, QPointF
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPen

from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.printing.jobs import Body, Sheet
from desktop.ui.printing.wrapping import PER_INCH, PER_POINT, Measured, column_widths

_TEXT_PT, _TITLE_PT, _FOOT_PT = 8.5, 14.0, 7.0
_FOOT_MM = 7.0
_RULE_PT, _PADDING_PT, _RIGHT_PT = 0.5, 2.0, 8.0
_ABOVE_HEADING_PT, _BELOW_HEADING_PT, _BELOW_LINE_PT, _BELOW_TABLE_PT = 10.0, 4.0, 2.0, 3.0
_WITH_HEADING = 3
"""Lines of text that a heading does not leave alone at the foot of a page."""
_LINE, _FOOT = QColor("#b8c0c8"), QColor("#52606d")
_MM_PER_INCH = 25.4
_TEXT, _STRONG, _TITLE = range(3)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    font: int
    above: float
    below: float
    heading: bool


@dataclass(frozen=True, slots=True)
class _Table:
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: frozenset[int]


@dataclass(slots=True)
class _Page:
    """Lines of text by where they begin, and rules; all in units of paper."""

    texts: list[tuple[float, float, int, str]] = field(default_factory=list)
    rules: list[tuple[float, float, float]] = field(default_factory=list)


class TextPrintout:
    """Written from top to bottom; plain text only, so that nothing in it is taken for markup."""

    left_out: Sequence[str] = ()

    def __init__(
        self, title: str, orientation: QPageLayout.Orientation = QPageLayout.Orientation.Portrait
    ) -> None:
        self.title = title
        self.orientation = orientation
        self._made = datetime.now().astimezone()
        self._parts: list[_Paragraph | _Table] = []
        self._lock = threading.Lock()
        self._laid: tuple[tuple[int, int], list[_Page]] | None = None

    def heading(self, text: str, level: int = 2) -> None:
        """Level 1 is the title."""
        title = level == 1
        above = 0.0 if title else _ABOVE_HEADING_PT
        self._parts.append(_Paragraph(text, _TITLE if title else _STRONG, above, _BELOW_HEADING_PT, True))

    def line(self, text: str, *, strong: bool = False) -> None:
        """A paragraph."""
        self._parts.append(_Paragraph(text, _STRONG if strong else _TEXT, 0.0, _BELOW_LINE_PT, False))

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
        """A table as wide as the page; ``right`` are the columns of numbers, from 0."""
        self._parts.append(_Table(heads, rows, frozenset(right)))

    def sheets(self, body: Body, *, draft: bool = False, notes: bool = True) -> Sequence[Sheet]:
        """Its pages; laid out once for all paper of one size."""
        del draft, notes
        units = PER_INCH / _MM_PER_INCH / body.per_mm
        width = body.area.width() * units
        height = body.area.height() * units
        foot = _FOOT_MM * PER_INCH / _MM_PER_INCH
        with self._lock:
            if self._laid is None or self._laid[0] != (round(width), round(height)):
                pages = _Layout(width, height - foot).lay(self._parts)
                self._laid = (round(width), round(height)), pages
            pages = self._laid[1]
        return [
            partial(self._draw, one, place, len(pages), (width, height), 1 / units)
            for place, one in enumerate(pages)
        ]

    def _draw(
        self,
        page: _Page,
        place: int,
        pages: int,
        size: tuple[float, float],
        scale: float,
        painter: QPainter,
    ) -> None:
        painter.scale(scale, scale)
        fonts = _fonts()
        # Paper is white, whatever the window is.
        painter.setPen(QColor("black"))
        shown = None
        for x, y, font, text in page.texts:
            if font != shown:
                painter.setFont(fonts[font].font)
                shown = font
            painter.drawText(QPointF(x, y), text)
        painter.setPen(QPen(_LINE, _RULE_PT * PER_POINT))
        for left, right, y in page.rules:
            painter.drawLine(QLineF(left, y, right, y))
        self._foot(painter, place, pages, size)

    def _foot(self, painter: QPainter, place: int, pages: int, size: tuple[float, float]) -> None:
        small = Measured(_FOOT_PT)
        painter.setFont(small.font)
        painter.setPen(_FOOT)
        y = size[1] - small.height + small.ascent
        when = format_exact_moment(self._made)
        number = QCoreApplication.translate("printing", "strona {page} z {pages}")
        number = number.replace("{pages}", str(pages)).replace("{page}", str(place + 1))
        room = size[0] - small.width(number) - small.width(f" · {when}") - small.height
        (title, *more) = small.lines(self.title, room)
        left = f"{title}{'…' if more else ''} · {when}"
        painter.drawText(QPointF(0, y), left)
        painter.drawText(QPointF(size[0] - small.width(number), y), number)


def _fonts() -> list[Measured]:
    return [Measured(_TEXT_PT), Measured(_TEXT_PT, bold=True), Measured(_TITLE_PT, bold=True)]


class _Layout:
    """Puts paragraphs and tables on pages of one size."""

    def __init__(self, width: float, height: float) -> None:
        self._width = width
        self._height = height
        self._fonts = _fonts()
        self._pages = [_Page()]
        self._y = 0.0

    def lay(self, parts: Sequence[_Paragraph | _Table]) -> list[_Page]:
        """The pages; at least one."""
        for part in parts:
            if isinstance(part, _Table):
                self._table(part)
            else:
                self._paragraph(part)
        return self._pages

    def _paragraph(self, part: _Paragraph) -> None:
        measured = self._fonts[part.font]
        if self._y:
            self._y += part.above * PER_POINT
        lines = measured.lines(part.text, self._width)
        if part.heading:
            after = _WITH_HEADING * self._fonts[_TEXT].height
            self._need(min(self._height, len(lines) * measured.height + after))
        for text in lines:
            self._need(measured.height)
            self._pages[-1].texts.append((0.0, self._y + measured.ascent, part.font, text))
            self._y += measured.height
        self._y += part.below * PER_POINT

    def _table(self, table: _Table) -> None:
        text, strong = self._fonts[_TEXT], self._fonts[_STRONG]
        columns = [
            [(head, strong), *((row[place], text) for row in table.rows)]
            for place, head in enumerate(table.heads)
        ]
        widths = column_widths(columns, self._width, _RIGHT_PT * PER_POINT)
        right = table.right
        heads = self._cells(table.heads, widths, strong)
        head_height = self._height_of(heads, strong)
        first = self._cells(table.rows[0], widths, text) if table.rows else []
        self._need(min(self._height, head_height + self._height_of(first, text)))
        self._row(heads, widths, right, _STRONG)
        for row in table.rows:
            cells = self._cells(row, widths, text)
            while cells:
                # A row higher than what is left of a page goes to the next; than a page, on several.
                room = self._height - self._y
                if self._height_of(cells, text) > room and self._y > head_height:
                    self._turn()
                    self._row(heads, widths, right, _STRONG)
                    room = self._height - self._y
                most = max(1, int((room - 2 * _PADDING_PT * PER_POINT) / text.height))
                self._row([lines[:most] for lines in cells], widths, right, _TEXT)
                cells = [lines[most:] for lines in cells] if any(len(one) > most for one in cells) else []
        self._y += _BELOW_TABLE_PT * PER_POINT

    def _cells(self, row: Sequence[str], widths: Sequence[float], measured: Measured) -> list[list[str]]:
        padding = _RIGHT_PT * PER_POINT
        return [measured.lines(text, width - padding) for text, width in zip(row, widths, strict=True)]

    def _height_of(self, cells: Sequence[Sequence[str]], measured: Measured) -> float:
        lines = max((len(one) for one in cells), default=1)
        return lines * measured.height + 2 * _PADDING_PT * PER_POINT

    def _row(
        self, cells: Sequence[Sequence[str]], widths: Sequence[float], right: frozenset[int], font: int
    ) -> None:
        measured, page = self._fonts[font], self._pages[-1]
        left = 0.0
        for place, (lines, width) in enumerate(zip(cells, widths, strict=True)):
            y = self._y + _PADDING_PT * PER_POINT + measured.ascent
            for text in lines:
                behind = width - _RIGHT_PT * PER_POINT - measured.width(text) if place in right else 0.0
                page.texts.append((left + behind, y, font, text))
                y += measured.height
            left += width
        self._y += self._height_of(cells, measured)
        page.rules.append((0.0, self._width, self._y))

    def _need(self, height: float) -> None:
        """Go to the next page unless there is this much room, which a new page has."""
        if self._y and self._y + height > self._height:
            self._turn()

    def _turn(self) -> None:
        self._pages.append(_Page())
        self._y = 0.0
