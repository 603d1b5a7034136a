"""Several programs on one data folder: one works, all show the same, and another takes over."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from desktop.app import DataFolder
from desktop.db.filestore import FileStore, StoredFile
from desktop.domain.documents import Channel, Hints
from desktop.domain.folders import FolderState, WatchedFolder
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.statuses import Status
from desktop.intake.hotfolder import watcher
from desktop.services import changes, turn
from desktop.services.events import Event
from desktop.services.office import Office
from tests.builders import add_document, make_invoice

_PATIENCE = 60.0
MakeOffice = Callable[[], Office]


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_INTERVAL", 0.05)
    monkeypatch.setattr(turn, "_AGAIN_AFTER", 0.05)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A scanner's folder."""
    path = tmp_path / "skaner"
    path.mkdir()
    return path


def _until(office: Office, reached: Callable[[], bool]) -> None:
    """Wait until, as ``office`` tells by its events, ``reached`` holds."""
    news = threading.Event()

    def listen(_event: Event) -> None:
        if reached():
            news.set()

    unsubscribe = office.events.subscribe(listen)
    assert reached() or news.wait(_PATIENCE)
    unsubscribe()


def _statuses(office: Office) -> list[Status]:
    return [row.status for row in office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))]


def test_a_second_window_takes_the_work_over(make_office: MakeOffice, root: Path) -> None:
    first, second = make_office(), make_office()
    first.folders.add(WatchedFolder(id=0, path=root, quiet_seconds=0.1))
    assert first.start()
    assert not second.start()
    assert [one.state for one in second.folders.states()] == [FolderState.STOPPED]
    first.stop()
    _until(second, lambda: [one.state for one in second.folders.states()] == [FolderState.OK])
    make_invoice(root / "skan.pdf")
    _until(second, lambda: _statuses(second) == [Status.TO_REVIEW])


def test_a_command_beside_the_program_that_works(make_office: MakeOffice, root: Path, tmp_path: Path) -> None:
    working, command = make_office(), make_office()
    assert working.start()
    company = command.companies.add(short_name="Żółw", full_name="", nip="5252248481")
    command.folders.add(WatchedFolder(id=0, path=root, is_root=True, quiet_seconds=0.1))
    make_invoice(root / "Żółw" / "skan.pdf", "FV/1")
    _until(working, lambda: _statuses(working) == [Status.TO_REVIEW])
    (document_id,) = working.documents.ids(DocumentFilter(), Sort())
    assert working.documents.rows([document_id])[0].company_id == company.id
    command.documents.bin([document_id])
    _until(working, lambda: _statuses(working) != [Status.TO_REVIEW])
    command.receiving.add_files([make_invoice(tmp_path / "inna.pdf", "FV/2")], Hints(channel=Channel.ADDED))
    _until(working, lambda: Status.TO_REVIEW in _statuses(working))


def test_work_that_cannot_begin_holds_no_lock(
    make_office: MakeOffice, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_office()

    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr(office.folders, "start", fail)
    with pytest.raises(RuntimeError):
        office.start()
    with FileLock(data.lock, timeout=0):
        pass


def test_a_start_removes_what_an_emptied_bin_left_behind(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = make_office()
    office.documents.bin([add_document(office, tmp_path)])
    with monkeypatch.context() as patch:
        patch.setattr(FileStore, "remove", _busy)
        office.documents.empty_bin()
    assert list(data.store.glob("??/*"))
    assert office.start()
    assert not list(data.store.glob("??/*"))


def _busy(_store: FileStore, _sha256: str) -> None:
    raise PermissionError


def test_the_lock_is_kept_while_a_copy_goes_on(
    make_office: MakeOffice, data: DataFolder, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher, "_STOP_SECONDS", 0.05)
    office = make_office()
    office.folders.add(WatchedFolder(id=0, path=root, quiet_seconds=0.1))
    copying, go_on = threading.Event(), threading.Event()
    put = FileStore.put

    def slow_share(store: FileStore, source: Path) -> StoredFile:
        copying.set()
        assert go_on.wait(_PATIENCE)
        return put(store, source)

    monkeypatch.setattr(FileStore, "put", slow_share)
    assert office.start()
    make_invoice(root / "skan.pdf")
    assert copying.wait(_PATIENCE)
    office.stop()
    other = FileLock(data.lock)
    with pytest.raises(Timeout):
        other.acquire(timeout=0)
    go_on.set()
    with other.acquire(timeout=_PATIENCE):
        assert not (root / "skan.pdf").exists()
