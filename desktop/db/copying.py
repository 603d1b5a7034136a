"""A consistent copy of a SQLite database while others work with it, and what can be held against another."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

_PAGES = 1024
"""Copied at a time; between them it can be given up."""


@dataclass(frozen=True, slots=True)
class TableDigest:
    """How many rows a table has, and a SHA-256 over all of them in the order of their keys."""

    rows: int
    digest: str


def copy_database(source: Path, target: Path, on_share: Callable[[float], None]) -> None:
    """Copy the database in ``source``, as it is at one moment, into the new file ``target``.

    Others may read and write meanwhile.  ``target`` is one file (no write-ahead log).  ``on_share`` hears
    how much is copied; what it raises ends the copying.  Raises :class:`sqlite3.Error` and :class:`OSError`.
    """

    def progress(_status: int, remaining: int, total: int) -> None:
        on_share(1.0 if not total else (total - remaining) / total)

    uri = f"{source.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30)) as old,
        closing(sqlite3.connect(target, isolation_level=None)) as new,
    ):
        # A reader of its own moment: without it, every change by another program begins the copy anew.
        old.execute("BEGIN")
        old.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        old.backup(new, pages=_PAGES, progress=progress)
        old.execute("ROLLBACK")
        new.execute("PRAGMA journal_mode=DELETE")


def is_whole(path: Path) -> bool:
    """Whether SQLite finds the database in ``path`` without fault: every page, every index, every key."""
    try:
        with closing(_open(path)) as connection:
            answer = connection.execute("PRAGMA integrity_check").fetchall()
            return answer == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError:
        return False


def digests(path: Path, meanwhile: Callable[[], None] = lambda: None) -> dict[str, TableDigest]:
    """Of each table of the database in ``path``, what it holds; raises :class:`sqlite3.Error`.

    Tables that SQLite's extensions keep behind virtual ones are among them; the virtual ones are not, as
    they hold nothing of their own.  ``meanwhile`` is called now and then; what it raises ends the work.
    """
    with closing(_open(path)) as connection:
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            " ORDER BY name"
        ).fetchall()
        return {name: _digest(connection, name, meanwhile) for (name,) in tables}


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)


def _digest(connection: sqlite3.Connection, table: str, meanwhile: Callable[[], None]) -> TableDigest:
    quoted = '"' + table.replace('"', '""') + '"'
    keys = [row[1] for row in connection.execute(f"PRAGMA table_info({quoted})") if row[5]]
    order = ", ".join('"' + key.replace('"', '""') + '"' for key in keys) or "rowid"
    digest, rows = hashlib.sha256(), 0
    for row in connection.execute(f"SELECT * FROM {quoted} ORDER BY {order}"):  # noqa: S608 - its own names
        digest.update(repr(row).encode())
        rows += 1
        if rows % 10_000 == 0:
            meanwhile()
    meanwhile()
    return TableDigest(rows, digest.hexdigest())
