"""What left: listed, written again, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.ui.handover.batches_page import BatchesPage
from desktop.ui.handover.screen import HandoverScreen
from desktop.ui.handover.shown import Wanted
from desktop.ui.main_window import MainWindow
from tests.ui.handover.conftest import look


def cell(page: BatchesPage, line: int, place: int) -> str:
    item = page.table.item(line, place)
    return "" if item is None else item.text()


@pytest.fixture
def page(
    qtbot: QtBot, screen: HandoverScreen, office: Office, company: Company, approved: list[int], target: Path
) -> BatchesPage:
    """Two batches: one of each company."""
    office.exporting.export(approved[:3], target, "epp")
    office.exporting.export(approved[3:], target, "csv")
    screen.open_batches(None)
    qtbot.waitUntil(lambda: screen.settled)
    return screen.batches


def test_batches_and_their_documents(qtbot: QtBot, page: BatchesPage, company: Company) -> None:
    assert [cell(page, line, 3) for line in range(page.table.rowCount())] == ["Łąka", "Żółw"]
    assert page.documents.rowCount() == 1
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: not page.loading and page.documents.rowCount() == 3)
    page.company.choose(company.id)
    qtbot.waitUntil(lambda: not page.loading and page.table.rowCount() == 1)
    assert cell(page, 0, 5) == "3"


def test_what_became_of_a_document_is_shown(
    qtbot: QtBot, page: BatchesPage, office: Office, approved: list[int]
) -> None:
    office.documents.reopen([approved[3]])
    page.refresh()
    qtbot.waitUntil(lambda: not page.loading)
    item = page.documents.item(0, 3)
    assert item is not None
    assert "sprawdz" in item.text()


def test_the_same_file_again(qtbot: QtBot, page: BatchesPage, target: Path, tmp_path: Path) -> None:
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: not page.loading)
    again = tmp_path / "jeszcze raz"
    again.mkdir()
    page.rewrite(again)
    qtbot.waitUntil(lambda: "Zapisano jeszcze raz" in page.strip.text())
    (copy,) = again.iterdir()
    assert copy.read_bytes() == next(target.glob("*.epp")).read_bytes()


def test_taking_back_asks_why(
    qtbot: QtBot, page: BatchesPage, screen: HandoverScreen, office: Office, approved: list[int], target: Path
) -> None:
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: not page.loading)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(screen, Qt.Key.Key_Z, both)
    line = page.strip._line
    assert line.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.isVisible()
    QTest.keyClicks(line, "inny miesiac")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.loading and cell(page, 1, 7) == "cofnięte")
    assert next(target.glob("*.epp")).name in page.strip.text()
    assert {row.status for row in office.documents.rows(approved[:3])} == {Status.APPROVED}
    assert "inny miesiac" in page._facts.text()
    assert not page._undo.isEnabled()


def test_documents_of_a_batch_in_the_list(
    qtbot: QtBot,
    make_window: Callable[[], MainWindow],
    office: Office,
    approved: list[int],
    target: Path,
) -> None:
    office.exporting.export(approved[:2], target, "epp")
    window = make_window()
    window.page.batches_wanted.emit(None)
    screen = window._handover
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled and screen.batches.batch is not None)
    screen.batches._list.click()
    qtbot.waitUntil(lambda: window.page.isVisible() and set(window.page.pane.model.ids) == set(approved[:2]))


def test_nothing_left_yet(qtbot: QtBot, screen: HandoverScreen) -> None:
    screen.open_batches(None)
    qtbot.waitUntil(lambda: screen.settled)
    assert "Nic jeszcze nie wyszło" in screen.batches._empty.title()
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_batches_that_were_asked_for_lead_back_to_the_list(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.open_batches(None)
    qtbot.waitUntil(lambda: screen.settled)
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)
