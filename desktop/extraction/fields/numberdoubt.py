"""What makes a document's number doubtful: numbers have no check digit of their own."""

from __future__ import annotations

import re
from datetime import date

from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Line, Span

_MIXED = re.compile(r"\d[OoSsZIlB](?![^\W\d_])|(?<![^\W\d_])[OoSsZIlB]\d")
_YEAR = re.compile(r"(?<!\d)((?:1|2|7)\d{3})(?!\d)")
_MORE_FIGURES = re.compile(r" {1,2}[^\s\d:]{0,4}\d")


def looks_misread(number: str) -> bool:
    """A letter that looks like a figure stands among figures."""
    return _MIXED.search(number) is not None


def years_agree(number: str, issue: date | None) -> bool:
    """A year within a document's number is that of its issue date, or next to it."""
    years = [int(year) for year in _YEAR.findall(number)]
    return issue is None or not years or any(abs(year - issue.year) <= 1 for year in years)


def runs_on(line: Line, number: Span) -> bool:
    """Behind the number its cell goes on with figures that are no date: perhaps a part of it."""
    rest = line.text[number.end : line.cell(max(number.end - 1, 0))[1]]
    following = _MORE_FIGURES.match(rest)
    return following is not None and not any(shape.start <= following.end() for shape in shapes.dates(rest))


def has_year(number: str) -> bool:
    """A year stands within the number."""
    return _YEAR.search(number) is not None
