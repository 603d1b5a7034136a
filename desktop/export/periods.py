"""The month that a document belongs to, and the day by which programs put a purchase into it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Protocol, runtime_checkable

from desktop.domain.booking.dictionaries import Side
from desktop.domain.dates import Month
from desktop.export.entries import Entry
from desktop.export.options import Settings
from desktop.export.records import ExportDocument

_LATEST = 3


@runtime_checkable
class OwnMonths(Protocol):
    """A format whose months go by the day of the event, not by the VAT period."""

    def month_of(self, document: ExportDocument, settings: Settings) -> Month | None:
        """The month whose file ``document`` stands in; ``None`` while its date is not known."""


@runtime_checkable
class WholeMonths(Protocol):
    """A format whose file is the whole of a month: what another program has already belongs in it too."""

    @property
    def is_whole(self) -> bool:
        """Always so."""


@runtime_checkable
class OfSales(Protocol):
    """A format that takes nothing but sales, so that a month's purchases are none of its business."""

    @property
    def only_sales(self) -> bool:
        """Always so."""


def near(month: Month) -> tuple[Month, ...]:
    """The VAT periods that events of ``month`` may lie in: the one before, and the three in which tax may
    still be deducted (art. 86 ust. 11 ustawy o VAT).
    """
    months = [month.previous(), month]
    for _later in range(_LATEST):
        months.append(months[-1].following())
    return tuple(months)


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
