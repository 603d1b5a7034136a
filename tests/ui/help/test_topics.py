"""F1 and "?" open the page about what is on the screen; that page exists and shows the screen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.assets import asset
from desktop.ui import keys
from desktop.ui.keys import Command
from desktop.ui.main_window import MainWindow
from tests.ui.screens import SCREENS, shown

OVER_ANOTHER = frozenset({"keys", "help", "sign-in", "recovery", "lock"})
"""Shown over, or beside, a screen that has its page; or in its place, while nobody may see it."""
EXPECTED = {
    "list": "documents",
    "board": "months",
    "overview": "overview",
    "review": "review",
    "splitting": "splitting",
    "comparing": "duplicates",
    "deliveries": "deliveries",
    "contractors": "contractors",
    "transfers": "transfers",
    "statements": "statements",
    "handover": "handover",
    "batches": "handover",
    "support": "diagnostics",
    "reports": "diagnostics",
    "trail": "users",
    "printing": "printing",
    "first-run-office": "first-run",
    "first-run-place": "first-run",
    "first-run-company": "first-run",
    "first-run-scanner": "first-run",
    "first-run-samples": "first-run",
    "sheets": "folders",
    "import-companies": "company-import",
    "settings-companies": "companies",
    "settings-folders": "folders",
    "settings-mail": "mail",
    "settings-panel": "panel",
    "settings-booking": "booking",
    "settings-rules": "booking",
    "settings-registers": "registers",
    "settings-learnt": "learning",
    "settings-quality": "quality",
    "settings-office": "office",
    "settings-people": "users",
    "settings-shared": "shared-database",
    "settings-sending": "sending",
    "settings-privacy": "privacy",
    "settings-backup": "backup",
    "settings-computer": "everyday",
}
"""The page about each screen; written out, for what the program says about itself is what is tried here."""


def _have_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    """Keys of a window work in the one that is in front."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_every_screen_has_its_page() -> None:
    assert set(EXPECTED) == set(SCREENS) - OVER_ANOTHER


@pytest.mark.parametrize("name", EXPECTED)
def test_f1_opens_the_page_about_the_screen(qtbot: QtBot, window: MainWindow, name: str) -> None:
    SCREENS[name](window)
    qtbot.waitUntil(lambda: window.page.settled)
    screen = window._stack.currentWidget()
    assert screen is not None
    page = EXPECTED[name]
    _have_keyboard(qtbot, window)

    qtbot.keyClick(screen.focusWidget() or screen, Qt.Key.Key_F1)

    assert window._help is not None
    assert window._help.isVisible()
    assert window._help.page == page
    for language in ("pl", "en"):
        text = asset("help", language, f"{page}.md").read_text(encoding="utf-8")
        assert re.search(rf"!\[[^\]]+\]\(\.\./images/{language}/{page}\.png\)", text), (language, page)


@pytest.mark.parametrize("name", ["sign-in", "recovery", "lock"])
def test_f1_behind_the_lock_tells_of_signing_in_and_not_of_what_was_open(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    window.open_transfers(1)
    qtbot.waitUntil(lambda: window.page.settled)
    SCREENS[name](window)
    _have_keyboard(qtbot, window)

    qtbot.keyClick(window.desk.page.focusWidget() or window.desk.page, Qt.Key.Key_F1)

    assert window._help is not None
    assert window._help.page == "users"


@pytest.mark.parametrize("name", EXPECTED)
def test_every_screen_has_its_question_mark(qtbot: QtBot, window: MainWindow, name: str) -> None:
    SCREENS[name](window)
    qtbot.waitUntil(lambda: window.page.settled)

    marks = [
        one
        for one in shown(window)
        if isinstance(one, QAbstractButton) and one.toolTip().endswith(f"({keys.shown(Command.MANUAL)})")
    ]

    assert len(marks) == 1, name
    corner = marks[0].mapTo(window, marks[0].rect().topRight())
    assert corner.y() < 60
    assert corner.x() > window.width() * 0.9
    marks[0].click()
    assert window._help is not None
    assert window._help.page == EXPECTED[name]


def test_a_problem_leads_to_what_the_help_says_about_it(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.domain.messages import Message

    window.page.show_problem(Message("file.encrypted", {}))
    window.page.pane.strip.act()

    assert window._help is not None
    assert window._help.page == "troubles"
    assert window._help.browser.verticalScrollBar().value() > 0
