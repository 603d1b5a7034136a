"""What public registers were asked and have answered about the person's number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.register_tables import RegisterProofTable, RegisterQuestionTable
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.domain.privacy.periods import KeptKind
from desktop.services.privacy.places.ground import BY_LAW, Ground, Source, facts, numbers


def _proofs(session: Session, ground: Ground) -> Iterator[Found]:
    of_it = RegisterProofTable.number.in_(numbers(ground.person.digits))
    for row in session.scalars(select(RegisterProofTable).where(of_it).order_by(RegisterProofTable.id)):
        until = ground.kept(KeptKind.ACCOUNTING, row.day.year)
        yield Found(
            place=Place.REGISTER,
            id=row.id,
            fate=Fate.CHOICE if until is None else Fate.STAYS,
            facts=facts(
                nip=row.number,
                account=row.account,
                where=row.register.value,
                reference=row.reference,
                answer=", ".join(f"{key}: {value}" for key, value in row.answer.items() if value),
            ),
            day=row.day,
            # It proves with which care an invoice was paid.
            why=None if until is None else BY_LAW,
            until=until,
        )


def _erase_proofs(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    session.execute(delete(RegisterProofTable).where(RegisterProofTable.id.in_(ids)))


def _questions(session: Session, ground: Ground) -> Iterator[Found]:
    table = RegisterQuestionTable
    of_it = table.number.in_(numbers(ground.person.digits))
    for row in session.scalars(select(table).where(of_it).order_by(table.id)):
        yield Found(
            place=Place.QUESTION,
            id=row.id,
            fate=Fate.GOES,
            facts=facts(nip=row.number, account=row.account, where=row.register.value),
            day=row.day,
        )


def _erase_questions(session: Session, ground: Ground, ids: Sequence[int]) -> None:
    del ground
    session.execute(delete(RegisterQuestionTable).where(RegisterQuestionTable.id.in_(ids)))


SOURCES = (
    Source(Place.REGISTER, _proofs, _erase_proofs),
    Source(Place.QUESTION, _questions, _erase_questions),
)
