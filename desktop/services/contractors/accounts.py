"""The accounts of a document's contractor, for what compares them with the document's own."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import ContractorAccountTable
from desktop.domain.contractors import number_fault, tidy_number
from desktop.domain.rules.facts import AccountUse
from desktop.services.contractors import rows

_MOST = 500
"""Accounts of one contractor that are looked at."""


@dataclass(frozen=True, slots=True)
class KnownAccounts:
    """The accounts of a contractor: on documents that people answered for, and given by people and files."""

    uses: tuple[AccountUse, ...] = ()
    given: frozenset[str] = frozenset()


def known_accounts(session: Session, number: str, name: str, *, but: int) -> KnownAccounts:
    """The accounts of the contractor whose number and name a document bears, without document ``but``.

    A contractor that was merged has those of the one it was merged into.  One of whom the document says
    no number has none here: other people may have the same name.
    """
    if not number:
        return KnownAccounts()
    tidy = tidy_number(number)
    key = rows.key_of(tidy if number_fault(tidy) is None else "", name)
    contractor_id = rows.id_by_key(session, key)
    if contractor_id is None:
        return KnownAccounts()
    table = ContractorAccountTable
    query = (
        select(
            table.account,
            table.company_id,
            func.min(table.day),
            func.max(table.day),
            func.count(table.document_id),
        )
        .where(table.contractor_id == contractor_id)
        .where(or_(table.document_id.is_(None), table.document_id != but))
        .group_by(table.account, table.company_id)
        .limit(_MOST)
    )
    found = [AccountUse(*row) for row in session.execute(query)]
    return KnownAccounts(
        tuple(one for one in found if one.documents),
        frozenset(one.account for one in found if not one.documents),
    )
