"""Who reads what, where several computers work with one database: each for a while, to be prolonged."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base


class DocumentClaimTable(Base):
    """A document that some program reads; without one, or after ``until``, any may take it."""

    __tablename__ = "document_claim"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    holder: Mapped[str] = mapped_column(String(200), index=True)
    until: Mapped[datetime]
