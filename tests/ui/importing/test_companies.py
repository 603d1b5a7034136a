"""Clients are imported in the window: seen first, then done, with the keyboard alone."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.company_files import CompaniesImported, Verdict
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.importing.companies import CompanyImportPanel
from desktop.ui.importing.company_lines import REMARKS, VERDICT
from desktop.ui.settings.companies import CompaniesPage

ROWS = """NIP;Nazwa;E-mail
5860104121;„Bór” S.A.;biuro@bor.example
5860104122;Pomyłka;
5252248481;Żółw;
7272445205;Łąka Jan;zły adres
"""


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background, company: Company) -> CompaniesPage:
    page = CompaniesPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: bool(page._companies))
    return page


def opened(qtbot: QtBot, page: CompaniesPage, path: Path) -> CompanyImportPanel:
    panel = page.open_import(path)
    qtbot.waitUntil(lambda: not panel.loading)
    return panel


@pytest.fixture
def panel(qtbot: QtBot, page: CompaniesPage, tmp_path: Path) -> CompanyImportPanel:
    path = tmp_path / "firmy.csv"
    path.write_text(ROWS, encoding="utf-8")
    return opened(qtbot, page, path)


def test_every_row_is_shown_before_anything_is_done(panel: CompanyImportPanel, office: Office) -> None:
    model = panel.model
    shown = [model.index(row, VERDICT).data() for row in range(model.rowCount())]
    assert shown == ["+ nowa", "✖ odrzucona", "= już jest", "! wątpliwa"]
    assert "cyfrę kontrolną" in model.index(1, REMARKS).data()
    assert panel.go.text() == "Dodaj 1 firmę"
    assert len(office.companies.all()) == 1


def test_what_was_shown_is_done(
    qtbot: QtBot, panel: CompanyImportPanel, page: CompaniesPage, office: Office
) -> None:
    panel.lines.setFocus()
    panel.lines.setCurrentIndex(panel.model.index(3, VERDICT))
    QTest.keyClick(panel.lines, Qt.Key.Key_Space)
    assert panel.go.text() == "Dodaj 2 firmy"
    with qtbot.waitSignal(panel.imported):
        panel.start()
    qtbot.waitUntil(lambda: "Dodano 2 firmy" in panel.strip.text())
    assert {one.nip for one in office.companies.all()} == {"5252248481", "5860104121", "7272445205"}
    qtbot.waitUntil(lambda: panel.model.index(0, VERDICT).data() == "= już jest")
    assert not panel.go.isEnabled()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.waitUntil(lambda: len(page._companies) == 3)


def test_rows_can_be_narrowed(panel: CompanyImportPanel) -> None:
    panel.only.choose(Verdict.REFUSED)
    panel._narrow()
    assert panel.model.rowCount() == 1
    panel.only.choose(None)
    panel._narrow()
    assert panel.model.rowCount() == 4


def test_only_a_doubtful_row_can_be_ticked(panel: CompanyImportPanel) -> None:
    for row in range(3):
        panel.model.toggle(row)
    assert panel.model.chosen == set()
    panel.model.toggle(3)
    panel.model.toggle(3)
    assert panel.model.chosen == set()


def test_columns_that_are_not_known_are_named_by_a_person(
    qtbot: QtBot, page: CompaniesPage, tmp_path: Path
) -> None:
    path = tmp_path / "firmy.csv"
    path.write_text("Alfa;Beta\n5860104121;Bór\n", encoding="utf-8")
    panel = opened(qtbot, page, path)
    for section, role in ((0, "NIP"), (1, "Nazwa")):
        box = panel.shape.columns.cellWidget(0, section)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findText(role))
    panel.shape.header.click()
    panel.shape._chosen_columns()
    qtbot.waitUntil(lambda: not panel.loading and panel.model.rowCount() == 1)
    assert panel.model.index(0, VERDICT).data() == "+ nowa"


def test_a_file_that_cannot_be_read_is_said(qtbot: QtBot, page: CompaniesPage, tmp_path: Path) -> None:
    path = tmp_path / "firmy.xlsx"
    path.write_bytes(b"PK\x03\x04nothing")
    panel = opened(qtbot, page, path)
    qtbot.waitUntil(lambda: bool(panel.strip.text()))
    assert not panel.go.isEnabled()
    assert panel.model.rowCount() == 0


def test_somebody_elses_change_stops_the_import(
    qtbot: QtBot, panel: CompanyImportPanel, office: Office
) -> None:
    office.companies.add(short_name="Bór", full_name="Bór", nip="5860104121")
    panel.start()
    qtbot.waitUntil(lambda: "zmieniła" in panel.strip.text())
    assert len(office.companies.all()) == 2


def test_what_became_of_an_import_is_not_said_of_another_file(
    qtbot: QtBot, panel: CompanyImportPanel, tmp_path: Path
) -> None:
    (tmp_path / "firmy.csv").unlink()
    panel.start()
    qtbot.waitUntil(lambda: not panel.loading)
    # The file cannot be shown anew; what was done is said all the same.
    assert "Dodano 1 firm" in panel.strip.text()

    other = tmp_path / "inne.csv"
    other.write_text("NIP;Nazwa\n7811993406;Łąka\n", encoding="utf-8")
    panel.open(other)
    qtbot.waitUntil(lambda: not panel.loading)
    assert panel.go.text() == "Dodaj 1 firmę"
    assert panel.strip.text() == ""


def test_file_that_is_opened_while_an_import_runs_waits_and_the_import_is_named(
    qtbot: QtBot, panel: CompanyImportPanel, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    add = office.company_files.add

    def slow(*given: Any) -> CompaniesImported:
        assert go_on.wait(60)
        return add(*given)

    monkeypatch.setattr(office.company_files, "add", slow)
    other = tmp_path / "inne.csv"
    other.write_text("NIP;Nazwa\n7811993406;Łąka\n", encoding="utf-8")
    panel.start()
    try:
        panel.open(other)
        assert "Dodaję" in panel.strip.text()
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: not panel.loading)
    assert panel.strip.text().startswith("firmy.csv: Dodano 1 firm")
    assert panel.model.index(0, VERDICT).data() == "+ nowa"
    assert panel.model.rowCount() == 1


def test_nothing_is_imported_while_the_file_is_read_anew(
    qtbot: QtBot, panel: CompanyImportPanel, office: Office, tmp_path: Path
) -> None:
    panel.open(tmp_path / "firmy.csv")
    panel.model.toggle(3)
    assert not panel.go.isEnabled()
    panel.start()
    qtbot.waitUntil(lambda: not panel.loading)
    assert len(office.companies.all()) == 1
