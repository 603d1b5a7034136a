"""Walking through the first run by the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.firstrun.screen import FirstRunScreen
from desktop.ui.main_window import MainWindow

Open = Callable[..., FirstRunScreen]
"""Opens the first run at a step, or at the next one."""


def window_of(screen: FirstRunScreen) -> MainWindow:
    window = screen.window()
    assert isinstance(window, MainWindow)
    return window


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def type_in(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)
