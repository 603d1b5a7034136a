"""What another program changes in the same data is told here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.folders import WatchedFolder
from desktop.domain.messages import Message
from desktop.services import changes as module
from desktop.services.changes import Changes
from desktop.services.events import (
    CompaniesChanged,
    DocumentsChanged,
    Event,
    EventBus,
    PanelChanged,
    TroublesChanged,
)
from desktop.services.office import Office
from tests.builders import add_document
from tests.panel_office import caller, come_in

_PATIENCE = 30.0


class Desk:
    """Another program on the office's data: it has a database and a bus of its own."""

    def __init__(self, database: Database) -> None:
        self._news = threading.Condition()
        self._heard: list[Event | str] = []
        bus = EventBus()
        bus.subscribe(self._hear)
        self.changes = Changes(database, bus, lambda: self._hear("folders"), lambda: self._hear("work"))

    def hears(self, wanted: Event | str) -> bool:
        with self._news:
            return self._news.wait_for(lambda: wanted in self._heard, _PATIENCE)

    @property
    def heard(self) -> list[Event | str]:
        with self._news:
            return list(self._heard)

    def _hear(self, news: Event | str) -> None:
        with self._news:
            self._heard.append(news)
            self._news.notify_all()


@pytest.fixture
def desk(
    office: Office, company: Company, database: Database, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    monkeypatch.setattr(module, "_INTERVAL", 0.02)
    made = Desk(database)
    made.changes.start()
    yield made
    made.changes.stop()


def test_a_new_and_an_approved_document(desk: Desk, office: Office, company: Company, tmp_path: Path) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    assert desk.hears(DocumentsChanged(frozenset({document_id})))
    assert desk.hears("work")
    other = add_document(office, tmp_path, name="b.pdf", content="inna treść")
    assert desk.hears(DocumentsChanged(frozenset({other})))
    before = len(desk.heard)
    office.documents.bin([document_id])
    assert office.documents.empty_bin() == 1
    with desk._news:
        assert desk._news.wait_for(
            lambda: DocumentsChanged(frozenset({document_id})) in desk._heard[before:], _PATIENCE
        )


def test_companies_folders_and_troubles(desk: Desk, office: Office, tmp_path: Path) -> None:
    office.companies.add(short_name="Łąka", full_name="", nip="7811993406")
    assert desk.hears(CompaniesChanged())
    assert "folders" not in desk.heard
    office.folders.add(WatchedFolder(id=0, path=tmp_path))
    assert desk.hears("folders")
    office.troubles.report(Message("file.not_readable"), path=tmp_path / "a.pdf")
    assert desk.hears(TroublesChanged(1))
    office.troubles.solved(tmp_path / "a.pdf")
    assert desk.hears(TroublesChanged(0))
    assert not any(isinstance(one, DocumentsChanged) for one in desk.heard)


def test_what_clients_do_in_the_panel(desk: Desk, office: Office, company: Company) -> None:
    access = come_in(office, company.id)
    assert desk.hears(PanelChanged(frozenset({company.id})))
    before = len(desk.heard)
    office.panel.months.set_complete(caller(access), Month(2026, 10), True)
    with desk._news:
        assert desk._news.wait_for(
            lambda: PanelChanged(frozenset({company.id})) in desk._heard[before:], _PATIENCE
        )


def test_whoever_is_called_looks_at_once(
    office: Office, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_INTERVAL", 3600.0)
    desk = Desk(database)
    desk.changes.start()
    document_id = add_document(office, tmp_path)
    desk.changes.look()
    assert desk.hears(DocumentsChanged(frozenset({document_id})))
    desk.changes.stop()


def test_what_is_taken_up_by_a_second_start_is_not_told(
    make_office: Callable[[], Office], office: Office, database: Database, tmp_path: Path
) -> None:
    add_document(office, tmp_path)
    desk = Desk(database)
    desk.changes.start()
    desk.changes.stop()
    assert desk.heard == []
