"""The one door: every file of every channel becomes a document here, and nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.filestore import FileStore, StoredFile
from desktop.db.paths import readable
from desktop.db.tables import CompanyTable, DocumentTable, OriginalTable, Work
from desktop.db.textindex import put_facts
from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import audit, gathering
from desktop.services.events import DocumentsChanged, EventBus, IntakeProgress

ADDED_LIMIT = 20_000
"""Files that one adding by hand may bring; somebody has dropped a whole disk otherwise."""


@dataclass(frozen=True, slots=True)
class AddResult:
    """What adding files by hand gave: the new documents, and the files that could not be taken."""

    documents: tuple[int, ...] = ()
    troubles: tuple[tuple[Path, Message], ...] = ()


class Receiving:
    """Takes files in.  ``on_received`` is told that there is new work for the readers."""

    def __init__(
        self,
        database: Database,
        store: FileStore,
        events: EventBus,
        on_received: Callable[[], None],
        user: str,
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
        alongside: Callable[[Session, int, StoredFile], None] | None = None,
    ) -> int:
        """Take ``source`` in: stored, flushed, verified, committed.  The source itself is left alone.

        ``alongside`` runs in the transaction that makes the document, with its id.  Returns that id.
        Raises :class:`UserError` ``file.changing``, ``file.vanished``, ``file.not_readable`` or
        ``store.*``, and has then changed nothing.
        """
        stored = self._store.put(source)
        with self._database.write() as session:
            if not self._store.path(stored.sha256).exists():
                # Emptying the bin, also a writer, removed the same content a moment ago.
                stored = self._store.put(source)
            document = _new_document(session, stored, source.name, hints, month_rule)
            session.flush()
            put_facts(session, document.id, [document.file_name])
            if alongside is not None:
                alongside(session, document.id, stored)
            audit.record(session, document.id, who, audit.Act.RECEIVED, new=hints.channel.value)
            document_id = document.id
        self._events.publish(DocumentsChanged(frozenset({document_id})))
        self._on_received()
        return document_id

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
        return AddResult(tuple(documents), tuple(troubles))

    def _tell(self, progress: Callable[[int, int], None] | None, done: int, total: int) -> None:
        if progress is not None:
            progress(done, total)
        self._events.publish(IntakeProgress(done, total))


def _new_document(
    session: Session, stored: StoredFile, name: str, hints: Hints, month_rule: MonthRule | None
) -> DocumentTable:
    now = datetime.now(UTC)
    if session.get(OriginalTable, stored.sha256) is None:
        session.add(OriginalTable(sha256=stored.sha256, size=stored.size, stored_at=now))
    rule = month_rule or _company_rule(session, hints.company_id)
    same = _same_file(session, stored.sha256)
    document = DocumentTable(
        company_id=hints.company_id,
        month=hints.month or _month_of_receipt(now, rule),
        # Somebody said which month: what is printed on the paper does not move it.
        month_rule=None if hints.month else rule,
        kind=hints.kind,
        status=Status.RECEIVED if same is None else Status.DUPLICATE,
        work=Work.EXAMINE,
        stage=hints.stage,
        channel=hints.channel,
        channel_label=hints.channel_label[:100],
        received_at=now,
        sha256=stored.sha256,
        file_name=readable(name)[-255:],
        split_policy="" if hints.split is None else hints.split.as_text(),
        reason=None if same is None else Message("document.same_file", {"id": str(same)}).as_json(),
        duplicate_of=same,
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


def _same_file(session: Session, sha256: str) -> int | None:
    """The first document with the same content that is still in use."""
    return session.scalar(
        select(DocumentTable.id)
        .where(or_(DocumentTable.sha256 == sha256, DocumentTable.xml_sha256 == sha256))
        .where(DocumentTable.status.not_in({Status.BINNED, Status.REJECTED}))
        .order_by(DocumentTable.id)
        .limit(1)
    )
