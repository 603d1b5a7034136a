"""Writing into a document what was read from it, or what a person changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable, OriginalTable, PageTable, Work
from desktop.db.textindex import put_text
from desktop.domain.documents import Stage
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.kinds import ONE_STEP, TO_BE_SEEN, PrintedKind
from desktop.domain.messages import Message
from desktop.domain.reading import Inspection, Page, Reading
from desktop.domain.statuses import Status
from desktop.services import filing, lessons
from desktop.services.audit import MACHINE, Act, record
from desktop.services.checking.seals import put_seals
from desktop.services.columns import refresh_columns
from desktop.services.duplicates import prints
from desktop.services.mailboxes.standing import reason_to_hold


def put_inspection(session: Session, document: DocumentTable, inspection: Inspection) -> None:
    """Keep what a look into the file told."""
    if document.bundle_id is None:
        document.pages = inspection.pages
    original = session.get_one(OriginalTable, document.sha256)
    original.media_type = inspection.media_type.value


def company_nips(session: Session, document: DocumentTable) -> frozenset[str]:
    """NIPs that the document may belong to: its company's, or every company's if it has none."""
    query = select(CompanyTable.nip).where(CompanyTable.active)
    if document.company_id is not None:
        query = select(CompanyTable.nip).where(CompanyTable.id == document.company_id)
    return frozenset(session.scalars(query))


def put_reading(session: Session, document: DocumentTable, reading: Reading) -> None:
    """Keep what was read, with what was learnt of its contractor: fields, VAT table, words.

    The document is assigned, filed and moved on.

    What a person changed stays: fields, the VAT table, the lines of goods, company, month and kind.
    """
    reading = lessons.applied(session, reading)
    _put_fields(session, document, reading)
    if document.vat_by is None:
        put_vat_rows(session, document, reading.vat_rows)
    if document.items_by is None:
        put_line_items(session, document, reading.line_items)
    put_pages(session, document, reading.pages, reading.file_pages)
    put_seals(session, document.sha256, reading)
    document.printed_kind = reading.printed_kind
    record(session, document.id, MACHINE, Act.READ, new=reading.printed_kind.value, reader=reading.reader)
    had_company = document.company_id is not None
    filing.assign_by_nip(session, document, {row.name: row.value for row in document.fields})
    filing.decide_kind(session, document, reading.printed_kind)
    filing.file_by_rule(session, document)
    refresh_columns(session, document)
    if document.status is Status.DUPLICATE:
        return
    held = None if had_company else reason_to_hold(session, document)
    if held is not None:
        filing.set_status(session, document, Status.HELD, MACHINE, held)
    else:
        _move_on(session, document, reading)


def _put_fields(session: Session, document: DocumentTable, reading: Reading) -> None:
    rows = {row.name: row for row in document.fields}
    for name, value in reading.fields.items():
        row = rows.get(name)
        if row is None:
            row = FieldTable(document_id=document.id, name=name)
            document.fields.append(row)
        elif row.changed_by is not None:
            continue
        else:
            _record_change(session, document, name, row.value, value.value, MACHINE, reading.reader)
        records.put_field(row, value)
        row.read_value, row.read_certain = value.value, value.certain
    for name, row in rows.items():
        if name not in reading.fields and row.changed_by is None:
            _record_change(session, document, name, row.value, None, MACHINE, reading.reader)
            document.fields.remove(row)
    if rows:
        session.flush()


def put_vat_rows(session: Session, document: DocumentTable, rows: Sequence[VatRow]) -> None:
    """Replace the document's VAT table."""
    if document.vat_rows:
        document.vat_rows = []
        session.flush()
    document.vat_rows = records.vat_table(rows)


def put_line_items(session: Session, document: DocumentTable, items: Sequence[LineItem]) -> None:
    """Replace the document's lines of goods."""
    if document.line_items:
        document.line_items = []
        session.flush()
    document.line_items = records.line_items(items)


def put_pages(
    session: Session, document: DocumentTable, pages: Iterable[Page], file_pages: Sequence[int] = ()
) -> None:
    """Keep the words of the pages, for clicking on and for finding.

    ``file_pages`` says where they lie in the file; a page that is known already stays where it lies.
    """
    texts = []
    printed = []
    for page in pages:
        row = session.get(PageTable, (document.id, page.index))
        if row is None:
            place = file_pages[page.index] if file_pages else page.index
            row = PageTable(document_id=document.id, number=page.index, file_page=place)
            session.add(row)
        row.width, row.height = page.width, page.height
        row.source, row.turned = page.source, page.turned
        row.corners = records.corners_json(page.corners)
        row.words = records.pack_words(page.words)
        printed.append((row.file_page, page))
        texts.append(page.text)
    prints.keep(session, document.sha256, printed)
    put_text(session, document.id, " ".join(texts))


def _move_on(session: Session, document: DocumentTable, reading: Reading) -> None:
    if _may_be_filed_unseen(document, reading):
        filing.set_status(session, document, Status.FILED, MACHINE)
        return
    reason: Message | None = None
    if document.company_id is None:
        reason = Message("document.unassigned")
    elif not any(page.words for page in reading.pages):
        reason = Message("file.no_text")
    else:
        reason = reading.note
    filing.set_status(session, document, Status.TO_REVIEW, MACHINE, reason)


def _may_be_filed_unseen(document: DocumentTable, reading: Reading) -> bool:
    """A letter or the like of a known company, if that is sure: read for certain, or said by somebody."""
    if document.kind not in ONE_STEP or document.company_id is None:
        return False
    if reading.printed_kind in {PrintedKind.OTHER, PrintedKind.BLANK, PrintedKind.SEPARATOR}:
        return False
    if reading.note is not None:
        return False
    if document.kind_by is not None:
        return True
    kind = reading.fields.get(FieldName.KIND)
    return document.kind not in TO_BE_SEEN and kind is not None and kind.certain


def file_unread(session: Session, document: DocumentTable) -> None:
    """End the way of a document that is only to be kept."""
    if document.status is Status.DUPLICATE:
        return
    if document.company_id is None:
        reason = Message("document.unassigned")
        filing.set_status(session, document, Status.TO_REVIEW, MACHINE, reason)
    else:
        filing.set_status(session, document, Status.FILED, MACHINE)


def wants_reading(session: Session, document: DocumentTable) -> bool:
    """Whether reading starts by itself: as the channel said, else as the company's settings say."""
    if document.status is Status.DUPLICATE:
        return False
    if document.stage is not Stage.AUTO:
        return document.stage is Stage.READ
    if document.kind in ONE_STEP:
        return False
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    return company is None or records.company(company).settings.read_at_once


def wants_filing(document: DocumentTable) -> bool:
    """Whether the document is of the one-step sort: filed as it comes."""
    return document.stage is Stage.FILE or (document.stage is Stage.AUTO and document.kind in ONE_STEP)


def ask_for_reading(document: DocumentTable) -> None:
    """Put the document into the readers' queue."""
    document.work = Work.EXAMINE
    document.stage = Stage.READ
    document.attempts = 0


def field_of(document: DocumentTable, name: FieldName) -> FieldTable:
    """The row of a field, made if the document has none."""
    for row in document.fields:
        if row.name is name:
            return row
    row = FieldTable(document_id=document.id, name=name)
    records.put_field(row, Field(name))
    document.fields.append(row)
    return row


def change_field(session: Session, document: DocumentTable, changed: Field, who: str) -> None:
    """Keep a person's value of a field, with the old one in the trail."""
    row = field_of(document, changed.name)
    old = records.field(row)
    records.put_field(row, replace(changed, candidates=changed.candidates or old.candidates))
    _record_change(session, document, changed.name, old.value, changed.value, who, "")
    if changed.name is FieldName.ISSUE_DATE:
        filing.file_by_rule(session, document)
    refresh_columns(session, document)


def _record_change(
    session: Session,
    document: DocumentTable,
    name: FieldName,
    old: str | None,
    new: str | None,
    who: str,
    reader: str,
) -> None:
    if old != new or who != MACHINE:
        record(session, document.id, who, Act.FIELD, field=name.value, old=old, new=new, reader=reader)
