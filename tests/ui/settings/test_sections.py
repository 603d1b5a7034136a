"""The settings' sections: their names at the left, the chosen one's page beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.settings.sections import Section, Sections, Tab


class Page(QLabel):
    refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


@pytest.fixture
def pages() -> dict[Tab, Page]:
    return {tab: Page(tab.value) for tab in (Tab.COMPANIES, Tab.PANEL, Tab.OFFICE)}


@pytest.fixture
def sections(qtbot: QtBot, pages: dict[Tab, Page]) -> Sections:
    def section(tab: Tab) -> Section:
        return Section(tab, tab.name, pages[tab])

    made = Sections(
        "Ustawienia",
        [("Klienci", [section(Tab.COMPANIES), section(Tab.PANEL)]), ("Biuro", [section(Tab.OFFICE)])],
    )
    qtbot.addWidget(made)
    made.show()
    return made


def lines(sections: QWidget) -> QListWidget:
    found = sections.findChild(QListWidget)
    assert isinstance(found, QListWidget)
    return found


def test_a_chosen_section_is_shown_with_what_is_set_now(sections: Sections, pages: dict[Tab, Page]) -> None:
    sections.choose(Tab.PANEL)

    assert sections.page is pages[Tab.PANEL]
    assert pages[Tab.PANEL].refreshed == 1

    sections.choose(Tab.PANEL)

    assert pages[Tab.PANEL].refreshed == 2


def test_the_arrows_go_past_headings(qtbot: QtBot, sections: Sections, pages: dict[Tab, Page]) -> None:
    sections.choose(Tab.PANEL)

    qtbot.keyClick(lines(sections), Qt.Key.Key_Down)

    assert sections.page is pages[Tab.OFFICE]
    assert sections.names() == ["COMPANIES", "PANEL", "OFFICE"]
