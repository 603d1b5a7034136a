"""Writing into a document what was read from it, or what a person changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable, OriginalTable, PageTable, Work
from desktop.db.textindex import put_facts, put_text
from desktop.domain import money
from desktop.domain.collation import sort_key
from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month, parse_iso
from desktop.domain.documents import Stage, mandatory_fields
from desktop.domain.fields import Field, FieldName
from desktop.domain.kinds import ONE_STEP, DocumentKind, PrintedKind, book_kind
from desktop.domain.messages import Message
from desktop.domain.reading import Inspection, Page, Reading
from desktop.domain.statuses import Status, ensure_allowed
from desktop.services.audit import MACHINE, Act, record

_GIVEN_STAYS = ONE_STEP | {DocumentKind.RECEIPT, DocumentKind.PROFORMA}
"""Kinds that stay as the folder or person said, whatever the paper calls itself."""


def set_status(
    session: Session, document: DocumentTable, new: Status, who: str, reason: Message | None = None
) -> None:
    """Move ``document`` on, if that is allowed, and say so in the trail.

    Raises :class:`~desktop.domain.errors.UserError` ``status.not_allowed``.
    """
    old = document.status
    ensure_allowed(old, new)
    document.status = new
    document.reason = None if reason is None else reason.as_json()
    if old is not new:
        record(session, document.id, who, Act.STATUS, old=old.value, new=new.value)


def put_inspection(session: Session, document: DocumentTable, inspection: Inspection) -> None:
    """Keep what a look into the file told."""
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
    """Keep what was read: fields, VAT table, words; assign, file and move the document on.

    Fields that a person changed keep the person's value, and so does a VAT table.
    """
    touched = _put_fields(session, document, reading)
    if not touched:
        document.vat_rows = []
        session.flush()
        document.vat_rows = records.vat_table(reading.vat_rows)
    put_pages(session, document, reading.pages)
    document.printed_kind = reading.printed_kind
    record(session, document.id, MACHINE, Act.READ, new=reading.printed_kind.value, reader=reading.reader)
    values = {row.name: row.value for row in document.fields}
    _assign_by_nip(session, document, values)
    _file_by_issue_date(document, values)
    _decide_kind(session, document, reading.printed_kind)
    refresh_columns(session, document)
    if document.status is not Status.DUPLICATE:
        _move_on(session, document, reading)


def _put_fields(session: Session, document: DocumentTable, reading: Reading) -> bool:
    """Returns whether a person has changed amounts, so that the VAT table has to stay."""
    rows = {row.name: row for row in document.fields}
    touched = False
    for name, value in reading.fields.items():
        row = rows.get(name)
        if row is None:
            row = FieldTable(document_id=document.id, name=name)
            document.fields.append(row)
        elif row.changed_by is not None:
            touched = touched or name in {FieldName.NET, FieldName.VAT, FieldName.GROSS}
            continue
        records.put_field(row, value)
    for name, row in rows.items():
        if name not in reading.fields and row.changed_by is None:
            document.fields.remove(row)
    session.flush()
    return touched


def put_pages(session: Session, document: DocumentTable, pages: Iterable[Page]) -> None:
    """Keep the words of the pages, for clicking on and for finding."""
    texts = []
    for page in pages:
        row = session.get(PageTable, (document.id, page.index))
        if row is None:
            row = PageTable(document_id=document.id, number=page.index)
            session.add(row)
        row.width, row.height = page.width, page.height
        row.source, row.turned = page.source, page.turned
        row.words = records.pack_words(page.words)
        texts.append(page.text)
    put_text(session, document.id, " ".join(texts))


def _assign_by_nip(session: Session, document: DocumentTable, values: Mapping[FieldName, str | None]) -> None:
    """Give a document without a company to the one whose NIP stands on it as buyer, else as seller."""
    if document.company_id is not None:
        return
    for name in (FieldName.BUYER_NIP, FieldName.SELLER_NIP):
        nip = values.get(name)
        query = select(CompanyTable).where(CompanyTable.nip == nip, CompanyTable.active)
        company = session.scalar(query) if nip else None
        if company is not None:
            assign(session, document, company, MACHINE)
            return


def assign(session: Session, document: DocumentTable, company: CompanyTable, who: str) -> None:
    """Make ``document`` one of ``company``'s."""
    old = "" if document.company_id is None else str(document.company_id)
    document.company_id = company.id
    if document.month_rule is not None:
        document.month_rule = records.company(company).settings.month_rule
        if document.month_rule is MonthRule.PREVIOUS:
            document.month = Month.of(document.received_at.astimezone().date()).previous()
    record(session, document.id, who, Act.ASSIGNED, old=old, new=str(company.id))
    if document.reason and document.reason.get("code") == "document.unassigned":
        document.reason = None


def _file_by_issue_date(document: DocumentTable, values: Mapping[FieldName, str | None]) -> None:
    issued = parse_iso(values.get(FieldName.ISSUE_DATE))
    if document.month_rule is MonthRule.ISSUED and issued is not None:
        document.month = Month.of(issued)


def _decide_kind(session: Session, document: DocumentTable, printed: PrintedKind) -> None:
    if document.kind in _GIVEN_STAYS:
        return
    read = _book_kind(session, document, printed)
    plain = {DocumentKind.COST_INVOICE, DocumentKind.SALES_INVOICE, DocumentKind.OTHER}
    if document.kind is None or read not in plain:
        document.kind = read


def decide_side(session: Session, document: DocumentTable) -> None:
    """A plain invoice is a cost or a sale by whose company it has become."""
    if document.printed_kind is not None:
        document.kind = _book_kind(session, document, document.printed_kind)


def _book_kind(session: Session, document: DocumentTable, printed: PrintedKind) -> DocumentKind:
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    seller = next((row.value for row in document.fields if row.name is FieldName.SELLER_NIP), None)
    return book_kind(printed, seller_nip=seller, company_nip=None if company is None else company.nip)


def _move_on(session: Session, document: DocumentTable, reading: Reading) -> None:
    if document.kind in ONE_STEP and document.company_id is not None and _is_known(reading.printed_kind):
        set_status(session, document, Status.FILED, MACHINE)
        return
    reason = None
    if document.company_id is None:
        reason = Message("document.unassigned")
    elif not any(page.words for page in reading.pages):
        reason = Message("file.no_text")
    set_status(session, document, Status.TO_REVIEW, MACHINE, reason)


def _is_known(printed: PrintedKind) -> bool:
    # What was not recognised is looked at by a person, never filed away unseen.
    return printed not in {PrintedKind.OTHER, PrintedKind.BLANK, PrintedKind.SEPARATOR}


def file_unread(session: Session, document: DocumentTable) -> None:
    """End the way of a document that is only to be kept."""
    if document.status is Status.DUPLICATE:
        return
    reason = Message("document.unassigned") if document.company_id is None else None
    set_status(session, document, Status.FILED if reason is None else Status.TO_REVIEW, MACHINE, reason)


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


def refresh_columns(session: Session, document: DocumentTable) -> None:
    """Bring the columns that repeat fields for the list up to date with the fields."""
    fields = {row.name: records.field(row) for row in document.fields}
    buyer_counts = document.kind is DocumentKind.SALES_INVOICE or _is_own_sale(session, document, fields)
    name, nip = (
        (FieldName.BUYER_NAME, FieldName.BUYER_NIP)
        if buyer_counts
        else (FieldName.SELLER_NAME, FieldName.SELLER_NIP)
    )
    document.number = _text(fields, FieldName.NUMBER)[:200]
    document.contractor = _text(fields, name)[:300]
    document.contractor_sort = sort_key(document.contractor)[:300]
    document.contractor_nip = _text(fields, nip)[:30]
    document.issue_date = parse_iso(_text(fields, FieldName.ISSUE_DATE))
    gross = fields.get(FieldName.GROSS, Field(FieldName.GROSS)).amount
    document.gross = None if gross is None else money.to_grosze(gross)
    document.currency = _text(fields, FieldName.CURRENCY)[:3]
    expected = mandatory_fields(document.kind)
    document.fields_total = len(expected)
    document.fields_certain = sum(
        1 for one in expected if one in fields and is_settled(fields[one]) and fields[one].value
    )
    put_facts(session, document.id, [document.file_name, *(_text(fields, one) for one in _FOUND_BY)])


_FOUND_BY = (
    FieldName.NUMBER,
    FieldName.SELLER_NAME,
    FieldName.SELLER_NIP,
    FieldName.BUYER_NAME,
    FieldName.BUYER_NIP,
    FieldName.KSEF_NUMBER,
    FieldName.CORRECTED_NUMBER,
)


def _is_own_sale(session: Session, document: DocumentTable, fields: Mapping[FieldName, Field]) -> bool:
    """A correction or advance that the company itself issued."""
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    return company is not None and _text(fields, FieldName.SELLER_NIP) == company.nip


def is_settled(field: Field) -> bool:
    """Whether nobody needs to look at the field: a check proves it, or a person has said so."""
    return field.certain or field.changed_by is not None


def _text(fields: Mapping[FieldName, Field], name: FieldName) -> str:
    field = fields.get(name)
    return (field.value or "") if field is not None else ""


def field_of(document: DocumentTable, name: FieldName) -> FieldTable:
    """The row of a field, made if the document has none."""
    for row in document.fields:
        if row.name is name:
            return row
    row = FieldTable(document_id=document.id, name=name)
    records.put_field(row, Field(name))
    document.fields.append(row)
    return row


def change_field(
    session: Session, document: DocumentTable, changed: Field, who: str, *, reader: str = ""
) -> None:
    """Keep a person's value of a field, with the old one in the trail."""
    row = field_of(document, changed.name)
    old = records.field(row)
    records.put_field(row, replace(changed, candidates=changed.candidates or old.candidates))
    record(
        session,
        document.id,
        who,
        Act.FIELD,
        field=changed.name.value,
        old=old.value,
        new=changed.value,
        reader=reader,
    )
    refresh_columns(session, document)
