"""What of the office goes into a backup, and where it lies on this computer."""

from __future__ import annotations

import platform
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.db.copying import TableDigest, copy_database, digests, is_whole
from desktop.domain.errors import UserError
from desktop.services.backup.course import Course, Stage
from desktop.services.backup.gathering import SCRATCH
from desktop.services.backup.snapshot import DATABASE
from desktop.services.secrets import Secrets

_RESERVE = 256 * 1024 * 1024
"""Bytes that stay free beside the copy of the database."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The data folder."""

    root: Path

    @property
    def files(self) -> Path:
        """The folder of the office's files."""
        return self.root

    @property
    def database(self) -> Path:
        """The database."""
        return self.root / DATABASE

    @property
    def scratch(self) -> Path:
        """For what is on its way."""
        return self.root / SCRATCH / "scratch"

    @property
    def lineage(self) -> Path:
        """What the office knows of its own snapshots."""
        return self.files / SCRATCH / "lineage.json"

    @property
    def owner(self) -> str:
        """Whose snapshots these are: this computer's."""
        return platform.node()

    @contextmanager
    def copied(self, course: Course) -> Iterator[DatabaseCopy]:
        """A copy of the database as it is now, that is whole; it is gone afterwards.

        Raises :class:`UserError` ``backup.no_scratch`` without room for it, ``backup.database_damaged`` if
        SQLite finds fault with it.
        """
        self.sweep()
        # The copy, its compressed form, that encrypted, and the copy that is restored from it.
        needed = 3 * self._size() + _RESERVE
        if shutil.disk_usage(self.scratch).free < needed:
            raise UserError("backup.no_scratch", folder=self.scratch, mb=needed // 1024**2)
        copy = self.scratch / DATABASE
        try:
            self._copied(copy, needed, course)
            yield DatabaseCopy(copy, digests(copy, course.meanwhile))
        finally:
            self.sweep()

    def _copied(self, copy: Path, needed: int, course: Course) -> None:
        try:
            self._copy(copy, lambda share: course.at(Stage.COPYING, round(share * 100), 100))
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code == sqlite3.SQLITE_FULL:
                raise UserError("backup.no_scratch", folder=self.scratch, mb=needed // 1024**2) from error
            if code not in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                raise
            raise UserError("backup.database_damaged") from error
        if not is_whole(copy):
            raise UserError("backup.database_damaged")

    def _size(self) -> int:
        """About how many bytes the copy will have."""
        return self.database.stat().st_size

    def _copy(self, copy: Path, on_share: Callable[[float], None]) -> None:
        copy_database(self.database, copy, on_share)

    def sweep(self) -> None:
        """Remove what was on its way; only whoever holds the lock of backups may."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(parents=True, exist_ok=True)


@dataclass(frozen=True, slots=True)
class DatabaseCopy:
    """A whole copy of the database, and what its tables hold."""

    path: Path
    tables: Mapping[str, TableDigest]


def all_secrets(secrets: Secrets) -> dict[str, str]:
    """Every secret of the office by its name; raises what :class:`Secrets` raises."""
    found = {name: secrets.get(name) for name in secrets.names()}
    return {name: secret for name, secret in found.items() if secret is not None}
