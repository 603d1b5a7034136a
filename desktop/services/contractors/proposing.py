"""What the base says of a document under review: who its contractor is, what fits, what differs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.contractors import (
    Contractor,
    ContractorData,
    ContractorSettings,
    name_core,
    number_fault,
    parse_address,
    tidy_number,
)
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import BOOKED
from desktop.domain.messages import Message
from desktop.services import columns
from desktop.services.contractors import finding

_TELLING = 3
"""Words that are enough to tell a name by."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value that the base has for a field of the document, and why it is proposed."""

    field: FieldName
    value: str
    """As a person would type it."""
    why: Message


@dataclass(frozen=True, slots=True)
class DocumentContractor:
    """The contractor of a document, as the base knows it."""

    contractor: Contractor | None
    """``None``: the base does not know it yet."""
    proposals: tuple[Proposal, ...] = ()
    settings: ContractorSettings = field(default_factory=ContractorSettings)
    """What is usual between it and the document's company."""
    said: ContractorData = field(default_factory=ContractorData)
    """The contractor as the document has it, to make a new one of."""


def of_document(session: Session, document_id: int) -> DocumentContractor:
    """What the base says of a document; raises :class:`UserError` ``document.gone``.

    Found by the number on the document only: a name alone proposes nothing, it may be another's.
    """
    document = session.get(DocumentTable, document_id)
    if document is None:
        raise UserError("document.gone")
    fields = {row.name: records.field(row) for row in document.fields}
    buys = columns.issued_by_us(session, document, fields)
    number_field, name_field, address_field = (
        (FieldName.BUYER_NIP, FieldName.BUYER_NAME, FieldName.BUYER_ADDRESS)
        if buys
        else (FieldName.SELLER_NIP, FieldName.SELLER_NAME, FieldName.SELLER_ADDRESS)
    )

    def value(name: FieldName) -> str:
        field = fields.get(name)
        return (field.value or "") if field is not None else ""

    if document.kind is not None and document.kind not in BOOKED:
        return DocumentContractor(None)
    number = value(number_field)
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    said = _said(number, value(name_field), value(address_field))
    row = finding.find_row(session, number or value(name_field))
    if company is not None and company.nip in {said.number, None if row is None else row.number}:
        return DocumentContractor(None)
    if row is None:
        return DocumentContractor(None, said=said)
    (contractor,) = finding.listed(session, [row.id])
    settings = ContractorSettings() if company is None else finding.settings_of(session, row.id, company.id)
    if not number:
        return DocumentContractor(contractor, settings=settings, said=said)
    proposals = [
        *_name(name_field, value(name_field), contractor),
        *_address(address_field, value(address_field), contractor),
        *_due(fields[FieldName.ISSUE_DATE].day if FieldName.ISSUE_DATE in fields else None,
              value(FieldName.DUE_DATE), settings, buys=buys),
    ]  # fmt: skip
    return DocumentContractor(contractor, tuple(proposals), settings, said)


def _said(number: str, name: str, address: str) -> ContractorData:
    tidy = tidy_number(number)
    return ContractorData(
        number=tidy if number_fault(tidy) is None else "", name=name, address=parse_address(address)
    )


def _name(field: FieldName, printed: str, contractor: Contractor) -> list[Proposal]:
    known = contractor.data.name
    if not known:
        return []
    if not printed:
        return [Proposal(field, known, Message("contractor.name_known", {"name": known}))]
    names = (known, contractor.data.short_name, *contractor.other_names)
    if any(_alike(printed, one) for one in names if one):
        return []
    return [Proposal(field, known, Message("contractor.name_differs", {"name": known}))]


def _address(field: FieldName, printed: str, contractor: Contractor) -> list[Proposal]:
    line = contractor.data.address.line
    if printed or not line:
        return []
    return [Proposal(field, line, Message("contractor.address_known", {"address": line}))]


def _due(issued: date | None, printed: str, settings: ContractorSettings, *, buys: bool) -> list[Proposal]:
    days = settings.payment_days
    if buys or days is None or issued is None or printed:
        return []
    due = (issued + timedelta(days=days)).isoformat()
    why = Message("contractor.days_known", {"days": str(days), "date": due})
    return [Proposal(FieldName.DUE_DATE, due, why)]


def _alike(one: str, other: str) -> bool:
    """The same name, or one that is all in the other and most of it: short and long forms of one name."""
    first, second = set(name_core(one).split()), set(name_core(other).split())
    less, more = sorted((first, second), key=len)
    return less <= more and (2 * len(less) >= len(more) or len(less) >= _TELLING)
