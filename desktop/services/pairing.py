"""An electronic invoice and its picture that came as two files: made one document once both are read.

Programs save an invoice as XML and as PDF beside each other.  Which comes first does not matter: whichever
is read second finds the other.  The document that is left shows the picture and is read again with the XML
as its source; both originals stay in the store.  All of it happens in the transaction that keeps the reading,
so a power cut leaves two documents or one, and the reading that is owed stands in the database.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import PurePath

from sqlalchemy import Select, delete, exists, select, text, update
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import (
    KSEF_FIELDS,
    AuditTable,
    CompanyTable,
    DeliveryTable,
    DocumentTable,
    FieldTable,
    IntakeTable,
    OriginalTable,
    PageTable,
)
from desktop.domain.documents import Channel
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.messages import Message
from desktop.domain.reading import MediaType
from desktop.domain.statuses import Status
from desktop.services import filing, recording
from desktop.services.audit import MACHINE, Act, record
from desktop.services.checking.seals import by_seal, is_sealed
from desktop.services.duplicates.watching import move
from desktop.services.mailboxes.standing import reason_against
from desktop.services.panel import traces

Query = Select[DocumentTable]

_ONE_DROP = timedelta(hours=1)
"""How far apart two files of one name may arrive and still have been saved together."""
_PICTURES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic", ".gif")
_INVOICES = frozenset(
    {
        PrintedKind.INVOICE,
        PrintedKind.SIMPLIFIED_INVOICE,
        PrintedKind.CORRECTION,
        PrintedKind.ADVANCE,
        PrintedKind.FINAL,
        PrintedKind.MARGIN,
    }
)
"""A reminder or a confirmation names the same invoice and is none."""
_OPEN = frozenset({Status.TO_REVIEW})
"""Where a document waits for a person, with nothing settled about it."""
_SETTLED = frozenset({Status.APPROVED, Status.EXPORTED, Status.FILED})
_NUMBER_LETTERS = 5
"""Letters and digits from which on a number found among the words is no accident."""
_FEW = 20
"""Documents looked at for one number: more of them are no pair."""


def pair(session: Session, document: DocumentTable) -> frozenset[int]:
    """Look for the other file of the invoice that has just been read, and make one document of the two.

    If the other is settled already, or a person has worked on both, neither is touched and ``document`` is
    marked as perhaps a duplicate.  Returns the ids of the other documents that this changed.
    """
    if document.status not in _OPEN or document.printed_kind not in _INVOICES:
        return frozenset()
    if document.xml_sha256 is not None or document.bundle_id is not None:
        return frozenset()
    is_xml = _is_xml(session, document)
    other = next(
        (
            one
            for one in _others(session, document, is_xml=is_xml)
            if one.status in _SETTLED or _is_vouched(session, document, one)
        ),
        None,
    )
    if other is None:
        return frozenset()
    if other.status in _SETTLED or (_is_touched(session, document) and _is_touched(session, other)):
        if not _was_no_duplicate(session, document):
            reason = Message("document.same_invoice", {"id": str(other.id)})
            filing.set_status(session, document, Status.DUPLICATE, MACHINE, reason)
            document.duplicate_of = other.id
        return frozenset()
    xml, picture = (document, other) if is_xml else (other, document)
    first, second = sorted((xml, picture), key=lambda one: one.id)
    stays, goes = (second, first) if _is_touched(session, second) else (first, second)
    _join(session, stays, goes, xml=(xml.sha256, xml.file_name), picture=picture)
    return frozenset({other.id})


# -- finding -----------------------------------------------------------------------------------------


def _others(session: Session, document: DocumentTable, *, is_xml: bool) -> Iterator[DocumentTable]:
    """Documents that are the same invoice in the other form: those of its name first, then the oldest."""
    found = {
        one.id: one
        for query in (
            _by_name(document, is_xml=is_xml),
            by_seal(session, document, is_xml=is_xml),
            _by_ksef(session, document),
            _by_number(session, document),
        )
        if query is not None
        for one in session.scalars(query.limit(_FEW))
        if one.id != document.id
    }
    for one in found.values():
        if (
            one.status in _OPEN | _SETTLED
            and one.printed_kind in _INVOICES
            and one.xml_sha256 is None
            and one.bundle_id is None
            and _is_xml(session, one) is not is_xml
            and (document.company_id is None or one.company_id in {None, document.company_id})
            and _is_its_company(session, *((document, one) if is_xml else (one, document)))
            and _show_the_same(session, *((document, one) if is_xml else (one, document)))
        ):
            yield one


def _is_vouched(session: Session, document: DocumentTable, other: DocumentTable) -> bool:
    """Whether neither brings a stranger's values past the quarantine of the other's company.

    One that has a company was judged when it got it, or a person let it in.  What nobody owns yet is judged
    by its own mail once it is known whose it is, so it takes in nothing of another delivery.
    """
    if document.company_id is None and other.company_id is None:
        is_mail = Channel.MAIL in {document.channel, other.channel}
        return not is_mail or document.delivery_id == other.delivery_id
    return all(
        one.company_id is not None
        or partner.company_id is None
        or reason_against(session, one, partner.company_id) is None
        for one, partner in ((document, other), (other, document))
    )


def _is_its_company(session: Session, xml: DocumentTable, picture: DocumentTable) -> bool:
    """Whether the invoice ``xml`` may be one of the company that either is of: it is not made out to another.

    On a sale the company is the seller, and the buyer whoever it may be.
    """
    company_id = xml.company_id or picture.company_id
    buyer = session.get(FieldTable, (xml.id, FieldName.BUYER_NIP))
    if company_id is None or buyer is None or not buyer.value or not buyer.certain:
        return True
    nip = session.get_one(CompanyTable, company_id).nip
    return nip in {buyer.value, _value(session, xml, FieldName.SELLER_NIP)}


def _by_name(document: DocumentTable, *, is_xml: bool) -> Query:
    """Files of the same name that came together with it."""
    stem = PurePath(document.file_name).stem
    names = [
        f"{stem}{written}"
        for suffix in (_PICTURES if is_xml else (".xml",))
        for written in (suffix, suffix.upper())
    ]
    return (
        select(DocumentTable)
        .where(DocumentTable.file_name.in_(names), DocumentTable.channel == document.channel)
        .where(DocumentTable.received_at >= document.received_at - _ONE_DROP)
        .where(DocumentTable.received_at <= document.received_at + _ONE_DROP)
        .order_by(DocumentTable.id)
    )


def _by_number(session: Session, document: DocumentTable) -> Query | None:
    seller = _value(session, document, FieldName.SELLER_NIP)
    if not document.number or not seller:
        return None
    same_seller = exists().where(
        FieldTable.document_id == DocumentTable.id,
        FieldTable.name == FieldName.SELLER_NIP,
        FieldTable.value == seller,
    )
    query = select(DocumentTable).where(DocumentTable.number == document.number, same_seller)
    return query.order_by(DocumentTable.id)


def _by_ksef(session: Session, document: DocumentTable) -> Query | None:
    number = _value(session, document, FieldName.KSEF_NUMBER)
    if not number:
        return None
    # The name as it stands in the index's own condition: SQLite takes the index for nothing else.
    held = select(FieldTable.document_id).where(text(KSEF_FIELDS), FieldTable.value == number)
    return select(DocumentTable).where(DocumentTable.id.in_(held)).order_by(DocumentTable.id)


def _show_the_same(session: Session, xml: DocumentTable, picture: DocumentTable) -> bool:
    """Whether ``picture`` is one of the invoice ``xml``: a name alone proves nothing.

    A KSeF code on the picture has the file's hash, both have the same KSeF number, or the picture has been
    read with the same number and seller, or these two stand in its words and it has surely no other number.
    """
    if is_sealed(session, xml, picture):
        return True
    numbers = [_value(session, one, FieldName.KSEF_NUMBER) for one in (xml, picture)]
    if all(numbers):
        return numbers[0] == numbers[1]
    told = [_value(session, xml, name) for name in (FieldName.NUMBER, FieldName.SELLER_NIP)]
    if not all(told):
        return False
    read = [_value(session, picture, name) for name in (FieldName.NUMBER, FieldName.SELLER_NIP)]
    if told == read:
        return True
    number = session.get(FieldTable, (picture.id, FieldName.NUMBER))
    if number is not None and number.value and (number.certain or number.changed_by is not None):
        return False
    letters = [_letters(value or "") for value in told]
    seen = _letters(" ".join(_words(session, picture)))
    return len(letters[0]) >= _NUMBER_LETTERS and all(one in seen for one in letters)


def _words(session: Session, document: DocumentTable) -> Iterator[str]:
    query = select(PageTable).where(PageTable.document_id == document.id).order_by(PageTable.number)
    for row in session.scalars(query):
        yield from (word.text for word in records.unpack_words(row.words, row.number))


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _value(session: Session, document: DocumentTable, name: FieldName) -> str | None:
    row = session.get(FieldTable, (document.id, name))
    return None if row is None else row.value


def _is_xml(session: Session, document: DocumentTable) -> bool:
    return session.get_one(OriginalTable, document.sha256).media_type == MediaType.XML.value


def _is_touched(session: Session, document: DocumentTable) -> bool:
    """Whether a person has worked on the document, so that it must stay."""
    by_person = select(FieldTable.name).where(
        FieldTable.document_id == document.id, FieldTable.changed_by.is_not(None)
    )
    turned = select(PageTable.number).where(PageTable.document_id == document.id, PageTable.rotation != 0)
    return (
        any((document.kind_by, document.vat_by, document.items_by))
        or session.scalar(by_person.limit(1)) is not None
        or session.scalar(turned.limit(1)) is not None
    )


def _was_no_duplicate(session: Session, document: DocumentTable) -> bool:
    """Whether a person has said before that the document is no duplicate: nobody is asked twice."""
    said = select(AuditTable.id).where(
        AuditTable.document_id == document.id,
        AuditTable.what == Act.STATUS.value,
        AuditTable.old == Status.DUPLICATE.value,
        AuditTable.who != MACHINE,
    )
    return session.scalar(said.limit(1)) is not None


# -- joining -----------------------------------------------------------------------------------------


def _join(
    session: Session,
    stays: DocumentTable,
    goes: DocumentTable,
    *,
    xml: tuple[str, str],
    picture: DocumentTable,
) -> None:
    """Let ``stays`` show the picture and have the XML; ``goes`` is no more."""
    record(session, goes.id, MACHINE, Act.JOINED, old=goes.file_name, new=str(stays.id))
    record(session, stays.id, MACHINE, Act.XML_JOINED, old=str(goes.id), new=goes.file_name)
    if stays is not picture:
        # Its pages were drawn for the XML; those of the picture are read anew.
        session.execute(delete(PageTable).where(PageTable.document_id == stays.id))
        for field in stays.fields:
            field.box = None
            field.candidates = [{**one, "box": None} for one in field.candidates]
        for item in stays.line_items:
            item.box = None
        stays.sha256, stays.file_name, stays.pages = picture.sha256, picture.file_name, picture.pages
    stays.xml_sha256, stays.xml_name = xml
    if stays.company_id is None and goes.company_id is not None:
        filing.assign(session, stays, session.get_one(CompanyTable, goes.company_id), MACHINE)
    # Proofs of intake and duplicates point at a document that is there.
    for table, column in (
        (IntakeTable, IntakeTable.document_id),
        (DocumentTable, DocumentTable.duplicate_of),
    ):
        session.execute(update(table).where(column == goes.id).values({column.key: stays.id}))
    traces.follow(session, goes.id, stays.id)
    move(session, goes.id, stays.id)
    _tell_delivery(session, goes, stays)
    session.delete(goes)
    session.flush()
    filing.put_status(session, stays, Status.RECEIVED, MACHINE, None)
    recording.ask_for_reading(stays)


def _tell_delivery(session: Session, goes: DocumentTable, stays: DocumentTable) -> None:
    """Let the delivery that brought ``goes`` say what became of its file."""
    delivery = None if goes.delivery_id is None else session.get(DeliveryTable, goes.delivery_id)
    if delivery is not None:
        delivery.parts = [
            {**part, "document_id": stays.id} if part.get("document_id") == goes.id else part
            for part in delivery.parts
        ]
