"""To another computer in one file."""

from __future__ import annotations

import errno
import os
import subprocess
import tarfile
import threading
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.backup import FolderPlace
from desktop.domain.errors import UserError
from desktop.services.backup import moving, sealing
from desktop.services.backup.course import Course, Stage, Step, StoppedError
from desktop.services.office import Office
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.services.backup.state import files, rows

WORDS = "cztery słowa na kartce"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase costs seconds, on purpose; here it costs none, as tests of the key itself pay them."""

    def under(key: sealing.Key, passphrase: str) -> bytes:
        if len(passphrase) < sealing.LEAST_PASSPHRASE:
            raise UserError("backup.weak_passphrase", least=12)
        return f"{passphrase}\n{key.text}".encode()

    def from_under(sealed: bytes, passphrase: str) -> sealing.Key:
        words, _, text = sealed.decode().partition("\n")
        if words != passphrase:
            raise UserError("backup.wrong_passphrase")
        return sealing.Key(text)

    monkeypatch.setattr(sealing.Key, "under", under)
    monkeypatch.setattr(sealing.Key, "from_under", staticmethod(from_under))


@pytest.fixture
def file(full: Office, tmp_path: Path) -> Path:
    """The office in a file."""
    file = tmp_path / "biuro.bezdotyk"
    full.backup.move_out(file, WORDS)
    return file


def test_the_whole_office_moves_with_its_secrets(
    full: Office, file: Path, data: DataFolder, secrets: Secrets, tmp_path: Path
) -> None:
    into = DataFolder(tmp_path / "nowy komputer")
    keyring = Secrets()
    restored = moving.restore_file(file, WORDS, into.root, keyring)
    assert restored.damaged == ()
    assert restored.secrets == 2
    assert files(into.root) == files(data.root)
    assert rows(into.database) == rows(data.database)
    assert keyring.kept == secrets.kept
    open_office(into, workers=1, secrets=keyring).stop()


def test_backups_go_on_from_the_new_computer(full: Office, place: FolderPlace, tmp_path: Path) -> None:
    full.backup.set_up(place, key=KEY, proof=KEY.text)
    full.backup.run()
    full.backup.move_out(tmp_path / "biuro.bezdotyk", WORDS)
    full.stop()
    into, keyring = DataFolder(tmp_path / "nowy"), Secrets()
    moving.restore_file(tmp_path / "biuro.bezdotyk", WORDS, into.root, keyring)
    office = open_office(into, workers=1, secrets=keyring)
    try:
        assert office.backup.run().new_files <= 1
        assert office.backup.verify().bad == ()
    finally:
        office.stop()


def test_refused_before_anything_is_written(
    full: Office, file: Path, data: DataFolder, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match=r"backup\.file_exists"):
        full.backup.move_out(file, WORDS)
    with pytest.raises(UserError, match=r"backup\.weak_passphrase"):
        full.backup.move_out(tmp_path / "b", "krótkie")
    assert not (tmp_path / "b").exists()
    with pytest.raises(UserError, match=r"backup\.target_denied"):
        full.backup.move_out(Path("/proc/nie ma/b"), WORDS)
    with pytest.raises(UserError, match=r"backup\.not_empty"):
        moving.restore_file(file, WORDS, data.root, Secrets())
    with pytest.raises(UserError, match=r"backup\.wrong_passphrase"):
        moving.restore_file(file, "inne słowa na kartce", tmp_path / "x", Secrets())
    assert not (tmp_path / "x").exists()
    with pytest.raises(UserError, match=r"backup\.no_file"):
        moving.restore_file(tmp_path / "nie ma", WORDS, tmp_path / "x", Secrets())
    other = tmp_path / "faktura.pdf"
    other.write_bytes(b"%PDF-1.4" * 1000)
    with pytest.raises(UserError, match=r"backup\.not_ours"):
        moving.restore_file(other, WORDS, tmp_path / "x", Secrets())


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.99])
def test_a_file_that_was_cut_or_changed_makes_no_office(file: Path, tmp_path: Path, share: float) -> None:
    content = file.read_bytes()
    at = int(len(content) * share)
    cut, changed = tmp_path / "ciety", tmp_path / "zmieniony"
    cut.write_bytes(content[:at])
    changed.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
    for number, spoilt in enumerate((cut, changed)):
        into = DataFolder(tmp_path / f"nowy{number}")
        with pytest.raises(UserError, match=r"backup\.file_spoilt"):
            moving.restore_file(spoilt, WORDS, into.root, Secrets())
        assert not into.database.exists()
        with pytest.raises(UserError, match=r"backup\.unfinished"):
            open_office(into, workers=1)
        # The good file puts it right.
        assert moving.restore_file(file, WORDS, into.root, Secrets()).damaged == ()


def test_given_up_there_is_no_file(full: Office, tmp_path: Path) -> None:
    stop = threading.Event()

    def tell(step: Step) -> None:
        if step.stage is Stage.PACKING:
            stop.set()

    with pytest.raises(StoppedError):
        full.backup.move_out(tmp_path / "b", WORDS, tell, stop)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("b")] == []


def test_tar_alone_unpacks_the_outer_archive(file: Path, tmp_path: Path) -> None:
    with tarfile.open(file) as archive:
        assert archive.getnames() == ["CZYTAJ-README.txt", "key.age", "office.tar.age"]
        inner = archive.getmember("office.tar.age")
        assert inner.size > 1000
    listed = subprocess.run(["tar", "tf", str(file)], capture_output=True, text=True, check=True)
    assert listed.stderr == ""


def test_what_is_missing_or_cannot_be_read_is_named_and_all_else_moves(
    full: Office, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, unreadable, *_rest = sorted(data.store.rglob("??/*"))
    gone.unlink()
    real = Path.open

    def refuse(self: Path, *arguments: Any, **more: Any) -> Any:
        if self == unreadable:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(self, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    moved = full.backup.move_out(tmp_path / "biuro.bezdotyk", WORDS)
    monkeypatch.undo()
    names = sorted(path.parent.name + path.name for path in (gone, unreadable))
    assert list(moved.missing) == names


def test_stopped_while_it_is_unpacked_it_is_not_called_spoilt(file: Path, tmp_path: Path) -> None:
    stop = threading.Event()
    with pytest.raises(StoppedError):
        moving.restore_file(file, WORDS, tmp_path / "nowy", Secrets(), Course(lambda _step: stop.set(), stop))


def test_a_stick_that_takes_no_large_files_is_said(
    full: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_large(*_arguments: object) -> None:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))

    monkeypatch.setattr(moving, "seal", too_large)
    with pytest.raises(UserError, match=r"backup\.target_small"):
        full.backup.move_out(tmp_path / "biuro.bezdotyk", WORDS)
