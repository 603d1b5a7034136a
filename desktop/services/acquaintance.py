"""Whom the office knows, for the workers that read: contractors of approved documents, and of the base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorTable,
)
from desktop.db.tables import LearntSupplierTable, LessonTable, SupplierMarkTable
from desktop.domain.identifiers import is_iban
from desktop.domain.known import NOTHING_KNOWN, Known, KnownContractor
from desktop.services.lessons import switches

MAX_LESSONS = 1000
"""The newest approvals that are looked at; the contractors are sent to a worker with every document."""
MAX_BASE = 1000
"""Contractors of the base besides: those of the newest documents, then those that came into it last."""
MAX_ACCOUNTS = 10
"""Of one contractor."""
_ACCOUNT = "account:"


def known_contractors(session: Session) -> Known:
    """The contractors of the newest approved documents and of the base, with names and accounts.

    Nothing where the office does not let the program use what it learnt; nor contractors for which it
    is switched off, nor those without a tax number.
    """
    if not switches(session).use:
        return NOTHING_KNOWN
    learnt = _learnt(session)
    return Known(contractors={**_base(session), **learnt})


def _base(session: Session) -> dict[str, KnownContractor]:
    """Active contractors of the base, by every number that they have or had."""
    ids = _newest_ids(session)
    off = select(LearntSupplierTable.supplier).where(LearntSupplierTable.off)
    names = session.execute(
        select(ContractorKeyTable.key, ContractorKeyTable.contractor_id, ContractorTable.name)
        .join(ContractorTable)
        .where(
            ContractorTable.id.in_(ids),
            ContractorTable.active,
            ContractorKeyTable.key.not_like("~%"),
            ContractorKeyTable.key.not_in(off),
        )
    ).all()
    table = ContractorAccountTable
    found = session.execute(
        select(table.contractor_id, table.account)
        .where(table.contractor_id.in_(ids))
        .distinct()
        .order_by(table.contractor_id, table.account)
    )
    accounts = _few(found)
    return {key: KnownContractor(name, frozenset(accounts[one])) for key, one, name in names}


def _newest_ids(session: Session) -> list[int]:
    documents = ContractorDocumentTable
    newest = (
        select(documents.contractor_id).order_by(documents.document_id.desc()).limit(MAX_LESSONS).subquery()
    )
    ids = list(session.scalars(select(newest.c.contractor_id).distinct()))[:MAX_BASE]
    rest = select(ContractorTable.id).order_by(ContractorTable.id.desc()).limit(MAX_BASE)
    return list(dict.fromkeys([*ids, *session.scalars(rest)]))[:MAX_BASE]


def _few(found: Iterable[Row[int, str]]) -> dict[int, list[str]]:
    accounts: defaultdict[int, list[str]] = defaultdict(list)
    for contractor_id, account in found:
        if is_iban(account) and len(accounts[contractor_id]) < MAX_ACCOUNTS:
            accounts[contractor_id].append(account)
    return accounts


def _learnt(session: Session) -> dict[str, KnownContractor]:
    newest = select(LessonTable.supplier).order_by(LessonTable.id.desc()).limit(MAX_LESSONS).subquery()
    recent = select(newest.c.supplier)
    names = session.execute(
        select(LearntSupplierTable.supplier, LearntSupplierTable.name).where(
            LearntSupplierTable.supplier.in_(recent),
            LearntSupplierTable.off.is_(False),
            LearntSupplierTable.supplier.not_like("~%"),
        )
    ).all()
    marks = session.execute(
        select(SupplierMarkTable.supplier, SupplierMarkTable.mark)
        .where(SupplierMarkTable.supplier.in_(recent), SupplierMarkTable.mark.startswith(_ACCOUNT))
        .order_by(SupplierMarkTable.mark)
    )
    accounts: defaultdict[str, list[str]] = defaultdict(list)
    for supplier, mark in marks:
        account = mark.removeprefix(_ACCOUNT)
        if is_iban(account) and len(accounts[supplier]) < MAX_ACCOUNTS:
            accounts[supplier].append(account)
    return {supplier: KnownContractor(name, frozenset(accounts[supplier])) for supplier, name in names}
