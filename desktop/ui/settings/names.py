"""The choices of folder settings in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.folders import AfterIntake, ObserverKind
from desktop.domain.sentences import QT_TRANSLATE_NOOP

_OBSERVERS: dict[ObserverKind, str] = {
    ObserverKind.AUTO: QT_TRANSLATE_NOOP("observer", "dobierz samo"),
    ObserverKind.NATIVE: QT_TRANSLATE_NOOP("observer", "zdarzenia systemu"),
    ObserverKind.POLLING: QT_TRANSLATE_NOOP("observer", "przeglądanie (dyski sieciowe)"),
}

_AFTER: dict[AfterIntake, str] = {
    AfterIntake.MOVE: QT_TRANSLATE_NOOP("after intake", "przenieś plik do folderu _przyjete"),
    AfterIntake.DELETE: QT_TRANSLATE_NOOP("after intake", "usuń plik ze skanera"),
}


def observer_name(kind: ObserverKind) -> str:
    """How new files are noticed."""
    return QCoreApplication.translate("observer", _OBSERVERS[kind])


def after_name(after: AfterIntake) -> str:
    """What becomes of the scanner's file."""
    return QCoreApplication.translate("after intake", _AFTER[after])
