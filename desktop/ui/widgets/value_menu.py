"""A button with a menu of values of which several can be ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.widgets.elements import menu_button


class ValueMenu(QObject):
    """The menu stays open while values are ticked; the button says what is."""

    changed = Signal()

    def __init__(self, title: str, values: Sequence[tuple[str, str]], parent: QWidget) -> None:
        """``values`` are pairs of a value and its name."""
        super().__init__(parent)
        self._title = title
        self.button, self._menu = menu_button(title)
        self._actions: dict[str, QAction] = {}
        for value, name in values:
            action = self._menu.addAction(name)
            action.setCheckable(True)
            action.toggled.connect(self._toggled)
            self._actions[value] = action
        self._menu.addSeparator()
        self._all = self._menu.addAction(self.tr("Wszystkie"), self._take_all)
        self._menu.installEventFilter(self)

    def values(self) -> frozenset[str]:
        """What is ticked; nothing means everything."""
        return frozenset(value for value, action in self._actions.items() if action.isChecked())

    def clear(self) -> None:
        """Take all ticks off, without telling anybody."""
        for action in self._actions.values():
            action.blockSignals(True)
            action.setChecked(False)
            action.blockSignals(False)
        self._name()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click or Space ticks a line and leaves the menu open."""
        if isinstance(watched, QMenu):
            action = watched.activeAction()
            click = isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease
            space = (
                isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.text() == " "
            )
            if action is not None and action.isCheckable() and (click or space):
                action.toggle()
                return True
        return super().eventFilter(watched, event)

    def _take_all(self) -> None:
        self.clear()
        self.changed.emit()

    def _toggled(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        names = [action.text() for action in self._actions.values() if action.isChecked()]
        shown = names[0] if len(names) == 1 else str(len(names))
        self.button.setText(f"{self._title}: {shown} ▾" if names else f"{self._title} ▾")
        self.button.setProperty("look", "chosen" if names else "")
        self.button.style().unpolish(self.button)
        self.button.style().polish(self.button)
