"""Selected documents are described, dictionaries and rules edited, in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.booking.dictionaries import Category, Vehicle
from desktop.domain.companies import Company
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.booking.bulk_panel import BulkPanel
from desktop.ui.booking.dictionaries_page import DictionariesPage
from desktop.ui.booking.rules_page import RulesPage
from desktop.ui.documents.actions import BulkActions
from desktop.ui.widgets.strip import Strip
from tests.builders import add_document, give_reading


@pytest.fixture
def documents(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Three documents that were read, in an office with the starting set."""
    office.booking.dictionaries.begin()
    found = []
    for number in range(3):
        found.append(add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id))
        give_reading(database, found[-1])
    return found


@pytest.fixture
def panel(qtbot: QtBot, office: Office, background: Background) -> BulkPanel:
    strip = Strip()
    qtbot.addWidget(strip)
    made = BulkPanel(office, background, BulkActions(background, strip), strip)
    qtbot.addWidget(made)
    return made


def categories(office: Office, documents: list[int]) -> set[str]:
    return {office.booking.shown(one).entry.lines[0].category for one in documents}


def until(qtbot: QtBot, so: Callable[[], bool]) -> None:
    qtbot.waitUntil(so, timeout=10_000)


def test_the_panel_says_what_it_will_change_changes_it_and_takes_it_back(
    qtbot: QtBot, panel: BulkPanel, office: Office, documents: list[int], company: Company
) -> None:
    panel.open(documents, company.id)
    until(qtbot, panel.isVisible)
    assert not panel.apply.isEnabled()
    panel.category._choose("BIUROWE")
    until(qtbot, lambda: "3" in panel.says.text())
    assert categories(office, documents) == {""}
    panel.apply.click()
    until(qtbot, lambda: categories(office, documents) == {"BIUROWE"})
    until(qtbot, lambda: "Ctrl+Shift+B" in panel._strip.text())
    panel.undo()
    until(qtbot, lambda: categories(office, documents) == {""})


def test_an_office_without_lists_is_offered_the_starting_set(
    qtbot: QtBot, panel: BulkPanel, office: Office
) -> None:
    panel.open([1], None)
    until(qtbot, lambda: bool(panel._strip.text()))
    panel._strip.act()
    until(qtbot, lambda: not office.booking.dictionaries.for_company(None).empty)


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background, company: Company) -> DictionariesPage:
    made = DictionariesPage(office, background)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    until(qtbot, lambda: made.company.count() == 2)
    return made


def test_an_item_is_added_and_changed_for_one_company(
    qtbot: QtBot, page: DictionariesPage, office: Office, company: Company
) -> None:
    page.kind.choose(Vehicle)
    page.add_new()
    page.code.setText("wx 1234a")
    page.cost.choose(20)
    page.save.click()
    until(qtbot, lambda: bool(office.booking.dictionaries.for_company(None).vehicles))
    (office_vehicle,) = office.booking.dictionaries.for_company(None).vehicles
    assert (office_vehicle.code, office_vehicle.cost_share) == ("WX1234A", 20)
    page.company.choose(company.id)
    until(qtbot, lambda: page.list.count() == 1)
    page.list.setCurrentRow(0)
    page.cost.choose(75)
    page.save.click()
    until(qtbot, lambda: office.booking.dictionaries.for_company(company.id).vehicles[0].cost_share == 75)
    assert office.booking.dictionaries.for_company(None).vehicles[0].cost_share == 20


def test_a_file_is_looked_at_before_it_is_taken(
    qtbot: QtBot, page: DictionariesPage, office: Office, tmp_path: Path
) -> None:
    file = tmp_path / "listy.csv"
    file.write_text("Lista;Kod;Nazwa\nKategorie;PAL;Paliwo\n", encoding="utf-8")
    page.import_from(file)
    until(qtbot, lambda: "listy.csv" in page.strip.text())
    assert office.booking.dictionaries.for_company(None).empty
    page.strip.act()
    until(qtbot, lambda: isinstance(office.booking.dictionaries.for_company(None).category("PAL"), Category))


def test_a_rule_is_tried_and_kept(
    qtbot: QtBot, office: Office, background: Background, documents: list[int]
) -> None:
    page = RulesPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    until(qtbot, lambda: page.kind.count() > 1)
    page.name.setText("Bór")
    page.save.click()
    until(qtbot, lambda: "warunku" in page.strip.text())
    page.contractor.setText("bór")
    page.category._choose("TOWARY")
    page.try_button.click()
    until(qtbot, lambda: "3" in page.trial.text())
    assert office.booking.rules.all() == []
    page.save.click()
    until(qtbot, lambda: len(office.booking.rules.all()) == 1)
    assert categories(office, documents) == {"TOWARY"}


def test_breakdowns_are_kept_and_nonsense_is_said(
    qtbot: QtBot, office: Office, background: Background
) -> None:
    page = RulesPage(office, background)
    qtbot.addWidget(page)
    page.breakdowns.setText("wczoraj")
    page.breakdowns.editingFinished.emit()
    assert "dwie daty" in page.strip.text()
    page.breakdowns.setText("2026-11-12 2026-11-13; 2026-12-01")
    page.breakdowns.editingFinished.emit()
    until(qtbot, lambda: len(office.booking.settings().breakdowns) == 2)
