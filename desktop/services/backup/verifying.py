"""Whether a backup is what it must be: read back from its place, decrypted, restored and compared."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from desktop.db.copying import digests, is_whole
from desktop.services.backup.course import Course, Stage
from desktop.services.backup.disk import writing
from desktop.services.backup.places.place import NotThereError
from desktop.services.backup.repository import Repository
from desktop.services.backup.sealing import SpoiltError
from desktop.services.backup.snapshot import DATABASE, FileLine, Snapshot

SHARES = 30
"""An object that was there already is read again with one of so many backups."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found."""

    read: int
    """Objects that were read back and held against their hashes."""
    bad: tuple[FileLine, ...]
    """Files that the backup does not hold as they must be."""
    missing: frozenset[str]
    """The names of the objects of these that are not there at all."""


def turn_of(name: str) -> int:
    """In which of :data:`SHARES` turns an object is read again."""
    return int(name[:8], 16) % SHARES


def verify(
    repository: Repository,
    snapshot: Snapshot,
    course: Course,
    scratch: Path,
    *,
    must: Collection[str] | None = None,
    turn: int = 0,
) -> Verified:
    """Hold ``snapshot``, as it was read from the place, against what lies there.

    The database is restored into ``scratch``, checked by SQLite and compared table by table; objects named
    in ``must`` and those whose ``turn`` it is are read and compared; every other one must be there.  With
    ``must`` as ``None`` all are read.  Raises what the place raises.
    """
    there = repository.objects()
    read, bad, missing = 0, [], set()
    for number, line in enumerate(snapshot.files, 1):
        course.at(Stage.VERIFYING, number, len(snapshot.files))
        if line.object not in there:
            missing.add(line.object)
            bad.append(line)
        elif line.path == DATABASE:
            read += 1
            if not _database_is_good(repository, line, snapshot, course, scratch):
                bad.append(line)
        elif must is None or line.object in must or turn_of(line.object) == turn:
            read += 1
            if not is_good(repository, line, course):
                bad.append(line)
        elif line.coding == "plain" and there[line.object] < line.size:
            bad.append(line)
    return Verified(read, tuple(bad), frozenset(missing))


def is_good(repository: Repository, line: FileLine, course: Course) -> bool:
    """Whether the object of ``line`` decrypts to what it must be; raises what the place raises."""
    try:
        repository.fetch(line, None, course.meanwhile)
    except (SpoiltError, NotThereError):
        return False
    return True


def _database_is_good(
    repository: Repository, line: FileLine, snapshot: Snapshot, course: Course, scratch: Path
) -> bool:
    with tempfile.TemporaryDirectory(dir=scratch, ignore_cleanup_errors=True) as folder:
        restored = Path(folder) / DATABASE
        try:
            with writing(restored), restored.open("xb") as file:
                repository.fetch(line, file, course.meanwhile)
        except (SpoiltError, NotThereError):
            return False
        return is_whole(restored) and digests(restored, course.meanwhile) == dict(snapshot.tables)
