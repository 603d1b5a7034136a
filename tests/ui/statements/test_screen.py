"""The screen of bank statements, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.state import LineState
from desktop.services.office import Office
from desktop.ui.main_window import MainWindow
from desktop.ui.statements.model import ANSWER, Shown
from desktop.ui.statements.screen import StatementsScreen
from desktop.ui.widgets.chooser import Chooser
from desktop.ui.widgets.empty import EmptyState
from tests.builders import INVOICE_VALUES
from tests.extraction.statements import writers
from tests.services.statements.conftest import CONTRIBUTIONS, PAID, RENT, statement
from tests.services.statements.papers import read_document

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A statement with an invoice's payment, contributions and a rent."""
    path = tmp_path / "listopad.sta"
    path.write_bytes(writers.mt940(statement(PAID, CONTRIBUTIONS, RENT), writers.DIALECTS["caret"]))
    return path


@pytest.fixture
def invoice(office: Office, company: Company, tmp_path: Path) -> int:
    return read_document(office, company, tmp_path / "faktura.pdf", INVOICE_VALUES)


@pytest.fixture
def open_screen(qtbot: QtBot, window: MainWindow, company: Company) -> Callable[[], StatementsScreen]:
    def open_it() -> StatementsScreen:
        window.open_statements(company.id)
        screen = window._statements
        assert screen is not None
        qtbot.waitUntil(lambda: screen.settled)
        return screen

    return open_it


def states(screen: StatementsScreen) -> list[LineState]:
    return [one.state for one in screen.model.all]


def choose(screen: StatementsScreen, row: int) -> None:
    """As a click does; ``selectRow`` would add to the selection while Ctrl counts as held."""
    flags = QItemSelectionModel.SelectionFlag
    screen.lines.selectionModel().setCurrentIndex(
        screen.model.index(row, 0), flags.ClearAndSelect | flags.Rows
    )


def imported(qtbot: QtBot, screen: StatementsScreen, path: Path) -> StatementsScreen:
    screen.import_files([path])
    qtbot.waitUntil(lambda: screen.settled and bool(screen.model.all), timeout=20_000)
    return screen


def shown_title(screen: StatementsScreen) -> str:
    return next((one.title() for one in screen.findChildren(EmptyState) if one.isVisible()), "")


def test_files_are_dropped_and_lines_decided_by_keyboard(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], office: Office, invoice: int, file: Path
) -> None:
    screen = open_screen()
    assert shown_title(screen) == "Nie ma jeszcze wyciągów"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(
        QPoint(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    screen.dropEvent(drop)
    qtbot.waitUntil(lambda: screen.settled and bool(screen.model.all), timeout=20_000)
    assert "nowe pozycje: 3" in screen.strip.text()
    assert screen.model.index(0, ANSWER).data() == "FV/2026/11/0123"
    assert states(screen) == [LineState.PROPOSED, LineState.PROPOSED, LineState.OPEN]

    screen.lines.setFocus()
    QTest.keyClick(screen.lines, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.settled and states(screen)[0] is LineState.PAIRED)
    assert screen.lines.currentIndex().row() == 1
    assert len(office.statements.payments(invoice)) == 1

    QTest.keyClick(screen.lines, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: screen.settled and states(screen)[1] is LineState.NO_DOCUMENT)
    choose(screen, 0)
    QTest.keyClick(screen.lines, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: screen.settled and states(screen)[0] is LineState.PROPOSED)


def test_a_payment_without_need_of_a_document_is_remembered_and_forgotten(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], office: Office, company: Company, file: Path
) -> None:
    screen = imported(qtbot, open_screen(), file)
    choose(screen, 2)
    screen.detail.always.setChecked(True)
    QTest.keyClick(screen.lines, Qt.Key.Key_F11)
    (chooser,) = screen.findChildren(Chooser)
    QTest.keyClicks(chooser.findChild(QLineEdit), "inny")
    QTest.keyClick(chooser.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.settled and states(screen)[2] is LineState.NO_DOCUMENT)
    (rule,) = office.statements.rules(company.id)
    assert rule.reason is NoDocument.OTHER
    assert not screen.detail.always.isChecked()
    choose(screen, 2)
    screen.detail.take_back.click()
    qtbot.waitUntil(lambda: screen.settled and screen.model.all[2].rule_id == rule.id)
    choose(screen, 2)
    screen.detail.forget.click()
    qtbot.waitUntil(lambda: screen.settled and states(screen)[2] is LineState.OPEN)


def test_a_document_is_chosen_by_hand(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], invoice: int, file: Path
) -> None:
    screen = imported(qtbot, open_screen(), file)
    choose(screen, 2)
    QTest.keyClick(screen.lines, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: screen.settled)
    QTest.keyClicks(screen.pairing.search, "0123")
    qtbot.waitUntil(lambda: screen.settled and screen.pairing.table.rowCount() == 1)
    QTest.keyClick(screen.pairing.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.settled and states(screen)[2] is LineState.PAIRED)
    assert [one.id for one in screen.model.all[2].documents] == [invoice]


def test_choosing_is_left_with_esc_and_then_the_screen(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], window: MainWindow, file: Path
) -> None:
    screen = imported(qtbot, open_screen(), file)
    choose(screen, 2)
    QTest.keyClick(screen.lines, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: screen.settled)
    QTest.keyClick(screen.pairing.search, Qt.Key.Key_Escape)
    assert screen.detail.isVisible()
    QTest.keyClick(screen.lines, Qt.Key.Key_Escape)
    assert window.page.isVisible()


def test_a_bad_file_is_told_with_its_name(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], tmp_path: Path
) -> None:
    screen = open_screen()
    path = tmp_path / "zly.sta"
    path.write_text("nic", encoding="utf-8")
    screen.import_files([path])
    qtbot.waitUntil(lambda: screen.settled, timeout=20_000)
    assert screen.strip.text().startswith("zly.sta: To nie jest wyciąg")


def test_lines_are_narrowed_and_an_empty_list_says_why(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], file: Path
) -> None:
    screen = imported(qtbot, open_screen(), file)
    screen.shown.choose(Shown.OPEN)
    assert screen.model.rowCount() == 2
    screen.search.setText("nie ma tego")
    assert shown_title(screen) == "Nic nie znaleziono"
    screen.search.setText("800,00")
    assert screen.model.rowCount() == 1


def test_a_statement_is_removed_after_a_question(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], office: Office, file: Path
) -> None:
    screen = imported(qtbot, open_screen(), file)
    QTest.keyClick(screen.lines, Qt.Key.Key_Delete, CONTROL)
    assert "Usunąć wyciąg" in screen.strip.text()
    assert office.statements.all()
    screen.strip.act()
    qtbot.waitUntil(lambda: screen.settled and not screen.model.all)
    assert office.statements.all() == []


def test_what_cannot_be_shown_offers_to_try_again(
    qtbot: QtBot, window: MainWindow, company: Company, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_company: int | None = None) -> list[object]:
        raise UserError("database.damaged", backup="")

    monkeypatch.setattr(office.statements, "all", fail)
    window.open_statements(company.id)
    screen = window._statements
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled and shown_title(screen) == "Nie udało się pokazać wyciągów")
    monkeypatch.undo()
    screen.refresh()
    qtbot.waitUntil(lambda: screen.settled and shown_title(screen) == "Nie ma jeszcze wyciągów")


def test_the_month_leads_to_its_payments(
    qtbot: QtBot, window: MainWindow, company: Company, office: Office, file: Path
) -> None:
    office.statements.import_file(file, company.id)
    drawer = window.page.board.month
    drawer.open(company.id, company.short_name, Month(2026, 11))
    qtbot.waitUntil(lambda: not drawer.loading)
    drawer.statements.click()
    screen = window._statements
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled and screen.model.rowCount() == 2)
    assert [one.line.amount for one in screen.model.rows] == [PAID.amount, RENT.amount]


def test_a_document_says_when_it_was_paid(
    qtbot: QtBot, window: MainWindow, company: Company, office: Office, invoice: int, file: Path
) -> None:
    office.statements.import_file(file, company.id)
    office.statements.confirm([office.statements.lines_of_month(company.id, Month(2026, 11))[0].id])
    window.open_review([invoice], 0)
    review = window._review
    assert review is not None
    qtbot.waitUntil(lambda: "2026-11-20" in review.paid.text() and review.paid.isVisible())
    assert "BOR S.A." in review.paid.text()


def test_a_hostile_name_is_shown_as_text(
    qtbot: QtBot, window: MainWindow, company: Company, office: Office, invoice: int, tmp_path: Path
) -> None:
    path = tmp_path / "wrogi.sta"
    hostile = replace(PAID, name="<h1>BOR</h1> {amount}")
    path.write_bytes(writers.mt940(statement(hostile), writers.DIALECTS["tilde"]))
    office.statements.import_file(path, company.id)
    office.statements.confirm([office.statements.lines_of_month(company.id, Month(2026, 11))[0].id])
    window.open_review([invoice], 0)
    review = window._review
    assert review is not None
    qtbot.waitUntil(lambda: "<h1>BOR</h1> {amount}" in review.paid.text())
    assert review.paid.textFormat() is Qt.TextFormat.PlainText


def test_review_leads_back_to_the_statement(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], window: MainWindow, invoice: int, file: Path
) -> None:
    screen = imported(qtbot, open_screen(), file)
    choose(screen, 0)
    screen.open_document()
    review = window._review
    assert review is not None
    assert not screen.isVisible()
    review.closed.emit()
    assert screen.isVisible()


def test_a_statement_among_the_documents_is_read_as_one(
    qtbot: QtBot, window: MainWindow, company: Company, office: Office, file: Path
) -> None:
    document = office.receiving.receive(file, Hints(company_id=company.id))
    page = window.page
    qtbot.waitUntil(lambda: document in page.pane.model.ids and page.settled)
    page.pane.view.selectRow(list(page.pane.model.ids).index(document))
    QTest.keyClick(page.pane.view, Qt.Key.Key_Y, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(office.statements.all()), timeout=20_000)
    assert office.statements.all()[0].document_id == document


def test_the_file_of_a_statement_is_written_where_it_is_wanted(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], file: Path, tmp_path: Path
) -> None:
    screen = open_screen()
    assert not screen.save.isEnabled()
    screen.import_files([file])
    qtbot.waitUntil(lambda: screen.settled)
    target = tmp_path / "dla biura"
    target.mkdir()
    screen.save_file(target)
    written = target / "listopad.sta"
    qtbot.waitUntil(lambda: str(written) in screen.strip.text())
    assert written.read_bytes() == file.read_bytes()


def test_accounts_are_one_list_for_statements_and_transfers(
    qtbot: QtBot, open_screen: Callable[[], StatementsScreen], file: Path, office: Office, company: Company
) -> None:
    screen = open_screen()
    screen.import_files([file])
    qtbot.waitUntil(lambda: screen.settled)
    screen.show_accounts()
    panel = screen.accounts
    qtbot.waitUntil(lambda: panel.table.rowCount() == 1)
    assert not screen.take_in.isVisible()
    assert not panel.pays.isChecked()
    assert panel.account.isReadOnly()
    panel.pays.setChecked(True)
    panel.store()
    qtbot.waitUntil(lambda: bool(office.transfers.accounts.paying(company.id)))
    qtbot.waitUntil(
        lambda: panel.table.item(0, 2) is not None and panel.table.item(0, 2).text() == "Elixir-O"
    )  # type: ignore[union-attr]
    QTest.keyClick(panel.table, Qt.Key.Key_Escape)
    assert screen.take_in.isVisible()
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.isVisible()
