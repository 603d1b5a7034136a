"""Bringing a database to this program's schema: backup first, then alembic, then a check.

Each revision is one transaction with its stamp.  Whatever ends the program meanwhile, the database is at
one revision or the next, and the next start does the rest.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import OperationalError

from desktop.db import counting
from desktop.db.engine import Database
from desktop.db.postgres.dressing import dress
from desktop.db.postgres.errors import ServerError
from desktop.db.postgres.writing import alone, without_haste
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.upgrading import Tell, UpgradeStep, nobody

_LOG = logging.getLogger(__name__)
_KEPT_BACKUPS = 5

NEWEST = "0032"
"""The revision this program works with; alembic itself is loaded only when there is work for it."""

_LARGE_CACHE = ("cache_size=-131072", "mmap_size=1073741824")
_USUAL_CACHE = ("cache_size=-4000", "mmap_size=16777216")
"""As :mod:`desktop.db.engine` sets it."""
_BACKUP_PAGES = 4096
"""Copied at a time; between them it is told how far the copy is."""

if TYPE_CHECKING:
    from alembic.config import Config


def migrate(database: Database, backups: Path | None = None, tell: Tell = nobody) -> None:
    """Bring ``database`` to the newest schema, making it if it is empty.

    A SQLite database that has to change is copied into ``backups`` first; the last five are kept.
    Programs that start at the same time wait for the first of them to be done.  Of an earlier database
    ``tell`` hears each step.

    Raises :class:`UserError` ``database.newer`` if a later version of the program made it,
    ``database.damaged`` if rows refer to missing ones afterwards (the backup is named), and
    ``database.not_upgraded`` if disk or rights do not allow it.
    """
    try:
        with _alone(database):
            _migrate(database, backups, tell)
            database.expects = NEWEST
    except ServerError:
        raise
    except (OSError, sqlite3.OperationalError, OperationalError) as error:
        _LOG.error("the database could not be upgraded: %s", place_of(error))
        raise UserError("database.not_upgraded") from error


def is_outdated(path: Path) -> bool:
    """Whether the SQLite database in ``path`` was made by another version of the program.

    Waits for nobody, not even for a program that is changing it.  Of what is no database at all it says
    no: whoever opens it finds out why.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        return False
    return row is not None and row[0] != NEWEST


def _alone(database: Database) -> AbstractContextManager[object]:
    """One program at a time, from the first connection on: it is what switches to the write-ahead log."""
    if not database.is_sqlite:
        return alone(database.engine)
    path = database.engine.url.database
    return FileLock(f"{path}.lock") if path and path != ":memory:" else nullcontext()


def _migrate(database: Database, backups: Path | None, tell: Tell) -> None:
    current = revision_of(database)
    if current == NEWEST:
        return
    config = _config()
    _refuse_newer(config, current)
    if current is None:
        # One transaction for all: nobody's data is at stake, and a first start is not to be waited for.
        with _altering(database) as connection:
            _upgrade(connection, config, database)
        return
    revisions = _revisions_after(config, current)
    copies = backups is not None and database.is_sqlite
    of = len(revisions) + copies + 1
    backup = None
    if copies and backups is not None:
        source = Path(database.engine.url.database or "")
        backup = _Backup(source, backups, current)
        backup.take(lambda share: tell(UpgradeStep("backup", 1, of, share)))
    with _altering(database) as connection:
        for number, revision in enumerate(revisions, 1 + copies):
            tell(UpgradeStep(revision, number, of))
            _upgrade(connection, config, database, revision)
        tell(UpgradeStep("check", of, of))
        _check(connection, database, backup)
    if backup is not None:
        backup.done()


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


def _revisions_after(config: Config, current: str) -> list[str]:
    from alembic.script import ScriptDirectory

    way = ScriptDirectory.from_config(config).iterate_revisions("head", current)
    return [revision.revision for revision in way][::-1]


class _Backup:
    """The copy of a database from before it is changed; one that is changed half has its copy already."""

    def __init__(self, source: Path, folder: Path, revision: str) -> None:
        self._source, self._folder, self._revision = source, folder, revision
        self._begun = folder / f"{source.stem}.unfinished"
        """Names the copy, and the revision that it is of, until all is done."""
        self.path: Path | None = None

    def take(self, on_share: Callable[[float], None]) -> None:
        """Make the copy, if it is not here from an attempt that did not come to its end."""
        self.path = self._of_attempt()
        if self.path is not None:
            on_share(1.0)
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        self.path = self._folder / f"{self._source.stem}-{stamp}-{self._revision}.db"
        # Under its name only once it is whole.
        part = self._folder / f"{self._source.stem}.part"
        part.unlink(missing_ok=True)
        _copy(self._source, part, on_share)
        part.replace(self.path)
        self._begun.write_text(f"{self.path.name}\n{self._revision}", encoding="utf-8")
        _LOG.info("database copied to %s before migrating", self.path.name)
        for stale in sorted(self._folder.glob(f"{self._source.stem}-*.db"))[:-_KEPT_BACKUPS]:
            stale.unlink()

    def done(self) -> None:
        """The database is at the newest revision: the next change needs a copy of its own."""
        self._begun.unlink(missing_ok=True)

    def _of_attempt(self) -> Path | None:
        try:
            name, _, revision = self._begun.read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        path = self._folder / Path(name).name
        # Still of the same revision: somebody may have worked with it since.
        return path if revision != self._revision and path.is_file() else None


def _copy(source: Path, target: Path, on_share: Callable[[float], None]) -> None:
    """SQLite's own copying takes what the write-ahead log still holds; a plain file copy would not."""

    def progress(_status: int, remaining: int, total: int) -> None:
        on_share(1.0 if not total else (total - remaining) / total)

    on_share(0.0)
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new, pages=_BACKUP_PAGES, progress=progress)


@contextmanager
def _altering(database: Database) -> Iterator[Connection]:
    """A connection for changing the schema.

    A batch change rebuilds a table; with foreign keys on, dropping the old one would delete the rows of
    every table that refers to it.  The switch works outside transactions only.
    """
    with database.engine.connect() as connection:
        if not database.is_sqlite:
            with without_haste(connection):
                yield connection
            return
        _pragmas(connection, "foreign_keys=OFF", *_LARGE_CACHE)
        try:
            yield connection
        finally:
            connection.rollback()
            _pragmas(connection, "foreign_keys=ON", *_USUAL_CACHE)


def _upgrade(connection: Connection, config: Config, database: Database, revision: str = NEWEST) -> None:
    from alembic import command

    config.attributes["connection"] = connection
    with connection.begin():
        command.upgrade(config, revision)
        if revision != NEWEST:
            return
        if database.is_sqlite:
            counting.install(connection)
        else:
            dress(connection)


def _check(connection: Connection, database: Database, backup: _Backup | None) -> None:
    if database.is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall():
        raise UserError("database.damaged", backup=(backup and backup.path) or "")


def _pragmas(connection: Connection, *statements: str) -> None:
    raw = connection.connection.cursor()
    for statement in statements:
        raw.execute(f"PRAGMA {statement}")
    raw.close()
