"""Finding contractors, and what is known of one.  For other services too: works in their sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorDocumentTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.collation import fold
from desktop.domain.contractors import (
    AccountSeen,
    Contractor,
    ContractorCard,
    ContractorDocument,
    ContractorSettings,
    Relation,
    name_core,
    number_fault,
    tidy_number,
)
from desktop.services.contractors import rows

_RECENT = 50
_MAX_WORDS = 8
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ContractorFilter:
    """Which contractors are wanted: those that all words of ``text`` are found in."""

    text: str = ""
    company_id: int | None = None
    """Only those that this client has approved documents of, or settings for."""
    inactive: bool = False
    """Those too that nobody trades with any longer."""


def find(session: Session, number_or_name: str) -> Contractor | None:
    """The contractor with this tax number, however written, else the only one of this name.

    One that was merged is found by the one it was merged into.
    """
    row = find_row(session, number_or_name)
    return None if row is None else rows.one(session, row)


def find_row(session: Session, number_or_name: str) -> ContractorTable | None:
    """As :func:`find`, for services that go on with the row."""
    number = tidy_number(number_or_name)
    if number and number_fault(number) is None:
        row = rows.by_key(session, number)
        if row is not None or any(char.isdigit() for char in number):
            return row
    if not fold(number_or_name):
        return None
    row = rows.by_key(session, rows.name_key(number_or_name))
    if row is not None:
        return row
    core = name_core(number_or_name)[:300]
    named = list(session.scalars(select(ContractorTable).where(ContractorTable.name_core == core).limit(2)))
    return named[0] if len(named) == 1 else None


def accounts_seen(session: Session, number: str) -> tuple[AccountSeen, ...]:
    """The accounts of the contractor with this tax number, the newest first; none for one not known."""
    row = rows.by_key(session, tidy_number(number))
    return () if row is None else accounts_of(session, row.id)


def accounts_of(session: Session, contractor_id: int) -> tuple[AccountSeen, ...]:
    """The accounts of a contractor, the newest first."""
    return accounts_of_many(session, [contractor_id]).get(contractor_id, ())


def accounts_of_many(session: Session, some: Sequence[int]) -> dict[int, tuple[AccountSeen, ...]]:
    """The accounts of these contractors (five hundred at the most), the newest first."""
    table = ContractorAccountTable
    given = func.max(case((table.document_id.is_(None), 1), else_=0))
    query = (
        select(
            table.contractor_id, table.account, func.min(table.day), func.max(table.day),
            func.count(table.document_id), given,
        )
        .where(table.contractor_id.in_(some))
        .group_by(table.contractor_id, table.account)
        .order_by(func.max(table.day).desc(), table.account)
    )  # fmt: skip
    found: dict[int, tuple[AccountSeen, ...]] = {}
    for one, account, first, last, documents, is_given in session.execute(query):
        found[one] = (*found.get(one, ()), AccountSeen(account, first, last, documents, bool(is_given)))
    return found


def settings_of_many(session: Session, some: Sequence[int], company_id: int) -> dict[int, ContractorSettings]:
    """What is usual between these contractors (five hundred at the most) and a client."""
    table = ContractorSettingTable
    query = select(table).where(table.company_id == company_id, table.contractor_id.in_(some))
    return {row.contractor_id: settings_in(row) for row in session.scalars(query)}


def settings_of(session: Session, contractor_id: int, company_id: int) -> ContractorSettings:
    """What is usual between a contractor and a client; empty where nothing is said."""
    row = session.get(ContractorSettingTable, (contractor_id, company_id))
    return ContractorSettings() if row is None else settings_in(row)


def settings_in(row: ContractorSettingTable) -> ContractorSettings:
    """A row of settings as a plain value."""
    return ContractorSettings(row.payment_days, row.category, row.register, row.description, row.code)


def ids(session: Session, wanted: ContractorFilter) -> Sequence[int]:
    """The ids of all contractors that fit, by name."""
    return list(session.scalars(_wanted(wanted)))


def listed(session: Session, some: Sequence[int]) -> list[Contractor]:
    """These contractors in the given order; those that are gone are left out."""
    found: dict[int, ContractorTable] = {}
    for start in range(0, len(some), _AT_ONCE):
        part = some[start : start + _AT_ONCE]
        for row in session.scalars(select(ContractorTable).where(ContractorTable.id.in_(part))):
            found[row.id] = row
    return rows.contractors(session, [found[one] for one in some if one in found])


def card(session: Session, contractor_id: int) -> ContractorCard:
    """All that is known of a contractor; raises :class:`UserError` ``contractor.gone``."""
    row = rows.get(session, contractor_id)
    return ContractorCard(
        contractor=rows.one(session, row),
        accounts=accounts_of(session, contractor_id),
        companies=_relations(session, contractor_id),
        recent=_recent(session, contractor_id),
    )


def _wanted(wanted: ContractorFilter) -> Select[int]:
    query = select(ContractorTable.id).order_by(ContractorTable.sort_name, ContractorTable.id)
    if not wanted.inactive:
        query = query.where(ContractorTable.active)
    for word in _words(wanted.text):
        query = query.where(ContractorTable.search.contains(word, autoescape=True))
    if wanted.company_id is not None:
        documents, settings = ContractorDocumentTable, ContractorSettingTable
        of_documents = select(documents.contractor_id).where(documents.company_id == wanted.company_id)
        of_settings = select(settings.contractor_id).where(settings.company_id == wanted.company_id)
        query = query.where(ContractorTable.id.in_(of_documents.union(of_settings)))
    return query


def _words(text: str) -> list[str]:
    """What is looked for: a number typed with separators as one word, else word by word."""
    number = tidy_number(text)
    if len(number) >= 8 and any(char.isdigit() for char in number) and number_fault(number) is None:
        return [fold(number)]
    return fold(text).split()[:_MAX_WORDS]


def _relations(session: Session, contractor_id: int) -> tuple[Relation, ...]:
    documents, settings = ContractorDocumentTable, ContractorSettingTable
    counted = (
        select(documents.company_id, func.count())
        .where(documents.contractor_id == contractor_id)
        .group_by(documents.company_id)
    )
    counts = dict(session.execute(counted).all())
    kept = {
        row.company_id: settings_in(row)
        for row in session.scalars(select(settings).where(settings.contractor_id == contractor_id))
    }
    companies = (
        select(CompanyTable.id, CompanyTable.short_name)
        .where(CompanyTable.id.in_({*counts, *kept}))
        .order_by(CompanyTable.sort_name, CompanyTable.id)
    )
    return tuple(
        Relation(one, name, kept.get(one, ContractorSettings()), counts.get(one, 0))
        for one, name in session.execute(companies)
    )


def _recent(session: Session, contractor_id: int) -> tuple[ContractorDocument, ...]:
    documents, accounts = ContractorDocumentTable, ContractorAccountTable
    account = (
        select(func.min(accounts.account))
        .where(accounts.document_id == documents.document_id)
        .correlate(documents)
        .scalar_subquery()
    )
    query = (
        select(
            documents.document_id, CompanyTable.short_name, DocumentTable.number,
            documents.day, documents.name, account,
        )
        .join(DocumentTable, DocumentTable.id == documents.document_id)
        .outerjoin(CompanyTable, CompanyTable.id == documents.company_id)
        .where(documents.contractor_id == contractor_id)
        .order_by(documents.day.desc(), documents.document_id.desc())
        .limit(_RECENT)
    )  # fmt: skip
    return tuple(
        ContractorDocument(one, company or "", number, day, name, found or "")
        for one, company, number, day, name, found in session.execute(query)
    )
