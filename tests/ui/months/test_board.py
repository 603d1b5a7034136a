"""The board of months in the window: what it shows, its keys, and reminding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.services.office import Office
from desktop.services.panel.board import Board, Standing
from desktop.ui.main_window import MainWindow
from desktop.ui.months.board import MonthsBoard
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.empty import EmptyState
from tests.builders import SELLER_NIP, add_document
from tests.panel_office import Post, come_in

NOVEMBER, OCTOBER, SEPTEMBER = Month(2026, 11), Month(2026, 10), Month(2026, 9)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def months(office: Office, company: Company, tmp_path: Path) -> dict[Month, int]:
    """A document of the company in each of two months; nothing for October."""
    found = {}
    for month in (NOVEMBER, SEPTEMBER):
        made = add_document(office, tmp_path / "s", name=f"{month}.pdf", company_id=company.id)
        office.documents.set_month([made], month)
        found[month] = made
    return found


def open_board(qtbot: QtBot, window: MainWindow) -> MonthsBoard:
    QTest.keyClick(window.page.pane.view, Qt.Key.Key_M, CONTROL)
    board = window.page.board
    qtbot.waitUntil(lambda: bool(board.model.board.months) and not board.loading)
    return board


def standing(board: MonthsBoard, month: Month, row: int = 0) -> Standing:
    return next(cell.standing for cell in board.model.rows[row].cells if cell.month == month)


def choose(board: MonthsBoard, month: Month, row: int = 0) -> None:
    board.view.setCurrentIndex(board.model.index(row, 1 + board.model.board.months.index(month)))


def title(board: MonthsBoard) -> str:
    return next((one.title() for one in board.findChildren(EmptyState) if one.isVisible()), "")


def test_the_board_takes_the_lists_place_and_says_who_is_late(
    qtbot: QtBot, months: dict[Month, int], make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.page.pane.view.selectRow(0)
    board = open_board(qtbot, window)
    assert board.isVisible()
    assert board.view.hasFocus()
    assert window.page.tree.scope.place is Place.MONTHS
    assert not window.page.commands.approve.isEnabled(), "nothing is done to documents out of sight"
    assert standing(board, NOVEMBER) is Standing.RUNNING
    assert standing(board, OCTOBER) is Standing.LATE
    assert standing(board, SEPTEMBER) is Standing.UNCONFIRMED
    cell = board.model.index(0, 2)
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "brak dokumentów, dokumentów: 0"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Żółw, październik 2026: brak")
    assert board.model.headerData(2, Qt.Orientation.Horizontal) == "paź 2026"


def test_enter_shows_the_months_documents(
    qtbot: QtBot, company: Company, months: dict[Month, int], make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    board = open_board(qtbot, window)
    choose(board, SEPTEMBER)
    QTest.keyClick(board.view, Qt.Key.Key_Return)
    assert window.page.tree.scope.key() == Scope(Place.MONTH, company.id, "", SEPTEMBER).key()
    qtbot.waitUntil(lambda: list(window.page.pane.model.ids) == [months[SEPTEMBER]])
    assert not board.isVisible()


def test_the_office_ticks_a_month_itself(
    qtbot: QtBot, office: Office, months: dict[Month, int], make_window: Callable[[], MainWindow]
) -> None:
    board = open_board(qtbot, make_window())
    choose(board, SEPTEMBER)
    QTest.keyClick(board.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: standing(board, SEPTEMBER) is Standing.COMPLETE)
    assert "komplet zaznaczył(a) anna" in board.view.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    QTest.keyClick(board.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: standing(board, SEPTEMBER) is Standing.UNCONFIRMED)


def test_what_changes_elsewhere_is_shown(
    qtbot: QtBot,
    office: Office,
    company: Company,
    months: dict[Month, int],
    make_window: Callable[[], MainWindow],
) -> None:
    board = open_board(qtbot, make_window())
    office.panel.boards.set_complete([(company.id, OCTOBER)], True)
    qtbot.waitUntil(lambda: standing(board, OCTOBER) is Standing.COMPLETE, timeout=8000)
    office.documents.set_month([months[SEPTEMBER]], NOVEMBER)
    qtbot.waitUntil(lambda: board.model.rows[0].cells[0].documents == 2, timeout=8000)


def test_those_who_are_late_are_reminded_with_a_text_of_the_offices_own(
    qtbot: QtBot,
    office: Office,
    company: Company,
    months: dict[Month, int],
    post: Post,
    make_window: Callable[[], MainWindow],
) -> None:
    come_in(office, company.id)
    other = office.companies.add(short_name="Bór", full_name="", nip=SELLER_NIP, email="")
    office.panel.accounts.invite(other.id, "ewa@bor.example", by="anna", send=False)
    board = open_board(qtbot, make_window())
    choose(board, OCTOBER)
    QTest.keyClick(board.view, Qt.Key.Key_U, CONTROL | SHIFT)
    drawer = board.reminding
    qtbot.waitUntil(drawer.send.isEnabled)
    assert [drawer.companies.item(place).text() for place in range(drawer.companies.count())] == ["Żółw"]
    drawer.subject.setText("Prosimy: {miesiac}")
    drawer.body.setPlainText("Dzień dobry, termin {termin}.")
    qtbot.waitUntil(lambda: "Prosimy: 10/2026" in drawer.preview())
    assert "termin 2026-11-10" in drawer.preview()
    drawer.send.click()
    qtbot.waitUntil(lambda: len(post.letters) == 1)
    assert post.letters[0].subject == "Prosimy: {miesiac}".format(miesiac="10/2026")
    qtbot.waitUntil(lambda: not drawer.send.isEnabled() and "1" in drawer.strip.text())
    qtbot.waitUntil(lambda: office.panel.reminders.text("pl").is_own)
    cell = next(one for one in office.panel.boards.load().rows if one.company == "Żółw").cells[1]
    assert cell.reminded_at is not None
    QTest.keyClick(drawer, Qt.Key.Key_Escape)
    assert not drawer.isVisible()


def test_nobody_is_written_to_who_is_unticked(
    qtbot: QtBot,
    office: Office,
    company: Company,
    months: dict[Month, int],
    make_window: Callable[[], MainWindow],
) -> None:
    come_in(office, company.id)
    board = open_board(qtbot, make_window())
    choose(board, OCTOBER)
    board.open_reminders()
    qtbot.waitUntil(board.reminding.send.isEnabled)
    board.reminding.companies.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not board.reminding.send.isEnabled()


def test_without_sending_it_is_said(
    qtbot: QtBot,
    office: Office,
    company: Company,
    months: dict[Month, int],
    post: Post,
    make_window: Callable[[], MainWindow],
) -> None:
    post.is_set = False
    come_in(office, company.id)
    board = open_board(qtbot, make_window())
    choose(board, OCTOBER)
    board.open_reminders()
    qtbot.waitUntil(lambda: "nie jest ustawione" in board.reminding.strip.text())
    assert not board.reminding.send.isEnabled()


def test_nobody_late_is_nothing_to_remind(
    qtbot: QtBot, office: Office, company: Company, make_window: Callable[[], MainWindow]
) -> None:
    board = open_board(qtbot, make_window())
    board.open_reminders()
    assert "Nikt się nie spóźnia" in board.strip.text()
    assert not board.reminding.isVisible()
    board.behind.setChecked(True)
    assert title(board) == "Nikt się nie spóźnia"
    board.behind.setChecked(False)
    board.search.setText("nie ma takiej")
    assert title(board) == "Nic nie znaleziono"


def test_the_due_day_is_kept(
    qtbot: QtBot, office: Office, months: dict[Month, int], make_window: Callable[[], MainWindow]
) -> None:
    board = open_board(qtbot, make_window())
    board.due.setValue(27)
    board.due.editingFinished.emit()
    qtbot.waitUntil(lambda: standing(board, OCTOBER) is Standing.RUNNING)
    assert office.panel.boards.load().due_day == 27


def test_an_office_without_companies_is_told_what_to_do(
    qtbot: QtBot, make_window: Callable[[], MainWindow]
) -> None:
    assert title(open_board(qtbot, make_window())) == "Nie ma jeszcze firm"


def test_a_board_that_cannot_be_had_is_tried_again(
    qtbot: QtBot,
    office: Office,
    company: Company,
    months: dict[Month, int],
    make_window: Callable[[], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(_count: int = 6) -> Board:
        raise UserError("company.gone")

    window = make_window()
    board = open_board(qtbot, window)
    good = board.load
    monkeypatch.setattr(board, "load", broken)
    board.refresh()
    qtbot.waitUntil(lambda: title(board) == "Nie udało się pokazać tablicy")
    monkeypatch.setattr(board, "load", good)
    board.refresh()
    qtbot.waitUntil(lambda: title(board) == "")


def test_searching_in_documents_leaves_the_board(
    qtbot: QtBot, months: dict[Month, int], make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    board = open_board(qtbot, window)
    window.page.toolbar.search.setText("2026-11")
    assert not board.isVisible()
    assert window.page.tree.scope.place is Place.ALL
