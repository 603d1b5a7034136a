"""Own tables: designed with the keyboard, kept, carried, and handed over by."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.export.templates.template import FileKind, RowFor
from desktop.services.office import Office
from desktop.ui.handover.designing.page import TemplatesPage
from desktop.ui.handover.screen import HandoverScreen
from desktop.ui.handover.shown import Wanted
from tests.ui.handover.conftest import look


@pytest.fixture
def page(qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]) -> TemplatesPage:
    """No template yet, three documents for an example."""
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.show_templates()
    qtbot.waitUntil(lambda: screen.settled)
    return screen.designs


def titles(page: TemplatesPage) -> list[str]:
    return [one.title for one in page.editor.columns.columns()]


def first_line(page: TemplatesPage) -> str:
    return page.editor.sample.toPlainText().split("\n", maxsplit=1)[0]


def test_a_new_table_shows_its_first_lines_at_once(qtbot: QtBot, page: TemplatesPage) -> None:
    assert "Nie ma jeszcze" in page._empty.title()
    page.add()
    assert first_line(page).startswith("Numer dokumentu;Data wystawienia")
    page.editor.columns.add("dokumenty.Rejestr VAT")
    qtbot.waitUntil(lambda: "Rejestr VAT" in first_line(page))
    page.editor.separator.setCurrentIndex(page.editor.separator.findData("|"))
    qtbot.waitUntil(lambda: first_line(page).startswith("Numer dokumentu|"))
    assert "1230,00" in page.editor.sample.toPlainText()


def test_columns_move_and_go_with_keys(qtbot: QtBot, page: TemplatesPage) -> None:
    page.add()
    before = titles(page)
    columns = page.editor.columns
    columns.setFocus()
    columns.setCurrentCell(1, 1)
    QTest.keyClick(columns, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == [before[1], before[0], *before[2:]]
    assert columns.currentRow() == 0
    QTest.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(page) == before
    QTest.keyClick(columns, Qt.Key.Key_Delete)
    assert titles(page) == [before[0], *before[2:]]


def test_a_kept_table_is_a_format(
    qtbot: QtBot, page: TemplatesPage, screen: HandoverScreen, office: Office, target: Path
) -> None:
    page.add()
    page.editor.name.setText("Program starszej pani")
    page.editor.columns.add("")
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.settled and page.list.count() == 1)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.preview.isVisible() and screen.settled)
    assert screen.format.value() == "template:Program starszej pani"
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled)
    assert office.exporting.batches()[0].documents == 3


def test_what_cannot_be_used_says_why(qtbot: QtBot, page: TemplatesPage, office: Office) -> None:
    page.add()
    page.editor.rows.setCurrentIndex(page.editor.rows.findData(RowFor.RATE.value))
    page.editor.columns.add("stawki.Stawka VAT")
    assert page.editor.problem() is None
    page.editor.rows.setCurrentIndex(page.editor.rows.findData(RowFor.DOCUMENT.value))
    assert "Stawka VAT" in page.editor._error.text()
    page.save()
    assert "Stawka VAT" in page.strip.text()
    assert office.exporting.templates.all() == ()


def test_two_tables_have_two_names(qtbot: QtBot, page: TemplatesPage, office: Office) -> None:
    page.add()
    page.save()
    qtbot.waitUntil(lambda: not page.loading and page.list.count() == 1)
    page.copy()
    page.editor.name.setText("Nowa tabela")
    page.save()
    qtbot.waitUntil(lambda: not page.loading)
    assert "już jest" in page.strip.text()
    page.editor.name.setText("Druga")
    page.editor.kind.setCurrentIndex(page.editor.kind.findData(FileKind.XLSX.value))
    page.save()
    qtbot.waitUntil(lambda: not page.loading and page.list.count() == 2)
    assert [one.name for one in office.exporting.templates.all()] == ["Druga", "Nowa tabela"]


def test_what_is_typed_is_not_lost(qtbot: QtBot, page: TemplatesPage, screen: HandoverScreen) -> None:
    page.add()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert "nie jest zapisana" in page.strip.text()


def test_to_another_office_and_away(
    qtbot: QtBot, page: TemplatesPage, office: Office, tmp_path: Path
) -> None:
    page.add()
    page.save()
    qtbot.waitUntil(lambda: not page.loading and page.list.count() == 1)
    file = tmp_path / "tabela.json"
    page.write_out(file)
    qtbot.waitUntil(lambda: "tabela.json" in page.strip.text())
    page.ask_remove()
    assert office.exporting.templates.all()
    page.strip.act()
    qtbot.waitUntil(lambda: not page.loading and page.list.count() == 0)
    page.take(file)
    qtbot.waitUntil(lambda: not page.loading and page.list.count() == 1)
    page.take(tmp_path / "nie ma.json")
    qtbot.waitUntil(lambda: not page.loading)
    assert page.list.count() == 1
