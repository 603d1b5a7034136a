"""The checks on a document as chips: a tick or a cross, and the sentence that says what was checked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.reading import Check
from desktop.ui.review.check_names import ChipText, chip_texts
from desktop.ui.style import tokens
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.flow import FlowLayout, remove_widget
from desktop.ui.widgets.tips import plain_tip

_HEIGHT_OVER_TEXT = 8


class CheckChip(QWidget):
    """One check.  A click goes to the first field that it speaks of."""

    clicked = Signal(object)

    def __init__(self, said: ChipText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = said
        self._text = said.text
        sign = self.tr("zgadza się") if said.passed else self.tr("nie zgadza się")
        self.setAccessibleName(f"{sign}: {' '.join(said.sentences)}")
        self.setToolTip(plain_tip("\n".join(said.sentences)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(
            metrics.horizontalAdvance(self._text) + metrics.height() + 22,
            metrics.height() + _HEIGHT_OVER_TEXT,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.said.fields:
            self.clicked.emit(self.said.fields[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tone, shape = (Tone.GOOD, "check") if self.said.passed else (Tone.BAD, "cross")
        colour, ground = tone.colors(tokens.current())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        height = self.height()
        painter.drawRoundedRect(self.rect(), height / 2, height / 2)
        side = self.fontMetrics().height() - 4
        paint_icon(painter, shape, colour, QRectF(8, (height - side) / 2, side, side))
        painter.setPen(QColor(colour))
        left = side + 13
        room = self.width() - left - 8
        text = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room, height), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


class CheckChips(QWidget):
    """All checks of a document, the failed ones first."""

    clicked = Signal(object)
    """The field that a clicked check speaks of: :class:`FieldName`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._shown: tuple[ChipText, ...] = ()
        self.setAccessibleName(self.tr("Sprawdzenia"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One line; how many there are follows from the width."""
        return self._flow.minimumSize()

    def minimumSizeHint(self) -> QSize:
        """As :meth:`sizeHint`: Qt would take the height that no width at all needs."""
        return self._flow.minimumSize()

    @property
    def chips(self) -> list[CheckChip]:
        """The chips as shown."""
        return [chip for chip in self.findChildren(CheckChip) if chip.parent() is self]

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show these checks."""
        said = chip_texts(checks)
        if said == self._shown:
            return
        self._shown = said
        while (item := self._flow.takeAt(0)) is not None:
            remove_widget(item)
        for each in said:
            chip = CheckChip(each, self)
            chip.clicked.connect(self.clicked)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(said))
        self.updateGeometry()
