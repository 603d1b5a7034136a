"""The block "Kontrola": sentences in sight, answered by key, and an alarm that asks once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.domain.dates import Month
from desktop.domain.fields import FieldName
from desktop.domain.listing import Column
from desktop.domain.registers import AccountState, VatState
from desktop.domain.rules.findings import Severity
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.ui.checking.block import CheckingBlock
from desktop.ui.documents import cells
from tests.builders import ACCOUNT, INVOICE_VALUES, SELLER_NIP, make_reading
from tests.domain.rules.cases import OTHER_NIP
from tests.services.checking.registers import KnownRegisters
from tests.ui.review.conftest import AddRead, Desk, DrawnPages, add_read, desk, pages, settings

__all__ = ["DrawnPages", "add_read", "desk", "pages", "settings"]


@pytest.fixture
def registers(office: Office) -> KnownRegisters:
    known = KnownRegisters()
    known.states[SELLER_NIP] = VatState.ACTIVE
    known.accounts[ACCOUNT] = AccountState.ACTIVE
    known.rates["EUR"] = ("4.2512", "218/A/NBP/2025", date(2025, 11, 10))
    office.checking.registers = known
    return known


@pytest.fixture
def add(add_read: AddRead, registers: KnownRegisters) -> Callable[..., int]:
    def make(values: dict[FieldName, str] | None = None) -> int:
        day = {FieldName.ISSUE_DATE: "2025-11-12", FieldName.SALE_DATE: "2025-11-12"}
        given = {**INVOICE_VALUES, **day, **(values or {})}
        return add_read(make_reading(given, certain=set(FieldName)))

    return make


def block(desk: Desk) -> CheckingBlock:
    found = desk.screen.checking
    desk.qtbot.waitUntil(lambda: found.loaded)
    return found


def named(block: CheckingBlock, text: str) -> QPushButton:
    return next(each for each in block.buttons if each.text().startswith(text))


def test_nothing_open_is_one_line(desk: Desk, add: Callable[..., int], office: Office) -> None:
    found = add()
    office.documents.set_month([found], office.documents.rows([found])[0].month)  # type: ignore[arg-type]
    desk.open([found])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: bool(shown.summary.text()))
    texts = [each.text() for each in shown.buttons]
    assert not any(text.startswith("Przenieś do:") for text in texts)


def test_the_wrong_envelope_is_moved_by_key_and_undone(
    desk: Desk, add: Callable[..., int], office: Office
) -> None:
    other = office.companies.add(short_name="Łąka", full_name="Łąka", nip=OTHER_NIP)
    found = add({FieldName.BUYER_NIP: OTHER_NIP})
    before = office.documents.rows([found])[0].company_id
    desk.open([found])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: bool(shown.buttons))
    assert "alarm" in shown.summary.text()
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is named(shown, "Przenieś do: Łąka")
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: office.documents.rows([found])[0].company_id == other.id)
    desk.settle()
    desk.qtbot.waitUntil(lambda: "alarm" not in shown.summary.text())
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: office.documents.rows([found])[0].company_id == before)
    desk.qtbot.waitUntil(lambda: "alarm" in shown.summary.text())


@pytest.mark.parametrize("way", ["button", "key", "key in the block"])
def test_out_of_a_closed_month_by_button_and_by_key_and_back(
    desk: Desk, add: Callable[..., int], office: Office, way: str
) -> None:
    found = add()
    closed, following = Month(2025, 11), Month(2025, 12)
    office.documents.set_month([found], closed)
    company = office.documents.rows([found])[0].company_id
    assert company is not None
    office.months.close(company, closed)
    desk.open([found])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: "alarm" in shown.summary.text())
    move = named(shown, "Przenieś do najbliższego otwartego miesiąca (grudzień 2025)")
    assert "Ctrl+F10" in move.toolTip()
    if way != "key":
        desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.focusWidget() is move
    if way == "button":
        desk.press(Qt.Key.Key_Return)
    else:
        desk.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: office.documents.rows([found])[0].month == following)
    desk.settle()
    desk.qtbot.waitUntil(lambda: "alarm" not in shown.summary.text())
    assert office.documents.rows([found])[0].status is Status.TO_REVIEW
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: office.documents.rows([found])[0].month == closed)
    desk.qtbot.waitUntil(lambda: "alarm" in shown.summary.text())


def test_an_answer_asks_for_a_reason_in_place(desk: Desk, add: Callable[..., int], office: Office) -> None:
    found = add({FieldName.BUYER_NIP: OTHER_NIP})
    desk.open([found])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: bool(shown.buttons))
    named(shown, "Wiem").click()
    assert QApplication.focusWidget() is shown.reason.reason
    desk.press(Qt.Key.Key_Return)
    assert shown.reason.isVisible()
    desk.type("1")
    assert shown.reason.reason.text() == "potwierdzono telefonicznie"
    desk.press(Qt.Key.Key_Return)
    assert office.documents.rows([found])[0].status is Status.TO_REVIEW
    desk.qtbot.waitUntil(lambda: "alarm" not in shown.summary.text())
    desk.screen.controller.wait_saved()
    assert office.documents.rows([found])[0].status is Status.TO_REVIEW, "Enter gives the reason, no more"
    checked = office.checking.of(found)
    assert [one.answer.reason for one in checked.findings if one.answer is not None] == [
        "potwierdzono telefonicznie"
    ]
    shown.more.click()
    named(shown, "Cofnij").click()
    desk.qtbot.waitUntil(lambda: "alarm" in shown.summary.text())


def test_escape_leaves_the_question_and_then_the_block(desk: Desk, add: Callable[..., int]) -> None:
    desk.open([add({FieldName.BUYER_NIP: OTHER_NIP})])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: bool(shown.buttons))
    named(shown, "Wiem").click()
    desk.press(Qt.Key.Key_Escape)
    assert not shown.reason.isVisible()
    assert not shown.holds_focus


def test_an_alarm_asks_once_and_a_hasty_second_enter_does_not_count(
    desk: Desk, add: Callable[..., int], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = add({FieldName.BUYER_NIP: OTHER_NIP})
    desk.open([found])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: bool(shown.buttons))
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "alarm" in desk.screen.notice.text)
    assert "Enter jeszcze raz" in desk.screen.notice.text
    assert "Ctrl+K" in desk.screen.notice.text
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert office.documents.rows([found])[0].status is Status.TO_REVIEW
    monkeypatch.setattr("desktop.ui.checking.block._CONFIRM_MS", 0)
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: office.documents.rows([found])[0].status is Status.APPROVED)


def test_amounts_in_zloty_are_in_sight_and_a_rate_is_entered(
    desk: Desk, add: Callable[..., int], office: Office
) -> None:
    found = add({FieldName.CURRENCY: "EUR"})
    desk.open([found])
    shown = block(desk)
    desk.qtbot.waitUntil(lambda: any(each.text().startswith("Wpisz kurs") for each in shown.buttons))
    named(shown, "Wpisz kurs").click()
    desk.type("cztery")
    desk.press(Qt.Key.Key_Return)
    assert "liczbą" in desk.screen.notice.text
    shown.rate.rate.setText("4,30")
    shown.rate.table.setText("umowa")
    shown.rate.day.setText("3.11.2025")
    QTest.keyClick(shown.rate.day, Qt.Key.Key_Return)
    typed = [(Decimal("4.30"), "anna")] * 2

    def rates() -> list[tuple[Decimal, str]]:
        return [(one.rate.mid, one.rate.by) for one in office.documents.detail(found).conversions]

    desk.qtbot.waitUntil(lambda: rates() == typed)


def test_the_list_says_it_by_shape_and_sentence(add: Callable[..., int], office: Office) -> None:
    found = add({FieldName.BUYER_NIP: OTHER_NIP})
    office.checking.recheck([found])
    row = office.documents.rows([found])[0]
    assert row.concern == Severity.ALARM
    tip = cells.tooltip(row, Column.STATUS)
    assert tip.startswith("Alarm: Nabywca ma NIP 526-104-08-28")
