"""The screen of transfers: chosen with the keyboard, looked through, written, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.services.office import Office
from desktop.ui import keys
from desktop.ui.background import Background
from desktop.ui.keys import Command
from desktop.ui.main_window import MainWindow
from desktop.ui.transfers.code import CodePopup
from desktop.ui.transfers.model import AMOUNT, DUE, LISTED, SPLIT, STATE, PayablesModel
from desktop.ui.transfers.screen import TransfersScreen
from desktop.ui.widgets.empty import EmptyState
from tests.domain.payments.cases import GERMAN_ACCOUNT, PAYER_ACCOUNT
from tests.export.transfers.elixir_reader import read
from tests.services.transfers.desk import Desk


@pytest.fixture
def desk(office: Office, database: Database, company: Company, tmp_path: object) -> Desk:
    return Desk(office, database, company, tmp_path)  # type: ignore[arg-type]


@pytest.fixture
def open_screen(
    qtbot: QtBot, desk: Desk, background: Background, settings: QSettings
) -> Callable[[], TransfersScreen]:
    """Opens the screen on the desk's company; waits until its documents are shown."""

    def make() -> TransfersScreen:
        screen = TransfersScreen(desk.office, background, settings)
        screen.setParent(None)
        background.destroyed.connect(screen.deleteLater)
        qtbot.addWidget(screen)
        screen.resize(1300, 800)
        screen.show()
        screen.open(desk.company.id)
        qtbot.waitUntil(lambda: screen._company_id == desk.company.id and screen.settled)
        return screen

    return make


def press(command: Command, target: QWidget) -> None:
    """The command's first key, typed into ``target``; keys reach commands in an active window only."""
    window = target.window()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 60_000)
    QTest.keySequence(target, keys.sequences(command)[0])


def planned(qtbot: QtBot, screen: TransfersScreen, count: int) -> None:
    """Wait until so many transfers have been looked through."""
    qtbot.waitUntil(
        lambda: screen.settled and (0 if screen.plan is None else len(screen.plan.planned)) == count
    )


def test_a_day_of_paying_without_the_mouse(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    first, second = desk.add(due="2026-11-20"), desk.add("61.50", vat="11.50", sure=False)
    screen = open_screen()
    assert [one.document_id for one in screen.model.rows] == [first, second]
    assert not screen.foot.write.isEnabled()
    press(Command.CHOOSE_PAYMENT, screen.table)
    planned(qtbot, screen, 1)
    assert screen.side.title_lines.text() == "FV/1/2026"
    screen.table.setCurrentIndex(screen.model.index(1, AMOUNT))
    press(Command.CHOOSE_PAYMENT, screen.table)
    planned(qtbot, screen, 2)
    assert not screen.foot.write.isEnabled()
    assert "1" in screen.foot._held.text()
    press(Command.ACCEPT_PAYMENT, screen.table)
    qtbot.waitUntil(screen.foot.write.isEnabled)
    screen.write_to(desk.files)
    qtbot.waitUntil(lambda: screen.settled and not screen.model.rows)
    (file,) = desk.files.iterdir()
    assert [one.amount for one in read(file.read_bytes(), "cp1250")] == [Decimal("1230.00"), Decimal("61.50")]
    assert file.name in screen.strip.text()

    press(Command.TRANSFER_HISTORY, screen)
    qtbot.waitUntil(lambda: screen.history.table.rowCount() == 1 and screen.history.items.rowCount() == 2)
    screen.history.ask_undo()
    screen.history.strip.act()
    qtbot.waitUntil(lambda: not file.exists() and screen.settled)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: [one.document_id for one in screen.model.rows] == [first, second])


def test_a_part_is_typed_into_the_row(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add()
    screen = open_screen()
    index = screen.model.index(0, AMOUNT)
    assert screen.model.data(index, int(Qt.ItemDataRole.EditRole)) == "1230,00"
    assert screen.model.setData(index, "230,5")
    planned(qtbot, screen, 1)
    assert screen.plan is not None
    assert screen.plan.planned[0].transfer.amount == Decimal("230.50")
    assert not screen.model.setData(index, "dwieście")
    assert screen.model.setData(index, "9999")
    qtbot.waitUntil(lambda: screen.settled and screen.plan is not None and bool(screen.plan.held))
    assert screen.model.data(screen.model.index(0, STATE)) == "nie można"
    screen.foot.drop_held_wanted.emit()
    planned(qtbot, screen, 0)


def test_split_payment_is_switched_in_the_row(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add("24600.00", vat="4600.00", values={FieldName.SPLIT_PAYMENT: "true"})
    screen = open_screen()
    ticked = int(Qt.ItemDataRole.CheckStateRole)
    assert screen.model.data(screen.model.index(0, SPLIT), ticked) == Qt.CheckState.Checked
    press(Command.CHOOSE_PAYMENT, screen.table)
    planned(qtbot, screen, 1)
    assert screen.side.title_lines.text().startswith("/VAT/4600,00/IDC/")
    press(Command.SPLIT_PAYMENT, screen.table)
    qtbot.waitUntil(lambda: screen.settled and screen.plan is not None and bool(screen.plan.held))
    assert "art. 108a" in "".join(
        one.text() for one in screen.side.remarks.findChildren(type(screen.side._about))
    )


def test_what_is_paid_elsewhere_is_marked_and_taken_back(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add()
    screen = open_screen()
    press(Command.MARK_PAID, screen.table)
    qtbot.waitUntil(lambda: screen.settled and not screen.model.rows)
    screen.strip.act()
    qtbot.waitUntil(lambda: len(screen.model.rows) == 1)


def test_without_an_account_it_says_so_and_takes_one(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add()
    desk.office.transfers.accounts.remove(desk.account.id)
    screen = open_screen()
    assert "nie ma jeszcze rachunku" in screen.strip.text()
    screen.strip.act()
    panel = screen.accounts
    qtbot.waitUntil(lambda: panel.name.text() == "Żółw sp. z o.o.")
    panel.account.setText("27 1140 2004 0000 3002 0135 5387")
    panel.account.editingFinished.emit()
    assert panel.most.value() == 50
    press(Command.SAVE_PAYER_ACCOUNT, panel.account)
    qtbot.waitUntil(lambda: panel.table.rowCount() == 1)
    panel.account.setText("1")
    panel.store()
    qtbot.waitUntil(lambda: "błędny" in panel.strip.text())
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.settled and screen.foot.chosen_account is not None)
    assert screen.strip.text() == ""


def test_the_code_is_shown_or_the_reason_why_not(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add()
    desk.add("10.00", vat="0.00", account=GERMAN_ACCOUNT, due="2026-12-01")
    screen = open_screen()
    press(Command.TRANSFER_CODE, screen.table)
    qtbot.waitUntil(lambda: screen.findChild(CodePopup) is not None)
    popup = screen.findChild(CodePopup)
    assert isinstance(popup, CodePopup)
    assert popup.code.text.startswith("5860104121|PL|")
    popup.accept()
    screen.table.setCurrentIndex(screen.model.index(1, AMOUNT))
    screen.side.code_wanted.emit(screen.model.rows[1].document_id)
    qtbot.waitUntil(lambda: "polskiego numeru rachunku" in screen.strip.text())


def test_nothing_owed_says_what_to_do(open_screen: Callable[[], TransfersScreen]) -> None:
    screen = open_screen()
    assert [one.title() for one in screen.findChildren(EmptyState) if one.isVisible()] == [
        "Nie ma nic do zapłaty"
    ]


def test_a_day_that_is_none_writes_nothing(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add()
    screen = open_screen()
    press(Command.CHOOSE_PAYMENT, screen.table)
    planned(qtbot, screen, 1)
    screen.foot.day.setText("31.02.2026")
    screen.foot.day.editingFinished.emit()
    assert screen.foot.day.property("state") == "bad"
    screen.foot.day.setText("2.01.2025")
    screen.foot.day.editingFinished.emit()
    qtbot.waitUntil(lambda: screen.settled and not screen.foot.write.isEnabled())
    assert "już minął" in screen.foot._remarks.text()


def test_the_model_keeps_qts_rules(qtbot: QtBot, desk: Desk) -> None:
    desk.add()
    desk.add("-10.00", vat="-1.87")
    model = PayablesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(desk.office.transfers.payables(desk.company.id), desk.office.transfers.today())
    model.choose(one.document_id for one in model.rows)
    plan = desk.plan(*[one.document_id for one in model.rows])
    model.show_plan(plan)
    assert model.data(model.index(0, LISTED)) == "sprawdzam"
    assert model.data(model.index(0, DUE), int(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
    model.show_plan(None)
    model.show((), desk.office.transfers.today())
    assert model.chosen() == ()
    tester.deleteLater()


def test_from_the_list_to_the_document_and_back(
    qtbot: QtBot, desk: Desk, make_window: Callable[[], MainWindow]
) -> None:
    desk.add()
    window = make_window()
    press(Command.TRANSFERS, window.page)
    qtbot.waitUntil(lambda: window._transfers is not None and len(window._transfers.model.rows) == 1)
    screen = window._transfers
    assert screen is not None
    press(Command.OPEN_PAYMENT, screen.table)
    qtbot.waitUntil(lambda: window._review is not None and window._review.controller.current is not None)
    assert window._review is not None
    press(Command.PAYMENT_CODE, window._review)
    qtbot.waitUntil(lambda: window._review.findChild(CodePopup) is not None)
    window._review.findChild(CodePopup).accept()
    window._review.closed.emit()
    qtbot.waitUntil(lambda: window._stack.currentWidget() is screen and screen.settled)
    screen.closed.emit()
    assert window._stack.currentWidget() is window.page


def test_another_company_begins_with_nothing_chosen(
    qtbot: QtBot, desk: Desk, open_screen: Callable[[], TransfersScreen]
) -> None:
    desk.add()
    other = desk.office.companies.add(short_name="Łąka", full_name="Łąka", nip="7952488001")
    accounts = desk.office.transfers.accounts
    accounts.save(replace(accounts.proposed(other.id, PAYER_ACCOUNT)))
    screen = open_screen()
    press(Command.CHOOSE_PAYMENT, screen.table)
    planned(qtbot, screen, 1)
    screen.open(other.id)
    qtbot.waitUntil(lambda: screen._company_id == other.id and screen.settled and not screen.model.rows)
    screen.open(desk.company.id)
    qtbot.waitUntil(lambda: len(screen.model.rows) == 1 and screen.settled)
    assert screen.model.chosen() == ()
