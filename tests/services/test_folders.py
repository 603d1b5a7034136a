"""Watched folders, from the scanner to the list."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.folders import FolderState, WatchedFolder
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import DocumentFilter, Sort
from desktop.services.events import DocumentsChanged, Event, FolderStates
from desktop.services.office import Office
from tests.builders import make_invoice


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A scanner's folder."""
    path = tmp_path / "skaner"
    path.mkdir()
    return path


def _watch(office: Office, path: Path, **settings: object) -> WatchedFolder:
    folder = WatchedFolder(id=0, path=path, quiet_seconds=0.2, **settings)  # type: ignore[arg-type]
    return office.folders.add(folder)


def test_a_root_has_a_folder_for_every_company_also_later_ones(
    office: Office, company: Company, root: Path
) -> None:
    _watch(office, root, is_root=True)
    office.companies.add(short_name="Łąka", full_name="", nip="7811993406")
    assert {path.name for path in root.iterdir()} == {"Żółw", "Łąka"}


def test_what_is_refused(office: Office, root: Path) -> None:
    folder = _watch(office, root)
    with pytest.raises(UserError) as caught:
        _watch(office, root)
    assert caught.value.code == "folder.taken"
    with pytest.raises(UserError) as caught:
        _watch(office, root / "nie ma")
    assert caught.value.code == "folder.missing"
    changed = office.folders.change(replace(folder, channel_label="Kserokopiarka"))
    assert office.folders.all() == [changed]
    office.folders.remove(folder.id)
    assert office.folders.all() == []
    with pytest.raises(UserError) as caught:
        office.folders.change(changed)
    assert caught.value.code == "folder.gone"


def test_nobody_watches_before_the_start(office: Office, root: Path) -> None:
    _watch(office, root)
    assert [status.state for status in office.folders.states()] == [FolderState.STOPPED]


def test_scans_of_a_companys_folder_arrive_in_its_list(office: Office, company: Company, root: Path) -> None:
    _watch(office, root, is_root=True, channel_label="Ricoh")
    office.start()
    arrived = threading.Event()

    def listen(event: Event) -> None:
        if isinstance(event, DocumentsChanged) and office.documents.counts().total == 2:
            arrived.set()

    office.events.subscribe(listen)
    make_invoice(root / "Żółw" / "koszty" / "skan1.pdf", "FV/1")
    make_invoice(root / "skan2.pdf", "FV/2")
    assert arrived.wait(60)
    assert office.reading.wait_until_idle(60)
    rows = {
        row.file_name: row for row in office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    }
    assert rows["skan1.pdf"].company_id == company.id
    assert rows["skan1.pdf"].kind is DocumentKind.COST_INVOICE
    assert rows["skan1.pdf"].channel_label == "Ricoh"
    assert rows["skan2.pdf"].company_id == company.id, "assigned by the buyer's NIP"
    assert [status.state for status in office.folders.states()] == [FolderState.OK]


def test_one_pass_takes_what_is_there(office: Office, company: Company, root: Path) -> None:
    _watch(office, root, company_id=company.id, kind=DocumentKind.CONTRACT)
    for number in range(5):
        make_invoice(root / f"{number}.pdf", f"FV/{number}")
    report = office.folders.scan_once(60)
    assert (report.taken, report.waiting) == (5, ())
    assert office.documents.counts().total == 5
    assert not list(root.glob("*.pdf"))


def _until(office: Office, reached: Callable[[], bool]) -> bool:
    """Wait until the folders' states are such that ``reached`` holds."""
    news = threading.Event()
    office.events.subscribe(
        lambda event: news.set() if isinstance(event, FolderStates) and reached() else None
    )
    return reached() or news.wait(60)


def test_a_dead_share_costs_its_own_state_only(
    office: Office, company: Company, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "drugi"
    other.mkdir()
    _watch(office, root, is_root=True)
    _watch(office, other, is_root=True)
    (root / "Żółw").rmdir()
    stat = Path.stat

    def down(self: Path, **settings: Any) -> Any:
        if self == root:
            raise OSError(112, "Host is down")
        return stat(self, **settings)

    def states() -> list[FolderState]:
        return [status.state for status in office.folders.states()]

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", down)
        office.folders.start()
        assert _until(office, lambda: states() == [FolderState.OFFLINE, FolderState.OK])
        office.companies.add(short_name="Łąka", full_name="", nip="7811993406")
        assert _until(office, (other / "Łąka").is_dir)
    # Made when the share comes back, before that is told.
    assert _until(office, lambda: {path.name for path in root.iterdir()} == {"Żółw", "Łąka"})
    assert states() == [FolderState.OK, FolderState.OK]


def test_a_dead_share_cannot_be_added(office: Office, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for error, code in (
        (OSError(112, "Host is down"), "folder.missing"),
        (PermissionError(), "folder.no_permission"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(Path, "is_dir", lambda _path, error=error: (_ for _ in ()).throw(error))
            with pytest.raises(UserError) as caught:
                _watch(office, root)
        assert caught.value.code == code
