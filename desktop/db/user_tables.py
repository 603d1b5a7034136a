"""Tables of the office's people, and of what they did that belongs to no document."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base

SUBJECT_LONGEST = 500


class OfficeUserTable(Base):
    """Somebody who works with the program."""

    __tablename__ = "office_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(String(60))
    """As it was typed; ``login_key`` is what it is told apart by."""
    login_key: Mapped[str] = mapped_column(String(120), unique=True)
    """Casefolded."""
    name: Mapped[str] = mapped_column(String(100))
    name_key: Mapped[str] = mapped_column(String(200), unique=True)
    """The trail knows people by their names: no two have the same."""
    role: Mapped[str] = mapped_column(String(20))
    password: Mapped[str | None] = mapped_column(String(300))
    """Hashed with Argon2id."""
    system_account: Mapped[str | None] = mapped_column(String(200))
    active: Mapped[bool] = mapped_column(default=True)
    all_companies: Mapped[bool] = mapped_column(default=True)
    recovery: Mapped[str | None] = mapped_column(String(300))
    """An owner's code for a forgotten password, hashed as passwords are."""
    created_at: Mapped[datetime]
    last_seen: Mapped[datetime | None]

    __table_args__ = (
        # A number that was given once is never given again: a seat may still hold it.
        {"sqlite_autoincrement": True},
    )


class UserCompanyTable(Base):
    """A company that somebody works for."""

    __tablename__ = "user_company"

    user_id: Mapped[int] = mapped_column(ForeignKey("office_user.id", ondelete="CASCADE"), primary_key=True)
    company_id: Mapped[int] = mapped_column(
        ForeignKey("company.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class OfficeAuditTable(Base):
    """What was done that belongs to no document; never changed but to erase a person's data from it."""

    __tablename__ = "office_audit"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    act: Mapped[str] = mapped_column(String(30))
    company_id: Mapped[int | None]
    """Not a foreign key: the trail outlives what it tells of."""
    subject: Mapped[str] = mapped_column(String(SUBJECT_LONGEST), default="")
    old: Mapped[str | None] = mapped_column(Text)
    new: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index("ix_office_audit_at", "at", "id"),)
