"""Which page of the help tells about what is on the screen."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from desktop.ui.help.pages import FIRST
from desktop.ui.settings.sections import Tab
from desktop.ui.tree.scope import Place


@runtime_checkable
class Explained(Protocol):
    """A screen that the help tells about."""

    def help_topic(self) -> str:
        """The name of the page about what is shown now."""


_OF_TAB: dict[Tab, str] = {
    Tab.RULES: "booking",
    Tab.LEARNT: "learning",
    Tab.COMPUTER: "everyday",
    Tab.PEOPLE: "users",
    Tab.SHARED: "shared-database",
}
"""Where a section's page is not called as the section."""

_OF_PLACE: dict[Place, str] = {
    Place.TALKS: "questions",
    Place.MONTHS: "months",
    Place.OVERVIEW: "overview",
    Place.LATE: "months",
    Place.VIEW: "search",
}
"""The places about which more is to be told than about the list."""


def topic_of_tab(tab: Tab) -> str:
    """The page about a section of the settings."""
    return _OF_TAB.get(tab, tab.value)


def topic_of_place(place: Place) -> str:
    """The page about what the tree shows in place of the list, or as the list."""
    return _OF_PLACE.get(place, "documents")


def topic(screen: QWidget | None) -> str:
    """The page about ``screen``; the first where it does not say."""
    return screen.help_topic() if isinstance(screen, Explained) else FIRST
