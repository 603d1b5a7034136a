"""F1 and "?" open the page about what is on the screen; that page exists and shows the screen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.assets import asset
from desktop.ui import keys
from desktop.ui.help.pages import FIRST
from desktop.ui.help.topics import topic
from desktop.ui.keys import Command
from desktop.ui.main_window import MainWindow
from tests.ui.screens import SCREENS, shown

OVER_ANOTHER = frozenset({"keys", "help"})
"""Shown over, or beside, a screen that has its page."""
SHARING = {
    "batches": "handover",
    "import-companies": "companies",
    "settings-rules": "booking",
    "sheets": "folders",
    "reports": "diagnostics",
    "trail": "users",
    **{name: "first-run" for name in SCREENS if name.startswith("first-run-")},
}
"""Screens that are told about on another's page."""


@pytest.mark.parametrize("name", [one for one in SCREENS if one not in OVER_ANOTHER])
def test_f1_opens_the_page_about_the_screen(qtbot: QtBot, window: MainWindow, name: str) -> None:
    SCREENS[name](window)
    qtbot.waitUntil(lambda: window.page.settled)
    screen = window._stack.currentWidget()
    assert screen is not None
    page = topic(screen)

    qtbot.keyClick(screen.focusWidget() or screen, Qt.Key.Key_F1)

    assert window._help is not None
    assert window._help.isVisible()
    assert window._help.page == page != FIRST
    assert page == SHARING.get(name, page)
    for language in ("pl", "en"):
        text = asset("help", language, f"{page}.md").read_text(encoding="utf-8")
        assert re.search(rf"!\[[^\]]+\]\(\.\./images/{language}/{page}\.png\)", text), (language, page)


def test_screens_do_not_share_pages_by_mistake(qtbot: QtBot, window: MainWindow) -> None:
    pages: dict[str, str] = {}
    for name, call in SCREENS.items():
        if name in OVER_ANOTHER or name in SHARING:
            continue
        call(window)
        page = topic(window._stack.currentWidget())
        assert pages.setdefault(page, name.removeprefix("settings-")) == name.removeprefix("settings-")
    qtbot.waitUntil(lambda: window.page.settled)


@pytest.mark.parametrize("name", [one for one in SCREENS if one not in OVER_ANOTHER])
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
    assert window._help.page == topic(window._stack.currentWidget())


def test_a_problem_leads_to_what_the_help_says_about_it(qtbot: QtBot, window: MainWindow) -> None:
    from desktop.domain.messages import Message

    window.page.show_problem(Message("file.encrypted", {}))
    window.page.pane.strip.act()

    assert window._help is not None
    assert window._help.page == "troubles"
    assert window._help.browser.verticalScrollBar().value() > 0
