"""Technical help: checks, log and reports in the window."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.domain.messages import Message
from desktop.services.desk.crashes.describing import Where
from desktop.services.desk.crashes.reporter import Reporter
from desktop.services.desk.logfile import Level
from desktop.services.desk.support import Support
from desktop.services.doctor import Finding
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.desk.support.log import LogPage
from desktop.ui.desk.support.screen import SupportScreen, SupportTab
from desktop.ui.keys import Command, combination, sequences
from desktop.ui.main_window import MainWindow

LINE = "2026-11-26 10:15:{second:02d},123 {level} desktop.services.reading: dokument {number}\n"


def lines(*levels: str) -> str:
    return "".join(
        LINE.format(second=number % 60, level=level, number=number) for number, level in enumerate(levels)
    )


def examined(office: Office, examine: Callable[[Callable[[], bool]], Iterator[Finding]]) -> Support:
    support = office.support
    return Support(support.log, support.reports, support.autostart, examine)


@pytest.fixture
def log(qtbot: QtBot, background: Background, tmp_path: Path) -> Iterator[LogPage]:
    path = tmp_path / "log" / "bezdotyk.log"
    path.parent.mkdir()
    path.write_text(lines("INFO", "WARNING", "INFO", "ERROR"))
    page = LogPage(path, background)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    yield page
    page.stop()
    page.deleteLater()


@pytest.fixture
def screen(qtbot: QtBot, background: Background, office: Office) -> Iterator[SupportScreen]:
    made = SupportScreen(office.support, background)
    made.show()
    yield made
    made.checks.stop()
    made.log.stop()
    made.deleteLater()


# -- the checks --------------------------------------------------------------------------------------


def test_every_check_is_shown_with_its_sign_the_worst_first(
    qtbot: QtBot, background: Background, office: Office
) -> None:
    found = [
        Finding(True, Message("doctor.fonts")),
        Finding(False, Message("doctor.little_space", {"gb": "1", "folder": "/dane"}), minor=True),
        Finding(False, Message("keyring.missing")),
    ]
    screen = SupportScreen(examined(office, lambda _stopped: iter(found)), background)
    screen.show()
    with qtbot.waitSignal(screen.checks.finished):
        screen.open()
    assert screen.checks._title.text() == "2 sprawy do załatwienia"
    said = screen.checks.as_text().splitlines()
    assert [line[0] for line in said[-3:]] == ["✖", "!", "✔"]
    screen.checks.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Bezdotyk ")
    wanted: list[str] = []
    screen.code_wanted.connect(wanted.append)
    buttons = [
        one for one in screen.checks.findChildren(type(screen.checks.copy)) if one.text() == "Co zrobić?"
    ]
    for one in buttons:
        one.click()
    assert sorted(wanted) == ["doctor.little_space", "keyring.missing"]
    screen.deleteLater()


def test_checks_of_a_real_office_run_and_can_be_repeated(qtbot: QtBot, screen: SupportScreen) -> None:
    with qtbot.waitSignal(screen.checks.finished, timeout=60_000):
        screen.open()
    first = len(screen.checks._findings)
    assert first >= 4
    with qtbot.waitSignal(screen.checks.finished, timeout=60_000):
        screen.checks.again.click()
    assert len(screen.checks._findings) == first


def test_long_checks_stop_when_somebody_leaves(qtbot: QtBot, background: Background, office: Office) -> None:
    begun, stopped = threading.Event(), threading.Event()

    def examine(asked: Callable[[], bool]) -> Iterator[Finding]:
        yield Finding(True, Message("doctor.fonts"))
        begun.set()
        while not asked():
            threading.Event().wait(0.01)
        stopped.set()

    screen = SupportScreen(examined(office, examine), background)
    screen.show()
    screen.open()
    assert begun.wait(30)
    screen.hide()
    assert stopped.wait(30)
    assert screen.checks.halt.isHidden()
    screen.deleteLater()


class Checks:
    """Checks in a test's hands: the first is made at once, the second when it is let."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.runs = 0

    def __call__(self, stopped: Callable[[], bool]) -> Iterator[Finding]:
        self.runs += 1
        yield Finding(True, Message("doctor.fonts"))
        while not self.go_on.wait(0.01):
            if stopped():
                return
        yield Finding(False, Message("keyring.missing"))


@pytest.fixture
def checks() -> Iterator[Checks]:
    made = Checks()
    yield made
    made.go_on.set()


@pytest.fixture
def checking(qtbot: QtBot, background: Background, office: Office, checks: Checks) -> Iterator[SupportScreen]:
    """The screen in a window, at its second check."""
    made = SupportScreen(examined(office, checks), background)
    window = QStackedWidget()
    window.addWidget(made)
    window.addWidget(QWidget())
    window.show()
    made.open()
    qtbot.waitUntil(lambda: len(made.checks._findings) == 1)
    yield made
    made.checks.stop()
    window.deleteLater()


def test_a_part_of_the_checks_is_not_all_well(checking: SupportScreen, checks: Checks) -> None:
    checking.checks.halt.click()
    assert checking.checks._title.text() == "Sprawdzono tylko część"
    assert checking.checks.as_text().endswith("Sprawdzono tylko część.")
    checking.tabs.setCurrentIndex(SupportTab.REPORTS)
    checking.tabs.setCurrentIndex(SupportTab.CHECKS)
    assert checks.runs == 1, "who stopped them wants no more of them"


def test_checks_that_were_left_are_made_from_the_beginning(
    qtbot: QtBot, checking: SupportScreen, checks: Checks
) -> None:
    stack = checking.parentWidget()
    assert isinstance(stack, QStackedWidget)
    stack.setCurrentIndex(1)
    assert checking.checks._title.text() == "Sprawdzono tylko część"
    checks.go_on.set()
    with qtbot.waitSignal(checking.checks.finished):
        stack.setCurrentIndex(0)
    assert checks.runs == 2
    assert checking.checks._title.text() == "1 sprawa do załatwienia"


def test_a_small_window_goes_on_checking(qtbot: QtBot, checking: SupportScreen, checks: Checks) -> None:
    checking.window().showMinimized()
    assert not checking.checks.halt.isHidden()
    with qtbot.waitSignal(checking.checks.finished):
        checks.go_on.set()
    assert checking.checks._title.text() == "1 sprawa do załatwienia"


# -- the log -----------------------------------------------------------------------------------------


def test_log_is_narrowed_by_level_and_words(qtbot: QtBot, log: LogPage) -> None:
    log.level.choose(Level.WARNING)
    assert log.model.rowCount() == 2
    log.level.choose(Level.ERROR)
    assert log.model.rowCount() == 1
    log.level.choose(Level.DETAIL)
    qtbot.keyClicks(log.search, "DOKUMENT 2")
    qtbot.waitUntil(lambda: log.model.rowCount() == 1)
    assert log._count.text() == "Wpisy: 1 z 4"


def test_log_is_followed(qtbot: QtBot, log: LogPage) -> None:
    with log._path.open("a") as file:
        file.write(lines("ERROR"))
    qtbot.waitUntil(lambda: log.model.rowCount() == 5)
    log._path.rename(log._path.with_name("bezdotyk.log.1"))
    log._path.write_text(lines("INFO"))
    qtbot.waitUntil(lambda: log.model.rowCount() == 6)


def test_what_is_added_is_narrowed_too(qtbot: QtBot, log: LogPage) -> None:
    log.level.choose(Level.ERROR)
    with log._path.open("a") as file:
        file.write(lines("INFO", "ERROR"))
    qtbot.waitUntil(lambda: log.model.total == 6)
    assert log.model.rowCount() == 2


def test_selected_entries_are_copied_else_all_that_are_shown(qtbot: QtBot, log: LogPage) -> None:
    log.table.selectRow(1)
    log.copy.click()
    assert QGuiApplication.clipboard().text() == (
        "2026-11-26 10:15:01 WARNING desktop.services.reading: dokument 1"
    )
    assert "dokument 1" in log.whole.toPlainText()
    log.table.clearSelection()
    log.copy.click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4


def test_log_that_cannot_be_read_is_said(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    path = tmp_path / "bezdotyk.log"
    path.mkdir()
    page = LogPage(path, background)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: "Nie da się odczytać dziennika" in page._strip.text())
    page.deleteLater()


def test_one_entry_among_a_hundred_thousand_is_found(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    path = tmp_path / "bezdotyk.log"
    path.write_text(lines(*(["INFO"] * 99_999), "ERROR"))
    page = LogPage(path, background)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.model.rowCount() == 100_000)
    page.search.setText("dokument 99999")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    page.table.selectRow(0)
    page.copy.click()
    assert QGuiApplication.clipboard().text().endswith("dokument 99999")
    page.stop()
    page.deleteLater()


# -- the reports -------------------------------------------------------------------------------------


def test_reports_are_shown_and_removed_after_a_question(
    qtbot: QtBot, screen: SupportScreen, data: DataFolder
) -> None:
    reporter = Reporter(data.crashes)
    reporter.note(ValueError("tajne"), Where.WINDOW)
    screen.open(SupportTab.REPORTS)
    reports = screen.reports
    qtbot.waitUntil(lambda: "error: ValueError" in reports.text.toPlainText())
    assert "tajne" not in reports.text.toPlainText()
    reports.remove.click()
    assert reporter.shelf.all()
    reports._strip.act()
    qtbot.waitUntil(lambda: reports.list.count() == 0)
    assert reporter.shelf.all() == []
    assert reports.text.toPlainText() == "Nie ma żadnych raportów."


# -- in the window -----------------------------------------------------------------------------------


def test_key_opens_technical_help_and_esc_leads_back(qtbot: QtBot, window: MainWindow) -> None:
    stroke = combination(sequences(Command.SUPPORT)[0])
    qtbot.keyClick(window.page.pane.view, stroke.key(), stroke.keyboardModifiers())
    support = window._support
    assert support is not None
    assert support.isVisible()
    qtbot.keyClick(support, Qt.Key.Key_Escape)
    assert window.page.isVisible()


def test_help_leads_to_technical_help_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window.open_help()
    assert window._help is not None
    window._help.support_wanted.emit()
    support = window._support
    assert support is not None
    assert support.isVisible()
    support.code_wanted.emit("database.damaged")
    assert window._help.page == "troubles"
    window._help.close()


def test_bugs_of_the_window_are_logged_without_their_text(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter = Reporter(tmp_path)
    with caplog.at_level(logging.ERROR):
        reporter._on_error(ValueError, ValueError("Żółw 7811993406"), None)
    assert "ValueError" in caplog.text
    assert "Żółw" not in caplog.text
