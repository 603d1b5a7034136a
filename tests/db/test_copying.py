"""Copying a database while others write, and telling whether two hold the same."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from desktop.db.copying import copy_database, digests, is_whole


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE pair (id INTEGER PRIMARY KEY, text TEXT)")
        connection.execute("CREATE TABLE plain (text TEXT)")
        connection.execute("CREATE INDEX pair_text ON pair (text)")
        connection.executemany(
            "INSERT INTO pair VALUES (?, ?)", [(number, "żółw" * 50) for number in range(20_000)]
        )
        connection.commit()
    return path


def nothing(_share: float) -> None:
    pass


def test_a_copy_is_one_moment_although_others_write(source: Path, tmp_path: Path) -> None:
    done = threading.Event()
    written = []

    def write() -> None:
        with closing(sqlite3.connect(source, timeout=30)) as connection:
            number = 100_000
            while not done.is_set():
                number += 2
                # Two rows at once: a copy of half of it would have an odd number.
                with connection:
                    connection.executemany("INSERT INTO pair VALUES (?, 'x')", [(number,), (number + 1,)])
                written.append(number)

    worker = threading.Thread(target=write)
    worker.start()
    try:
        for number in range(5):
            copy = tmp_path / f"{number}.db"
            copy_database(source, copy, nothing)
            assert is_whole(copy)
            assert digests(copy)["pair"].rows % 2 == 0
    finally:
        done.set()
        worker.join()
    assert written
    assert sorted(path.name for path in tmp_path.glob("0.db*")) == ["0.db"]


def test_it_can_be_given_up(source: Path, tmp_path: Path) -> None:
    class GivenUpError(Exception):
        pass

    def stop(share: float) -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        copy_database(source, tmp_path / "b.db", stop)


def test_the_same_rows_give_the_same_digest_and_others_another(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / "b.db"
    copy_database(source, copy, nothing)
    before = digests(copy)
    assert before["pair"].rows == 20_000
    assert before == digests(copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE pair SET text = 'inny' WHERE id = 7")
    after = digests(copy)
    assert after["pair"].rows == 20_000
    assert after["pair"].digest != before["pair"].digest
    assert after["plain"] == before["plain"]


def test_broken_pages_and_rows_that_refer_to_none_are_found(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / "b.db"
    copy_database(source, copy, nothing)
    content = bytearray(copy.read_bytes())
    content[40_960:45_056] = bytes(4096)
    copy.write_bytes(content)
    assert not is_whole(copy)
    copy.write_bytes(b"no database at all" * 1000)
    assert not is_whole(copy)
    other = tmp_path / "c.db"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE b (a INTEGER REFERENCES a (id))")
        connection.execute("INSERT INTO b VALUES (7)")
    assert not is_whole(other)
