"""The client panel's tables."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base
from desktop.domain.dates import Month


class PanelUserTable(Base):
    """Somebody who may come in, for one company or several."""

    __tablename__ = "panel_user"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    """In small letters: it is what they log in with."""
    name: Mapped[str] = mapped_column(String(120), default="")
    password: Mapped[str] = mapped_column(String(200), default="")
    """Argon2id, in its usual text form; empty until one is chosen."""
    language: Mapped[str] = mapped_column(String(5), default="pl")
    second_factor: Mapped[bool] = mapped_column(default=False)
    last_step: Mapped[int] = mapped_column(BigInteger, default=0)
    """The last time step whose code was accepted: no code works twice."""
    recovery: Mapped[list[str]] = mapped_column(default=list)
    """SHA-256 of the codes that stand in for the second factor, each once."""
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]

    __table_args__ = (
        # A number that was given once is never given again: uploads and the keyring may still bear it.
        {"sqlite_autoincrement": True},
    )


class PanelAccessTable(Base):
    """What a user may do for a company."""

    __tablename__ = "panel_access"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("panel_user.id", ondelete="CASCADE"))
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    rights: Mapped[list[str]] = mapped_column(default=list)
    locked: Mapped[bool] = mapped_column(default=False)
    accepted_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime | None]
    """When the user was last there for this company; the user's own also counts other companies."""

    __table_args__ = (UniqueConstraint("user_id", "company_id"),)


class PanelInvitationTable(Base):
    """A single-use link; once one of an access is used, or the office made another, no earlier one works."""

    __tablename__ = "panel_invitation"

    id: Mapped[int] = mapped_column(primary_key=True)
    access_id: Mapped[int] = mapped_column(ForeignKey("panel_access.id", ondelete="CASCADE"), index=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of what stands in the link."""
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    opened_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]


class PanelSessionTable(Base):
    """A browser that is logged in."""

    __tablename__ = "panel_session"

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the cookie."""
    user_id: Mapped[int] = mapped_column(ForeignKey("panel_user.id", ondelete="CASCADE"), index=True)
    company_id: Mapped[int | None] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"))
    half_way: Mapped[bool] = mapped_column(default=False)
    """The password was right, the second factor is still asked for."""
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    address: Mapped[str] = mapped_column(String(45), default="")
    browser: Mapped[str] = mapped_column(String(120), default="")


class PanelFailureTable(Base):
    """Failed attempts to come in, by account, browser and address."""

    __tablename__ = "panel_failure"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    """SHA-256 of ``account:…``, ``address:…``, ``pairing:…``: typed addresses of strangers are not kept."""
    count: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[datetime]
    closed_until: Mapped[datetime | None]


class PanelUploadTable(Base):
    """A file on its way in; its bytes lie in the data folder until it is whole."""

    __tablename__ = "panel_upload"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    owner: Mapped[str] = mapped_column(String(40), index=True)
    """Whose it is: ``user:3`` or ``device:7``."""
    sender: Mapped[str] = mapped_column(String(320), default="")
    channel: Mapped[str] = mapped_column(String(24), default="panel")
    name: Mapped[str] = mapped_column(String(255))
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64), default="", index=True)
    batch: Mapped[str] = mapped_column(String(64), default="")
    month: Mapped[Month | None]
    kind: Mapped[str] = mapped_column(String(24), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    begun_at: Mapped[datetime] = mapped_column(index=True)
    done_at: Mapped[datetime | None] = mapped_column(index=True)
    document_id: Mapped[int | None] = mapped_column(index=True)
    """Not a foreign key: the receipt outlives what became of the document."""


class PanelMessageTable(Base):
    """What office and client write to each other."""

    __tablename__ = "panel_message"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[int | None] = mapped_column(index=True)
    """Not a foreign key: what was said stays when the document is deleted."""
    at: Mapped[datetime]
    from_office: Mapped[bool]
    who: Mapped[str] = mapped_column(String(320))
    text: Mapped[str] = mapped_column(Text)
    is_question: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    """When the other side first saw it."""


class PanelMonthTable(Base):
    """What a client says of a month, and when it was reminded of it."""

    __tablename__ = "panel_month"

    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), primary_key=True)
    month: Mapped[Month] = mapped_column(primary_key=True)
    complete_at: Mapped[datetime | None]
    complete_by: Mapped[str] = mapped_column(String(320), default="")
    reminded_at: Mapped[datetime | None]


class PanelActTable(Base):
    """The panel's trail.  Rows are only ever added; they outlive users and companies."""

    __tablename__ = "panel_act"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    what: Mapped[str] = mapped_column(String(40))
    who: Mapped[str] = mapped_column(String(320), default="")
    company_id: Mapped[int | None] = mapped_column(index=True)
    about: Mapped[str] = mapped_column(String(300), default="")
    address: Mapped[str] = mapped_column(String(45), default="")
