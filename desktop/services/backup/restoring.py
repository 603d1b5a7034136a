"""Restoring an office from its backups, or from the file that was made for moving it.

For the first start of the program and the command line: no office is open then.  The steps are
:func:`find`, which needs no key; :func:`open_key`, which finds out whether a key or passphrase is right; and
:func:`restore`.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.db.copying import digests, is_whole
from desktop.db.filestore import sha256_of
from desktop.db.replacing import flush_folder, replace
from desktop.domain.backup import BackupPlace, Opening, Restored, SnapshotName
from desktop.domain.errors import UserError
from desktop.services.backup.course import Course, Stage
from desktop.services.backup.disk import writing, written
from desktop.services.backup.gathering import UNFINISHED, gather
from desktop.services.backup.places.opening import open_place, title
from desktop.services.backup.places.place import NotThereError, Place
from desktop.services.backup.repository import (
    MARK_LOST,
    Repository,
    key_under,
    opening_at,
    opens,
    read_mark,
    snapshots_at,
)
from desktop.services.backup.sealing import KEY_PREFIX, Key, SpoiltError, flushed
from desktop.services.backup.snapshot import DATABASE, FileLine, Snapshot
from desktop.services.place.layout import KEYRING_NAME, LOCK
from desktop.services.secrets import SECRET_NAMES, Secrets

_WAIT_SECONDS = 15.0
"""For a program that is ending just now."""
_HARMLESS = frozenset({"log", LOCK, "backup.lock", "bezdotyk.db.lock", SECRET_NAMES, KEYRING_NAME})
"""What the program itself makes in a data folder before there is an office in it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place with backups."""

    place: Place
    title: str
    opening: Opening
    """What the office opens them with: a recovery key or a passphrase."""
    recipient: str
    """Empty where the mark that says it is lost."""
    snapshots: tuple[SnapshotName, ...]
    """The newest first; ``moment`` says when each was taken."""


def find(place: BackupPlace, secret: str | None = None) -> Source:
    """The backups at ``place``; ``secret`` is the secret key of an S3 storage.

    Raises :class:`UserError` ``backup.no_backups`` if there are none, ``backup.newer`` if a later version of
    the program made them, ``backup.place_*`` and ``backup.*bucket*``.
    """
    opened = open_place(place, secret)
    try:
        mark = read_mark(opened)
        # Says itself if the whole place is gone.
        there = tuple(snapshots_at(opened))
        if mark is None:
            raise UserError("backup.no_backups")
    except UserError as error:
        there = tuple(snapshots_at(opened))
        if error.code not in MARK_LOST or not there:
            raise
        return Source(opened, title(place), opening_at(opened), "", there)
    return Source(opened, title(place), mark.opening, mark.recipient, there)


def open_key(source: Source, typed: str) -> Key:
    """The key of ``source``: ``typed`` is a recovery key, the text of a key file, or the passphrase.

    Takes some seconds for a passphrase.  Raises :class:`UserError` ``backup.bad_key`` if it is misspelt,
    ``backup.wrong_key`` if it is that of other backups, ``backup.wrong_passphrase``, ``backup.key_wanted``
    if there is no passphrase.
    """
    if source.opening is Opening.KEY or KEY_PREFIX in typed.upper():
        key = Key.parse(typed)
    else:
        key = key_under(source.place, typed)
    known = key.recipient == source.recipient if source.recipient else opens(source.place, key)
    if not known:
        raise UserError("backup.wrong_key")
    return key


def restore(
    source: Source,
    key: Key,
    into: Path,
    secrets: Secrets,
    snapshot: str | None = None,
    course: Course | None = None,
) -> Restored:
    """Restore an office into the data folder ``into``, and its secrets into ``secrets``.

    The database comes last: until it is there, the folder is marked as unfinished, and the same call goes on
    where it was broken off.  A file that the backup does not hold as it must be is named in the answer, and
    all others are restored.  The schema is that of the program which made the backup; opening the office
    brings it up to date.

    Args:
        source: from :func:`find`.
        key: from :func:`open_key`.
        into: missing, or empty besides what the program itself makes there.
        secrets: those of ``into``.
        snapshot: which one; ``None`` for the newest.
        course: to be told how far it is, and to stop it.

    Raises:
        UserError: ``backup.not_empty`` if ``into`` holds an office, ``place.in_use`` if a program is at it,
            ``backup.no_snapshot`` if there is none,
            ``backup.snapshot_spoilt`` and ``backup.database_spoilt`` if this one cannot be restored,
            ``backup.target_full``, ``backup.target_denied``, what places and secrets raise.
    """
    chosen = _chosen(source, snapshot)
    course = course or Course()
    with begun(into, chosen), tempfile.TemporaryDirectory() as scratch:
        repository = Repository(source.place, key, Path(scratch))
        try:
            read = repository.load(chosen)
        except NotThereError as error:
            raise UserError("backup.no_snapshot") from error
        except SpoiltError as error:
            raise UserError("backup.snapshot_spoilt") from error
        damaged = _restore_files(repository, read, into, course)
        return end_restoring(into, read, secrets, chosen, damaged)


def _chosen(source: Source, snapshot: str | None) -> SnapshotName:
    for one in source.snapshots:
        if snapshot in {None, one, one.removesuffix(".age")}:
            return one
    raise UserError("backup.no_snapshot")


def _restore_files(repository: Repository, read: Snapshot, into: Path, course: Course) -> list[str]:
    damaged = []
    for number, line in enumerate(_database_last(read), 1):
        course.at(Stage.RESTORING, number, len(read.files))
        target = into / (UNFINISHED_DATABASE if line.path == DATABASE else line.path)
        if _is_there(target, line):
            continue
        try:
            with written(target) as part, part.open("wb") as file:
                repository.fetch(line, file, course.meanwhile)
                flushed(file)
        except (SpoiltError, NotThereError) as error:
            if line.path == DATABASE:
                raise UserError("backup.database_spoilt") from error
            damaged.append(line.path)
    return damaged


def _database_last(read: Snapshot) -> list[FileLine]:
    return sorted(read.files, key=lambda line: line.path == DATABASE)


def _is_there(target: Path, line: FileLine) -> bool:
    try:
        return target.stat().st_size == line.size and sha256_of(target) == line.sha256
    except OSError:
        return False


UNFINISHED_DATABASE = f"{DATABASE}.restored"
"""The database under this name is not in its place yet."""


@contextmanager
def begun(into: Path, what: str) -> Iterator[None]:
    """The data folder is marked as being restored, and no other program works in it meanwhile.

    Raises :class:`UserError` ``backup.not_empty`` if it holds an office, ``place.in_use`` if a program works
    there, or restores into it too.
    """
    _refuse_office(into)
    with writing(into):
        into.mkdir(parents=True, exist_ok=True)
    lock = FileLock(into / LOCK, thread_local=False)
    try:
        lock.acquire(timeout=_WAIT_SECONDS)
    except Timeout as error:
        raise UserError("place.in_use") from error
    try:
        # Another program may have restored the office just now.
        _refuse_office(into)
        with writing(into):
            with (into / UNFINISHED).open("w", encoding="utf-8") as file:
                file.write(f"{what}\n")
                file.flush()
                os.fsync(file.fileno())
            flush_folder(into)
        yield
    finally:
        lock.release()


def _refuse_office(into: Path) -> None:
    with writing(into):
        there = {path.name for path in into.iterdir()} if into.exists() else set()
    if UNFINISHED not in there and there - _HARMLESS:
        raise UserError("backup.not_empty", path=into)


def end_restoring(into: Path, read: Snapshot, secrets: Secrets, name: str, damaged: list[str]) -> Restored:
    """Check the database, put the secrets back and the database into its place: now it is an office.

    Raises :class:`UserError` ``backup.database_spoilt``.
    """
    restored = into / UNFINISHED_DATABASE
    if not is_whole(restored) or digests(restored) != dict(read.tables):
        raise UserError("backup.database_spoilt")
    for secret, value in read.secrets.items():
        secrets.put(secret, value)
    wanted = {line.path for line in read.files} | _HARMLESS
    with writing(into):
        for one in gather(into):
            # Of an attempt to restore another snapshot, which was broken off.
            if one.inner not in wanted:
                one.path.unlink()
        replace(restored, into / DATABASE)
        flush_folder(into)
        (into / UNFINISHED).unlink()
    return Restored(
        snapshot=name,
        files=len(read.files) - len(damaged),
        size=read.size,
        damaged=tuple(damaged),
        lost=read.missing,
        secrets=len(read.secrets),
    )


def refuse_unfinished(root: Path) -> None:
    """Raise :class:`UserError` ``backup.unfinished`` if ``root`` is not restored to its end."""
    if (root / UNFINISHED).exists():
        raise UserError("backup.unfinished", path=root)
