"""A small window to choose one of many from, by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.domain.collation import fold
from desktop.ui.widgets.boxes import column, label
from desktop.ui.widgets.tips import plain_tip

_KEYS_OF_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: ``text`` is shown, ``more`` is looked into as well (a NIP, a full name)."""

    value: object
    text: str
    more: str = ""


class Chooser(QFrame):
    """Opens as a popup; Enter or a click chooses, Esc leaves."""

    chosen = Signal(object)

    def __init__(self, title: str, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self._choices = [(choice, fold(f"{choice.text} {choice.more}")) for choice in choices]
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Zacznij pisać…"))
        self._search.setAccessibleName(title)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self.setLayout(column(label(title, "muted"), self._search, self._list, margins=(8, 8, 8, 8), gap=6))
        self.setFixedSize(320, 360)
        self._search.textChanged.connect(self._filter)
        self._search.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._filter("")

    def open_at(self, corner: QPoint) -> None:
        """Show with the upper left corner at ``corner`` (global), inside the screen."""
        area = self.screen().availableGeometry()
        x = max(area.left(), min(corner.x(), area.right() - self.width()))
        y = max(area.top(), min(corner.y(), area.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the cursor stays in the search line."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _KEYS_OF_LIST:
                self._list.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, typed: str) -> None:
        parts = fold(typed).split()
        self._list.clear()
        for choice, searched in self._choices:
            if all(part in searched for part in parts):
                item = QListWidgetItem(choice.text)
                item.setToolTip(plain_tip(choice.more))
                item.setData(Qt.ItemDataRole.UserRole, choice)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            choice: Choice = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(choice.value)
