"""Making the documents of a file that was read, in the transaction that keeps the reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import BundleTable, CompanyTable, DocumentTable, LoosePageTable, PageTable, Work
from desktop.db.textindex import put_facts
from desktop.domain.messages import Message
from desktop.domain.reading import Page, Reading
from desktop.domain.splitting import Batch, Part, SplitPolicy, SplitRule
from desktop.domain.statuses import Status
from desktop.services import filing, recording
from desktop.services.audit import MACHINE, Act, record
from desktop.services.mailboxes.standing import reason_to_hold
from desktop.services.months import closings
from desktop.services.splitting import cutlist, pagerows

KEPT_WORDS = "bezdotyk · zachowane słowa"
"""Who read the fields that were found in words read before, for the audit trail."""
_AT_ONCE = 20
"""Documents of a file whose fields are written in one transaction with them."""
_WHOLE = SplitRule(SplitPolicy.NONE)


def division_of(session: Session, document: DocumentTable) -> tuple[SplitRule, tuple[int, ...]]:
    """By which rule a document's file is to be read, and which of its pages (none: all).

    Pages of a divided file are read as they were divided.  A file on which a person has worked already
    stays one document.
    """
    if document.bundle_id is not None:
        return _WHOLE, file_pages(session, document)
    touched = document.vat_by is not None or any(row.changed_by is not None for row in document.fields)
    return (_WHOLE if touched else SplitRule.parse(document.split_policy) or SplitRule()), ()


def file_pages(session: Session, document: DocumentTable) -> tuple[int, ...]:
    """The places of a document's pages in the file, from 0, in the document's order."""
    query = select(PageTable.file_page).where(PageTable.document_id == document.id)
    return tuple(session.scalars(query.order_by(PageTable.number)))


def is_stale(session: Session, document: DocumentTable, readings: Sequence[Reading]) -> bool:
    """Whether the document's pages are others now than those that were read."""
    if document.bundle_id is None:
        return False
    return len(readings) != 1 or readings[0].file_pages != file_pages(session, document)


def kept_pages(session: Session, document: DocumentTable) -> tuple[Page, ...]:
    """A document's pages with the words that are kept."""
    query = select(PageTable).where(PageTable.document_id == document.id).order_by(PageTable.number)
    return tuple(records.page(row) for row in session.scalars(query))


def put_batch(session: Session, document: DocumentTable, batch: Batch) -> tuple[tuple[int, Reading], ...]:
    """Keep what was read: the first document in ``document``, the others in new ones beside it.

    Nothing else knows of them before the transaction ends, so a power cut leaves either all or none.  Of a
    large batch only the documents and the words of their pages are written here, for nobody else can write
    meanwhile: what is returned, readings by the documents' ids, is to be written afterwards.  The documents
    wait for it as :attr:`Work.FIELDS`: after a power cut their fields are found again from the words.
    """
    parts = list(zip(batch.readings, batch.plan.parts, strict=True))
    proposals = [
        sum(cut.proposed and cut.before in part.pages for cut in batch.plan.cuts) for _, part in parts
    ]
    divided = len(parts) > 1 or bool(batch.loose)
    if document.bundle_id is None and (divided or any(proposals)):
        _make_bundle(session, document, batch)
    documents = [document, *siblings(session, document, len(parts) - 1)]
    readings = [
        _with_proposal(reading, proposed) for (reading, _), proposed in zip(parts, proposals, strict=True)
    ]
    later = len(parts) > _AT_ONCE
    with session.no_autoflush:
        for one, reading, (_, part) in zip(documents, readings, parts, strict=True):
            if one.bundle_id is not None:
                one.pages = len(reading.pages)
            held = _give_company(session, one, part)
            if held is not None:
                # Read again when a person lets it in: nothing is found on a stranger's page before.
                recording.put_pages(session, one, reading.pages, reading.file_pages)
                filing.set_status(session, one, Status.HELD, MACHINE, held)
            elif later:
                recording.put_pages(session, one, reading.pages, reading.file_pages)
                one.work = Work.FIELDS
            else:
                recording.put_reading(session, one, reading)
            if one is not document:
                pages = ", ".join(str(page + 1) for page in part.pages)
                record(session, one.id, MACHINE, Act.SPLIT, old=str(document.id), new=pages)
    session.flush()
    if not later:
        return ()
    return tuple(
        (one.id, reading) for one, reading in zip(documents, readings, strict=True) if one.work is Work.FIELDS
    )


def sibling(session: Session, document: DocumentTable) -> DocumentTable:
    """A new document of the same file, filed as the channel said of the file."""
    return siblings(session, document, 1)[0]


def siblings(session: Session, document: DocumentTable, count: int) -> list[DocumentTable]:
    """So many of :func:`sibling`, in the order of their numbers."""
    made = [_like(document) for _ in range(count)]
    for one in made:
        session.add(one)
    session.flush()
    closings.follow(session, document, made)
    for one in made:
        put_facts(session, one.id, [one.file_name])
    session.flush()
    return made


def _like(document: DocumentTable) -> DocumentTable:
    return DocumentTable(
        company_id=document.company_id,
        month=document.month,
        month_rule=document.month_rule,
        kind=document.kind,
        status=Status.RECEIVED,
        work=Work.NONE,
        stage=document.stage,
        channel=document.channel,
        channel_label=document.channel_label,
        received_at=document.received_at,
        sha256=document.sha256,
        file_name=document.file_name,
        split_policy=document.split_policy,
        bundle_id=document.bundle_id,
        delivery_id=document.delivery_id,
        sender=document.sender,
        note=document.note,
        arrival=document.arrival,
        # Said here, nobody has to ask the database.
        fields=[],
        vat_rows=[],
        line_items=[],
    )


def _make_bundle(session: Session, document: DocumentTable, batch: Batch) -> None:
    bundle = BundleTable(sha256=document.sha256, cuts=cutlist.as_json(batch.plan.cuts))
    session.add(bundle)
    session.flush()
    document.bundle_id = bundle.id
    for page in batch.loose:
        row = LoosePageTable(bundle_id=bundle.id, file_page=page.index, role=batch.plan.roles[page.index])
        row.kept = pagerows.kept_of(page)
        session.add(row)
    # The rows of a first look, if there are any, hold the whole file: they are made anew.
    for old in session.scalars(select(PageTable).where(PageTable.document_id == document.id)):
        session.delete(old)
    session.flush()


def _give_company(session: Session, document: DocumentTable, part: Part) -> Message | None:
    """The company that the separator sheet names, if nobody has said whose the file is.

    A sheet can be drawn by anybody: returns why the document must wait if it came by mail that the company
    does not take.
    """
    if part.nip is None or document.company_id is not None:
        return None
    query = select(CompanyTable).where(CompanyTable.nip == part.nip, CompanyTable.active)
    company = session.scalar(query)
    if company is None:
        return None
    filing.assign(session, document, company, MACHINE)
    return None if document.status is Status.DUPLICATE else reason_to_hold(session, document)


def _with_proposal(reading: Reading, proposed: int) -> Reading:
    if not proposed or reading.note is not None:
        return reading
    return replace(reading, note=Message("document.maybe_several", {"count": str(proposed + 1)}))
