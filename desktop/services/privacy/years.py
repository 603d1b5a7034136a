"""Which year something is of, as periods count."""

from __future__ import annotations

from datetime import date, datetime

from desktop.domain.dates import Month


def year_of(month: Month | None, issued: date | None, received: datetime) -> int:
    """A document's year: that of its month or of its issue, the later; of its receipt where it has no month.

    A document that is filed in no month may be one that was found late: it counts from when it came.
    """
    known = [] if month is None else [month.year]
    if issued is not None and issued.year <= received.year + 1:
        # A date that was misread into a far future would keep it for ever.
        known.append(issued.year)
    if month is None:
        known.append(received.year)
    return max(known)
