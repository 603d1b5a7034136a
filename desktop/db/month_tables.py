"""Tables of closed months: which are closed, who closed and reopened them, and what came too late."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json
from desktop.domain.dates import Month


class MonthClosingTable(Base):
    """A company's month that is closed now; reopening takes the row away."""

    __tablename__ = "month_closing"

    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), primary_key=True)
    month: Mapped[Month] = mapped_column(primary_key=True)
    closed_at: Mapped[datetime]
    closed_by: Mapped[str] = mapped_column(String(320))


class MonthActTable(Base):
    """The trail of closing and reopening.  Rows are only ever added."""

    __tablename__ = "month_act"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    company_id: Mapped[int]
    """Not a foreign key: the trail outlives the company."""
    month: Mapped[Month]
    what: Mapped[str] = mapped_column(String(24))
    who: Mapped[str] = mapped_column(String(320))
    reason: Mapped[str] = mapped_column(Text, default="")
    left_open: Mapped[Json] = mapped_column(default=dict)
    """What was open when it was closed: how many, by kind."""

    __table_args__ = (Index("ix_month_act_company_id_month", "company_id", "month"),)


class MonthLateTable(Base):
    """A document that came for a closed month, and is in none until somebody decides."""

    __tablename__ = "month_late"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"))
    month: Mapped[Month]
    """The closed month that it was for."""
    at: Mapped[datetime]

    __table_args__ = (Index("ix_month_late_company_id_month", "company_id", "month"),)
