"""The months that somebody may want to file a document in."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.domain.dates import Month

_BACK = 24


def months_around(today: date | None = None) -> list[Month]:
    """Next month, this month and the two years before, newest first."""
    day = today if today is not None else date.today()  # noqa: DTZ011 - the office's own calendar
    this = Month.of(day)
    following = Month.of(this.first_day() + timedelta(days=32))
    months = [following, this]
    while len(months) < _BACK + 2:
        months.append(months[-1].previous())
    return months
