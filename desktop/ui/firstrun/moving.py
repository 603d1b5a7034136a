"""Moving or restoring the data, between one window of the program and the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.domain.backup import Restored
from desktop.domain.messages import Message
from desktop.domain.upgrading import Tell
from desktop.ui.upgrading import Words, show_work


def show_move(move: Callable[[Tell], Path | None], folder: Path) -> tuple[bool, Path | None]:
    """Move while a window shows how far that is; whether it went well, and what ``move`` returned.

    What went wrong was shown; the data are then where they were.
    """
    left: list[Path | None] = []

    def work(tell: Tell) -> None:
        left.append(move(tell))

    went_well = show_work(work, _words(folder))
    return went_well, left[0] if left else None


def show_restore(restore: Callable[[Tell], Restored], folder: Path) -> Restored | None:
    """Restore an office into ``folder`` while a window shows how far that is; what is there again.

    ``None`` if it did not go well, which was shown.
    """
    restored: list[Restored] = []

    def work(tell: Tell) -> None:
        restored.append(restore(tell))

    went_well = show_work(
        work,
        Words(
            QCoreApplication.translate("moving", "Bezdotyk – przywracanie biura"),
            QCoreApplication.translate("moving", "Przywracanie biura z kopii zapasowej"),
            QCoreApplication.translate(
                "moving",
                "Każdy plik jest sprawdzany. Gdyby coś to przerwało, program dokończy przy następnym"
                " uruchomieniu.",
            ),
            Message("place.not_copied", {"folder": str(folder)}),
        ),
    )
    return restored[0] if went_well else None


def show_shared(work: Callable[[Tell], Message]) -> Message | None:
    """Do what was wished of a shared database; what was done, ``None`` if it did not go well."""
    done: list[Message] = []

    def tell(on: Tell) -> None:
        done.append(work(on))

    show_work(
        tell,
        Words(
            QCoreApplication.translate("moving", "Bezdotyk – wspólna baza"),
            QCoreApplication.translate("moving", "Wspólna baza biura"),
            QCoreApplication.translate(
                "moving",
                "Każdy wiersz i każdy plik jest porównywany. Dopóki wszystko się nie zgadza, biuro zostaje"
                " tam, gdzie było, więc przerwanie niczego nie psuje.",
            ),
            Message("shared.server_fault", {"server": "?"}),
        ),
    )
    return done[0] if done else None


def _words(folder: Path) -> Words:
    return Words(
        QCoreApplication.translate("moving", "Bezdotyk – przenoszenie danych"),
        QCoreApplication.translate("moving", "Przenoszenie danych biura"),
        QCoreApplication.translate(
            "moving",
            "Każda kopia jest porównywana z oryginałem. Dopóki wszystko się nie zgadza, dane zostają tam,"
            " gdzie były, więc przerwanie niczego nie psuje.",
        ),
        Message("place.not_copied", {"folder": str(folder)}),
    )
