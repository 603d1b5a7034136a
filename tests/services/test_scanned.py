"""Files of watched folders: taken once, moved only when safe, made up for after a power cut."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.db.engine import Database
from desktop.domain.documents import Hints
from desktop.domain.folders import ACCEPTED_FOLDER, AfterIntake, WatchedFolder
from desktop.services import scanned as module
from desktop.services.office import Office
from desktop.services.scanned import ScannedFiles


@pytest.fixture
def folder(tmp_path: Path) -> WatchedFolder:
    """A watched folder."""
    path = tmp_path / "skaner"
    path.mkdir()
    return WatchedFolder(id=1, path=path)


@pytest.fixture
def scanned(office: Office, database: Database) -> ScannedFiles:
    """The service on the office's database."""
    return ScannedFiles(database, office.receiving, office.troubles)


def _scan(folder: WatchedFolder, name: str = "skan.pdf", content: str = "strona") -> Path:
    path = folder.path / name
    path.write_text(content)
    return path


def _accepted(folder: WatchedFolder) -> list[str]:
    return sorted(path.name for path in (folder.path / ACCEPTED_FOLDER).rglob("*") if path.is_file())


def test_a_taken_file_lies_in_the_accepted_folder(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder
) -> None:
    path = _scan(folder)
    assert scanned.take(folder, path, Hints())
    assert not path.exists()
    assert _accepted(folder) == ["skan.pdf"]
    assert office.documents.counts().total == 1


def test_the_same_name_again_is_another_document(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder
) -> None:
    for content in ("pierwsza", "druga"):
        assert scanned.take(folder, _scan(folder, content=content), Hints())
    assert _accepted(folder) == ["skan (2).pdf", "skan.pdf"]
    assert office.documents.counts().total == 2


def test_deleting_is_a_setting(office: Office, scanned: ScannedFiles, folder: WatchedFolder) -> None:
    deleting = WatchedFolder(id=1, path=folder.path, after=AfterIntake.DELETE)
    assert scanned.take(deleting, _scan(folder), Hints())
    assert list(folder.path.iterdir()) == []


def test_after_a_power_cut_before_the_move_only_the_move_is_made(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _scan(folder)

    class PowerCut(BaseException):
        pass

    def cut(_path: Path) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(module, "_move_away", cut)
        with pytest.raises(PowerCut):
            scanned.take(folder, path, Hints())
    assert path.exists()
    scanned.recover()
    assert scanned.take(folder, path, Hints())
    assert office.documents.counts().total == 1
    assert _accepted(folder) == ["skan.pdf"]


def test_after_a_power_cut_behind_the_move_the_proof_is_closed(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _scan(folder)
    move = module._move_away

    class PowerCut(BaseException):
        pass

    def move_and_cut(source: Path) -> None:
        move(source)
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(module, "_move_away", move_and_cut)
        with pytest.raises(PowerCut):
            scanned.take(folder, path, Hints())
    scanned.recover()
    # The same scan under the same name once more is a new delivery now, not the old one.
    assert scanned.take(folder, _scan(folder), Hints())
    assert office.documents.counts().total == 2


def test_a_file_that_cannot_be_moved_is_a_trouble_and_no_second_document(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _scan(folder)

    def refuse(_path: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(module, "_move_away", refuse)
        assert not scanned.take(folder, path, Hints())
        assert not scanned.take(folder, path, Hints())
    (trouble,) = office.troubles.all()
    assert trouble.message.code == "folder.cannot_move"
    assert scanned.take(folder, path, Hints())
    assert office.troubles.all() == []
    assert office.documents.counts().total == 1


def test_a_file_that_vanished_is_nobodys_trouble(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder
) -> None:
    assert scanned.take(folder, folder.path / "znikl.pdf", Hints())
    assert office.documents.counts().total == 0
    assert office.troubles.count() == 0


def test_a_scanner_that_goes_on_writing_after_all_loses_nothing(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _scan(folder, content="strona 1")
    receive = office.receiving.receive

    def receive_then_more(*arguments: Any, **settings: Any) -> int:
        document_id = receive(*arguments, **settings)
        _scan(folder, content="strona 1 i strona 2")
        return document_id

    with monkeypatch.context() as patch:
        patch.setattr(office.receiving, "receive", receive_then_more)
        assert not scanned.take(folder, path, Hints())
    assert path.exists()
    assert scanned.take(folder, path, Hints())
    assert office.documents.counts().total == 2
    assert _accepted(folder) == ["skan.pdf"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_name_that_is_no_text_is_taken_once(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _scan(folder, name=os.fsdecode(b"faktura_\xb3\xb9ka.pdf"))

    def refuse(_path: Path) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(module, "_move_away", refuse)
        assert not scanned.take(folder, path, Hints())
    (trouble,) = office.troubles.all()
    assert trouble.path == path
    assert trouble.message.details == {"name": "faktura_łąka.pdf"}
    scanned.recover()
    assert scanned.take(folder, path, Hints())
    assert office.troubles.all() == []
    assert office.documents.counts().total == 1
    assert _accepted(folder) == [path.name]


def test_a_share_that_is_down_does_not_hold_up_the_recovery(
    office: Office, scanned: ScannedFiles, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _scan(folder)
    with monkeypatch.context() as patch:
        patch.setattr(module, "_move_away", lambda _path: (_ for _ in ()).throw(PermissionError))
        assert not scanned.take(folder, path, Hints())
    stat = Path.stat

    def down(self: Path, **settings: Any) -> os.stat_result:
        if self == folder.path:
            raise OSError(112, "Host is down")
        if self == path:
            raise FileNotFoundError
        return stat(self, **settings)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", down)
        scanned.recover()
    assert scanned.take(folder, path, Hints())
    assert office.documents.counts().total == 1, "the proof was kept while the share was away"
