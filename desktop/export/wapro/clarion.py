"""Dates and times as WAPRO counts them: those of the Clarion language."""

from __future__ import annotations

from datetime import date, time

_FIRST = date(1800, 12, 28)


def clarion_date(day: date) -> str:
    """Days since 28 December 1800 (1 January 1900 is 36163)."""
    return str((day - _FIRST).days)


def clarion_time(moment: time) -> str:
    """Hundredths of a second since midnight, and one."""
    seconds = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return str(seconds * 100 + moment.microsecond // 10_000 + 1)
