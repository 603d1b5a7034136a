"""What was learnt is read, switched off, forgotten and handed on in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.settings.learnt import LearntPage
from tests.builders import SELLER_NIP, add_document, give_reading


@pytest.fixture
def taught(office: Office, database: Database, company: Company, tmp_path: Path) -> str:
    """A contractor of which a corrected and approved document is known."""
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id)
    session = office.review.open(document_id)
    session.change(FieldName.NUMBER, "FV/2026/11/0124")
    session.approve()
    return SELLER_NIP


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background, taught: str) -> LearntPage:
    """The page with its only contractor shown."""
    page = LearntPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page._shown is not None and page._shown.supplier == taught)
    return page


def shown(page: LearntPage) -> list[str]:
    return [label.text() for label in page._rows.findChildren(QLabel) if label.isVisibleTo(page)]


def test_facts_are_sentences_with_counts(page: LearntPage) -> None:
    assert page._heading.text() == "„Bór” S.A."
    assert "NIP 586-010-41-21" in page._about.text()
    said = shown(page)
    assert "Wygląda tak: FV/RRRR/MM/#### (# to cyfra)." in said
    assert "Rachunek 61 1090 1014 0000 0712 1981 2874." in said
    assert "1 z 1" in said
    assert not any("Żółw" in text for text in said)


def test_a_field_and_the_contractor_are_switched_off(qtbot: QtBot, office: Office, page: LearntPage) -> None:
    page._rows.switches[FieldName.NUMBER].click()
    qtbot.waitUntil(lambda: office.learning.supplier(SELLER_NIP).off_fields == {FieldName.NUMBER})
    qtbot.waitUntil(lambda: page._shown is not None and bool(page._shown.off_fields))
    page._on.click()
    qtbot.waitUntil(lambda: office.learning.supplier(SELLER_NIP).off)
    qtbot.waitUntil(lambda: page._list.item(0).text() == "„Bór” S.A. (wyłączony)")
    qtbot.waitUntil(lambda: not page._rows.switches[FieldName.NUMBER].isEnabled())


def test_the_office_switches(qtbot: QtBot, office: Office, page: LearntPage) -> None:
    page._use.click()
    qtbot.waitUntil(lambda: not office.learning.switches().use)
    page._learn.click()
    qtbot.waitUntil(lambda: not office.learning.switches().learn)


def test_forgetting_asks_first(qtbot: QtBot, office: Office, page: LearntPage) -> None:
    page._forget.click()
    assert office.learning.suppliers() != []
    assert page._strip.text().startswith("Zapomnieć wszystko o kontrahencie „Bór” S.A.?")
    page._strip.act()
    qtbot.waitUntil(lambda: office.learning.suppliers() == [])
    qtbot.waitUntil(lambda: page._nothing.isVisibleTo(page) and not page._card.isVisibleTo(page))


def test_export_and_import(qtbot: QtBot, office: Office, page: LearntPage, tmp_path: Path) -> None:
    file = tmp_path / "wiedza.json"
    page.export_to(file)
    qtbot.waitUntil(lambda: "Danych klientów w pliku nie ma" in page._strip.text())
    office.learning.forget(SELLER_NIP)
    page.import_from(file)
    qtbot.waitUntil(lambda: len(office.learning.suppliers()) == 1)
    qtbot.waitUntil(lambda: "z pliku innego biura" in page._about.text())


def test_searching(qtbot: QtBot, page: LearntPage) -> None:
    page._search.setText("nikt taki")
    qtbot.waitUntil(lambda: page._list.count() == 0)
    qtbot.waitUntil(lambda: page._nothing.text() == "Nie ma takiego kontrahenta na liście.")
    page._search.setText("bór")
    qtbot.waitUntil(lambda: page._list.count() == 1)


def test_a_value_that_was_learnt_is_marked(qtbot: QtBot, office: Office, background: Background) -> None:
    from desktop.ui.review.marks import StateMark
    from desktop.ui.review.states import FieldState

    mark = StateMark()
    qtbot.addWidget(mark)
    mark.set_state(FieldState.TO_CHECK)
    plain = mark.grab().toImage()
    mark.set_state(FieldState.TO_CHECK, learnt=True)
    assert mark.learnt
    assert "wcześniejszych dokumentów tego kontrahenta" in mark.toolTip()
    assert mark.grab().toImage() != plain
