"""Files on their way in: piece by piece to the disk, resumed where they broke off, and taken in when whole.

How far a file has come is the size of its part on the disk and nothing else, so a power cut at any
instant leaves either a part to go on with or a document.
"""

from __future__ import annotations

import re
import shutil
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelUploadTable
from desktop.domain.messages import Message
from desktop.domain.panel import Right
from desktop.services.panel.announced import (
    DAY,
    GIVEN_UP,
    NewUpload,
    Progress,
    Receipt,
    file_name,
    kind_of,
    month_of,
    note_of,
)
from desktop.services.panel.callers import Caller
from desktop.services.panel.finishing import Finishing, known
from desktop.services.panel.leftovers import Leftovers
from desktop.services.panel.parts import Parts, Writing
from desktop.services.panel.refusals import Refused
from desktop.services.panel.settings import PanelSettings, PanelSettingsStore
from desktop.services.receiving import Receiving

_MEGABYTE = 1024 * 1024
_RESERVE = 256 * _MEGABYTE
"""Bytes of the disk that uploads leave free."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Uploads:
    """Takes files in for the panel and the phone."""

    def __init__(
        self,
        database: Database,
        receiving: Receiving,
        settings: PanelSettingsStore,
        folder: Path,
        count_pages: Callable[[Path], object],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        self._parts = Parts(folder)
        self._finishing = Finishing(database, receiving, settings, self._parts, count_pages, clock)
        self._leftovers = Leftovers(database, self._parts, self._finishing, clock)

    # -- beginning ---------------------------------------------------------------------------------

    def begin(self, caller: Caller, new: NewUpload) -> Progress:
        """Announce a file.  One that the same caller has begun before goes on where it broke off.

        Raises :class:`Refused` ``not_allowed``, ``bad_request``, ``empty_file``, ``large_file``,
        ``much_today``, ``many_today``, ``many_open``, ``disk_full``.
        """
        caller.need(Right.ADD)
        settings = self._settings.load()
        month, kind = month_of(new.month, self._clock()), kind_of(new.kind)
        sha256 = new.sha256.strip().lower()
        if sha256 and not _SHA256.fullmatch(sha256):
            raise Refused("bad_request")
        if new.size <= 0:
            raise Refused("empty_file")
        if new.size > settings.max_file:
            raise Refused("large_file", size=-(-new.size // _MEGABYTE), limit=settings.max_file_mb)
        with self._database.write() as session:
            if sha256:
                same = known(session, caller, sha256, file_name(new.name))
                if same is not None:
                    return Progress("", 0, new.size, same)
                begun = self._begun(session, caller, sha256, new.size)
                if begun is not None:
                    begun.month, begun.kind = month, kind
                    begun.note, begun.batch = note_of(new.note), new.batch[:64]
                    return Progress(begun.id, self._parts.offset(begun.id), begun.size)
            self._check_limits(session, caller, new.size, settings)
            row = PanelUploadTable(
                id=uuid.uuid4().hex,
                company_id=caller.company_id,
                owner=caller.owner,
                sender=caller.name[:320],
                channel=caller.channel.value,
                name=file_name(new.name),
                size=new.size,
                sha256=sha256,
                batch=new.batch[:64],
                month=month,
                kind=kind,
                note=note_of(new.note),
                begun_at=self._clock(),
            )
            session.add(row)
            session.flush()
            return Progress(row.id, 0, row.size)

    def _begun(self, session: Session, caller: Caller, sha256: str, size: int) -> PanelUploadTable | None:
        query = select(PanelUploadTable).where(
            PanelUploadTable.owner == caller.owner,
            PanelUploadTable.company_id == caller.company_id,
            PanelUploadTable.sha256 == sha256,
            PanelUploadTable.size == size,
            PanelUploadTable.done_at.is_(None),
        )
        return session.scalars(query.limit(1)).first()

    def _check_limits(self, session: Session, caller: Caller, size: int, settings: PanelSettings) -> None:
        mine = PanelUploadTable.owner == caller.owner
        since = self._clock() - DAY
        count, total = session.execute(
            select(func.count(), func.coalesce(func.sum(PanelUploadTable.size), 0)).where(
                mine, PanelUploadTable.begun_at > since
            )
        ).one()
        waiting = session.scalar(select(func.count()).where(mine, PanelUploadTable.done_at.is_(None)))
        if (waiting or 0) >= settings.max_open:
            raise Refused("many_open", limit=settings.max_open)
        if count >= settings.max_files_a_day:
            raise Refused("many_today", limit=settings.max_files_a_day)
        left = settings.max_mb_a_day * _MEGABYTE - total
        if size > left:
            raise Refused("much_today", left=max(left, 0) // _MEGABYTE)
        self._parts.folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self._parts.folder).free < self._to_come(session) + size + _RESERVE:
            raise Refused("disk_full")

    def _to_come(self, session: Session) -> int:
        """Bytes that were announced, by anybody, and are not on the disk yet."""
        query = select(PanelUploadTable.id, PanelUploadTable.size).where(PanelUploadTable.done_at.is_(None))
        return sum(max(size - self._parts.offset(upload_id), 0) for upload_id, size in session.execute(query))

    # -- going on ----------------------------------------------------------------------------------

    def progress(self, caller: Caller, upload_id: str) -> Progress:
        """How far a file has come; raises :class:`Refused` ``not_found``."""
        with self._database.read() as session:
            row = self._mine(session, caller, upload_id)
            return self._progress(row)

    def open(self, caller: Caller, upload_id: str, offset: int) -> Writing | None:
        """Go on writing at ``offset``; ``None`` if the file is whole and taken in already.

        Whoever gets a :class:`Writing` must close it.  Raises :class:`Refused` ``not_found``,
        ``other_offset`` or ``busy``.
        """
        caller.need(Right.ADD)
        with self._database.read() as session:
            row = self._mine(session, caller, upload_id)
            if row.done_at is not None:
                return None
            size = row.size
        return self._parts.open(upload_id, offset, size)

    def finish(self, caller: Caller, upload_id: str) -> Receipt | None:
        """Judge a file that may be whole and take it in; ``None`` while bytes are missing.

        Safe to call again: the same receipt comes back.  A refused file is gone, and stands in the
        office's journal with the reason.  Raises :class:`Refused` ``bad_type``, ``infected``,
        ``changed_file``, ``no_scanner``, ``disk_full``, ``busy``, ``not_found``.
        """
        row = self._read(caller, upload_id)
        if row.done_at is not None:
            return self._receipt(row)
        if self._parts.offset(upload_id) < row.size:
            return None
        with self._parts.alone(upload_id):
            row = self._read(caller, upload_id)  # another request may have finished it a moment ago
            return self._finishing.take_in(caller, row) if row.done_at is None else self._receipt(row)

    def cancel(self, caller: Caller, upload_id: str) -> None:
        """Give up a file that is not whole yet; raises :class:`Refused` ``not_found`` or ``busy``.

        It still counts towards its day's files, and what came of it towards the day's bytes: else
        whoever gives up in time could send without end.
        """
        with self._parts.alone(upload_id):
            row = self._read(caller, upload_id)
            if row.done_at is None:
                self._give_up(row)

    def refuse_type(self, caller: Caller, upload_id: str) -> None:
        """Drop a file whose beginning shows that it is of no kind that is taken in."""
        with self._parts.alone(upload_id):
            row = self._read(caller, upload_id)
            if row.done_at is None:
                self._finishing.refuse(caller, row, "", Message("file.unknown_type"))

    def sweep(self) -> None:
        """Take in what came whole and was never finished, and give up what nobody goes on with."""
        self._leftovers.sweep()

    # -- inside ------------------------------------------------------------------------------------

    def _mine(self, session: Session, caller: Caller, upload_id: str) -> PanelUploadTable:
        row = session.get(PanelUploadTable, upload_id)
        if row is None or row.owner != caller.owner or row.company_id != caller.company_id:
            raise Refused("not_found")
        if row.name == GIVEN_UP:
            raise Refused("not_found")
        return row

    def _read(self, caller: Caller, upload_id: str) -> PanelUploadTable:
        with self._database.read() as session:
            row = self._mine(session, caller, upload_id)
            session.expunge(row)
        return row

    def _progress(self, row: PanelUploadTable) -> Progress:
        if row.done_at is not None:
            return Progress(row.id, row.size, row.size, self._receipt(row))
        return Progress(row.id, self._parts.offset(row.id), row.size)

    def _receipt(self, row: PanelUploadTable) -> Receipt:
        if row.document_id is None or row.done_at is None:
            raise Refused("bad_type")
        return Receipt(row.done_at, row.name, row.document_id)

    def _give_up(self, row: PanelUploadTable) -> None:
        came = self._parts.offset(row.id)
        with self._database.write() as session:
            kept = session.get(PanelUploadTable, row.id)
            if kept is not None:
                kept.name, kept.done_at, kept.size = GIVEN_UP, self._clock(), came
                kept.sha256 = kept.note = ""
        self._parts.remove(row.id)
