"""Whether the files on this computer are still what they were: bit rot found before it is needed.

A part of the originals is read every day, so that each is read once in about :data:`DAYS` days.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, select

from desktop.db.backup_tables import FileFaultTable
from desktop.db.engine import Database
from desktop.db.filestore import FileStore, sha256_of
from desktop.db.tables import OriginalTable, SettingTable
from desktop.domain.backup import Fault
from desktop.domain.errors import UserError
from desktop.services.backup.course import Course, Stage
from desktop.services.backup.disk import writing
from desktop.services.backup.gathering import content_of, original
from desktop.services.backup.office import Ground
from desktop.services.backup.places.place import NotThereError
from desktop.services.backup.repository import Repository
from desktop.services.backup.sealing import SpoiltError
from desktop.services.backup.snapshot import PLAIN, FileLine

DAYS = 30
_KEY = "backup.soundness"
_PARTS = 256
"""The first two digits of a hash: a folder of the store."""
_STORES = ("originals", "exports")


@dataclass(frozen=True, slots=True)
class Faulty:
    """A file that is not what it was."""

    path: str
    """Within the data folder."""
    fault: Fault


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    checked: int
    size: int
    """Bytes that were read."""
    faults: tuple[Faulty, ...]
    database_whole: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the daily checks are."""

    faults: tuple[Faulty, ...]
    through_at: datetime | None
    """When all files had been read for the last time."""
    day: str
    """The day of the last part, ``YYYY-MM-DD``."""


class Soundness:
    """Checks files against their hashes, remembers what is wrong, and mends it from the backups."""

    def __init__(self, database: Database, ground: Ground) -> None:
        self._database = database
        self._ground = ground

    def check(self, course: Course) -> Report:
        """Check everything: the database by SQLite, each kept file against its hash.

        Raises :class:`UserError` ``backup.no_scratch``.
        """
        try:
            with self._ground.copied(course):
                whole = True
        except UserError as error:
            if error.code != "backup.database_damaged":
                raise
            whole = False
        return self._check(range(_PARTS), course, whole)

    def check_part(self, day: str, course: Course) -> Report:
        """Check the part whose turn it is; ``day`` is today."""
        with self._database.read() as session:
            row = session.get(SettingTable, _KEY)
            kept = {} if row is None else dict(row.value)
        first = int(kept.get("next", 0)) % _PARTS
        parts = range(first, min(first + -(-_PARTS // DAYS), _PARTS))
        report = self._check(parts, course, True)
        through = parts.stop == _PARTS
        kept |= {"next": 0 if through else parts.stop, "day": day}
        if through:
            kept["through_at"] = datetime.now(UTC).isoformat()
        with self._database.write() as session:
            session.merge(SettingTable(key=_KEY, value=kept))
        return report

    def standing(self) -> Standing:
        """What is known."""
        with self._database.read() as session:
            row = session.get(SettingTable, _KEY)
            kept = {} if row is None else row.value
            faults = tuple(
                Faulty(one.path, one.fault)
                for one in session.scalars(select(FileFaultTable).order_by(FileFaultTable.path))
            )
        through = kept.get("through_at")
        return Standing(faults, datetime.fromisoformat(through) if through else None, kept.get("day", ""))

    def mend(self, repository: Repository, course: Course) -> tuple[list[str], list[str]]:
        """Fetch what is damaged or missing from the backups: what is well again, and what they don't have."""
        mended: list[str] = []
        left: list[str] = []
        faults = self.standing().faults
        for number, faulty in enumerate(faults, 1):
            course.at(Stage.CHECKING, number, len(faults))
            if not self._is_wanted(faulty.path):
                # Destroyed since, perhaps because somebody had the right to that: it is not fetched back.
                self._forget([faulty.path])
                continue
            well = self._fetch(repository, faulty.path, course)
            (mended if well else left).append(faulty.path)
        self._forget(mended)
        return mended, left

    def _fetch(self, repository: Repository, path: str, course: Course) -> bool:
        sha256 = content_of(path)
        if sha256 is None:
            return False
        line = FileLine(repository.name_of(sha256), sha256, 0, PLAIN, path)
        with tempfile.TemporaryDirectory(dir=self._ground.scratch) as folder:
            fetched = Path(folder) / "file"
            try:
                with writing(fetched), fetched.open("xb") as file:
                    repository.fetch(line, file, course.meanwhile)
            except (SpoiltError, NotThereError):
                return False
            FileStore(self._ground.files / path.split("/", 1)[0]).put(fetched)
        return True

    def _check(self, parts: Iterable[int], course: Course, whole: bool) -> Report:
        expected, parts = self._expected(), list(parts)
        faults, checked, size = [], 0, 0
        wanted = sorted(path for part in parts for path in self._paths(part, expected))
        for number, path in enumerate(wanted, 1):
            course.at(Stage.CHECKING, number, len(wanted))
            file = self._ground.files / path
            try:
                sound = sha256_of(file) == content_of(path)
                size += file.stat().st_size
            except FileNotFoundError:
                if content_of(path) in self._expected_now(path):
                    faults.append(Faulty(path, Fault.MISSING))
                continue
            except OSError:
                sound = False
            checked += 1
            if not sound:
                faults.append(Faulty(path, Fault.CHANGED))
        known = [one.path for one in self.standing().faults]
        passed_by = {path for path in known if _part_of(path) in parts and not self._is_wanted(path)}
        self._remember(faults, {*wanted, *passed_by})
        return Report(checked, size, tuple(faults), whole)

    def _paths(self, part: int, expected: set[str]) -> Iterator[str]:
        """The paths of files whose hash begins with ``part``: those there are, and those there must be."""
        digits = f"{part:02x}"
        found = {original(sha256) for sha256 in expected if sha256.startswith(digits)}
        for store in _STORES:
            folder = self._ground.files / store / digits
            if folder.is_dir():
                found |= {f"{store}/{digits}/{path.name}" for path in folder.iterdir()}
        return (path for path in found if content_of(path) is not None)

    def _expected(self) -> set[str]:
        with self._database.read() as session:
            return set(session.scalars(select(OriginalTable.sha256)))

    def _expected_now(self, path: str) -> set[str]:
        """Whether a file is expected still: it may have been destroyed since the list was made."""
        sha256 = content_of(path)
        if not path.startswith("originals/") or sha256 is None:
            return set()
        with self._database.read() as session:
            return set(session.scalars(select(OriginalTable.sha256).where(OriginalTable.sha256 == sha256)))

    def _is_wanted(self, path: str) -> bool:
        """Whether the office has this file still, good or not."""
        if path.startswith("originals/"):
            return content_of(path) in self._expected_now(path)
        return (self._ground.files / path).exists()

    def _remember(self, faults: list[Faulty], looked_at: set[str]) -> None:
        bad = {one.path for one in faults}
        known = {one.path for one in self.standing().faults}
        self._forget((known & looked_at) - bad)
        if bad - known:
            with self._database.write() as session:
                for one in faults:
                    if one.path not in known:
                        session.add(
                            FileFaultTable(path=one.path, fault=one.fault, found_at=datetime.now(UTC))
                        )

    def _forget(self, paths: Iterable[str]) -> None:
        gone = list(paths)
        if gone:
            with self._database.write() as session:
                session.execute(delete(FileFaultTable).where(FileFaultTable.path.in_(gone)))


def _part_of(path: str) -> int:
    return int((content_of(path) or "00")[:2], 16)
