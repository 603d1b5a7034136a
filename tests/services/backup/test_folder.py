"""Folders that are full, denied, vanish or spoil what they are given."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.backup import FolderPlace, RunState
from desktop.domain.errors import UserError
from desktop.services.backup.course import Stage, Step
from desktop.services.backup.places.folder import Folder
from desktop.services.backup.places.place import NotThereError
from desktop.services.office import Office
from tests.services.backup.test_whole import codes, restored_into, root_of


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    folder = Folder(tmp_path / "kopie")
    folder.prepare()
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "plik"
    file.write_bytes(b"tresc")
    return file


def test_what_is_written_is_listed_read_and_removed(folder: Folder, source: Path) -> None:
    folder.write("objects/ab/x", source)
    folder.write("snapshots/y", source)
    assert [(one.name, one.size) for one in folder.listed("objects/")] == [("objects/ab/x", 5)]
    with folder.read("objects/ab/x") as file:
        assert file.read() == b"tresc"
    folder.remove("objects/ab/x")
    folder.remove("objects/ab/x")
    assert list(folder.listed("objects/")) == []
    with pytest.raises(NotThereError), folder.read("objects/ab/x"):
        pass


@pytest.mark.parametrize("name", ["../plik", "/etc/passwd", "objects/../../plik"])
def test_no_name_leads_out(folder: Folder, name: str) -> None:
    with pytest.raises(NotThereError), folder.read(name):
        pass


def test_a_disk_that_is_not_plugged_in_is_not_made_a_folder(tmp_path: Path, source: Path) -> None:
    gone = Folder(tmp_path / "nie ma" / "kopie")
    for call in (
        gone.prepare,
        lambda: gone.write("a", source),
        lambda: list(gone.listed("objects/")),
        gone.free,
    ):
        with pytest.raises(UserError, match=r"backup\.place_gone"):
            call()
    assert not (tmp_path / "nie ma").exists()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "backup.place_full"),
        (errno.EACCES, "backup.place_denied"),
        (errno.EROFS, "backup.place_denied"),
        (errno.EIO, "backup.place_gone"),
        (errno.ESTALE, "backup.place_gone"),
    ],
)
def test_what_the_disk_says_is_told_and_nothing_half_stays(
    backed: Office, place: FolderPlace, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    real = shutil.copyfileobj

    def short(reader: object, writer: object, *more: object) -> None:
        real(reader, writer, *more)  # type: ignore[arg-type]
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("desktop.services.backup.places.folder.shutil.copyfileobj", short)
    with pytest.raises(UserError, match=said):
        backed.backup.run()
    assert codes(backed) == [said]
    last = backed.backup.status().last
    assert last is not None
    assert (last.state, last.message and last.message.code) == (RunState.FAILED, said)
    assert [path for path in root_of(place).rglob("*") if path.is_file() and "incoming" in path.parts] == []
    assert not (root_of(place) / "snapshots").exists()
    monkeypatch.undo()
    backed.backup.run()
    assert codes(backed) == []


def test_a_share_that_vanishes_midway_is_said_and_what_was_there_still_restores(
    backed: Office, place: FolderPlace, tmp_path: Path
) -> None:
    good = backed.backup.run()
    away = tmp_path / "odlaczony"

    def vanish(step: Step) -> None:
        if step.stage is Stage.SENDING and root_of(place).exists():
            root_of(place).rename(away)

    with pytest.raises(UserError, match=r"backup\.place_gone"):
        backed.backup.run(vanish)
    # Nothing was written where the share had been.
    assert not root_of(place).exists()
    away.rename(root_of(place))
    assert backed.backup.snapshots() == [good.snapshot]
    assert restored_into(place, tmp_path / "nowe").damaged == ()
    backed.backup.run()


def test_an_empty_folder_in_place_of_the_backups_is_said(backed: Office, place: FolderPlace) -> None:
    shutil.rmtree(root_of(place))
    with pytest.raises(UserError, match=r"backup\.no_backups"):
        backed.backup.run()
    assert not root_of(place).exists()


def test_a_disk_that_spoils_what_it_is_given_has_no_backup(
    backed: Office, place: FolderPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Folder.write

    def spoil(self: Folder, name: str, source: Path) -> None:
        real(self, name, source)
        if name.startswith("objects/"):
            target = root_of(place) / name
            content = bytearray(target.read_bytes())
            content[-1] ^= 1
            target.write_bytes(content)

    monkeypatch.setattr(Folder, "write", spoil)
    with pytest.raises(UserError, match=r"backup\.place_spoils"):
        backed.backup.run()
    # Nobody shall take it for a good one.
    assert backed.backup.snapshots() == []
    assert backed.backup.ledger.verified() == set()


def test_a_share_may_know_no_flushing_of_folders(
    folder: Folder, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("desktop.services.backup.places.folder.os.open", refuse)
    folder.write("a", source)
    with folder.read("a") as file:
        assert file.read() == b"tresc"


def test_what_interrupted_copying_left_goes_once_it_is_old(folder: Folder, tmp_path: Path) -> None:
    incoming = tmp_path / "kopie" / "incoming"
    incoming.mkdir()
    for name, age in (("stary", 0), ("nowy", 4_000_000_000)):
        (incoming / name).write_bytes(b"x")
        os.utime(incoming / name, (age, age))
    folder.sweep(datetime(2026, 1, 1, tzinfo=UTC))
    assert [path.name for path in incoming.iterdir()] == ["nowy"]
