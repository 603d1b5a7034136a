"""Phones that are paired with the panel, and the codes that pair them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base


class PanelPairingTable(Base):
    """A code that the office shows or prints for a company."""

    __tablename__ = "panel_pairing"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    code: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the code."""
    left: Mapped[int]
    """How many more phones it lets in."""
    created_at: Mapped[datetime]
    created_by: Mapped[str] = mapped_column(String(320), default="")
    expires_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class PanelDeviceTable(Base):
    """A phone that may send documents of one company."""

    __tablename__ = "panel_device"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the cookie."""
    name: Mapped[str] = mapped_column(String(120))
    browser: Mapped[str] = mapped_column(String(120), default="")
    language: Mapped[str] = mapped_column(String(5), default="pl")
    paired_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    address: Mapped[str] = mapped_column(String(45), default="")
    """Where it was last seen."""
    revoked_at: Mapped[datetime | None]

    __table_args__ = (
        # A number that was given once is never given again: uploads may still bear it.
        {"sqlite_autoincrement": True},
    )
