"""Pages as they will be on paper, one below the other; only those in sight are drawn and kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.domain.messages import Message
from desktop.ui import texts
from desktop.ui.background import Background, message_of
from desktop.ui.printing.jobs import Body, Sheet
from desktop.ui.printing.paper import MARGIN_MM
from desktop.ui.style.tokens import current

PICTURE_PX = 1000
"""The width of a page's picture: 6 MB."""
_KEPT = 8
"""Pictures: those in sight, and a few to go back to."""
_WIDEST = 900
_GAP = 16


def draft_body(size: QSizeF) -> Body:
    """The body of a page of ``size`` millimetres on its picture."""
    per_mm = PICTURE_PX / size.width()
    inner = QSizeF(size.width() - 2 * MARGIN_MM, size.height() - 2 * MARGIN_MM) * per_mm
    return Body(QRectF(0, 0, inner.width(), inner.height()), per_mm)


def picture_of(sheet: Sheet, size: QSizeF) -> QImage:
    """The page as a picture; called in the background, raises what drawing it fails with."""
    per_mm = PICTURE_PX / size.width()
    image = QImage(PICTURE_PX, round(size.height() * per_mm), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    try:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(MARGIN_MM * per_mm, MARGIN_MM * per_mm)
        sheet(painter)
    finally:
        painter.end()
    return image


class PagesPreview(QAbstractScrollArea):
    """As wide as there is room for; a page that cannot be drawn says why."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._sheets: Sequence[Sheet] = ()
        self._size = QSizeF(210, 297)
        self._pictures: OrderedDict[int, QImage | Message] = OrderedDict()
        self._drawing: int | None = None
        self._run = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)

    @property
    def settled(self) -> bool:
        """Whether all that is in sight is drawn."""
        return not self.isVisible() or self._next() is None

    @property
    def pictures(self) -> dict[int, QImage | Message]:
        """What is kept, by page: its picture, or why there is none."""
        return dict(self._pictures)

    def show_sheets(self, sheets: Sequence[Sheet], size: QSizeF) -> None:
        """Show other pages, of ``size`` millimetres; they were laid out for :func:`draft_body`."""
        self._run += 1
        self._sheets, self._size, self._drawing = sheets, size, None
        self._pictures.clear()
        self.setAccessibleDescription(self.tr("%n stron(a/y)", "", len(sheets)))
        self._fit()
        self.verticalScrollBar().setValue(0)
        self._go_on()

    # -- Qt's interface ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight."""
        tokens = current()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens.window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place in self._in_sight():
            rect = self._rect(place)
            painter.fillRect(rect, Qt.GlobalColor.white)
            found = self._pictures.get(place)
            if isinstance(found, QImage):
                painter.drawImage(rect, found)
            elif found is not None:
                painter.setPen(Qt.GlobalColor.black)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(rect.adjusted(_GAP, _GAP, -_GAP, -_GAP), flags, texts.say(found))
            painter.setPen(QColor(tokens.line))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages grow and shrink with the window; the same one stays on top."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, bar.maximum())
        self._fit()
        bar.setValue(round(part * bar.maximum()))
        self._go_on()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw what comes into sight."""
        del dx, dy
        self.viewport().update()
        self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to the first and the last page; the rest is as everywhere."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is in sight."""
        super().showEvent(event)
        self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Pictures that nobody sees are not kept; they are drawn again where somebody comes back."""
        super().hideEvent(event)
        self._pictures.clear()

    # -- inside ------------------------------------------------------------------------------------

    def _page(self) -> QSize:
        width = max(1, min(self.viewport().width() - 2 * _GAP, _WIDEST))
        return QSize(width, round(width * self._size.height() / self._size.width()))

    def _fit(self) -> None:
        step = self._page().height() + _GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self._sheets) * step + _GAP - self.viewport().height()))
        bar.setPageStep(min(step, max(1, self.viewport().height())))
        bar.setSingleStep(max(1, step // 16))
        self.viewport().update()

    def _rect(self, place: int) -> QRect:
        page = self._page()
        left = (self.viewport().width() - page.width()) // 2
        top = _GAP + place * (page.height() + _GAP) - self.verticalScrollBar().value()
        return QRect(QPoint(left, top), page)

    def _in_sight(self) -> range:
        step = self._page().height() + _GAP
        top = self.verticalScrollBar().value()
        last = (top + self.viewport().height() - _GAP) // step
        return range(max(0, (top - _GAP) // step), min(len(self._sheets), last + 1))

    def _next(self) -> int | None:
        """A page in sight that is not drawn."""
        return next((place for place in self._in_sight() if place not in self._pictures), None)

    def _go_on(self) -> None:
        place = self._next()
        if place is None or self._drawing is not None or not self.isVisible():
            return
        self._drawing = place
        self._background.run(
            partial(picture_of, self._sheets[place], self._size),
            partial(self._drawn, self._run, place),
            partial(self._not_drawn, self._run, place),
        )

    def _not_drawn(self, run: int, place: int, error: BaseException) -> None:
        self._drawn(run, place, message_of(error))

    def _drawn(self, run: int, place: int, found: QImage | Message) -> None:
        if run != self._run:
            return
        self._drawing = None
        self._pictures[place] = found
        sight = self._in_sight()
        for other in list(self._pictures):
            if len(self._pictures) > max(_KEPT, len(sight)) and other not in sight:
                del self._pictures[other]
        self.viewport().update()
        self._go_on()
