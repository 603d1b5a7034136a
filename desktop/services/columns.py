"""The columns of a document that repeat its fields, for the list to sort, filter and search by."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.contractor_names import put_contractor
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.db.textindex import put_facts
from desktop.domain import money
from desktop.domain.collation import sort_key
from desktop.domain.dates import parse_iso
from desktop.domain.documents import mandatory_fields
from desktop.domain.fields import Field, FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.settlement import is_settled

_FOUND_BY = (
    FieldName.NUMBER,
    FieldName.SELLER_NAME,
    FieldName.SELLER_NIP,
    FieldName.BUYER_NAME,
    FieldName.BUYER_NIP,
    FieldName.KSEF_NUMBER,
    FieldName.CORRECTED_NUMBER,
    FieldName.ORDER_NUMBER,
    FieldName.ADVANCE_NUMBERS,
    FieldName.RECIPIENT_NAME,
    FieldName.RECIPIENT_NIP,
    FieldName.VEHICLE,
)


def refresh_columns(session: Session, document: DocumentTable) -> None:
    """Bring the columns up to date with the fields."""
    fields = {row.name: records.field(row) for row in document.fields}
    name, nip = (
        (FieldName.BUYER_NAME, FieldName.BUYER_NIP)
        if issued_by_us(session, document, fields)
        else (FieldName.SELLER_NAME, FieldName.SELLER_NIP)
    )
    document.number = _text(fields, FieldName.NUMBER)[:200]
    document.contractor = _text(fields, name)[:300]
    document.contractor_sort = sort_key(document.contractor)[:300]
    document.contractor_nip = _text(fields, nip)[:30]
    document.issue_date = parse_iso(_text(fields, FieldName.ISSUE_DATE))
    gross = _amount(fields, FieldName.GROSS)
    document.gross = None if gross is None else money.to_grosze(gross)
    document.currency = _text(fields, FieldName.CURRENCY)[:3]
    document.settled = is_settled(
        gross,
        _amount(fields, FieldName.AMOUNT_DUE),
        _amount(fields, FieldName.PAID),
        _text(fields, FieldName.PAYMENT_METHOD),
    )
    put_contractor(session, document.contractor_sort, document.contractor)
    expected = mandatory_fields(document.kind)
    document.fields_total = len(expected)
    document.fields_certain = sum(
        1 for one in expected if one in fields and fields[one].settled and fields[one].value
    )
    put_facts(session, document.id, [document.file_name, *(_text(fields, one) for one in _FOUND_BY)])


def issued_by_us(session: Session, document: DocumentTable, fields: Mapping[FieldName, Field]) -> bool:
    """Whether the company itself issued the document, so that its contractor is the buyer."""
    return document.kind is DocumentKind.SALES_INVOICE or _is_own(session, document, fields)


def _is_own(session: Session, document: DocumentTable, fields: Mapping[FieldName, Field]) -> bool:
    """A correction or advance that the company itself issued."""
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    return company is not None and _text(fields, FieldName.SELLER_NIP) == company.nip


def _amount(fields: Mapping[FieldName, Field], name: FieldName) -> Decimal | None:
    return fields.get(name, Field(name)).amount


def _text(fields: Mapping[FieldName, Field], name: FieldName) -> str:
    field = fields.get(name)
    return (field.value or "") if field is not None else ""
