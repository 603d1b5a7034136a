"""What duplicates are found by, and what was said of them.

``page_print`` and ``page_band`` belong to the pages of files: documents may be cut otherwise at any time.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json
from desktop.db.types import enum_text
from desktop.domain.documents import Channel
from desktop.domain.duplicates import KindGroup, Level, Verdict


class PagePrintTable(Base):
    """What a page of a file looks like."""

    __tablename__ = "page_print"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("original.sha256", ondelete="CASCADE"))
    file_page: Mapped[int]
    mark: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    """See :mod:`desktop.domain.pageprints`; empty where the page was not drawn."""

    __table_args__ = (UniqueConstraint("sha256", "file_page"),)


class PageBandTable(Base):
    """A number that pages of one paper share: a band of a page's numbers, words or picture."""

    __tablename__ = "page_band"

    band: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    print_id: Mapped[int] = mapped_column(
        ForeignKey("page_print.id", ondelete="CASCADE"), primary_key=True, index=True, autoincrement=False
    )

    __table_args__ = ({"sqlite_with_rowid": False},)


class InvoiceKeyTable(Base):
    """What tells an invoice from others, as it was read or as a person said."""

    __tablename__ = "invoice_key"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    kind_group: Mapped[KindGroup | None] = mapped_column(enum_text(KindGroup))
    """NULL: no invoice, nor anything numbered like one."""
    seller: Mapped[str] = mapped_column(String(30), default="")
    number: Mapped[str] = mapped_column(String(200), default="")
    is_number_sure: Mapped[bool] = mapped_column(default=False)
    is_number_exact: Mapped[bool] = mapped_column(default=False)
    gross: Mapped[int | None] = mapped_column(BigInteger)
    """In hundredths of the currency."""
    currency: Mapped[str] = mapped_column(String(3), default="")
    issued: Mapped[date | None]

    __table_args__ = (
        Index("ix_invoice_key_seller_number", "seller", "number"),
        Index("ix_invoice_key_seller_gross", "seller", "gross", "issued"),
        Index("ix_invoice_key_number_gross", "number", "gross", "issued"),
    )


class DuplicatePairTable(Base):
    """Two documents that are thought to be one; the smaller number first."""

    __tablename__ = "duplicate_pair"

    low_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    high_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True, index=True, autoincrement=False
    )
    suspect_id: Mapped[int]
    level: Mapped[Level] = mapped_column(enum_text(Level))
    verdict: Mapped[Verdict] = mapped_column(enum_text(Verdict), index=True)
    reason: Mapped[Json]
    found_at: Mapped[datetime]
    decided_by: Mapped[str] = mapped_column(String(100), default="")
    decided_at: Mapped[datetime | None]
    kept_id: Mapped[int | None]
    before: Mapped[Json | None]
    """Statuses and reasons of both before the decision, to take it back."""


class DuplicateReceiptTable(Base):
    """How another copy of a document came in; it outlives that copy."""

    __tablename__ = "duplicate_receipt"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    other_id: Mapped[int]
    """The copy.  Not a foreign key: it may be deleted for good."""
    received_at: Mapped[datetime]
    channel: Mapped[Channel] = mapped_column(enum_text(Channel))
    channel_label: Mapped[str] = mapped_column(String(100), default="")
    sender: Mapped[str] = mapped_column(String(320), default="")
    file_name: Mapped[str] = mapped_column(String(255), default="")
    company: Mapped[str] = mapped_column(String(100), default="")
    """Whose it was said to be."""
    month: Mapped[str] = mapped_column(String(7), default="")
