"""What makes a document's number doubtful: numbers have no check digit of their own."""

from __future__ import annotations

import re
from datetime import date

from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Line, Sheet, Span

_MIXED = re.compile(r"\d[OoSsZIlB](?![^\W\d_])|(?<![^\W\d_])[OoSsZIlB]\d")
_YEAR = re.compile(r"(?<!\d)((?:1|2|7)\d{3})(?!\d)")
_JOINTS = ("/", "-")
_LINES_ABOVE = 4
_REACH = 1.5
"""How far above, in heights of the line, the first half of a number may stand."""
_SHORT_YEAR = re.compile(r"(?<![^\W_])\d\d(?![^\W_])")
_MORE_FIGURES = re.compile(r" {1,2}[^\s\d:]{0,4}\d")


def looks_misread(number: str) -> bool:
    """A letter that looks like a figure stands among figures."""
    return _MIXED.search(number) is not None


def years_agree(number: str, issue: date | None) -> bool:
    """A year within a document's number is that of its issue date, or next to it.

    Four figures are no year where the last two of the year stand by themselves ("7655/25").
    """
    years = [int(year) for year in _YEAR.findall(number)]
    if issue is None or not years or any(abs(year - issue.year) <= 1 for year in years):
        return True
    return f"{issue.year % 100:02}" in _SHORT_YEAR.findall(number)


def runs_on(line: Line, number: Span) -> bool:
    """Behind the number its cell goes on with figures that are no date: perhaps a part of it."""
    rest = line.text[number.end : line.cell(max(number.end - 1, 0))[1]]
    following = _MORE_FIGURES.match(rest)
    return following is not None and not any(shape.start <= following.end() for shape in shapes.dates(rest))


def is_broken(sheet: Sheet, number: Span) -> bool:
    """The number is but one part of one that is printed on two lines: a stroke or dash joins them."""
    line = sheet.lines[number.line]
    if line.text[: number.end].endswith(_JOINTS):
        return True
    start, _ = line.cell(number.start)
    if line.text[start : number.start].strip():
        return False
    left, right = sheet.extent(number)
    for upper in reversed(sheet.lines[max(number.line - _LINES_ABOVE, 0) : number.line]):
        if upper.page != line.page or line.top - upper.bottom > _REACH * line.height:
            return False
        for cell in upper.cells():
            edge = upper.extent(*cell)
            if edge[0] < right and edge[1] > left:
                return upper.text[slice(*cell)].rstrip().endswith(_JOINTS)
    return False


def has_year(number: str) -> bool:
    """A year stands within the number."""
    return _YEAR.search(number) is not None
