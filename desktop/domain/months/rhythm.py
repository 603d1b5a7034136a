"""Suppliers who invoice in a rhythm, told from the months in which their invoices came so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from desktop.domain.dates import Month

PERIODS = (1, 2, 3)
"""Months between two invoices: monthly, every other month, quarterly."""
_LEAST = 3
"""Invoices in a row that make a rhythm: two prove nothing."""
_SILENT = 2
"""Invoices that failed to come in a row after which the supplier is taken to have stopped."""
LOOK_BACK = 24
"""Months of history that are looked at."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often a supplier invoices, since when without a gap, and on which day of the month, about."""

    period: int
    """In months: one of :data:`PERIODS`."""
    since: Month
    day: int | None = None
    """1 to 31; ``None`` where no date of issue is known."""

    def expected_on(self, month: Month) -> date:
        """The day in ``month`` by which the invoice is usually issued."""
        following = month.following().first_day()
        last = (following - month.first_day()).days
        return date(month.year, month.month, min(self.day or last, last))


def months_between(first: Month, last: Month) -> int:
    """How many months ``last`` is behind ``first``; negative if it lies before."""
    return (last.year - first.year) * 12 + last.month - first.month


def rhythm_due(months: Mapping[Month, Iterable[int]], month: Month) -> Rhythm | None:
    """The rhythm by which an invoice is due in ``month``, if the months before show one.

    ``months`` are those with an invoice and its days of issue; ``month`` itself and later ones do not
    count.  Due is what the last :data:`_LEAST` invoices in a row foretell, also if one of the rhythm has
    failed to come since; a supplier who was silent for longer has stopped.
    """
    known = sorted(one for one in months if one < month and months_between(one, month) <= LOOK_BACK)
    if len(known) < _LEAST:
        return None
    for period in PERIODS:
        behind = months_between(known[-1], month)
        if behind % period or behind > period * _SILENT:
            continue
        run = _run(known, period)
        if len(run) >= _LEAST:
            days = [day for one in run for day in months[one]]
            return Rhythm(period, run[0], median_low(days) if days else None)
    return None


def _run(known: list[Month], period: int) -> list[Month]:
    """The last months in a row that are exactly ``period`` apart, the oldest first."""
    run = [known[-1]]
    for one in reversed(known[:-1]):
        if months_between(one, run[0]) != period:
            break
        run.insert(0, one)
    return run
