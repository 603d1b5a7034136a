"""Who gathers for a shared office, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.shared import Gathering, GatheringState

_TEXTS: dict[Gathering, str] = {
    Gathering.HERE: QT_TRANSLATE_NOOP("gathering", "Foldery, pocztę i panel obsługuje ten komputer."),
    Gathering.ELSEWHERE: QT_TRANSLATE_NOOP(
        "gathering", "Foldery, pocztę i panel obsługuje komputer {computer}."
    ),
    Gathering.NOBODY: QT_TRANSLATE_NOOP(
        "gathering", "Folderów, poczty i panelu nie obsługuje żaden komputer."
    ),
    Gathering.AWAY: QT_TRANSLATE_NOOP(
        "gathering", "Serwer biura nie odpowiada. Program łączy się ponownie co kilka sekund."
    ),
    Gathering.CHANGED: QT_TRANSLATE_NOOP(
        "gathering",
        "Wspólną bazę przeniesiono albo zmieniła ją nowsza wersja programu. Uruchom program ponownie.",
    ),
}

_NAMES: dict[Gathering, str] = {
    Gathering.HERE: QT_TRANSLATE_NOOP("gathering", "Wspólna baza"),
    Gathering.ELSEWHERE: QT_TRANSLATE_NOOP("gathering", "Obsługuje: {computer}"),
    Gathering.NOBODY: QT_TRANSLATE_NOOP("gathering", "Nikt nie obsługuje folderów i poczty"),
    Gathering.AWAY: QT_TRANSLATE_NOOP("gathering", "Serwer biura nie odpowiada"),
    Gathering.CHANGED: QT_TRANSLATE_NOOP("gathering", "Uruchom program ponownie"),
}


def gathering_name(state: GatheringState) -> str:
    """In a few words, for the status line."""
    return QCoreApplication.translate("gathering", _NAMES[state.state]).format(computer=state.computer)


def gathering_text(state: GatheringState) -> str:
    """A sentence: "Foldery, pocztę i panel obsługuje komputer ANNA."."""
    return QCoreApplication.translate("gathering", _TEXTS[state.state]).format(computer=state.computer)
