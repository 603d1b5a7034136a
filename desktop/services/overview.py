"""What an owner wants to see of her office at a glance: what comes in, and how long it waits."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.moments import hour_of
from desktop.db.tables import AuditTable, DocumentTable
from desktop.domain.documents import Channel
from desktop.domain.statuses import Status
from desktop.services.audit import Act

_BY_DAY = 92
"""Up to so many days each has a bar of its own; beyond, each week."""


class Wait(StrEnum):
    """How long a document waited for its approval, in calendar days of the office's zone."""

    SAME_DAY = "same_day"
    NEXT_DAY = "next_day"
    THREE_DAYS = "three_days"
    WEEK = "week"
    LONGER = "longer"


_UP_TO = ((0, Wait.SAME_DAY), (1, Wait.NEXT_DAY), (3, Wait.THREE_DAYS), (7, Wait.WEEK))
"""Days, and what a wait of no more than so many is."""


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What came in on one day, or in the week that begins on this Monday."""

    day: date
    counts: Mapping[Channel, int]


@dataclass(frozen=True, slots=True)
class Overview:
    """A stretch of time up to today.

    ``arrivals`` leave no day (or week, see ``weekly``) out, oldest first.  ``waits`` count documents that
    came in during this time and were approved, by a person or otherwise, each by its first approval.
    """

    documents: int = 0
    weekly: bool = False
    arrivals: tuple[Arrivals, ...] = ()
    waits: Mapping[Wait, int] = field(default_factory=dict)
    middle: timedelta | None = None
    """The median from receipt to approval."""


class Overviews:
    """Reads overviews; documents in the bin count no more."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, days: int, today: date) -> Overview:
        """The last ``days`` days, ``today`` (in the office's zone) being the last of them."""
        first = today - timedelta(days=days - 1)
        start = datetime(first.year, first.month, first.day).astimezone()
        with self._database.read() as session:
            came = _came(session, start)
            waited = _waited(session, start)
        weekly = days > _BY_DAY
        return Overview(
            documents=sum(sum(counts.values()) for counts in came.values()),
            weekly=weekly,
            arrivals=_arrivals(came, first, today, weekly=weekly),
            waits=Counter(_wait(received, approved) for received, approved in waited),
            middle=_middle(waited),
        )


def _came(session: Session, start: datetime) -> dict[date, Counter[Channel]]:
    """How many came in on each day of the office's zone, by channel."""
    # By hours, which a zone's days are made of: counting rows here would fetch a year of documents.
    hour = hour_of(DocumentTable.received_at)
    query = (
        select(hour, DocumentTable.channel, func.count())
        .where(DocumentTable.received_at >= start, DocumentTable.status != Status.BINNED)
        .group_by(hour, DocumentTable.channel)
    )
    found: dict[date, Counter[Channel]] = defaultdict(Counter)
    for text, channel, count in session.execute(query):
        moment = datetime.strptime(text, "%Y-%m-%d %H").replace(tzinfo=UTC)
        found[moment.astimezone().date()][channel] += count
    return found


def _waited(session: Session, start: datetime) -> list[tuple[datetime, datetime]]:
    """Receipt and first approval of the documents that came in since ``start``."""
    query = (
        select(DocumentTable.received_at, func.min(AuditTable.at, type_=AuditTable.at.type))
        .join(AuditTable, AuditTable.document_id == DocumentTable.id)
        .where(
            DocumentTable.received_at >= start,
            DocumentTable.status != Status.BINNED,
            AuditTable.what == Act.STATUS.value,
            AuditTable.new == Status.APPROVED.value,
        )
        .group_by(DocumentTable.id)
    )
    return [(received, approved) for received, approved in session.execute(query)]


def _arrivals(
    came: Mapping[date, Counter[Channel]], first: date, last: date, *, weekly: bool
) -> tuple[Arrivals, ...]:
    bars: dict[date, Counter[Channel]] = {}
    for day in _days(first, last):
        bar = day - timedelta(days=day.weekday()) if weekly else day
        bars.setdefault(bar, Counter()).update(came.get(day, Counter()))
    return tuple(Arrivals(day, counts) for day, counts in bars.items())


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _wait(received: datetime, approved: datetime) -> Wait:
    days = (approved.astimezone().date() - received.astimezone().date()).days
    return next((wait for most, wait in _UP_TO if days <= most), Wait.LONGER)


def _middle(waited: Iterable[tuple[datetime, datetime]]) -> timedelta | None:
    seconds = [max(0.0, (approved - received).total_seconds()) for received, approved in waited]
    return timedelta(seconds=median(seconds)) if seconds else None
