"""The status line and the list of troubles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.folders import FolderState, FolderStatus
from desktop.domain.messages import Message
from desktop.services.events import ReadingProgress
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.status.bar import StatusLine
from desktop.ui.status.panel import PanelState
from desktop.ui.status.troubles import TroublesPanel


def words(line: StatusLine) -> str:
    """All that can be read on the line."""
    labels = [one.text() for one in line.findChildren(QLabel) if one.isVisible()]
    return " ".join([*labels, *(one.text() for one in line.findChildren(QPushButton) if one.isVisible())])


def test_the_worst_folder_is_told(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    assert "nie wskazano folderu" in words(line)
    good = FolderStatus(1, Path("/skany/a"), FolderState.OK)
    bad = FolderStatus(2, Path("/skany/b"), FolderState.OFFLINE)
    line.show_folders((good,))
    assert "działa" in words(line)
    line.show_folders((good, bad))
    assert "niedostępny" in words(line)


def test_reading_is_told_while_it_lasts_and_can_be_paused(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.show_progress(ReadingProgress(3, 17, 1))
    assert "Odczyt: 3 z 17" in words(line)
    with qtbot.waitSignal(line.pause_wanted) as told:
        line._toggle_pause()
    assert told.args == [True]
    line.show_progress(ReadingProgress(3, 17, 0, paused=True))
    assert "wstrzymany" in words(line)
    with qtbot.waitSignal(line.pause_wanted) as told:
        line._toggle_pause()
    assert told.args == [False]
    line.show_progress(ReadingProgress(17, 17))
    assert "Odczyt" not in words(line)


def test_pausing_reaches_the_queue(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    window.page.status.pause_wanted.emit(True)
    qtbot.waitUntil(lambda: office.reading.paused)
    window.page.status.pause_wanted.emit(False)
    qtbot.waitUntil(lambda: not office.reading.paused)


def test_troubles_are_listed_and_tried_again(qtbot: QtBot, office: Office, background: Background) -> None:
    tried: list[bool] = []
    office.troubles.when_retried(lambda: tried.append(True))
    office.troubles.report(Message("file.not_readable"), path=Path("/skany/zly.pdf"))
    office.troubles.report(Message("file.incomplete"), path=Path("/skany/urwany.pdf"))
    panel = TroublesPanel(office, background)
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.waitSignal(panel.counted) as told:
        panel.refresh()
    assert told.args == [2]
    assert any("urwany.pdf" in one.text() for one in panel.findChildren(QLabel))
    again = next(one for one in panel.findChildren(QPushButton) if one.text() == "Spróbuj ponownie")
    with qtbot.waitSignal(panel.counted) as told:
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert told.args == [1]
    assert tried


def test_a_panel_that_died_says_so_and_is_started_again(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    line.show_panel(PanelState.STOPPED, "")
    assert "uruchom ponownie" in words(line)
    with qtbot.waitSignal(line.panel_restart_wanted), qtbot.assertNotEmitted(line.panel_wanted):
        qtbot.mouseClick(line.panel_button, Qt.MouseButton.LeftButton)
    line.show_panel(PanelState.OPEN, "https://panel.saldo.example")
    with qtbot.waitSignal(line.panel_wanted), qtbot.assertNotEmitted(line.panel_restart_wanted):
        qtbot.mouseClick(line.panel_button, Qt.MouseButton.LeftButton)


def test_a_trouble_is_counted_on_the_line(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    office.troubles.report(Message("file.not_readable"), path=Path("/skany/zly.pdf"))
    qtbot.waitUntil(lambda: "1 kłopot" in words(window.page.status))
