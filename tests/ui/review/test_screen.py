"""A day's work at the review screen, through its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMainWindow

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.reading import Reading
from desktop.domain.statuses import Status
from desktop.domain.users import Person, Role
from desktop.services.events import DocumentsChanged
from desktop.services.office import Office
from desktop.services.review import ReviewSession
from desktop.services.tasks import PageImage
from desktop.ui.review.states import FieldState
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading
from tests.ui.review.conftest import AddRead, Desk, DrawnPages, picture

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DOUBTFUL = {FieldName.SALE_DATE, FieldName.BANK_ACCOUNT}


def doubtful_reading(
    *doubtful: FieldName,
    candidates: Mapping[FieldName, Sequence[str]] | None = None,
    text: str = "FAKTURA VAT",
) -> Reading:
    sure = set(FieldName) - set(doubtful)
    return make_reading(certain=sure, candidates=candidates, text=text)


def focused_field() -> FieldName | None:
    return getattr(QApplication.focusWidget(), "name", None)


def test_whole_document_by_keyboard(desk: Desk, add_read: AddRead) -> None:
    first = add_read(
        doubtful_reading(
            FieldName.SALE_DATE,
            FieldName.NUMBER,
            candidates={FieldName.NUMBER: ("FV/2026/11/0123", "FV/2026/11/0128")},
        )
    )
    second = add_read(doubtful_reading())
    desk.open([first, second])

    assert focused_field() is FieldName.NUMBER
    desk.press(Key.Key_2, ALT)
    desk.wait_shown(FieldName.NUMBER, "FV/2026/11/0128")
    desk.press(Key.Key_Tab)
    assert focused_field() is FieldName.SALE_DATE
    desk.type("5")
    desk.press(Key.Key_Tab)
    assert QApplication.focusWidget() is desk.screen.approve_button
    with desk.qtbot.waitSignal(desk.screen.approved) as approved:
        desk.press(Key.Key_Return)

    assert approved.args == [first]
    desk.wait_open(second)
    detail = desk.office.documents.detail(first)
    assert detail.row.status is Status.APPROVED
    assert detail.fields[FieldName.NUMBER].value == "FV/2026/11/0128"
    assert detail.fields[FieldName.SALE_DATE].value == "2026-11-05"


def test_certain_document_is_one_keystroke_and_the_last_one_closes(desk: Desk, add_read: AddRead) -> None:
    only = add_read(doubtful_reading())
    desk.open([only])

    with desk.qtbot.waitSignal(desk.screen.closed):
        desk.press(Key.Key_Return)

    assert desk.office.documents.detail(only).row.status is Status.APPROVED


def test_held_enter_approves_one_document_only(desk: Desk, add_read: AddRead) -> None:
    ids = [add_read(doubtful_reading()) for _ in range(2)]
    desk.open(ids)
    desk.press(Key.Key_Return)
    desk.wait_open(ids[1])

    repeat = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(QApplication.focusWidget(), repeat)
    desk.settle()

    assert desk.office.documents.detail(ids[1]).row.status is Status.TO_REVIEW


def test_enter_inside_a_line_stores_it_and_approves(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    desk.open([document_id])
    desk.type("FV/7/2026")
    with desk.qtbot.waitSignal(desk.screen.closed):
        desk.press(Key.Key_Return)

    detail = desk.office.documents.detail(document_id)
    assert (detail.row.status, detail.row.number) == (Status.APPROVED, "FV/7/2026")


def test_missing_field_stops_approving_and_gets_the_focus(desk: Desk, add_read: AddRead) -> None:
    values = {name: value for name, value in INVOICE_VALUES.items() if name is not FieldName.NUMBER}
    document_id = add_read(make_reading(values, certain=set(FieldName)))
    desk.open([document_id])
    desk.screen.form.go_to(FieldName.GROSS)
    desk.press(Key.Key_Return)

    desk.qtbot.waitUntil(lambda: focused_field() is FieldName.NUMBER)
    assert "Numer" in desk.screen.notice.text
    assert desk.screen.form.state_of(FieldName.NUMBER) is FieldState.MISSING
    assert desk.detail().row.status is Status.TO_REVIEW


def test_value_that_is_none_stays_and_stops_approving(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.ISSUE_DATE))
    desk.open([document_id])
    desk.type("wczoraj")
    desk.press(Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "wczoraj" in desk.screen.notice.text)

    assert desk.shown(FieldName.ISSUE_DATE) == "wczoraj"
    assert desk.screen.form.state_of(FieldName.ISSUE_DATE) is FieldState.ERROR
    desk.press(Key.Key_Return)
    desk.settle()
    assert desk.detail().row.status is Status.TO_REVIEW

    desk.press(Key.Key_Escape)
    assert desk.shown(FieldName.ISSUE_DATE) == "2026-11-12"
    assert desk.screen.form.state_of(FieldName.ISSUE_DATE) is FieldState.TO_CHECK
    assert not desk.screen.notice.text
    with desk.qtbot.waitSignal(desk.screen.approved):
        desk.press(Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("5", "2026-11-05"), ("5.12", "2026-12-05"), ("05112025", "2025-11-05"), ("1", "2026-11-01")],
)
def test_dates_as_people_type_them(desk: Desk, add_read: AddRead, typed: str, day: str) -> None:
    reading = doubtful_reading(
        FieldName.SALE_DATE, candidates={FieldName.SALE_DATE: ("2026-11-10", "2026-11-12")}
    )
    desk.open([add_read(reading)])
    desk.type(typed)
    desk.press(Key.Key_Down)

    desk.wait_shown(FieldName.SALE_DATE, day)
    assert desk.stored(FieldName.SALE_DATE) == day


@pytest.mark.parametrize("typed", ["1 234,56", "1234.56"])
def test_amounts_as_people_type_them(desk: Desk, add_read: AddRead, typed: str) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.screen.form.go_to(FieldName.AMOUNT_DUE)
    desk.type(typed)
    desk.press(Key.Key_Tab)

    desk.wait_shown(FieldName.AMOUNT_DUE, "1 234,56")
    assert desk.stored(FieldName.AMOUNT_DUE) == "1234.56"


def test_digit_takes_a_candidate_until_typing_goes_on(desk: Desk, add_read: AddRead) -> None:
    reading = doubtful_reading(FieldName.NUMBER, candidates={FieldName.NUMBER: ("FV/2026/11/0123", "FV/8")})
    desk.open([add_read(reading)])

    desk.press(Key.Key_2)
    assert desk.shown(FieldName.NUMBER) == "FV/8"
    desk.type("3/26")
    assert desk.shown(FieldName.NUMBER) == "23/26"
    desk.press(Key.Key_Tab)
    assert desk.stored(FieldName.NUMBER) == "23/26"
    desk.settle()

    desk.press(Key.Key_Z, CTRL)
    desk.wait_shown(FieldName.NUMBER, "FV/2026/11/0123")


def test_digit_is_text_after_f2(desk: Desk, add_read: AddRead) -> None:
    reading = doubtful_reading(FieldName.NUMBER, candidates={FieldName.NUMBER: ("FV/1", "FV/8")})
    desk.open([add_read(reading)])
    desk.press(Key.Key_F2)
    desk.type("2")

    assert desk.shown(FieldName.NUMBER) == "FV/2026/11/01232"


def test_undo_goes_back_step_by_step(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(FieldName.NUMBER))])
    desk.type("A/1")
    desk.press(Key.Key_Down)
    desk.settle()
    desk.type("7")
    desk.press(Key.Key_Down)
    desk.wait_shown(FieldName.ISSUE_DATE, "2026-11-07")
    desk.settle()

    desk.press(Key.Key_Z, CTRL)
    desk.wait_shown(FieldName.ISSUE_DATE, "2026-11-12")
    assert focused_field() is FieldName.ISSUE_DATE
    assert desk.shown(FieldName.NUMBER) == "A/1"
    desk.press(Key.Key_Z, CTRL)
    desk.wait_shown(FieldName.NUMBER, "FV/2026/11/0123")
    desk.qtbot.waitUntil(lambda: not desk.screen.header.undo.isEnabled())


def test_undo_while_typing_takes_back_the_typing_only(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(FieldName.NUMBER))])
    desk.type("A/1")
    desk.press(Key.Key_Down)
    desk.settle()
    desk.type("9")
    desk.press(Key.Key_Z, CTRL)

    assert desk.shown(FieldName.ISSUE_DATE) == "2026-11-12"
    assert desk.stored(FieldName.NUMBER) == "A/1"


def test_typing_is_stored_without_leaving_the_field(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    desk.open([document_id])
    desk.type("A/1")

    desk.qtbot.waitUntil(lambda: desk.office.documents.detail(document_id).row.number == "A/1")
    desk.settle()
    assert desk.shown(FieldName.NUMBER) == "A/1"
    desk.type("2")
    desk.press(Key.Key_Down)
    assert desk.stored(FieldName.NUMBER) == "A/12"
    desk.settle()
    desk.press(Key.Key_Z, CTRL)
    desk.wait_shown(FieldName.NUMBER, "FV/2026/11/0123")


def test_escape_puts_back_what_the_timer_had_stored(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    desk.open([document_id])
    desk.type("A/1")
    desk.qtbot.waitUntil(lambda: desk.office.documents.detail(document_id).row.number == "A/1")
    desk.settle()
    desk.press(Key.Key_Escape)

    desk.qtbot.waitUntil(lambda: desk.office.documents.detail(document_id).row.number == "FV/2026/11/0123")
    desk.wait_shown(FieldName.NUMBER, "FV/2026/11/0123")


def test_closing_loses_nothing(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    desk.open([document_id])
    desk.type("A/99")

    assert desk.screen.finish()

    assert desk.office.documents.detail(document_id).row.number == "A/99"


def test_closing_the_window_around_it_loses_nothing(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    window = QMainWindow()
    desk.qtbot.addWidget(window)
    window.setCentralWidget(desk.screen)
    window.show()
    window.activateWindow()
    desk.open([document_id])
    desk.type("A/99")
    window.close()

    assert desk.office.documents.detail(document_id).row.number == "A/99"
    window.takeCentralWidget()


def test_escape_leaves_and_stores(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    desk.open([document_id])
    desk.press(Key.Key_2)  # only one candidate: typing
    desk.press(Key.Key_Escape)
    with desk.qtbot.waitSignal(desk.screen.closed):
        desk.press(Key.Key_Escape)

    assert desk.stored(FieldName.NUMBER) == "FV/2026/11/0123"


def test_next_and_previous_document(desk: Desk, add_read: AddRead) -> None:
    ids = [add_read(doubtful_reading(FieldName.NUMBER)) for _ in range(2)]
    desk.open(ids)
    desk.type("X/1")
    desk.press(Key.Key_PageDown)
    desk.wait_open(ids[1])
    assert desk.shown(FieldName.NUMBER) == "FV/2026/11/0123"
    desk.press(Key.Key_Left, ALT)
    desk.wait_open(ids[0])

    desk.wait_shown(FieldName.NUMBER, "X/1")
    assert desk.detail().row.status is Status.TO_REVIEW


def test_next_document_is_prefetched_with_its_picture(
    desk: Desk, add_read: AddRead, pages: DrawnPages
) -> None:
    ids = [add_read(doubtful_reading()) for _ in range(2)]
    desk.open(ids)
    desk.qtbot.waitUntil(lambda: any(asked[0] == ids[1] for asked in pages.asked))
    desk.settle()

    desk.press(Key.Key_PageDown)

    current = desk.screen.controller.current
    assert current is not None
    assert current.document_id == ids[1]
    assert desk.shown(FieldName.NUMBER) == "FV/2026/11/0123"


def test_prefetched_document_is_read_again_when_somebody_changes_it(desk: Desk, add_read: AddRead) -> None:
    ids = [add_read(doubtful_reading()) for _ in range(2)]
    desk.open(ids)
    desk.qtbot.waitUntil(lambda: desk.screen.controller._ahead is not None)
    desk.office.review.open(ids[1]).change(FieldName.NUMBER, "Z/1")
    desk.settle()
    desk.press(Key.Key_PageDown)
    desk.wait_open(ids[1])

    desk.wait_shown(FieldName.NUMBER, "Z/1")


def test_same_field_in_the_next_document_is_in_use_again(desk: Desk, add_read: AddRead) -> None:
    ids = [add_read(doubtful_reading(FieldName.NUMBER)) for _ in range(2)]
    desk.open(ids)
    desk.qtbot.waitUntil(lambda: desk.screen.controller._ahead is not None)
    desk.press(Key.Key_Return)
    desk.wait_open(ids[1])

    assert focused_field() is FieldName.NUMBER
    assert desk.screen.active is FieldName.NUMBER
    desk.type("B/2")
    desk.press(Key.Key_Down)
    assert desk.stored(FieldName.NUMBER) == "B/2"
    assert desk.office.documents.detail(ids[0]).row.number == "FV/2026/11/0123"


def test_stale_picture_is_dropped(desk: Desk, add_read: AddRead, pages: DrawnPages) -> None:
    ids = [add_read(doubtful_reading()) for _ in range(2)]
    late: Future[PageImage] = Future()
    pages.held[ids[0]] = late
    desk.open(ids)
    desk.press(Key.Key_PageDown)
    desk.wait_open(ids[1])
    desk.qtbot.waitUntil(lambda: desk.screen.page._shown is not None)
    if not late.cancelled():
        late.set_result(picture())
    desk.settle()

    assert desk.screen.page._shown is not None
    assert desk.screen.page._shown.document_id == ids[1]


def test_answer_for_a_document_no_longer_open_changes_nothing(desk: Desk, add_read: AddRead) -> None:
    ids = [add_read(doubtful_reading(FieldName.NUMBER)) for _ in range(2)]
    desk.open(ids)
    desk.qtbot.waitUntil(lambda: desk.screen.controller._ahead is not None)
    desk.screen.controller.change(FieldName.NUMBER, "LATE", 99, final=True)
    assert desk.screen.controller.go(1)
    desk.settle()

    assert desk.shown(FieldName.NUMBER) == "FV/2026/11/0123"
    assert desk.office.documents.detail(ids[0]).row.number == "LATE"


def test_failed_save_keeps_the_text_and_says_so(
    desk: Desk, add_read: AddRead, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open([add_read(doubtful_reading(FieldName.NUMBER))])

    def full(self: ReviewSession, name: FieldName, typed: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ReviewSession, "change", full)
    desk.type("A/1")
    desk.press(Key.Key_Down)
    desk.qtbot.waitUntil(lambda: bool(desk.screen.notice.text))

    assert desk.shown(FieldName.NUMBER) == "A/1"
    assert desk.screen.form.state_of(FieldName.NUMBER) is FieldState.ERROR
    assert focused_field() is FieldName.NUMBER


def test_words_are_taken_by_click_and_by_drag(desk: Desk, add_read: AddRead) -> None:
    reading = doubtful_reading(FieldName.SELLER_NAME, text="Hurtownia Sosna Gdynia")
    desk.open([add_read(reading)])
    desk.qtbot.waitUntil(lambda: desk.screen.page._shown is not None)
    desk.settle()
    canvas = desk.screen.page.canvas

    def at(x: float, y: float) -> QPoint:
        area = canvas._overlay.boundingRect().adjusted(8, 8, -8, -8)
        return canvas.mapFromScene(x * area.width(), y * area.height())

    canvas.to_top()
    viewport = canvas.viewport()
    QTest.mouseMove(viewport, at(0.15, 0.11))
    desk.qtbot.waitUntil(lambda: [word.text for word in canvas.lit_words()] == ["Hurtownia"])
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at(0.15, 0.11))
    desk.wait_shown(FieldName.SELLER_NAME, "Hurtownia")
    assert focused_field() is FieldName.SELLER_NAME

    canvas.to_top()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at(0.11, 0.108))
    QTest.mouseMove(viewport, at(0.2, 0.109))
    QTest.mouseMove(viewport, at(0.28, 0.112))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at(0.28, 0.112))
    desk.wait_shown(FieldName.SELLER_NAME, "Hurtownia Sosna")
    box = desk.detail().fields[FieldName.SELLER_NAME].box
    assert box is not None
    assert box.x0 == pytest.approx(0.1)


def test_words_are_taken_by_keyboard(desk: Desk, add_read: AddRead) -> None:
    reading = doubtful_reading(FieldName.NUMBER, text="FV/1 FV/2 FV/3")
    desk.open([add_read(reading)])
    desk.settle()
    desk.press(Key.Key_F6)
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right)
    lit = desk.screen.page.canvas.lit_words()
    desk.press(Key.Key_Space)

    assert len(lit) == 1
    desk.wait_shown(FieldName.NUMBER, lit[0].text)
    desk.press(Key.Key_Escape)
    assert focused_field() is FieldName.NUMBER


def test_vat_table_totals_follow_while_typing(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.press(Key.Key_F8)
    desk.type("2000,00")

    assert desk.shown(FieldName.GROSS) == "2 460,00"
    desk.press(Key.Key_Tab)
    assert QApplication.focusWidget().text() == "460,00"
    desk.settle()
    assert desk.stored(FieldName.GROSS) == "2460.00"
    assert desk.detail().vat_rows[0].vat is not None
    desk.press(Key.Key_Z, CTRL)
    desk.wait_shown(FieldName.GROSS, "1 230,00")
    assert desk.stored(FieldName.NET) == "1000.00"


def test_vat_rows_are_added_and_removed(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.press(Key.Key_F8)
    desk.press(Key.Key_D, CTRL)
    desk.type("100")
    desk.press(Key.Key_Return)
    desk.settle()

    rows = desk.detail().vat_rows
    assert [(row.rate, str(row.gross)) for row in rows] == [("23", "1230.00"), ("8", "108.00")]
    assert desk.shown(FieldName.GROSS) == "1 338,00"

    desk.press(Key.Key_Delete, CTRL)
    desk.settle()
    assert len(desk.detail().vat_rows) == 1
    assert desk.shown(FieldName.GROSS) == "1 230,00"


def test_escape_in_the_vat_table_puts_the_row_back(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.press(Key.Key_F8)
    desk.type("5")
    desk.press(Key.Key_Escape)
    desk.settle()

    assert desk.shown(FieldName.GROSS) == "1 230,00"
    assert desk.stored(FieldName.NET) == "1000.00"


def test_second_enter_in_the_vat_table_approves(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.press(Key.Key_F8)
    desk.type("1000,00")
    desk.press(Key.Key_Return)
    with desk.qtbot.waitSignal(desk.screen.approved):
        desk.press(Key.Key_Return)


def test_confirming_goes_to_the_next_doubtful_field(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(*DOUBTFUL))])
    assert desk.screen.form.state_of(FieldName.SALE_DATE) is FieldState.TO_CHECK
    desk.press(Key.Key_Return, CTRL)

    assert focused_field() is FieldName.BANK_ACCOUNT
    desk.qtbot.waitUntil(lambda: desk.screen.form.state_of(FieldName.SALE_DATE) is FieldState.CERTAIN)
    desk.press(Key.Key_Tab, SHIFT)
    assert QApplication.focusWidget() is desk.screen.approve_button


def test_kind_month_and_company_are_changed(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading())
    other = desk.office.companies.add(short_name="Łąka", full_name="Łąka Jan", nip="7771234567")
    desk.open([document_id])
    desk.qtbot.waitUntil(lambda: desk.screen.form.filing.company.count() == 2)

    desk.screen.header.kind_chosen.emit(DocumentKind.LETTER)
    desk.screen.form.filing.month_chosen.emit(Month(2026, 10))
    desk.press(Key.Key_F9)
    desk.screen.form.filing.typed.selectAll()
    desk.type("ka")
    desk.press(Key.Key_Return)
    desk.settle()

    row = desk.detail().row
    assert (row.kind, row.month, row.company_id) == (DocumentKind.LETTER, Month(2026, 10), other.id)
    assert "Złóż" in desk.screen.approve_button.text()
    desk.screen.approve_button.setFocus()
    with desk.qtbot.waitSignal(desk.screen.closed):
        desk.press(Key.Key_Return)
    assert desk.office.documents.detail(document_id).row.status is Status.FILED


def test_change_made_elsewhere_is_shown(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    desk.open([document_id])
    desk.office.review.open(document_id).change(FieldName.ISSUE_DATE, "2026-11-03")

    desk.wait_shown(FieldName.ISSUE_DATE, "2026-11-03")


def test_reading_that_ends_while_one_looks_is_shown(
    desk: Desk, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path / "in", company_id=company.id)
    desk.open([document_id])
    assert desk.screen.banner.isVisible()
    give_reading(database, document_id, doubtful_reading(FieldName.NUMBER))
    office.events.publish(DocumentsChanged(frozenset({document_id})))

    desk.wait_shown(FieldName.NUMBER, "FV/2026/11/0123")
    assert focused_field() is FieldName.NUMBER


def test_escape_in_the_company_box_goes_back_to_the_field(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(FieldName.NUMBER))])
    desk.press(Key.Key_F9)
    desk.type("xyz")
    desk.press(Key.Key_Escape)

    assert desk.screen.form.filing.company.currentText() == "Żółw"
    assert focused_field() is FieldName.NUMBER


def test_document_of_no_company_asks_for_it(desk: Desk, add_read: AddRead) -> None:
    foreign = {**INVOICE_VALUES, FieldName.BUYER_NIP: "7771234567"}
    document_id = add_read(make_reading(foreign, certain=set(FieldName)), company_id=None)
    desk.office.documents.set_kind([document_id], DocumentKind.COST_INVOICE)
    desk.open([document_id])
    desk.press(Key.Key_Return)

    desk.qtbot.waitUntil(desk.screen.form.filing.typed.hasFocus)
    assert "firm" in desk.screen.notice.text


def test_rejecting_with_a_usual_reason(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading())
    desk.open([document_id])
    desk.press(Key.Key_F12)
    desk.press(Key.Key_2)
    with desk.qtbot.waitSignal(desk.screen.closed):
        desk.press(Key.Key_Return)

    row = desk.office.documents.detail(document_id).row
    assert row.status is Status.REJECTED
    assert row.reason is not None
    assert "brakuje strony" in row.reason.details["reason"]


def test_rejecting_a_document_does_nothing_to_the_next(desk: Desk, add_read: AddRead) -> None:
    first, second = add_read(doubtful_reading()), add_read(doubtful_reading())
    desk.open([first, second])
    desk.press(Key.Key_F12)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.screen.controller.current is not None)
    desk.screen.controller.wait_saved()
    rows = desk.office.documents.rows([first, second])
    assert [row.status for row in rows] == [Status.REJECTED, Status.TO_REVIEW]


def test_rejecting_can_be_thought_over(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(FieldName.NUMBER))])
    desk.press(Key.Key_F12)
    desk.press(Key.Key_Escape)

    assert desk.screen.reject_panel.isHidden()
    assert focused_field() is FieldName.NUMBER


def test_turning_a_page_is_stored(desk: Desk, add_read: AddRead, pages: DrawnPages) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.settle()
    desk.press(Key.Key_BracketRight, CTRL)
    desk.qtbot.waitUntil(lambda: any(asked[3] == 90 for asked in pages.asked))

    assert desk.detail().rotations == {0: 90}


def _straightened_reading() -> Reading:
    """Of a page whose upper left quarter is the sheet."""
    reading = doubtful_reading()
    corners = ((0.0, 0.0), (0.5, 0.0), (0.5, 0.5), (0.0, 0.5))
    return replace(reading, pages=tuple(replace(page, corners=corners) for page in reading.pages))


def test_the_original_of_a_straightened_page_can_be_seen(
    desk: Desk, add_read: AddRead, pages: DrawnPages
) -> None:
    desk.open([add_read(_straightened_reading())])
    desk.qtbot.waitUntil(lambda: desk.screen.page._shown is not None)
    straight = dict(desk.screen.page.canvas._overlay._boxes)
    assert straight
    assert pages.originals[-1] is False
    desk.press(Key.Key_O, CTRL)
    desk.qtbot.waitUntil(lambda: pages.originals[-1])

    for name, box in desk.screen.page.canvas._overlay._boxes.items():
        assert box.x0 == pytest.approx(straight[name].x0 / 2)
        assert box.y1 == pytest.approx(straight[name].y1 / 2)
    desk.press(Key.Key_O, CTRL)
    assert desk.screen.page.canvas._overlay._boxes == straight


def test_a_page_that_is_shown_as_it_is_has_no_other_original(
    desk: Desk, add_read: AddRead, pages: DrawnPages
) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.qtbot.waitUntil(lambda: desk.screen.page._shown is not None)
    desk.press(Key.Key_O, CTRL)
    desk.settle()
    assert not any(pages.originals)


def test_zoom_asks_for_a_sharper_picture(desk: Desk, add_read: AddRead, pages: DrawnPages) -> None:
    desk.open([add_read(doubtful_reading())])
    desk.qtbot.waitUntil(lambda: desk.screen.page._shown is not None)
    before = max(asked[2] for asked in pages.asked)
    desk.press(Key.Key_Plus, CTRL)

    desk.qtbot.waitUntil(lambda: max(asked[2] for asked in pages.asked) > before)


def test_page_that_cannot_be_shown_says_why_and_fields_still_work(
    desk: Desk, add_read: AddRead, pages: DrawnPages
) -> None:
    document_id = add_read(doubtful_reading(FieldName.NUMBER))
    pages.broken.add(document_id)
    desk.open([document_id])
    desk.qtbot.waitUntil(lambda: desk.screen.page.failed)
    desk.type("A/5")
    desk.press(Key.Key_Down)

    assert "uszkodzony" in desk.screen.page._reason.text()
    assert desk.stored(FieldName.NUMBER) == "A/5"


def test_document_that_is_gone_says_so(desk: Desk, add_read: AddRead) -> None:
    kept = add_read(doubtful_reading())
    desk.screen.open([987654, kept], 0)
    desk.qtbot.waitUntil(lambda: desk.screen.page.failed)
    desk.press(Key.Key_PageDown)

    desk.wait_open(kept)


def test_settled_document_is_reopened_before_it_is_changed(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read(doubtful_reading())
    desk.office.documents.approve([document_id])
    desk.open([document_id])

    assert desk.screen.banner.isVisible()
    assert "Dalej" in desk.screen.approve_button.text()
    desk.screen.banner.action.click()
    desk.qtbot.waitUntil(desk.screen.banner.isHidden)
    assert desk.detail().row.status is Status.TO_REVIEW


def test_keys_are_listed_and_lead_to_help(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(FieldName.NUMBER))])
    desk.press(Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert desk.screen.overlay.isVisible()
    with desk.qtbot.waitSignal(desk.screen.help_wanted) as wanted:
        desk.press(Key.Key_F1)

    assert wanted.args == ["review"]
    assert focused_field() is FieldName.NUMBER


def test_every_widget_that_takes_focus_has_a_name(desk: Desk) -> None:
    nameless = [
        widget
        for kind in (QLineEdit, QComboBox, QAbstractButton)
        for widget in desk.screen.findChildren(kind)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not isinstance(widget.parent(), QComboBox)
        and not widget.objectName().startswith("qt_")
    ]
    assert not nameless


def test_refused_change_is_reported_for_a_document_left_behind(
    desk: Desk, add_read: AddRead, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [add_read(doubtful_reading(FieldName.NUMBER)) for _ in range(2)]
    desk.open(ids)
    desk.qtbot.waitUntil(lambda: desk.screen.controller._ahead is not None)

    def gone(self: ReviewSession, name: FieldName, typed: str) -> None:
        raise UserError("document.gone")

    monkeypatch.setattr(ReviewSession, "change", gone)
    desk.type("A/77")
    desk.press(Key.Key_PageDown)
    desk.wait_open(ids[1])

    desk.qtbot.waitUntil(lambda: "A/77" in desk.screen.notice.text)


def test_screen_can_be_made_without_documents(desk: Desk) -> None:
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Tab)

    assert desk.screen.controller.current is None


LONG_NAME = "Przedsiębiorstwo Produkcyjno-Handlowe „Źrebiec” sp. z o.o. sp.k."


def test_a_long_name_is_seen_from_its_beginning_and_whole(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read(doubtful_reading(FieldName.SELLER_NAME))])
    editor = desk.screen.form.editors[FieldName.SELLER_NAME]
    assert isinstance(editor, QLineEdit)
    editor.setText(LONG_NAME)
    desk.screen.form.go_to(FieldName.SELLER_NAME)
    assert editor.selectedText() == LONG_NAME
    assert editor.cursorPosition() == 0
    assert editor.fontMetrics().horizontalAdvance(LONG_NAME[:60]) <= editor.width() - 18


def test_a_usual_invoice_needs_no_scrolling(desk: Desk, add_read: AddRead) -> None:
    desk.open([add_read()])
    desk.settle()
    assert desk.screen.form.verticalScrollBar().maximum() == 0


def test_what_was_approved_is_reopened_by_keyboard(desk: Desk, add_read: AddRead) -> None:
    document_id = add_read()
    desk.open([document_id])
    desk.press(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert desk.screen.notice.text
    desk.office.documents.approve([document_id])
    desk.qtbot.waitUntil(desk.screen.banner.isVisible)
    desk.press(Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desk.qtbot.waitUntil(lambda: desk.detail().row.status is Status.TO_REVIEW)


def test_who_may_only_look_sees_the_whole_form(
    office: Office, add_read: AddRead, request: pytest.FixtureRequest
) -> None:
    document = add_read(doubtful_reading())
    office.seat.sit(Person("Ewa Lis", "ewa", Role.READER))
    desk: Desk = request.getfixturevalue("desk")
    desk.screen.resize(1440, 600)
    desk.open([document])
    form = desk.screen.form
    desk.qtbot.waitUntil(lambda: form.verticalScrollBar().maximum() > 0)
    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(form.viewport().mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(form.viewport(), down)

    assert form.verticalScrollBar().value() > 0
    assert form.verticalScrollBar().isEnabled()
    assert not any(editor.isEnabled() for editor in form.editors.values())
