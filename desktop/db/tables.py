"""The tables, as typed models.  They never leave :mod:`desktop.services`; plain values do."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from desktop.db.types import MonthText, UtcDateTime, enum_text
from desktop.db.wide import WIDE
from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName, Source
from desktop.domain.folders import AfterIntake, ObserverKind
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.letters import LetterKind
from desktop.domain.mailboxes import AfterMail
from desktop.domain.mailservers import Login, Security
from desktop.domain.sending import LetterState
from desktop.domain.splitting import PageRole
from desktop.domain.statuses import Status

Json = dict[str, Any]


class Work(StrEnum):
    """What the machine still has to do with a document; survives a power cut."""

    NONE = "none"
    EXAMINE = "examine"
    """Look into the file; read it at once where that is cheap."""
    READ = "read"
    """Read it with OCR."""
    FIELDS = "fields"
    """Find its fields anew from the words that are kept: its pages are others now."""


FOUND_FIELDS = f"name IN ('{FieldName.BANK_ACCOUNT.value}', '{FieldName.SECOND_ACCOUNT.value}')"
"""The rows of ``field`` that a search for an account looks at."""
KSEF_FIELDS = f"name = '{FieldName.KSEF_NUMBER.value}'"
"""The rows of ``field`` that are found by their value."""


class Fate(StrEnum):
    """What became of a mail."""

    TRIED = "tried"
    """Opening it has failed, and will be tried again."""
    TAKEN = "taken"
    KNOWN = "known"
    """The same mail had been taken before."""
    REFUSED = "refused"
    """It stands among the deliveries with the reason, and is not tried again by itself."""


_ENUMERATIONS: tuple[type[StrEnum], ...] = (
    AfterIntake,
    AfterMail,
    Channel,
    DocumentKind,
    Fate,
    FieldName,
    LetterKind,
    LetterState,
    Login,
    MonthRule,
    ObserverKind,
    PageRole,
    PrintedKind,
    Security,
    Source,
    Stage,
    Status,
    Work,
)
_COLUMN_TYPES: dict[Any, Any] = {
    datetime: UtcDateTime(),
    Month: MonthText(),
    Json: JSON(),
    list[Json]: JSON(),
    list[list[float]]: JSON(none_as_null=True),
    list[str]: JSON(),
    **{values: enum_text(values) for values in _ENUMERATIONS},
}


class Base(DeclarativeBase):
    """Names for constraints, so that migrations can drop them; columns for the domain's types."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = _COLUMN_TYPES


class CompanyTable(Base):
    """A client of the office."""

    __tablename__ = "company"

    id: Mapped[int] = mapped_column(primary_key=True)
    short_name: Mapped[str] = mapped_column(String(100))
    sort_name: Mapped[str] = mapped_column(String(200), index=True)
    full_name: Mapped[str] = mapped_column(String(300))
    nip: Mapped[str] = mapped_column(String(20), unique=True)
    email: Mapped[str] = mapped_column(String(254), default="")
    folder: Mapped[str] = mapped_column(String(120), unique=True)
    active: Mapped[bool] = mapped_column(default=True)
    settings: Mapped[Json] = mapped_column(default=dict)


class WatchedFolderTable(Base):
    """A folder that scanners drop files into."""

    __tablename__ = "watched_folder"

    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(String(1000), unique=True)
    is_root: Mapped[bool]
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id", ondelete="RESTRICT"))
    kind: Mapped[DocumentKind | None]
    month_rule: Mapped[MonthRule | None]
    channel_label: Mapped[str] = mapped_column(String(100), default="")
    split_policy: Mapped[str] = mapped_column(String(40), default="")
    """The rule by which files are cut, as text; empty: as the program thinks best."""
    observer: Mapped[ObserverKind]
    quiet_seconds: Mapped[float]
    after: Mapped[AfterIntake]
    stage: Mapped[Stage]


class BundleTable(Base):
    """A file that holds, or may hold, several documents: how it was divided, and by whom.

    Its documents share the original; each owns pages of it.  A file that is one document without doubt
    has none.
    """

    __tablename__ = "bundle"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("original.sha256", ondelete="RESTRICT"), index=True)
    cuts: Mapped[list[Json]] = mapped_column(default=list)
    """What the machine thinks of each place between two pages: see :mod:`desktop.services.splitting`."""
    divided_by: Mapped[str | None] = mapped_column(String(100))
    """The person who divided it otherwise than the machine."""


class LoosePageTable(Base):
    """A page of a file that belongs to none of its documents: blank, a separator sheet, or taken out."""

    __tablename__ = "loose_page"

    bundle_id: Mapped[int] = mapped_column(ForeignKey("bundle.id", ondelete="CASCADE"), primary_key=True)
    file_page: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[PageRole]
    kept: Mapped[Json] = mapped_column(default=dict)
    """The columns of the page as they were, words in base 64: to put it back."""


class OriginalTable(Base):
    """A file in the store, by its content."""

    __tablename__ = "original"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    media_type: Mapped[str] = mapped_column(String(40), default="")
    stored_at: Mapped[datetime]


class DeliveryTable(Base):
    """What a client handed over at once by mail, panel or phone; kept even if nothing was taken of it."""

    __tablename__ = "delivery"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[Channel]
    at: Mapped[datetime] = mapped_column(index=True)
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id", ondelete="RESTRICT"), index=True)
    sender: Mapped[str] = mapped_column(String(320), default="")
    subject: Mapped[str] = mapped_column(String(500), default="")
    body: Mapped[str] = mapped_column(Text, default="")
    reference: Mapped[str] = mapped_column(String(998), default="", index=True)
    """What its channel knows it by: the Message-ID of a mail, the number of an upload."""
    facts: Mapped[Json] = mapped_column(default=dict)
    parts: Mapped[list[Json]] = mapped_column(default=list)
    """Its files: name, size, SHA-256, the document each became, or the message that says why it did not."""


class MailboxTable(Base):
    """A folder of a mailbox that clients' mail arrives in; its password lies in the keyring."""

    __tablename__ = "mailbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    host: Mapped[str] = mapped_column(String(253))
    port: Mapped[int]
    user: Mapped[str] = mapped_column(String(320))
    security: Mapped[Security]
    login: Mapped[Login]
    client_id: Mapped[str] = mapped_column(String(300), default="")
    """What the office's own application is called at Google or Microsoft."""
    folder: Mapped[str] = mapped_column(String(500))
    after: Mapped[AfterMail]
    after_name: Mapped[str] = mapped_column(String(500), default="")
    authserv: Mapped[str] = mapped_column(String(253), default="")
    since: Mapped[date | None]

    __table_args__ = (
        # A number that was given once is never given again: the keyring may hold its password still.
        {"sqlite_autoincrement": True},
    )


class TakenMailTable(Base):
    """A mail of a mailbox: proof that it is on the list.

    The row is written in the same transaction as the mail's documents.  It outlives its mailbox, which
    may be removed and set up again: ``place`` says by names where the mail lay.
    """

    __tablename__ = "taken_mail"

    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(String(1100))
    uidvalidity: Mapped[int] = mapped_column(BigInteger)
    uid: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[str] = mapped_column(String(998), default="", index=True)
    head: Mapped[str] = mapped_column(String(64), default="", index=True)
    """SHA-256 of a few of its header lines, which are asked for before it is fetched."""
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    content: Mapped[str] = mapped_column(String(64), default="", index=True)
    """SHA-256 of what it says and holds, however it travelled."""
    addressed: Mapped[str] = mapped_column(String(64), default="")
    """SHA-256 of the addresses that it was sent to."""
    company_id: Mapped[int | None]
    delivery_id: Mapped[int | None]
    fate: Mapped[Fate]
    tries: Mapped[int] = mapped_column(default=0)
    finished: Mapped[bool] = mapped_column(default=False)
    """Whether it was marked or moved on the server as the office wants it."""

    __table_args__ = (UniqueConstraint("place", "uidvalidity", "uid"),)


class MailPictureTable(Base):
    """A small picture that came with some mail: if it comes again, it is a logo."""

    __tablename__ = "mail_picture"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)


class KeptPartTable(Base):
    """A part that was left out of a delivery; its file is kept, so that it can be called back."""

    __tablename__ = "kept_part"

    delivery_id: Mapped[int] = mapped_column(ForeignKey("delivery.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    """Its place among the delivery's parts, from 0."""
    sha256: Mapped[str] = mapped_column(ForeignKey("original.sha256", ondelete="RESTRICT"), index=True)


class DocumentTable(Base):
    """A document; the columns from ``number`` on repeat fields, for the list to sort and filter by."""

    __tablename__ = "document"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id", ondelete="RESTRICT"))
    month: Mapped[Month | None]
    kind: Mapped[DocumentKind | None]
    kind_by: Mapped[str | None] = mapped_column(String(100))
    """The person who chose the kind; reading again leaves it then."""
    vat_by: Mapped[str | None] = mapped_column(String(100))
    items_by: Mapped[str | None] = mapped_column(String(100))
    """Who changed the lines of goods."""
    """The person who changed the VAT table; reading again leaves it then."""
    status: Mapped[Status]
    work: Mapped[Work]
    stage: Mapped[Stage]
    channel: Mapped[Channel]
    channel_label: Mapped[str] = mapped_column(String(100), default="")
    received_at: Mapped[datetime]
    sha256: Mapped[str] = mapped_column(ForeignKey("original.sha256", ondelete="RESTRICT"), index=True)
    file_name: Mapped[str] = mapped_column(String(255), index=True)
    xml_sha256: Mapped[str | None] = mapped_column(String(64), index=True)
    """The original that holds the electronic invoice which this document shows, if that came as another file.

    Not a foreign key, which SQLite cannot add to a table that exists.
    """
    xml_name: Mapped[str] = mapped_column(String(255), default="")
    """The name of that file: it may carry the invoice's KSeF number."""
    pages: Mapped[int] = mapped_column(default=0)
    reason: Mapped[Json | None]
    duplicate_of: Mapped[int | None]
    """Not a foreign key: the other may be deleted for good while this one stays."""
    month_rule: Mapped[MonthRule | None]
    split_policy: Mapped[str] = mapped_column(String(40), default="")
    """The rule by which the file is to be cut, as text; empty: as the program thinks best."""
    bundle_id: Mapped[int | None] = mapped_column(index=True)
    """The file that it shares with others.  Not a foreign key: bundles outlive single documents."""
    delivery_id: Mapped[int | None] = mapped_column(index=True)
    """The delivery that it came with.  Not a foreign key: like the bundle."""
    sender: Mapped[str] = mapped_column(String(320), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    arrival: Mapped[Json | None]
    """Why it was given to its company, or to none."""
    before_bin: Mapped[Status | None]
    printed_kind: Mapped[PrintedKind | None]
    attempts: Mapped[int] = mapped_column(default=0)
    """How often a worker has begun to read it without an end; a killer file is not tried for ever."""

    number: Mapped[str] = mapped_column(String(200), default="")
    contractor: Mapped[str] = mapped_column(String(300), default="")
    contractor_sort: Mapped[str] = mapped_column(String(300), default="")
    contractor_nip: Mapped[str] = mapped_column(String(30), default="")
    issue_date: Mapped[date | None]
    gross: Mapped[int | None] = mapped_column(BigInteger)
    """In hundredths of the currency."""
    currency: Mapped[str] = mapped_column(String(3), default="")
    fields_certain: Mapped[int] = mapped_column(default=0)
    fields_total: Mapped[int] = mapped_column(default=0)
    settled: Mapped[bool | None]
    """Whether the document itself says that it is paid: see :mod:`desktop.domain.settlement`."""

    fields: Mapped[list[FieldTable]] = relationship(cascade="all, delete-orphan", passive_deletes=True)
    vat_rows: Mapped[list[VatRowTable]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="VatRowTable.position"
    )
    line_items: Mapped[list[LineItemTable]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="LineItemTable.position"
    )

    __table_args__ = (
        # The tree's counts and every view of the list are answered from these alone.
        Index("ix_document_tree", "company_id", "month", "status"),
        Index("ix_document_company_received", "company_id", "month", "received_at"),
        *(Index(name, *columns) for name, columns in WIDE.items()),
        Index("ix_document_number", "number", "id", "status"),
        Index("ix_document_gross", "gross", "id", "status"),
        Index("ix_document_work", "work"),
        # A number that was given once is never given again: the audit trail outlives its document.
        {"sqlite_autoincrement": True},
    )


def _index_of(name: str, some: str) -> Index:
    """An index of the values of some fields alone."""
    return Index(name, "value", sqlite_where=text(some), postgresql_where=text(some))


class FieldTable(Base):
    """What is known of one field of a document."""

    __tablename__ = "field"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[FieldName] = mapped_column(primary_key=True)
    value: Mapped[str | None] = mapped_column(Text)
    raw: Mapped[str] = mapped_column(Text, default="")
    box: Mapped[Json | None]
    source: Mapped[Source | None]
    certain: Mapped[bool] = mapped_column(default=False)
    why: Mapped[list[Json]] = mapped_column(default=list)
    candidates: Mapped[list[Json]] = mapped_column(default=list)
    changed_by: Mapped[str | None] = mapped_column(String(100))
    changed_at: Mapped[datetime | None]
    read_value: Mapped[str | None] = mapped_column(Text)
    """What the machine had read when a person saw the field first."""
    read_certain: Mapped[bool | None]
    """Whether the machine called that certain; ``None`` where it never read."""
    probability: Mapped[float | None]
    """How likely the reader holds the value to be right, 0 to 1."""

    __table_args__ = (
        _index_of("ix_field_ksef", KSEF_FIELDS),
        _index_of("ix_field_account", FOUND_FIELDS),
    )


class VatRowTable(Base):
    """A row of a document's VAT table; amounts in hundredths of the currency."""

    __tablename__ = "vat_row"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    rate: Mapped[str] = mapped_column(String(10))
    net: Mapped[int | None] = mapped_column(BigInteger)
    vat: Mapped[int | None] = mapped_column(BigInteger)
    gross: Mapped[int | None] = mapped_column(BigInteger)


class LineItemTable(Base):
    """A line of goods of a document; quantities and unit prices as printed, amounts in hundredths."""

    __tablename__ = "line_item"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text, default="")
    quantity: Mapped[str | None] = mapped_column(String(30))
    unit: Mapped[str | None] = mapped_column(String(40))
    unit_net: Mapped[str | None] = mapped_column(String(30))
    unit_gross: Mapped[str | None] = mapped_column(String(30))
    discount: Mapped[str | None] = mapped_column(String(40))
    rate: Mapped[str | None] = mapped_column(String(10))
    net: Mapped[int | None] = mapped_column(BigInteger)
    vat: Mapped[int | None] = mapped_column(BigInteger)
    gross: Mapped[int | None] = mapped_column(BigInteger)
    box: Mapped[Json | None]
    certain: Mapped[bool] = mapped_column(default=False)


class PageTable(Base):
    """A page of a document: its size in points, how it was read, and its words, packed."""

    __tablename__ = "page"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    """Its place in the document, from 0."""
    file_page: Mapped[int]
    """Its place in the file, from 0."""
    width: Mapped[float] = mapped_column(default=0.0)
    height: Mapped[float] = mapped_column(default=0.0)
    source: Mapped[Source | None]
    turned: Mapped[int] = mapped_column(default=0)
    rotation: Mapped[int] = mapped_column(default=0)
    """Clockwise degrees that a person turned the page by, beyond ``turned``."""
    corners: Mapped[list[list[float]] | None]
    """Where the corners of the page as shown lie on the turned original; NULL if it is shown as it is."""
    words: Mapped[bytes] = mapped_column(LargeBinary, default=b"")


class DocumentTextTable(Base):
    """What a document is found by, folded; SQLite's full-text index follows it by triggers.

    ``body`` is the recognised text, ``facts`` what the fields and the file's name say.
    """

    __tablename__ = "document_text"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    body: Mapped[str] = mapped_column(Text, default="")
    facts: Mapped[str] = mapped_column(Text, default="")


class AuditTable(Base):
    """Who changed what and when.  Rows are only ever added; they outlive their document."""

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    what: Mapped[str] = mapped_column(String(40))
    field: Mapped[str] = mapped_column(String(40), default="")
    old: Mapped[str | None] = mapped_column(Text)
    new: Mapped[str | None] = mapped_column(Text)
    reader: Mapped[str] = mapped_column(String(80), default="")

    __table_args__ = (
        # The whole office's trail is shown in order of time: all of it, one person's, or acts of one kind.
        Index("ix_audit_at", "at", "id"),
        Index("ix_audit_who", "who", "at", "id"),
        Index("ix_audit_what", "what", "at", "id"),
    )


class IntakeTable(Base):
    """A file taken from a watched folder: proof that it is on the list, while its source still lies there.

    The row is written in the same transaction as its document.  A source found again after a power cut
    with the same path, size, time and content is finished, not taken in twice.
    """

    __tablename__ = "intake"

    id: Mapped[int] = mapped_column(primary_key=True)
    source_path: Mapped[str] = mapped_column(String(2000), index=True)
    size: Mapped[int] = mapped_column(BigInteger)
    mtime_ns: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64))
    document_id: Mapped[int]
    finished: Mapped[bool] = mapped_column(default=False, index=True)


class TroubleTable(Base):
    """Something that went wrong in the background and waits for a person."""

    __tablename__ = "trouble"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    message: Mapped[Json]
    folder_id: Mapped[int | None]
    path: Mapped[str | None] = mapped_column(String(2000))


class LearntSupplierTable(Base):
    """A contractor of which something was learnt."""

    __tablename__ = "learnt_supplier"

    supplier: Mapped[str] = mapped_column(String(80), primary_key=True)
    """Its NIP or VAT number; ``~`` and letters of its name where it has none."""
    name: Mapped[str] = mapped_column(String(300), default="")
    sort_name: Mapped[str] = mapped_column(String(300), default="", index=True)
    off: Mapped[bool] = mapped_column(default=False)
    off_fields: Mapped[list[str]] = mapped_column(default=list)


class LessonTable(Base):
    """What one approved document taught; none for what was imported."""

    __tablename__ = "lesson"

    id: Mapped[int] = mapped_column(primary_key=True)
    supplier: Mapped[str] = mapped_column(
        ForeignKey("learnt_supplier.supplier", ondelete="CASCADE"), index=True
    )
    document_id: Mapped[int | None] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), unique=True
    )
    company_id: Mapped[int | None]
    at: Mapped[datetime]
    weight: Mapped[int] = mapped_column(default=1)
    body: Mapped[bytes] = mapped_column(LargeBinary)
    """JSON, packed."""


class SupplierMarkTable(Base):
    """What tells a contractor besides its number: an account, a web address, letters of its name."""

    __tablename__ = "supplier_mark"

    mark: Mapped[str] = mapped_column(String(100), primary_key=True)
    supplier: Mapped[str] = mapped_column(
        ForeignKey("learnt_supplier.supplier", ondelete="CASCADE"), primary_key=True, index=True
    )


class SettingTable(Base):
    """A setting of the office."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[Json]


class OutgoingTable(Base):
    """A letter of the office: queued, being sent, or what became of it."""

    __tablename__ = "outgoing"
    __table_args__ = (Index("ix_outgoing_state", "state", "due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[LetterKind]
    state: Mapped[LetterState]
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id", ondelete="RESTRICT"))
    recipient: Mapped[str] = mapped_column(String(320), index=True)
    subject: Mapped[str] = mapped_column(String(500))
    body: Mapped[str] = mapped_column(Text)
    is_signed: Mapped[bool] = mapped_column(default=False)
    """Whether the signature is in it: it is put there when the letter is handed over for the first time."""
    language: Mapped[str] = mapped_column(String(8), default="pl")
    message_id: Mapped[str] = mapped_column(String(400), unique=True)
    in_reply_to: Mapped[str] = mapped_column(String(998), default="")
    queued_at: Mapped[datetime]
    since: Mapped[datetime]
    """When its time to be tried began: when it was queued, or a person asked for it anew."""
    due_at: Mapped[datetime]
    changed_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    message: Mapped[Json | None]


class LetterTextTable(Base):
    """A text of the office's own in place of the one that comes with the program."""

    __tablename__ = "letter_text"

    kind: Mapped[str] = mapped_column(String(24), primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    company_id: Mapped[int] = mapped_column(primary_key=True)
    """0: for every company without one of its own."""
    subject: Mapped[str] = mapped_column(String(500), default="")
    body: Mapped[str] = mapped_column(Text)
