"""Files that their senders left behind: taken in if they are whole, given up with the reason if not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelUploadTable, PanelUserTable
from desktop.domain.documents import Channel
from desktop.domain.faults import place_of
from desktop.domain.messages import Message
from desktop.domain.panel import Right
from desktop.services.panel.announced import DAY, GIVEN_UP
from desktop.services.panel.callers import Caller
from desktop.services.panel.finishing import Finishing, known
from desktop.services.panel.parts import Parts
from desktop.services.panel.refusals import Refused

_LOG = logging.getLogger(__name__)
_ABANDONED = timedelta(hours=48)
_FINISHES_WITHIN = timedelta(minutes=1)
"""A whole file is its sender's to finish for that long."""


class Leftovers:
    """Settles uploads that nobody goes on with."""

    def __init__(
        self, database: Database, parts: Parts, finishing: Finishing, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._parts = parts
        self._finishing = finishing
        self._clock = clock

    def sweep(self) -> None:
        """Take in what came whole and was never finished, and give up what nobody goes on with.

        What is given up stands in the office's journal with the reason.  A whole file that cannot be
        taken in, because its scanner or the disk fails, waits for the next time, however long.
        """
        with self._database.read() as session:
            begun = list(
                session.scalars(select(PanelUploadTable.id).where(PanelUploadTable.done_at.is_(None)))
            )
        for upload_id in begun:
            try:
                with self._parts.alone(upload_id):
                    self._settle(upload_id)
            except Refused as refused:
                if refused.code != "busy":
                    _LOG.warning("an upload that its sender left could not be taken in: %s", refused.code)
            except Exception as error:  # noqa: BLE001 - one file holds up no other; tried again next time
                _LOG.error("an upload that its sender left could not be settled: %s", place_of(error))
        self._tidy()

    def _settle(self, upload_id: str) -> None:
        with self._database.read() as session:
            row = session.get(PanelUploadTable, upload_id)
            if row is None or row.done_at is not None:
                return
            caller = self._sender(session, row)
            session.expunge(row)
        idle = self._clock() - self._touched(row)
        if self._parts.offset(upload_id) >= row.size:
            if idle > _FINISHES_WITHIN:
                self._finishing.take_in(caller, row)
        elif idle > _ABANDONED:
            with self._database.read() as session:
                same = row.sha256 and known(session, caller, row.sha256, row.name)
            if same:
                self._drop(row)  # it came another way
            else:
                self._finishing.refuse(caller, row, row.sha256, Message("panel.abandoned"))

    def _touched(self, row: PanelUploadTable) -> datetime:
        """When the last byte came, or the file was announced."""
        try:
            written = self._parts.path(row.id).stat().st_mtime
        except FileNotFoundError:
            return row.begun_at
        return max(row.begun_at, datetime.fromtimestamp(written, UTC))

    def _sender(self, session: Session, row: PanelUploadTable) -> Caller:
        """Who sent it, as far as is known when he is not there."""
        user = None
        kind, _, number = row.owner.partition(":")
        if kind == "user" and number.isdigit():
            user = session.get(PanelUserTable, int(number))
        # A number may be given anew after its user is gone.
        email = user.email if user is not None and user.created_at <= row.begun_at else ""
        return Caller(
            owner=row.owner,
            name=row.sender,
            company_id=row.company_id,
            company_name="",
            rights=frozenset({Right.ADD}),
            channel=Channel(row.channel),
            email=email,
        )

    def _tidy(self) -> None:
        """Remove what a power cut left of files taken in, and what was given up over a day ago."""
        with self._database.write() as session:
            given_up = PanelUploadTable.name == GIVEN_UP
            forgotten = PanelUploadTable.begun_at < self._clock() - DAY
            session.execute(delete(PanelUploadTable).where(given_up, forgotten))
        for upload_id in self._parts.idle():
            with self._database.read() as session:
                found = session.get(PanelUploadTable, upload_id)
                over = found is None or found.done_at is not None
            if over:
                with suppress(OSError):
                    self._parts.remove(upload_id)

    def _drop(self, row: PanelUploadTable) -> None:
        self._parts.remove(row.id)
        with self._database.write() as session:
            found = session.get(PanelUploadTable, row.id)
            if found is not None:
                session.delete(found)
