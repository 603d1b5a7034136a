"""What becomes of a document when a worker process has ended with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from sqlalchemy import exists, inspect, select
from sqlalchemy.orm import Session

from desktop.db.duplicate_tables import InvoiceKeyTable
from desktop.db.tables import DocumentTable, Work
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.messages import Message
from desktop.domain.reading import Engine, Reading
from desktop.domain.statuses import Status, is_allowed
from desktop.services import filing, recording, tasks
from desktop.services.audit import MACHINE
from desktop.services.duplicates.watching import look
from desktop.services.pairing import pair
from desktop.services.splitting.automatic import is_stale, put_batch

_LOG = logging.getLogger(__name__)

_TRIES = 2
"""How often a document may kill its worker before it is given up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A task that has ended: for which document, and what it was to do."""

    document_id: int
    work: Work
    future: Future[Any]


@dataclass(frozen=True, slots=True)
class Applied:
    """What writing an outcome down led to: other documents that it changed, outcomes yet to be written."""

    changed: frozenset[int] = frozenset()
    owed: tuple[Outcome, ...] = ()


def apply(session: Session, outcome: Outcome, engine: Engine) -> Applied:
    """Write down what a task gave.

    An outcome that nobody waits for any longer (the document was rejected, binned, approved by hand
    meanwhile) is dropped.
    """
    document = session.get(DocumentTable, outcome.document_id)
    if document is None or document.work is not outcome.work:
        return Applied()
    owed = tuple(_known(*one) for one in _apply(session, document, outcome, engine))
    changed = pair(session, document) if document.work is Work.NONE else frozenset[int]()
    for one in _read_now(session, document):
        changed |= {one.id} | look(session, one, fresh=True)
    return Applied(changed | {one.document_id for one in owed}, owed)


def _read_now(session: Session, document: DocumentTable) -> Iterator[DocumentTable]:
    """The documents that are read with this outcome: the one it is of, and the parts cut off it."""
    # It may have been joined to another a moment ago.
    if not inspect(document).persistent or document.work is not Work.NONE:
        return
    yield document
    if document.bundle_id is not None:
        known = exists().where(InvoiceKeyTable.document_id == DocumentTable.id)
        parts = select(DocumentTable).where(
            DocumentTable.bundle_id == document.bundle_id, DocumentTable.work == Work.NONE, ~known
        )
        yield from session.scalars(parts).all()


def _known(document_id: int, reading: Reading) -> Outcome:
    """What a worker would give that finds the document's fields again: it is known already."""
    future: Future[Any] = Future()
    future.set_result(reading)
    return Outcome(document_id, Work.FIELDS, future)


def _apply(
    session: Session, document: DocumentTable, outcome: Outcome, engine: Engine
) -> tuple[tuple[int, Reading], ...]:
    error = None if outcome.future.cancelled() else outcome.future.exception()
    if not outcome.future.cancelled() and error is None and _is_stale(session, document, outcome):
        return ()
    if outcome.future.cancelled() or _code(error) == "work.cancelled":
        give_up(session, document)
    elif error is None and outcome.work is Work.EXAMINE:
        return _apply_look(session, document, outcome.future.result(), engine)
    elif error is None:
        document.work = Work.NONE
        if outcome.work is Work.FIELDS:
            recording.put_reading(session, document, outcome.future.result())
        else:
            return put_batch(session, document, outcome.future.result())
    elif _code(error) == "file.crashed" and document.attempts + 1 < _TRIES:
        document.attempts += 1
    elif isinstance(error, UserError):
        refuse(session, document, error.message)
    else:
        _LOG.error("reading document %s failed: %s", document.id, place_of(error))
        refuse(session, document, Message("file.reader_failed"))
    return ()


def _is_stale(session: Session, document: DocumentTable, outcome: Outcome) -> bool:
    """Whether somebody gave the document other pages meanwhile: it is read again then."""
    result = outcome.future.result()
    if outcome.work is Work.FIELDS:
        return is_stale(session, document, [result])
    batch = result.batch if outcome.work is Work.EXAMINE else result
    return batch is not None and is_stale(session, document, batch.readings)


def _code(error: BaseException | None) -> str:
    return error.code if isinstance(error, UserError) else ""


def _apply_look(
    session: Session, document: DocumentTable, examined: tasks.Examined, engine: Engine
) -> tuple[tuple[int, Reading], ...]:
    recording.put_inspection(session, document, examined.inspection)
    batch = examined.batch if engine is not Engine.OCR else None
    if recording.wants_reading(session, document):
        document.work = Work.READ if batch is None else Work.NONE
        if batch is not None:
            return put_batch(session, document, batch)
        return ()
    document.work = Work.NONE
    if batch is not None:
        pages = [page for reading in batch.readings for page in reading.pages]
        places = [place for reading in batch.readings for place in reading.file_pages]
        recording.put_pages(
            session, document, [page.moved(number) for number, page in enumerate(pages)], places
        )
    if recording.wants_filing(document):
        recording.file_unread(session, document)
    return ()


def refuse(session: Session, document: DocumentTable, reason: Message) -> None:
    """The document cannot be read, and says why."""
    document.work = Work.NONE
    if is_allowed(document.status, Status.UNREADABLE):
        filing.set_status(session, document, Status.UNREADABLE, MACHINE, reason)


def give_up(session: Session, document: DocumentTable) -> None:
    """A person does not want the document read after all: it stays in the list, unread."""
    document.work = Work.NONE
    if document.status is Status.READING:
        filing.set_status(session, document, Status.RECEIVED, MACHINE)
