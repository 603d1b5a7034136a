"""Tables of protocols: what was erased or destroyed, when, by whom, why."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json
from desktop.db.types import enum_text
from desktop.domain.privacy.protocols import ProtocolKind


class ProtocolTable(Base):
    """A protocol.  Rows are only ever added."""

    __tablename__ = "privacy_protocol"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[ProtocolKind] = mapped_column(enum_text(ProtocolKind))
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    office: Mapped[str] = mapped_column(String(120), default="")
    ground: Mapped[str] = mapped_column(Text)
    counts: Mapped[Json] = mapped_column(default=dict)
    kept: Mapped[Json] = mapped_column(default=dict)

    __table_args__ = (
        # A number that was given once is never given again: it stands on paper.
        {"sqlite_autoincrement": True},
    )


class ProtocolLineTable(Base):
    """A thing that was destroyed, as people knew it."""

    __tablename__ = "privacy_protocol_line"

    protocol_id: Mapped[int] = mapped_column(
        ForeignKey("privacy_protocol.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    number: Mapped[str] = mapped_column(String(200), default="")
    day: Mapped[date | None]
    company: Mapped[str] = mapped_column(String(100), default="")
    contractor: Mapped[str] = mapped_column(String(300), default="")
    count: Mapped[int] = mapped_column(default=1)
