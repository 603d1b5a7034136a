"""The list of keys over the screen: Shift+F1."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import keys
from desktop.ui.keys import KEYS, Command, KeyGroup
from desktop.ui.style.textscale import scaled

_SHADE = 110
_WIDTH = 1200
"""Pixels at usual text that the columns fill well, where the window has them."""
_AROUND_LINES = QSize(66, 96)
"""Margins of the card, its heading, a scroll bar."""


_JOINED = frozenset(keys.CANDIDATES[1:])
"""Told in the line of the first candidate."""


def _caps(command: Command) -> str:
    """The keys as the list shows them: one name for Return and Enter, a range for the candidates."""
    names = list(dict.fromkeys(keys.key_text(sequence) for sequence in keys.sequences(command)))
    if command is keys.CANDIDATES[0]:
        return f"{names[0]} … {keys.shown(keys.CANDIDATES[-1])}"
    return "   ".join(names[:2])


class KeysOverlay(QWidget):
    """Covers its parent with the keys of some groups.

    Esc, the same key again or a click beside the card closes it; F1 does too, and opens the help.
    """

    manual = Signal()
    """The person wants the pages of help."""
    closed = Signal()

    def __init__(self, columns: Sequence[Sequence[KeyGroup]], parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Lista klawiszy"))
        self._card = QFrame(self)
        self._card.setProperty("look", "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(12)
        head = QHBoxLayout()
        title = QLabel(self.tr("Klawisze"), self._card)
        title.setProperty("look", "title")
        more = QPushButton(self.tr("Strony pomocy"), self._card)
        more.setProperty("look", "link")
        more.setToolTip(keys.tooltip(self.tr("Strony pomocy"), Command.MANUAL))
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.clicked.connect(self._to_manual)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(more)
        inside.addLayout(head)
        body = QWidget(self._card)
        body.setProperty("look", "form")
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(32)
        for groups in columns:
            down = QVBoxLayout()
            for group in groups:
                down.addLayout(self._group(group, body))
                down.addSpacing(8)
            down.addStretch(1)
            across.addLayout(down, 1)
        scroll = QScrollArea(self._card)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        inside.addWidget(scroll, 1)
        self._body = body
        parent.installEventFilter(self)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.hide()
            else:
                self._to_manual()
        elif event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, _SHADE))
        painter.end()

    def _to_manual(self) -> None:
        self.hide()
        self.manual.emit()

    def _place(self) -> None:
        parent = self._covered
        self.setGeometry(parent.rect())
        wanted = self._card.sizeHint()
        width = min(max(wanted.width(), scaled(_WIDTH)), parent.width() - 48)
        across = self._body.layout()
        lines = self._body.sizeHint().height()
        if across is not None and across.hasHeightForWidth():
            lines = across.totalHeightForWidth(width - _AROUND_LINES.width())
        height = min(lines + _AROUND_LINES.height(), parent.height() - 48)
        self._card.setGeometry((parent.width() - width) // 2, (parent.height() - height) // 2, width, height)

    def _group(self, group: KeyGroup, parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        heading = QLabel(keys.group_name(group), parent)
        heading.setProperty("look", "strong")
        grid.addWidget(heading, 0, 0, 1, 2)
        entries = [command for command, key in KEYS.items() if key.group is group and command not in _JOINED]
        for line, command in enumerate(entries, start=1):
            cap = QLabel(_caps(command), parent)
            cap.setProperty("look", "key")
            what = QLabel(keys.what(command), parent)
            what.setWordWrap(True)
            what.setProperty("look", "muted")
            grid.addWidget(cap, line, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(what, line, 1)
        return grid
