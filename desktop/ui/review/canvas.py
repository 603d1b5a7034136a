"""The page on the screen: its image, the boxes of the fields over it, words that can be taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from desktop.domain.fields import Box, FieldName
from desktop.domain.reading import Word
from desktop.ui.review import geometry
from desktop.ui.review.overlay import PAGE_WIDTH, Overlay, PageItem
from desktop.ui.review.zoom import ZOOM_STEP, Fit, fitted, limited

_MARGIN = 24
"""Logical pixels around the page."""
_ARROWS = {
    Qt.Key.Key_Left: geometry.Direction.LEFT,
    Qt.Key.Key_Right: geometry.Direction.RIGHT,
    Qt.Key.Key_Up: geometry.Direction.UP,
    Qt.Key.Key_Down: geometry.Direction.DOWN,
}


class PageCanvas(QGraphicsView):
    """Shows one page.  Scene units: the page is :data:`PAGE_WIDTH` wide at any zoom."""

    taken = Signal(tuple)
    """Words that the person clicked or dragged over, in reading order."""
    box_clicked = Signal(object)
    """A field's box was clicked where no word is: :class:`FieldName`."""
    zoomed = Signal()
    """The page needs an image of another width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self._page = PageItem()
        self._overlay = Overlay()
        self._scene.addItem(self._page)
        self._scene.addItem(self._overlay)
        self._ratio = 2**0.5
        self._zoom = 1.0
        self._fit: Fit | None = Fit.WIDTH
        self._words: Sequence[Word] = ()
        self._pressed: QPointF | None = None
        self._pressed_at = QPoint()
        self._panned_from: QPoint | None = None
        self._cursor: Word | None = None
        self._anchor: Word | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("pageCanvas")
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        # A click takes words into the field in use, so it must not take the focus from it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Obraz strony"))
        self.setAccessibleDescription(
            self.tr("Strzałki wybierają słowo, Shift i strzałki kilka słów, Spacja bierze je do pola.")
        )
        self._apply()

    # What is shown

    def show_image(self, image: QImage, *, size_known: bool = True) -> None:
        """Show ``image`` as the page; its shape is the page's shape."""
        if size_known and image.width():
            self._set_ratio(image.height() / image.width())
        self._page.set_pixmap(QPixmap.fromImage(image))

    def show_blank(self, ratio: float | None = None) -> None:
        """Show an empty sheet until an image comes."""
        if ratio is not None:
            self._set_ratio(ratio)
        self._page.set_pixmap(QPixmap())

    def set_words(self, words: Sequence[Word]) -> None:
        """The words that light up and can be taken."""
        self._words = words
        self._cursor = self._anchor = None
        self._overlay.set_lit(())

    def set_boxes(
        self, boxes: Mapping[FieldName, Box], active: FieldName | None, place: Box | None = None
    ) -> None:
        """The fields' boxes on this page: ``active``, else ``place``, clearly, the others faintly."""
        self._overlay.set_boxes(boxes, active, place)

    def reveal(self, box: Box) -> None:
        """Bring ``box`` into view, moving no further than needed."""
        area = self.transform().mapRect(self._overlay.rect_of(box))
        horizontal, vertical = self.horizontalScrollBar(), self.verticalScrollBar()
        size = self.viewport().size()
        left, top = self._origin()
        horizontal.setValue(
            horizontal.value()
            + round(geometry.reveal(area.left(), area.right(), left, left + size.width(), 2 * _MARGIN))
        )
        vertical.setValue(
            vertical.value()
            + round(geometry.reveal(area.top(), area.bottom(), top, top + size.height(), 3 * _MARGIN))
        )

    def to_top(self) -> None:
        """Show the page from its beginning."""
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue(bar.minimum())

    def lit_words(self) -> tuple[Word, ...]:
        """The words that are lit up just now."""
        return self._overlay.lit

    def refresh_colours(self) -> None:
        """Draw again after the window changed between light and dark."""
        self._overlay.update()
        self._page.update()

    # Zoom

    @property
    def zoom(self) -> float:
        """Logical pixels per scene unit: 1.0 shows an A4 page about as large as the paper."""
        return self._zoom

    @property
    def fit(self) -> Fit | None:
        """What the zoom follows, if anything."""
        return self._fit

    def image_width(self) -> int:
        """The width in device pixels at which the page's image is sharp."""
        return max(1, round(PAGE_WIDTH * self._zoom * self.devicePixelRatioF()))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by ``factor``, keeping the page's point under ``at`` (of the viewport) where it is."""
        where = at if at is not None else QPointF(self.viewport().rect().center())
        before = self.mapToScene(where.toPoint())
        self._fit = None
        self._refit()
        self._set_zoom(limited(self._zoom * factor))
        moved = self.mapFromScene(before) - where.toPoint()
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + moved.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved.y())

    def fit_to(self, fit: Fit) -> None:
        """Let the zoom follow the window."""
        self._fit = fit
        self._refit()

    def _refit(self) -> None:
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if self._fit is None
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self._fit is not None:
            size = self.maximumViewportSize()
            width, height = PAGE_WIDTH, PAGE_WIDTH * self._ratio
            zoom = fitted(self._fit, width, height, size.width(), size.height(), _MARGIN)
            if height * zoom + 2 * _MARGIN > size.height():
                beside = self.verticalScrollBar().sizeHint().width()
                zoom = fitted(self._fit, width, height, size.width() - beside, size.height(), _MARGIN)
            self._set_zoom(zoom)

    def _set_zoom(self, zoom: float) -> None:
        if abs(zoom - self._zoom) > 1e-6:
            self._zoom = zoom
            self._apply()
            self.zoomed.emit()

    def _set_ratio(self, ratio: float) -> None:
        if abs(ratio - self._ratio) > 1e-4:
            self._ratio = ratio
            self._apply()
            self._refit()

    def _apply(self) -> None:
        size = QRectF(0, 0, PAGE_WIDTH, PAGE_WIDTH * self._ratio)
        self._page.set_size(size)
        self._overlay.set_size(size)
        margin = _MARGIN / self._zoom
        self.setSceneRect(size.adjusted(-margin, -margin, margin, margin))
        self.setTransform(QTransform.fromScale(self._zoom, self._zoom))

    def _origin(self) -> tuple[float, float]:
        corner = self.transform().map(self.mapToScene(QPoint(0, 0)))
        return corner.x(), corner.y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
            return
        super().wheelEvent(event)

    # Words under the pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            self._pan(event.position().toPoint())
            return
        here = self._fraction(event.position())
        if self._pressed is not None and self._dragging(event.position().toPoint()):
            start = self._pressed
            self._overlay.set_lit(
                geometry.words_in(self._words, geometry.Span(start.x(), start.y(), here.x(), here.y()))
            )
            return
        word = geometry.word_at(self._words, here.x(), here.y())
        self._overlay.set_lit(() if word is None else (word,))
        self.viewport().setCursor(
            Qt.CursorShape.ArrowCursor if word is None else Qt.CursorShape.PointingHandCursor
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._fraction(event.position())
            self._pressed_at = event.position().toPoint()
            self._cursor = self._anchor = None
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panned_from = None
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        start, here = self._pressed, self._fraction(event.position())
        self._pressed = None
        if self._dragging(event.position().toPoint()):
            words = geometry.words_in(self._words, geometry.Span(start.x(), start.y(), here.x(), here.y()))
        else:
            word = geometry.word_at(self._words, here.x(), here.y())
            words = () if word is None else (word,)
        if words:
            self.taken.emit(words)
            return
        name = self._overlay.field_at(here.x(), here.y())
        if name is not None:
            self.box_clicked.emit(name)

    def leaveEvent(self, event: QEvent) -> None:
        if self._pressed is None:
            self._overlay.set_lit(())
        super().leaveEvent(event)

    def _dragging(self, position: QPoint) -> bool:
        return (position - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()

    def _pan(self, position: QPoint) -> None:
        if self._panned_from is not None:
            moved = position - self._panned_from
            self._panned_from = position
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def _fraction(self, position: QPointF) -> QPointF:
        scene = self.viewportTransform().inverted()[0].map(position)
        return QPointF(scene.x() / PAGE_WIDTH, scene.y() / (PAGE_WIDTH * self._ratio))

    # Words by keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None and self._words:
            self._move(way, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Space and self._overlay.lit:
            self.taken.emit(self._overlay.lit)
        else:
            event.ignore()

    def _move(self, way: geometry.Direction, *, extend: bool) -> None:
        if self._cursor is None:
            lit = self._overlay.lit
            self._cursor = lit[0] if lit else self._overlay.nearest_to_active(self._words)
            self._anchor = self._cursor
        else:
            self._cursor = geometry.neighbour(self._words, self._cursor, way)
            if not extend:
                self._anchor = self._cursor
        boxes = [word.box for word in (self._cursor, self._anchor) if word is not None]
        area = geometry.around(boxes)
        self._overlay.set_lit(
            geometry.words_in(self._words, geometry.Span(area.x0, area.y0, area.x1, area.y1))
            if extend
            else (self._cursor,)
        )
        self.reveal(self._cursor.box)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._overlay.set_focused(focused=True)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason and self._words and not self._overlay.lit:
            self._move(geometry.Direction.RIGHT, extend=False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._cursor = self._anchor = None
        self._overlay.set_focused(focused=False)
        self._overlay.set_lit(())
