"""Average rates of the National Bank of Poland: table A, whole tables (api.nbp.pl).

A rate is złoty for one unit.  Tables come out on working days about noon; a past one never changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.registers import plain
from desktop.registers.faults import Fault, Why

if TYPE_CHECKING:
    from desktop.registers.web import Web

ADDRESS = "https://api.nbp.pl/api"
MOST_DAYS = 93
"""Of one question."""
FIRST_DAY = date(2002, 1, 2)
"""The archive begins here."""

_TABLE = re.compile(r"[0-9]{1,3}/A/NBP/[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Table:
    """A table A: its number (``024/A/NBP/2026``), day, and złoty for one unit of each currency."""

    number: str
    day: date
    rates: Mapping[str, Decimal]


class Nbp:
    """The bank's service."""

    def __init__(self, web: Web, base: str = ADDRESS) -> None:
        self._web = web
        self._base = base.rstrip("/")
        self._host = plain.host_of(base)

    def tables(self, first: date, last: date) -> list[Table]:
        """The tables of the days from ``first`` to ``last`` (at most 93); raises :class:`Fault`."""
        if not first <= last or last - first > timedelta(days=MOST_DAYS - 1):
            raise ValueError("not that many days")
        url = f"{self._base}/exchangerates/tables/a/{first.isoformat()}/{last.isoformat()}/"
        answer = self._web.get(url, {"format": "json"})
        if answer.status == 404:
            return []
        if answer.status != 200:
            raise Fault(Why.REFUSED, "registers.refused", said=f"HTTP {answer.status}")
        tables = [self._table(one) for one in plain.items(plain.parse(answer.body, self._host))]
        days = [table.day for table in tables]
        if not tables or len(set(days)) != len(days) or not all(first <= day <= last for day in days):
            raise plain.nonsense(self._host)
        return tables

    def _table(self, value: object) -> Table:
        facts = plain.mapping(value)
        day = plain.day(facts.get("effectiveDate"))
        number = plain.text(facts.get("no"))
        if day is None or facts.get("table") != "A" or not _TABLE.fullmatch(number):
            raise plain.nonsense(self._host)
        rates: dict[str, Decimal] = {}
        for rate in map(plain.mapping, plain.items(facts.get("rates"))):
            code, mid = plain.text(rate.get("code")), rate.get("mid")
            amount = Decimal(mid) if isinstance(mid, int | Decimal) else Decimal(0)
            if not re.fullmatch(r"[A-Z]{3}", code) or not 0 < amount < 100_000:
                raise plain.nonsense(self._host)
            rates[code] = amount
        if not rates:
            raise plain.nonsense(self._host)
        return Table(number, day, rates)
