"""Moving an office into a shared database and back, whatever ends it meanwhile."""

from __future__ import annotations

import importlib
import multiprocessing
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, text

from desktop.app import DataFolder, open_database
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.rowcopy import sums
from desktop.db.tables import OriginalTable, SettingTable
from desktop.domain.errors import UserError
from desktop.domain.shared import Holding, SharedPlace
from desktop.domain.upgrading import UpgradeStep
from desktop.services.place.shared import kept, moving
from desktop.services.place.shared.connecting import shared_database
from desktop.services.place.shared.kept import shared_of
from desktop.services.place.shared.looking import look
from desktop.services.place.shared.moving import move_in, move_out
from tests.builders import COMPANY_NIP
from tests.mailservers import Secrets
from tests.postgres import PASSWORD
from tests.services.place.shared.conftest import Desk

CONTENTS = (b"%PDF-1.4 faktura", b"%PDF-1.4 rachunek", b"")


def furnish(desk: Desk) -> None:
    """A company, a setting with odd JSON, originals, and a secret."""
    office = desk.open()
    office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)
    office.secrets.put("mailbox:1", "hasło")
    desk.close()
    database = open_database(desk.data, own=desk.secrets)
    store = FileStore(desk.data.store)
    with database.write() as session:
        session.add(SettingTable(key="zażółć", value={"b": [None, 1.5, "x"], "a": {}}))
        for content in CONTENTS:
            session.add(
                OriginalTable(sha256=store.put_bytes(content), size=len(content), stored_at=datetime.now(UTC))
            )
    database.close()


def held(database: Database) -> dict[str, object]:
    with database.engine.connect() as connection:
        return dict(sums(connection))


@pytest.fixture
def desk(make_desk: Callable[[str], Desk]) -> Desk:
    desk = make_desk("a")
    furnish(desk)
    return desk


def local(desk: Desk) -> dict[str, object]:
    database = Database.at(desk.data.database)
    try:
        return held(database)
    finally:
        database.close()


def on_server(place: SharedPlace) -> dict[str, object]:
    database = shared_database(place, PASSWORD)
    try:
        return held(database)
    finally:
        database.close()


def test_there_and_back_everything_is_the_same(desk: Desk, blank: SharedPlace) -> None:
    place = blank
    before = local(desk)
    moved = move_in(desk.data.root, place, PASSWORD, desk.secrets)
    assert on_server(place) == before
    assert moved.files == len(CONTENTS)
    assert moved.left is not None
    assert moved.left.exists()
    assert not desk.data.database.exists()
    office = desk.open()
    assert office.companies.all()[0].short_name == "Żółw"
    assert office.secrets.get("mailbox:1") == "hasło"
    office.companies.add(short_name="Nowa", full_name="Nowa", nip="5261040828")
    desk.close()
    back = on_server(place)
    move_out(desk.data.root, desk.secrets, PASSWORD)
    assert local(desk) == back
    assert {one.short_name for one in desk.open().companies.all()} == {"Żółw", "Nowa"}
    desk.close()
    database = open_database(desk.data)
    with database.read() as session:
        hashes = list(session.scalars(select(OriginalTable.sha256)))
    database.close()
    assert all(FileStore(desk.data.store).is_intact(one) for one in hashes)


def test_what_was_moved_away_is_opened_by_no_other_computer(
    desk: Desk, place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    move_in(desk.data.root, place, PASSWORD, desk.secrets)
    other = make_desk("b")
    other.enter(place)
    move_out(desk.data.root, desk.secrets, PASSWORD)
    with pytest.raises(UserError) as caught:
        other.open()
    assert caught.value.code == "shared.left_for"
    assert look(place, PASSWORD).holding is Holding.LEFT
    with pytest.raises(UserError) as caught:
        make_desk("c").enter(place)
    assert caught.value.code == "shared.left_there"


def test_numbers_go_on_behind_the_last_one_that_was_given(desk: Desk, place: SharedPlace) -> None:
    database = open_database(desk.data)
    with database.write() as session:
        # A document that had number 41 was destroyed.
        session.execute(text("INSERT OR REPLACE INTO sqlite_sequence(name, seq) VALUES ('document', 41)"))
    database.close()
    move_in(desk.data.root, place, PASSWORD, desk.secrets)
    shared = shared_database(place, PASSWORD)
    with shared.write() as session:
        number = session.scalar(text("SELECT nextval(pg_get_serial_sequence('document', 'id'))"))
    shared.close()
    assert number == 42
    move_out(desk.data.root, desk.secrets, PASSWORD)
    database = open_database(desk.data)
    with database.read() as session:
        again = session.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'document'"))
    database.close()
    assert again == 42


def test_another_office_is_not_replaced(
    desk: Desk, place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    other = make_desk("b")
    other.enter(place)
    other.open().companies.add(short_name="Inna", full_name="Inna", nip="5261040828")
    other.close()
    with pytest.raises(UserError) as caught:
        move_in(desk.data.root, place, PASSWORD, desk.secrets)
    assert caught.value.code == "shared.holds_office"
    assert local(desk)


def test_rows_that_read_back_otherwise_are_not_kept(
    desk: Desk, place: SharedPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "differing", lambda *_: ["company"])
    with pytest.raises(UserError) as caught:
        move_in(desk.data.root, place, PASSWORD, desk.secrets)
    assert caught.value.code == "shared.rows_differ"
    assert shared_of(desk.data.root) is None
    monkeypatch.undo()
    assert look(place, PASSWORD).companies == 0
    move_in(desk.data.root, place, PASSWORD, desk.secrets)
    assert desk.open().companies.all()


POINTS = (
    "desktop.services.place.shared.moving.copy_files",
    "desktop.services.place.shared.moving.copy_rows",
    "desktop.services.place.shared.moving.sums",
    "desktop.services.place.shared.moving._hand_over_secrets",
    "desktop.services.place.shared.moving.all_secrets",
    "desktop.services.place.shared.moving.mark_folder",
    "desktop.services.place.shared.moving.set_mark",
    "desktop.services.place.shared.moving.keep_shared",
    "desktop.services.place.shared.moving.set_read_only",
    "desktop.services.place.shared.moving.end_marking",
    "desktop.services.place.shared.moving.forget_shared",
    "desktop.services.place.shared.moving.put_away",
)


class FileSecrets(Secrets):
    """A keyring that a killed process leaves to the next one."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        if file.exists():
            for line in file.read_text(encoding="utf-8").splitlines():
                name, _, secret = line.partition("=")
                super().put(name, secret)

    def put(self, name: str, secret: str) -> None:
        super().put(name, secret)
        with self._file.open("a", encoding="utf-8") as file:
            file.write(f"{name}={secret}\n")


def _killed(root: Path, place: SharedPlace | None, secrets: Path, point: str) -> None:
    """In a process of its own: move, and be gone at ``point``."""
    module, _, name = point.rpartition(".")
    target = importlib.import_module(module)
    setattr(target, name, lambda *_args, **_options: os._exit(9))
    own = FileSecrets(secrets)
    if place is None:
        move_out(root, own, PASSWORD)
    else:
        move_in(root, place, PASSWORD, own)
    os._exit(0)


def run_killed(*args: object) -> bool:
    """Whether it was killed, and not done before it came to the point."""
    process = multiprocessing.get_context("spawn").Process(target=_killed, args=args)
    process.start()
    process.join(60)
    assert process.exitcode in {0, 9}
    return process.exitcode == 9


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point_the_office_is_whole_in_one_place(
    desk: Desk, place: SharedPlace, tmp_path: Path, point: str
) -> None:
    before_all = local(desk)
    desk.secrets = FileSecrets(tmp_path / "sekrety")
    desk.secrets.put("mailbox:1", "hasło")
    killed = run_killed(desk.data.root, place, tmp_path / "sekrety", point)
    desk.secrets = FileSecrets(tmp_path / "sekrety")
    _whole(desk, before_all, place)
    if shared_of(desk.data.root) is None:
        move_in(desk.data.root, place, PASSWORD, desk.secrets)
    assert on_server(place) == before_all
    killed |= run_killed(desk.data.root, None, tmp_path / "sekrety", point)
    assert killed
    desk.secrets = FileSecrets(tmp_path / "sekrety")
    _whole(desk, before_all, place)
    if shared_of(desk.data.root) is not None:
        move_out(desk.data.root, desk.secrets, PASSWORD)
    assert local(desk) == before_all


def _whole(desk: Desk, before: dict[str, object], place: SharedPlace) -> None:
    office = desk.open()
    assert office.companies.all()[0].short_name == "Żółw"
    assert office.secrets.get("mailbox:1") == "hasło"
    desk.close()
    assert (local(desk) if shared_of(desk.data.root) is None else on_server(place)) == before


def test_the_steps_are_told(desk: Desk, place: SharedPlace) -> None:
    steps: list[UpgradeStep] = []
    move_in(desk.data.root, place, PASSWORD, desk.secrets, steps.append)
    assert [one.number for one in steps] == sorted(one.number for one in steps)
    assert all(one.share is not None and 0 <= one.share <= 1 for one in steps)
    assert DataFolder(desk.data.root).files == place.folder
    assert (desk.data.root / kept.FILE).exists()
