"""Heads of tables of goods: which lines they are, and which columns they name.

A head runs over one to four lines; the words of a column stand over each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.fields import Source
from desktop.extraction.fields.items.columns import Column, Role, Word, column_words, may_join, roles_of
from desktop.extraction.fields.layout import Line
from desktop.extraction.fields.view import View

_MAX_LINES = 4
_MAX_COLUMNS = 20
_LEADING = 2.2
"""How far lines of one head may stand apart, in heights of the line above, top to top."""
_COVERED = 0.55
"""Share of a line's letters that the words of a head must make up."""
_FIGURE = re.compile(r"\d+[.,]\d\d(?!\d)|\d{5}|:[ \t]*\S")
"""What lines of values have and heads have not: amounts, numbers, something behind a colon."""
_PERCENT = re.compile(r"(?<!\d)(?<!\d ) ?%")
_AND = frozenset({",", "/", "i", "oraz", "&", "and", "und"})
_SIGN = re.compile(r"(?<!\S)[#№](?!\S)")
_SEGMENT = re.compile(r"[^\t]+?(?=\t|  |$)|[^\t]+")


@dataclass(frozen=True, slots=True)
class Head:
    """A table's head: its first and last line and its columns from left to right."""

    first: int
    last: int
    columns: tuple[Column, ...]


@dataclass(slots=True)
class _Part:
    """The words of one column on one line of the head."""

    words: list[Word] = field(default_factory=list)
    left: float = 0.0
    right: float = 0.0


def heads(view: View) -> Iterator[Head]:
    """The heads of tables that hold goods, from the top down."""
    number = 0
    while number < len(view.lines):
        head = _head_at(view, number)
        if head is None:
            number += 1
        else:
            yield head
            number = head.last + 1


def names_columns(line: Line) -> bool:
    """Whether the line names at least three columns, of goods or of anything else."""
    parts = _parts(line)
    return len(parts) >= 3 and _coverage(line) >= _COVERED and not _FIGURE.search(line.text)


def _head_at(view: View, number: int) -> Head | None:
    line = view.lines[number]
    if not _parts(line) or _coverage(line) < _COVERED or _FIGURE.search(line.text):
        return None
    band = [line]
    for lower in view.sheet.below(number, _MAX_LINES - 1):
        apart = lower.top - band[-1].top > _LEADING * band[-1].height
        if apart or _FIGURE.search(lower.text) or _coverage(lower) < _COVERED:
            break
        band.append(lower)
    if len(band) > 1 and len(_parts(line)) < 2 and _holds_goods(_columns(band[1:])):
        return None
    best: Head | None = None
    for count in range(len(band), 0, -1):
        columns = _columns(band[:count])
        if _holds_goods(columns) and (best is None or len(columns) > len(best.columns)):
            best = Head(number, number + count - 1, columns)
    return best


def _holds_goods(columns: Sequence[Column]) -> bool:
    """A name and a figure of it; a VAT table has no names, a list of documents no quantities."""
    if not 3 <= len(columns) <= _MAX_COLUMNS:
        return len(columns) == 2 and [c.role for c in columns] == [Role.NAME, Role.NET]
    roles = {role for column in columns for role in column.roles}
    named = Role.NAME in roles
    counted = bool(roles & {Role.QUANTITY, Role.UNIT_NET, Role.UNIT_GROSS})
    worth = bool(roles & {Role.NET, Role.GROSS, Role.QUANTITY})
    if named:
        return worth and (counted or len(roles & {Role.NET, Role.GROSS, Role.RATE, Role.ROW}) >= 2)
    return counted and bool(roles & {Role.NET, Role.GROSS}) and Role.QUANTITY in roles


def _columns(band: Sequence[Line]) -> tuple[Column, ...]:
    merged: list[_Part] = []
    for line in band:
        for part in _parts(line):
            over = max(merged, key=lambda held: _overlap(held, part), default=None)
            if over is not None and _overlap(over, part) > 0:
                over.words.extend(part.words)
                over.left, over.right = min(over.left, part.left), max(over.right, part.right)
            else:
                merged.append(_Part(list(part.words), part.left, part.right))
    merged.sort(key=lambda part: part.left)
    return _told_apart(Column(roles_of(part.words), part.left, part.right) for part in merged)


def _told_apart(columns: Iterator[Column] | Sequence[Column]) -> tuple[Column, ...]:
    """What a head leaves open, settled by what the other columns hold."""
    found = list(columns)
    sure = {column.role for column in found if len(column.roles) == 1}
    settled: list[Column] = []
    for column in found:
        roles = tuple(role for role in column.roles if role not in sure or len(column.roles) == 1)
        roles = roles or column.roles
        settled.append(Column(roles, column.left, column.right))
        if len(column.roles) > 1:
            sure.add(roles[0])
    settled = _unit_prices(settled)
    counted = {Role.QUANTITY, Role.UNIT_NET, Role.UNIT_GROSS} & {column.role for column in settled}
    if counted and not any(column.role is Role.NAME for column in settled):
        settled = _name_first(settled)
    return tuple(settled)


def _unit_prices(columns: list[Column]) -> list[Column]:
    """Of two columns of the same amount, without one of prices, the first holds those of a unit."""
    roles = [column.role for column in columns]
    if {Role.UNIT_NET, Role.UNIT_GROSS} & set(roles):
        return columns
    for amount, price in ((Role.NET, Role.UNIT_NET), (Role.GROSS, Role.UNIT_GROSS)):
        if roles.count(amount) == 2 and Role.QUANTITY in roles:
            first = roles.index(amount)
            columns = [*columns[:first], replace(columns[first], roles=(price,)), *columns[first + 1 :]]
    return columns


def _name_first(columns: list[Column]) -> list[Column]:
    """Where the head of the names was lost, they stand left of the first figures."""
    first = next((n for n, c in enumerate(columns) if c.role not in {Role.ROW, Role.CODE}), len(columns))
    left = columns[first - 1].right if first else 0.0
    right = columns[first].left if first < len(columns) else left + 1.0
    if right <= left:
        return columns
    return [
        *columns[:first],
        Column((Role.NAME,), left + 1.0, max(right - 1.0, left + 2.0)),
        *columns[first:],
    ]


def _overlap(one: _Part, other: _Part) -> float:
    return min(one.right, other.right) - max(one.left, other.left)


def _finds(line: Line, start: int, end: int) -> list[tuple[int, int, Word]]:
    """The words of heads within a segment of a line, from left to right."""
    text = line.text[start:end]
    found = [
        (start + match.start, start + match.end, Word(match.key))
        for match in column_words().find(text, glued=line.source is Source.OCR)
    ]
    for match in _PERCENT.finditer(text):
        if not any(low <= start + match.end() - 1 < high for low, high, _ in found):
            found.append((start + match.start(), start + match.end(), Word.RATE))
    found.extend((start + m.start(), start + m.end(), Word.ROW) for m in _SIGN.finditer(text))
    return sorted(found)


def _segments(line: Line) -> Iterator[tuple[int, int]]:
    for start, end in line.cells():
        for match in _SEGMENT.finditer(line.text, start, end):
            if match[0].strip():
                yield match.start(), match.end()


def _parts(line: Line) -> list[_Part]:
    """The columns that a line names, each with its words."""
    parts: list[_Part] = []
    for start, end in _segments(line):
        current: _Part | None = None
        seen = start
        for low, high, word in _finds(line, start, end):
            left, right = line.extent(low, high)
            percent = word is Word.RATE and current is not None and Word.DISCOUNT in current.words
            again = current is not None and word in current.words and "/" in line.text[seen:low]
            # "Nazwa towaru, kod": one column of names, with codes in it.
            coded = word is Word.CODE and line.text[seen:low].strip() in _AND
            seen = high
            if current is not None and (percent or again or coded or may_join(current.words, word)):
                current.words.append(word)
                current.right = right
            else:
                current = _Part([word], left, right)
                parts.append(current)
        if current is not None and sum(1 for _ in _finds(line, start, end)) == 1:
            current.left, current.right = line.extent(start, end)
    return parts


def _coverage(line: Line) -> float:
    """The share of letters that words of heads cover."""
    letters = sum(char.isalpha() for char in line.text)
    covered = sum(
        char.isalpha()
        for start, end in _segments(line)
        for low, high, _ in _finds(line, start, end)
        for char in line.text[low:high]
    )
    return covered / letters if letters else 0.0
