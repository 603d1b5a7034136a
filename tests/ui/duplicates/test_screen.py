"""Both documents side by side, and the decision by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.duplicates.notice import DuplicateNotice
from desktop.ui.duplicates.screen import ComparingScreen
from desktop.ui.keys import Command
from desktop.ui.main_window import MainWindow
from tests.builders import INVOICE_VALUES
from tests.domain.test_likeness import LINES, moved, page
from tests.services.duplicates.desk import Desk

CHANGED = {**INVOICE_VALUES, FieldName.GROSS: "1231.00"}
OTHER_LINES = [line.replace("244,77", "245,77") for line in LINES]


@pytest.fixture
def desk(office: Office, database: Database, tmp_path: Path) -> Desk:
    return Desk(office, database, tmp_path)


@pytest.fixture
def screen(qtbot: QtBot, office: Office) -> Iterator[ComparingScreen]:
    background = Background()
    screen = ComparingScreen(office, background)
    qtbot.addWidget(screen)
    screen.resize(1200, 800)
    screen.show()
    yield screen
    background.close()


def shown(qtbot: QtBot, screen: ComparingScreen) -> None:
    screen.open()
    qtbot.waitUntil(lambda: screen.settled)


def press(qtbot: QtBot, screen: ComparingScreen, key: Qt.Key, **modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(screen.left.view, key, **modifiers)
    qtbot.waitUntil(lambda: screen.settled)


def test_what_differs_is_marked_in_the_table_and_on_the_pages(
    qtbot: QtBot, desk: Desk, screen: ComparingScreen
) -> None:
    desk.take(words=page())
    desk.take(CHANGED, words=moved(page(OTHER_LINES)))
    shown(qtbot, screen)
    assert screen.fields.differing == ["Brutto"]
    assert (screen.left.view.marked, screen.right.view.marked) == (2, 2)
    assert "nr 2" in screen.left.accessibleName()


def test_keys_decide_and_take_back(
    qtbot: QtBot, desk: Desk, screen: ComparingScreen, company: Company
) -> None:
    first, second = desk.take(company=company), desk.take(company=company)
    shown(qtbot, screen)
    press(qtbot, screen, Qt.Key.Key_1)
    assert (desk.status(first), desk.status(second)) == (Status.TO_REVIEW, Status.REJECTED)
    assert screen.comparison is None
    assert str(first) in screen.said
    screen.undo()
    qtbot.waitUntil(lambda: screen.settled and screen.comparison is not None)
    assert desk.status(second) is Status.DUPLICATE
    press(qtbot, screen, Qt.Key.Key_4)
    assert desk.status(second) is Status.TO_REVIEW


def test_the_next_pair_follows_a_decision(qtbot: QtBot, desk: Desk, screen: ComparingScreen) -> None:
    for number in ("FV/1", "FV/2"):
        for _ in range(2):
            desk.take({**INVOICE_VALUES, FieldName.NUMBER: number})
    shown(qtbot, screen)
    press(qtbot, screen, Qt.Key.Key_PageDown)
    assert screen.comparison is not None
    assert screen.comparison.suspect.row.id == 4
    press(qtbot, screen, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: screen.comparison is not None and screen.comparison.suspect.row.id == 2)
    assert [desk.status(one) for one in (3, 4)] == [Status.REJECTED, Status.TO_REVIEW]


def test_what_was_handed_over_cannot_be_the_one_that_goes(
    qtbot: QtBot, desk: Desk, screen: ComparingScreen, company: Company, tmp_path: Path
) -> None:
    first = desk.take(company=company)
    desk.office.documents.approve([first])
    desk.office.exporting.export([first], tmp_path, "csv")
    second = desk.take(company=company)
    shown(qtbot, screen)
    assert not screen.choices[Command.KEEP_LATER].isEnabled()
    press(qtbot, screen, Qt.Key.Key_2)
    assert desk.status(second) is Status.DUPLICATE


def test_both_pages_are_zoomed_and_moved_together(qtbot: QtBot, desk: Desk, screen: ComparingScreen) -> None:
    desk.take()
    desk.take()
    shown(qtbot, screen)
    screen.zoom(2.0)
    assert screen.right.view.zoom == pytest.approx(screen.left.view.zoom)
    bar = screen.left.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert screen.right.view.place()[1] == pytest.approx(1.0, abs=0.02)


def test_nothing_to_compare_is_said(qtbot: QtBot, screen: ComparingScreen) -> None:
    shown(qtbot, screen)
    assert screen.comparison is None
    assert all(not choice.isEnabled() for choice in screen.choices.values())


def test_the_review_speaks_of_both_and_of_receipts(qtbot: QtBot, desk: Desk) -> None:
    first, second = desk.take(), desk.take()
    background = Background()
    notice = DuplicateNotice(desk.office, background)
    qtbot.addWidget(notice)
    notice.show_document(first, Status.TO_REVIEW)
    qtbot.waitUntil(lambda: f"nr {second}" in notice.text)
    with qtbot.waitSignal(notice.compare_wanted) as asked:
        assert notice.compare()
    assert asked.args == [first]
    desk.office.duplicates.same(first, second)
    notice.show_document(first, Status.TO_REVIEW)
    qtbot.waitUntil(lambda: "Przyszedł też" in notice.text)
    background.close()


def test_the_window_opens_the_comparison(
    qtbot: QtBot, make_window: Callable[[], MainWindow], desk: Desk
) -> None:
    desk.take()
    second = desk.take()
    window = make_window()
    window.page.compare_wanted.emit([second])
    comparing = window._comparing
    assert comparing is not None
    qtbot.waitUntil(lambda: comparing.comparison is not None)
