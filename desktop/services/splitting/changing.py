"""Bringing the documents of a file in line with a new arrangement of its pages, in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from desktop.db.tables import (
    BundleTable,
    DocumentTable,
    FieldTable,
    IntakeTable,
    Json,
    LoosePageTable,
    PageTable,
    Work,
)
from desktop.domain.errors import UserError
from desktop.domain.statuses import Status
from desktop.services import filing
from desktop.services.audit import MACHINE, Act, record
from desktop.services.duplicates.watching import move
from desktop.services.panel import traces
from desktop.services.splitting import pagerows
from desktop.services.splitting.arrangement import Arrangement, Group
from desktop.services.splitting.automatic import sibling

_HELD = "held"
"""What a page that was taken out of a document in quarantine keeps besides its columns: the reason."""


def bundle_of(session: Session, document: DocumentTable) -> BundleTable:
    """The document's bundle, made if it is a file of its own so far."""
    bundle = None if document.bundle_id is None else session.get(BundleTable, document.bundle_id)
    if bundle is None:
        bundle = BundleTable(sha256=document.sha256, cuts=[])
        session.add(bundle)
        session.flush()
        document.bundle_id = bundle.id
    known = set(session.scalars(select(PageTable.number).where(PageTable.document_id == document.id)))
    for number in range(document.pages):
        if number not in known:
            session.add(PageTable(document_id=document.id, number=number, file_page=number))
    session.flush()
    return bundle


def documents_of(session: Session, document: DocumentTable) -> list[DocumentTable]:
    """All documents that share the file's pages with this one, by their number."""
    if document.bundle_id is None:
        return [document]
    query = select(DocumentTable).where(DocumentTable.bundle_id == document.bundle_id)
    return list(session.scalars(query.order_by(DocumentTable.id)))


def arrangement_of(session: Session, document: DocumentTable) -> Arrangement:
    """How the file's pages are arranged now."""
    groups = []
    for one in documents_of(session, document):
        query = select(PageTable.number, PageTable.file_page).where(PageTable.document_id == one.id)
        known = {row.number: row.file_page for row in session.execute(query)}
        pages = tuple(known.get(number, number) for number in range(one.pages))
        if pages:
            groups.append(Group(one.id, pages))
    groups.sort(key=lambda group: group.pages[0])
    query_loose = select(LoosePageTable).where(LoosePageTable.bundle_id == document.bundle_id)
    loose = {row.file_page: row.role for row in session.scalars(query_loose)}
    return Arrangement(tuple(groups), loose)


def touched(old: Arrangement, new: Arrangement) -> set[int]:
    """The documents whose pages are others in ``new``; those yet to be made are not among them."""
    before = {group.document: group.pages for group in old.groups}
    after = {group.document: group.pages for group in new.groups}
    return {document for document, pages in before.items() if after.get(document) != pages}


def refuse_settled(document: DocumentTable) -> None:
    """Raise :class:`UserError` for a document whose pages must not change.

    That is one which is approved, handed over, in the bin, or perhaps a duplicate.
    """
    filing.refuse_closed(document)
    if document.status is Status.DUPLICATE:
        raise UserError("split.duplicate")


def rearrange(
    session: Session, bundle: BundleTable, old: Arrangement, new: Arrangement, who: str
) -> dict[int, int]:
    """Make the documents what ``new`` says; returns the numbers of those that were made.

    Their fields are found again afterwards; what a person entered stays with the document that keeps its
    number.  Raises what :func:`refuse_settled` raises, and has then changed nothing.
    """
    changed = touched(old, new)
    documents = {one: session.get_one(DocumentTable, one) for one in changed}
    for document in documents.values():
        refuse_settled(document)
    before = {group.document: group.pages for group in old.groups}
    in_quarantine = select(DocumentTable).where(
        DocumentTable.bundle_id == bundle.id, DocumentTable.status == Status.HELD
    )
    held = {document.id: document.reason for document in session.scalars(in_quarantine)}
    held_loose = _held_loose(session, bundle, set(old.loose) - set(new.loose))
    rows = _taken_out(session, bundle, changed, old, new)
    made: dict[int, int] = {}
    for group in new.groups:
        if group.document < 0:
            template = session.get_one(DocumentTable, _source(old, group))
            fresh = sibling(session, template)
            fresh.bundle_id = bundle.id
            made[group.document] = fresh.id
            record(session, fresh.id, who, Act.SPLIT, old=str(template.id), new=_text(group.pages))
            _fill(session, fresh, (), group.pages, rows)
            reasons = _reasons_to_hold({template.id, *_sources(old, group)}, held, group, held_loose)
            _keep_held(session, fresh, reasons)
        elif group.document in changed:
            document = documents[group.document]
            pages = before[group.document]
            record(session, document.id, who, Act.PAGES, old=_text(pages), new=_text(group.pages))
            _fill(session, document, pages, group.pages, rows)
            reasons = _reasons_to_hold({document.id, *_sources(old, group)}, held, group, held_loose)
            _keep_held(session, document, reasons)
    for page in set(new.loose) - set(old.loose):
        role = new.loose[page]
        row = LoosePageTable(bundle_id=bundle.id, file_page=page, role=role, kept={})
        row.kept = pagerows.as_json(rows[page])
        owner = old.group_of(page)
        if owner is not None and owner.document in held:
            row.kept = {**row.kept, _HELD: held[owner.document] or {}}
        session.add(row)
    left = {group.document for group in new.groups}
    for gone in changed - left:
        _remove(session, documents[gone], _heir(new, made, before[gone]), who)
    bundle.divided_by = who
    session.flush()
    return made


def _taken_out(
    session: Session, bundle: BundleTable, changed: set[int], old: Arrangement, new: Arrangement
) -> Mapping[int, dict[str, Any]]:
    """The content of every page that may go elsewhere, by its place in the file; its row is gone then."""
    found: dict[int, dict[str, Any]] = {}
    for row in session.scalars(select(PageTable).where(PageTable.document_id.in_(changed))):
        found[row.file_page] = pagerows.content(row)
    session.execute(delete(PageTable).where(PageTable.document_id.in_(changed)))
    for page in set(old.loose) - set(new.loose):
        loose = session.get_one(LoosePageTable, (bundle.id, page))
        found[page] = pagerows.from_json(loose.kept)
        session.delete(loose)
    session.flush()
    session.expire_all()
    return found


def _fill(
    session: Session,
    document: DocumentTable,
    old: Sequence[int],
    new: Sequence[int],
    rows: Mapping[int, dict[str, Any]],
) -> None:
    """Give ``document`` its pages, and have its fields found anew in the words that are known."""
    for number, page in enumerate(new):
        session.add(pagerows.placed(rows[page], document.id, number, page))
    places = {number: new.index(page) for number, page in enumerate(old) if page in new}
    for field in session.scalars(select(FieldTable).where(FieldTable.document_id == document.id)):
        field.box = _moved(field.box, places)
        field.candidates = [{**one, "box": _moved(one.get("box"), places)} for one in field.candidates]
    document.pages = len(new)
    if document.status is Status.HELD:
        return
    if document.status is not Status.RECEIVED:
        filing.put_status(session, document, Status.RECEIVED, MACHINE, None)
    known = all(rows[page].get("source") is not None for page in new)
    document.work = Work.FIELDS if known else Work.EXAMINE
    document.attempts = 0
    document.reason = None


def _held_loose(session: Session, bundle: BundleTable, pages: Collection[int]) -> dict[int, Json | None]:
    """Of these pages that belong to no document those that were taken out of one in quarantine."""
    found = {page: session.get_one(LoosePageTable, (bundle.id, page)).kept for page in pages}
    return {page: kept[_HELD] or None for page, kept in found.items() if _HELD in kept}


def _reasons_to_hold(
    sources: Collection[int],
    held: Mapping[int, Json | None],
    group: Group,
    loose: Mapping[int, Json | None],
) -> list[Json | None]:
    """Why a document with these pages must wait: one that nobody let in is enough."""
    of_documents = [held[one] for one in sorted(sources) if one in held]
    return of_documents + [loose[page] for page in group.pages if page in loose]


def _keep_held(session: Session, document: DocumentTable, reasons: Sequence[Json | None]) -> None:
    """Keep ``document`` in quarantine: nothing may be found on its pages, and nothing of it booked."""
    if reasons and document.status is not Status.HELD:
        filing.put_status(session, document, Status.HELD, MACHINE, None)
        document.reason = reasons[0]


def _moved(box: Json | None, places: Mapping[int, int]) -> Json | None:
    if not box or box["page"] not in places:
        return None
    return {**box, "page": places[box["page"]]}


def _sources(old: Arrangement, group: Group) -> set[int]:
    """The documents that its pages were in."""
    found = (old.group_of(page) for page in group.pages)
    return {one.document for one in found if one is not None}


def _source(old: Arrangement, group: Group) -> int:
    """The document that the pages of a new one came from."""
    for page in group.pages:
        found = old.group_of(page)
        if found is not None:
            return found.document
    return old.groups[0].document


def _heir(new: Arrangement, made: Mapping[int, int], pages: Sequence[int]) -> int | None:
    """The document that has a page of one that is no more."""
    for page in pages:
        found = new.group_of(page)
        if found is not None:
            return made.get(found.document, found.document)
    return None


def _remove(session: Session, document: DocumentTable, heir: int | None, who: str) -> None:
    record(session, document.id, who, Act.JOINED, new="" if heir is None else str(heir))
    if heir is not None:
        # Proofs of intake and duplicates point at a document that is there.
        session.execute(
            update(IntakeTable).where(IntakeTable.document_id == document.id).values(document_id=heir)
        )
        same = DocumentTable.duplicate_of == document.id
        session.execute(update(DocumentTable).where(same).values(duplicate_of=heir))
        traces.follow(session, document.id, heir)
        move(session, document.id, heir)
    session.delete(document)


def _text(pages: Sequence[int]) -> str:
    return ", ".join(str(page + 1) for page in pages)
