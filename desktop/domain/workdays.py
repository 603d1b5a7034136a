"""Polish working days, and what day it is in Poland.

Days off: ustawa z 18.01.1951 o dniach wolnych od pracy, with its changes (6 January since 2011, 24 December
since 2025) and the one of 12 November 2018.  Saturdays count as days off: the National Bank publishes no
table on them.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

POLAND = ZoneInfo("Europe/Warsaw")

_DAY = timedelta(days=1)
_FIXED = ((1, 1), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 25), (12, 26))
_SINCE = (((1, 6), 2011), ((12, 24), 2025))
_ONCE = frozenset({date(2018, 11, 12)})
_AFTER_EASTER = (0, 1, 49, 60)
"""Easter Sunday and Monday, Whit Sunday, Corpus Christi: days behind Easter Sunday."""


def today_in_poland(now: datetime) -> date:
    """The Polish date at a moment."""
    return now.astimezone(POLAND).date()


def next_midnight_in_poland(now: datetime) -> datetime:
    """When the Polish day that ``now`` lies in ends; UTC."""
    following = today_in_poland(now) + _DAY
    return datetime.combine(following, time(), POLAND).astimezone(UTC)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - shift + 15) % 30
    quarter, left = divmod(of_century, 4)
    sunday = (32 + 2 * rest + 2 * quarter - moon - left) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=128)
def holidays(year: int) -> frozenset[date]:
    """The days off of ``year`` beside its Saturdays and Sundays."""
    fixed = {date(year, month, day) for month, day in _FIXED}
    newer = {date(year, month, day) for (month, day), since in _SINCE if year >= since}
    moving = {easter(year) + _DAY * days for days in _AFTER_EASTER}
    return frozenset(fixed | newer | moving | {day for day in _ONCE if day.year == year})


def is_workday(day: date) -> bool:
    """Whether ``day`` is neither a Saturday, nor a Sunday, nor a holiday."""
    return day.weekday() < 5 and day not in holidays(day.year)


def last_workday_before(day: date) -> date:
    """The last working day before ``day``, which need not be one itself."""
    before = day - _DAY
    while not is_workday(before):
        before -= _DAY
    return before


def workday_from(day: date) -> date:
    """``day`` if it is a working day, else the first one behind it."""
    while not is_workday(day):
        day += _DAY
    return day
