"""Backups in one hand: made daily, verified, looked through, moved; files held against hashes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from filelock import FileLock, Timeout
from sqlalchemy import select

from desktop.db.engine import Database
from desktop.db.tables import OriginalTable
from desktop.domain.backup import (
    STALE_AFTER,
    BackupSettings,
    RunState,
    S3Place,
    SnapshotName,
    is_stale,
)
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.messages import Message
from desktop.services.backup import moving
from desktop.services.backup.course import Course, Step, StoppedError, Tell
from desktop.services.backup.daily import Daily
from desktop.services.backup.ledger import Ledger, Run
from desktop.services.backup.making import Made, Task, back_up, send_anew
from desktop.services.backup.office import Ground, all_secrets
from desktop.services.backup.places.opening import open_place, title
from desktop.services.backup.places.place import NotThereError
from desktop.services.backup.repository import (
    Repository,
)
from desktop.services.backup.sealing import SpoiltError
from desktop.services.backup.setting_up import SettingUp
from desktop.services.backup.settings import S3_SECRET
from desktop.services.backup.snapshot import Snapshot
from desktop.services.backup.soundness import Report, Soundness, Standing
from desktop.services.backup.verifying import SHARES, verify
from desktop.services.events import BackupChanged, BackupProgress, EventBus
from desktop.services.secrets import Secrets
from desktop.services.troubles import Troubles

_LOG = logging.getLogger(__name__)
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Status:
    """How it goes with backups; asks the database only."""

    settings: BackupSettings
    last: Run | None
    """The last attempt that has ended."""
    good: Run | None
    """The last one that is there and was read back."""
    running: bool
    is_stale: bool
    """Whether backups are set up and the last good one is too old, or there is none."""
    sound: Standing
    same_disk: bool
    """Whether the backups lie on the disk that the data lie on."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A backup that was read back whole."""

    snapshot: SnapshotName
    files: int
    read: int
    bad: tuple[str, ...]
    """Files that it did not hold as they must be."""
    mended: tuple[str, ...]
    """Those of them that were written anew from this computer."""


class Lock(Protocol):
    """Of whoever backs up; as of :class:`filelock.FileLock`."""

    def acquire(self, timeout: float | None = None) -> object:
        """Take it; raises :class:`filelock.Timeout`."""

    def release(self) -> None:
        """Let it go."""


class Backup(SettingUp):
    """The office's backups.

    ``now`` gives the present moment, local and aware.  Without a ``lock``, one in the data folder says who
    backs up.
    """

    def __init__(
        self,
        database: Database,
        ground: Ground,
        secrets: Secrets,
        events: EventBus,
        troubles: Troubles,
        now: Callable[[], datetime],
        lock: Lock | None = None,
    ) -> None:
        super().__init__(database, ground, secrets, events, troubles)
        self._database = database
        self._now = now
        self._lock: Lock = lock or FileLock(ground.root / "backup.lock", thread_local=False)
        self._stopped = threading.Event()
        self._running = threading.Event()
        self.ledger = Ledger(database)
        self.soundness = Soundness(database, self._ground)
        self._daily = Daily(self, now, self._stopped)
        troubles.when_retried(self._daily.try_again)

    def save_settings(self, settings: BackupSettings) -> None:
        """Keep when, how often and how many; the place is that of :meth:`set_up`."""
        kept = self.settings.load()
        self.settings.save(replace(kept, on=settings.on, at=settings.at, keep=settings.keep))
        self._events.publish(BackupChanged())
        self._daily.wake()

    # -- looking -----------------------------------------------------------------------------------

    def status(self) -> Status:
        """How it goes."""
        settings = self.settings.load()
        good = self.ledger.last(RunState.GOOD)
        stale = settings.place is not None and is_stale(self._utc(), None if good is None else good.began_at)
        return Status(
            settings=settings,
            last=self.ledger.last(RunState.GOOD, RunState.FAILED, RunState.STOPPED),
            good=good,
            running=self._running.is_set(),
            is_stale=stale,
            sound=self.soundness.standing(),
            same_disk=self.on_same_disk(settings.place),
        )

    def snapshots(self) -> list[SnapshotName]:
        """The backups that are there, the newest first; asks the place."""
        with self._repository() as repository:
            return repository.snapshots()

    # -- doing -------------------------------------------------------------------------------------

    def run(
        self, tell: Tell | None = None, *, gentle: bool = False, stopped: threading.Event | None = None
    ) -> Made:
        """Back up now.

        Raises :class:`UserError` ``backup.*`` if it did not come about, which is among the troubles then;
        ``backup.busy`` if another program does it, and :class:`StoppedError`.
        """
        with self._alone(), self._telling(tell) as told:
            settings = self.settings.load()
            place = "" if settings.place is None else title(settings.place)
            run = self.ledger.begin(self._utc(), place)
            try:
                made = self._made(settings, self._course(told, stopped, gentle=gentle))
            except UserError as error:
                message = _failure(error.message)
                self.ledger.ended(run, self._utc(), RunState.FAILED, message)
                self._troubles.report(message)
                raise
            except StoppedError:
                self.ledger.ended(run, self._utc(), RunState.STOPPED)
                raise
            except Exception as error:
                _LOG.error("the backup failed: %s", place_of(error))
                message = Message("backup.unexpected")
                self.ledger.ended(run, self._utc(), RunState.FAILED, message)
                self._troubles.report(message)
                raise
            self._tell_good(run, made)
            return made

    def _made(self, settings: BackupSettings, course: Course) -> Made:
        with self._repository() as repository:
            task = Task(
                ground=self._ground,
                repository=repository,
                keep=settings.keep,
                secrets=all_secrets(self._secrets),
                still_wanted=self._still_wanted,
                good=frozenset(self.ledger.verified()),
                turn=self.ledger.number() % SHARES,
            )
            return back_up(task, course)

    def _tell_good(self, run: int, made: Made) -> None:
        message = None
        if made.mended:
            message = Message("backup.mended", {"count": str(len(made.mended)), "file": made.mended[0]})
        if not made.all_read:
            message = Message("backup.spoilt_snapshots")
        if made.others and self._utc() - made.others[0].moment < STALE_AFTER:
            message = Message(
                "backup.two_computers", {"when": f"{made.others[0].moment.astimezone():%Y-%m-%d %H:%M}"}
            )
        if made.broken:
            details = {"count": str(len(made.broken)), "lost": str(len(made.lost))}
            message = Message("backup.originals_broken", details)
        self.ledger.good(run, self._utc(), made, message)
        self._troubles.clear("backup.")
        if message is not None:
            self._troubles.report(message)

    def verify(
        self, snapshot: str | None = None, tell: Tell | None = None, stopped: threading.Event | None = None
    ) -> Checked:
        """Read all of a backup back, the newest if none is named, and hold it against what it must be.

        What the place spoilt is written anew, if it is still the same on this computer.
        Raises :class:`UserError` ``backup.no_snapshot``, ``backup.snapshot_spoilt``, what the place raises.
        """
        with self._alone(), self._telling(tell) as told, self._repository() as repository:
            self._ground.sweep()
            name = _named(repository.snapshots(), snapshot)
            try:
                loaded = repository.load(name)
            except (SpoiltError, NotThereError) as error:
                self._tell_bad(name, Message("backup.snapshot_spoilt"))
                raise UserError("backup.snapshot_spoilt") from error
            course = self._course(told, stopped)
            found = verify(repository, loaded, course, self._ground.scratch)
            mended = tuple(
                line.path
                for line in found.bad
                if send_anew(repository, self._ground.files / line.path, line, course)
            )
            bad = tuple(line.path for line in found.bad)
            left = [path for path in bad if path not in mended]
            if left:
                details = {"count": str(len(left)), "file": left[0]}
                self._tell_bad(name, Message("backup.spoilt_there", details))
            elif bad:
                details = {"count": str(len(bad)), "file": bad[0]}
                self._troubles.report(Message("backup.mended", details))
            return Checked(name, len(loaded.files), found.read, bad, mended)

    def _tell_bad(self, name: SnapshotName, message: Message) -> None:
        """A snapshot that was thought good is not: others are kept rather, and a new one is made soon."""
        self.ledger.found_bad(name, message)
        self._troubles.report(message)

    def check(self, tell: Tell | None = None, stopped: threading.Event | None = None) -> Report:
        """Hold every kept file on this computer against its hash, and the database against itself."""
        with self._alone(), self._telling(tell) as told:
            report = self.soundness.check(self._course(told, stopped))
            self._tell_soundness(report)
            return report

    def check_part(self, day: str) -> None:
        """Check the part of the files whose turn it is today."""
        self._tell_soundness(self.soundness.check_part(day, self._course(None, None, gentle=True)))
        self._events.publish(BackupChanged())

    def mend(
        self, tell: Tell | None = None, stopped: threading.Event | None = None
    ) -> tuple[list[str], list[str]]:
        """Fetch files that are damaged or missing here from the backups: what is well again, what is not."""
        with self._alone(), self._telling(tell) as told, self._repository() as repository:
            self._ground.sweep()
            mended, left = self.soundness.mend(repository, self._course(told, stopped))
            if not left:
                self._troubles.clear("soundness.")
            return mended, left

    def move_out(
        self, file: Path, passphrase: str, tell: Tell | None = None, stopped: threading.Event | None = None
    ) -> Snapshot:
        """Write the whole office into one file; see :func:`~desktop.services.backup.moving.move_out`."""
        with self._alone(), self._telling(tell) as told:
            course = self._course(told, stopped)
            return moving.move_out(self._ground, all_secrets(self._secrets), file, passphrase, course)

    # -- every day ---------------------------------------------------------------------------------

    def start(self) -> None:
        """Back up every day, and check a part of the files, on a thread of its own."""
        self._stopped.clear()
        self._daily.start()

    def stop(self) -> None:
        """End it; a backup that is being made goes on with the next start."""
        self._stopped.set()
        self._daily.stop()

    def tell_stale(self, days: int | None) -> None:
        """Say that the last good backup is that old, or that none came about."""
        old = None if days is None else Message("backup.stale", {"days": str(days)})
        self._troubles.report(old or Message("backup.none_good"))

    def _course(self, tell: Tell | None, stopped: threading.Event | None, *, gentle: bool = False) -> Course:
        """Ends when whoever began it says so, and when the program ends."""
        return Course(tell, self._stopped, *([] if stopped is None else [stopped]), gentle=gentle)

    def _utc(self) -> datetime:
        return self._now().astimezone(UTC)

    # -- within ------------------------------------------------------------------------------------

    @contextmanager
    def _repository(self) -> Iterator[Repository]:
        settings = self.settings.load()
        if settings.place is None:
            raise UserError("backup.not_set_up")
        key = self.key()
        secret = self._secrets.get(S3_SECRET) if isinstance(settings.place, S3Place) else None
        self._ground.scratch.mkdir(parents=True, exist_ok=True)
        yield Repository(open_place(settings.place, secret), key, self._ground.scratch)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise UserError("backup.busy") from error
        self._running.set()
        try:
            yield
        finally:
            self._running.clear()
            self._lock.release()

    @contextmanager
    def _telling(self, tell: Tell | None) -> Iterator[Tell]:
        def told(step: Step) -> None:
            self._events.publish(BackupProgress(step.stage.value, step.done, step.of))
            if tell is not None:
                tell(step)

        try:
            yield told
        finally:
            self._running.clear()
            self._events.publish(BackupProgress("", 0, 0))
            self._events.publish(BackupChanged())

    def _still_wanted(self, hashes: Collection[str]) -> set[str]:
        asked, found = list(hashes), set[str]()
        with self._database.read() as session:
            for start in range(0, len(asked), _CHUNK):
                some = asked[start : start + _CHUNK]
                query = select(OriginalTable.sha256).where(OriginalTable.sha256.in_(some))
                found.update(session.scalars(query))
        return found

    def _tell_soundness(self, report: Report) -> None:
        if not report.database_whole:
            self._troubles.report(Message("soundness.database"))
        elif self.soundness.standing().faults:
            faults = self.soundness.standing().faults
            self._troubles.report(Message("soundness.files", {"count": str(len(faults))}))
        else:
            self._troubles.clear("soundness.")


def _named(there: list[SnapshotName], wanted: str | None) -> SnapshotName:
    for one in there:
        if wanted in {None, one, one.removesuffix(".age")}:
            return one
    raise UserError("backup.no_snapshot")


def _failure(message: Message) -> Message:
    """What to put among the troubles: those of backups stand there under one subject."""
    if message.code.startswith("backup."):
        return message
    return Message("backup.no_secrets")
