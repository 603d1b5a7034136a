"""What tells a document's invoice from others, kept where it is found quickly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.duplicate_tables import InvoiceKeyTable
from desktop.db.tables import DocumentTable, FieldTable
from desktop.domain import money
from desktop.domain.dates import parse_iso
from desktop.domain.duplicates import NEAR_DAYS, SETTLED, InvoiceFacts, kind_group, number_key
from desktop.domain.fields import FieldName, Source

_EXACT = frozenset({Source.XML, Source.TEXT, Source.PERSON})
"""Where no reader guessed at the shape of characters."""
_FEW = 50
"""Documents of one key that are compared; more of them are no key."""


def refresh(session: Session, document: DocumentTable) -> InvoiceFacts | None:
    """Bring the document's key up to date with its fields; ``None`` if it is nothing numbered."""
    row = session.get(InvoiceKeyTable, document.id)
    if row is None:
        row = InvoiceKeyTable(document_id=document.id)
        session.add(row)
    facts = _facts(document)
    if facts is None:
        row.kind_group, row.seller, row.number, row.gross, row.issued = None, "", "", None, None
        row.is_number_sure, row.is_number_exact, row.currency = False, False, ""
    else:
        row.kind_group = facts.group
        row.seller, row.number, row.is_number_sure = facts.seller, facts.number, facts.is_number_sure
        row.is_number_exact = facts.is_number_exact
        row.gross = None if facts.gross is None else money.to_grosze(facts.gross)
        row.currency, row.issued = facts.currency, facts.issued
    session.flush()
    return facts


def _facts(document: DocumentTable) -> InvoiceFacts | None:
    group = kind_group(document.printed_kind, document.kind, by_person=document.kind_by is not None)
    if group is None:
        return None
    fields = {row.name: row for row in document.fields}

    def value(name: FieldName) -> str:
        row: FieldTable | None = fields.get(name)
        return "" if row is None else row.value or ""

    number = fields.get(FieldName.NUMBER)
    return InvoiceFacts(
        group=group,
        seller=value(FieldName.SELLER_NIP)[:30],
        number=number_key(value(FieldName.NUMBER)[:300])[:200],
        is_number_sure=number is not None and (records.field(number).settled or document.status in SETTLED),
        is_number_exact=number is not None and number.source in _EXACT,
        gross=money.parse_amount(value(FieldName.GROSS)),
        currency=value(FieldName.CURRENCY)[:3],
        issued=parse_iso(value(FieldName.ISSUE_DATE)),
    )


def others(session: Session, document_id: int, facts: InvoiceFacts) -> Iterator[tuple[int, InvoiceFacts]]:
    """Documents that may be the same invoice, with what is known of them."""
    table = InvoiceKeyTable
    gross = None if facts.gross is None else money.to_grosze(facts.gross)
    ways = []
    if facts.seller and facts.number:
        ways.append(and_(table.seller == facts.seller, table.number == facts.number))
    if facts.issued is not None and gross is not None:
        # By the day too: a subscription has the same amount for years.
        near = timedelta(days=NEAR_DAYS)
        if facts.seller:
            day = table.issued.between(facts.issued - near, facts.issued + near)
            ways.append(and_(table.seller == facts.seller, table.gross == gross, day))
        if facts.number:
            ways.append(
                and_(table.number == facts.number, table.gross == gross, table.issued == facts.issued)
            )
    for way in ways:
        query = select(table).where(way, table.document_id != document_id)
        for row in session.scalars(query.order_by(table.document_id.desc()).limit(_FEW)):
            other = facts_of(row)
            if other is not None:
                yield row.document_id, other


def facts_of(row: InvoiceKeyTable) -> InvoiceFacts | None:
    """What a row says; ``None`` of a document that is nothing numbered."""
    if row.kind_group is None:
        return None
    return InvoiceFacts(
        group=row.kind_group,
        seller=row.seller,
        number=row.number,
        is_number_sure=row.is_number_sure,
        is_number_exact=row.is_number_exact,
        gross=None if row.gross is None else money.from_grosze(row.gross),
        currency=row.currency,
        issued=row.issued,
    )
