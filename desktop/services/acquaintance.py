"""Whom the office knows, for the workers that read: contractors of approved documents."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.tables import LearntSupplierTable, LessonTable, SupplierMarkTable
from desktop.domain.identifiers import is_iban
from desktop.domain.known import NOTHING_KNOWN, Known, KnownContractor
from desktop.services.lessons import switches

MAX_LESSONS = 1000
"""The newest approvals that are looked at; the contractors are sent to a worker with every document."""
MAX_ACCOUNTS = 10
"""Of one contractor."""
_ACCOUNT = "account:"


def known_contractors(session: Session) -> Known:
    """The contractors of the newest approved documents, with names and accounts.

    Nothing where the office does not let the program use what it learnt; nor contractors for which it
    is switched off, nor those without a tax number.
    """
    if not switches(session).use:
        return NOTHING_KNOWN
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
    return Known(
        contractors={
            supplier: KnownContractor(name, frozenset(accounts[supplier])) for supplier, name in names
        }
    )
