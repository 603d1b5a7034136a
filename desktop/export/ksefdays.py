"""When an invoice came into KSeF, as its number says."""

from __future__ import annotations

from datetime import date

LONGEST = 36
"""Characters of a number, as JPK and the programs take it."""


def assigned_on(number: str) -> date | None:
    """The day in ``NIP-YYYYMMDD-…``; ``None`` for a number that has none."""
    parts = number.split("-")
    if len(parts) < 4 or len(parts[1]) != 8:
        return None
    try:
        return date.fromisoformat(parts[1])
    except ValueError:
        return None
