"""The facts of a document, from the database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.checking_tables import ConfirmedAccountTable
from desktop.db.tables import (
    KSEF_FIELDS,
    CompanyTable,
    DocumentTable,
    FieldTable,
    OriginalTable,
    PageTable,
)
from desktop.domain.dates import Month
from desktop.domain.fields import Field, FieldName, Source
from desktop.domain.reading import MediaType
from desktop.domain.rules.facts import Facts, OwnCompany
from desktop.services.checking.asking import IsClosed
from desktop.services.checking.rates import manual_rates
from desktop.services.checking.seals import digest_of, seals_of
from desktop.services.contractors.accounts import known_accounts
from desktop.services.months.closings import next_open

_NUMBERS = (FieldName.SELLER_NIP, FieldName.BUYER_NIP, FieldName.RECIPIENT_NIP)
_ENOUGH = 9
"""Invoices in KSeF of a seller that are counted."""


def facts_of(session: Session, document: DocumentTable, today: date, is_closed: IsClosed) -> Facts:
    """All that the database knows; what registers say is still missing."""
    fields = {row.name: records.field(row) for row in document.fields}
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    seller = _value(fields, FieldName.SELLER_NIP)
    media = session.scalar(select(OriginalTable.media_type).where(OriginalTable.sha256 == document.sha256))
    is_xml = media == MediaType.XML.value
    xml = document.sha256 if is_xml else document.xml_sha256
    open_month = _open_instead(session, document, is_closed)
    accounts = known_accounts(session, seller, _value(fields, FieldName.SELLER_NAME), but=document.id)
    return Facts(
        today=today,
        kind=document.kind,
        fields=fields,
        company=None if company is None else _own(company),
        printed_kind=document.printed_kind,
        month=document.month,
        month_is_closed=open_month is not None,
        open_month=open_month,
        received=document.received_at.astimezone().date(),
        vat_rows=tuple(records.vat_row(row) for row in document.vat_rows),
        line_items=tuple(records.line_item(row) for row in document.line_items),
        own=_own_companies(session, {_value(fields, name) for name in _NUMBERS}),
        xml_digest="" if not xml else digest_of(xml),
        xml_name=document.file_name if is_xml else document.xml_name,
        is_pair=not is_xml and any(field.source is Source.XML for field in fields.values()),
        is_ocr=_is_ocr(session, document),
        seals=seals_of(session, document),
        seller_uses_ksef=_in_ksef(session, seller, document.id),
        uses=accounts.uses,
        confirmed=_confirmed(session, seller) | accounts.given,
        manual_rates=manual_rates(session, document.id),
    )


def _open_instead(session: Session, document: DocumentTable, is_closed: IsClosed) -> Month | None:
    """The month that is offered in place of the document's, where that is closed."""
    company_id, month = document.company_id, document.month
    if company_id is None or month is None or not is_closed(session, company_id, month):
        return None
    return next_open(session, company_id, month.following())


def _value(fields: dict[FieldName, Field], name: FieldName) -> str:
    return fields[name].value or "" if name in fields else ""


def _own(row: CompanyTable) -> OwnCompany:
    return OwnCompany(row.id, row.short_name, row.nip)


def _own_companies(session: Session, numbers: Iterable[str]) -> dict[str, OwnCompany]:
    query = select(CompanyTable).where(CompanyTable.nip.in_(numbers), CompanyTable.active)
    return {row.nip: _own(row) for row in session.scalars(query)}


def _is_ocr(session: Session, document: DocumentTable) -> bool:
    query = select(PageTable.number).where(
        PageTable.document_id == document.id, PageTable.source == Source.OCR
    )
    return session.scalar(query.limit(1)) is not None


def _in_ksef(session: Session, seller: str, but: int) -> int:
    """How many other documents bear a KSeF number that begins with the seller's NIP."""
    if not seller:
        return 0
    # A range, as the text index takes it; "." is the character behind "-".
    some = (
        select(FieldTable.document_id)
        .where(text(KSEF_FIELDS), FieldTable.value >= f"{seller}-", FieldTable.value < f"{seller}.")
        .where(FieldTable.document_id != but)
        .limit(_ENOUGH)
        .subquery()
    )
    return session.scalar(select(func.count()).select_from(some)) or 0


def _confirmed(session: Session, seller: str) -> frozenset[str]:
    query = select(ConfirmedAccountTable.account).where(ConfirmedAccountTable.number == seller[:30])
    return frozenset(session.scalars(query)) if seller else frozenset()
