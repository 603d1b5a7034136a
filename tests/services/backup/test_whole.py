"""Backed up, destroyed, restored: the same office."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

from desktop.app import DataFolder, awaits_upgrade, open_office
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.migrate import _config
from desktop.domain.backup import FolderPlace, Keep, Opening, Restored, RunState, SnapshotName
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.listing import DocumentFilter, Sort
from desktop.services.backup import restoring
from desktop.services.backup.course import Course, Stage, Step, StoppedError
from desktop.services.backup.making import Task, back_up
from desktop.services.backup.office import Ground
from desktop.services.backup.places.opening import open_place
from desktop.services.backup.repository import Repository, begin
from desktop.services.backup.sealing import Key
from desktop.services.office import Office
from tests.builders import add_document
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.services.backup.state import files, rows

EVERYTHING = DocumentFilter(), Sort()


def root_of(place: FolderPlace) -> Path:
    return Path(place.path) / "bezdotyk-kopie"


def objects(place: FolderPlace) -> list[Path]:
    return sorted((root_of(place) / "objects").rglob("*/*"))


def restored_into(place: FolderPlace, into: Path, secrets: Secrets | None = None) -> Restored:
    source = restoring.find(place)
    return restoring.restore(
        source, restoring.open_key(source, KEY.text), into, secrets or Secrets(), None, None
    )


def codes(office: Office) -> list[str]:
    return [one.message.code for one in office.troubles.all()]


def test_backed_up_destroyed_restored_it_is_the_same_office(
    backed: Office, place: FolderPlace, data: DataFolder, secrets: Secrets
) -> None:
    before_files, before_rows = files(data.root), rows(data.database)
    made = backed.backup.run()
    assert made.broken == made.lost == made.mended == ()
    assert made.read == made.files == len(before_files) + 1
    backed.stop()
    shutil.rmtree(data.root)

    keyring = Secrets()
    restored = restored_into(place, data.root, keyring)
    assert restored.files == made.files
    assert (restored.damaged, restored.lost) == ((), ())
    assert files(data.root) == before_files
    assert rows(data.database) == before_rows
    assert keyring.kept == secrets.kept

    again = open_office(data, workers=1, user="anna", secrets=keyring)
    try:
        assert len(again.documents.ids(*EVERYTHING)) == 4
        assert again.backup.status().settings.place == place
        assert again.backup.run().new_files <= 1
    finally:
        again.stop()


def test_what_is_there_is_sent_once(
    backed: Office, place: FolderPlace, company: Company, tmp_path: Path
) -> None:
    first = backed.backup.run()
    add_document(backed, tmp_path / "in", name="nowy.pdf", company_id=company.id)
    second = backed.backup.run()
    assert second.files == first.files + 1
    assert second.new_files == 2
    assert backed.backup.ledger.verified() == {first.snapshot, second.snapshot}
    assert [run.state for run in backed.backup.ledger.recent()] == [RunState.GOOD] * 2


def test_nothing_at_the_place_tells_of_the_office(
    backed: Office, place: FolderPlace, data: DataFolder
) -> None:
    backed.backup.run()
    there = b"".join(path.read_bytes() for path in root_of(place).rglob("*") if path.is_file())
    for secret in (b"tajne", b"klucz panelu", "Żółw".encode(), b"SQLite format", KEY.text.encode()):
        assert secret not in there
    originals = {path.parent.name + path.name for path in data.store.rglob("??/*")}
    assert originals
    assert originals.isdisjoint({path.name for path in objects(place)})


def test_the_office_works_on_while_it_is_backed_up(
    backed: Office, place: FolderPlace, company: Company, data: DataFolder, tmp_path: Path
) -> None:
    done = threading.Event()
    added: list[int] = []

    def work() -> None:
        while not done.is_set():
            name = f"w trakcie {len(added)}.pdf"
            added.append(add_document(backed, tmp_path / "in", name=name, company_id=company.id))

    worker = threading.Thread(target=work)
    worker.start()
    try:
        for _ in range(3):
            backed.backup.run()
    finally:
        done.set()
        worker.join()
    assert added
    restored_into(place, tmp_path / "nowe")
    with closing(sqlite3.connect(tmp_path / "nowe" / "bezdotyk.db")) as connection:
        hashes = [row[0] for row in connection.execute("SELECT sha256 FROM original")]
    assert hashes
    there = files(tmp_path / "nowe")
    assert all(there[f"originals/{one[:2]}/{one[2:]}"] == one for one in hashes)


def test_a_tampered_object_is_found_named_and_mended(backed: Office, place: FolderPlace) -> None:
    backed.backup.run()
    victim = next(path for path in objects(place) if path.stat().st_size < 1000)

    def spoil() -> None:
        spoilt = bytearray(victim.read_bytes())
        spoilt[-20] ^= 1
        victim.write_bytes(spoilt)

    spoil()
    found = backed.backup.verify()
    (path,) = found.bad
    assert found.mended == (path,)
    assert codes(backed) == ["backup.mended"]
    assert backed.troubles.all()[0].message.details["file"] == path
    assert backed.backup.verify().bad == ()

    # Nobody looks, but its turn comes within so many backups: then it is written anew for all snapshots.
    spoil()
    mended: tuple[str, ...] = ()
    for _ in range(30):
        made = backed.backup.run()
        mended += made.mended
    assert mended == (path,)
    assert backed.backup.verify().bad == ()


def test_restoring_names_a_tampered_object_and_restores_all_others(
    backed: Office, place: FolderPlace, tmp_path: Path, data: DataFolder
) -> None:
    backed.backup.run()
    small = [path for path in objects(place) if path.stat().st_size < 1000]
    small[0].write_bytes(small[1].read_bytes())
    small[2].unlink()
    restored = restored_into(place, tmp_path / "nowe")
    assert len(restored.damaged) == 2
    there = files(tmp_path / "nowe")
    assert there == {path: one for path, one in files(data.root).items() if path not in restored.damaged}


def test_what_is_nowhere_good_is_named_and_stays(
    backed: Office, place: FolderPlace, data: DataFolder
) -> None:
    backed.backup.run()
    originals = sorted(data.store.rglob("??/*"))
    originals[0].write_bytes(b"zgnilo")
    for path in objects(place):
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    found = backed.backup.verify()
    left = sorted(set(found.bad) - set(found.mended))
    assert left == ["bezdotyk.db", originals[0].relative_to(data.root).as_posix()]
    assert codes(backed) == ["backup.spoilt_there"]


def test_a_missing_object_is_sent_anew_with_the_next_backup(backed: Office, place: FolderPlace) -> None:
    backed.backup.run()
    victim = next(path for path in objects(place) if path.stat().st_size < 1000)
    victim.unlink()
    assert backed.backup.run().new_files == 2
    assert backed.backup.verify().bad == ()


def test_a_damaged_original_keeps_its_good_copy_and_is_told(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    backed.backup.run()
    before = files(data.root)
    damaged, gone, *_rest = (path for path in sorted(data.store.rglob("??/*")))
    damaged.write_bytes(b"zgnilo")
    gone.unlink()
    report = backed.backup.check()
    inner = [path.relative_to(data.root).as_posix() for path in (damaged, gone)]
    assert sorted((one.path, one.fault.value) for one in report.faults) == sorted(
        zip(inner, ("changed", "missing"), strict=True)
    )
    assert codes(backed) == ["soundness.files"]

    made = backed.backup.run()
    assert made.broken == (gone.parent.name + gone.name,)
    assert made.lost == ()
    restored_into(place, tmp_path / "nowe")
    assert files(tmp_path / "nowe") == before

    mended, left = backed.backup.mend()
    assert (sorted(mended), left) == (sorted(inner), [])
    assert files(data.root) == before
    assert "soundness.files" not in codes(backed)
    assert backed.backup.check().faults == ()


def test_an_original_damaged_before_its_first_backup_is_lost_and_said(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    victim = next(path for path in sorted(data.store.rglob("??/*")))
    victim.write_bytes(b"zgnilo")
    made = backed.backup.run()
    assert made.broken == made.lost == (victim.parent.name + victim.name,)
    assert codes(backed) == ["backup.originals_broken"]
    assert restored_into(place, tmp_path / "nowe").lost == made.lost


def test_an_original_destroyed_meanwhile_is_no_trouble(backed: Office, data: DataFolder) -> None:
    originals = len(list(data.store.rglob("??/*")))

    def destroy(step: Step) -> None:
        if step.stage is Stage.COPYING and step.done == step.of:
            backed.documents.bin(backed.documents.ids(*EVERYTHING)[:1])
            backed.documents.empty_bin()

    assert backed.backup.run(destroy).broken == ()
    assert len(list(data.store.rglob("??/*"))) == originals - 1


def test_a_damaged_database_is_not_backed_up(backed: Office, data: DataFolder, place: FolderPlace) -> None:
    good = backed.backup.run()
    backed.stop()
    with closing(sqlite3.connect(data.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA writable_schema=ON")
        # An index that no longer knows the rows of its table.
        page = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_document_file_name'"
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with data.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\x0a\x00\x00\x00\x00\x10\x00\x00")
    again = open_office(data, workers=1, user="anna", secrets=backed.secrets)
    try:
        with pytest.raises(UserError, match=r"backup\.database_damaged"):
            again.backup.run()
        assert again.backup.snapshots() == [good.snapshot]
        assert codes(again) == ["backup.database_damaged"]
        assert not again.backup.check().database_whole
    finally:
        again.stop()


def test_a_folder_with_an_office_is_not_restored_into(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    backed.backup.run()
    before = files(data.root)
    with pytest.raises(UserError, match=r"backup\.not_empty"):
        restored_into(place, data.root)
    assert files(data.root) == before
    other = tmp_path / "cudzy"
    other.mkdir()
    (other / "list.txt").write_text("moje")
    with pytest.raises(UserError, match=r"backup\.not_empty"):
        restored_into(place, other)
    assert [path.name for path in other.iterdir()] == ["list.txt"]


def test_a_restore_that_was_broken_off_goes_on_and_no_office_opens_before(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    backed.backup.run()
    into = DataFolder(tmp_path / "nowe")
    source = restoring.find(place)
    stop = threading.Event()

    def tell(step: Step) -> None:
        if step.done >= 1:
            stop.set()

    with pytest.raises(StoppedError):
        restoring.restore(source, KEY, into.root, Secrets(), None, Course(tell, stop))
    with pytest.raises(UserError, match=r"backup\.unfinished"):
        open_office(into, workers=1)
    assert not into.database.exists()
    (into.root / "originals").mkdir(exist_ok=True)
    (into.root / "originals" / "zbedny").write_bytes(b"z innej kopii")
    restored_into(place, into.root)
    assert files(into.root) == files(data.root)
    open_office(into, workers=1, secrets=Secrets()).stop()


def test_an_older_database_is_upgraded_after_it_is_restored(place: FolderPlace, tmp_path: Path) -> None:
    old, into = DataFolder(tmp_path / "dawne"), DataFolder(tmp_path / "nowe")
    old.root.mkdir()
    database = Database.at(old.database)
    with database.engine.connect() as connection:
        config = _config()
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, "0014")
            connection.exec_driver_sql(
                "INSERT INTO original (sha256, size, media_type, stored_at)"
                f" VALUES ('{hashlib.sha256(b'stary').hexdigest()}', 5, '', '2026-01-01')"
            )
    database.close()
    FileStore(old.store).put_bytes(b"stary")
    ground = Ground(old.root)
    opened = open_place(place, None)
    opened.prepare()
    begin(opened, KEY, Opening.KEY, None)
    ground.sweep()
    back_up(Task(ground, Repository(opened, KEY, ground.scratch), Keep(), {}, set, frozenset(), 0), Course())
    restored_into(place, into.root)
    assert awaits_upgrade(into)
    office = open_office(into, workers=1, secrets=Secrets())
    try:
        assert not awaits_upgrade(into)
        assert office.backup.check().faults == ()
        assert files(into.root).keys() == files(old.root).keys()
        assert office.backup.status().good is None
    finally:
        office.stop()


def test_keys_and_passphrases_of_others_open_nothing(
    backed: Office, place: FolderPlace, tmp_path: Path
) -> None:
    backed.backup.run()
    source = restoring.find(place)
    with pytest.raises(UserError, match=r"backup\.wrong_key"):
        restoring.open_key(source, Key.new().text)
    with pytest.raises(UserError, match=r"backup\.bad_key"):
        restoring.open_key(source, KEY.text[:-1] + "Q")
    with pytest.raises(UserError, match=r"backup\.no_key"):
        restoring.open_key(source, "hasło biura")
    with pytest.raises(UserError, match=r"backup\.no_backups"):
        restoring.find(FolderPlace(str(tmp_path)))
    with pytest.raises(UserError, match=r"backup\.no_snapshot"):
        restoring.restore(source, KEY, tmp_path / "nowe", Secrets(), "2020-01-01T000000.000Z-00000000.age")


def test_a_passphrase_opens_what_was_set_up_with_it(full: Office, place: FolderPlace, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"backup\.weak_passphrase"):
        full.backup.set_up(place, passphrase="krótkie")
    full.backup.set_up(place, passphrase="cztery słowa na kartce")
    full.backup.run()
    source = restoring.find(place)
    with pytest.raises(UserError, match=r"backup\.wrong_passphrase"):
        restoring.open_key(source, "pięć słów na kartce")
    key = restoring.open_key(source, " cztery słowa na kartce ")
    assert restoring.restore(source, key, tmp_path / "nowe", Secrets()).damaged == ()


def test_the_office_proves_that_it_has_the_key(full: Office, place: FolderPlace) -> None:
    with pytest.raises(UserError, match=r"backup\.no_opening"):
        full.backup.set_up(place)
    with pytest.raises(UserError, match=r"backup\.proof_wrong"):
        full.backup.set_up(place, key=KEY, proof=Key.new().text)
    assert full.backup.status().settings.place is None
    spaced = " ".join(KEY.text[at : at + 6] for at in range(0, len(KEY.text), 6)).lower()
    full.backup.set_up(place, key=KEY, proof=f"# klucz\n{spaced}\n")
    assert full.backup.key() == KEY


def test_places_that_would_perish_with_the_data_or_are_others(
    full: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    (data.root / "kopie").mkdir()
    for inside in (data.root, data.root / "kopie"):
        with pytest.raises(UserError, match=r"backup\.inside_data"):
            full.backup.look(FolderPlace(str(inside)))
    with pytest.raises(UserError, match=r"backup\.no_folder"):
        full.backup.look(FolderPlace(str(tmp_path / "nie ma")))
    assert full.backup.look(place) is None
    assert full.backup.on_same_disk(place)
    full.backup.set_up(place, key=KEY, proof=KEY.text)
    other = Key.new()
    with pytest.raises(UserError, match=r"backup\.other_key"):
        full.backup.set_up(place, key=other, proof=other.text)
    # Another disk opens with the same key, and nobody has to print it again.
    second = tmp_path / "drugi dysk"
    second.mkdir()
    full.backup.set_up(FolderPlace(str(second)))
    assert full.backup.run().new_files > 4


def test_a_mark_of_a_later_version_or_a_broken_one_is_said(backed: Office, place: FolderPlace) -> None:
    mark = root_of(place) / "bezdotyk-backup.json"
    said = json.loads(mark.read_text())
    mark.write_text(json.dumps({**said, "format": 2}))
    with pytest.raises(UserError, match=r"backup\.newer"):
        backed.backup.run()
    mark.write_text("{")
    with pytest.raises(UserError, match=r"backup\.bad_mark"):
        backed.backup.run()
    assert codes(backed) == ["backup.bad_mark"]


def test_snapshots_go_and_the_last_good_one_stays(backed: Office, place: FolderPlace) -> None:
    made = backed.backup.run()
    folder = root_of(place) / "snapshots"
    content = (folder / made.snapshot).read_bytes()
    for day in range(1, 29):
        (folder / f"2025-01-{day:02d}T020000.000Z-00000000.age").write_bytes(content)
    last = backed.backup.run()
    there = backed.backup.snapshots()
    assert there[0] == last.snapshot
    assert made.snapshot not in there
    # Today's, the six days before the last of January, and the Sunday of the week before theirs.
    assert [one[:10] for one in there[1:7]] == [f"2025-01-{day}" for day in range(28, 22, -1)]
    assert [one[:10] for one in there[7:]] == ["2025-01-19"]
    assert backed.backup.verify().bad == ()


def test_objects_that_no_snapshot_names_go_once_they_are_old(backed: Office, place: FolderPlace) -> None:
    old = root_of(place) / "objects" / "ab" / ("ab" * 32)
    young = root_of(place) / "objects" / "cd" / ("cd" * 32)
    for path in (old, young):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    backed.backup.run()
    backed.backup.run()
    assert not old.exists()
    assert young.exists()


def test_a_snapshot_nobody_can_read_keeps_all_objects(backed: Office, place: FolderPlace) -> None:
    backed.backup.run()
    spoilt = SnapshotName("2025-01-01T020000.000Z-00000000.age")
    (root_of(place) / "snapshots" / spoilt).write_bytes(b"age-encryption.org/v1\n")
    old = root_of(place) / "objects" / "ab" / ("ab" * 32)
    old.parent.mkdir(parents=True, exist_ok=True)
    old.write_bytes(b"x")
    os.utime(old, (0, 0))
    made = backed.backup.run()
    assert old.exists()
    assert codes(backed) == ["backup.spoilt_snapshots"]
    assert made.snapshot in backed.backup.ledger.verified()


def test_two_programs_do_not_back_up_at_once(backed: Office, make_office: Callable[[], Office]) -> None:
    other = make_office()

    def tell(step: Step) -> None:
        with pytest.raises(UserError, match=r"backup\.busy"):
            other.backup.run()

    backed.backup.run(tell)


def test_stopped_it_is_no_trouble_and_the_next_one_goes_on(backed: Office, place: FolderPlace) -> None:
    stop = threading.Event()

    def tell(step: Step) -> None:
        if step.stage is Stage.VERIFYING:
            stop.set()

    with pytest.raises(StoppedError):
        backed.backup.run(tell, stopped=stop)
    assert codes(backed) == []
    last = backed.backup.status().last
    assert last is not None
    assert last.state is RunState.STOPPED
    assert backed.backup.run().new_files <= 1


def test_snapshots_of_a_clock_that_was_ahead_are_neither_the_newest_nor_push_out_others(
    backed: Office, place: FolderPlace, tmp_path: Path
) -> None:
    made = backed.backup.run()
    folder = root_of(place) / "snapshots"
    content = (folder / made.snapshot).read_bytes()
    ahead = [f"2050-01-{day:02d}T020000.000Z-00000000.age" for day in range(1, 10)]
    before = [f"2025-01-{day:02d}T020000.000Z-00000000.age" for day in range(20, 26)]
    for name in (*ahead, *before):
        (folder / name).write_bytes(content)
    last = backed.backup.run()
    there = backed.backup.snapshots()
    assert there[0] == last.snapshot
    assert set(before) <= set(there)
    assert restored_into(place, tmp_path / "nowe").snapshot == last.snapshot


def test_a_backup_found_bad_counts_as_none_any_longer(
    backed: Office, place: FolderPlace, data: DataFolder
) -> None:
    first = backed.backup.run()
    bad = backed.backup.run()
    assert backed.backup.ledger.verified() == {first.snapshot, bad.snapshot}
    spoilt = root_of(place) / "snapshots" / bad.snapshot
    spoilt.write_bytes(spoilt.read_bytes()[:-1] + b"x")
    with pytest.raises(UserError, match=r"backup\.snapshot_spoilt"):
        backed.backup.verify()
    assert codes(backed) == ["backup.snapshot_spoilt"]
    assert backed.backup.ledger.verified() == {first.snapshot}
    status = backed.backup.status()
    assert status.good is not None
    assert status.good.snapshot == first.snapshot


def test_what_was_destroyed_is_not_fetched_back_from_the_backups(backed: Office, data: DataFolder) -> None:
    backed.backup.run()
    document = backed.documents.ids(*EVERYTHING)[0]
    before = set(data.store.rglob("??/*"))
    for victim in before:
        victim.write_bytes(b"zgnilo")
    assert len(backed.backup.check().faults) == 4
    backed.documents.bin([document])
    backed.documents.empty_bin()
    mended, left = backed.backup.mend()
    assert (len(mended), left) == (3, [])
    assert len(set(data.store.rglob("??/*"))) == 3
    assert codes(backed) == []


def test_a_fault_of_what_was_destroyed_is_forgotten(backed: Office, data: DataFolder) -> None:
    victims = sorted(data.store.rglob("??/*"))
    for victim in victims:
        victim.unlink()
    assert len(backed.backup.check().faults) == 4
    backed.documents.bin(backed.documents.ids(*EVERYTHING))
    backed.documents.empty_bin()
    backed.backup.check()
    assert backed.backup.soundness.standing().faults == ()
    assert codes(backed) == []


def test_two_computers_with_the_same_office_do_not_let_go_each_others_snapshots(
    backed: Office, place: FolderPlace, tmp_path: Path
) -> None:
    backed.backup.run()
    into, keyring = DataFolder(tmp_path / "nowy komputer"), Secrets()
    restored_into(place, into.root, keyring)
    other = open_office(into, workers=1, user="anna", secrets=keyring)
    try:
        moved = other.backup.run()
        # It goes on with what was there: nothing of that is another's.
        assert codes(other) == []
        other.backup.run()
        assert codes(other) == []
        stale = backed.backup.run()
        assert codes(backed) == ["backup.two_computers"]
        assert moved.snapshot not in backed.backup.snapshots()
        last = other.backup.run()
        assert codes(other) == ["backup.two_computers"]
        for _ in range(2):
            stale = backed.backup.run()
        assert {stale.snapshot, last.snapshot} <= set(backed.backup.snapshots())
        # Somewhere else what is there is its own again.
        backed.backup.set_up(place)
        backed.backup.run()
        assert codes(backed) == []
    finally:
        other.stop()


def test_two_programs_do_not_restore_into_one_folder(
    backed: Office, place: FolderPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backed.backup.run()
    monkeypatch.setattr(restoring, "_WAIT_SECONDS", 0.05)
    into = tmp_path / "nowe"
    refused: list[str] = []

    def tell(_step: Step) -> None:
        if not refused:
            with pytest.raises(UserError, match=r"place\.in_use"):
                restored_into(place, into)
            refused.append("in use")

    source = restoring.find(place)
    restoring.restore(source, KEY, into, Secrets(), None, Course(tell))
    assert refused


@pytest.mark.parametrize("content", [None, b"", b"{"])
def test_backups_are_not_lost_with_the_little_file_that_says_that_they_are_there(
    backed: Office, place: FolderPlace, tmp_path: Path, content: bytes | None
) -> None:
    first = backed.backup.run()
    mark = root_of(place) / "bezdotyk-backup.json"
    mark.unlink()
    if content is not None:
        mark.write_bytes(content)
    source = restoring.find(place)
    with pytest.raises(UserError, match=r"backup\.wrong_key"):
        restoring.open_key(source, Key.new().text)
    assert restored_into(place, tmp_path / "nowe").snapshot == first.snapshot
    assert restoring.find(FolderPlace(str(root_of(place)))).snapshots == (first.snapshot,)
    if content is None:
        # Nobody begins others over them.
        other = Key.new()
        with pytest.raises(UserError, match=r"backup\.other_key"):
            backed.backup.set_up(place, key=other, proof=other.text)
    backed.backup.run()
    assert json.loads(mark.read_text())["recipient"] == KEY.recipient
    assert codes(backed) == []
