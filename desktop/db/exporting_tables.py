"""Tables of handing over: batches with their files and documents, and how each company's files are set."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json
from desktop.db.types import enum_text
from desktop.domain.dates import Month

OFFICE = 0
"""The ``company_id`` of what is the whole office's.  SQL takes two NULLs for different."""


class BatchState(StrEnum):
    """Where a batch stands."""

    PENDING = "pending"
    """Its files are being written; after a power cut the next start decides what became of it."""
    COMPLETE = "complete"
    UNDONE = "undone"
    """Taken back by a person."""


class ExportTable(Base):
    """A batch: which files, when, by whom, of what."""

    __tablename__ = "export"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    format: Mapped[str] = mapped_column(String(120))
    path: Mapped[str] = mapped_column(String(1000))
    """The folder and the beginning of the files' names."""
    company_id: Mapped[int | None]
    """Not a foreign key: what left is known longer than the company.  ``None``: of several."""
    month: Mapped[Month | None]
    """``None``: of several."""
    state: Mapped[BatchState] = mapped_column(enum_text(BatchState), default=BatchState.COMPLETE)
    files: Mapped[list[Json]] = mapped_column(default=list)
    """Name, SHA-256 and size of each; none of batches that older versions of the program made."""
    settings: Mapped[Json] = mapped_column(default=dict)
    """What was set when it was written."""
    totals: Mapped[list[Json]] = mapped_column(default=list)
    """What its documents came to in złoty, by register and kind; none of batches of older versions."""
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str] = mapped_column(String(100), default="")
    reason: Mapped[str] = mapped_column(Text, default="")
    """Why it was taken back."""

    __table_args__ = (
        Index("ix_export_company", "company_id", "id"),
        Index("ix_export_state", "state"),
    )


class ExportItemTable(Base):
    """A document of a batch."""

    __tablename__ = "export_item"

    export_id: Mapped[int] = mapped_column(ForeignKey("export.id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[int] = mapped_column(primary_key=True, index=True)
    counted: Mapped[bool] = mapped_column(default=True)
    """It counts as handed over; not if its approval was taken back while the files were written."""
    facts: Mapped[bytes | None] = mapped_column(LargeBinary)
    """What the document said when it left, packed; ``None`` of batches that older versions made."""


class ExportProfileTable(Base):
    """What an office set for one format and one company."""

    __tablename__ = "export_profile"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    """:data:`OFFICE`: for companies without one of their own."""
    format: Mapped[str] = mapped_column(String(120), primary_key=True)
    options: Mapped[Json] = mapped_column(default=dict)
    translation: Mapped[Json] = mapped_column(default=dict)


class ExportFavouriteTable(Base):
    """The format that a company's documents usually leave in."""

    __tablename__ = "export_favourite"

    company_id: Mapped[int] = mapped_column(primary_key=True)
    format: Mapped[str] = mapped_column(String(120))


class ExportTemplateTable(Base):
    """A table that the office designed."""

    __tablename__ = "export_template"

    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    body: Mapped[str] = mapped_column(Text)
    """As :func:`desktop.export.templates.template.to_text` writes it."""
