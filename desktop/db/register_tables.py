"""What public registers were asked and have answered."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json
from desktop.db.types import enum_text
from desktop.domain.registers import AskState, Register


class RegisterProofTable(Base):
    """An answer with its proof.  Rows are only ever added: what was known when is evidence."""

    __tablename__ = "register_proof"

    id: Mapped[int] = mapped_column(primary_key=True)
    register: Mapped[Register] = mapped_column(enum_text(Register))
    kind: Mapped[str] = mapped_column(String(12))
    number: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(26), default="")
    day: Mapped[date]
    """The day that the answer is of."""
    at: Mapped[datetime]
    reference: Mapped[str] = mapped_column(String(60), default="")
    answer: Mapped[Json]

    __table_args__ = (Index("ix_register_proof_asked", "kind", "number", "account", "day"),)


class RegisterQuestionTable(Base):
    """A question that waits for its answer, or has none; once answered it is removed."""

    __tablename__ = "register_question"

    id: Mapped[int] = mapped_column(primary_key=True)
    register: Mapped[Register] = mapped_column(enum_text(Register))
    kind: Mapped[str] = mapped_column(String(12))
    number: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(26), default="")
    day: Mapped[date]
    state: Mapped[AskState] = mapped_column(enum_text(AskState))
    """``ASKING``, or ``NONE`` if the register has nothing."""
    asked_at: Mapped[datetime]
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    message: Mapped[Json | None]
    """Why it is not answered."""

    __table_args__ = (
        UniqueConstraint("register", "kind", "number", "account", "day", name="uq_register_question_asked"),
        Index("ix_register_question_due", "state", "register", "due_at"),
        # Another program knows by the number that there is something new to ask.
        {"sqlite_autoincrement": True},
    )


class RegisterConditionTable(Base):
    """How it goes with a register; a used-up limit must be remembered over a restart."""

    __tablename__ = "register_condition"

    register: Mapped[Register] = mapped_column(enum_text(Register), primary_key=True)
    state: Mapped[AskState] = mapped_column(enum_text(AskState))
    until: Mapped[datetime | None]
    """When it is asked again."""
    failures: Mapped[int] = mapped_column(default=0)
    """In a row."""
    message: Mapped[Json | None]
    answered_at: Mapped[datetime | None]


class ExchangeTable(Base):
    """A table A of the National Bank of Poland, or that there was none on a working day (no number)."""

    __tablename__ = "exchange_table"

    day: Mapped[date] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(20), default="")
    rates: Mapped[Json]
    """Złoty for one unit, as exact decimal text."""
    at: Mapped[datetime]


class TypedRateTable(Base):
    """A rate that somebody typed."""

    __tablename__ = "exchange_typed"

    currency: Mapped[str] = mapped_column(String(3), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    """The table's."""
    mid: Mapped[str] = mapped_column(String(24))
    per: Mapped[int] = mapped_column(default=1)
    number: Mapped[str] = mapped_column(String(20), default="")
    who: Mapped[str] = mapped_column(String(120))
    at: Mapped[datetime]
