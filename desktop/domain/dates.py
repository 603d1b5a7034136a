"""Dates as people in an office type them, and months as they file by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta


def parse_typed_date(text: str, near: date) -> date | None:
    """The date somebody typed, completed from ``near`` (the document's month); ``None`` if none.

    ``"5"`` and ``"05"`` are a day in ``near``'s month; ``"5.11"`` and ``"0511"`` a day in ``near``'s
    year; ``"05112026"``, ``"051126"``, ``"5.11.26"``, ``"5-11-2026"`` and ``"2026-11-05"`` whole dates.
    """
    raw = text.strip()
    groups = re.findall(r"[0-9]+", raw)
    if any(len(group) > 8 for group in groups):
        return None
    if not groups or re.sub(r"[0-9.\-/, r]", "", raw):
        return None
    if len(groups) == 1:
        return _from_digits(groups[0], near)
    if len(groups) == 2:
        return _date(near.year, groups[1], groups[0])
    if len(groups) == 3:
        first, month, last = groups
        if len(first) == 4:
            return _date(int(first), month, last)
        return _date(_year(last), month, first)
    return None


def _from_digits(digits: str, near: date) -> date | None:
    match len(digits):
        case 1 | 2:
            return _date(near.year, str(near.month), digits)
        case 3 | 4:
            return _date(near.year, digits[-2:], digits[:-2])
        case 6:
            return _date(_year(digits[4:]), digits[2:4], digits[:2])
        case 8:
            day_first = _date(int(digits[4:]), digits[2:4], digits[:2])
            if day_first is not None and 1990 <= day_first.year <= 2100:
                return day_first
            return _date(int(digits[:4]), digits[4:6], digits[6:])
    return None


def _year(text: str) -> int:
    return 2000 + int(text) if len(text) <= 2 else int(text)


def _date(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def parse_iso(text: str | None) -> date | None:
    """The date of an ISO text (``2026-11-05``), ``None`` for anything else."""
    if not text or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month: the folder that a company's documents are filed in."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 1900 <= self.year <= 9999):
            raise ValueError(f"not a month: {self.year}-{self.month}")

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that ``day`` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """From ``YYYY-MM``; raises :class:`ValueError` for anything else."""
        match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
        if match is None:
            raise ValueError(f"not a month: {text!r}")
        return cls(int(match[1]), int(match[2]))

    def previous(self) -> Month:
        """The month before."""
        return Month.of(date(self.year, self.month, 1) - timedelta(days=1))

    def following(self) -> Month:
        """The month behind."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    def first_day(self) -> date:
        """The month's first day."""
        return date(self.year, self.month, 1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"
