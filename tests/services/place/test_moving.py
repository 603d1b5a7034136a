"""An office moves whole, or stays where it is."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from filelock import FileLock

from desktop.app import DataFolder
from desktop.domain.errors import UserError
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.upgrading import UpgradeStep
from desktop.services.office import Office
from desktop.services.place import moving
from desktop.services.place.keys import keyring_name
from desktop.services.place.layout import DATABASE, LOCK, STAGING
from desktop.services.place.moving import move
from tests.builders import add_document

MakeOffice = Callable[[], Office]


def fill(make_office: MakeOffice, tmp_path: Path, *, documents: int) -> None:
    office = make_office()
    office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip="5252248481")
    for number in range(documents):
        add_document(office, tmp_path / "skany", name=f"skan_{number}.pdf")
    office.stop()


def contents(root: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(root)): file.read_bytes()
        for file in sorted((root / "originals").rglob("*"))
        if file.is_file()
    }


def test_an_office_is_the_same_at_its_new_place(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path
) -> None:
    fill(make_office, tmp_path, documents=3)
    before, old_key = contents(data.root), keyring_name(data.root)
    target, remembered = tmp_path / "dysk" / "Bezdotyk", []
    told: list[UpgradeStep] = []

    left = move(data.root, target, lambda: remembered.append(target), told.append)

    assert remembered == [target]
    assert left == data.root
    assert contents(target) == before
    assert not (target / STAGING).exists()
    assert keyring_name(target) == old_key != keyring_name(data.root)
    assert {one.what for one in told} == {"moving", "comparing"}
    assert told[-1].share == 1.0
    # Nobody goes on working at the old place by mistake, and nothing of it is lost.
    assert not data.database.exists()
    assert contents(data.root) == before
    moved = DataFolder(target)
    from desktop.app import open_office

    office = open_office(moved, workers=1, user="anna")
    assert [one.short_name for one in office.companies.all()] == ["Żółw"]
    assert len(office.documents.ids(DocumentFilter(), Sort())) == 3
    office.stop()


def test_an_office_without_documents_leaves_nothing(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path
) -> None:
    fill(make_office, tmp_path, documents=0)
    assert move(data.root, tmp_path / "nowe", lambda: None) is None
    assert not data.database.exists()
    assert not data.store.exists()
    assert (tmp_path / "nowe" / DATABASE).exists()


def test_an_office_can_move_back(make_office: MakeOffice, data: DataFolder, tmp_path: Path) -> None:
    fill(make_office, tmp_path, documents=0)
    key = keyring_name(data.root)
    move(data.root, tmp_path / "nowe", lambda: None)
    move(tmp_path / "nowe", data.root, lambda: None)
    assert data.database.exists()
    assert keyring_name(data.root) == key
    assert not (tmp_path / "nowe" / DATABASE).exists()


def test_an_office_that_somebody_works_with_stays(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "_WAIT_SECONDS", 0.05)
    fill(make_office, tmp_path, documents=0)
    with FileLock(data.root / LOCK), pytest.raises(UserError, match="in_use"):
        move(data.root, tmp_path / "nowe", pytest.fail)
    assert data.database.exists()


def test_another_office_is_never_written_over(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path
) -> None:
    fill(make_office, tmp_path, documents=0)
    other = tmp_path / "inne"
    other.mkdir()
    (other / DATABASE).write_bytes(b"other")
    with pytest.raises(UserError, match="holds_office"):
        move(data.root, other, pytest.fail)
    assert (other / DATABASE).read_bytes() == b"other"


@pytest.mark.parametrize("fault", ["copied", "_copy_database", "sha256_of", "_settle"])
def test_a_move_that_is_cut_short_can_be_made_again(
    make_office: MakeOffice,
    data: DataFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
) -> None:
    fill(make_office, tmp_path, documents=2)
    before = contents(data.root)

    def broken(*_anything: object) -> None:
        raise OSError("the stick was pulled out")

    with monkeypatch.context() as patched:
        patched.setattr(moving, fault, broken)
        with pytest.raises(UserError, match="not_copied"):
            move(data.root, tmp_path / "nowe", pytest.fail)
    assert data.database.exists()
    assert contents(data.root) == before

    move(data.root, tmp_path / "nowe", lambda: None)
    assert contents(tmp_path / "nowe") == before


def test_a_copy_that_differs_is_noticed(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(make_office, tmp_path, documents=1)
    monkeypatch.setattr(moving, "sha256_of", lambda _file: "0" * 64)
    with pytest.raises(UserError, match="bad_copy"):
        move(data.root, tmp_path / "nowe", pytest.fail)
    assert data.database.exists()


def test_a_disk_too_small_is_noticed_before_anything_is_copied(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.place import judging

    fill(make_office, tmp_path, documents=1)
    monkeypatch.setattr(judging, "LEAST_FREE", 0)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1))
    with pytest.raises(UserError, match="no_room"):
        move(data.root, tmp_path / "nowe", pytest.fail)
    assert not (tmp_path / "nowe").exists()


def test_an_office_does_not_move_into_itself(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path
) -> None:
    fill(make_office, tmp_path, documents=0)
    with pytest.raises(UserError, match="inside"):
        move(data.root, data.root / "glebiej", pytest.fail)


def test_whoever_writes_meanwhile_is_told_instead_of_losing_it(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path
) -> None:
    fill(make_office, tmp_path, documents=1)
    refused: list[str] = []

    def write(_step: UpgradeStep) -> None:
        with closing(sqlite3.connect(data.database, timeout=0)) as other, suppress(sqlite3.OperationalError):
            other.execute("INSERT INTO setting (key, value) VALUES ('x', '{}')")
            other.commit()
            return
        refused.append("locked")

    move(data.root, tmp_path / "nowe", lambda: None, write)
    assert refused
    with closing(sqlite3.connect(tmp_path / "nowe" / DATABASE)) as moved:
        assert not moved.execute("SELECT * FROM setting WHERE key = 'x'").fetchall()


def test_a_choice_that_is_not_remembered_leaves_one_office(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path
) -> None:
    fill(make_office, tmp_path, documents=1)

    def refuse() -> None:
        raise UserError("place.not_remembered", file="x")

    with pytest.raises(UserError, match="not_remembered"):
        move(data.root, tmp_path / "nowe", refuse)
    assert data.database.exists()
    assert not (tmp_path / "nowe" / DATABASE).exists()
    move(data.root, tmp_path / "nowe", lambda: None)
    assert (tmp_path / "nowe" / DATABASE).exists()


@pytest.mark.parametrize("documents", [0, 1])
def test_what_keeps_the_old_folder_open_does_not_undo_the_move(
    make_office: MakeOffice, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, documents: int
) -> None:
    fill(make_office, tmp_path, documents=documents)

    def held(*_arguments: object, **_more: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    remembered: list[int] = []

    def remember() -> None:
        remembered.append(1)
        monkeypatch.setattr(Path, "replace", held)
        monkeypatch.setattr(Path, "unlink", held)

    assert move(data.root, tmp_path / "nowe", remember) == data.root
    assert remembered == [1]
