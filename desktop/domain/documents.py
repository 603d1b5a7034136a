"""Documents: what came in, where it is filed, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain.dates import Month
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.reading import Corners
from desktop.domain.rules.exchange import Conversion
from desktop.domain.splitting import SplitRule
from desktop.domain.statuses import Status


class Channel(StrEnum):
    """The way a document came in; a label for people, nothing behind intake depends on it."""

    SCANNER = "scanner"
    ADDED = "added"
    """Put in by hand at the office: dragged, or with "+ Dodaj"."""
    MAIL = "mail"
    PANEL = "panel"
    PHONE = "phone"
    KSEF = "ksef"


class Stage(StrEnum):
    """One or two steps, as offices know it."""

    AUTO = "auto"
    """As the company's settings say."""
    READ = "read"
    LATER = "later"
    """Taken in now, read when somebody asks."""
    FILE = "file"
    """Filed as it is: a letter, a contract."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a channel knows about an incoming file."""

    company_id: int | None = None
    month: Month | None = None
    kind: DocumentKind | None = None
    stage: Stage = Stage.AUTO
    channel: Channel = Channel.SCANNER
    channel_label: str = ""
    """For instance the name of the scanner's folder or of the sender."""
    sender: str = ""
    """Who sent it: a mail address, or the name of the panel's user."""
    note: str = ""
    """What the client wrote with it."""
    arrival: Message | None = None
    """Why it was given to this company, or to none."""
    held: Message | None = None
    """Why it has to wait in quarantine."""
    split: SplitRule | None = None
    """How a batch is to be cut into documents; ``None``: as the program thinks best."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the list shows it.  ``received_at`` is UTC; ``gross`` in ``currency``."""

    id: int
    company_id: int | None
    company: str
    month: Month | None
    status: Status
    kind: DocumentKind | None
    number: str
    contractor: str
    contractor_nip: str
    issue_date: date | None
    gross: Decimal | None
    currency: str
    channel: Channel
    channel_label: str
    received_at: datetime
    pages: int
    fields_certain: int
    fields_total: int
    """"Read x of y": how many fields are certain, of how many that the document should carry."""
    file_name: str
    reason: Message | None
    """Why it is unreadable, a duplicate, rejected, held or unassigned."""
    sender: str = ""
    """Who sent it: a mail address, or the name of the panel's user."""
    arrival: Message | None = None
    """Why it was given to its company, or to none."""
    talking: str = ""
    """What office and client say about it: a :class:`~desktop.domain.listing.Talking`, or nothing."""
    late_for: Month | None = None
    """The closed month that it came for; it is in none, and waits for a person."""
    concern: str = ""
    """The gravest open finding's :class:`~desktop.domain.rules.findings.Severity`, or nothing."""
    concerns: tuple[Message, ...] = ()
    """The sentences of the open findings, the gravest first."""


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A document with all its fields, for review and export."""

    row: DocumentRow
    company_nip: str
    sha256: str
    media_type: str
    duplicate_of: int | None = None
    fields: dict[FieldName, Field] = field(default_factory=dict)
    vat_rows: tuple[VatRow, ...] = ()
    line_items: tuple[LineItem, ...] = ()
    rotations: dict[int, int] = field(default_factory=dict)
    """Clockwise turn in degrees that a person gave single pages, by page from 0."""
    note: str = ""
    """What the client wrote with it."""
    arrival: Message | None = None
    """Why it was given to its company, or to none."""
    delivery_id: int | None = None
    """The delivery that it came with."""
    conversions: tuple[Conversion, ...] = ()
    """Of a foreign currency: the amounts in złoty."""
    corners: dict[int, Corners] = field(default_factory=dict)
    """Where pages that are shown straightened lie on their originals, by page from 0."""


_WITHOUT_FIELDS = frozenset(
    {None, DocumentKind.OTHER, DocumentKind.LETTER, DocumentKind.REMINDER, DocumentKind.CONTRACT}
)


def mandatory_fields(kind: DocumentKind | None) -> tuple[FieldName, ...]:
    """The fields that a document of ``kind`` is expected to carry: the y of "read x of y"."""
    if kind in _WITHOUT_FIELDS:
        return ()
    if kind is DocumentKind.BANK_STATEMENT:
        return (FieldName.BANK_ACCOUNT,)
    if kind in {DocumentKind.DELIVERY_NOTE, DocumentKind.NOTE}:
        return (FieldName.NUMBER, FieldName.ISSUE_DATE)
    if kind is DocumentKind.RECEIPT:
        return (
            FieldName.NUMBER,
            FieldName.ISSUE_DATE,
            FieldName.SELLER_NIP,
            FieldName.BUYER_NIP,
            FieldName.GROSS,
            FieldName.CURRENCY,
        )
    return (
        FieldName.NUMBER,
        FieldName.ISSUE_DATE,
        FieldName.SELLER_NIP,
        FieldName.SELLER_NAME,
        FieldName.BUYER_NIP,
        FieldName.NET,
        FieldName.VAT,
        FieldName.GROSS,
        FieldName.CURRENCY,
    )
