"""Backups: where they go, when, which are kept, what the names of theirs say."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

STALE_AFTER = timedelta(days=3)
"""An office whose last good backup is older is told so."""
AGAIN_AFTER = timedelta(hours=1)
"""After an attempt that failed."""
CLOCKS = timedelta(hours=1)
"""How far clocks may differ before a moment counts as one of a clock that was wrong."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z)-[0-9a-f]{8}\.age")
_STAMP = "%Y-%m-%dT%H%M%S"
_LENGTH = len("2026-11-26T021500.000Z")


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """A folder, on a disk or on a share; ``path`` as the office chose it."""

    path: str


@dataclass(frozen=True, slots=True)
class S3Place:
    """A bucket of an S3-compatible storage; the secret key is kept apart from this."""

    endpoint: str
    """``https://…``; empty for Amazon's own."""
    bucket: str
    access_key: str
    prefix: str = ""
    """Before every name, without slashes at its ends."""
    region: str = ""


BackupPlace = FolderPlace | S3Place


class Opening(StrEnum):
    """What the office opens its backups with."""

    KEY = "key"
    """A recovery key, printed or saved."""
    PASSPHRASE = "passphrase"  # noqa: S105 - the way, not one
    """A passphrase; the key lies at the place, encrypted under it."""


@dataclass(frozen=True, slots=True)
class Keep:
    """How many snapshots are kept: the newest of so many days, weeks (ISO 8601) and months."""

    daily: int = 7
    weekly: int = 4
    monthly: int = 12


@dataclass(frozen=True, slots=True)
class BackupSettings:
    """How the office backs up; without a ``place`` it does not."""

    place: BackupPlace | None = None
    on: bool = True
    """Whether it is done daily; by hand it can be done always."""
    at: time = time(2, 0)
    """When, by this computer's clock."""
    keep: Keep = field(default_factory=Keep)
    recipient: str = ""
    """The public key (age) that backups are encrypted for."""
    opening: Opening = Opening.KEY


class SnapshotName(str):
    """The name of a snapshot: the moment it was taken, and some letters that keep it from another."""

    __slots__ = ()

    @classmethod
    def of(cls, moment: datetime, letters: str) -> SnapshotName:
        """The name of a snapshot taken at ``moment``; ``letters`` are 8 hexadecimal digits."""
        utc = moment.astimezone(UTC)
        return cls(f"{utc:{_STAMP}}.{utc.microsecond // 1000:03d}Z-{letters}.age")

    @classmethod
    def parse(cls, name: str) -> SnapshotName | None:
        """``name`` if it is one, else ``None``."""
        found = _NAME.fullmatch(name)
        if found is None:
            return None
        try:
            _moment(found[1])
        except ValueError:
            return None
        return cls(name)

    @property
    def moment(self) -> datetime:
        """When it was taken (UTC)."""
        return _moment(self[:_LENGTH])


def _moment(text: str) -> datetime:
    return datetime.strptime(text, f"{_STAMP}.%fZ").replace(tzinfo=UTC)


def kept(
    snapshots: Iterable[SnapshotName], keep: Keep, good: Collection[str] = frozenset()
) -> set[SnapshotName]:
    """Which of ``snapshots`` are kept; the newest always is, and the newest of the ``good`` ones.

    Of a day, a week or a month it is the newest good one, or the newest of all if none is known to be good.
    Days, weeks and months are those of UTC, so that the same snapshots are kept whichever computer asks.
    """
    newest_first = sorted(snapshots, key=lambda one: (one.moment, one), reverse=True)
    wanted = {*newest_first[:1], *[one for one in newest_first if one in good][:1]}
    for often, period in ((keep.daily, _day), (keep.weekly, _week), (keep.monthly, _month)):
        chosen: dict[object, SnapshotName] = {}
        for snapshot in newest_first:
            of = period(snapshot.moment.date())
            if of not in chosen and len(chosen) == often:
                break
            if of not in chosen or (snapshot in good and chosen[of] not in good):
                chosen[of] = snapshot
        wanted.update(chosen.values())
    return wanted


def _day(day: date) -> object:
    return day


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month


def last_due(at: time, now: datetime) -> datetime:
    """The last moment until ``now`` at which the daily backup was to be made; ``now`` is local and aware."""
    today = datetime.combine(now.date(), at, now.tzinfo)
    return today if today <= now else datetime.combine(now.date() - timedelta(days=1), at, now.tzinfo)


def is_due(at: time, now: datetime, good: datetime | None, failed: datetime | None) -> bool:
    """Whether the daily backup is to be made at ``now`` (local, aware), made up if it was missed.

    ``good`` is when the last good one began, ``failed`` when the last attempt since then ended in failure.
    What lies ahead of ``now`` was noted while the clock was wrong, and says nothing.
    """
    if good is not None and last_due(at, now) <= good <= now + CLOCKS:
        return False
    return failed is None or not timedelta() <= now - failed < AGAIN_AFTER


def is_stale(now: datetime, good: datetime | None) -> bool:
    """Whether the last good backup, begun at ``good``, is too old at ``now``, or nobody knows how old."""
    return good is None or now - good > STALE_AFTER or good > now + CLOCKS


class RunState(StrEnum):
    """What became of an attempt to back up."""

    RUNNING = "running"
    """It has not ended; if no program makes one, it was killed."""
    GOOD = "good"
    """It is there and was read back."""
    FAILED = "failed"
    STOPPED = "stopped"
    """The program ended, or somebody broke it off."""


class Fault(StrEnum):
    """What is wrong with a file of the data folder."""

    CHANGED = "changed"
    """Its content is not what it was: the disk, or somebody, changed it."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Restored:
    """What of an office is there again."""

    snapshot: str
    files: int
    size: int
    damaged: tuple[str, ...]
    """Files that the backup does not hold as they must be: all others are there."""
    lost: tuple[str, ...]
    """Hashes of originals that were lost before the backup was made."""
    secrets: int
    """Passwords and keys that are in the keyring again."""
