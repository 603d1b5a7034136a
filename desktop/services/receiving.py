"""The one door: every file of every channel becomes a document here, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.filestore import FileStore, StoredFile
from desktop.db.paths import readable
from desktop.db.tables import CompanyTable, DeliveryTable, DocumentTable, OriginalTable, Work
from desktop.db.textindex import put_facts
from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month
from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import audit, gathering
from desktop.services.acting import Acting, ActingName
from desktop.services.duplicates.watching import adopt
from desktop.services.events import DeliveriesChanged, DocumentsChanged, EventBus, IntakeProgress
from desktop.services.months import closings
from desktop.services.samefile import same_file, same_file_reason

ADDED_LIMIT = 20_000
"""Files that one adding by hand may bring; somebody has dropped a whole disk otherwise."""


@dataclass(frozen=True, slots=True)
class AddResult:
    """What adding files by hand gave: the new documents, and the files that could not be taken."""

    documents: tuple[int, ...] = ()
    troubles: tuple[tuple[Path, Message], ...] = ()
    late: int = 0
    """Of the documents, how many wait because the month they were added to is closed."""


@dataclass(frozen=True, slots=True)
class NewPart:
    """A file of a delivery, and what is known of it; without ``source`` or ``hints`` it is only told of.

    ``message`` says why it was left out, or what is odd about it.
    """

    name: str
    source: Path | None = None
    hints: Hints | None = None
    message: Message | None = None
    size: int = 0
    sha256: str = ""
    unkept: Message | None = None
    """Why a part that was left out is not kept either."""


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """What a client handed over at once; the fields are those of :class:`Delivery`."""

    channel: Channel
    company_id: int | None = None
    sender: str = ""
    subject: str = ""
    body: str = ""
    reference: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    parts: Sequence[NewPart] = ()


class Receiving:
    """Takes files in.  ``on_received`` is told that there is new work for the readers."""

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        store: FileStore,
        events: EventBus,
        on_received: Callable[[], None],
        user: Acting,
    ) -> None:
        self._database = database
        self._store = store
        self._events = events
        self._on_received = on_received
        self._user = user

    def receive(
        self,
        source: Path,
        hints: Hints,
        *,
        month_rule: MonthRule | None = None,
        who: str = audit.MACHINE,
        name: str = "",
        alongside: Callable[[Session, int, StoredFile], None] | None = None,
    ) -> int:
        """Take ``source`` in: stored, flushed, verified, committed.  The source itself is left alone.

        ``name`` is what people call it, if that is not how the file is called.
        ``alongside`` runs in the transaction that makes the document, with its id.  Returns that id.
        Raises :class:`UserError` ``file.changing``, ``file.vanished``, ``file.not_readable`` or
        ``store.*``, and has then changed nothing.
        """
        stored = self._store.put(source)
        with self._database.write() as session:
            stored = self._kept(source, stored)
            document_id, _late = _add(session, stored, name or source.name, hints, month_rule, who)
            if alongside is not None:
                alongside(session, document_id, stored)
        self._events.publish(DocumentsChanged(frozenset({document_id})))
        self._on_received()
        return document_id

    def receive_delivery(
        self,
        delivery: NewDelivery,
        *,
        who: str = audit.MACHINE,
        alongside: Callable[[Session, Delivery], None] | None = None,
    ) -> Delivery:
        """Take in all that a client handed over at once, in one transaction: all of it or nothing.

        A part whose file cannot be stored stands in the delivery with the reason.  ``alongside`` runs in
        the same transaction, for the channel's own ledger.  Raises what the database raises; what the
        store raises for the disk as a whole (``store.*``) as well, and has then changed nothing.
        """
        stored = [self._stored(part) for part in delivery.parts]
        with self._database.write() as session:
            row = DeliveryTable(
                channel=delivery.channel,
                at=datetime.now(UTC),
                company_id=delivery.company_id,
                sender=delivery.sender[:320],
                subject=delivery.subject[:500],
                body=delivery.body,
                reference=delivery.reference[:998],
                facts=dict(delivery.facts),
                parts=[],
            )
            session.add(row)
            session.flush()
            parts: list[DeliveredPart] = []
            for part, file in zip(delivery.parts, stored, strict=True):
                if not isinstance(file, StoredFile) or part.hints is None or part.source is None:
                    message = file if isinstance(file, Message) else part.message
                    size = file.size if isinstance(file, StoredFile) else part.size
                    parts.append(DeliveredPart(part.name, size, part.sha256, None, message, part.unkept))
                    continue
                kept = self._kept(part.source, file)
                document_id, late = _add(session, kept, part.name, part.hints, None, who, row.id)
                message = part.message or late
                parts.append(DeliveredPart(part.name, kept.size, kept.sha256, document_id, message))
            row.parts = [records.delivered_part(part) for part in parts]
            done = records.delivery(row)
            if alongside is not None:
                alongside(session, done)
        documents = frozenset(part.document_id for part in done.parts if part.document_id is not None)
        self._events.publish(DeliveriesChanged(frozenset({done.id})))
        if documents:
            self._events.publish(DocumentsChanged(documents))
            self._on_received()
        return done

    def _stored(self, part: NewPart) -> StoredFile | Message | None:
        """The part's file in the store, why it is not there, or nothing for a part that is only told of."""
        if part.source is None or part.hints is None:
            return None
        try:
            return self._store.put(part.source)
        except UserError as error:
            if error.code.startswith("store."):
                raise  # a full disk is no fault of the file: the channel tries again
            return error.message

    def _kept(self, source: Path, stored: StoredFile) -> StoredFile:
        """``stored``, put there once more if emptying the bin, also a writer, removed it a moment ago."""
        return stored if self._store.path(stored.sha256).exists() else self._store.put(source)

    def add_files(
        self,
        paths: Sequence[Path],
        hints: Hints,
        progress: Callable[[int, int], None] | None = None,
    ) -> AddResult:
        """Take in files that a person chose or dropped; folders are walked, originals stay in place.

        Of more than :data:`ADDED_LIMIT` the first that is left out is named among the troubles.
        """
        documents: list[int] = []
        troubles: list[tuple[Path, Message]] = []
        files = list(islice(gathering.files(paths, troubles), ADDED_LIMIT + 1))
        too_many = Message("intake.too_many", {"limit": str(ADDED_LIMIT)})
        troubles.extend((left_out, too_many) for left_out in files[ADDED_LIMIT:])
        del files[ADDED_LIMIT:]
        for done, path in enumerate(files):
            self._tell(progress, done, len(files))
            try:
                documents.append(self.receive(path, hints, who=self._user))
            except UserError as error:
                troubles.append((path, error.message))
        self._tell(progress, len(files), len(files))
        with self._database.read() as session:
            late = len(closings.waiting_for(session, documents))
        return AddResult(tuple(documents), tuple(troubles), late)

    def _tell(self, progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
        if progress is not None:
            progress(done, total)
        self._events.publish(IntakeProgress(done, total))


def _add(
    session: Session,
    stored: StoredFile,
    name: str,
    hints: Hints,
    month_rule: MonthRule | None,
    who: str,
    delivery_id: int | None = None,
) -> tuple[int, Message | None]:
    """The new document's id, and what is to be said of its month."""
    document = _new_document(session, stored, name, hints, month_rule)
    document.delivery_id = delivery_id
    session.flush()
    adopt(session, document)
    put_facts(session, document.id, [document.file_name, hints.sender, hints.note])
    audit.record(session, document.id, who, audit.Act.RECEIVED, new=hints.channel.value)
    return document.id, closings.keep_out(session, document)


def _new_document(
    session: Session, stored: StoredFile, name: str, hints: Hints, month_rule: MonthRule | None
) -> DocumentTable:
    now = datetime.now(UTC)
    if session.get(OriginalTable, stored.sha256) is None:
        session.add(OriginalTable(sha256=stored.sha256, size=stored.size, stored_at=now))
    rule = month_rule or _company_rule(session, hints.company_id)
    same = same_file(session, stored.sha256)
    status, reason = Status.RECEIVED, None
    if hints.held is not None:
        status, reason = Status.HELD, hints.held
    elif same is not None:
        status, reason = Status.DUPLICATE, same_file_reason(same)
    document = DocumentTable(
        company_id=hints.company_id,
        month=hints.month or _month_of_receipt(now, rule),
        # Somebody said which month: what is printed on the paper does not move it.
        month_rule=None if hints.month else rule,
        kind=hints.kind,
        status=status,
        work=Work.NONE if status is Status.HELD else Work.EXAMINE,
        stage=hints.stage,
        channel=hints.channel,
        channel_label=hints.channel_label[:100],
        received_at=now,
        sha256=stored.sha256,
        file_name=readable(name)[-255:],
        split_policy="" if hints.split is None else hints.split.as_text(),
        sender=hints.sender[:320],
        note=hints.note,
        arrival=None if hints.arrival is None else hints.arrival.as_json(),
        reason=None if reason is None else reason.as_json(),
        duplicate_of=same if status is Status.DUPLICATE else None,
    )
    session.add(document)
    return document


def _company_rule(session: Session, company_id: int | None) -> MonthRule:
    company = None if company_id is None else session.get(CompanyTable, company_id)
    return (
        MonthRule.RECEIVED if company is None else MonthRule(company.settings.get("month_rule", "received"))
    )


def _month_of_receipt(now: datetime, rule: MonthRule) -> Month:
    month = Month.of(now.astimezone().date())
    return month.previous() if rule is MonthRule.PREVIOUS else month
