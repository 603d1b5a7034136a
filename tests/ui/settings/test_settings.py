"""Companies, folders and the office are set up in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company, MonthRule
from desktop.domain.folders import ObserverKind
from desktop.domain.reading import Engine
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.settings.companies import CompaniesPage
from desktop.ui.settings.folders import FoldersPage
from desktop.ui.settings.office import OfficePage
from tests.builders import COMPANY_NIP, SELLER_NIP


def open_companies(qtbot: QtBot, office: Office, background: Background) -> CompaniesPage:
    page = CompaniesPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: len(page._companies) == len(office.companies.all(inactive=True)))
    return page


@pytest.mark.parametrize(
    ("typed", "said", "good"),
    [
        ("", "", False),
        ("586-01", "Brakuje jeszcze 5 cyfr.", False),
        ("586-010-41-2", "Brakuje jeszcze 1 cyfry.", False),
        ("5860104122", "Cyfra kontrolna się nie zgadza", False),
        ("58601041211", "NIP ma 10 cyfr.", False),
        ("58x", "NIP ma 10 cyfr.", False),
        ("PL 586-010-41-21", "Cyfra kontrolna się zgadza.", True),
        (COMPANY_NIP, "Ten NIP ma już firma Żółw.", False),
    ],
)
def test_the_nip_is_checked_while_it_is_typed(
    qtbot: QtBot, office: Office, background: Background, company: Company, typed: str, said: str, good: bool
) -> None:
    page = open_companies(qtbot, office, background)
    page._short.setText("Nowa")
    page._nip.setText(typed)
    assert page._nip_says.text().startswith(said)
    assert page._save.isEnabled() is good


def test_a_company_is_added(qtbot: QtBot, office: Office, background: Background) -> None:
    page = open_companies(qtbot, office, background)
    page._short.setText("„Bór” S.A.")
    page._nip.setText("586-010-41-21")
    page._month.choose(MonthRule.PREVIOUS)
    page._read.setChecked(False)
    with qtbot.waitSignal(page.changed):
        page._store()
    added = office.companies.by_nip(SELLER_NIP)
    assert added is not None
    assert (added.short_name, added.settings.month_rule) == ("„Bór” S.A.", MonthRule.PREVIOUS)
    assert not added.settings.read_at_once


def test_a_company_is_changed(qtbot: QtBot, office: Office, background: Background, company: Company) -> None:
    page = open_companies(qtbot, office, background)
    page._list.setCurrentRow(0)
    assert page._nip.text() == "525-224-84-81"
    page._email.setText("nowy@zolw.example")
    page._active.setChecked(False)
    with qtbot.waitSignal(page.changed):
        page._store()
    changed = office.companies.get(company.id)
    assert (changed.email, changed.active) == ("nowy@zolw.example", False)
    assert changed.folder == company.folder


def test_a_folder_is_watched_changed_and_left(
    qtbot: QtBot, office: Office, background: Background, company: Company, tmp_path: Path
) -> None:
    skany = tmp_path / "skany"
    skany.mkdir()
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(lambda: page._form._company.count() == 2)
    assert not page._save.isEnabled()
    page._form._path.setText(str(skany))
    page._form._company.choose(company.id)
    page._form._observer.choose(ObserverKind.POLLING)
    page._store()
    qtbot.waitUntil(lambda: bool(office.folders.all()))
    (folder,) = office.folders.all()
    assert (folder.path, folder.company_id, folder.observer) == (skany, company.id, ObserverKind.POLLING)
    qtbot.waitUntil(lambda: page._list.count() == 1 and page._editing is not None)
    page._form._quiet.setValue(7.5)
    page._store()
    qtbot.waitUntil(lambda: office.folders.all()[0].quiet_seconds == 7.5)
    page._remove_folder()
    qtbot.waitUntil(lambda: not office.folders.all())


def test_a_folder_that_is_not_there_is_refused(
    qtbot: QtBot, office: Office, background: Background, tmp_path: Path
) -> None:
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page._form._path.setText(str(tmp_path / "nie ma"))
    with qtbot.waitSignal(background.problem) as told:
        page._store()
    assert told.args is not None
    assert told.args[0].code == "folder.missing"


@pytest.mark.parametrize(
    ("typed", "said"), [("~nikogo-takiego/Skany", "nie ma takiego użytkownika"), ("Skany", "pełna ścieżka")]
)
def test_a_path_that_is_none_is_explained_while_it_is_typed(
    qtbot: QtBot, office: Office, background: Background, typed: str, said: str
) -> None:
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page._form._path.setText(typed)
    assert said in page._form._path_says.text()
    assert page._form._path_says.isVisible()
    assert not page._save.isEnabled()
    page.add_new()
    assert not page._form._path_says.isVisible()


def test_a_cloud_folder_is_warned_of_also_here(
    qtbot: QtBot, office: Office, background: Background, tmp_path: Path
) -> None:
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page._form._path.setText(str(tmp_path / "Dropbox" / "Skany"))
    qtbot.waitUntil(lambda: "Dropbox" in page._form._path_says.text())


def test_what_is_being_typed_stays_when_the_folders_are_asked_for_again(
    qtbot: QtBot, office: Office, background: Background
) -> None:
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page._form._path.setText("D:")
    page.refresh()
    qtbot.waitUntil(lambda: not page._requests.busy)
    assert page._form._path.text() == "D:"


def test_a_folder_is_stored_once_also_by_two_quick_enters(
    qtbot: QtBot, office: Office, background: Background, tmp_path: Path
) -> None:
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page._form._path.setText(str(tmp_path))
    told: list[object] = []
    background.problem.connect(told.append)
    qtbot.keyClick(page._form._path, Qt.Key.Key_Return)
    qtbot.keyClick(page._form._path, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._editing is not None)
    assert told == []
    assert len(office.folders.all()) == 1


def test_the_offices_settings_are_kept(qtbot: QtBot, office: Office, background: Background) -> None:
    page = OfficePage(office, background)
    qtbot.addWidget(page)
    page.refresh()
    qtbot.waitUntil(page._save.isEnabled)
    page._name.setText("Biuro „Saldo”")
    page._engine.choose(Engine.OCR)
    page._workers.setValue(3)
    with qtbot.waitSignal(page.saved):
        page._store()
    kept = office.settings.load()
    assert (kept.office_name, kept.engine, kept.workers) == ("Biuro „Saldo”", Engine.OCR, 3)
