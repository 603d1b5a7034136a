"""What public registers answered about the person's number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.register_tables import RegisterProofTable, RegisterQuestionTable
from desktop.domain.privacy.findings import Fate, Found, Place
from desktop.domain.privacy.periods import KeptKind
from desktop.services.privacy.places.ground import BY_LAW, Ground, Source, facts


def _proofs(session: Session, ground: Ground) -> Iterator[Found]:
    digits = ground.person.digits
    if not digits:
        return
    of_it = RegisterProofTable.number.in_((digits, f"PL{digits}"))
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
    session.execute(delete(RegisterProofTable).where(RegisterProofTable.id.in_(ids)))
    digits = ground.person.digits
    of_it = RegisterQuestionTable.number.in_((digits, f"PL{digits}"))
    session.execute(delete(RegisterQuestionTable).where(of_it))


SOURCES = (Source(Place.REGISTER, _proofs, _erase_proofs),)
