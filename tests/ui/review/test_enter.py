"""Enter approves in the fields of the form; in whatever asks something it answers, and does no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.ui.booking.line_row import AmountCell
from desktop.ui.booking.picker import Picker
from desktop.ui.review.editors import FlagFieldEditor, TextFieldEditor
from desktop.ui.review.filing import Choice, NameLine
from desktop.ui.review.vat_cell import VatCell
from desktop.ui.widgets.answer_line import AnswerLine
from tests.builders import INVOICE_VALUES, make_reading
from tests.domain.rules.cases import OTHER_NIP
from tests.ui.review.conftest import AddRead, Desk

OF_THE_FORM = (TextFieldEditor, FlagFieldEditor, Choice, VatCell)
"""Where Enter goes on and approves, as the keys of the review say."""
KEEP_WHAT_IS_TYPED = (NameLine, Picker, AmountCell, AnswerLine)
"""Where Enter takes what was typed, and approves nothing by it."""


def _asks_for_a_rate(desk: Desk) -> None:
    desk.screen.checking.rate.open("EUR", "2026-11-10")


def _asks_for_a_reason(desk: Desk) -> None:
    desk.screen.checking.reason.open("Dlaczego?")


def _rejects(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F12)


def _talks(desk: Desk) -> None:
    desk.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)


Opened = Callable[[], int]


@pytest.fixture
def opened(desk: Desk, add_read: AddRead) -> Opened:
    def make() -> int:
        values = {**INVOICE_VALUES, FieldName.BUYER_NIP: OTHER_NIP}
        found = add_read(make_reading(values, certain=set(FieldName)))
        desk.open([found, add_read()])
        desk.qtbot.waitUntil(lambda: desk.screen.checking.loaded)
        return found

    return make


def _unharmed(desk: Desk, office: Office, document: int) -> bool:
    """Neither approved, nor asked whether to be, nor left."""
    desk.screen.controller.wait_saved()
    desk.settle()
    current = desk.screen.controller.current
    same = current is not None and current.document_id == document
    waits = office.documents.rows([document])[0].status is Status.TO_REVIEW
    return same and waits and not desk.screen.checking._told


def _press_enter_in(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    assert QApplication.focusWidget() is widget or widget.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), key)


PLACES: dict[str, tuple[Callable[[Desk], None], Callable[[Desk], QWidget]]] = {
    "reason of a finding": (_asks_for_a_reason, lambda desk: desk.screen.checking.reason.reason),
    "rate": (_asks_for_a_rate, lambda desk: desk.screen.checking.rate.rate),
    "table of the rate": (_asks_for_a_rate, lambda desk: desk.screen.checking.rate.table),
    "day of the rate": (_asks_for_a_rate, lambda desk: desk.screen.checking.rate.day),
    "what the rate is for": (_asks_for_a_rate, lambda desk: desk.screen.checking.rate.purpose),
    "reason of a rejection": (_rejects, lambda desk: desk.screen.reject_panel.reason),
    "letter to the client": (_talks, lambda desk: desk.screen.talk.text),
}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter], ids=["Return", "Enter"])
@pytest.mark.parametrize("place", PLACES)
def test_enter_in_what_asks_does_not_approve(
    desk: Desk, office: Office, opened: Opened, place: str, key: Qt.Key
) -> None:
    document = opened()
    begin, find = PLACES[place]
    begin(desk)
    widget = find(desk)
    # Empty first: there is nothing to be given yet, and nothing to be approved.
    _press_enter_in(widget, key)
    assert _unharmed(desk, office, document)
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        if place != "reason of a rejection":
            QTest.keyClicks(widget, "4,5 umowa")
            _press_enter_in(widget, key)
            assert _unharmed(desk, office, document)
    else:
        QTest.keyClick(widget, Qt.Key.Key_Down)
        _press_enter_in(widget, key)
        assert _unharmed(desk, office, document)


def test_a_reason_for_rejecting_rejects_and_approves_nothing(
    desk: Desk, office: Office, opened: Opened
) -> None:
    document = opened()
    _rejects(desk)
    QTest.keyClicks(desk.screen.reject_panel.reason, "nieczytelne")
    QTest.keyClick(desk.screen.reject_panel.reason, Qt.Key.Key_Return)
    desk.screen.controller.wait_saved()
    assert office.documents.rows([document])[0].status is Status.REJECTED


@pytest.mark.parametrize("begin", [_asks_for_a_rate, _asks_for_a_reason, _rejects, _talks])
def test_enter_on_a_button_of_what_asks_does_not_approve(
    desk: Desk, office: Office, opened: Opened, begin: Callable[[Desk], None]
) -> None:
    document = opened()
    begin(desk)
    panels = (desk.screen.checking, desk.screen.reject_panel, desk.screen.talk)
    buttons = [
        one
        for panel in panels
        for one in panel.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert buttons
    for one in buttons:
        if one.isVisible() and one.isEnabled():
            clicks: list[bool] = []
            one.clicked.connect(lambda *_: clicks.append(True))  # noqa: B023
            _press_enter_in(one, Qt.Key.Key_Return)
            assert _unharmed(desk, office, document), one.text()
            assert clicks == [True], one.text()
            begin(desk)


def test_every_line_and_box_of_the_review_is_of_a_known_sort(desk: Desk, opened: Opened) -> None:
    """A plain line lets Enter through to the review, which approves: a new one has to be thought of."""
    opened()
    desk.settle()
    unknown = [
        one
        for sort in (QLineEdit, QComboBox)
        for one in desk.screen.findChildren(sort)
        if not isinstance(one, OF_THE_FORM + KEEP_WHAT_IS_TYPED)
        # A picker and the box of companies judge the keys of their own lines.
        and not isinstance(one.parent(), Picker | Choice)
    ]
    assert [one.accessibleName() for one in unknown] == ["Do czego kurs"]


def test_a_companys_name_that_there_is_not_is_dropped_by_enter(
    desk: Desk, office: Office, opened: Opened
) -> None:
    document = opened()
    desk.press(Qt.Key.Key_F9)
    desk.screen.form.filing.typed.selectAll()
    desk.type("nie ma takiej")
    desk.press(Qt.Key.Key_Return)
    assert _unharmed(desk, office, document)
