"""How a shared office is, for the checks of an installation; reads only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, text

from desktop.db import records
from desktop.db.tables import OriginalTable, WatchedFolderTable
from desktop.domain.shared import SharedFound, SharedPlace
from desktop.services.place.shared.connecting import explained, shared_database
from desktop.services.place.shared.looking import look
from desktop.services.place.shared.opening import check_office, password_of
from desktop.services.place.shared.presence import gathering_computer
from desktop.services.secrets import secrets_of


@dataclass(frozen=True, slots=True)
class SharedState:
    """What the server says of itself, and what is to be checked besides."""

    checksums: bool
    """Whether PostgreSQL keeps a sum of every page and checks it whenever it reads one."""
    gathers: str
    """The computer that gathers; empty if none does."""
    folders: list[Path]
    originals: list[str]


def examined(root: Path, place: SharedPlace) -> tuple[SharedFound, SharedState]:
    """What is found there; raises :class:`UserError` ``shared.*`` that says what is wrong."""
    password = password_of(secrets_of(root))
    found = look(place, password)
    database = shared_database(place, password)
    try:
        with explained(place), database.read() as session:
            check_office(database, place)
            connection = session.connection()
            sums = session.execute(text("SHOW data_checksums")).scalar_one() == "on"
            gathers = gathering_computer(connection)
            folders = [records.folder(row).path for row in session.scalars(select(WatchedFolderTable))]
            originals = list(session.scalars(select(OriginalTable.sha256)))
    finally:
        database.close()
    return found, SharedState(sums, gathers, folders, originals)
