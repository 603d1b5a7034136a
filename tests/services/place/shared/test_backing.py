"""A shared office is backed up, checked, examined and restored like any other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.db.copying import digests
from desktop.domain.backup import FolderPlace, Opening
from desktop.domain.errors import UserError
from desktop.domain.shared import SharedPlace
from desktop.services import doctor
from desktop.services.backup import restoring
from desktop.services.doctor import examine
from desktop.services.place.shared import examining
from desktop.services.place.shared.moving import move_in, move_out
from tests.mailservers import Secrets
from tests.postgres import PASSWORD
from tests.services.backup.conftest import KEY
from tests.services.place.shared.conftest import Desk
from tests.services.place.shared.test_moving import furnish, local, on_server


@pytest.fixture
def desk(make_desk: Callable[[str], Desk], place: SharedPlace) -> Desk:
    """A computer whose office was moved into the shared database."""
    desk = make_desk("a")
    furnish(desk)
    move_in(desk.data.root, place, PASSWORD, desk.secrets)
    return desk


def test_a_backup_of_it_is_restored_on_one_computer_and_moved_into_another_database(
    desk: Desk, place: SharedPlace, blank: SharedPlace, tmp_path: Path, make_desk: Callable[[str], Desk]
) -> None:
    copies = tmp_path / "kopie"
    copies.mkdir()
    office = desk.open()
    office.backup.set_up(FolderPlace(str(copies)), key=KEY, proof=KEY.text)
    before = on_server(place)
    made = office.backup.run()
    assert made.files == 4
    assert not made.broken
    other = make_desk("b")
    source = restoring.find(FolderPlace(str(copies)))
    assert source.opening is Opening.KEY
    restored = restoring.restore(source, KEY, other.data.root, other.secrets)
    assert not restored.damaged
    assert other.secrets.get("mailbox:1") == "hasło"
    there = local(other)
    # What the backup itself has noted since is all that may differ.
    noted = {"backup_run", "setting", "trouble"}
    assert {name: there[name] for name in there.keys() - noted} == {
        name: before[name] for name in before.keys() - noted
    }
    move_in(other.data.root, blank, PASSWORD, other.secrets)
    assert other.open().companies.all()[0].short_name == "Żółw"


def test_only_one_computer_backs_up(
    desk: Desk, tmp_path: Path, place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    copies = tmp_path / "kopie"
    copies.mkdir()
    office = desk.open()
    office.backup.set_up(FolderPlace(str(copies)), key=KEY, proof=KEY.text)
    second = make_desk("b")
    second.enter(place)
    shared = second.open().place.shared
    assert shared is not None
    lock = shared.backup_lock()
    lock.acquire()
    with pytest.raises(UserError) as caught:
        office.backup.run()
    assert caught.value.code == "backup.busy"
    lock.release()
    assert office.backup.run().files


def test_computers_that_back_up_in_turns_are_one_office(
    desk: Desk, tmp_path: Path, place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    copies = tmp_path / "kopie"
    copies.mkdir()
    office = desk.open()
    office.backup.set_up(FolderPlace(str(copies)), key=KEY, proof=KEY.text)
    office.backup.run()
    second = make_desk("b")
    second.enter(place)
    assert not second.open().backup.run().others
    assert not office.backup.run().others
    assert not [one for one in office.troubles.all() if one.message.code == "backup.two_computers"]


def test_an_office_that_came_back_knows_the_backups_of_its_time_on_the_server(
    tmp_path: Path, place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    copies = tmp_path / "kopie"
    copies.mkdir()
    desk = make_desk("a")
    office = desk.open()
    office.backup.set_up(FolderPlace(str(copies)), key=KEY, proof=KEY.text)
    office.backup.run()
    desk.close()
    move_in(desk.data.root, place, PASSWORD, desk.secrets)
    assert not desk.open().backup.run().others
    desk.close()
    move_out(desk.data.root, desk.secrets, PASSWORD)
    assert not desk.open().backup.run().others


def test_files_are_held_against_their_hashes_where_all_computers_reach_them(
    desk: Desk, place: SharedPlace
) -> None:
    office = desk.open()
    sound = office.backup.check()
    assert (sound.checked, sound.faults, sound.database_whole) == (3, (), True)
    spoilt = next(
        path for path in (place.folder / "originals").rglob("*") if path.is_file() and path.stat().st_size
    )
    spoilt.write_bytes(b"x")
    assert len(office.backup.check().faults) == 1


def test_the_examination_asks_the_server(
    desk: Desk, place: SharedPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "secrets_of", lambda _root: desk.secrets)
    monkeypatch.setattr(doctor, "secrets_of", lambda _root: desk.secrets)
    data = DataFolder(desk.data.root)

    def codes() -> set[str]:
        return {one.message.code for one in examine(data.root, data.database, data.backups)}

    assert {"doctor.shared", "doctor.shared_no_sums", "doctor.nobody_gathers", "doctor.originals"} <= codes()
    office = desk.open()
    office.start()
    assert "doctor.gathers" in codes()
    desk.close()
    desk.secrets.put("shared:password", "inne")
    assert "shared.password" in codes()


def test_a_copy_is_a_database_like_any_other(desk: Desk, tmp_path: Path) -> None:
    office = desk.open()
    shared = office.place.shared
    assert shared is not None
    copy = tmp_path / "kopia.db"
    shared.ground._copy(copy, lambda _share: None)
    assert digests(copy)["company"].rows == 1
    assert not copy.with_name("kopia.db-wal").exists()


def test_nothing_of_the_shared_database_itself_is_copied(desk: Desk, place: SharedPlace) -> None:
    del place
    assert isinstance(desk.secrets, Secrets)
    office = desk.open()
    assert office.secrets.names() == ["mailbox:1"]
