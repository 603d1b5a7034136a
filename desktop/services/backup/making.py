"""Making a backup: copy, send, name, read back, and only then let older ones go."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop import __version__
from desktop.domain.backup import CLOCKS, Keep, SnapshotName, kept
from desktop.domain.errors import UserError
from desktop.services.backup.course import Course, Stage
from desktop.services.backup.gathering import Gathered, gather, original
from desktop.services.backup.lineage import Lineage
from desktop.services.backup.office import DatabaseCopy, Ground
from desktop.services.backup.places.place import NotThereError
from desktop.services.backup.repository import Repository
from desktop.services.backup.sealing import SpoiltError
from desktop.services.backup.snapshot import DATABASE, GZIP, PLAIN, FileLine, Snapshot
from desktop.services.backup.verifying import Verified, is_good, verify

_SHOWN = 3
"""Files named in a message."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a backup is made of, and to where."""

    ground: Ground
    repository: Repository
    keep: Keep
    secrets: Mapping[str, str]
    still_wanted: Callable[[Collection[str]], set[str]]
    """Which of these originals the office still has: one may have been destroyed since the copy was made."""
    good: frozenset[str]
    """Snapshots that are known to be good."""
    turn: int
    """Which part of what is there already is read again, see :data:`~verifying.SHARES`."""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that is there and verified."""

    snapshot: SnapshotName
    files: int
    size: int
    """Bytes of all files as they are in the data folder."""
    new_files: int
    new_size: int
    """Bytes that were sent."""
    read: int
    """Objects that were read back and compared."""
    mended: tuple[str, ...]
    """Files that the place had spoilt, and that were sent anew."""
    broken: tuple[str, ...]
    """Hashes of originals, and of files handed over, that are damaged or missing on this computer."""
    lost: tuple[str, ...]
    """Those of them that the place does not have either."""
    cleared: int
    """Snapshots that went."""
    all_read: bool
    """Whether every older snapshot could be read; if not, what those that went had for themselves stays."""
    place_size: int
    """Bytes of all objects at the place."""
    others: tuple[SnapshotName, ...] = ()
    """Snapshots that another computer with the same office made lately, the newest first."""


@dataclass
class _Sent:
    lines: list[FileLine] = field(default_factory=list)
    new: dict[str, int] = field(default_factory=dict)
    """Bytes of objects that were sent now, by their names."""
    broken: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def back_up(task: Task, course: Course) -> Made:
    """Make a backup, verify it, and let go what is kept no longer.

    Raises :class:`UserError` ``backup.*`` if it did not come about; older ones are untouched then.  If it is
    killed, the next one goes on with what is there already.
    """
    repository = task.repository
    repository.check()
    repository.sweep()
    lineage = Lineage.at(task.ground.lineage, task.ground.owner, repository.snapshots())
    with task.ground.copied(course) as copy:
        try:
            written = _write(task, copy, lineage, frozenset(), course)
        except _NowhereError as nowhere:
            # The backup is made without them and says so: nothing else would ever be backed up again.
            written = _write(task, copy, lineage, nowhere.objects, course)
    name, snapshot, sent = written.name, written.snapshot, written.sent
    there = repository.snapshots()
    others = lineage.others(there)
    cleared, all_read = _let_go(task, name, others, there, course)
    return Made(
        snapshot=name,
        files=len(snapshot.files),
        size=snapshot.size,
        new_files=len(sent.new),
        new_size=sum(sent.new.values()),
        read=written.found.read,
        mended=written.mended,
        broken=tuple(sent.broken),
        lost=tuple(sent.lost),
        cleared=cleared,
        all_read=all_read,
        place_size=sum(repository.objects().values()),
        others=tuple(others),
    )


class _NowhereError(UserError):
    """What the place spoilt is on this computer no longer either as it was."""

    def __init__(self, lines: list[FileLine]) -> None:
        super().__init__("backup.place_spoils", file=_some([line.path for line in lines]))
        self.objects = frozenset(line.object for line in lines)


@dataclass(frozen=True, slots=True)
class _Written:
    name: SnapshotName
    snapshot: Snapshot
    sent: _Sent
    found: Verified
    mended: tuple[str, ...]


def _write(
    task: Task, copy: DatabaseCopy, lineage: Lineage, nowhere: frozenset[str], course: Course
) -> _Written:
    """Write a backup without the objects ``nowhere`` and read it back; raises :class:`_NowhereError`."""
    repository = task.repository
    sent = _send(task, copy, nowhere, course)
    snapshot = Snapshot(
        made_at=datetime.now(UTC),
        program=__version__,
        revision=revision_of(copy.path),
        files=tuple(sent.lines),
        tables=copy.tables,
        secrets=task.secrets,
        missing=tuple(sent.lost),
    )
    name = repository.save(snapshot, lineage.letters)
    try:
        found, mended = _verified(task, name, snapshot, sent, copy, course)
    except UserError as error:
        if error.code == "backup.place_spoils":
            # Nobody shall take it for a good one.
            repository.drop(name)
        raise
    return _Written(name, snapshot, sent, found, mended)


def _send(task: Task, copy: DatabaseCopy, nowhere: frozenset[str], course: Course) -> _Sent:
    """Send what the place does not have, or has spoilt (``nowhere``), the database last."""
    repository, sent = task.repository, _Sent()
    there = {name: size for name, size in repository.objects().items() if name not in nowhere}
    wanted = originals_of(copy.path)
    gathered = list(gather(task.ground.files))
    total = len(gathered) + 1
    for number, one in enumerate(gathered, 1):
        course.at(Stage.SENDING, number, total)
        if one.sha256 is not None and repository.name_of(one.sha256) in there:
            # It may be damaged here since: what lies there is what it was.
            size = wanted.get(one.sha256)
            with suppress(FileNotFoundError):
                size = one.path.stat().st_size if size is None else size
                name = repository.name_of(one.sha256)
                sent.lines.append(FileLine(name, one.sha256, size, PLAIN, one.inner))
            continue
        try:
            with repository.sealed(one.path, PLAIN, course.meanwhile) as sealed:
                if one.sha256 not in {None, sealed.sha256}:
                    _note_unknown(one, wanted, sent)
                    continue
                name = repository.name_of(sealed.sha256)
                if name not in there:
                    repository.put(sealed)
                    sent.new[name] = there[name] = sealed.sealed_size
                sent.lines.append(FileLine(name, sealed.sha256, sealed.size, PLAIN, one.inner))
        except FileNotFoundError:
            # Gone since it was listed; if it is still wanted, that is said below.
            continue
        except OSError as error:
            if one.sha256 is None:
                raise UserError("backup.unreadable", file=one.inner) from error
            _note_unknown(one, wanted, sent)
    _note_broken(task, wanted, there, sent)
    with repository.sealed(copy.path, GZIP, course.meanwhile) as sealed:
        name = repository.put(sealed)
        sent.new[name] = sealed.sealed_size
        sent.lines.append(FileLine(name, sealed.sha256, sealed.size, GZIP, DATABASE))
    course.at(Stage.SENDING, total, total)
    return sent


def _note_unknown(one: Gathered, wanted: Mapping[str, int], sent: _Sent) -> None:
    """Name a damaged file of the stores that the list of originals does not know: one handed over."""
    if one.sha256 is not None and one.sha256 not in wanted:
        sent.broken.append(one.sha256)
        sent.lost.append(one.sha256)


def _note_broken(task: Task, wanted: Mapping[str, int], there: Mapping[str, int], sent: _Sent) -> None:
    """Of originals that this computer has no longer as they were, name what the place has of earlier days."""
    have = {line.sha256 for line in sent.lines}
    gone = [sha256 for sha256 in wanted if sha256 not in have]
    for sha256 in sorted(task.still_wanted(gone)):
        sent.broken.append(sha256)
        name = task.repository.name_of(sha256)
        if name in there:
            sent.lines.append(FileLine(name, sha256, wanted[sha256], PLAIN, original(sha256)))
        else:
            sent.lost.append(sha256)


def _verified(
    task: Task, name: str, snapshot: Snapshot, sent: _Sent, copy: DatabaseCopy, course: Course
) -> tuple[Verified, tuple[str, ...]]:
    """Read the backup back; what the place spoilt is sent anew, once."""
    repository = task.repository
    try:
        if repository.load(name) != snapshot:
            raise SpoiltError
    except (SpoiltError, NotThereError) as error:
        raise UserError("backup.place_spoils", file=name) from error
    found = verify(repository, snapshot, course, task.ground.scratch, must=sent.new, turn=task.turn)
    spoilt, nowhere = [], []
    for line in found.bad:
        source = copy.path if line.path == DATABASE else task.ground.files / line.path
        good = send_anew(repository, source, line, course)
        if good is None:
            nowhere.append(line)
        elif not good:
            spoilt.append(line)
    if nowhere and not spoilt:
        raise _NowhereError(nowhere)
    if spoilt:
        raise UserError("backup.place_spoils", file=_some([line.path for line in spoilt]))
    return found, tuple(line.path for line in found.bad)


def send_anew(repository: Repository, source: Path, line: FileLine, course: Course) -> bool | None:
    """Write an object that the place spoilt anew from ``source``; whether it is good then.

    ``None`` if ``source`` is gone or has another content; what the place raises is raised.
    """
    try:
        with repository.sealed(source, line.coding, course.meanwhile) as sealed:
            if sealed.sha256 != line.sha256:
                return None
            repository.put(sealed)
    except OSError:
        return None
    return is_good(repository, line, course)


def _let_go(
    task: Task, made: SnapshotName, others: list[SnapshotName], there: list[SnapshotName], course: Course
) -> tuple[int, bool]:
    """Let go what of ``there`` is kept no longer; of other computers nothing goes."""
    repository = task.repository
    good = task.good | {made}
    now = datetime.now(UTC) + CLOCKS
    # Those that lie ahead, of a clock that was wrong, push out none of the others.
    own = [one for one in there if one not in others]
    wanted = kept([one for one in own if one.moment <= now], task.keep, good) | {made, *others}
    wanted |= kept([one for one in own if one.moment > now], task.keep, good)
    gone = [one for one in there if one not in wanted]
    for number, one in enumerate(gone, 1):
        course.at(Stage.CLEARING, number, len(gone) + 1)
        repository.drop(one)
    if gone:
        try:
            repository.clear([one for one in there if one in wanted], course.meanwhile)
        except SpoiltError:
            return len(gone), False
        course.at(Stage.CLEARING, len(gone) + 1, len(gone) + 1)
    return len(gone), True


def originals_of(copy: Path) -> dict[str, int]:
    """The bytes of each original that the database refers to."""
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return dict(connection.execute("SELECT sha256, size FROM original").fetchall())


def revision_of(copy: Path) -> str:
    """The schema of a copied database."""
    with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0])


def _some(paths: list[str]) -> str:
    more = len(paths) - _SHOWN
    return ", ".join(paths[:_SHOWN]) + (f" (+{more})" if more > 0 else "")
