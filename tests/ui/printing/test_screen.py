"""The print screen, reached by its key."""

from __future__ import annotations

from pathlib import Path

import pymupdf
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.ui import keys
from desktop.ui.keys import Command
from desktop.ui.main_window import MainWindow
from desktop.ui.printing.screen import PrintScreen
from desktop.ui.tree.scope import Place, Scope


def opened(qtbot: QtBot, window: MainWindow) -> PrintScreen:
    QTest.keySequence(window.page.pane.view, keys.sequences(Command.PRINT)[0])
    screen = window._printing
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled)
    return screen


def test_list_is_shown_and_saved(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen = opened(qtbot, window)
    assert [screen.what.itemText(place) for place in range(screen.what.count())] == ["Lista"]
    assert screen.save.isEnabled()
    assert screen.notes.isHidden()
    screen.save_to(tmp_path / "lista.pdf")
    qtbot.waitUntil(lambda: "lista.pdf" in screen._strip.text())

    with pymupdf.open(tmp_path / "lista.pdf") as document:
        assert "skan_29.pdf" in document[0].get_text()
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert window._stack.currentWidget() is window.page


def test_selected_documents_can_be_chosen_and_what_cannot_be_printed_is_said(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.page.pane.view.selectRow(0)
    screen = opened(qtbot, window)
    screen.what.choose("documents")
    qtbot.waitUntil(lambda: screen.settled)

    assert not screen.save.isEnabled()
    assert screen._empty.title() == "Nie da się tego wydrukować"


def test_month_of_the_board(qtbot: QtBot, window: MainWindow, company: Company) -> None:
    window.page.tree.choose(Scope(Place.MONTHS))
    qtbot.waitUntil(lambda: window.page.settled)
    board = window.page.board
    board.view.setCurrentIndex(board.model.index(0, 1))
    QTest.keySequence(board.view, keys.sequences(Command.PRINT)[0])
    screen = window._printing
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled)

    assert screen.printout is not None
    assert company.short_name in screen.printout.title


def test_a_screen_without_anything_to_print_stays(qtbot: QtBot, window: MainWindow) -> None:
    window.open_contractors()
    shown = window._stack.currentWidget()
    window.open_printing()

    assert window._stack.currentWidget() is shown
    qtbot.waitUntil(lambda: window.page.settled)


def test_without_a_printer_a_pdf_is_offered(qtbot: QtBot, window: MainWindow, monkeypatch: object) -> None:
    screen = opened(qtbot, window)
    if QPrinterInfo.availablePrinterNames():
        return
    screen.print_button.click()

    assert "drukarki" in screen._strip.text()
