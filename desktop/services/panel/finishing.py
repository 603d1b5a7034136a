"""Whole files of the panel and the phone: judged, and taken in or refused with the reason."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import CancelledError
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.filestore import sha256_of
from desktop.db.panel_tables import PanelUploadTable
from desktop.db.tables import DocumentTable
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.panel import Right
from desktop.domain.statuses import Status
from desktop.extraction.formats import media_type_of
from desktop.services.antivirus import threat_in
from desktop.services.panel.acts import Did, note
from desktop.services.panel.announced import Receipt
from desktop.services.panel.callers import Caller
from desktop.services.panel.parts import Parts
from desktop.services.panel.refusals import Refused
from desktop.services.panel.settings import PanelSettingsStore
from desktop.services.panel.shelf import sent_with
from desktop.services.panel.traces import UPLOAD_REFERENCE
from desktop.services.receiving import NewDelivery, NewPart, Receiving

_LOG = logging.getLogger(__name__)
_NO_MANY_PAGES = 4096
"""Bytes of a file that has few pages, unless it was made to have many: then reading refuses it."""
_OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED, Status.HELD})
"""A file like one of these is taken in: what is in quarantine the office may never let out."""


class Finishing:
    """Takes in what is whole.  Whoever calls holds the part alone.

    ``count_pages`` raises :class:`UserError` ``file.*`` for a file that cannot be read, of too many pages
    among others; it may take half a minute.
    """

    def __init__(
        self,
        database: Database,
        receiving: Receiving,
        settings: PanelSettingsStore,
        parts: Parts,
        count_pages: Callable[[Path], object],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._receiving = receiving
        self._settings = settings
        self._parts = parts
        self._count_pages = count_pages
        self._clock = clock

    def take_in(self, caller: Caller, row: PanelUploadTable) -> Receipt:
        """Make the file a document.

        A refused file is gone, and stands in the office's journal with the reason.  Raises
        :class:`Refused` ``bad_type``, ``many_pages``, ``infected``, ``changed_file``, ``no_scanner``,
        ``disk_full``, ``failed``.
        """
        part = self._parts.path(row.id)
        digest = sha256_of(part)
        if row.sha256 and row.sha256 != digest:
            self.refuse(caller, row, digest, Message("panel.changed"))
            raise Refused("changed_file")
        with self._database.read() as session:
            before = known(session, caller, digest, row.name)
        if before is not None:
            self._close(row.id, before.document, digest)
            part.unlink(missing_ok=True)
            return before
        self._judge(caller, row, part, digest)
        with self._database.read() as session:
            # The client may have said more of it since it was announced.
            fresh = session.get(PanelUploadTable, row.id)
            if fresh is None:
                raise Refused("not_found")
            session.expunge(fresh)
        channel = Channel(fresh.channel)
        hints = Hints(
            company_id=fresh.company_id,
            month=fresh.month,
            kind=DocumentKind(fresh.kind) if fresh.kind else None,
            channel=channel,
            sender=fresh.sender,
            note=fresh.note,
            arrival=Message("panel.sent", {"who": fresh.sender}),
        )
        delivery = NewDelivery(
            channel=channel,
            company_id=fresh.company_id,
            sender=caller.email or fresh.sender,
            subject=fresh.name,
            body=fresh.note,
            reference=f"{UPLOAD_REFERENCE}{fresh.id}",
            facts={"batch": fresh.batch, "owner": fresh.owner},
            parts=[NewPart(fresh.name, part, hints, sha256=digest)],
        )
        document_id: list[int] = []

        def alongside(session: Session, done: Delivery) -> None:
            (one,) = done.parts
            if one.document_id is None:
                raise Refused("changed_file")
            document_id.append(one.document_id)
            row = session.get_one(PanelUploadTable, fresh.id)
            row.done_at, row.document_id, row.sha256 = self._clock(), one.document_id, digest
            note(
                session,
                Did.UPLOADED,
                self._clock(),
                who=caller.name,
                company_id=caller.company_id,
                about=str(one.document_id),
                address=caller.address,
            )

        try:
            self._receiving.receive_delivery(delivery, who=caller.name[:100], alongside=alongside)
        except UserError as error:
            _LOG.warning("an upload could not be stored: %s", error.code)
            raise Refused("disk_full") from error
        part.unlink(missing_ok=True)
        return Receipt(self._clock(), fresh.name, document_id[0])

    def _judge(self, caller: Caller, row: PanelUploadTable, part: Path, digest: str) -> None:
        try:
            media_type_of(part, self._settings.load().max_file)
        except UserError as error:
            self.refuse(caller, row, digest, error.message)
            raise Refused("bad_type") from error
        if part.stat().st_size > _NO_MANY_PAGES:
            self._judge_pages(caller, row, part, digest)
        try:
            threat = threat_in(part, self._settings.load().clamd)
        except UserError as error:
            raise Refused("no_scanner") from error
        if threat is not None:
            self.refuse(caller, row, digest, Message("panel.infected", {"threat": threat}))
            raise Refused("infected")

    def _judge_pages(self, caller: Caller, row: PanelUploadTable, part: Path, digest: str) -> None:
        try:
            self._count_pages(part)
        except TimeoutError:
            return  # the workers have much to do: reading will refuse it
        except CancelledError as error:
            raise Refused("failed") from error  # the office is closing: the file waits
        except UserError as error:
            # Whatever else is wrong with it the office sees: a locked file may have a password.
            if error.code == "file.too_many_pages":
                self.refuse(caller, row, digest, error.message)
                raise Refused("many_pages", limit=error.message.details.get("limit", "")) from error

    def refuse(self, caller: Caller, row: PanelUploadTable, digest: str, message: Message) -> None:
        """Drop the file, and leave a line in the office's journal that says what was refused and why."""

        def alongside(session: Session, done: Delivery) -> None:
            del done
            kept = session.get(PanelUploadTable, row.id)
            if kept is not None:
                kept.done_at, kept.sha256 = self._clock(), digest
            note(
                session,
                Did.UPLOAD_REFUSED,
                self._clock(),
                who=caller.name,
                company_id=caller.company_id,
                about=message.code,
                address=caller.address,
            )

        refused = NewPart(row.name, message=message, size=row.size, sha256=digest)
        self._receiving.receive_delivery(
            NewDelivery(
                channel=Channel(row.channel),
                company_id=row.company_id,
                sender=caller.email or row.sender,
                subject=row.name,
                reference=f"{UPLOAD_REFERENCE}{row.id}",
                parts=[refused],
            ),
            alongside=alongside,
        )
        self._parts.remove(row.id)

    def _close(self, upload_id: str, document_id: int, digest: str) -> None:
        with self._database.write() as session:
            row = session.get(PanelUploadTable, upload_id)
            if row is not None:
                row.done_at, row.document_id, row.sha256 = self._clock(), document_id, digest


def known(session: Session, caller: Caller, sha256: str, name: str) -> Receipt | None:
    """The receipt of the same file, if the company sent it before and it is still in use.

    Whoever may not see the company's documents does not learn of those that others sent: his are taken in
    as new ones, and the office sees that they are duplicates.
    """
    query = (
        select(DocumentTable.id, DocumentTable.received_at)
        .where(DocumentTable.sha256 == sha256, DocumentTable.company_id == caller.company_id)
        .where(DocumentTable.status.not_in(_OUT_OF_USE))
        .order_by(DocumentTable.id)
        .limit(1)
    )
    if not caller.may(Right.LIST):
        query = query.where(sent_with(PanelUploadTable.owner == caller.owner))
    found = session.execute(query).first()
    return None if found is None else Receipt(found.received_at, name, found.id, known=True)
