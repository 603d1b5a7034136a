"""A page of one of two documents: zoomed and moved together with the other's, its odd words marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.domain.fields import Box
from desktop.ui.review.canvas import PageCanvas
from desktop.ui.review.overlay import PAGE_WIDTH

_INK = QColor("#b4460c")
"""The page is white in a dark window too, so this colour does not change."""
_MOST_MARKS = 400
"""Beyond as many, everything is different, and marks say nothing."""


class _Marks(QGraphicsItem):
    """Frames around the words that the other page has not, or has otherwise."""

    def __init__(self) -> None:
        super().__init__()
        self._size = QRectF()
        self.boxes: Sequence[Box] = ()

    def show_boxes(self, boxes: Sequence[Box], ratio: float) -> None:
        """Mark these places of a page that is ``ratio`` times as high as it is wide."""
        self.prepareGeometryChange()
        self._size = QRectF(0, 0, PAGE_WIDTH, PAGE_WIDTH * ratio)
        self.boxes = boxes
        self.update()

    def boundingRect(self) -> QRectF:
        return self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        del option, widget
        width, height = self._size.width(), self._size.height()
        fill = QColor(_INK)
        fill.setAlpha(40)
        pen = QPen(_INK, 1.5 * painter.device().devicePixelRatioF())
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(fill)
        for box in self.boxes:
            area = QRectF(
                box.x0 * width, box.y0 * height, (box.x1 - box.x0) * width, (box.y1 - box.y0) * height
            )
            painter.drawRoundedRect(area.adjusted(-2, -1.5, 2, 1.5), 2, 2)


class PageView(PageCanvas):
    """Shows a page; dragging moves it."""

    moved = Signal()
    """The person scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = _Marks()
        self._scene.addItem(self._marks)
        self._boxes: Sequence[Box] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription("")
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self.moved)

    @property
    def marked(self) -> int:
        """How many places are marked."""
        return len(self._marks.boxes)

    def mark(self, boxes: Sequence[Box]) -> None:
        """Mark these places of the page."""
        self._boxes = boxes if len(boxes) <= _MOST_MARKS else ()
        self._marks.show_boxes(self._boxes, self._ratio)

    def place(self) -> tuple[float, float]:
        """Where the view stands: shares of the way from the left and the top."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        across, down = ((bar.value() - bar.minimum()) / max(bar.maximum() - bar.minimum(), 1) for bar in bars)
        return across, down

    def go_to(self, place: tuple[float, float]) -> None:
        """Stand where the other view stands."""
        for bar, share in zip((self.horizontalScrollBar(), self.verticalScrollBar()), place, strict=True):
            bar.setValue(round(bar.minimum() + share * (bar.maximum() - bar.minimum())))

    def _apply(self) -> None:
        super()._apply()
        if hasattr(self, "_marks"):
            self._marks.show_boxes(self._boxes, self._ratio)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in {Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton}:
            self._panned_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            self._pan(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._panned_from = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        event.accept()
