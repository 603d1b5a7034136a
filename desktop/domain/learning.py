"""What a person's corrections and approvals teach about the documents of one contractor.

An approved document leaves a :class:`Lesson`; what is known of a contractor is nothing but the lessons of
its documents, so a lesson that is taken away leaves no trace.  A lesson holds no amounts, no dates, no
numbers of documents and no text of a page: places, patterns, and values that stay the same from document
to document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind, PrintedKind

MAX_LESSONS = 30
"""Of one contractor; beyond, the oldest are forgotten."""
MAX_PLACES = 3
"""Of one field on one document: a total may be printed in several places."""
MAX_ANCHORS = 6
MAX_ANCHOR = 60
"""Characters."""
MAX_VALUE = 300

PLACED = (
    FieldName.NUMBER,
    FieldName.ISSUE_DATE,
    FieldName.SALE_DATE,
    FieldName.DUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.BUYER_NIP,
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.AMOUNT_DUE,
    FieldName.PAID,
    FieldName.DISCOUNT,
    FieldName.BANK_ACCOUNT,
    FieldName.SECOND_ACCOUNT,
    FieldName.KSEF_NUMBER,
    FieldName.CORRECTED_NUMBER,
    FieldName.CORRECTED_DATE,
    FieldName.ORDER_NUMBER,
)
"""Fields that differ from document to document: where they stand is learnt, not what they hold."""

CONSTANT = (
    FieldName.SELLER_NIP,
    FieldName.SELLER_NAME,
    FieldName.SELLER_ADDRESS,
    FieldName.CURRENCY,
    FieldName.PAYMENT_METHOD,
    FieldName.BANK_ACCOUNT,
    FieldName.SECOND_ACCOUNT,
    FieldName.SELLER_BDO,
    FieldName.SELLER_REGON,
    FieldName.SELLER_KRS,
    FieldName.CASH_METHOD,
)
"""Fields that a contractor prints alike on every document: the value itself is learnt."""

BUYER = (FieldName.BUYER_NIP, FieldName.BUYER_NAME, FieldName.BUYER_ADDRESS)
"""A client of the office as this contractor prints it: kept for that client's documents, never exported."""

PATTERNED = (FieldName.NUMBER, FieldName.CORRECTED_NUMBER, FieldName.ORDER_NUMBER)
"""Fields whose values are built alike: the pattern is learnt."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that stand near a value on every document, and how the value lies from there.

    ``text`` is as printed, without figures.  Distances are shares of the page's width, so they fit any
    resolution: from the anchor's left edge to the value's (``left``), from right edge to right edge
    (``right``), from the anchor's right edge to the value's left one (``gap``), and from middle to
    middle downwards (``down``).
    """

    text: str
    row: bool
    """Anchor and value stand on one line."""
    left: float
    right: float
    gap: float
    down: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value was printed: its anchors, and for want of them its place on the sheet.

    ``page`` counts from 0, ``after`` says how many pages followed.  ``left`` and ``right`` are shares of
    the page's width, ``top`` (the middle of the value) and ``bottom`` (from the lower edge) are as well.
    """

    page: int
    after: int
    left: float
    right: float
    top: float
    bottom: float
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Taught:
    """What one document says of one field.

    ``value`` only for fields that stay the same (and for the office's client, see :data:`BUYER`);
    ``read`` is what the reader had taken such a value for, if a person corrected it.
    """

    value: str | None = None
    read: str | None = None
    corrected: bool = False
    """A person gave another value than the reader."""
    absent: bool = False
    """A person said that there is none."""
    printed: bool = False
    """The value was found among the words of the page."""
    places: tuple[Place, ...] = ()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one approved document (``weight`` of them, if it came from another office) teaches."""

    supplier: str
    """The seller's NIP or VAT number; ``~`` and letters of its name where it has none."""
    printed_kind: PrintedKind
    fields: Mapping[FieldName, Taught] = field(default_factory=dict)
    days: int | None = None
    """From issue to due date."""
    sale_like_issue: bool = False
    """Sold on the day of issue."""
    rates: tuple[str, ...] = ()
    """Of the VAT table, in order."""
    kind: DocumentKind | None = None
    """What a person made of it in the company's books, against what the paper calls itself."""
    marks: tuple[str, ...] = ()
    """What tells the contractor besides its number: accounts, web domains, letters of the name."""
    company_id: int | None = None
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of one contractor: its lessons, the newest first, and what is not to be used."""

    supplier: str
    lessons: tuple[Lesson, ...] = ()
    off: frozenset[FieldName] = frozenset()

    @property
    def documents(self) -> int:
        """How many documents it was learnt from."""
        return sum(lesson.weight for lesson in self.lessons)


@dataclass(frozen=True, slots=True)
class LearntSupplier:
    """A contractor as the list of what was learnt shows it."""

    supplier: str
    name: str
    documents: int
    seen: datetime | None
    """When a document of it was approved last (UTC); ``None`` if all came from another office."""
    off: bool = False
    off_fields: frozenset[FieldName] = frozenset()
    letterhead: bool = field(default=False)
    """It has no number and is known by its name or account."""


@dataclass(frozen=True, slots=True)
class LearningSwitches:
    """What the office allows: ``learn`` from approvals, ``use`` what was learnt, fields left out."""

    learn: bool = True
    use: bool = True
    off_fields: frozenset[FieldName] = frozenset()
