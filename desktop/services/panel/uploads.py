"""Files on their way in: piece by piece to the disk, resumed where they broke off, judged, and taken in.

How far a file has come is the size of its part on the disk and nothing else, so a power cut at any
instant leaves either a part to go on with or a document.
"""

from __future__ import annotations

import logging
import re
import shutil
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.filestore import sha256_of
from desktop.db.panel_tables import PanelUploadTable, PanelUserTable
from desktop.db.paths import readable
from desktop.db.tables import DocumentTable
from desktop.domain.dates import Month
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.kinds import DocumentKind
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.messages import Message
from desktop.domain.panel import Right
from desktop.domain.statuses import Status
from desktop.extraction.formats import media_type_of
from desktop.services.panel.acts import Did, note
from desktop.services.panel.antivirus import threat_in
from desktop.services.panel.callers import Caller
from desktop.services.panel.refusals import Refused
from desktop.services.panel.settings import PanelSettings, PanelSettingsStore
from desktop.services.panel.traces import UPLOAD_REFERENCE
from desktop.services.receiving import NewDelivery, NewPart, Receiving

_LOG = logging.getLogger(__name__)
_MEGABYTE = 1024 * 1024
_ABANDONED = timedelta(hours=48)
_FINISHES_WITHIN = timedelta(minutes=1)
"""A whole file is its sender's to finish for that long."""
_RESERVE = 256 * _MEGABYTE
"""Bytes of the disk that uploads leave free."""
_DAY = timedelta(hours=24)
"""How long a file counts towards what one sender may send."""
_NOTE = 2000
_OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED, Status.HELD})
"""A file like one of these is taken in: what is in quarantine the office may never let out."""
_GIVEN_UP = ""
"""The name of a file that its sender gave up; no other is called so."""
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class NewUpload:
    """What a browser says of a file before it sends it."""

    name: str
    size: int
    sha256: str = ""
    batch: str = ""
    month: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof for the client: when which file became which document."""

    time: datetime
    name: str
    document: int
    known: bool = False
    """The company had sent the very same file before; nothing was added."""


@dataclass(frozen=True, slots=True)
class Progress:
    """An upload begun: go on from ``offset``; or it is known already."""

    id: str
    offset: int
    size: int
    receipt: Receipt | None = None


class Uploads:
    """Takes files in for the panel and the phone."""

    def __init__(
        self,
        database: Database,
        receiving: Receiving,
        settings: PanelSettingsStore,
        folder: Path,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._receiving = receiving
        self._settings = settings
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._busy: set[str] = set()

    # -- beginning ---------------------------------------------------------------------------------

    def begin(self, caller: Caller, new: NewUpload) -> Progress:
        """Announce a file.  One that the same caller has begun before goes on where it broke off.

        Raises :class:`Refused` ``not_allowed``, ``bad_request``, ``empty_file``, ``large_file``,
        ``much_today``, ``many_today``, ``many_open``, ``disk_full``.
        """
        caller.need(Right.ADD)
        settings = self._settings.load()
        month, kind = _month(new.month, self._clock()), _kind(new.kind)
        sha256 = new.sha256.strip().lower()
        if sha256 and not _SHA256.fullmatch(sha256):
            raise Refused("bad_request")
        if new.size <= 0:
            raise Refused("empty_file")
        if new.size > settings.max_file:
            raise Refused("large_file", size=-(-new.size // _MEGABYTE), limit=settings.max_file_mb)
        with self._database.write() as session:
            if sha256:
                known = self._known(session, caller, sha256, _file_name(new.name))
                if known is not None:
                    return Progress("", 0, new.size, known)
                begun = self._begun(session, caller, sha256, new.size)
                if begun is not None:
                    begun.month, begun.kind = month, kind
                    begun.note, begun.batch = _note(new.note), new.batch[:64]
                    return Progress(begun.id, self._offset(begun.id), begun.size)
            self._check_limits(session, caller, new.size, settings)
            row = PanelUploadTable(
                id=uuid.uuid4().hex,
                company_id=caller.company_id,
                owner=caller.owner,
                sender=caller.name[:320],
                channel=caller.channel.value,
                name=_file_name(new.name),
                size=new.size,
                sha256=sha256,
                batch=new.batch[:64],
                month=month,
                kind=kind,
                note=_note(new.note),
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
        since = self._clock() - _DAY
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
        self._folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self._folder).free < self._to_come(session) + size + _RESERVE:
            raise Refused("disk_full")

    def _to_come(self, session: Session) -> int:
        """Bytes that were announced, by anybody, and are not on the disk yet."""
        query = select(PanelUploadTable.id, PanelUploadTable.size).where(PanelUploadTable.done_at.is_(None))
        return sum(max(size - self._offset(upload_id), 0) for upload_id, size in session.execute(query))

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
        self._seize(upload_id)
        try:
            if offset != self._offset(upload_id):
                raise Refused("other_offset")
            self._folder.mkdir(parents=True, exist_ok=True)
            return Writing(self, upload_id, self._part(upload_id).open("ab"), offset, size)
        except BaseException:
            self._free(upload_id)
            raise

    def finish(self, caller: Caller, upload_id: str) -> Receipt | None:
        """Judge a file that may be whole and take it in; ``None`` while bytes are missing.

        Safe to call again: the same receipt comes back.  A refused file is gone, and stands in the
        office's journal with the reason.  Raises :class:`Refused` ``bad_type``, ``infected``,
        ``changed_file``, ``no_scanner``, ``disk_full``, ``busy``, ``not_found``.
        """
        row = self._read(caller, upload_id)
        if row.done_at is not None:
            return self._receipt(row)
        if self._offset(upload_id) < row.size:
            return None
        with self._alone(upload_id):
            row = self._read(caller, upload_id)  # another request may have finished it a moment ago
            return self._take_in(caller, row) if row.done_at is None else self._receipt(row)

    def cancel(self, caller: Caller, upload_id: str) -> None:
        """Give up a file that is not whole yet; raises :class:`Refused` ``not_found`` or ``busy``.

        It still counts towards its day's files, and what came of it towards the day's bytes: else
        whoever gives up in time could send without end.
        """
        with self._alone(upload_id):
            row = self._read(caller, upload_id)
            if row.done_at is None:
                self._give_up(row)

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
                with self._alone(upload_id):
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
        if self._offset(upload_id) >= row.size:
            if idle > _FINISHES_WITHIN:
                self._take_in(caller, row)
        elif idle > _ABANDONED:
            with self._database.read() as session:
                known = row.sha256 and self._known(session, caller, row.sha256, row.name)
            if known:
                self._drop(row)  # it came another way
            else:
                self._refuse(caller, row, row.sha256, Message("panel.abandoned"))

    def _touched(self, row: PanelUploadTable) -> datetime:
        """When the last byte came, or the file was announced."""
        try:
            written = self._part(row.id).stat().st_mtime
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
            given_up = PanelUploadTable.name == _GIVEN_UP
            forgotten = PanelUploadTable.begun_at < self._clock() - _DAY
            session.execute(delete(PanelUploadTable).where(given_up, forgotten))
        if not self._folder.is_dir():
            return
        for part in self._folder.glob("*.part"):
            with self._database.read() as session:
                found = session.get(PanelUploadTable, part.stem)
                over = found is None or found.done_at is not None
            if over and part.stem not in self._busy:
                with suppress(OSError):
                    part.unlink()

    # -- inside ------------------------------------------------------------------------------------

    def _take_in(self, caller: Caller, row: PanelUploadTable) -> Receipt:
        part = self._part(row.id)
        digest = sha256_of(part)
        if row.sha256 and row.sha256 != digest:
            self._refuse(caller, row, digest, Message("panel.changed"))
            raise Refused("changed_file")
        with self._database.read() as session:
            known = self._known(session, caller, digest, row.name)
        if known is not None:
            self._close(row.id, known.document, digest)
            part.unlink(missing_ok=True)
            return known
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
            self._refuse(caller, row, digest, error.message)
            raise Refused("bad_type") from error
        threat = threat_in(part, self._settings.load().clamd)
        if threat is not None:
            self._refuse(caller, row, digest, Message("panel.infected", {"threat": threat}))
            raise Refused("infected")

    def _refuse(self, caller: Caller, row: PanelUploadTable, digest: str, message: Message) -> None:
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
        self._part(row.id).unlink(missing_ok=True)

    def _known(self, session: Session, caller: Caller, sha256: str, name: str) -> Receipt | None:
        """The receipt of the same file, if the company sent it before and it is still in use."""
        query = (
            select(DocumentTable.id, DocumentTable.received_at)
            .where(DocumentTable.sha256 == sha256, DocumentTable.company_id == caller.company_id)
            .where(DocumentTable.status.not_in(_OUT_OF_USE))
            .order_by(DocumentTable.id)
            .limit(1)
        )
        found = session.execute(query).first()
        return None if found is None else Receipt(found.received_at, name, found.id, known=True)

    def _mine(self, session: Session, caller: Caller, upload_id: str) -> PanelUploadTable:
        row = session.get(PanelUploadTable, upload_id)
        if row is None or row.owner != caller.owner or row.company_id != caller.company_id:
            raise Refused("not_found")
        if row.name == _GIVEN_UP:
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
        return Progress(row.id, self._offset(row.id), row.size)

    def _receipt(self, row: PanelUploadTable) -> Receipt:
        if row.document_id is None or row.done_at is None:
            raise Refused("bad_type")
        return Receipt(row.done_at, row.name, row.document_id)

    def _close(self, upload_id: str, document_id: int, digest: str) -> None:
        with self._database.write() as session:
            row = session.get(PanelUploadTable, upload_id)
            if row is not None:
                row.done_at, row.document_id, row.sha256 = self._clock(), document_id, digest

    def _give_up(self, row: PanelUploadTable) -> None:
        came = self._offset(row.id)
        with self._database.write() as session:
            kept = session.get(PanelUploadTable, row.id)
            if kept is not None:
                kept.name, kept.done_at, kept.size = _GIVEN_UP, self._clock(), came
                kept.sha256 = kept.note = ""
        self._part(row.id).unlink(missing_ok=True)

    def _drop(self, row: PanelUploadTable) -> None:
        self._part(row.id).unlink(missing_ok=True)
        with self._database.write() as session:
            found = session.get(PanelUploadTable, row.id)
            if found is not None:
                session.delete(found)

    def _part(self, upload_id: str) -> Path:
        return self._folder / f"{upload_id}.part"

    def _offset(self, upload_id: str) -> int:
        try:
            return self._part(upload_id).stat().st_size
        except FileNotFoundError:
            return 0

    @contextmanager
    def _alone(self, upload_id: str) -> Iterator[None]:
        self._seize(upload_id)
        try:
            yield
        finally:
            self._free(upload_id)

    def _seize(self, upload_id: str) -> None:
        with self._lock:
            if upload_id in self._busy:
                raise Refused("busy")
            self._busy.add(upload_id)

    def _free(self, upload_id: str) -> None:
        with self._lock:
            self._busy.discard(upload_id)

    def refuse_type(self, caller: Caller, upload_id: str) -> None:
        """Drop a file whose beginning shows that it is of no kind that is taken in."""
        with self._alone(upload_id):
            row = self._read(caller, upload_id)
            if row.done_at is None:
                self._refuse(caller, row, "", Message("file.unknown_type"))


class Writing:
    """A part being written by one request; not for two threads at once."""

    def __init__(self, uploads: Uploads, upload_id: str, file: BinaryIO, offset: int, size: int) -> None:
        self._uploads = uploads
        self._id = upload_id
        self._file = file
        self.offset = offset
        self.size = size
        self._head = b""
        self._closed = False

    def write(self, data: bytes) -> None:
        """Append; raises :class:`Refused` ``more_than_said``, ``bad_type`` or ``disk_full``.

        Files of no known kind are noticed with their first kilobyte, not after the last.
        """
        if self.offset + len(data) > self.size:
            raise Refused("more_than_said")
        if self.offset < HEAD_BYTES and self.offset == len(self._head):
            self._head += data[: HEAD_BYTES - len(self._head)]
            whole = len(self._head) == min(HEAD_BYTES, self.size)
            if whole and sniff(self._head) is None:
                raise Refused("bad_type")
        try:
            self._file.write(data)
            self._file.flush()
        except OSError as error:
            raise Refused("disk_full") from error
        self.offset += len(data)

    def close(self) -> None:
        """Let others go on; closing it again does nothing, for by then another may be writing."""
        if self._closed:
            return
        self._closed = True
        with suppress(OSError):
            self._file.close()
        self._uploads._free(self._id)  # noqa: SLF001 - a part of it


def _file_name(name: str) -> str:
    """The last part of a name from outside, without what no name should hold."""
    last = re.split(r"[/\\]", readable(name))[-1]
    clean = " ".join("".join(char if char.isprintable() else " " for char in last).split())
    return clean[-200:].strip(". ") or "dokument"


def _note(text: str) -> str:
    clean = "".join(char for char in text if char.isprintable() or char == "\n")
    return clean.strip()[:_NOTE]


def _month(text: str, now: datetime) -> Month | None:
    if not text:
        return None
    try:
        month = Month.parse(text)
    except ValueError as error:
        raise Refused("bad_request") from error
    if not now.year - 10 <= month.year <= now.astimezone(UTC).year + 1:
        raise Refused("bad_request")
    return month


def _kind(text: str) -> str:
    if text and text not in set(DocumentKind):
        raise Refused("bad_request")
    return text
