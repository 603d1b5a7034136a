"""The panel for originals: what is chosen is what is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.originals import USUAL_PATTERN
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.originals.panel import OriginalsPanel
from desktop.ui.originals.words import WAYS, Way
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.strip import Strip
from tests.builders import add_document, give_reading


@pytest.fixture
def documents(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Three documents that were read."""
    found = []
    for number in range(3):
        found.append(add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id))
        give_reading(database, found[-1])
    return found


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    made = Strip()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def panel(
    qtbot: QtBot, office: Office, background: Background, strip: Strip, settings: QSettings
) -> OriginalsPanel:
    made = OriginalsPanel(office, background, strip, settings)
    qtbot.addWidget(made)
    return made


def until(qtbot: QtBot, so: Callable[[], bool]) -> None:
    qtbot.waitUntil(so, timeout=20_000)


def test_names_are_shown_as_they_will_be_and_what_is_wrong_is_said(
    qtbot: QtBot, panel: OriginalsPanel, documents: list[int]
) -> None:
    panel.open(documents, lambda: documents, 3, "Żółw")
    until(qtbot, panel.save.isEnabled)
    assert panel.pattern.text() == USUAL_PATTERN
    assert panel.example.text() == "np. 2026-11-12_„Bór” S.A._FV-2026-11-0123.pdf"
    panel.pattern.setText("{firma}/{numr}")
    assert not panel.save.isEnabled()
    until(qtbot, lambda: "{numr}" in panel.example.text())
    assert not panel.save.isEnabled()
    panel.pattern.setText("{firma}/")
    panel._insert("{id}")
    until(qtbot, panel.save.isEnabled)
    assert panel.example.text().endswith(f"/{documents[0]}.pdf")


def test_one_pdf_needs_no_names(qtbot: QtBot, panel: OriginalsPanel, documents: list[int]) -> None:
    panel.open(documents, lambda: documents, 3, "Żółw")
    until(qtbot, lambda: panel.settled)
    panel.way.choose(Way.PDF)
    until(qtbot, lambda: panel.settled)
    assert not panel.pattern.isEnabled()
    assert panel.save.isEnabled()
    assert "zakładki" in panel.about.text()


@pytest.mark.parametrize(("which", "files"), [("selected", 2), ("all", 4)])
def test_what_is_chosen_is_written_and_told(
    qtbot: QtBot,
    panel: OriginalsPanel,
    strip: Strip,
    office: Office,
    documents: list[int],
    tmp_path: Path,
    which: str,
    files: int,
) -> None:
    panel.open(documents[:1], lambda: documents, 3, "Żółw")
    until(qtbot, lambda: panel.settled)
    panel.which.choose(which)
    panel.pattern.setText("{id}")
    until(qtbot, lambda: panel.settled)
    panel.write(tmp_path / "wynik")
    until(qtbot, lambda: not panel.working)
    assert len(list((tmp_path / "wynik").iterdir())) == files
    assert "Zapisano oryginały" in strip.text()
    assert office.originals.pattern() == "{id}"
    assert panel.isHidden()


def test_stopping_says_so_and_leaves_nothing(
    qtbot: QtBot, panel: OriginalsPanel, strip: Strip, documents: list[int], tmp_path: Path
) -> None:
    panel.open(documents, lambda: documents, 3, "Żółw")
    until(qtbot, lambda: panel.settled)
    panel.write(tmp_path / "wynik.zip")
    strip.act()
    until(qtbot, lambda: not panel.working)
    assert "Przerwano" in strip.text()
    assert [one.name for one in tmp_path.iterdir() if "wynik" in one.name] == []


def test_what_is_wrong_is_said_in_the_line(
    qtbot: QtBot, panel: OriginalsPanel, strip: Strip, documents: list[int], tmp_path: Path
) -> None:
    panel.open(documents, lambda: documents, 3, "Żółw")
    until(qtbot, lambda: panel.settled)
    panel.write(tmp_path / "nie ma" / "wynik")
    until(qtbot, lambda: not panel.working)
    assert "nie ma" in strip.text()


def test_every_way_says_what_it_gives() -> None:
    assert set(WAYS) == set(Way)
    assert all(words.name and words.about for words in WAYS.values())


def test_the_list_and_the_tree_lead_to_it(
    qtbot: QtBot, make_window: Callable[[], MainWindow], documents: list[int]
) -> None:
    window = make_window()
    page = window.page
    until(qtbot, lambda: page.pane.model.rowCount() == 3)
    page.select_first()
    page.toolbar.originals_wanted.emit()
    assert page.originals.isVisible()
    assert page.originals.which.count() == 2
    assert page.originals.which.itemText(1).endswith("(3)")
    page.originals.close_panel()
    scope = Scope(Place.COMPANY, 1, "Żółw")
    page._save_originals_of(scope)
    assert page.originals.isVisible()
    assert page.originals.which.currentText() == "wszystkie: Żółw"
