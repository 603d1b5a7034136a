"""The National Bank's tables, kept for ever, and rates that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from sqlalchemy import func, select

from desktop.db.engine import Database
from desktop.db.register_tables import ExchangeTable, TypedRateTable
from desktop.domain.errors import UserError
from desktop.domain.registers import Proof, RateAnswer, Register
from desktop.domain.workdays import POLAND, is_workday, last_workday_before, today_in_poland
from desktop.registers.nbp import FIRST_DAY, MOST_DAYS, Table
from desktop.services.registers.ledger import Clock

_DAY = timedelta(days=1)
_FARTHEST = 20
"""Days that are looked back for a table."""
_OUT_AT = time(12, 20)
"""When the day's table is sure to be out: the bank publishes between 11:45 and 12:15."""
_BEFORE_DAY = 45
"""Days before a wanted day that are fetched with it: documents of one month come together."""


class Rates:
    """Tables by their days."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def before(self, currency: str, day: date) -> RateAnswer | date | None:
        """The rate of ``currency`` in the last table before ``day``.

        A :class:`date` is that of the table which is not here and may be asked for.  ``None``: there is none,
        because the table does not have that currency, or no table can be out yet.
        """
        today = today_in_poland(self._clock())
        one = last_workday_before(day)
        with self._database.read() as session:
            while day - one < timedelta(days=_FARTHEST):
                row = session.get(ExchangeTable, one)
                if row is None:
                    unknown = None if one > today or one < FIRST_DAY else one
                    return self._typed(currency, one) or unknown
                if row.number:
                    return _answer(row, currency) or self._typed(currency, one)
                one = last_workday_before(one)
        return None

    def type_in(self, currency: str, day: date, mid: Decimal, table: str, per: int, who: str) -> RateAnswer:
        """Keep a rate that somebody typed, for when there is no table with it.

        Raises :class:`UserError` ``registers.bad_currency``, ``registers.bad_rate`` or
        ``registers.no_table_day``.
        """
        if not re.fullmatch(r"[A-Z]{3}", currency) or currency == "PLN":
            raise UserError("registers.bad_currency", currency=currency[:10])
        if not mid.is_finite() or not 0 < mid < 100_000 or per not in {1, 10, 100, 1000, 10_000}:
            raise UserError("registers.bad_rate")
        if not is_workday(day) or day > today_in_poland(self._clock()) or day < FIRST_DAY:
            raise UserError("registers.no_table_day", day=day.isoformat())
        row = TypedRateTable(
            currency=currency,
            day=day,
            mid=format(mid, "f"),
            per=per,
            number=" ".join(table.split())[:20],
            who=who[:120],
            at=self._clock(),
        )
        with self._database.write() as session:
            session.merge(row)
        return _typed(row)

    def keep(self, first: date, last: date, tables: Iterable[Table]) -> frozenset[str]:
        """Keep the tables of the days from ``first`` to ``last``; returns their currencies.

        Working days without a table, with a later table here, are remembered as having none.
        """
        at = self._clock()
        by_day = {table.day: table for table in tables}
        with self._database.write() as session:
            for table in by_day.values():
                rates = {code: format(mid, "f") for code, mid in table.rates.items()}
                session.merge(ExchangeTable(day=table.day, number=table.number, rates=rates, at=at))
            session.flush()
            newest = session.scalar(select(func.max(ExchangeTable.day)).where(ExchangeTable.number != ""))
            day = first
            while newest is not None and day <= min(last, newest):
                if day not in by_day and is_workday(day) and session.get(ExchangeTable, day) is None:
                    session.add(ExchangeTable(day=day, number="", rates={}, at=at))
                day += _DAY
        return frozenset(code for table in by_day.values() for code in table.rates)

    def newest(self) -> date | None:
        """The day of the newest table that is here."""
        query = select(func.max(ExchangeTable.day)).where(ExchangeTable.number != "")
        with self._database.read() as session:
            return session.scalar(query)

    def has(self, day: date) -> bool:
        """Whether it is known which table there was on ``day``, or that there was none."""
        with self._database.read() as session:
            return session.get(ExchangeTable, day) is not None

    def missing(self) -> list[tuple[date, date]]:
        """The stretches of days to be fetched so that all tables since the last year's beginning are here."""
        now = self._clock().astimezone(POLAND)
        last = now.date()
        if now.time() < _OUT_AT:
            last -= _DAY
        if not is_workday(last):
            last = last_workday_before(last)
        begin = date(last.year - 1, 1, 1)
        query = select(ExchangeTable.day).where(ExchangeTable.day >= begin)
        with self._database.read() as session:
            here = set(session.scalars(query))
        stretches: list[tuple[date, date]] = []
        day = begin
        while day <= last:
            if day in here or not is_workday(day):
                day += _DAY
                continue
            end = min(day + _DAY * (MOST_DAYS - 1), last)
            stretches.append((day, end))
            day = end + _DAY
        return stretches

    def about(self, day: date) -> tuple[date, date]:
        """The stretch of days to be fetched for the table of ``day``."""
        first = max(day - _DAY * _BEFORE_DAY, FIRST_DAY)
        return first, min(first + _DAY * (MOST_DAYS - 1), today_in_poland(self._clock()))

    def next_table_at(self) -> datetime:
        """When the next table is out; UTC."""
        now = self._clock().astimezone(POLAND)
        day = now.date()
        while not is_workday(day) or datetime.combine(day, _OUT_AT, POLAND) <= now:
            day += _DAY
        return datetime.combine(day, _OUT_AT, POLAND).astimezone(UTC)

    def _typed(self, currency: str, day: date) -> RateAnswer | None:
        with self._database.read() as session:
            row = session.get(TypedRateTable, (currency, day))
            return None if row is None else _typed(row)


def _answer(row: ExchangeTable, currency: str) -> RateAnswer | None:
    mid = row.rates.get(currency)
    if mid is None:
        return None
    return RateAnswer(currency, Decimal(mid), row.number, row.day, Proof(Register.NBP, row.at, row.number))


def _typed(row: TypedRateTable) -> RateAnswer:
    proof = Proof(Register.NBP, row.at, row.number, typed_by=row.who)
    return RateAnswer(row.currency, Decimal(row.mid), row.number, row.day, proof, row.per)
