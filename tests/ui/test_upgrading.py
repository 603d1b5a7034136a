"""The window that shows how far the upgrade of the database is."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.domain.upgrading import Tell, UpgradeStep
from desktop.ui.upgrading import UpgradeWindow, show_upgrade


@pytest.fixture
def window(qtbot: QtBot) -> UpgradeWindow:
    made = UpgradeWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def test_steps_are_named_and_counted_and_the_window_stays_alive(qtbot: QtBot, window: UpgradeWindow) -> None:
    go_on = threading.Semaphore(0)

    def upgrade(tell: Tell) -> None:
        tell(UpgradeStep("backup", 1, 3, 0.42))
        go_on.acquire(timeout=30)
        tell(UpgradeStep("0021", 2, 3))
        go_on.acquire(timeout=30)

    window.begin(upgrade)
    qtbot.waitUntil(lambda: window.step.text() == "Krok 1 z 3: kopia zapasowa bazy…")
    assert (window.bar.maximum(), window.bar.value()) == (100, 42)
    assert window.time.text().startswith("Trwa 0:0")
    # Nobody closes it meanwhile.
    window.close()
    assert window.isVisible()
    go_on.release()
    qtbot.waitUntil(lambda: window.step.text() == "Krok 2 z 3: wyszukiwanie w archiwum…")
    assert (window.bar.minimum(), window.bar.maximum()) == (0, 0), "how far, nobody knows"
    with qtbot.waitSignal(window.finished):
        go_on.release()
    assert window.went_well
    assert not window.isVisible()


def test_what_went_wrong_is_read_before_the_window_closes(qtbot: QtBot, window: UpgradeWindow) -> None:
    def upgrade(_tell: Tell) -> None:
        raise UserError("database.newer", version="0099")

    window.begin(upgrade)
    qtbot.waitUntil(window.close_button.isVisible)
    assert "nowszej wersji programu (0099)" in window.step.text()
    assert not window.bar.isVisible()
    with qtbot.waitSignal(window.finished):
        window.close_button.click()
    assert not window.went_well


def test_a_bug_is_a_sentence_too(qtbot: QtBot, window: UpgradeWindow) -> None:
    def upgrade(_tell: Tell) -> None:
        raise KeyError("5860104121")

    window.begin(upgrade)
    qtbot.waitUntil(window.close_button.isVisible)
    assert window.step.text().startswith("Nie udało się zaktualizować bazy danych.")


def test_its_closing_does_not_end_the_program(qapp: QApplication) -> None:
    assert show_upgrade(lambda _tell: None)
    ended: list[str] = []
    QTimer.singleShot(50, lambda: ended.append("later"))
    QTimer.singleShot(50, lambda: qapp.exit(7))
    assert qapp.exec() == 7
    assert ended == ["later"]
