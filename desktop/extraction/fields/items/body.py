"""The rows below a head: where the table ends, which lines are rows, and which go on with a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.extraction.fields.items.columns import AMOUNTS, PRICES, Column, Role, Word, column_words
from desktop.extraction.fields.items.heads import Head, names_columns
from desktop.extraction.fields.items.placing import Placed, fitted, joined, place
from desktop.extraction.fields.items.tokens import Token, tokens
from desktop.extraction.fields.layout import COLUMN_GAP, Line
from desktop.extraction.fields.lexicon import Label, phrases_of
from desktop.extraction.fields.view import View

MAX_ROWS = 2000
_MAX_WRAPPED = 6
"""Lines that one name may run over."""
_EVEN = 0.12
"""Lines whose distances differ by less, in heights, are evenly set."""
_NEXT_LINE = 1.3
"""How far below a line its continuation may begin, in heights."""
_FLUSH = 0.012
"""Share of the page's width by which lines of one name may begin apart."""
_LATE = 9.0
"""How far below the last row another may begin, in heights of a line."""
_CODE = re.compile(r"(?=.*\d)[A-Z0-9][A-Z0-9./_-]{4,24}")
_CODE_WORDS = 2
_STOPS = {
    Label.AMOUNT_DUE,
    Label.SUMMARY,
    Label.IN_WORDS,
    Label.ORDER_SUMMARY,
    Label.SETTLED_ADVANCES,
    Label.AFTER_ADVANCES,
    Label.BEFORE,
    Label.AFTER,
    Label.DIFFERENCE,
    Label.PAYMENT_METHOD,
    Label.TOTAL,
    Label.GROSS_TOTAL,
    Label.NET_TOTAL,
    Label.PAID,
}


@dataclass(slots=True)
class RawRow:
    """A row as it stands on the page: the line of its figures, and the lines of its name."""

    placed: Placed
    above: list[Placed] = field(default_factory=list)
    below: list[Placed] = field(default_factory=list)
    unsure: bool = False
    """A line near it may belong to it or not."""

    def lines(self) -> list[Placed]:
        """All lines from the top down."""
        return [*self.above, self.placed, *self.below]


@dataclass(frozen=True, slots=True)
class Body:
    """The rows under one head, with its columns as the rows show them."""

    head: Head
    columns: tuple[Column, ...]
    rows: tuple[RawRow, ...]
    last: int
    """Number of the last line that was looked at."""


def read_body(view: View, head: Head, until: int) -> Body:
    """The rows below ``head``, above line ``until``."""
    columns = head.columns
    placed, last = _lines(view, head, columns, until)
    anchors = [row for row in placed if is_row(row, columns)]
    if anchors:
        columns = fitted(columns, anchors)
        placed, last = _lines(view, head, columns, until)
    return Body(head, columns, tuple(_rows(placed, columns)), last)


def is_row(placed: Placed, columns: Sequence[Column]) -> bool:
    """Whether the line has the figures of a row of goods."""
    filled = {columns[number].role for number in placed.figures(columns)}
    worth = bool(filled & AMOUNTS)
    has_worth = any(column.role in AMOUNTS for column in columns)
    if has_worth and not worth and not (filled & PRICES and Role.QUANTITY in filled):
        return False
    if not has_worth and not filled & {Role.QUANTITY, *PRICES}:
        return False
    counts = {Role.QUANTITY, *PRICES} & {column.role for column in columns}
    if counts:
        return bool(filled & counts) or _has(placed, columns, Role.ROW)
    return bool(filled) and (_has(placed, columns, Role.NAME) or _has(placed, columns, Role.ROW))


def _has(placed: Placed, columns: Sequence[Column], role: Role) -> bool:
    return any(columns[number].role is role for number in placed.cells)


def _lines(view: View, head: Head, columns: Sequence[Column], until: int) -> tuple[list[Placed], int]:
    """The lines of the table with their tokens placed, joined where they lie askew."""
    found: list[Placed] = []
    last_row: Line | None = None
    fresh_page = False
    last = head.last
    previous = view.lines[head.last]
    for line in view.lines[head.last + 1 : until]:
        fresh_page = fresh_page or line.page != previous.page
        previous = line
        placed = place(line, tokens(line), columns)
        stops = _stops(view, line, placed, columns)
        row = is_row(placed, columns) and not stops
        if _carries(line) or (fresh_page and not row):
            continue
        if stops and last_row is None and not placed.figures(columns):
            continue
        if stops or _far(last_row, line) or len(found) >= MAX_ROWS:
            break
        last = line.number
        if _add(found, placed, columns):
            fresh_page = False
            last_row = line
    return found, last


def _add(found: list[Placed], placed: Placed, columns: Sequence[Column]) -> bool:
    """Adds a line, or joins it with its other half; whether a row came of it."""
    row = is_row(placed, columns)
    halves = joined(found[-1], placed) if found else None
    if halves is None or (row and is_row(found[-1], columns)):
        found.append(placed)
        return row
    found[-1] = halves
    return is_row(halves, columns)


def _far(upper: Line | None, lower: Line) -> bool:
    return upper is not None and upper.page == lower.page and lower.top - upper.bottom > _LATE * upper.height


def _carries(line: Line) -> bool:
    """Whether the line carries a sum over to the next page."""
    return bool(phrases_of("item_phrases", "carry").find(line.text))


def _stops(view: View, line: Line, placed: Placed, columns: Sequence[Column]) -> bool:
    """Whether the line ends the table: sums, or the head of another table."""
    if Role.QUANTITY in {columns[number].role for number in placed.figures(columns)}:
        return False
    if names_columns(line):
        return True
    numbered = any(columns[number].role is Role.ROW for number in placed.cells)
    begin = len(line.text) - len(line.text.lstrip(" ("))
    if not numbered:
        stop = phrases_of("item_phrases", "stop").find(line.text)
        if any(match.start <= begin or _begins_cell(line, match.start) for match in stop):
            return True
    return (
        any(
            hit.label in _STOPS and (hit.start <= begin or _begins_cell(line, hit.start))
            for hit in view.hits[line.number]
        )
        and not numbered
    )


def _begins_cell(line: Line, start: int) -> bool:
    return start > 0 and line.text[start - 1] == COLUMN_GAP


def _rows(placed: Sequence[Placed], columns: Sequence[Column]) -> list[RawRow]:
    rows: list[RawRow] = []
    waiting: list[Placed] = []
    for line in [*placed, None]:
        if line is not None and _only_words(line, columns):
            waiting.append(line)
            continue
        row = RawRow(line) if line is not None and is_row(line, columns) else None
        _share_out(waiting, rows[-1] if rows else None, row, columns)
        waiting = []
        if row is not None:
            rows.append(row)
    return rows


def _only_words(placed: Placed, columns: Sequence[Column]) -> bool:
    """A line that may go on with a name: nothing but words in the column of names, or a code."""
    roles = {columns[number].role for number in placed.cells}
    return bool(roles) and roles <= {Role.NAME, Role.CODE, Role.UNIT} and Role.NAME in roles


def _name_edges(placed: Placed, columns: Sequence[Column]) -> tuple[float, float] | None:
    """Left and right edge of what a line has in the column of names."""
    found = [
        token for number, part in placed.cells.items() if columns[number].role is Role.NAME for token in part
    ]
    return (found[0].left, found[-1].right) if found else None


def _flush(line: Placed, row: Placed, columns: Sequence[Column]) -> bool:
    """Whether a line begins, or is centred, where the name of the row does."""
    one, other = _name_edges(line, columns), _name_edges(row, columns)
    if one is None or other is None:
        return one is not None
    slack = _FLUSH * line.line.size[0]
    return abs(one[0] - other[0]) <= slack or abs(sum(one) - sum(other)) / 2 <= slack


def _share_out(
    waiting: Sequence[Placed], upper: RawRow | None, lower: RawRow | None, columns: Sequence[Column]
) -> None:
    """Lines of words between two rows go where they stand nearer; equally near to the upper one."""
    lines = list(waiting)
    if not lines:
        return
    cut = len(lines)
    if upper is None:
        cut = 0
    elif lower is not None:
        chain = [upper.placed, *lines, lower.placed]
        gaps = [_gap(one, other) for one, other in pairwise(chain)]
        cut = max(range(len(gaps)), key=lambda n: (gaps[n], n))
        if max(gaps) - min(gaps) < _EVEN * max(lines[0].line.height, 1.0):
            centred = bool(upper.above)
            cut = min(len(upper.above), len(lines)) if centred else len(lines)
            lower.unsure = centred
            upper.unsure = upper.unsure or centred
    if upper is not None:
        upper.below.extend(_unbroken(lines[:cut], upper.placed, columns, upwards=False))
    if lower is not None:
        lower.above.extend(_unbroken(lines[cut:], lower.placed, columns, upwards=True))


def _gap(upper: Placed, lower: Placed) -> float:
    if upper.line.page != lower.line.page:
        return float("inf")
    return lower.line.top - upper.line.bottom


def _unbroken(
    lines: Sequence[Placed], anchor: Placed, columns: Sequence[Column], *, upwards: bool
) -> list[Placed]:
    """Of the lines beside a row those that follow it without a gap."""
    kept: list[Placed] = []
    near = anchor
    for line in reversed(lines) if upwards else lines:
        gap = _gap(line, near) if upwards else _gap(near, line)
        apart = gap > _NEXT_LINE * max(line.line.height, 1.0)
        if apart or len(kept) >= _MAX_WRAPPED or not _flush(line, anchor, columns):
            break
        kept.append(line)
        near = line
    return list(reversed(kept)) if upwards else kept


def name_of(row: RawRow, columns: Sequence[Column]) -> str:
    """The name as printed, its lines joined by blanks; lines that are only a code are left out."""
    parts: list[str] = []
    for placed in row.lines():
        found = [
            token
            for number in sorted(placed.cells)
            if columns[number].role is Role.NAME
            for token in placed.cells[number]
        ]
        if not found:
            continue
        text = _printed(placed, found)
        if placed is not row.placed and only_code(text):
            continue
        parts.append(text)
    return " ".join(parts)


def only_code(text: str) -> bool:
    """A line under a name that is a code ("EAN: 590…", "PKWiU 62.01", "WX-48985")."""
    if _CODE.fullmatch(text) or not any(map(str.isalpha, text)):
        return True
    begin = next(iter(column_words().find(text)), None)
    if begin is None or begin.start or begin.key != Word.CODE:
        return False
    rest = text[begin.end :].strip(" :.")
    return any(map(str.isdigit, rest)) and len(rest.split()) <= _CODE_WORDS


def _printed(placed: Placed, found: Sequence[Token]) -> str:
    """The words between the first and the last token; a joined line has them in several lines."""
    for line in (placed.line, *placed.also):
        text = line.text
        if all(text[token.start : token.end] == token.text for token in found):
            start, end = found[0].start, found[-1].end
            end += len(text[end:]) - len(text[end:].lstrip(')"”’.'))
            start -= len(text[:start]) - len(text[:start].rstrip('("„'))
            return " ".join(text[start:end].split())
    return " ".join(token.text for token in found)
