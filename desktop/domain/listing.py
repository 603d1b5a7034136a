"""What a list of documents shows: columns, filters, order, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.rules.findings import Severity
from desktop.domain.search.meanings import Query
from desktop.domain.statuses import Status


class Column(StrEnum):
    """A column of the document list."""

    STATUS = "status"
    KIND = "kind"
    NUMBER = "number"
    CONTRACTOR = "contractor"
    CONTRACTOR_NIP = "contractor_nip"
    ISSUE_DATE = "issue_date"
    GROSS = "gross"
    CURRENCY = "currency"
    CHANNEL = "channel"
    RECEIVED = "received"
    PAGES = "pages"
    READ = "read"
    COMPANY = "company"
    MONTH = "month"
    FILE = "file"


class Talking(StrEnum):
    """What office and client say about a document that somebody should know of."""

    UNSEEN = "unseen"
    """The client wrote, and nobody at the office has read it."""
    OPEN = "open"
    """A question of the office waits for its answer."""


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents; everything given has to hold.

    ``statuses`` empty means all but the bin.  ``text`` is looked for in the recognised text, numbers,
    names and file names.  ``columns`` is what was typed above a column: part of a text, a range of
    amounts (``100-300``), a month (``2026-11``) or a day (``5.11.2026``).
    """

    company_id: int | None = None
    unassigned: bool = False
    month: Month | None = None
    statuses: frozenset[Status] = frozenset()
    kinds: frozenset[DocumentKind] = frozenset()
    channels: frozenset[Channel] = frozenset()
    talking: frozenset[Talking] = frozenset()
    late: bool = False
    """Only those that came for a month which is closed."""
    concerns: frozenset[Severity] = frozenset()
    """How grave the gravest open finding is; empty: whether there is one or not."""
    text: str = ""
    query: Query | None = None
    """What the search box says, understood; ``text`` is its plain sister, for scripts."""
    columns: Mapping[Column, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FirstIds:
    """The beginning of a list; ``complete``: there are no more.

    What follows may be many documents or none: nobody has looked yet.
    """

    ids: Sequence[int]
    complete: bool


@dataclass(frozen=True, slots=True)
class Sort:
    """The order of the list; equal rows follow the order they came in."""

    column: Column = Column.RECEIVED
    descending: bool = True


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many documents a company's month holds, and how many of them wait for a person."""

    month: Month
    total: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of the tree.  ``waiting`` has the key ``None`` for documents without a company."""

    waiting: dict[int | None, int] = field(default_factory=dict)
    months: dict[int, tuple[MonthCount, ...]] = field(default_factory=dict)
    to_review: int = 0
    unassigned: int = 0
    held: int = 0
    """In quarantine."""
    unseen: dict[int, int] = field(default_factory=dict)
    """Documents with a message of the client that nobody has read, by company."""
    late: int = 0
    """Came for a month that is closed."""
    binned: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class ActionResult:
    """What an action on many documents did, and what it could not do to which, and why."""

    changed: tuple[int, ...] = ()
    refused: tuple[tuple[int, Message], ...] = ()
