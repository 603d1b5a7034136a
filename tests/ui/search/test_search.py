"""The search box in the window: what was understood is seen, changed, taken off, kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.db.contractor_names import put_contractor
from desktop.db.engine import Database
from desktop.db.finding import pages
from desktop.db.tables import DocumentTable
from desktop.db.textindex import put_facts
from desktop.domain.collation import sort_key
from desktop.domain.companies import Company
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.search import understand
from desktop.domain.search.meanings import Contractor, Words
from desktop.services.office import Office
from desktop.ui.main_page import MainPage
from desktop.ui.main_window import MainWindow
from desktop.ui.search import words
from desktop.ui.search.saving import NamePopup
from desktop.ui.tree.scope import Place, Scope
from tests.builders import add_document
from tests.domain.search.test_parser import TODAY, UNDERSTOOD, Names


@pytest.fixture
def filled(office: Office, database: Database, tmp_path: Path) -> list[int]:
    """Three documents: two of Orlik, one of Bór that names Orlik."""
    ids = [add_document(office, tmp_path, name=f"skan_{number}.pdf") for number in range(3)]
    facts = (("Orlik s.c.", 10), ("Orlik s.c.", 30), ("Bór S.A.", 20))
    with database.write() as session:
        for number, (name, gross) in zip(ids, facts, strict=True):
            document = session.get_one(DocumentTable, number)
            document.contractor, document.contractor_sort, document.gross = name, sort_key(name), gross * 100
            put_contractor(session, document.contractor_sort, name)
            put_facts(session, number, [name, "orlik" if name.startswith("Bór") else ""])
    return ids


@pytest.fixture
def page(filled: list[int], make_window: Callable[[], MainWindow]) -> MainPage:
    return make_window().page


def search(qtbot: QtBot, page: MainPage, text: str) -> list[int]:
    """Type ``text``; what the list shows then."""
    page.toolbar.search.setText(text)
    wait(qtbot, page)
    return sorted(page.pane.model.ids)


def wait(qtbot: QtBot, page: MainPage) -> None:
    qtbot.waitUntil(lambda: not page.pane._wait.isActive() and page.settled)


def chips(page: MainPage) -> list[str]:
    return [chip._text.accessibleName() for chip in page.pane.chips.chips]


def test_what_was_understood_is_seen_and_changed(qtbot: QtBot, page: MainPage, filled: list[int]) -> None:
    assert page.pane.chips.isHidden()
    assert search(qtbot, page, "orlik 10-40 zł") == filled[:2]
    assert chips(page) == ["Kontrahent: orlik", "Brutto: 10,00–40,00 PLN"]
    page.pane.chips.chips[0].changed.emit(Words("orlik"))
    wait(qtbot, page)
    assert page.toolbar.search.text() == "tekst:orlik 10-40 zł"
    assert sorted(page.pane.model.ids) == filled
    page.pane.chips.chips[1].removed.emit()
    wait(qtbot, page)
    assert chips(page) == ["Tekst: orlik"]
    search(qtbot, page, "")
    assert page.pane.chips.isHidden()


def test_a_piece_offers_what_else_it_may_mean(qtbot: QtBot, page: MainPage) -> None:
    search(qtbot, page, "-orlik")
    (chip,) = page.pane.chips.chips
    assert chips(page) == ["bez: Kontrahent: orlik"]
    texts = [action.text() for action in chip.menu().actions() if action.text()]
    assert texts == ["Tekst: orlik", "Usuń z szukania"]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert page.toolbar.search.text() == ""


def test_a_kept_search_brings_text_order_and_columns(qtbot: QtBot, page: MainPage, filled: list[int]) -> None:
    view = page.pane.view
    search(qtbot, page, "orlik")
    view.sort_by(Sort(Column.GROSS, descending=False))
    page.pane.chips._want_saving()
    (popup,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, NamePopup))
    popup._counted.setChecked(True)
    popup.name.setText("Tankowanie")
    with qtbot.waitSignal(page.search_desk.changed):
        qtbot.keyClick(popup.name, Qt.Key.Key_Return)
    wait(qtbot, page)
    view.sort_by(Sort())
    search(qtbot, page, "")

    (kept,) = page._office.archive.views.all()
    node = page.tree.model.find(Scope(Place.VIEW, view=kept))
    assert node.isValid()
    assert node.data(Qt.ItemDataRole.AccessibleTextRole) == "Tankowanie, 2"
    page.tree.choose(Scope(Place.VIEW, view=kept))
    wait(qtbot, page)
    assert page.toolbar.search.text() == "orlik"
    assert list(page.pane.model.ids) == filled[:2]
    assert page.pane.model.sorting == Sort(Column.GROSS, descending=False)
    page.tree.choose(Scope())
    wait(qtbot, page)
    assert page.toolbar.search.text() == ""
    assert len(page.pane.model.ids) == 3
    assert page.pane.model.sorting == Sort()


def test_a_kept_search_says_where_it_was_made(qtbot: QtBot, page: MainPage, company: Company) -> None:
    page.tree.choose(Scope())
    page._count()
    qtbot.waitUntil(lambda: page.tree.model.find(Scope(Place.COMPANY, company.id)).isValid())
    page.tree.choose(Scope(Place.COMPANY, company.id, company.short_name))
    search(qtbot, page, "orlik")
    with qtbot.waitSignal(page.search_desk.changed):
        page.search_desk._save("Orlik u nas", False)
    (view,) = page._office.archive.views.all()
    assert view.query == "orlik firma:zolw"


def test_suggestions_complete_a_name(qtbot: QtBot, page: MainPage) -> None:
    box, completion = page.toolbar.search, page.search_desk.completion
    box.setFocus()
    qtbot.keyClicks(box, "10-40 orl")
    qtbot.waitUntil(lambda: completion._shown.stringList() == ["Kontrahent: Orlik s.c."])
    completion._take(completion._shown.index(0, 0))
    assert box.text() == '10-40 kontrahent:"Orlik s.c." '
    assert [part.meaning for part in understand(box.text(), TODAY).parts][1] == Contractor("Orlik s.c.")
    completion.completer.popup().hide()


def test_selecting_all_takes_in_what_is_still_to_come(
    qtbot: QtBot, page: MainPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "_FEW", 0)
    monkeypatch.setattr(pages, "_MANY", 0)
    monkeypatch.setattr(pages, "MOST", 1)
    counts: list[int] = []

    def select_meanwhile(count: int) -> None:
        counts.append(count)
        if not page.pane.model.complete:
            assert "ponad" in page.pane.bar.subtitle()
            page.pane.view.selectAll()

    page.pane.model.listed.connect(select_meanwhile)
    page.pane.model.show(DocumentFilter())
    wait(qtbot, page)
    assert counts == [1, 3]
    assert page.pane.view.selected_count() == 3


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_every_meaning_can_be_told(qapp: QApplication, text: str) -> None:
    for part in understand(text, TODAY, Names()).parts:
        for meaning in (part.meaning, *part.others):
            assert words.heading(meaning)
            assert words.value(meaning)
            assert words.explained(meaning)
