"""The lines of goods and the rarer fields in the review, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from desktop.domain.fields import Box, FieldName, LineItem
from desktop.domain.reading import Reading
from desktop.ui.widgets.chooser import Chooser
from tests.builders import INVOICE_VALUES, make_reading
from tests.ui.review.conftest import AddRead, Desk

K = Qt.Key
N = FieldName
COAL = LineItem(
    "Węgiel orzech workowany",
    Decimal(40),
    "worek",
    Decimal("20.00"),
    rate="23",
    net=Decimal("800.00"),
    vat=Decimal("184.00"),
    gross=Decimal("984.00"),
    box=Box(0, 0.1, 0.5, 0.9, 0.52),
    certain=True,
)
TRANSPORT = LineItem(
    "Transport do klienta",
    Decimal(1),
    "usł.",
    Decimal("200.00"),
    rate="23",
    net=Decimal("200.00"),
    vat=Decimal("46.00"),
    gross=Decimal("246.00"),
    box=Box(0, 0.1, 0.53, 0.9, 0.55),
    certain=True,
)


def reading(*items: LineItem, **more: str) -> Reading:
    values = {**INVOICE_VALUES, **{FieldName(name): value for name, value in more.items()}}
    return replace(make_reading(values, certain=set(FieldName)), line_items=items)


def stored(desk: Desk) -> tuple[LineItem, ...]:
    desk.settle()
    return desk.detail().line_items


def cell(desk: Desk, row: int, column: int) -> str:
    model = desk.screen.form.items.model
    return str(model.data(model.index(row, column))).replace("\u00a0", " ")


def typed(desk: Desk, text: str) -> None:
    """Types over the cell in use and leaves it."""
    desk.press(K.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    desk.type(text)
    end_edit(desk)


def end_edit(desk: Desk) -> None:
    """Presses Enter; the table takes the text once it is back in its loop."""
    view = desk.screen.form.items.view
    desk.press(K.Key_Return)
    desk.qtbot.waitUntil(lambda: view.state() is not QAbstractItemView.State.EditingState)


def test_lines_are_folded_until_somebody_wants_them(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(COAL, TRANSPORT))])
    items = desk.screen.form.items

    assert not items.view.isVisible()
    assert "2" in items.toggle.text()

    desk.press(K.Key_F8, Qt.KeyboardModifier.ShiftModifier)

    assert items.view.isVisible()
    assert items.view.hasFocus()
    assert [cell(desk, 0, column) for column in range(6)] == [
        "Węgiel orzech workowany",
        "40",
        "worek",
        "20,00",
        "23 %",
        "800,00",
    ]


def test_a_line_is_changed_by_keyboard_and_the_change_taken_back(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(COAL, TRANSPORT))])
    desk.press(K.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    desk.press(K.Key_Right)
    typed(desk, "41,5")

    assert stored(desk)[0].quantity == Decimal("41.5")
    assert not stored(desk)[0].certain
    assert stored(desk)[1] == TRANSPORT

    desk.screen.form.items.view.setFocus()
    desk.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)

    desk.qtbot.waitUntil(lambda: stored(desk) == (COAL, TRANSPORT))


def test_what_is_no_number_is_not_stored(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(COAL))])
    desk.press(K.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    desk.press(K.Key_Right)
    typed(desk, "ile")

    assert stored(desk) == (COAL,)
    assert cell(desk, 0, 1) == "40"


def test_lines_are_added_and_taken_away_by_keyboard(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(COAL))])
    desk.press(K.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    desk.press(K.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.type("Opakowanie")
    end_edit(desk)

    assert [item.name for item in stored(desk)] == ["Węgiel orzech workowany", "Opakowanie"]

    desk.screen.form.items.view.setFocus()
    desk.press(K.Key_Delete, Qt.KeyboardModifier.ControlModifier)

    assert [item.name for item in stored(desk)] == ["Węgiel orzech workowany"]


def test_escape_leads_from_the_lines_back_to_the_fields(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(COAL))])
    desk.screen.form.go_to(N.NUMBER)
    desk.press(K.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    desk.press(K.Key_Escape)

    assert desk.screen.form.editors[N.NUMBER].hasFocus()


def test_a_rarer_field_is_shown_only_where_the_document_has_it(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(order_number="ZAM/39/2026"))])
    form = desk.screen.form
    form.show_more(open_=True)

    assert desk.shown(N.ORDER_NUMBER) == "ZAM/39/2026"
    assert form.editors[N.ORDER_NUMBER].isVisible()
    assert not form.editors[N.VEHICLE].isVisible()
    assert not form.editors[N.CORRECTION_REASON].isVisible()


def _search_line(desk: Desk) -> QLineEdit:
    """Where one types in the list of fields that is open."""
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Chooser))
    line = QApplication.activePopupWidget().findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    return line


def _add_field(desk: Desk, typed: str) -> None:
    """Choose a field from the list by a part of its name."""
    desk.press(K.Key_F3)
    search = _search_line(desk)
    QTest.keyClicks(search, typed)
    QTest.keyClick(search, K.Key_Return)
    desk.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    desk.settle()
    # Without a window manager nobody activates the window again that was under a popup.
    desk.screen.activateWindow()


def test_a_field_that_reading_missed_is_added_by_keyboard_and_undone(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(reading())
    desk.open([document_id])
    form = desk.screen.form
    editor = form.editors[N.VEHICLE]
    assert not editor.isVisible()

    _add_field(desk, "rejestr")
    desk.qtbot.waitUntil(editor.hasFocus)
    desk.qtbot.waitUntil(lambda: editor.visibleRegion().contains(editor.rect()))
    desk.type("WX 12345")
    desk.press(K.Key_Tab)

    assert desk.stored(N.VEHICLE) == "WX 12345"
    trail = [line for line in desk.office.documents.history(document_id) if line.field == N.VEHICLE.value]
    assert [(line.who, line.old, line.new) for line in trail] == [("anna", None, "WX 12345")]

    desk.settle()
    desk.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.wait_shown(N.VEHICLE, "")
    desk.qtbot.waitUntil(editor.hasFocus)
    assert desk.stored(N.VEHICLE) is None
    assert editor.isVisible()


def test_an_added_field_left_empty_is_gone_in_the_next_document(desk: Desk, add_read: AddRead) -> None:
    first, second = add_read(reading()), add_read(reading())
    desk.open([first, second])
    _add_field(desk, "zamowien")
    desk.qtbot.waitUntil(desk.screen.form.editors[N.ORDER_NUMBER].isVisible)
    desk.press(K.Key_PageDown)
    desk.wait_open(second)

    assert not desk.screen.form.editors[N.ORDER_NUMBER].isVisible()
    assert desk.office.documents.detail(first).fields.get(N.ORDER_NUMBER) is None


def test_escape_leaves_the_list_of_fields_and_the_field_in_use_stays(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading())])
    desk.screen.form.go_to(N.NUMBER)
    desk.press(K.Key_F3)
    QTest.keyClick(_search_line(desk), K.Key_Escape)
    desk.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    desk.screen.activateWindow()

    desk.qtbot.waitUntil(desk.screen.form.editors[N.NUMBER].hasFocus)


def test_the_list_holds_what_is_out_of_sight_and_nothing_else(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(reading(order_number="ZAM/39/2026"))])
    offered = set(desk.screen.form.to_add())

    assert {N.VEHICLE, N.PAID, N.REVERSE_CHARGE, N.CORRECTED_NUMBER, N.KSEF_NUMBER} <= offered
    assert offered.isdisjoint({N.ORDER_NUMBER, N.NUMBER, N.GROSS})
