"""What approved documents say of contractors: kept with the approval, gone with it.

Works within the transaction of whoever moves the document.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.contractor_tables import ContractorAccountTable, ContractorDocumentTable, ContractorTable
from desktop.db.tables import CompanyTable, DocumentTable, SettingTable
from desktop.domain.contractors import (
    ContractorData,
    Origin,
    country_of,
    number_fault,
    parse_address,
    tidy_number,
)
from desktop.domain.faults import place_of
from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_iban
from desktop.domain.kinds import BOOKED, DocumentKind
from desktop.domain.statuses import Status
from desktop.services import columns
from desktop.services.contractors import rows

_LOG = logging.getLogger(__name__)

GATHERED_KEY = "contractors.gathered"
"""The setting that says how far the documents approved before there was a base have been gone through."""
_GATHERED_AT_ONCE = 50
_TELLING = BOOKED | {DocumentKind.PROFORMA}
"""Kinds that tell of a contractor: a proforma is not booked, but names an account to be paid to."""


@dataclass(frozen=True, slots=True)
class Party:
    """The contractor as one document has it."""

    number: str
    """Tidy and right, or empty."""
    printed: str
    """As the document has it."""
    name: str
    address: str
    accounts: tuple[str, ...]
    """Only where the contractor is the one to be paid."""
    sells: bool


def record(session: Session, document: DocumentTable) -> None:
    """Keep what an approved document says of its contractor, in place of what it said before.

    A buyer without a number is not made a contractor: those are private persons, of whom the office
    keeps no list.  One that is known already by its name gets the document.
    """
    held = session.get(ContractorDocumentTable, document.id)
    before = None if held is None else held.contractor_id
    party, key = _read(session, document)
    row = None if party is None else _contractor_of(session, party, key)
    if held is not None:
        session.delete(held)
        session.flush()
    if party is not None and row is not None and document.company_id is not None:
        day = document.issue_date or document.received_at.date()
        session.add(
            ContractorDocumentTable(
                document_id=document.id,
                contractor_id=row.id,
                company_id=document.company_id,
                number=party.printed[:30],
                name=party.name[:300],
                address=party.address[:300],
                day=day,
            )
        )
        session.flush()
        session.add_all(
            ContractorAccountTable(
                contractor_id=row.id,
                account=account,
                document_id=document.id,
                company_id=document.company_id,
                day=day,
            )
            for account in party.accounts
        )
        session.flush()
        rows.refresh(session, row)
    if before is not None and (row is None or row.id != before):
        _tidy_up(session, before)


def forget(session: Session, document_id: int) -> None:
    """Drop what a document said: its approval was taken back."""
    held = session.get(ContractorDocumentTable, document_id)
    if held is None:
        return
    contractor_id = held.contractor_id
    session.delete(held)
    session.flush()
    _tidy_up(session, contractor_id)


def party_of(session: Session, document: DocumentTable) -> Party | None:
    """The contractor as ``document`` has it; ``None`` where it has none: no invoice, or only the client."""
    if document.kind not in _TELLING:
        return None
    fields = {row.name: records.field(row) for row in document.fields}
    sells = not columns.issued_by_us(session, document, fields)

    def value(seller: FieldName, buyer: FieldName) -> str:
        field = fields.get(seller if sells else buyer)
        return " ".join((field.value or "").split()) if field is not None else ""

    printed = value(FieldName.SELLER_NIP, FieldName.BUYER_NIP)
    number = tidy_number(printed)
    if number_fault(number) is not None:
        number = ""
    name = value(FieldName.SELLER_NAME, FieldName.BUYER_NAME)
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    if not (number or name) or (company is not None and number == company.nip):
        return None
    paid_to = (FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT) if sells else ()
    accounts = dict.fromkeys(
        fields[one].value or "" for one in paid_to if one in fields and is_iban(fields[one].value or "")
    )
    return Party(
        number=number,
        printed=printed,
        name=name,
        address=value(FieldName.SELLER_ADDRESS, FieldName.BUYER_ADDRESS),
        accounts=tuple(accounts),
        sells=sells,
    )


def _read(session: Session, document: DocumentTable) -> tuple[Party | None, str]:
    """The party, and what it is known by.  Whatever goes wrong here must not keep anybody from approving."""
    try:
        party = party_of(session, document)
        return party, "" if party is None else rows.key_of(party.number, party.name)
    except SQLAlchemyError:
        raise
    except Exception as error:  # noqa: BLE001 - a hostile document must not stop an approval
        _LOG.error("document %s tells of no contractor: %s", document.id, place_of(error))
        return None, ""


def _contractor_of(session: Session, party: Party, key: str) -> ContractorTable | None:
    row = rows.by_key(session, key)
    if row is not None or not key or not (party.number or party.sells):
        return row
    data = ContractorData(
        number=party.number,
        name=party.name,
        address=parse_address(party.address),
        country=country_of(party.number),
    )
    return rows.add(session, data, Origin.DOCUMENTS)


def _tidy_up(session: Session, contractor_id: int) -> None:
    row = session.get(ContractorTable, contractor_id)
    if row is not None:
        rows.refresh(session, row)
        rows.drop_if_empty(session, contractor_id)


# -- what was approved before ------------------------------------------------------------------------


def is_gathered(session: Session) -> bool:
    """Whether all documents that were approved before the base was made have been gone through."""
    return _progress(session) is None


def gather_some(session: Session) -> bool:
    """Record some of the documents that were approved before the base was made; whether more are left."""
    after = _progress(session)
    if after is None:
        return False
    query = select(DocumentTable.id, DocumentTable.status).where(DocumentTable.id > after)
    found = session.execute(query.order_by(DocumentTable.id).limit(_GATHERED_AT_ONCE)).all()
    for document_id, status in found:
        if status in {Status.APPROVED, Status.EXPORTED}:
            record(session, session.get_one(DocumentTable, document_id))
    more = len(found) == _GATHERED_AT_ONCE
    session.merge(SettingTable(key=GATHERED_KEY, value={"after": found[-1][0]} if more else {"all": True}))
    return more


def _progress(session: Session) -> int | None:
    """The last document that was gone through, 0 before the first; ``None`` once all are."""
    row = session.get(SettingTable, GATHERED_KEY)
    if row is None:
        return 0
    after = row.value.get("after")
    return after if isinstance(after, int) else None
