"""Contractors: who they are, what they are known by, and what approved documents say of them.

Counts, first and last days, other names and addresses are never kept: they are read from
``contractor_document`` and ``contractor_account``, which hold one row for each approved document and
account on it.  So what is said of a contractor cannot differ from its documents.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json


class ContractorTable(Base):
    """A contractor of the office."""

    __tablename__ = "contractor"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(20), default="")
    """Its tax number; the unique one is its key in ``contractor_key``."""
    name: Mapped[str] = mapped_column(String(300), default="")
    short_name: Mapped[str] = mapped_column(String(100), default="")
    sort_name: Mapped[str] = mapped_column(String(300), default="")
    name_core: Mapped[str] = mapped_column(String(300), default="", index=True)
    """For comparing: without case, diacritics and legal form."""
    search: Mapped[str] = mapped_column(Text, default="")
    """All that it is found by, folded."""
    street: Mapped[str] = mapped_column(String(200), default="")
    post_code: Mapped[str] = mapped_column(String(20), default="")
    town: Mapped[str] = mapped_column(String(200), default="")
    email: Mapped[str] = mapped_column(String(254), default="")
    country: Mapped[str] = mapped_column(String(2), default="")
    active: Mapped[bool] = mapped_column(default=True)
    origin: Mapped[str] = mapped_column(String(24))
    given_names: Mapped[list[str]] = mapped_column(default=list)
    """Other names that no document says: of those merged into it, or what a person replaced."""
    given_addresses: Mapped[list[str]] = mapped_column(default=list)
    changed_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_contractor_sort", "sort_name", "id"),
        # A number that was given once is never given again: the trail outlives the contractor.
        {"sqlite_autoincrement": True},
    )


class ContractorKeyTable(Base):
    """A tax number, or letters of a name, by which one contractor is known (see ``learnt_supplier``)."""

    __tablename__ = "contractor_key"

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    contractor_id: Mapped[int] = mapped_column(ForeignKey("contractor.id", ondelete="CASCADE"), index=True)


class ContractorDocumentTable(Base):
    """An approved document of a contractor; gone when the approval is taken back."""

    __tablename__ = "contractor_document"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    contractor_id: Mapped[int] = mapped_column(ForeignKey("contractor.id", ondelete="CASCADE"))
    company_id: Mapped[int]
    number: Mapped[str] = mapped_column(String(30), default="")
    """The contractor's tax number as the document has it."""
    name: Mapped[str] = mapped_column(String(300), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    day: Mapped[date]

    __table_args__ = (
        Index("ix_contractor_document_contractor", "contractor_id", "day", "document_id"),
        Index("ix_contractor_document_company", "contractor_id", "company_id"),
        Index("ix_contractor_document_name", "contractor_id", "name"),
    )


class ContractorAccountTable(Base):
    """An account of a contractor: on an approved document, or given by a person or a file.

    The one place where accounts seen are kept: the contractor's card shows them, and the rule about changed
    accounts compares with them.
    """

    __tablename__ = "contractor_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    contractor_id: Mapped[int] = mapped_column(ForeignKey("contractor.id", ondelete="CASCADE"))
    account: Mapped[str] = mapped_column(String(34), index=True)
    document_id: Mapped[int | None] = mapped_column(
        ForeignKey("contractor_document.document_id", ondelete="CASCADE"), index=True
    )
    """``None``: given."""
    company_id: Mapped[int | None]
    """The document's company, as in ``contractor_document``."""
    day: Mapped[date]

    __table_args__ = (
        # Grouped from the index alone: a large supplier has tens of thousands.
        Index(
            "ix_contractor_account_contractor",
            "contractor_id",
            "account",
            "company_id",
            "day",
            "document_id",
        ),
    )


class ContractorSettingTable(Base):
    """What is usual between a contractor and one of the office's clients."""

    __tablename__ = "contractor_setting"

    contractor_id: Mapped[int] = mapped_column(
        ForeignKey("contractor.id", ondelete="CASCADE"), primary_key=True
    )
    company_id: Mapped[int] = mapped_column(
        ForeignKey("company.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    payment_days: Mapped[int | None]
    category: Mapped[str | None] = mapped_column(String(200))
    register: Mapped[str | None] = mapped_column(String(200))
    description: Mapped[str | None] = mapped_column(String(200))
    code: Mapped[str | None] = mapped_column(String(200))


class ContractorDistinctTable(Base):
    """Two contractors that look like one, of which a person said that they are two; ``first < second``."""

    __tablename__ = "contractor_distinct"

    first: Mapped[int] = mapped_column(ForeignKey("contractor.id", ondelete="CASCADE"), primary_key=True)
    second: Mapped[int] = mapped_column(
        ForeignKey("contractor.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class ContractorActTable(Base):
    """The trail of contractors.  Rows are only ever added; they outlive their contractor."""

    __tablename__ = "contractor_act"

    id: Mapped[int] = mapped_column(primary_key=True)
    contractor_id: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    what: Mapped[str] = mapped_column(String(24))
    details: Mapped[Json] = mapped_column(default=dict)
    """Texts, for people."""
    kept: Mapped[Json | None]
    """Of a merge: what it needs to be taken back."""
