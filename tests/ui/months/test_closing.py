"""Closing a month in the window: what is open and missing, the letter, reopening, what came too late."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import Column
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.services.panel.board import Standing
from desktop.ui.documents import cells
from desktop.ui.main_window import MainWindow
from desktop.ui.months.board import MonthsBoard
from desktop.ui.tree.scope import Place, Scope
from tests.builders import SELLER_NIP, add_document
from tests.ui.months.test_board import CONTROL, OCTOBER, SHIFT, choose, open_board, standing

NOVEMBER = Month(2026, 11)


@pytest.fixture
def history(office: Office, database: Database, company: Company, tmp_path: Path) -> None:
    """Orange every month until September; sales 1, 2 and 4 in October."""
    for month in (7, 8, 9):
        _book(office, database, company, tmp_path, month, contractor="Orange", contractor_nip=SELLER_NIP)
    for number in (1, 2, 4):
        values = {"number": f"FV/{number}/2026", "kind": DocumentKind.SALES_INVOICE}
        _book(office, database, company, tmp_path, 10, day=number, **values)


def _book(
    office: Office,
    database: Database,
    company: Company,
    folder: Path,
    month: int,
    day: int = 12,
    **values: object,
) -> int:
    made = add_document(office, folder / f"{month}-{day}", company_id=company.id)
    with database.write() as session:
        row = session.get_one(DocumentTable, made)
        row.month, row.status = Month(2026, month), Status.EXPORTED
        row.issue_date = Month(2026, month).first_day().replace(day=day)
        row.kind = DocumentKind.COST_INVOICE
        for name, value in values.items():
            setattr(row, name, value)
    return made


def open_month(qtbot: QtBot, window: MainWindow, month: Month = OCTOBER) -> MonthsBoard:
    board = open_board(qtbot, window)
    choose(board, month)
    QTest.keyClick(board.view, Qt.Key.Key_M, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: board.month.isVisible() and not board.month.loading)
    return board


def words(board: MonthsBoard) -> str:
    return "\n".join(one.text() for one in board.month.findChildren(QLabel) if one.isVisible())


def test_what_is_open_and_missing_is_told_with_the_reason(
    qtbot: QtBot, history: None, make_window: Callable[[], MainWindow]
) -> None:
    board = open_month(qtbot, make_window())
    qtbot.waitUntil(lambda: "Orange" in words(board))
    text = words(board)
    assert "Żółw · październik 2026" in text
    assert "Orange: co miesiąc od lipca, ok. 12." in text
    assert "numer FV/3/2026 (między FV/2/2026 a FV/4/2026)" in text
    assert "nikt nie potwierdził, że to komplet" in text
    assert "numery sprzedaży, których nie ma: 1" in text
    assert board.month.shut.text() == "Zamknij mimo to"
    assert not board.month.reopen.isVisible()


def test_a_month_is_closed_and_reopened_with_a_reason(
    qtbot: QtBot,
    office: Office,
    company: Company,
    history: None,
    make_window: Callable[[], MainWindow],
    tmp_path: Path,
) -> None:
    window = make_window()
    board = open_month(qtbot, window)
    board.month.shut.click()
    qtbot.waitUntil(lambda: standing(board, OCTOBER) is Standing.CLOSED)
    assert "Zamknięto miesiąc." in board.month.strip.text()
    assert not board.month.reopen.isEnabled()
    waiting = add_document(office, tmp_path / "x", company_id=company.id)
    result = office.documents.set_month([waiting], OCTOBER)
    assert result.refused
    board.month.reason.setText("Doszła faktura za prąd")
    board.month.reopen.click()
    qtbot.waitUntil(lambda: standing(board, OCTOBER) is not Standing.CLOSED)
    qtbot.waitUntil(lambda: "Doszła faktura za prąd" in words(board))
    assert "otwarte było wtedy: nikt nie potwierdził" in words(board)


def test_a_month_that_is_not_over_cannot_be_closed(
    qtbot: QtBot, history: None, make_window: Callable[[], MainWindow]
) -> None:
    board = open_month(qtbot, make_window(), NOVEMBER)
    assert not board.month.shut.isEnabled()
    assert "Miesiąc trwa" in words(board)
    QTest.keyClick(board.month, Qt.Key.Key_Escape)
    assert not board.month.isVisible()


def test_the_letter_is_ready_and_goes_as_it_was_changed(
    qtbot: QtBot, office: Office, history: None, make_window: Callable[[], MainWindow]
) -> None:
    board = open_month(qtbot, make_window())
    board.month.write.click()
    card = board.month.letter
    qtbot.waitUntil(lambda: "Orange" in card.body.toPlainText())
    assert "biuro@zolw.example" in words(board)
    card.language.choose("en")
    qtbot.waitUntil(lambda: "monthly since July" in card.body.toPlainText())
    card.body.setPlainText("Proszę o fakturę Orange.")
    card.send.click()
    qtbot.waitUntil(lambda: not card.isVisible())
    (letter,) = office.outgoing.log()
    assert office.outgoing.text(letter.id) == "Proszę o fakturę Orange."
    qtbot.waitUntil(lambda: board.model.rows[0].cells[1].reminded_at is not None)


def test_what_came_too_late_has_a_place_and_is_put_into_an_open_month(
    qtbot: QtBot,
    office: Office,
    company: Company,
    make_window: Callable[[], MainWindow],
    tmp_path: Path,
) -> None:
    office.months.close(company.id, OCTOBER)
    path = tmp_path / "a.txt"
    path.write_text("a")
    number = office.receiving.receive(path, Hints(company.id, OCTOBER, channel=Channel.ADDED))
    window = make_window()
    page = window.page
    page.tree.choose(Scope(Place.LATE))
    qtbot.waitUntil(lambda: page.pane.model.rowCount() == 1)
    (row,) = office.documents.rows([number])
    assert cells.text(row, Column.MONTH) == "październik 2026 (zamknięty)"
    assert "już zamknięte" in page.pane.strip.text()

    def chosen() -> bool:
        # Not selectRow: it heeds the modifiers of keys that other tests have pressed.
        page.pane.view.selectAll()
        return page.pane.view.selected_ids() == [number] and page.commands.move_late.isEnabled()

    qtbot.waitUntil(chosen)
    page.pane.strip.act()
    qtbot.waitUntil(lambda: office.documents.rows([number])[0].month == NOVEMBER)
    qtbot.waitUntil(lambda: page.pane.model.rowCount() == 0)


def test_late_documents_are_moved_from_the_months_drawer(
    qtbot: QtBot, office: Office, company: Company, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    office.months.close(company.id, OCTOBER)
    path = tmp_path / "a.txt"
    path.write_text("a")
    number = office.receiving.receive(path, Hints(company.id, OCTOBER, channel=Channel.ADDED))
    board = open_month(qtbot, make_window())
    assert "Po zamknięciu przyszło dokumentów: 1" in words(board)
    assert board.month.put_off.text() == "Przełóż: listopad 2026"
    board.month.put_off.click()
    qtbot.waitUntil(lambda: office.documents.rows([number])[0].month == NOVEMBER)
    qtbot.waitUntil(lambda: not board.month.put_off.isVisible())


def test_what_is_missing_of_all_companies_is_marked_on_the_board(
    qtbot: QtBot, history: None, make_window: Callable[[], MainWindow]
) -> None:
    board = open_board(qtbot, make_window())
    choose(board, OCTOBER)
    board.look_for_missing()
    qtbot.waitUntil(lambda: board.model.rows[0].cells[1].missing == 2)
    assert "brakuje: 2" in board.model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert "czegoś brakuje w firmach: 1" in board.strip.text()
    board.refresh()
    qtbot.waitUntil(lambda: not board.loading)
    assert board.model.rows[0].cells[1].missing == 2


def test_whoever_adds_files_to_a_closed_month_is_told_where_they_are(
    qtbot: QtBot, office: Office, company: Company, make_window: Callable[[], MainWindow], tmp_path: Path
) -> None:
    office.months.close(company.id, OCTOBER)
    path = tmp_path / "a.txt"
    path.write_text("a")
    window = make_window()
    window.page._adder.add([path], Hints(company.id, OCTOBER, channel=Channel.ADDED))
    qtbot.waitUntil(lambda: "„Po zamknięciu”" in window.page.pane.strip.text())
