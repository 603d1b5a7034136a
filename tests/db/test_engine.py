"""Sessions: all or nothing, writers one after another, foreign keys watched."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, OperationalError, StatementError

from desktop.app import DataFolder
from desktop.db import engine
from desktop.db.engine import Database
from desktop.db.tables import IntakeTable, OriginalTable, SettingTable, WatchedFolderTable
from desktop.domain.documents import Stage
from desktop.domain.folders import AfterIntake, ObserverKind


def test_an_error_keeps_nothing(database: Database) -> None:
    def fail() -> None:
        with database.write() as session:
            session.add(SettingTable(key="a", value={}))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.read() as session:
        assert session.get(SettingTable, "a") is None


def test_foreign_keys_are_watched(database: Database) -> None:
    folder = WatchedFolderTable(
        path="/x",
        is_root=False,
        company_id=77,
        observer=ObserverKind.AUTO,
        quiet_seconds=3.0,
        after=AfterIntake.MOVE,
        stage=Stage.AUTO,
    )
    with pytest.raises(IntegrityError), database.write() as session:
        session.add(folder)


def test_many_writers_lose_nothing(database: Database) -> None:
    with database.write() as session:
        session.add(SettingTable(key="count", value={"n": 0}))

    def add() -> None:
        for _ in range(25):
            with database.write() as session:
                row = session.get_one(SettingTable, "count")
                row.value = {"n": row.value["n"] + 1}

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as session:
        assert session.get_one(SettingTable, "count").value == {"n": 100}


def test_a_writer_waits_for_another_program(database: Database, data: DataFolder) -> None:
    other, begun, done = Database.at(data.database), threading.Event(), threading.Event()

    def write() -> None:
        begun.set()
        with other.write() as session:
            row = session.get_one(SettingTable, "a")
            row.value = {"n": row.value["n"] + 1}
        done.set()

    with database.write() as session:
        session.add(SettingTable(key="a", value={"n": 1}))
        session.flush()
        thread = threading.Thread(target=write)
        thread.start()
        assert begun.wait(10)
        assert not done.wait(0.1)
    thread.join()
    with database.read() as session:
        assert session.get_one(SettingTable, "a").value == {"n": 2}
    other.close()


def test_a_program_that_never_stops_writing_is_told_of(
    database: Database, data: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_PATIENCE_MS", 50)
    other = Database.at(data.database)
    with database.write() as session:
        session.add(SettingTable(key="a", value={}))
        session.flush()
        with pytest.raises(OperationalError, match="locked"), other.write() as second:
            second.add(SettingTable(key="b", value={}))
    # And it writes again as soon as it may.
    with other.write() as session:
        session.add(SettingTable(key="b", value={}))
    other.close()


def test_moments_keep_their_zone_and_naive_ones_are_refused(database: Database) -> None:
    moment = datetime(2026, 11, 23, 12, 41, tzinfo=UTC)
    with database.write() as session:
        session.add(OriginalTable(sha256="a" * 64, size=1, stored_at=moment))
    with database.read() as session:
        assert session.scalar(select(OriginalTable.stored_at)) == moment
    with pytest.raises(StatementError), database.write() as session:
        session.add(OriginalTable(sha256="b" * 64, size=1, stored_at=moment.replace(tzinfo=None)))


def test_values_do_not_reach_error_texts(database: Database) -> None:
    row = IntakeTable(source_path="tajne", size=1, mtime_ns=1, sha256="a", document_id=None, finished=False)
    with pytest.raises(IntegrityError) as caught, database.write() as session:
        session.add(row)
    assert "tajne" not in str(caught.value)


def test_commits_of_others_are_noticed_and_nothing_else(database: Database) -> None:
    counter = database.change_counter()
    try:
        assert not counter.moved()
        with database.read() as session:
            session.get(SettingTable, "a")
        assert not counter.moved()
        other = Database(database.url)
        with other.write() as session:
            session.add(SettingTable(key="a", value={}))
        other.close()
        assert counter.moved()
        assert not counter.moved()
    finally:
        counter.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no question marks in names there")
@pytest.mark.parametrize("name", ["Faktury ? nowe", "50%25 gotowe", "żółw #1"])
def test_a_folder_of_any_name_holds_the_database(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "biuro.db"
    path.parent.mkdir()
    database = Database.at(path)
    with database.read() as session:
        session.connection()
    database.close()
    assert path.exists()
