"""What of a shared office goes into a backup: its rows as a file, and the files that all computers reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.services.backup.office import Ground
from desktop.services.place.shared.moving import copy_to_file


@dataclass(frozen=True, slots=True)
class SharedGround(Ground):
    """The same for an office whose database is on a server.

    The copy is a SQLite database of the same schema, so that a backup is verified and restored like any
    other: into an office of one computer, from where it can be moved into a shared database again.
    """

    shared_files: Path
    shared_database: Database
    office: str
    """The office's mark."""

    @property
    def files(self) -> Path:
        return self.shared_files

    @property
    def owner(self) -> str:
        # Whichever of its computers makes them, they are the office's.
        return self.office

    def _size(self) -> int:
        with self.shared_database.read() as session:
            return int(session.execute(text("SELECT pg_database_size(current_database())")).scalar_one())

    def _copy(self, copy: Path, on_share: Callable[[float], None]) -> None:
        try:
            copy_to_file(self.shared_database, copy, meanwhile=on_share)
        except UserError as error:
            if error.code == "shared.rows_differ":
                raise UserError("backup.database_damaged") from error
            raise
