"""What became of each backup, and which originals on this computer are not what they were."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json
from desktop.db.types import enum_text
from desktop.domain.backup import Fault, RunState


class BackupRunTable(Base):
    """An attempt to back up."""

    __tablename__ = "backup_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    state: Mapped[RunState] = mapped_column(enum_text(RunState))
    place: Mapped[str] = mapped_column(String(400))
    message: Mapped[Json | None]
    """Why it failed, or what is to be said of a good one."""
    snapshot: Mapped[str] = mapped_column(String(60), default="")
    files: Mapped[int] = mapped_column(default=0)
    size: Mapped[int] = mapped_column(BigInteger, default=0)
    """Bytes of all files as they are in the data folder."""
    new_files: Mapped[int] = mapped_column(default=0)
    new_size: Mapped[int] = mapped_column(BigInteger, default=0)
    """Bytes that were sent."""
    place_size: Mapped[int] = mapped_column(BigInteger, default=0)
    """Bytes of all backups at the place."""
    read_back: Mapped[int] = mapped_column(default=0)
    """Objects that were read from the place and compared."""


class FileFaultTable(Base):
    """A file of the data folder that is not what its hash says, or is gone."""

    __tablename__ = "file_fault"

    path: Mapped[str] = mapped_column(String(200), primary_key=True)
    """Within the data folder."""
    fault: Mapped[Fault] = mapped_column(enum_text(Fault))
    found_at: Mapped[datetime]
