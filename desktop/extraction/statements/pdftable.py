"""Rows of a printed statement: lines with a day and amounts, and what is written beside and below them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.domain.collation import fold
from desktop.domain.money import parse_amount
from desktop.domain.reading import Word
from desktop.extraction.lines import lines_of

_DAY = re.compile(r"(?:([0-9]{4})[-./]([0-9]{2})[-./]([0-9]{2})|([0-9]{2})[-./]([0-9]{2})[-./]([0-9]{4}))")
_TAIL = re.compile(r"[-+−–]?(?:[0-9]{1,3}(?:[. ]?[0-9]{3})*|[0-9]+)[,.][0-9]{2}-?(?:PLN|EUR|USD|GBP|CHF|zł)?")
_GROUP = re.compile(r"[-+−–]?[0-9]{1,3}")
_SIGNS = frozenset("-+−–")
_BLANK = 0.75
"""Of the line's height: groups of one number stand nearer to each other than this."""
_HEADINGS = (
    "data", "opis", "tytul", "kwota", "saldo", "obciazen", "uznan", "operacj", "transakcj", "szczegol",
)  # fmt: skip
_ENDS = (
    "saldo", "suma", "razem", "strona", "obroty", "dokument", "wydruk", "niniejsz", "z przeniesienia",
    "do przeniesienia", "srodki", "opening", "closing", "page",
)  # fmt: skip
_COLUMN = 12.0
"""Points by which the days of one column may stand apart."""
_BALANCES = ("poczatk", "koncow", "otwarcia", "zamkniecia", "poprzedni", "przeniesieni")
_FAR = 2.6
"""Line heights: what stands further below belongs to no row."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount printed on a line: its value, whether a sign stands with it, and where it ends (points)."""

    value: Decimal
    signed: bool
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """A line of a page, in points."""

    page: int
    top: float
    height: float
    text: str
    amounts: tuple[Amount, ...]
    days: tuple[tuple[date, float], ...]
    """With the place where each begins."""
    rest: str
    """What is neither amount nor day."""

    @property
    def folded(self) -> str:
        """The text for comparing."""
        return fold(self.text)


@dataclass(slots=True)
class Row:
    """A movement as it is printed."""

    days: tuple[date, ...]
    amounts: tuple[Amount, ...]
    texts: list[str] = field(default_factory=list)


def lines(words: Sequence[Word], page: int, width: float, height: float) -> Iterator[Line]:
    """The lines of a page of this size (points), from the top."""
    for printed in lines_of(words):
        tall = max((word.box.y1 - word.box.y0) * height for word in printed)
        top = min(word.box.y0 for word in printed) * height
        amounts, used = _amounts(printed, width, tall)
        days, dated = _days(printed, width)
        rest = " ".join(
            word.text for place, word in enumerate(printed) if place not in used and place not in dated
        )
        text = " ".join(word.text for word in printed)
        yield Line(page, top, tall, text, tuple(amounts), tuple(days), rest)


def _amounts(words: Sequence[Word], width: float, tall: float) -> tuple[list[Amount], set[int]]:
    found: list[Amount] = []
    used: set[int] = set()
    for place, word in enumerate(words):
        tail = _TAIL.fullmatch(word.text)
        if tail is None:
            continue
        first, text = place, word.text
        while first > 0 and first - 1 not in used and text[0] not in _SIGNS:
            before = words[first - 1]
            near = (words[first].box.x0 - before.box.x1) * width <= _BLANK * tall
            leading = re.match(r"[0-9]+", text)
            grouped = leading is not None and len(leading[0]) == 3 and _GROUP.fullmatch(before.text)
            if not near or not (grouped or before.text in _SIGNS):
                break
            first, text = first - 1, before.text + text
        value = parse_amount(text)
        if value is None:
            continue
        used.update(range(first, place + 1))
        left, right = words[first].box.x0 * width, word.box.x1 * width
        found.append(Amount(value, _has_sign(text), left, right))
    return found, used


def _has_sign(text: str) -> bool:
    return text[:1] in _SIGNS or text.endswith("-")


def _days(words: Sequence[Word], width: float) -> tuple[list[tuple[date, float]], set[int]]:
    found, used = [], set[int]()
    for place, word in enumerate(words):
        match = _DAY.fullmatch(word.text.strip(",;:"))
        if match is None:
            continue
        parts = match.groups()
        year, month, day = parts[:3] if parts[0] else (parts[5], parts[4], parts[3])
        try:
            found.append((date(int(year), int(month), int(day)), word.box.x0 * width))
        except ValueError:
            continue
        used.add(place)
    return found, used


def is_heading(line: Line) -> bool:
    """Whether the line names the columns of a table."""
    words = line.folded
    return not line.amounts and sum(word in words for word in _HEADINGS) >= 2


def rows(found: Sequence[Line]) -> list[Row]:
    """The rows of the table that ``found`` (all lines of all pages) holds.

    A row begins on a line with a day in the first column and an amount; lines below belong to it until
    something else begins.  Where texts stand beside it in more lines than one, above and below, they go
    to the row that is nearest.
    """
    starts = [
        place for place, line in enumerate(found) if line.days and line.amounts and not _is_balance(line)
    ]
    if not starts:
        return []
    edge = min(line.days[0][1] for line in (found[place] for place in starts))
    starts = [place for place in starts if found[place].days[0][1] - edge <= _COLUMN]
    own = {place: Row(tuple(day for day, _ in found[place].days), found[place].amounts) for place in starts}
    repeated = _repeated(found)
    middle = _is_centred(found, starts)
    for place, line in enumerate(found):
        owner = _owner(found, starts, place, centred=middle)
        if owner is None:
            continue
        text = line.rest if place in own else line.text
        if place not in own and (_place(line) in repeated or _ends(line)):
            continue
        if text:
            own[owner].texts.append(text)
    return [own[place] for place in starts]


def _owner(found: Sequence[Line], starts: Sequence[int], place: int, *, centred: bool) -> int | None:
    line = found[place]
    following = bisect_right(starts, place)
    before = starts[following - 1] if following else None
    after = starts[following] if following < len(starts) else None
    if before == place:
        return place
    above = before is not None and found[before].page == line.page and _connected(found, before, place)
    if not centred:
        return before if above else None
    below = after is not None and found[after].page == line.page and _connected(found, place, after)
    if above and below and before is not None and after is not None:
        return before if line.top - found[before].top <= found[after].top - line.top else after
    return before if above else after if below else None


def _connected(found: Sequence[Line], first: int, last: int) -> bool:
    """Whether no line between ends the table, and none stands far below the one before it."""
    for one, other in zip(found[first:last], found[first + 1 : last + 1], strict=True):
        if other.top - one.top > _FAR * max(one.height, other.height) or _ends(other) or is_heading(other):
            return False
    return not is_heading(found[first]) and not _ends(found[first])


def _ends(line: Line) -> bool:
    is_row = line.days and line.amounts
    return _is_balance(line) if is_row else line.folded.startswith(_ENDS)


def _is_balance(line: Line) -> bool:
    """Whether the line tells a balance, be it in the form of a row."""
    return "saldo " in line.folded and any(word in line.folded for word in _BALANCES)


def _is_centred(found: Sequence[Line], starts: Sequence[int]) -> bool:
    """Whether texts stand between the heading of the table and its first row."""
    first = starts[0]
    return first > 1 and any(
        is_heading(found[place]) and first - place in {2, 3, 4} and found[place].page == found[first].page
        and not any(is_heading(between) for between in found[place + 1 : first])
        for place in range(max(0, first - 4), first)
    )  # fmt: skip


def _repeated(found: Sequence[Line]) -> frozenset[tuple[str, int]]:
    """Headings and footers: what stands at the same height of several pages, with its place."""
    pages: dict[tuple[str, int], set[int]] = {}
    for line in found:
        pages.setdefault(_place(line), set()).add(line.page)
    return frozenset(place for place, where in pages.items() if len(where) > 1)


def _place(line: Line) -> tuple[str, int]:
    return line.folded, round(line.top)
