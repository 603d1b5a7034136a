"""Documents that name the person, and what is known of who sent documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.db.duplicate_tables import DuplicateReceiptTable
from desktop.db.finding.words import any_of, phrase, together
from desktop.db.tables import DocumentTable, FieldTable
from desktop.domain.fields import FieldName
from desktop.domain.messages import Message
from desktop.domain.names import FIELDS, KINDS
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.domain.privacy.periods import BY_LAW as KEPT_BY_LAW
from desktop.domain.privacy.periods import kept_kind
from desktop.domain.statuses import Status
from desktop.services.privacy import removing
from desktop.services.privacy.places.ground import BY_LAW, Ground, Source, facts, parts
from desktop.services.privacy.years import year_of

_SHARED, _WHOLE = Message("privacy.shared_file"), Message("privacy.whole_document")


def _documents(session: Session, ground: Ground) -> Iterator[Found]:
    for some in parts(_naming(session, ground)):
        fields = _fields(session, ground, some)
        shared = _in_shared_files(session, some)
        query = select(DocumentTable).where(DocumentTable.id.in_(some)).order_by(DocumentTable.id)
        for row in session.scalars(query):
            kind = kept_kind(row.kind)
            until = ground.kept(kind, year_of(row.month, row.issue_date, row.received_at))
            stays = until is not None and kind in KEPT_BY_LAW and row.status is not Status.BINNED
            yield Found(
                place=Place.DOCUMENT,
                id=row.id,
                fate=Fate.STAYS if stays else Fate.CHOICE,
                facts=facts(
                    number=row.number,
                    kind="" if row.kind is None else KINDS[row.kind],
                    contractor=row.contractor,
                    file=row.file_name,
                    fields=", ".join(FIELDS[name] for name in fields.get(row.id, ())),
                ),
                company=ground.company(row.company_id),
                day=row.issue_date or row.received_at.date(),
                why=BY_LAW if stays else _SHARED if row.id in shared else _WHOLE,
                until=until if stays else None,
            )


def _in_shared_files(session: Session, ids: Sequence[int]) -> set[int]:
    """Those whose file holds other documents too, and stays with them."""
    other = aliased(DocumentTable)
    others = exists().where(other.sha256 == DocumentTable.sha256, other.id != DocumentTable.id)
    return set(session.scalars(select(DocumentTable.id).where(DocumentTable.id.in_(ids), others)))


def _naming(session: Session, ground: Ground) -> list[int]:
    """The numbers of documents whose text or fields name the person."""
    found: set[int] = set()
    if ground.person.phrases:
        match = any_of([phrase(one) for one in ground.person.phrases])
        found.update(session.scalars(together(session, [match]).ids()))
    if ground.person.digits:
        # Addresses and accounts are fields that the index does not hold, numbers may be typed anew.
        value = ground.person.digits
        typed = select(FieldTable.document_id).where(FieldTable.value.in_((value, f"PL{value}")))
        found.update(session.scalars(typed))
    return sorted(found)


def _fields(session: Session, ground: Ground, ids: Sequence[int]) -> dict[int, list[FieldName]]:
    found: dict[int, list[FieldName]] = {}
    query = select(FieldTable.document_id, FieldTable.name, FieldTable.value)
    for document_id, name, value in session.execute(query.where(FieldTable.document_id.in_(ids))):
        if ground.person.is_named_in(value):
            found.setdefault(document_id, []).append(name)
    return found


def _erase_documents(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    removing.documents(session, ids)


def _arrivals(session: Session, ground: Ground) -> Iterator[Found]:
    table, copies = DocumentTable, _copies(session, ground)
    columns = (table.id, table.sender, table.note, table.company_id, table.received_at, table.file_name)
    query = select(*columns).where(or_(table.sender != "", table.note != "")).order_by(table.id)
    rows = [row for row in session.execute(query) if ground.person.is_named_in(row.sender, row.note)]
    known = {row.id for row in rows}
    for some in parts(sorted(copies.keys() - known)):
        rows += session.execute(select(*columns).where(table.id.in_(some))).all()
    for row in sorted(rows, key=lambda row: row.id):
        senders = dict.fromkeys(filter(None, (row.sender, *(one.sender for one in copies.get(row.id, ())))))
        names = dict.fromkeys((row.file_name, *(one.file_name for one in copies.get(row.id, ()))))
        yield Found(
            place=Place.ARRIVAL,
            id=row.id,
            fate=Fate.GOES,
            facts=facts(sender=", ".join(senders), note=row.note, file=", ".join(names)),
            company=ground.company(row.company_id),
            day=row.received_at.date(),
            why=Message("privacy.only_sender"),
        )


def _copies(session: Session, ground: Ground) -> dict[int, list[DuplicateReceiptTable]]:
    """Receipts of further copies that name the person, by the document that was kept."""
    found: dict[int, list[DuplicateReceiptTable]] = {}
    for one in session.scalars(select(DuplicateReceiptTable).order_by(DuplicateReceiptTable.id)):
        if ground.person.is_named_in(one.sender, one.file_name):
            found.setdefault(one.document_id, []).append(one)
    return found


def _erase_arrivals(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    person, receipt = ground.person, DuplicateReceiptTable
    for some in parts(ids):
        for row in session.scalars(select(DocumentTable).where(DocumentTable.id.in_(some))):
            row.sender = "" if person.is_named_in(row.sender) else row.sender
            row.note = person.without(row.note)
            # Why it was given to its company may name the address that vouched for it.
            if row.arrival is not None and person.is_named_in(*map(str, _details(row.arrival).values())):
                row.arrival = None
        receipts = select(receipt).where(or_(receipt.document_id.in_(some), receipt.other_id.in_(some)))
        for one in session.scalars(receipts):
            one.sender = "" if person.is_named_in(one.sender) else one.sender
            one.file_name = person.without(one.file_name)


def _details(message: dict[str, object]) -> dict[str, object]:
    details = message.get("details")
    return details if isinstance(details, dict) else {}


SOURCES = (
    Source(Place.ARRIVAL, _arrivals, _erase_arrivals),
    Source(Place.DOCUMENT, _documents, _erase_documents),
)
