"""Nothing but the program's windows is ever a window: not even for the moment in which a screen is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from tests.ui.screens import SCREENS


class Windows(QObject):
    """The windows that were shown, by their kind."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[Windows]:
    """From now on."""
    made = Windows()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_the_program_is_opened_in_one_window(windows: Windows, make_window: Callable[[], MainWindow]) -> None:
    make_window()
    assert windows.shown == ["MainWindow"]


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_opened_in_the_window(
    qtbot: QtBot, window: MainWindow, windows: Windows, name: str
) -> None:
    SCREENS[name](window)
    qtbot.waitUntil(lambda: window.page.settled)
    assert windows.shown == (["HelpViewer"] if name == "help" else [])
