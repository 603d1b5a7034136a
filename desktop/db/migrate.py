"""Bringing a database to this program's schema: backup first, then alembic, then a check."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock
from sqlalchemy import Connection, inspect, text

from desktop.db import counting
from desktop.db.engine import Database
from desktop.domain.errors import UserError

_LOG = logging.getLogger(__name__)
_KEPT_BACKUPS = 5

NEWEST = "0025"
"""The revision this program works with; alembic itself is loaded only when there is work for it."""

if TYPE_CHECKING:
    from alembic.config import Config


def migrate(database: Database, backups: Path | None = None) -> None:
    """Bring ``database`` to the newest schema, making it if it is empty.

    A SQLite database that has to change is copied into ``backups`` first; the last five are kept.
    Programs that start at the same time wait for the first of them to be done.
    Raises :class:`UserError` ``database.newer`` if a later version of the program made it, and
    ``database.damaged`` if rows refer to missing ones afterwards (the backup is named).
    """
    with _alone(database):
        _migrate(database, backups)


def _alone(database: Database) -> AbstractContextManager[object]:
    """One program at a time, from the first connection on: it is what switches to the write-ahead log."""
    path = database.engine.url.database if database.is_sqlite else None
    return FileLock(f"{path}.lock") if path and path != ":memory:" else nullcontext()


def _migrate(database: Database, backups: Path | None) -> None:
    current = revision_of(database)
    if current == NEWEST:
        return
    config = _config()
    _refuse_newer(config, current)
    backup = None
    if current is not None and backups is not None and database.is_sqlite:
        backup = _backup(Path(database.engine.url.database or ""), backups, current)
        _LOG.info("database copied to %s before migrating", backup.name)
    _upgrade(database, config, backup)


def revision_of(database: Database) -> str | None:
    """The schema revision that ``database`` has, ``None`` for an empty one."""
    with database.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return revision


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _refuse_newer(config: Config, current: str | None) -> None:
    from alembic.script import ScriptDirectory

    known = {revision.revision for revision in ScriptDirectory.from_config(config).walk_revisions()}
    if current is not None and current not in known:
        raise UserError("database.newer", version=current)


def _backup(source: Path, folder: Path, revision: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    target = folder / f"{source.stem}-{stamp}-{revision}.db"
    # SQLite's own copying takes what the write-ahead log still holds; a plain file copy would not.
    with sqlite3.connect(source) as old, sqlite3.connect(target) as new:
        old.backup(new)
    old.close()
    new.close()
    for stale in sorted(folder.glob(f"{source.stem}-*.db"))[:-_KEPT_BACKUPS]:
        stale.unlink()
    return target


def _upgrade(database: Database, config: Config, backup: Path | None) -> None:
    from alembic import command

    with database.engine.connect() as connection:
        if database.is_sqlite:
            # A batch change rebuilds a table; with foreign keys on, dropping the old one would delete
            # the rows of every table that refers to it.  The switch works outside transactions only.
            _pragma(connection, "foreign_keys=OFF")
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, "head")
        if database.is_sqlite:
            with connection.begin():
                counting.install(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            connection.rollback()
            _pragma(connection, "foreign_keys=ON")
            if broken:
                raise UserError("database.damaged", backup=backup or "")


def _pragma(connection: Connection, statement: str) -> None:
    raw = connection.connection.cursor()
    raw.execute(f"PRAGMA {statement}")
    raw.close()
