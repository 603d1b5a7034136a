"""Lessons in the database: taken from a document that is approved, given to one that is read.

Works within the transaction of whoever approves, reopens or records a reading.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, exists, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.contractor_tables import ContractorKeyTable
from desktop.db.tables import (
    CompanyTable,
    DocumentTable,
    FieldTable,
    LearntSupplierTable,
    LessonTable,
    PageTable,
    SettingTable,
    SupplierMarkTable,
)
from desktop.domain.collation import sort_key
from desktop.domain.faults import place_of
from desktop.domain.fields import Field, FieldName, Source
from desktop.domain.kinds import BOOKED, DocumentKind, PrintedKind
from desktop.domain.learning import MAX_LESSONS, Knowledge, LearningSwitches, Lesson
from desktop.domain.reading import Page, Reading

_LOG = logging.getLogger(__name__)

SWITCHES_KEY = "learning"
MAX_ROWS = 100_000
"""Lessons of the whole office; beyond, those of documents approved longest ago are forgotten."""
_FORGOTTEN_AT_ONCE = 1000
_CANDIDATES = 12
_LETTERHEADS = 300
_MERGED = 10


# -- switches ----------------------------------------------------------------------------------------


def switches(session: Session) -> LearningSwitches:
    """What the office allows; what is not understood has its default."""
    row = session.get(SettingTable, SWITCHES_KEY)
    if row is None:
        return LearningSwitches()
    known = {name.value for name in FieldName}
    off = row.value.get("off_fields")
    return LearningSwitches(
        learn=row.value.get("learn") is not False,
        use=row.value.get("use") is not False,
        off_fields=frozenset(FieldName(name) for name in off if name in known)
        if isinstance(off, list)
        else frozenset(),
    )


# -- learning ----------------------------------------------------------------------------------------


def learn(session: Session, document: DocumentTable, *, seen: bool = False) -> None:
    """Keep what an approved document teaches, in place of what it taught before.

    ``seen`` says that the document was open before the person who approved it.  Whatever goes wrong
    here must not keep anybody from approving.
    """
    unlearn(session, document)
    if document.kind not in BOOKED or not switches(session).learn:
        return
    try:
        lesson = _lesson_of(session, document, seen=seen)
    except SQLAlchemyError:
        raise
    except Exception as error:  # noqa: BLE001 - a hostile page must not stop an approval
        _LOG.error("document %s taught nothing: %s", document.id, place_of(error))
        return
    if lesson is None:
        return
    name = _value(document, FieldName.SELLER_NAME)
    supplier = supplier_row(session, lesson.supplier, name)
    put_lesson(session, supplier, lesson, document.id, datetime.now(UTC))


def unlearn(session: Session, document: DocumentTable) -> None:
    """Forget what a document taught: its approval was taken back."""
    held = session.scalar(select(LessonTable).where(LessonTable.document_id == document.id))
    if held is None:
        return
    supplier = held.supplier
    session.delete(held)
    session.flush()
    forget_if_empty(session, supplier)


def forget_if_empty(session: Session, supplier: str) -> None:
    """Drop a contractor of which nothing is known any longer and on which nobody decided anything."""
    row = session.get(LearntSupplierTable, supplier)
    if row is None or row.off or row.off_fields:
        return
    if not session.scalar(select(exists().where(LessonTable.supplier == supplier))):
        session.delete(row)
        session.flush()


def supplier_row(session: Session, supplier: str, name: str) -> LearntSupplierTable:
    """The contractor's row, made if need be, with its newest name."""
    row = session.get(LearntSupplierTable, supplier)
    if row is None:
        row = LearntSupplierTable(supplier=supplier, name="", sort_name="", off=False, off_fields=[])
        session.add(row)
    if name:
        row.name, row.sort_name = name[:300], sort_key(name)[:300]
    session.flush()
    return row


def put_lesson(
    session: Session, supplier: LearntSupplierTable, lesson: Lesson, document_id: int | None, at: datetime
) -> None:
    """Keep a lesson; a contractor's oldest beyond :data:`MAX_LESSONS` go, and the office's."""
    from desktop.extraction.learning.codec import to_json

    session.add(
        LessonTable(
            supplier=supplier.supplier,
            document_id=document_id,
            company_id=lesson.company_id,
            at=at,
            weight=lesson.weight,
            body=_packed(to_json(lesson)),
        )
    )
    for mark in lesson.marks:
        session.merge(SupplierMarkTable(mark=mark, supplier=supplier.supplier))
    session.flush()
    newest = (
        select(LessonTable.id)
        .where(LessonTable.supplier == supplier.supplier)
        .order_by(LessonTable.at.desc(), LessonTable.id.desc())
    )
    old = list(session.scalars(newest.offset(MAX_LESSONS).limit(_FORGOTTEN_AT_ONCE)))
    # Numbers grow with time, so the count needs no scan of the table.
    last = session.scalar(select(LessonTable.id).order_by(LessonTable.id.desc()).limit(1)) or 0
    old += session.scalars(
        select(LessonTable.id).where(LessonTable.id <= last - MAX_ROWS).limit(_FORGOTTEN_AT_ONCE)
    )
    if old:
        session.execute(delete(LessonTable).where(LessonTable.id.in_(old)))


def _lesson_of(session: Session, document: DocumentTable, *, seen: bool) -> Lesson | None:
    from desktop.extraction.learning import teach

    fields = {row.name: records.field(row) for row in document.fields}
    pages = select(PageTable).where(PageTable.document_id == document.id).order_by(PageTable.number)
    return teach(
        fields,
        [records.vat_row(row) for row in document.vat_rows],
        [_page(row) for row in session.scalars(pages)],
        {row.name: row.read_value for row in document.fields},
        printed_kind=_read_kind(document, fields),
        chosen_kind=_chosen_kind(document, fields),
        clients=clients(session, names_only=True),
        company_id=document.company_id,
        seen=seen,
    )


def _read_kind(document: DocumentTable, fields: dict[FieldName, Field]) -> PrintedKind:
    """What the reader by itself took the paper for, before anything learnt was applied."""
    kind = fields.get(FieldName.KIND)
    if kind is not None and kind.source is Source.LEARNT and kind.candidates:
        return PrintedKind(kind.candidates[0].value)
    return document.printed_kind or PrintedKind.OTHER


def _chosen_kind(document: DocumentTable, fields: dict[FieldName, Field]) -> DocumentKind | None:
    """What a person made of it, on this document or on those before it."""
    kind = fields.get(FieldName.KIND)
    learnt = kind is not None and kind.source is Source.LEARNT
    return document.kind if document.kind_by is not None or learnt else None


def _page(row: PageTable) -> Page:
    words = records.unpack_words(row.words, row.number)
    return Page(row.number, row.width, row.height, row.source or Source.TEXT, words, row.turned)


def clients(session: Session, *, names_only: bool = False) -> list[str]:
    """Names of the office's clients, active or not; with numbers and addresses of e-mail unless asked."""
    found = []
    for row in session.scalars(select(CompanyTable)):
        found += [row.short_name, row.full_name]
        if not names_only:
            found += [row.nip, row.email]
    return found


# -- using -------------------------------------------------------------------------------------------


def applied(session: Session, reading: Reading) -> Reading:
    """``reading`` with what is known of its contractor.  Only the database's own errors are raised."""
    from desktop.extraction.learning import apply_learnt

    try:
        allowed = switches(session)
        known = _candidates(session, reading, allowed) if allowed.use else []
        return apply_learnt(reading, known) if known else reading
    except SQLAlchemyError:
        raise
    except Exception as error:  # noqa: BLE001 - a hostile page must not lose its reading
        _LOG.error("what was learnt could not be applied: %s", place_of(error))
        return reading


def _candidates(session: Session, reading: Reading, allowed: LearningSwitches) -> list[Knowledge]:
    """What is known of the contractors that may have issued the document."""
    from desktop.extraction.learning import marks_on, suppliers_on

    numbers = suppliers_on(reading)
    keys = list(session.scalars(_used().where(LearntSupplierTable.supplier.in_(numbers))))
    keys.sort(key=numbers.index)
    marks, letters = marks_on(reading)
    by_mark = _used().join(SupplierMarkTable).where(SupplierMarkTable.mark.in_(marks))
    keys += [key for key in session.scalars(by_mark.distinct().limit(_CANDIDATES)) if key not in keys]
    keys += [key for key in _letterheads(session, letters) if key not in keys]
    return [knowledge(session, key, allowed) for key in keys[:_CANDIDATES]]


def _used() -> Any:
    return select(LearntSupplierTable.supplier).where(LearntSupplierTable.off.is_(False))


def _letterheads(session: Session, letters: str) -> list[str]:
    """Contractors without a number whose name stands on the first page."""
    rows = session.execute(
        select(SupplierMarkTable.supplier, SupplierMarkTable.mark)
        .join(LearntSupplierTable)
        .where(
            SupplierMarkTable.supplier.startswith("~"),
            SupplierMarkTable.mark.startswith("name:"),
            LearntSupplierTable.off.is_(False),
        )
        .limit(_LETTERHEADS)
    )
    return [supplier for supplier, mark in rows if mark.removeprefix("name:") in letters]


def knowledge(session: Session, supplier: str, allowed: LearningSwitches | None = None) -> Knowledge:
    """All that is known of one contractor, without the fields that are switched off if ``allowed`` says."""
    row = session.get_one(LearntSupplierTable, supplier)
    off = frozenset() if allowed is None else allowed.off_fields | off_fields(row.off_fields)
    return Knowledge(supplier, tuple(lessons(session, *_same_contractor(session, supplier))), off)


def _same_contractor(session: Session, supplier: str) -> list[str]:
    """The keys under which lessons of one contractor are kept: those of contractors merged into it too."""
    own = select(ContractorKeyTable.contractor_id).where(ContractorKeyTable.key == supplier)
    query = (
        select(ContractorKeyTable.key)
        .join(LearntSupplierTable, LearntSupplierTable.supplier == ContractorKeyTable.key)
        .where(
            ContractorKeyTable.contractor_id == own.scalar_subquery(),
            ContractorKeyTable.key != supplier,
            LearntSupplierTable.off.is_(False),
        )
        .limit(_MERGED)
    )
    return [supplier, *session.scalars(query)]


def off_fields(names: Iterable[str]) -> frozenset[FieldName]:
    """The fields that are switched off, names of other versions left out."""
    known = {name.value for name in FieldName}
    return frozenset(FieldName(name) for name in names if name in known)


def lessons(session: Session, *suppliers: str) -> Sequence[Lesson]:
    """The lessons kept under these keys, the newest first; what cannot be understood is left out."""
    from desktop.extraction.learning.codec import from_json

    rows = session.scalars(
        select(LessonTable)
        .where(LessonTable.supplier.in_(suppliers))
        .order_by(LessonTable.at.desc(), LessonTable.id.desc())
        .limit(MAX_LESSONS)
    )
    found = []
    for row in rows:
        try:
            found.append(from_json(json.loads(zlib.decompress(row.body)), row.company_id))
        except (ValueError, zlib.error):
            _LOG.warning("lesson %s is not understood", row.id)
    return found


def _packed(data: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _value(document: DocumentTable, name: FieldName) -> str:
    row: FieldTable | None = next((row for row in document.fields if row.name is name), None)
    return (row.value or "") if row is not None else ""
