"""Which documents may be one with a document, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.duplicate_tables import InvoiceKeyTable
from desktop.db.tables import CompanyTable, DocumentTable, PageTable
from desktop.domain.duplicates import (
    OUT_OF_USE,
    SETTLED,
    InvoiceFacts,
    Level,
    SameInvoice,
    are_numbered_apart,
    is_same_page,
    is_same_picture,
    same_invoice,
)
from desktop.domain.likeness import compared, shared_texts
from desktop.domain.messages import Message
from desktop.domain.pageprints import alike as look_alike
from desktop.domain.reading import Page
from desktop.services.duplicates import keys, prints
from desktop.services.samefile import same_file_reason

_MOST_PAGES = 12
"""Pages of a document that are compared: a contract's hundred are not all needed to know it again."""
_MOST_COMPARED = 8
"""Documents whose words are laid over those of one, the likest first."""
_LEAST_SHARED = 0.4
"""Of the characters of two pages: with less in common they are not laid over each other, which costs more."""
_MOST_FOUND = 20
"""Documents that are named as one with another: more help nobody."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A document that may be one with another."""

    other: int
    level: Level
    by: SameInvoice | None = None
    """Why, on the level of the invoice."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A page with what it looks like."""

    page: Page
    mark: bytes


def suspicions(
    session: Session, document: DocumentTable, facts: InvoiceFacts | None, *, pictures: bool = True
) -> list[Suspicion]:
    """What ``document`` may be one with, the surest and then the oldest first.

    ``facts`` are its own.  Without ``pictures`` only files and invoices are looked for: pages do not change
    while a person types.
    """
    found: dict[int, Suspicion] = {}
    for other in _same_file(session, document):
        found.setdefault(other, Suspicion(other, Level.FILE))
    if pictures:
        for other in _same_picture(session, document, facts, found):
            found.setdefault(other, Suspicion(other, Level.PICTURE))
    if facts is not None:
        for other, known in keys.others(session, document.id, facts):
            by = same_invoice(facts, known)
            if by is not None and not _share_file(session, document, other):
                found.setdefault(other, Suspicion(other, Level.INVOICE, by))
    in_use = _in_use(session, found)
    ordered = sorted(
        (found[one] for one in in_use), key=lambda one: (list(Level).index(one.level), one.other)
    )
    return ordered[:_MOST_FOUND]


def reason_of(session: Session, document: DocumentTable, suspicion: Suspicion) -> Message:
    """The sentence that says why, with the other company's name if it is another's."""
    other = session.get_one(DocumentTable, suspicion.other)
    details = {"id": str(other.id)}
    code = "duplicate." + (suspicion.level.value if suspicion.by is None else suspicion.by.value)
    if None not in {document.company_id, other.company_id} and other.company_id != document.company_id:
        company = session.get_one(CompanyTable, other.company_id)
        return Message(code + "_elsewhere", {**details, "company": company.short_name})
    return same_file_reason(other.id) if suspicion.level is Level.FILE else Message(code, details)


def _in_use(session: Session, found: Iterable[int]) -> list[int]:
    query = select(DocumentTable.id).where(
        DocumentTable.id.in_(list(found)), DocumentTable.status.not_in(OUT_OF_USE)
    )
    return list(session.scalars(query))


def _same_file(session: Session, document: DocumentTable) -> list[int]:
    """Documents with the same original, other than the parts of the file that this one is a part of."""
    query = (
        select(DocumentTable.id)
        .where(DocumentTable.id != document.id, DocumentTable.status.not_in(OUT_OF_USE))
        .where(or_(DocumentTable.sha256 == document.sha256, DocumentTable.xml_sha256 == document.sha256))
        .order_by(DocumentTable.id)
        .limit(_MOST_FOUND)
    )
    if document.bundle_id is not None:
        # Each part is compared by its pages: another taking-in of the file has parts of its own.
        query = query.where(DocumentTable.bundle_id.is_(None))
    return list(session.scalars(query))


def _share_file(session: Session, document: DocumentTable, other: int) -> bool:
    """Whether both are parts of one file: the pages of one invoice that was cut in two bear one number."""
    if document.bundle_id is None:
        return False
    return session.get_one(DocumentTable, other).bundle_id == document.bundle_id


# -- the same picture --------------------------------------------------------------------------------


def _same_picture(
    session: Session, document: DocumentTable, facts: InvoiceFacts | None, known: Iterable[int]
) -> list[int]:
    mine = pages_of(session, document)
    if not mine:
        return []
    done = set(known)
    candidates = prints.alike(session, document, [seen.page for seen in mine])
    in_use = set(_in_use(session, candidates))
    chosen = [one for one in candidates if one in in_use and one not in done][:_MOST_COMPARED]
    return [
        one
        for one in chosen
        if not _is_numbered_apart(session, facts, one)
        and is_same_document(mine, pages_of(session, session.get_one(DocumentTable, one)))
    ]


def _is_numbered_apart(session: Session, facts: InvoiceFacts | None, other: int) -> bool:
    if facts is None:
        return False
    row = session.get(InvoiceKeyTable, other)
    document = session.get_one(DocumentTable, other)
    if row is None or (document.status in SETTLED and not row.is_number_sure):
        # It is older than the approval, or not there yet.
        known = keys.refresh(session, document)
    else:
        known = keys.facts_of(row)
    return known is not None and are_numbered_apart(facts, known)


def pages_of(session: Session, document: DocumentTable) -> list[_Seen]:
    """The document's first pages with their words and prints; those that show nothing are left out."""
    query = (
        select(PageTable)
        .where(PageTable.document_id == document.id, PageTable.source.is_not(None))
        .order_by(PageTable.number)
        .limit(_MOST_PAGES)
    )
    seen = []
    for row in session.scalars(query):
        mark = prints.mark_of(session, document.sha256, row.file_page)
        if row.words or mark:
            page = records.page(row)
            if page.words or mark:
                seen.append(_Seen(_with_mark(page, mark), mark))
    return seen


def _with_mark(page: Page, mark: bytes) -> Page:
    return Page(page.index, page.width, page.height, page.source, page.words, mark=mark)


def is_same_document(one: Sequence[_Seen], two: Sequence[_Seen]) -> bool:
    """Whether all pages of the shorter document are pages of the other.

    Its first page is the other's first one, unless both have as many pages (fed in the other way round): a
    page of general terms alone is no invoice that has it behind.
    """
    if not one or not two:
        return False
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    in_order = len(short) == len(long) or _is_same(short[0], long[0])
    if not in_order:
        return False
    left = list(long)
    for page in short:
        match = next((other for other in left if _is_same(page, other)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _is_same(one: _Seen, two: _Seen) -> bool:
    if not one.page.words or not two.page.words:
        return not one.page.words and not two.page.words and is_same_picture(look_alike(one.mark, two.mark))
    if shared_texts(one.page.words, two.page.words) < _LEAST_SHARED:
        return False
    return is_same_page(compared(one.page.words, two.page.words), look_alike(one.mark, two.mark))
