"""A small screen at 200 %, and large text: every screen fits, and nothing of it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import application
from desktop.ui.main_window import MainWindow
from desktop.ui.style import textscale
from tests.ui.geometry import cut, sideways
from tests.ui.screens import SCREENS

FULL_HD_AT_200 = (960, 540)
DESK = (1440, 900)
BESIDE = frozenset({"help"})
"""A window of its own."""
each_screen = pytest.mark.parametrize("name", [one for one in SCREENS if one not in BESIDE])


def opened(qtbot: QtBot, window: MainWindow, name: str) -> None:
    SCREENS[name](window)
    screen = window._stack.currentWidget()
    qtbot.waitUntil(lambda: window.page.settled and bool(getattr(screen, "settled", True)))
    QApplication.processEvents()


def assert_nothing_is_cut(qtbot: QtBot, window: MainWindow) -> None:
    """Texts that come later move what is there already: layouts are given time."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut(window) | sideways(window), timeout=5000)
    assert cut(window) | sideways(window) == set()


@each_screen
def test_fits_a_small_screen(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.resize(*FULL_HD_AT_200)
    opened(qtbot, window, name)
    window.resize(*FULL_HD_AT_200)
    QApplication.processEvents()

    assert (window.width(), window.height()) == FULL_HD_AT_200
    assert_nothing_is_cut(qtbot, window)


@pytest.fixture
def large_text(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Windows' text size of 150 %."""
    with monkeypatch.context() as patch:
        patch.setattr(textscale, "text_scale", lambda: 1.5)
        application.dress(qapp)
        yield
    application.dress(qapp)


@each_screen
def test_large_text_is_not_cut(qtbot: QtBot, large_text: None, window: MainWindow, name: str) -> None:
    window.resize(*DESK)
    opened(qtbot, window, name)

    assert window.width() == DESK[0]
    assert_nothing_is_cut(qtbot, window)
