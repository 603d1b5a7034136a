"""What an office consists of, to be held against what is restored."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

_RUNS = {"backup_run", "trouble"}
"""What backing up itself writes."""
_LEFT_SUFFIXES = {".lock", ".enc"}
"""Locks of programs, and secrets, which are encrypted otherwise each time."""
_LEFT = {"log", "backups", "backup", "mail", "registers"}


def rows(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables that are not about backups themselves."""
    with closing(sqlite3.connect(database)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        ).fetchall()
        return {
            name: sorted(
                (
                    row
                    for row in connection.execute(f'SELECT * FROM "{name}"')
                    if not _is_of_backups(name, row)
                ),
                key=repr,
            )
            for (name,) in names
            if name not in _RUNS
        }


def _is_of_backups(table: str, row: tuple[Any, ...]) -> bool:
    """The number of backups made, and that somebody made one."""
    return row[0] == "backup.number" or (table == "office_audit" and "backup" in row)


def files(root: Path) -> dict[str, str]:
    """The hash of each file that belongs to the office."""
    found = {}
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root)
        ours = not inner.name.startswith("bezdotyk.db") and inner.suffix not in _LEFT_SUFFIXES
        if path.is_file() and ours and inner.parts[0] not in _LEFT:
            found[inner.as_posix()] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found
