"""The graphics items of the page canvas: the sheet with its image, and what is drawn over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.domain.fields import Box, FieldName
from desktop.domain.reading import Word
from desktop.ui.style.tokens import LIGHT

PAGE_WIDTH = 794.0
"""Scene units: an A4 page at 96 dots per inch, so that zoom 1 is about the size of the paper."""
_PADDING = 3.0
"""Scene units by which a field's frame stands off its words."""
_PAPER = QColor("#ffffff")
_ACTIVE = QColor("#c2690c")
"""The field in use.  A page is white in a dark window too, so these colours do not change."""


class PageItem(QGraphicsItem):
    """A sheet of paper with the page's image, scaled from whatever size the image has."""

    def __init__(self) -> None:
        super().__init__()
        self._size = QRectF()
        self._pixmap = QPixmap()

    def set_size(self, size: QRectF) -> None:
        """The sheet's rectangle in scene units."""
        self.prepareGeometryChange()
        self._size = size

    def set_pixmap(self, pixmap: QPixmap) -> None:
        """The image; a null one leaves the sheet blank."""
        self._pixmap = pixmap
        self.update()

    def boundingRect(self) -> QRectF:
        return self._size.adjusted(-6, -6, 6, 6)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        painter.setPen(Qt.PenStyle.NoPen)
        for reach in (5.0, 3.0, 1.5):
            painter.setBrush(QColor(0, 0, 0, 14))
            painter.drawRoundedRect(self._size.adjusted(-reach, -reach + 1, reach, reach + 1), reach, reach)
        painter.fillRect(self._size, _PAPER)
        if not self._pixmap.isNull():
            painter.drawPixmap(self._size, self._pixmap, QRectF(self._pixmap.rect()))


class Overlay(QGraphicsItem):
    """The boxes of the fields and the words that are lit."""

    def __init__(self) -> None:
        super().__init__()
        self._size = QRectF()
        self._boxes: dict[FieldName, Box] = {}
        self._active: FieldName | None = None
        self._place: Box | None = None
        self._focused = False
        self.lit: tuple[Word, ...] = ()

    def set_size(self, size: QRectF) -> None:
        """The page's rectangle in scene units."""
        self.prepareGeometryChange()
        self._size = size

    def set_boxes(
        self, boxes: Mapping[FieldName, Box], active: FieldName | None, place: Box | None = None
    ) -> None:
        """The fields' boxes on this page, which field is in use, and a place that is no field's."""
        self._boxes = dict(boxes)
        self._active = active
        self._place = place
        self.update()

    def set_lit(self, words: Sequence[Word]) -> None:
        """The words under the pointer."""
        if tuple(words) != self.lit:
            self.lit = tuple(words)
            self.update()

    def set_focused(self, *, focused: bool) -> None:
        """Whether the keyboard moves over the words."""
        self._focused = focused
        self.update()

    def rect_of(self, box: Box) -> QRectF:
        """``box`` in scene units."""
        width, height = self._size.width(), self._size.height()
        return QRectF(box.x0 * width, box.y0 * height, (box.x1 - box.x0) * width, (box.y1 - box.y0) * height)

    def field_at(self, x: float, y: float) -> FieldName | None:
        """The field whose box holds the point."""
        for name, box in self._boxes.items():
            if box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1:
                return name
        return None

    def nearest_to_active(self, words: Sequence[Word]) -> Word:
        """The word where the keyboard begins: at the box of the field in use, else the first."""
        box = self._boxes.get(self._active) if self._active is not None else None
        if box is None:
            return words[0]
        return min(words, key=lambda word: abs(word.box.x0 - box.x0) + 2 * abs(word.box.y0 - box.y0))

    def boundingRect(self) -> QRectF:
        return self._size.adjusted(-8, -8, 8, 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        faint = QColor(LIGHT.accent)
        faint.setAlpha(26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint)
        for name, box in self._boxes.items():
            if name is not self._active:
                painter.drawRoundedRect(self.rect_of(box).adjusted(-1.5, -1, 1.5, 1), 2, 2)
        self._paint_lit(painter, QColor(LIGHT.accent))
        if self._active in self._boxes:
            self._paint_active(painter, self.rect_of(self._boxes[self._active]), _ACTIVE)
        elif self._place is not None:
            self._paint_active(painter, self.rect_of(self._place), _ACTIVE)

    def _paint_lit(self, painter: QPainter, accent: QColor) -> None:
        fill = QColor(accent)
        fill.setAlpha(64)
        painter.setBrush(fill)
        if self._focused:
            painter.setPen(_pen(painter, accent, 1.5))
        for word in self.lit:
            painter.drawRoundedRect(self.rect_of(word.box).adjusted(-1.5, -1, 1.5, 1), 2, 2)

    def _paint_active(self, painter: QPainter, area: QRectF, colour: QColor) -> None:
        fill = QColor(colour)
        fill.setAlpha(20)
        painter.setBrush(fill)
        painter.setPen(_pen(painter, colour, 2.5))
        painter.drawRoundedRect(area.adjusted(-_PADDING, -_PADDING, _PADDING, _PADDING), 2, 2)


def _pen(painter: QPainter, colour: QColor, width: float) -> QPen:
    """A pen of ``width`` logical pixels at any zoom."""
    pen = QPen(colour, width * painter.device().devicePixelRatioF())
    pen.setCosmetic(True)
    return pen
