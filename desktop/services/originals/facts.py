"""What the database knows of documents whose originals are given away, a piece of the list at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import PurePath

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.duplicate_tables import PagePrintTable
from desktop.db.tables import (
    CompanyTable,
    DocumentTable,
    FieldTable,
    LoosePageTable,
    OriginalTable,
    PageTable,
)
from desktop.domain import money
from desktop.domain.fields import FieldName, Source
from desktop.domain.names import KINDS
from desktop.domain.originals import OriginalFacts
from desktop.services.originals.plans import PlannedPage

PIECE = 200
"""Documents that are looked up together."""

_MOST_ENDING = 8


@dataclass(frozen=True, slots=True)
class Given:
    """A document that is to be given away: its facts, and the files in the store that it consists of."""

    facts: OriginalFacts
    received_at: datetime
    sha256: str
    media_type: str
    xml_sha256: str
    """The electronic invoice beside it; empty if there is none."""
    shares: bool
    """Whether its file holds other documents as well, be it some that are no more."""


def ordered(session: Session, ids: Sequence[int]) -> list[int]:
    """``ids`` by company, month, date and number, each once: whatever order they were chosen in."""
    rows: list[tuple[str, str, str, str, int]] = []
    columns = (
        CompanyTable.sort_name,
        DocumentTable.month,
        DocumentTable.issue_date,
        DocumentTable.number,
        DocumentTable.id,
    )
    query = select(*columns).outerjoin(CompanyTable, CompanyTable.id == DocumentTable.company_id)
    for piece in pieces(list(dict.fromkeys(ids))):
        for company, month, day, number, document_id in session.execute(
            query.where(DocumentTable.id.in_(piece))
        ):
            # What has no company, or no month, stands behind all that have.
            rows.append(
                (
                    company or "\uffff",
                    str(month or "9999"),
                    str(day or "9999"),
                    number or "\uffff",
                    document_id,
                )
            )
    return [row[-1] for row in sorted(rows)]


def pieces(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """``ids`` in parts that one question to the database may name."""
    rest = iter(ids)
    while piece := list(islice(rest, PIECE)):
        yield piece


def given(session: Session, piece: Sequence[int]) -> list[Given]:
    """The documents of a piece, in its order; those that are gone are left out."""
    query = (
        select(DocumentTable, CompanyTable.short_name, CompanyTable.nip, OriginalTable.media_type)
        .outerjoin(CompanyTable, CompanyTable.id == DocumentTable.company_id)
        .outerjoin(OriginalTable, OriginalTable.sha256 == DocumentTable.sha256)
        .where(DocumentTable.id.in_(piece))
    )
    rows = {row[0].id: row for row in session.execute(query)}
    ksef = _ksef_numbers(session, piece)
    shared = _shared(session, [row[0].bundle_id for row in rows.values()])
    remains = _with_strange_pages(session, piece)
    return [
        Given(
            facts=_facts(document, company or "", nip or "", ksef.get(document.id, "")),
            received_at=document.received_at,
            sha256=document.sha256,
            media_type=media_type or "",
            xml_sha256=document.xml_sha256 or "",
            shares=document.bundle_id in shared or document.id in remains,
        )
        for document, company, nip, media_type in (rows[one] for one in piece if one in rows)
    ]


def needed_bytes(session: Session, ids: Sequence[int]) -> int:
    """What the originals of these documents take; one that several share counts for each."""
    total = 0
    for piece in pieces(ids):
        query = (
            select(func.sum(OriginalTable.size))
            .join(DocumentTable, DocumentTable.sha256 == OriginalTable.sha256)
            .where(DocumentTable.id.in_(piece))
        )
        total += session.scalar(query) or 0
    return total


def planned_pages(session: Session, document_id: int) -> tuple[PlannedPage, ...]:
    """The pages of a document with their words, in its order; none if nobody has looked into it."""
    query = select(PageTable).where(PageTable.document_id == document_id).order_by(PageTable.number)
    return tuple(
        PlannedPage(
            row.file_page,
            row.turned,
            records.corners(row.corners),
            row.rotation,
            row.source is Source.OCR,
            records.unpack_words(row.words, row.file_page),
        )
        for row in session.scalars(query)
    )


def was_read(session: Session, document_id: int) -> bool:
    """Whether somebody has looked for words on every page of the document."""
    pages = select(func.count(), func.count(PageTable.source)).where(PageTable.document_id == document_id)
    total, read = session.execute(pages).one()
    return bool(total) and total == read


def usual_ending(file_name: str) -> str:
    """The ending that a file of unknown format came with, if it can be one; with its point."""
    ending = PurePath(file_name).suffix.lower()
    plain = ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= _MOST_ENDING
    return ending if plain else ".bin"


def _facts(document: DocumentTable, company: str, nip: str, ksef_number: str) -> OriginalFacts:
    received = (
        document.received_at if document.received_at.tzinfo else document.received_at.replace(tzinfo=UTC)
    )
    return OriginalFacts(
        document_id=document.id,
        company=company,
        company_nip=nip,
        month=document.month,
        kind="" if document.kind is None else KINDS[document.kind],
        number=document.number,
        contractor=document.contractor,
        contractor_nip=document.contractor_nip,
        issue_date=document.issue_date,
        received_on=received.astimezone().date(),
        gross=None if document.gross is None else money.from_grosze(document.gross),
        currency=document.currency,
        ksef_number=ksef_number,
        file_name=document.file_name,
    )


def _ksef_numbers(session: Session, piece: Sequence[int]) -> dict[int, str]:
    query = select(FieldTable.document_id, FieldTable.value).where(
        FieldTable.document_id.in_(piece), FieldTable.name == FieldName.KSEF_NUMBER
    )
    return {document_id: value or "" for document_id, value in session.execute(query)}


def _shared(session: Session, bundles: Iterable[int | None]) -> frozenset[int]:
    """The bundles of which more than one document was made."""
    wanted = {one for one in bundles if one is not None}
    if not wanted:
        return frozenset()
    query = (
        select(DocumentTable.bundle_id)
        .where(DocumentTable.bundle_id.in_(wanted))
        .group_by(DocumentTable.bundle_id)
        .having(func.count() > 1)
    )
    return frozenset(one for one in session.scalars(query) if one is not None)


def _with_strange_pages(session: Session, piece: Sequence[int]) -> frozenset[int]:
    """The documents whose files have pages that are neither theirs nor nobody's: of one that was deleted.

    What a page looks like is kept for each page that was read, as long as its file.
    """
    document, looks, page, loose = DocumentTable, PagePrintTable, PageTable, LoosePageTable
    own = exists().where(page.document_id == document.id, page.file_page == looks.file_page)
    nobodys = exists().where(loose.bundle_id == document.bundle_id, loose.file_page == looks.file_page)
    query = (
        select(document.id)
        .join(looks, looks.sha256 == document.sha256)
        .where(document.id.in_(piece), document.bundle_id.is_not(None), ~own, ~nobodys)
        .distinct()
    )
    return frozenset(session.scalars(query))
