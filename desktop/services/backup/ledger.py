"""The journal of backups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from desktop.db.backup_tables import BackupRunTable
from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.backup import RunState
from desktop.domain.messages import Message
from desktop.services.backup.making import Made

_KEPT = 400
"""Rows of the journal: so many good ones, and so many others, as failures come by the hour."""
_NUMBER = "backup.number"
_R = BackupRunTable


@dataclass(frozen=True, slots=True)
class Run:
    """An attempt to back up; moments are UTC."""

    began_at: datetime
    ended_at: datetime | None
    state: RunState
    place: str
    message: Message | None
    snapshot: str
    files: int
    size: int
    new_files: int
    new_size: int
    place_size: int
    read_back: int


class Ledger:
    """Writes the journal and reads it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, at: datetime, place: str) -> int:
        """An attempt begins; those that never ended were killed."""
        with self._database.write() as session:
            session.execute(
                update(_R)
                .where(_R.state == RunState.RUNNING)
                .values(state=RunState.STOPPED, ended_at=_R.began_at)
            )
            for some in (_R.state == RunState.GOOD, _R.state != RunState.GOOD):
                newest_first = select(_R.id).where(some).order_by(_R.id.desc())
                oldest = session.scalar(newest_first.offset(_KEPT).limit(1))
                if oldest is not None:
                    session.execute(delete(_R).where(some, _R.id <= oldest))
            row = _R(began_at=at, ended_at=None, state=RunState.RUNNING, place=place[:400], message=None)
            session.add(row)
            session.flush()
            return row.id

    def good(self, run: int, at: datetime, made: Made, message: Message | None) -> None:
        """It is there and verified."""
        with self._database.write() as session:
            row = session.get_one(_R, run)
            row.ended_at, row.state = at, RunState.GOOD
            row.message = None if message is None else message.as_json()
            row.snapshot, row.files, row.size = made.snapshot, made.files, made.size
            row.new_files, row.new_size, row.read_back = made.new_files, made.new_size, made.read
            row.place_size = made.place_size
            session.merge(SettingTable(key=_NUMBER, value={"good": _number(session) + 1}))

    def ended(self, run: int, at: datetime, state: RunState, message: Message | None = None) -> None:
        """It did not come about."""
        with self._database.write() as session:
            row = session.get_one(_R, run)
            row.ended_at, row.state = at, state
            row.message = None if message is None else message.as_json()

    def found_bad(self, snapshot: str, message: Message) -> None:
        """A snapshot that was good cannot be restored whole any longer."""
        with self._database.write() as session:
            some = (_R.snapshot == snapshot, _R.state == RunState.GOOD)
            for row in session.scalars(select(_R).where(*some)):
                row.state, row.message = RunState.FAILED, message.as_json()

    def last(self, *states: RunState) -> Run | None:
        """The last attempt that became one of ``states``, or the last of all."""
        query = select(_R).order_by(_R.id.desc()).limit(1)
        with self._database.read() as session:
            row = session.scalar(query.where(_R.state.in_(states)) if states else query)
            return None if row is None else _run(row)

    def first_at(self) -> datetime | None:
        """When the first attempt that is known began."""
        with self._database.read() as session:
            return session.scalar(select(_R.began_at).order_by(_R.id).limit(1))

    def recent(self, limit: int = 30) -> list[Run]:
        """The last attempts, the newest first."""
        with self._database.read() as session:
            return [_run(row) for row in session.scalars(select(_R).order_by(_R.id.desc()).limit(limit))]

    def number(self) -> int:
        """How many were good so far, those that the journal forgot among them.

        Says whose turn it is to be read again.
        """
        with self._database.read() as session:
            return _number(session)

    def verified(self) -> set[str]:
        """The snapshots that were read back when they were made."""
        with self._database.read() as session:
            return set(session.scalars(select(_R.snapshot).where(_R.state == RunState.GOOD)))


def _number(session: Session) -> int:
    row = session.get(SettingTable, _NUMBER)
    return 0 if row is None else int(row.value["good"])


def _run(row: BackupRunTable) -> Run:
    return Run(
        began_at=row.began_at,
        ended_at=row.ended_at,
        state=row.state,
        place=row.place,
        message=None if row.message is None else Message.from_json(row.message),
        snapshot=row.snapshot,
        files=row.files,
        size=row.size,
        new_files=row.new_files,
        new_size=row.new_size,
        place_size=row.place_size,
        read_back=row.read_back,
    )
