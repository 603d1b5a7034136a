"""The tables of descriptions for booking: dictionaries, descriptions of documents, rules, what was learnt."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.db.tables import Base, Json

OFFICE = 0
"""The ``company_id`` of what is the whole office's.  SQL takes two NULLs for different."""


class BookingTermTable(Base):
    """An item of a dictionary: a register, a category, a vehicle …"""

    __tablename__ = "booking_term"

    id: Mapped[int] = mapped_column(primary_key=True)
    listing: Mapped[str] = mapped_column(String(24))
    company_id: Mapped[int] = mapped_column(default=OFFICE)
    """:data:`OFFICE`, or the company whose own it is."""
    code: Mapped[str] = mapped_column(String(80))
    code_key: Mapped[str] = mapped_column(String(80))
    name: Mapped[str] = mapped_column(String(300), default="")
    active: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)
    facts: Mapped[Json] = mapped_column(default=dict)
    """What this kind of item has besides."""

    __table_args__ = (UniqueConstraint("company_id", "listing", "code_key"),)


class BookingRuleTable(Base):
    """A rule of the office."""

    __tablename__ = "booking_rule"

    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(120))
    active: Mapped[bool] = mapped_column(default=True)
    conditions: Mapped[Json] = mapped_column(default=dict)
    outcome: Mapped[Json] = mapped_column(default=dict)


class BookingEntryTable(Base):
    """How a document is booked, once a person said so or its approval took over what was proposed."""

    __tablename__ = "booking_entry"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    register: Mapped[str] = mapped_column(String(80), default="")
    payment: Mapped[str] = mapped_column(String(80), default="")
    marks: Mapped[list[str]] = mapped_column(default=list)
    who: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
    corrected: Mapped[bool] = mapped_column(default=False)
    """A person gave something else than was proposed."""

    lines: Mapped[list[BookingLineTable]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="BookingLineTable.position"
    )


class BookingLineTable(Base):
    """A part of a document that goes to one category; amounts in hundredths of its currency."""

    __tablename__ = "booking_line"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("booking_entry.document_id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(String(80), default="", index=True)
    description: Mapped[str] = mapped_column(Text, default="")
    net: Mapped[int] = mapped_column(BigInteger)
    vat: Mapped[int] = mapped_column(BigInteger)
    gross: Mapped[int] = mapped_column(BigInteger)
    dimensions: Mapped[Json] = mapped_column(default=dict)
    vehicle: Mapped[str] = mapped_column(String(10), default="")
    cost_share: Mapped[int] = mapped_column(default=100)
    vat_share: Mapped[int] = mapped_column(default=100)
    items: Mapped[list[Any]] = mapped_column(JSON, default=list)
    """The lines of goods it stands for, from 0."""


class BookingLessonTable(Base):
    """What one approved document taught."""

    __tablename__ = "booking_lesson"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(80))
    """Whose document it was; see :func:`desktop.domain.booking.facts.contractor_key`."""
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), unique=True)
    company_id: Mapped[int | None]
    at: Mapped[datetime]
    body: Mapped[Json] = mapped_column(default=dict)

    __table_args__ = (Index("ix_booking_lesson_key", "key", "company_id", "id"),)


class BookingWordsTable(Base):
    """A beginning of a word on the lines of a lesson, for documents of other contractors to find it by."""

    __tablename__ = "booking_words"

    word: Mapped[str] = mapped_column(String(12), primary_key=True)
    lesson_id: Mapped[int] = mapped_column(
        ForeignKey("booking_lesson.id", ondelete="CASCADE"), primary_key=True, index=True
    )
