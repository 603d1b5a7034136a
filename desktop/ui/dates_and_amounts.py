"""Dates, months and amounts as the window writes them, in the language chosen at start."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.dates import Month
from desktop.domain.money import format_amount as polish_amount


def format_day(day: date | None) -> str:
    """``2026-11-12``; nothing for ``None``."""
    return "" if day is None else day.isoformat()


def format_month(month: Month) -> str:
    """``listopad 2026``."""
    return _month_text(month, QLocale().language())


def format_short_month(month: Month) -> str:
    """``lis 2026``."""
    name = QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{name} {month.year}"


@cache
def _month_text(month: Month, language: QLocale.Language) -> str:
    return f"{QLocale(language).standaloneMonthName(month.month)} {month.year}"


def format_amount(amount: Decimal | None) -> str:
    """``1 234,56`` with no-break spaces, in every language: amounts look as on the paper."""
    return "" if amount is None else polish_amount(amount)


def format_moment(moment: datetime, now: datetime | None = None) -> str:
    """A UTC moment on this computer's clock, the nearer the shorter.

    ``dziś 12:38``, ``wczoraj 9:05``, ``20.11`` within this year, ``20.11.2025`` before.
    """
    local = _local(moment)
    today = (_local(now) if now is not None else datetime.now(UTC).astimezone()).date()
    clock = f"{local.hour}:{local.minute:02d}"
    if local.date() == today:
        return QCoreApplication.translate("moment", "dziś {clock}").format(clock=clock)
    if local.date() == today - timedelta(days=1):
        return QCoreApplication.translate("moment", "wczoraj {clock}").format(clock=clock)
    if local.year == today.year:
        return f"{local.day}.{local.month:02d}"
    return f"{local.day}.{local.month:02d}.{local.year}"


def format_exact_moment(moment: datetime) -> str:
    """``2026-11-12 12:38`` on this computer's clock."""
    return f"{_local(moment):%Y-%m-%d %H:%M}"


def _local(moment: datetime) -> datetime:
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return aware.astimezone()
