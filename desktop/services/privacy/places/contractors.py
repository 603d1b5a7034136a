"""The base of contractors, and what was learnt of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, exists, func, select, update
from sqlalchemy.orm import Session

from desktop.db.checking_tables import ConfirmedAccountTable
from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorActTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorTable,
)
from desktop.db.tables import LearntSupplierTable, LessonTable
from desktop.domain.messages import Message
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.services.privacy.places.ground import Ground, Source, facts, numbers


def _contractors(session: Session, ground: Ground) -> Iterator[Found]:
    person = ground.person
    keys: dict[int, list[str]] = {}
    if person.digits:
        known = select(ContractorKeyTable).where(ContractorKeyTable.key.in_(numbers(person.digits)))
        for key in session.scalars(known):
            keys.setdefault(key.contractor_id, []).append(key.key)
    for row in session.scalars(select(ContractorTable).order_by(ContractorTable.id)):
        texts = (row.name, row.short_name, row.number, row.email, *row.given_names, *row.given_addresses)
        if row.id not in keys and not person.is_named_in(*texts):
            continue
        documents, last = session.execute(
            select(func.count(), func.max(ContractorDocumentTable.day)).where(
                ContractorDocumentTable.contractor_id == row.id
            )
        ).one()
        account = ContractorAccountTable
        accounts = select(account.account).where(account.contractor_id == row.id).distinct()
        yield Found(
            place=Place.CONTRACTOR,
            id=row.id,
            fate=Fate.GOES,
            facts=facts(
                name=row.name,
                nip=row.number,
                address=", ".join(filter(None, (row.street, f"{row.post_code} {row.town}".strip()))),
                email=row.email,
                account=", ".join(session.scalars(accounts.order_by(account.account))),
                documents=documents,
            ),
            day=last,
            why=Message("privacy.of_documents") if documents else None,
        )


def _erase_contractors(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    for row in session.scalars(select(ContractorTable).where(ContractorTable.id.in_(ids))).all():
        keys = set(
            session.scalars(select(ContractorKeyTable.key).where(ContractorKeyTable.contractor_id == row.id))
        )
        # What was typed, merged and replaced: texts of the trail, which says only that it happened.
        act = ContractorActTable
        session.execute(update(act).where(act.contractor_id == row.id).values(details={}, kept=None))
        _forget(session, keys)
        of_it = ContractorDocumentTable.contractor_id == row.id
        if session.scalar(select(func.count()).where(of_it)):
            account = ContractorAccountTable
            given = (account.contractor_id == row.id) & account.document_id.is_(None)
            session.execute(delete(account).where(given))
            row.email, row.given_names, row.given_addresses = "", [], []
        else:
            session.execute(
                delete(ConfirmedAccountTable).where(ConfirmedAccountTable.number.in_({*keys, row.number}))
            )
            session.delete(row)
        session.flush()


def _learnt(session: Session, ground: Ground) -> Iterator[Found]:
    lessons = (
        select(LessonTable.supplier, func.count().label("count")).group_by(LessonTable.supplier).subquery()
    )
    query = select(LearntSupplierTable, lessons.c.count).outerjoin(
        lessons, lessons.c.supplier == LearntSupplierTable.supplier
    )
    # Numbered for this report alone, in the order of their keys: they have no numbers of their own.
    for number, (row, count) in enumerate(session.execute(query.order_by(LearntSupplierTable.supplier)), 1):
        if row.supplier in numbers(ground.person.digits) or ground.person.is_named_in(row.name, row.supplier):
            yield Found(
                place=Place.LEARNT,
                id=number,
                fate=Fate.GOES,
                facts=facts(name=row.name, nip=row.supplier.removeprefix("~"), lessons=count),
            )


def _erase_learnt(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    every = session.scalars(select(LearntSupplierTable.supplier).order_by(LearntSupplierTable.supplier)).all()
    _forget(session, {every[one - 1] for one in ids})


def _forget(session: Session, suppliers: set[str]) -> None:
    session.execute(delete(LearntSupplierTable).where(LearntSupplierTable.supplier.in_(sorted(suppliers))))


def _confirmed(session: Session, ground: Ground) -> Iterator[Found]:
    """Those of contractors in the base go with these, as long as nothing else needs them."""
    for number, row in enumerate(_all_confirmed(session), 1):
        known = exists().where(ContractorKeyTable.key == row.number)
        if row.number in numbers(ground.person.digits) and not session.scalar(select(known)):
            yield Found(
                place=Place.CONFIRMED,
                id=number,
                fate=Fate.GOES,
                facts=facts(nip=row.number, account=row.account, note=row.reason, who=row.who),
                day=row.at.date(),
            )


def _all_confirmed(session: Session) -> Sequence[ConfirmedAccountTable]:
    """In a fixed order: they have no numbers of their own."""
    table = ConfirmedAccountTable
    return session.scalars(select(table).order_by(table.number, table.account)).all()


def _erase_confirmed(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    every = _all_confirmed(session)
    for one in ids:
        session.delete(every[one - 1])


SOURCES = (
    Source(Place.CONTRACTOR, _contractors, _erase_contractors),
    # Erased before them: contractors that go take theirs along, and would shift the numbers.
    Source(Place.CONFIRMED, _confirmed, _erase_confirmed),
    Source(Place.LEARNT, _learnt, _erase_learnt),
)
