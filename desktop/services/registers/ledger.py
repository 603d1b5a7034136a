"""Answers with their proofs, and the questions that wait: in the database, in short transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, Row, delete, func, select, update
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.register_tables import RegisterProofTable, RegisterQuestionTable
from desktop.domain.messages import Message
from desktop.domain.registers import AccountAnswer, AskState, Proof, Register, RegisteredName, VatAnswer
from desktop.services.registers.questions import (
    TIMELESS,
    Answer,
    Kind,
    Question,
    Waiting,
    account_answer,
    as_json,
    kind_of,
    registered_name,
    vat_answer,
)

_P, _Q = RegisterProofTable, RegisterQuestionTable

_BACK_OFF = (10, 30, 120, 480, 1440)
"""Minutes between attempts at a question that its register would not answer."""
_NONE_FOR = timedelta(days=1)
"""How long the answer that there is nothing holds, until somebody needs it again."""

_FARTHEST = timedelta(days=3)

Clock = Callable[[], datetime]


class Ledger:
    """What was asked and answered."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    # -- answers -----------------------------------------------------------------------------------

    def vat(self, number: str, day: date) -> VatAnswer | None:
        """What a number was on ``day``, as last answered."""
        row = self._newest(Kind.VAT, number, "", _P.day == day)
        return None if row is None else vat_answer(row.answer, row.day, _proof(row))

    def vat_about(self, number: str, day: date) -> VatAnswer | None:
        """What a number was on the first day from ``day`` on that is answered, else on the last before."""
        behind = self._newest(Kind.VAT, number, "", _P.day >= day, _P.day.asc())
        row = behind or self._newest(Kind.VAT, number, "", _P.day < day, _P.day.desc())
        return None if row is None else vat_answer(row.answer, row.day, _proof(row))

    def account(self, nip: str, account: str, upto: date) -> AccountAnswer | None:
        """Whether an account stood beside a NIP on the last day that is answered, ``upto`` at the latest."""
        row = self._newest(Kind.ACCOUNT, nip, account, _P.day <= upto, _P.day.desc())
        return None if row is None else account_answer(row.answer, row.day, _proof(row))

    def name(self, number: str, register: Register) -> RegisteredName | None:
        """Who a number belongs to, as ``register`` has it."""
        row = self._newest(Kind.NAME, number, "", _P.register == register)
        return None if row is None else registered_name(row.answer, number, _proof(row))

    def keep(self, answers: Iterable[tuple[Question, Answer]]) -> frozenset[str]:
        """Keep what was answered; returns the numbers.  The questions are settled by that."""
        numbers: set[str] = set()
        with self._database.write() as session:
            for question, answer in answers:
                self._keep(session, question, answer)
                numbers.add(question.number)
        return frozenset(numbers)

    # -- questions ---------------------------------------------------------------------------------

    def state(self, question: Question) -> AskState | None:
        """``ASKING`` or ``NONE`` if it was asked before and not answered; ``None`` if it is to be asked."""
        with self._database.read() as session:
            row = session.execute(select(_Q.state, _Q.due_at).where(_same(question))).first()
        if row is None or _is_over(row.state, row.due_at, self._clock()):
            return None
        return AskState(row.state)

    def ask(self, questions: Iterable[Question], *, anew: bool = False) -> int:
        """Put questions in; one that waits already is left, unless asked ``anew``.  Returns how many."""
        at = self._clock()
        count = 0
        with self._database.write() as session:
            for question in dict.fromkeys(questions):
                row = session.scalar(select(_Q).where(_same(question)))
                if row is not None and not anew and not _is_over(row.state, row.due_at, at):
                    continue
                if row is not None:
                    session.delete(row)
                    session.flush()
                session.add(
                    _Q(
                        register=question.register,
                        kind=question.kind.value,
                        number=question.number,
                        account=question.account,
                        day=question.day,
                        state=AskState.ASKING,
                        asked_at=at,
                        due_at=at,
                        message=None,
                    )
                )
                count += 1
        return count

    def due(self, register: Register, limit: int) -> list[Waiting]:
        """Questions to be asked now, the oldest first."""
        query = (
            select(_Q)
            .where(_Q.state == AskState.ASKING, _Q.register == register, _Q.due_at <= self._clock())
            .order_by(_Q.due_at, _Q.id)
            .limit(limit)
        )
        with self._database.read() as session:
            return [Waiting(row.id, _question(row), row.attempts) for row in session.scalars(query)]

    def next_due(self, registers: Sequence[Register]) -> datetime | None:
        """When the next question of these registers is due."""
        query = select(func.min(_Q.due_at)).where(_Q.state == AskState.ASKING, _Q.register.in_(registers))
        with self._database.read() as session:
            return session.scalar(query)

    def nothing(self, waiting: Iterable[Waiting], message: Message | None = None) -> None:
        """The register has nothing on these, or will not answer them."""
        at = self._clock()
        values = {
            "state": AskState.NONE,
            "due_at": at + _NONE_FOR,
            "message": None if message is None else message.as_json(),
        }
        self._update([one.id for one in waiting], values)

    def put_off(self, waiting: Waiting, message: Message) -> None:
        """The register did not answer this one; it is asked again, later each time."""
        minutes = _BACK_OFF[min(waiting.attempts, len(_BACK_OFF) - 1)]
        values = {
            "attempts": waiting.attempts + 1,
            "due_at": self._clock() + timedelta(minutes=minutes),
            "message": message.as_json(),
        }
        self._update([waiting.id], values)

    def drop(self, waiting: Iterable[Waiting]) -> None:
        """These are settled in another way."""
        with self._database.write() as session:
            session.execute(delete(_Q).where(_Q.id.in_([one.id for one in waiting])))

    def waiting(self) -> dict[Register, int]:
        """How many questions wait for each register."""
        query = select(_Q.register, func.count()).where(_Q.state == AskState.ASKING).group_by(_Q.register)
        with self._database.read() as session:
            return {Register(register): count for register, count in session.execute(query)}

    # -- inside ------------------------------------------------------------------------------------

    def _newest(
        self, kind: Kind, number: str, account: str, where: ColumnElement[bool], *order: ColumnElement[Any]
    ) -> RegisterProofTable | None:
        query = (
            select(_P)
            .where(_P.kind == kind.value, _P.number == number, _P.account == account, where)
            .order_by(*order, _P.id.desc())
            .limit(1)
        )
        with self._database.read() as session:
            return session.scalar(query)

    def _keep(self, session: Session, question: Question, answer: Answer) -> None:
        proof = answer.proof
        day = TIMELESS if isinstance(answer, RegisteredName) else answer.day
        session.add(
            _P(
                register=proof.register,
                kind=kind_of(answer).value,
                number=question.number,
                account=question.account,
                day=day,
                at=proof.at,
                reference=proof.reference,
                answer=as_json(answer),
            )
        )
        session.execute(
            delete(_Q).where(
                _Q.kind == kind_of(answer).value,
                _Q.number == question.number,
                _Q.account == question.account,
                _Q.day == question.day,
                # A name from the white list is no answer to a question to GUS.
                *([_Q.register == proof.register] if isinstance(answer, RegisteredName) else []),
            )
        )

    def _update(self, ids: Sequence[int], values: dict[str, Any]) -> int:
        with self._database.write() as session:
            done = session.execute(update(_Q).where(_Q.id.in_(ids)).values(**values))
            return cast("CursorResult[Any]", done).rowcount


def _is_over(state: AskState, due_at: datetime, now: datetime) -> bool:
    """Whether a question may be asked anew: there was nothing a day ago, or a wrong clock put it off."""
    return (state is AskState.NONE and due_at <= now) or due_at > now + _FARTHEST


def newest_numbers(session: Session) -> tuple[int, int]:
    """The numbers of the newest answer and the newest question, for whoever looks for changes."""
    return session.scalar(select(func.max(_P.id))) or 0, session.scalar(select(func.max(_Q.id))) or 0


def answered_since(session: Session, proof: int) -> frozenset[str]:
    """The tax numbers that were answered after the answer of this number."""
    return frozenset(session.scalars(select(_P.number).where(_P.id > proof).distinct()))


def _same(question: Question) -> ColumnElement[bool]:
    return (
        (_Q.register == question.register)
        & (_Q.kind == question.kind.value)
        & (_Q.number == question.number)
        & (_Q.account == question.account)
        & (_Q.day == question.day)
    )


def _question(row: RegisterQuestionTable) -> Question:
    return Question(row.register, Kind(row.kind), row.number, row.account, row.day)


def _proof(row: RegisterProofTable | Row[Any]) -> Proof:
    return Proof(row.register, row.at, row.reference)
