"""Tables of bank statements: statements, their lines, and what lines are paired with."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json


class BankStatementTable(Base):
    """A statement that was imported; balances in hundredths of the account's currency."""

    __tablename__ = "bank_statement"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("bank_account.id", ondelete="CASCADE"))
    format: Mapped[str] = mapped_column(String(16))
    number: Mapped[str] = mapped_column(Text, default="")
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    opening: Mapped[int | None] = mapped_column(BigInteger)
    closing: Mapped[int | None] = mapped_column(BigInteger)
    difference: Mapped[int | None] = mapped_column(BigInteger)
    """What is missing between balances and lines; 0 where they agree."""
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    file_name: Mapped[str] = mapped_column(String(255), default="")
    document_id: Mapped[int | None]
    """The document as which the file came.  Not a foreign key: the statement outlives it."""
    imported_at: Mapped[datetime]
    imported_by: Mapped[str] = mapped_column(String(100))

    __table_args__ = (Index("ix_bank_statement_account_id_last_day", "account_id", "last_day"),)


class BankLineTable(Base):
    """A movement on an account; it is there once, however many statements have it.

    ``amount`` in hundredths of the account's currency, negative where money went out.
    """

    __tablename__ = "bank_line"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("bank_account.id", ondelete="CASCADE"))
    booked_on: Mapped[date]
    value_on: Mapped[date | None]
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    name: Mapped[str] = mapped_column(Text, default="")
    account: Mapped[str] = mapped_column(Text, default="")
    title: Mapped[str] = mapped_column(Text, default="")
    kind: Mapped[str] = mapped_column(Text, default="")
    reference: Mapped[str] = mapped_column(Text, default="")
    original_amount: Mapped[int | None] = mapped_column(BigInteger)
    original_currency: Mapped[str] = mapped_column(String(3), default="")
    no_document: Mapped[str] = mapped_column(String(16), default="")
    """Why a person says that it needs no document; empty if nobody does."""
    decided_by: Mapped[str] = mapped_column(String(100), default="")
    decided_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_bank_line_company_id_booked_on", "company_id", "booked_on"),
        Index("ix_bank_line_account_id_booked_on_amount", "account_id", "booked_on", "amount"),
    )


class BankStatementLineTable(Base):
    """That a statement has a line, and as which; overlapping statements share theirs."""

    __tablename__ = "bank_statement_line"

    statement_id: Mapped[int] = mapped_column(
        ForeignKey("bank_statement.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("bank_line.id", ondelete="CASCADE"), index=True)


class BankPairTable(Base):
    """That a line pays a document, wholly or in part, as a person said.

    ``amount`` is in hundredths of the document's currency, its sign the line's.
    """

    __tablename__ = "bank_pair"

    line_id: Mapped[int] = mapped_column(ForeignKey("bank_line.id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[int] = mapped_column(
        ForeignKey("document.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    amount: Mapped[int] = mapped_column(BigInteger)
    why: Mapped[list[Json]] = mapped_column(default=list)
    who: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]


class BankRuleTable(Base):
    """That payments of a company to an account, or with a text, need no document."""

    __tablename__ = "bank_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"))
    account: Mapped[str] = mapped_column(String(60), default="")
    words: Mapped[str] = mapped_column(String(200), default="")
    """Folded; the line's words must hold them."""
    reason: Mapped[str] = mapped_column(String(16))
    who: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("company_id", "account", "words"),)
