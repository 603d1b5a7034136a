"""The settings' sections: their names under headings at the left, the chosen one beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QWidget

from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.boxes import row
from desktop.ui.widgets.tips import plain_tip

_TAB = Qt.ItemDataRole.UserRole
_WIDTH, _NARROWEST = 232, 180
_OPEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_LINE, _HEADING = 32, 36
"""Pixels."""


class Tab(StrEnum):
    """The sections of the settings."""

    COMPANIES = "companies"
    FOLDERS = "folders"
    MAIL = "mail"
    PANEL = "panel"
    BOOKING = "booking"
    RULES = "rules"
    REGISTERS = "registers"
    LEARNT = "learnt"
    QUALITY = "quality"
    OFFICE = "office"
    PEOPLE = "people"
    SENDING = "sending"
    PRIVACY = "privacy"
    BACKUP = "backup"
    SHARED = "shared"
    COMPUTER = "computer"


class Page(Protocol):
    """What a section shows."""

    def refresh(self) -> None:
        """Show what is set now."""


@dataclass(frozen=True, slots=True)
class Section:
    """A line at the left, and the page that it opens: a widget that is a :class:`Page` too."""

    tab: Tab
    name: str
    page: QWidget


class Sections(QWidget):
    """All pages are made at once; each is refreshed whenever it is shown."""

    def __init__(self, name: str, groups: Sequence[tuple[str, Sequence[Section]]]) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setProperty("look", "sections")
        self._list.setAccessibleName(name)
        self._list.setMinimumWidth(scaled(_NARROWEST))
        self._list.setMaximumWidth(scaled(_WIDTH))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._pages: dict[Tab, QWidget] = {}
        self._areas: dict[Tab, QWidget] = {}
        self._lines: dict[Tab, QListWidgetItem] = {}
        for heading, sections in groups:
            self._add_heading(heading)
            for section in sections:
                self._add(section)
        self._list.currentItemChanged.connect(lambda _item: self._show())
        layout = row(self._list, gap=0)
        layout.addWidget(self._stack, 5)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self._pages[self.tab]

    @property
    def tab(self) -> Tab:
        """The section that is shown."""
        return Tab(self._list.currentItem().data(_TAB))

    def choose(self, tab: Tab) -> None:
        """Show this section, with what is set now; one that is closed gives way to the first open one."""
        if not self.is_open(tab):
            tab = next((one for one in self._lines if self.is_open(one)), tab)
        if self._list.currentItem() is self._lines[tab]:
            self._show()
        else:
            self._list.setCurrentItem(self._lines[tab])

    def set_closed(self, tab: Tab, why: str) -> None:
        """Have a section that may not be seen not be chosen, and say ``why``; an empty one opens it."""
        line = self._lines[tab]
        line.setFlags(Qt.ItemFlag.NoItemFlags if why else _OPEN)
        line.setToolTip(plain_tip(why) if why else "")

    def is_open(self, tab: Tab) -> bool:
        """Whether a section may be chosen."""
        return bool(self._lines[tab].flags() & Qt.ItemFlag.ItemIsEnabled)

    def names(self) -> list[str]:
        """The names of all sections, in order."""
        return [line.text() for line in self._lines.values()]

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(_NARROWEST, scaled(_HEADING)))
        item.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
        self._list.addItem(item)

    def _add(self, section: Section) -> None:
        item = QListWidgetItem(section.name)
        item.setData(_TAB, section.tab)
        item.setSizeHint(QSize(_NARROWEST, scaled(_LINE)))
        self._list.addItem(item)
        self._lines[section.tab] = item
        self._pages[section.tab] = section.page
        self._areas[section.tab] = _scrolled(section.page)
        self._stack.addWidget(self._areas[section.tab])

    def _show(self) -> None:
        self._stack.setCurrentWidget(self._areas[self.tab])
        cast("Page", self.page).refresh()


def _scrolled(page: QWidget) -> QScrollArea:
    """The page, which can be scrolled where the window is smaller: large text, a small screen."""
    page.setProperty("look", "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
