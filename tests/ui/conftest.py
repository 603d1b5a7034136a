"""What tests of the window get: the application, a window on a temporary office; Qt must not complain."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QtMsgType
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.services.office import Office
from desktop.ui.application import application
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from tests.builders import add_document

# How long an event takes is the machine's affair: five seconds, which is usual, a busy one may need.
QtBot.waitUntil = functools.partialmethod(QtBot.waitUntil, timeout=60_000)

# The offscreen platform says this of every window that wants the keyboard, and of the icon beside the clock.
_HARMLESS = ("This plugin does not support", "propagateSizeHints", "systemTrayWindowChanged")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    return application([])


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, qapp: QApplication) -> None:
    """Nothing of the user's settings is read or changed."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "ustawienia"))


@pytest.fixture(autouse=True)
def quiet_qt(qtlog: object) -> Iterator[None]:
    """A warning of Qt's is a failure."""
    yield
    records = getattr(qtlog, "records", [])
    bad = [
        record.message
        for record in records
        if record.type in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg}
        and not any(part in record.message for part in _HARMLESS)
    ]
    assert bad == []


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Worker threads, ended with the test.

    What is tested with them should be made its child: a worker may be the last that refers to it.
    """
    made = Background()
    yield made
    made.close()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """The window's settings, in a file of the test's own."""
    return QSettings(str(tmp_path / "okno.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def make_window(qtbot: QtBot, office: Office, settings: QSettings) -> Iterator[Callable[[], MainWindow]]:
    """Opens a window on ``office``; waits until its first list is shown."""
    opened: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(office, settings)
        opened.append(window)
        window.show()
        qtbot.waitUntil(lambda: window.page.settled)
        return window

    yield make
    for window in opened:
        window.close()
        window.deleteLater()


@pytest.fixture
def filled(office: Office, company: Company, tmp_path: Path) -> list[int]:
    """Thirty documents of the company, oldest first."""
    return [
        add_document(office, tmp_path / "skany", name=f"skan_{number:02d}.pdf", company_id=company.id)
        for number in range(30)
    ]


@pytest.fixture
def window(filled: list[int], make_window: Callable[[], MainWindow]) -> MainWindow:
    """A window on an office with one company and thirty documents."""
    return make_window()
