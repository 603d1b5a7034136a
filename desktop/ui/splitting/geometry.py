"""Where the pages of the strip lie: rows of equal cells, a gap before each page for the cut."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

THUMB_WIDTH = 132
THUMB_HEIGHT = 186
GAP = 64
"""Before each page: room for the mark of the cut and its words."""
BAND = 30
"""Above the page: the document's colour and name."""
FOOT = 24
"""Below the page: its number."""
ROW_GAP = 14
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies at a point: a page, or the gap before it."""

    place: int
    is_gap: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """``count`` cells in a width of ``width`` pixels."""

    count: int
    width: int

    @property
    def columns(self) -> int:
        """Cells in a row: at least one."""
        return max(1, (self.width - 2 * MARGIN) // (GAP + THUMB_WIDTH))

    @property
    def height(self) -> int:
        """Of all rows."""
        rows = -(-self.count // self.columns)
        return 2 * MARGIN + rows * self._row_height

    @property
    def _row_height(self) -> int:
        return BAND + THUMB_HEIGHT + FOOT + ROW_GAP

    def cell(self, place: int) -> QRect:
        """The whole cell, its gap in front."""
        row, column = divmod(place, self.columns)
        left = MARGIN + column * (GAP + THUMB_WIDTH)
        top = MARGIN + row * self._row_height
        return QRect(left, top, GAP + THUMB_WIDTH, BAND + THUMB_HEIGHT + FOOT)

    def gap(self, place: int) -> QRect:
        """The room before the page."""
        cell = self.cell(place)
        return QRect(cell.left(), cell.top() + BAND, GAP, THUMB_HEIGHT)

    def page(self, place: int) -> QRect:
        """The page's picture."""
        cell = self.cell(place)
        return QRect(cell.left() + GAP, cell.top() + BAND, THUMB_WIDTH, THUMB_HEIGHT)

    def at(self, point: QPoint) -> Hit | None:
        """What lies at ``point``; ``None`` between the rows and beside them."""
        row = (point.y() - MARGIN) // self._row_height
        column = (point.x() - MARGIN) // (GAP + THUMB_WIDTH)
        place = row * self.columns + column
        if not (0 <= column < self.columns and 0 <= place < self.count and row >= 0):
            return None
        cell = self.cell(place)
        if not cell.contains(point):
            return None
        return Hit(place, point.x() < cell.left() + GAP)

    def visible(self, top: int, height: int) -> range:
        """The places that are seen, wholly or in part, in a window of the given height."""
        first = max(0, (top - MARGIN) // self._row_height) * self.columns
        last = ((top + height - MARGIN) // self._row_height + 1) * self.columns
        return range(min(first, self.count), min(max(last, 0), self.count))
