"""Small painted signs: the state of a field, a check that holds or fails."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.review.states import FieldState, state_word
from desktop.ui.style import tokens
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tone

MARKS: dict[FieldState, tuple[Tone, str]] = {
    FieldState.CERTAIN: (Tone.GOOD, "check"),
    FieldState.TO_CHECK: (Tone.CHECK, "bang"),
    FieldState.MISSING: (Tone.QUIET, "circle"),
    FieldState.ERROR: (Tone.BAD, "cross"),
}
"""Tone, and the name of the icon that is the shape; a field that nobody expects has none."""


_DOT = QRectF(13.5, 13.5, 7.5, 7.5)


class StateMark(QWidget):
    """The sign beside a field: a shape in a coloured disc, its word in the tooltip.

    A click on it says that the value is right.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = FieldState.NOTHING
        self._learnt = False
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(22, 22)

    @property
    def state(self) -> FieldState:
        """What it says."""
        return self._state

    @property
    def learnt(self) -> bool:
        """Whether it tells that earlier documents gave the value."""
        return self._learnt

    def set_state(self, state: FieldState, *, by_person: bool = False, learnt: bool = False) -> None:
        """Say ``state``; ``by_person`` tells that a person entered or confirmed the value.

        ``learnt`` adds a small dot: earlier documents of the contractor gave it.
        """
        self._state = state
        self._learnt = learnt
        word = state_word(state)
        text = self.tr("{state}: wpisane lub potwierdzone przez osobę").format(state=word)
        text = text if by_person else word
        if state is FieldState.TO_CHECK:
            text = self.tr("{state}: kliknij, jeśli wartość jest dobra").format(state=word)
        if learnt:
            text = self.tr("{state}. Wynika z wcześniejszych dokumentów tego kontrahenta").format(state=text)
        self.setToolTip("" if state is FieldState.NOTHING else text)
        self.setAccessibleName(text)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._state is FieldState.TO_CHECK:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._state not in MARKS:
            return
        tone, shape = MARKS[self._state]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QRectF(1, 1, 20, 20), tone, shape)
        if self._learnt:
            colours = tokens.current()
            painter.setPen(QPen(QColor(colours.surface), 1.5))
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(_DOT)
        painter.end()


def paint_sign(painter: QPainter, area: QRectF, tone: Tone, shape: str) -> None:
    """A disc of the tone's soft colour with the shape in it."""
    colour, ground = tone.colors(tokens.current())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(area)
    inset = area.width() * 0.2
    paint_icon(painter, shape, colour, area.adjusted(inset, inset, -inset, -inset))
