"""Keys of the review screen, caught before the widget in focus sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import keys
from desktop.ui.keys import Command

_ONCE = frozenset({Command.APPROVE, Command.CONFIRM_FIELD, Command.REJECT, Command.REOPEN})
"""A key held down must not run through a whole stack of documents."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Keyboard(QObject):
    """Turns keys into commands.

    It watches the screen's widgets instead of making shortcuts: a line edit keeps Ctrl+Z and the
    arrows for itself, and a shortcut of the window behind would be ambiguous with one made here.
    """

    def __init__(
        self,
        commands: Iterable[Command],
        act: Callable[[Command], None],
        passes: Callable[[QObject, Command, QKeyEvent], bool],
        parent: QObject,
    ) -> None:
        """``passes`` tells of a widget that it needs a key for itself just now."""
        super().__init__(parent)
        self._act = act
        self._passes = passes
        self._commands: dict[int, Command] = {}
        for command in commands:
            for sequence in keys.sequences(command):
                self._commands[keys.combination(sequence).toCombined()] = command

    def watch(self, widgets: Iterable[QWidget]) -> None:
        """Watch these widgets too."""
        for widget in widgets:
            widget.removeEventFilter(self)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            return False
        if not isinstance(event, QKeyEvent):
            return False
        command = self.command_of(event)
        if command is None or self._passes(watched, command, event):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not (event.isAutoRepeat() and command in _ONCE):
            self._act(command)
        return True

    def command_of(self, event: QKeyEvent) -> Command | None:
        """The command of a keystroke; Backtab counts as Shift+Tab, the keypad as the keys it doubles."""
        key, modifiers = event.key(), event.modifiers() & ~_KEYPAD
        if key == Qt.Key.Key_Backtab:
            key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Plus:
            modifiers &= ~Qt.KeyboardModifier.ShiftModifier
        return self._commands.get(QKeyCombination(modifiers, Qt.Key(key)).toCombined())
