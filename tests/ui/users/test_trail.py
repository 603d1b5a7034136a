"""The screen "Kto co zrobił"."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.trail.model import ABOUT, ACT, CHANGE, WHO
from desktop.ui.trail.screen import TrailScreen
from tests.builders import add_document


def shown(screen: TrailScreen, column: int) -> list[str]:
    model = screen.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_lines_in_words_narrowed_saved_and_opened(
    office: Office, company: Company, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path, name="skan.pdf", company_id=company.id)
    for month in range(1, 10):
        office.documents.set_month([document], Month(2026, month))
    screen = TrailScreen(office, background)
    qtbot.addWidget(screen)
    screen.show()

    screen.open()

    qtbot.waitUntil(lambda: screen.model.complete and screen.who.count() > 3)
    assert shown(screen, ACT)[0] == "zmiana miesiąca"
    assert shown(screen, CHANGE)[0] == "2026-08 → 2026-09"
    assert shown(screen, ABOUT)[0] == "skan.pdf"
    assert "program sam" in shown(screen, WHO)
    screen.act.choose("received")
    qtbot.waitUntil(lambda: set(shown(screen, ACT)) == {"przyjęcie dokumentu"})
    with qtbot.waitSignal(screen.document_wanted) as wanted:
        screen.table.activated.emit(screen.model.index(0, 0))
    assert wanted.args == [document]
    screen.save(tmp_path / "kto.csv")
    qtbot.waitUntil(lambda: "Zapisano kto.csv; wierszy: 1" in screen.strip.text())
    screen.act.choose("erased")
    qtbot.waitUntil(lambda: not screen.table.isVisible())
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_list_grows_while_it_is_scrolled(
    office: Office, company: Company, background: Background, qtbot: QtBot, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path, company_id=company.id)
    for number in range(450):
        office.documents.set_month([document], Month(2020 + number % 2, 1 + number % 12))
    screen = TrailScreen(office, background)
    qtbot.addWidget(screen)
    screen.resize(900, 500)
    screen.show()
    screen.open()
    qtbot.waitUntil(lambda: screen.model.rowCount() >= 200)
    first = screen.model.rowCount()
    assert first < 450

    def scrolled() -> bool:
        screen.table.scrollToBottom()
        return screen.model.complete

    qtbot.waitUntil(scrolled)

    assert screen.model.rowCount() > 450
    assert len(set(shown(screen, CHANGE)[:4])) > 1
