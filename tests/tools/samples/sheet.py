"""Drawing on paper: text, lines and tables in points from the upper left corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import pymupdf

Colour = tuple[float, float, float]
Align = Literal["left", "right", "center"]

INK: Colour = (0.08, 0.08, 0.1)
GREY: Colour = (0.42, 0.44, 0.47)
WHITE: Colour = (1, 1, 1)
A4 = (595.0, 842.0)


@cache
def _font(name: str) -> pymupdf.Font:
    return pymupdf.Font(name)


def width_of(text: str, size: float, font: str = "helv") -> float:
    """The width of ``text`` in points."""
    return float(_font(font).text_length(text, fontsize=size))


def wrap(text: str, width: float, size: float, font: str = "helv") -> list[str]:
    """``text`` cut at spaces into lines of at most ``width`` points."""
    lines = [""]
    for word in text.split(" "):  # not at the no-break spaces inside amounts
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size, font) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@dataclass(frozen=True, slots=True)
class Col:
    """A table's column."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table looks; ``bold`` names the fonts of the heading."""

    size: float = 8
    font: str = "helv"
    bold: str = "hebo"
    fill: Colour | None = (0.9, 0.91, 0.93)
    head_colour: Colour = INK
    grid: bool = True
    rule: Colour = (0.45, 0.47, 0.5)
    padding: float = 3


@dataclass
class Sheet:
    """A document in the making; drawing goes to its last page."""

    size: tuple[float, float] = A4
    document: pymupdf.Document = field(default_factory=pymupdf.open)

    def __post_init__(self) -> None:
        self.new_page()

    def new_page(self) -> None:
        """Go on with a fresh page."""
        self.page = self.document.new_page(width=self.size[0], height=self.size[1])

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 9,
        font: str = "helv",
        *,
        align: Align = "left",
        colour: Colour = INK,
    ) -> None:
        """Write one line; ``y`` is its baseline, ``x`` its left end, right end or middle."""
        length = width_of(text, size, font)
        start = {"left": x, "right": x - length, "center": x - length / 2}[align]
        writer = pymupdf.TextWriter(self.page.rect, color=colour)
        writer.append((start, y), text, font=_font(font), fontsize=size)
        writer.write_text(self.page)

    def lines(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        size: float = 9,
        font: str = "helv",
        *,
        leading: float = 1.35,
        align: Align = "left",
        colour: Colour = INK,
    ) -> float:
        """Write ``lines`` below each other; the baseline after the last."""
        for line in lines:
            self.text(x, y, line, size, font, align=align, colour=colour)
            y += size * leading
        return y

    def paragraph(
        self, x: float, y: float, width: float, text: str, size: float = 10, font: str = "helv"
    ) -> float:
        """Write ``text`` wrapped to ``width``; the baseline after it."""
        return self.lines(x, y, wrap(text, width, size, font), size, font, leading=1.45)

    def rule(
        self, x0: float, y: float, x1: float, weight: float = 0.6, colour: Colour = INK, dashes: str = ""
    ) -> None:
        """A horizontal line."""
        self.page.draw_line((x0, y), (x1, y), color=colour, width=weight, dashes=dashes or None)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        *,
        line: Colour | None = INK,
        fill: Colour | None = None,
        weight: float = 0.6,
    ) -> None:
        """A rectangle, drawn and filled as asked."""
        self.page.draw_rect((x0, y0, x1, y1), color=line, fill=fill, width=weight)

    def table(
        self,
        x: float,
        y: float,
        columns: Sequence[Col],
        rows: Sequence[Sequence[str]],
        style: TableStyle | None = None,
    ) -> float:
        """Draw a table with its upper left corner at (x, y); the y of its lower edge.

        Headings and cells wrap at spaces to their column.
        """
        style = style or TableStyle()
        right = x + sum(column.width for column in columns)
        bottom = self._row(x, y, columns, [column.title for column in columns], style, head=True)
        edges = [y, bottom]
        for row in rows:
            bottom = self._row(x, bottom, columns, row, style, head=False)
            edges.append(bottom)
        for edge in edges if style.grid else (edges[0], edges[1], edges[-1]):
            self.rule(x, edge, right, 0.5, style.rule)
        if style.grid:
            place = x
            for width in (0.0, *(column.width for column in columns)):
                place += width
                self.page.draw_line((place, y), (place, bottom), color=style.rule, width=0.5)
        return bottom

    def _row(
        self,
        x: float,
        y: float,
        columns: Sequence[Col],
        cells: Sequence[str],
        style: TableStyle,
        *,
        head: bool,
    ) -> float:
        font = style.bold if head else style.font
        padding = style.padding
        wrapped = [
            wrap(cell, column.width - 2 * padding, style.size, font)
            for column, cell in zip(columns, cells, strict=True)
        ]
        bottom = y + max(len(lines) for lines in wrapped) * style.size * 1.2 + 2 * padding
        if head and style.fill:
            width = sum(column.width for column in columns)
            self.box(x, y, x + width, bottom, line=None, fill=style.fill)
        for column, lines in zip(columns, wrapped, strict=True):
            place = {
                "left": x + padding,
                "right": x + column.width - padding,
                "center": x + column.width / 2,
            }[column.align]
            self.lines(
                place,
                y + padding + style.size * 0.92,
                lines,
                style.size,
                font,
                leading=1.2,
                align=column.align,
                colour=style.head_colour if head else INK,
            )
            x += column.width
        return bottom

    def pdf(self, *, producer: str = "", password: str = "") -> bytes:
        """The finished PDF, the same bytes each time."""
        stamp = "D:20261116120000+01'00'"
        self.document.set_metadata(
            {"producer": producer, "creator": "", "creationDate": stamp, "modDate": stamp}
        )
        self.document.subset_fonts()
        protection = (
            {"encryption": pymupdf.PDF_ENCRYPT_RC4_128, "user_pw": password, "owner_pw": password}
            if password
            else {}
        )
        return bytes(
            self.document.tobytes(garbage=4, deflate=True, deflate_fonts=True, no_new_id=True, **protection)
        )
