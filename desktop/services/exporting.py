"""Handing approved documents over as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, ExportItemTable, ExportTable
from desktop.domain.errors import UserError
from desktop.domain.listing import ActionResult
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import audit, filing
from desktop.services.audit import Act
from desktop.services.batches import in_batches
from desktop.services.booking.booking import booked
from desktop.services.documents import detail
from desktop.services.events import DocumentsChanged, EventBus

if TYPE_CHECKING:
    from desktop.export.booked import BookedRecord

_HANDED_OVER = frozenset({Status.APPROVED, Status.EXPORTED})


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did: the files, how many documents, which of them had left before, which could not.

    A document that was reopened while the files were written is in them, but counts as refused
    (``export.reopened``).
    """

    files: tuple[Path, ...] = ()
    documents: int = 0
    again: tuple[int, ...] = ()
    refused: tuple[tuple[int, Message], ...] = ()


class Exporting:
    """Writes documents to files and marks them."""

    formats: tuple[str, ...] = ("csv", "xlsx")

    def __init__(self, database: Database, events: EventBus, user: str) -> None:
        self._database = database
        self._events = events
        self._user = user

    def export(self, ids: Sequence[int] | None, directory: Path, format: str) -> ExportReport:  # noqa: A002
        """Export these documents, or all approved ones that have not left yet.

        The file is whole on the disk before any document is marked: a power cut between the two leaves
        documents that can be exported again, never ones that are marked and missing.  Ids given twice
        count once.  Raises :class:`UserError` ``export.*``.
        """
        from desktop.export.atomic import claimed, write_files
        from desktop.export.drafts import Job, Sender
        from desktop.export.options import Settings
        from desktop.export.records import from_detail
        from desktop.export.registry import FORMATS

        exporter = FORMATS.get(format)
        if exporter is None:
            raise UserError("export.unknown_format", format=format, known=", ".join(FORMATS))
        if not directory.is_dir():
            raise UserError("export.no_folder", path=directory)
        wanted = self._all_approved() if ids is None else list(dict.fromkeys(ids))
        now = datetime.now(UTC)
        chosen = []
        refused: list[tuple[int, Message]] = []
        again: list[int] = []
        with self._database.read() as session:
            for document_id in wanted:
                reason = _refusal(session, document_id)
                if reason is not None:
                    refused.append((document_id, reason))
                    continue
                before = _left_before(session, document_id)
                if before:
                    again.append(document_id)
                chosen.append(
                    from_detail(
                        detail(session, document_id),
                        exported_before=before,
                        booked=_booked(session, document_id),
                    )
                )
        if not chosen:
            return ExportReport(refused=tuple(refused))
        first = chosen[0]
        job = Job(
            documents=tuple(chosen),
            sender=Sender(name=first.company, nip=first.company_nip),
            month=None,
            made_at=now,
            made_by=self._user,
            settings=Settings(exporter.options, {}, {}),
        )
        files = exporter.draft(job).files

        def named(stem: Path) -> tuple[Path, ...]:
            return tuple(stem.with_name(stem.name + file.ending) for file in files)

        with claimed(_names(directory, now), named) as target:
            write_files(dict(zip(named(target), (file.data for file in files), strict=True)))
        marked = self._mark([document.id for document in chosen], format, target, now)
        left = frozenset(marked.changed)
        return ExportReport(
            files=named(target),
            documents=len(left),
            again=tuple(one for one in again if one in left),
            refused=(*refused, *marked.refused),
        )

    def _all_approved(self) -> list[int]:
        query = select(DocumentTable.id).where(DocumentTable.status == Status.APPROVED)
        with self._database.read() as session:
            return list(session.scalars(query.order_by(DocumentTable.company_id, DocumentTable.id)))

    def _mark(self, ids: Sequence[int], kind: str, target: Path, now: datetime) -> ActionResult:
        with self._database.write() as session:
            batch = ExportTable(at=now, who=self._user, format=kind, path=str(target))
            session.add(batch)
            session.flush()
            batch_id = batch.id
        result = in_batches(self._database, ids, partial(_mark_one, batch_id, self._user, target.name))
        if result.changed:
            self._events.publish(DocumentsChanged(frozenset(result.changed)))
        return result


def _refusal(session: Session, document_id: int) -> Message | None:
    document = session.get(DocumentTable, document_id)
    if document is None:
        return Message("document.gone")
    if document.status not in _HANDED_OVER:
        return Message("export.not_approved")
    return None


def _booked(session: Session, document_id: int) -> BookedRecord | None:
    from desktop.export.booked import record_of

    found = booked(session, [document_id]).get(document_id)
    return None if found is None else record_of(found.entry, found.by_rate, found.dictionaries)


def _left_before(session: Session, document_id: int) -> bool:
    query = select(ExportItemTable.export_id).where(ExportItemTable.document_id == document_id).limit(1)
    return session.scalar(query) is not None


def _mark_one(batch_id: int, who: str, name: str, session: Session, document: DocumentTable) -> None:
    if document.status not in _HANDED_OVER:
        raise UserError("export.reopened")
    filing.set_status(session, document, Status.EXPORTED, who)
    session.add(ExportItemTable(export_id=batch_id, document_id=document.id))
    audit.record(session, document.id, who, Act.EXPORTED, new=name)


def _names(directory: Path, now: datetime) -> Iterator[Path]:
    """Names that say when, the plainest first."""
    stem = f"bezdotyk-{now.astimezone():%Y-%m-%d-%H%M}"
    yield directory / stem
    for number in count(2):
        yield directory / f"{stem}-{number}"
