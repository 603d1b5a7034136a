"""What the rules found on documents, what people answered, what registers vouched for, rates of exchange.

Which accounts a seller has had is kept with the contractors: :mod:`desktop.db.contractor_tables`.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json


class DocumentCheckTable(Base):
    """That a document has been checked, and the gravest of what is open: for the list to show and filter."""

    __tablename__ = "document_check"

    seq: Mapped[int] = mapped_column(primary_key=True)
    """Grows with every change, whoever makes it: so other programs notice."""
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), unique=True)
    level: Mapped[int] = mapped_column(default=0)
    """0 nothing, 1 a warning, 2 an alarm; see :data:`desktop.domain.rules.findings.LEVELS`."""
    checked_at: Mapped[datetime]

    __table_args__ = (
        # Of a million documents few have anything open: those alone are in the index.
        Index(
            "ix_document_check_open",
            "level",
            "document_id",
            sqlite_where=text("level > 0"),
            postgresql_where=text("level > 0"),
        ),
        {"sqlite_autoincrement": True},
    )


class FindingTable(Base):
    """A finding as it stands now."""

    __tablename__ = "finding"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    position: Mapped[int]
    severity: Mapped[str] = mapped_column(String(10))
    code: Mapped[str] = mapped_column(String(60))
    body: Mapped[Json]
    """Details, fields, actions and the proof."""
    facts: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the values that it stands on."""
    since: Mapped[datetime]


class FindingAnswerTable(Base):
    """That a person said of a finding "I know, it is all right"; never taken away by the program."""

    __tablename__ = "finding_answer"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    facts: Mapped[str] = mapped_column(String(64), primary_key=True)
    who: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text, default="")
    """As written; empty where the document was approved with the finding in sight."""


class CheckProofTable(Base):
    """What a register answered about a document, kept with it for good."""

    __tablename__ = "check_proof"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"))
    what: Mapped[str] = mapped_column(String(20))
    """``vat``, ``account`` or ``rate``."""
    subject: Mapped[str] = mapped_column(String(60))
    """The number, the account or the currency that was asked for."""
    answer: Mapped[str] = mapped_column(String(60))
    """The state as in :mod:`desktop.domain.registers`; of a rate the figure and its table."""
    day: Mapped[date]
    """The day that was asked for."""
    register: Mapped[str] = mapped_column(String(20))
    reference: Mapped[str] = mapped_column(String(100), default="")
    at: Mapped[datetime]
    typed_by: Mapped[str] = mapped_column(String(120), default="")
    """Who typed it, where no register was asked."""

    __table_args__ = (Index("ix_check_proof_document", "document_id", "what", "subject"),)


class CheckWaitTable(Base):
    """A document that waits for what a register says of a number or a currency."""

    __tablename__ = "check_wait"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[str] = mapped_column(String(30), primary_key=True, index=True)


class ConfirmedAccountTable(Base):
    """An account that somebody at the office has confirmed to be a contractor's."""

    __tablename__ = "confirmed_account"

    number: Mapped[str] = mapped_column(String(30), primary_key=True)
    account: Mapped[str] = mapped_column(String(34), primary_key=True)
    who: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(Text, default="")


class DocumentRateTable(Base):
    """A document's rate of exchange for a purpose, and its amounts in hundredths of złoty."""

    __tablename__ = "document_rate"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    purpose: Mapped[str] = mapped_column(String(10), primary_key=True)
    currency: Mapped[str] = mapped_column(String(3))
    mid: Mapped[str] = mapped_column(String(20))
    per: Mapped[int] = mapped_column(default=1)
    table_number: Mapped[str] = mapped_column(String(40), default="")
    day: Mapped[date]
    before: Mapped[date]
    who: Mapped[str] = mapped_column(String(100), default="")
    """Who entered it for this document."""
    typed_by: Mapped[str] = mapped_column(String(120), default="")
    """Who typed the table's rate; where this and ``who`` are empty, it is the National Bank's."""
    net: Mapped[int | None] = mapped_column(BigInteger)
    vat: Mapped[int | None] = mapped_column(BigInteger)
    gross: Mapped[int | None] = mapped_column(BigInteger)


class KsefSealTable(Base):
    """A KSeF code on a page of a file; documents find theirs by file and page, however it is divided."""

    __tablename__ = "ksef_seal"

    sha256: Mapped[str] = mapped_column(ForeignKey("original.sha256", ondelete="CASCADE"), primary_key=True)
    file_page: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    nip: Mapped[str] = mapped_column(String(10))
    digest: Mapped[str] = mapped_column(String(43), index=True)
    issue_date: Mapped[date | None]
    production: Mapped[bool]
