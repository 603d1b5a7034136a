"""Disks that die in places, that are full, and shares that answer half: nothing good goes for it."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder
from desktop.domain.backup import FolderPlace
from desktop.domain.errors import UserError
from desktop.services.backup import repository as module
from desktop.services.backup import restoring
from desktop.services.backup.course import Course, Step
from desktop.services.backup.office import Ground
from desktop.services.backup.places import folder as places
from desktop.services.backup.places.folder import Folder
from desktop.services.backup.places.place import Listed
from desktop.services.office import Office
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.services.backup.state import files
from tests.services.backup.test_whole import codes, objects, restored_into, root_of


def original(data: DataFolder) -> Path:
    return min(data.store.rglob("??/*"))


def test_an_original_that_is_good_nowhere_keeps_no_later_backup_from_coming_about(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed.backup.run()
    victim = original(data)
    name = KEY.name_of(victim.parent.name + victim.name)
    there = root_of(place) / "objects" / name[:2] / name
    there.write_bytes(there.read_bytes()[:-1] + b"x")
    victim.write_bytes(b"zgnilo")
    monkeypatch.setattr("desktop.services.backup.verifying.turn_of", lambda _name: 1)

    made = backed.backup.run()
    assert made.lost == made.broken == (victim.parent.name + victim.name,)
    assert codes(backed) == ["backup.originals_broken"]
    # It is there still: somebody may save a part of it.
    assert there.exists()
    restored = restored_into(place, tmp_path / "nowe")
    assert (restored.damaged, restored.lost) == ((), made.lost)


def test_a_bad_sector_of_the_backup_disk_is_written_anew_and_stops_nothing(
    backed: Office, place: FolderPlace, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed.backup.run()
    victim = original(data)
    name = KEY.name_of(victim.parent.name + victim.name)
    there = root_of(place) / "objects" / name[:2] / name
    broken = there.stat().st_ino
    real = places._Reader.read

    def read(self: Any, size: int = -1) -> bytes:
        if os.fstat(self._file.fileno()).st_ino != broken:
            return real(self, size)
        # The place of the very file that lies there now; one that is written anew lies elsewhere.
        self._file = Unreadable()
        return real(self, size)

    monkeypatch.setattr(places._Reader, "read", read)
    found = backed.backup.verify()
    assert found.bad == found.mended == (victim.relative_to(data.root).as_posix(),)
    assert backed.backup.verify().bad == ()


class Unreadable:
    def read(self, _size: int = -1) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_a_share_that_lists_no_snapshots_for_a_moment_loses_nothing(
    backed: Office, place: FolderPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backed.backup.run()
    folder = root_of(place) / "snapshots"
    for day in range(1, 20):
        (folder / f"2025-01-{day:02d}T020000.000Z-00000000.age").write_bytes(
            (folder / made.snapshot).read_bytes()
        )
    for path in objects(place):
        os.utime(path, (0, 0))
    real, asked = Folder.listed, []

    def listed(self: Folder, prefix: str) -> Iterator[Listed]:
        if prefix == "snapshots/":
            asked.append(prefix)
            # Whose they are, which of them go; and then what those that stay name.
            if len(asked) > 2:
                return
        yield from real(self, prefix)

    monkeypatch.setattr(Folder, "listed", listed)
    assert not backed.backup.run().all_read
    monkeypatch.undo()
    assert len(asked) == 3
    assert restored_into(place, tmp_path / "nowe").damaged == ()
    assert backed.backup.verify("2025-01-19T020000.000Z-00000000.age").bad == ()


def test_a_full_disk_here_is_said_and_neither_originals_nor_the_place_are_blamed(
    backed: Office, place: FolderPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module.seal

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(module, "seal", full)
    with pytest.raises(UserError, match=r"backup\.target_full"):
        backed.backup.run()
    assert codes(backed) == ["backup.target_full"]
    monkeypatch.setattr(module, "seal", real)

    def no_folder(*_arguments: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tempfile, "mkdtemp", no_folder)
    with pytest.raises(UserError, match=r"backup\.target_full"):
        backed.backup.run()
    monkeypatch.undo()
    assert backed.backup.run().broken == ()


def test_a_folder_nobody_can_list_is_no_part_of_a_good_backup(
    backed: Office, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(path: Any) -> Any:
        if str(path) == str(data.root / "panel"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(UserError, match=r"backup\.unreadable"):
        backed.backup.run()
    assert backed.troubles.all()[0].message.details == {"file": "panel"}


def test_a_file_handed_over_that_is_damaged_is_said_too(backed: Office, data: DataFolder) -> None:
    victim = next(data.exports.rglob("??/*"))
    victim.write_bytes(b"zgnilo")
    made = backed.backup.run()
    assert made.broken == made.lost == (victim.parent.name + victim.name,)
    assert codes(backed) == ["backup.originals_broken"]


def test_a_database_that_is_none_is_damaged_not_unknown(tmp_path: Path) -> None:
    ground = Ground(tmp_path)
    ground.database.write_bytes(b"\0" * 100_000)
    with pytest.raises(UserError, match=r"backup\.database_damaged"), ground.copied(Course()):
        pass


def test_a_share_that_vanishes_while_restoring_is_gone_not_damaged(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    backed.backup.run()
    away = tmp_path / "odlaczony"

    def vanish(step: Step) -> None:
        if root_of(place).exists():
            root_of(place).rename(away)

    source = restoring.find(place)
    with pytest.raises(UserError, match=r"backup\.place_gone"):
        restoring.restore(source, KEY, tmp_path / "nowe", Secrets(), None, Course(vanish))
    away.rename(root_of(place))
    assert restored_into(place, tmp_path / "nowe").damaged == ()
    assert files(tmp_path / "nowe") == files(data.root)
