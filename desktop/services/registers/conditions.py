"""How it goes with each register: asked, resting after a failure, stopped for the day."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete

from desktop.db.engine import Database
from desktop.db.register_tables import RegisterConditionTable
from desktop.domain.messages import Message
from desktop.domain.registers import AskState, Register
from desktop.domain.workdays import next_midnight_in_poland
from desktop.registers.faults import Fault, Why
from desktop.services.registers.ledger import Clock

_OFFLINE = (1, 2, 5, 15, 30, 60)
"""Minutes after so many failures in a row."""
_BUSY = (5, 10, 20, 40, 60)
_FARTHEST = timedelta(days=10)
_AFTER_KEY = timedelta(days=1)
"""After a key that was not taken; a new one is tried at once."""


@dataclass(frozen=True, slots=True)
class Condition:
    """How a register did last; ``until`` is when it is asked again by itself."""

    state: AskState
    until: datetime | None = None
    failures: int = 0
    message: Message | None = None
    answered_at: datetime | None = None

    def rests(self, now: datetime) -> bool:
        """Whether it is left alone now, after a failure."""
        return self.state is not AskState.ANSWERED and self._waits(now)

    def idles(self, now: datetime) -> bool:
        """Whether it is known to have nothing new now."""
        return self.state is AskState.ANSWERED and self._waits(now)

    def _waits(self, now: datetime) -> bool:
        # What lies farther ahead was noted by a clock that was wrong.
        return self.until is not None and now < self.until <= now + _FARTHEST


@dataclass(frozen=True, slots=True)
class RegisterStatus:
    """What a person is shown of a register."""

    register: Register
    on: bool
    """Whether the office lets it be asked."""
    state: AskState
    """``OFF``, ``UNKNOWN`` (on, and not asked yet), ``ASKING``, ``ANSWERED``, ``OFFLINE`` or ``LIMIT``."""
    message: Message | None = None
    until: datetime | None = None
    """When it is asked again by itself."""
    answered_at: datetime | None = None
    waiting: int = 0
    """How many questions wait."""
    day: date | None = None
    """Of the flat file and of the National Bank: the newest day that is here."""
    progress: tuple[int, int] | None = None
    """Bytes of the flat file that are here, and of how many (0: nobody knows), while it is fetched."""


_NEW = Condition(AskState.UNKNOWN)


class Conditions:
    """Remembers them in the database, for all programs and over a restart."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of(self, register: Register) -> Condition:
        """How it goes with ``register``."""
        with self._database.read() as session:
            row = session.get(RegisterConditionTable, register)
            return _NEW if row is None else _condition(row)

    def rests(self, register: Register) -> bool:
        """Whether it is left alone now, after a failure."""
        return self.of(register).rests(self._clock())

    def idles(self, register: Register) -> bool:
        """Whether it is known to have nothing new now."""
        return self.of(register).idles(self._clock())

    def good(self, register: Register) -> None:
        """It answered."""
        self._put(register, Condition(AskState.ANSWERED, answered_at=self._clock()))

    def bad(self, register: Register, fault: Fault) -> None:
        """It gave no answer: it is left alone for a while, longer each time."""
        before, now = self.of(register), self._clock()
        failures = before.failures + 1
        state = AskState.OFFLINE
        match fault.why:
            case Why.LIMIT:
                # Not all the country's programs at the stroke of midnight.
                state = AskState.LIMIT
                until = next_midnight_in_poland(now) + timedelta(minutes=random.uniform(1, 20))
            case Why.KEY:
                state, until = AskState.OFF, now + _AFTER_KEY
            case Why.BUSY:
                until = now + _pause(_BUSY, failures)
            case _:
                until = now + _pause(_OFFLINE, failures)
        self._put(register, Condition(state, until, failures, fault.message, before.answered_at))

    def wait(self, register: Register, until: datetime, message: Message | None = None) -> None:
        """It is there, but has nothing new before ``until``."""
        before = self.of(register)
        self._put(register, Condition(AskState.ANSWERED, until, 0, message, before.answered_at))

    def forget(self, register: Register) -> None:
        """Ask it at once, whatever was: somebody wishes so, or there is a new key.

        A used-up limit stays: asking on is what leads to being locked out.
        """
        condition = self.of(register)
        if condition.state is AskState.LIMIT and condition.rests(self._clock()):
            return
        with self._database.write() as session:
            session.execute(delete(RegisterConditionTable).where(RegisterConditionTable.register == register))
        if condition.answered_at is not None:
            self._put(register, Condition(AskState.UNKNOWN, answered_at=condition.answered_at))

    def _put(self, register: Register, condition: Condition) -> None:
        with self._database.write() as session:
            session.merge(
                RegisterConditionTable(
                    register=register,
                    state=condition.state,
                    until=condition.until,
                    failures=condition.failures,
                    message=None if condition.message is None else condition.message.as_json(),
                    answered_at=condition.answered_at,
                )
            )


def _condition(row: RegisterConditionTable) -> Condition:
    message = None if row.message is None else Message.from_json(row.message)
    return Condition(row.state, row.until, row.failures, message, row.answered_at)


def _pause(minutes: tuple[int, ...], failures: int) -> timedelta:
    return timedelta(minutes=minutes[min(failures, len(minutes)) - 1] * random.uniform(0.9, 1.2))
