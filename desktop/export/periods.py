"""The day by which programs put a purchase into a month."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from desktop.domain.booking.dictionaries import Side
from desktop.domain.dates import Month
from desktop.export.entries import Entry


def last_day(month: Month) -> date:
    """The last day of ``month``."""
    return date(month.year, month.month, monthrange(month.year, month.month)[1])


def within(day: date, month: Month) -> date:
    """``day``, or the day of ``month`` that is nearest to it."""
    return min(max(day, month.first_day()), last_day(month))


def receipt_day(entry: Entry, *, real: bool = False) -> date:
    """The day on which the programs take the document into VAT: in its own month unless ``real``.

    Documents of a month reach the office when it is over; programs go by this day.
    """
    if entry.side is Side.SALES:
        return entry.issued
    return entry.received if real else within(entry.received, entry.month)
