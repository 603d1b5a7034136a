"""What is known of a document that its description follows from, within the caller's transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DocumentTable, DocumentTextTable
from desktop.domain.booking.entry import amounts_of
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.marks import MarkFacts
from desktop.domain.booking.sides import side_of
from desktop.domain.fields import Field, FieldName


def facts_of(
    session: Session, document: DocumentTable, breakdowns: tuple[tuple[date, date], ...] = ()
) -> Facts:
    """What is known of ``document``."""
    fields = {row.name: records.field(row) for row in document.fields}
    items = tuple(records.line_item(row) for row in document.line_items)
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    seller = _text(fields, FieldName.SELLER_NIP)
    side = side_of(document.kind, seller, "" if company is None else company.nip)
    kept_text = session.get(DocumentTextTable, document.id)
    text = "" if kept_text is None else kept_text.body
    return Facts(
        company_id=document.company_id,
        kind=document.kind,
        side=side,
        number=document.contractor_nip,
        contractor=document.contractor,
        amounts=amounts_of(fields),
        items=items,
        text=text,
        plate=_text(fields, FieldName.VEHICLE),
        payment=_text(fields, FieldName.PAYMENT_METHOD),
        marks=MarkFacts(
            side=side,
            month=document.month,
            kind=document.kind,
            printed=document.printed_kind,
            ksef_number=_text(fields, FieldName.KSEF_NUMBER),
            seller=seller,
            buyer=_text(fields, FieldName.BUYER_NIP),
            issued=document.issue_date,
            cash_method=_text(fields, FieldName.CASH_METHOD) == "true",
            margin=_text(fields, FieldName.MARGIN_SCHEME),
            text=text,
            items=tuple(item.name for item in items),
            breakdowns=breakdowns,
        ),
    )


def _text(fields: dict[FieldName, Field], name: FieldName) -> str:
    found = fields.get(name)
    return (found.value if found is not None else None) or ""
