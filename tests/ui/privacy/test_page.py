"""Data of people are found, saved and erased, and what is due destroyed, in the window."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QTableWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.fields import FieldName
from desktop.domain.privacy.periods import KeptKind, Periods
from desktop.domain.privacy.person import Person
from desktop.domain.privacy.protocols import Protocol
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.privacy import tables
from desktop.ui.privacy.page import PrivacyPage
from desktop.ui.style import textscale
from tests.builders import INVOICE_VALUES, SELLER_NIP, add_document, give_reading, make_reading
from tests.services.privacy.test_destroying import OLD


@pytest.fixture
def page(
    qtbot: QtBot, office: Office, database: Database, company: Company, background: Background, tmp_path: Path
) -> PrivacyPage:
    """The page of an office with an old invoice and a new one of the same contractor."""
    for number, day in enumerate(("2017-03-02", "2026-11-12"), 1):
        found = add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
        values = {**INVOICE_VALUES, FieldName.ISSUE_DATE: day, FieldName.NUMBER: f"FV/{number}"}
        give_reading(database, found, make_reading(values))
        office.documents.set_month([found], Month(int(day[:4]), int(day[5:7])))
        office.documents.approve([found])
    with database.write() as session:
        session.execute(update(DocumentTable).where(DocumentTable.id == 1).values(received_at=OLD))
    page = PrivacyPage(office, background)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.due._table.rowCount() == 1)
    qtbot.waitUntil(page.periods._save.isEnabled)
    return page


def find(qtbot: QtBot, page: PrivacyPage) -> None:
    page.person._number.setText(SELLER_NIP)
    page.person._number.returnPressed.emit()
    qtbot.waitUntil(lambda: page.person._report is not None)


def text_at(table: QTableWidget, place: int, column: int) -> str:
    item = table.item(place, column)
    return "" if item is None else item.text()


def tick(page: PrivacyPage, place: int) -> None:
    item = page.person._table.item(place, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)


def untick(table: QTableWidget, place: int) -> None:
    item = table.item(place, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)


def test_a_person_is_found_saved_and_erased(
    qtbot: QtBot, office: Office, page: PrivacyPage, tmp_path: Path
) -> None:
    card = page.person
    find(qtbot, page)
    # One invoice is kept by law, one may go.
    told = [[text_at(card._table, place, at) for at in range(2)] for place in range(3)]
    assert told == [["zniknie", "Baza kontrahentów"], ["do decyzji", "Dokumenty"], ["zostaje", "Dokumenty"]]
    kept = card._table.item(2, 0)
    assert kept is not None
    assert kept.data(Qt.ItemDataRole.CheckStateRole) is None
    card._table.selectRow(2)
    assert "art. 86 § 1 Ordynacji podatkowej" in card._why.text()
    assert "2032-12-31" in card._why.text()

    card.save_to(tmp_path / "raport.json")
    qtbot.waitUntil(lambda: "Zapisano" in card._strip.text())
    assert len(json.loads((tmp_path / "raport.json").read_text("utf-8"))["found"]) == 3

    tick(page, 1)
    assert "Zaznaczone do usunięcia: 2." in card._summary.text()
    card._erase.click()
    card._strip.act()
    qtbot.waitUntil(lambda: "podstawę" in card._strip.text())
    card._ground.setText("wniosek nr 7")
    card._erase.click()
    assert "kopie zapasowe" in card._strip.text()
    card._strip.act()
    qtbot.waitUntil(lambda: "Usunięto" in card._strip.text())
    assert [row.number for row in office.documents.rows([1, 2])] == ["FV/2"]
    qtbot.waitUntil(lambda: page.protocols._table.rowCount() == 1)
    page.protocols.save_to(1, tmp_path / "protokol.pdf")
    qtbot.waitUntil((tmp_path / "protokol.pdf").exists)


def test_what_was_asked_about_is_what_goes(
    qtbot: QtBot, office: Office, page: PrivacyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = page.person
    find(qtbot, page)
    tick(page, 1)
    card._ground.setText("wniosek nr 7")
    card._erase.click()
    asked = card._strip.text()
    answer = card._strip._on_act
    assert "(2)" in asked
    assert answer is not None

    untick(card._table, 1)
    assert card._strip.text() == "", "what is asked is never about other rows than those that are ticked"
    # An answer that was on its way is about what was asked, whatever the table says by now.
    erased: list[set[str]] = []
    erase = office.privacy.erase

    def watched(person: Person, ground: str, *, expected: Iterable[str], **named: Any) -> Protocol:
        erased.append(set(expected))
        return erase(person, ground, expected=expected, **named)

    monkeypatch.setattr(office.privacy, "erase", watched)
    report = card._report
    assert report is not None
    answer()
    qtbot.waitUntil(lambda: "Usunięto" in card._strip.text())
    assert erased == [{one.key for one in report.found[:2]}]


def test_another_person_takes_back_the_question_and_what_was_found(qtbot: QtBot, page: PrivacyPage) -> None:
    card = page.person
    find(qtbot, page)
    card._erase.click()
    assert card._strip.text()
    card._number.clear()
    card._name.setText("Anna Nowak")
    assert card._strip.text() == ""
    assert not card._table.isVisible()
    card._erase.click()
    assert card._strip.text() == "", "nothing to erase: nobody was looked for yet"


def test_nothing_else_is_begun_while_data_go(
    qtbot: QtBot, office: Office, page: PrivacyPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    erase = office.privacy.erase

    def slow(person: Person, ground: str, **named: Any) -> Protocol:
        assert go_on.wait(60)
        return erase(person, ground, **named)

    monkeypatch.setattr(office.privacy, "erase", slow)
    card = page.person
    find(qtbot, page)
    card._ground.setText("wniosek nr 7")
    card._erase.click()
    card._strip.act()
    try:
        card._erase.click()
        assert "Usuwanie" in card._strip.text()
        assert not card._number.isEnabled()
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: "Usunięto" in card._strip.text())
    assert card._number.isEnabled()


def test_what_would_find_everybody_is_refused(qtbot: QtBot, page: PrivacyPage) -> None:
    page.person._name.setText("Kowalski")
    page.person._find.click()
    assert "Jedno słowo" in page.person._strip.text()


def test_what_is_due_is_destroyed_once_confirmed(qtbot: QtBot, office: Office, page: PrivacyPage) -> None:
    card = page.due
    assert not card._destroy.isEnabled()
    item = card._table.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    card._destroy.click()
    assert office.privacy.protocols() == []
    card._strip.act()
    qtbot.waitUntil(lambda: "Zniszczono" in card._strip.text())
    qtbot.waitUntil(lambda: page.protocols._table.rowCount() == 1)
    qtbot.waitUntil(lambda: card._table.rowCount() == 0)
    assert [row.id for row in office.documents.rows([1, 2])] == [2]


def test_what_was_asked_about_is_what_is_destroyed(qtbot: QtBot, office: Office, page: PrivacyPage) -> None:
    card = page.due
    item = card._table.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    card._destroy.click()
    answer = card._strip._on_act
    assert answer is not None

    untick(card._table, 0)
    assert card._strip.text() == ""
    answer()
    qtbot.waitUntil(lambda: "Zniszczono" in card._strip.text())
    assert [row.id for row in office.documents.rows([1, 2])] == [2]


def test_another_list_takes_back_the_question(qtbot: QtBot, office: Office, page: PrivacyPage) -> None:
    card = page.due
    item = card._table.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    card._destroy.click()
    assert "na zawsze" in card._strip.text()
    page.periods._years[KeptKind.ACCOUNTING].setValue(20)
    page.periods._save.click()
    qtbot.waitUntil(lambda: card._table.rowCount() == 0)
    assert card._strip.text() == ""
    assert office.privacy.protocols() == []


def test_a_list_that_is_old_is_shown_anew(
    qtbot: QtBot, office: Office, database: Database, page: PrivacyPage
) -> None:
    card = page.due
    item = card._table.item(0, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    card._destroy.click()
    office.privacy.set_periods(Periods({**office.privacy.periods().years, KeptKind.ACCOUNTING: 20}))
    card._strip.act()
    qtbot.waitUntil(lambda: card._table.rowCount() == 0)
    assert "nie ma na liście" in card._strip.text()


def test_longer_periods_shorten_the_list(qtbot: QtBot, office: Office, page: PrivacyPage) -> None:
    box = page.periods._years[KeptKind.ACCOUNTING]
    assert box.minimum() == 5
    box.setValue(20)
    page.periods._save.click()
    qtbot.waitUntil(lambda: office.privacy.periods().of(KeptKind.ACCOUNTING) == 20)
    qtbot.waitUntil(lambda: page.due._table.rowCount() == 0)


def test_kind_of_file_that_is_chosen_is_the_kind_that_is_written(
    qtbot: QtBot, page: PrivacyPage, tmp_path: Path
) -> None:
    card = page.person
    find(qtbot, page)
    card._save.click()
    dialog = card.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(tmp_path))
    dialog.filterSelected.emit("JSON (*.json)")
    assert [Path(one).name for one in dialog.selectedFiles()] == ["dane-osoby.json"]
    assert dialog.defaultSuffix() == "json"
    dialog.reject()


def test_rows_are_as_high_as_large_text_needs(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textscale, "text_size", lambda: 2 * textscale.USUAL_PX)
    table = tables.table(["a"], "tabela")
    tables.fill(table, [("x",)] * 3)
    assert table.rowHeight(0) == 64
    assert table.height() > 3 * 64
