"""A laid-out document with what was found on each line, and the relations between label and value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from desktop.domain.fields import Source
from desktop.extraction.fields.layout import COLUMN_GAP, Line, Sheet, Span
from desktop.extraction.fields.lexicon import Label, Match, labels, phrasebook
from desktop.extraction.fields.shapes import Shape

Finder = Callable[[str], list[Shape]]

_HEAD = re.compile(r"\d?[^\d:]{6,60}")
_HEAD_START = 3
_FOREIGN_HALF = re.compile(r"\.? {0,2}/ {0,2}[^\W\d_][^\d/:]{1,20} ")
_ECHO_LETTERS = 6
_SAME_DAY = {Label.ISSUE_DATE, Label.SALE_DATE}
_PART = re.compile(r"[^\W\d_][^\d:]{1,24}")
"""What may be the first part of a label that is broken into lines."""
_BROKEN_LINES = 4
_BROKEN_GAP = 0.6
_LONGEST_LABEL = 60
_MORE = 12
"""Letters that a broken label may have beyond the known one."""
RIGHT = 1.0
RIGHT_CELL = 0.9
BELOW = 0.8
_LOWER = 0.06
"""What each further line below costs."""
_LINES_BELOW = 4
_WRAP_ALIGNED = 0.02
_OVERHANG = 0.2
"""How far right of a label what stands below may begin, in page widths, where the line is free."""
_REACH = 3.2
"""How far below a label its value may stand, in heights of the label's line."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A label on the page."""

    label: Label
    line: int
    start: int
    end: int
    heads: bool = False
    """It is the last line of a column's head: its value stands below, never beside it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A value near a label: how firmly it belongs to it (0 to 1)."""

    value: str
    span: Span
    bond: float


@dataclass(slots=True)
class View:
    """The document and the finds on its lines, looked for once."""

    sheet: Sheet
    hits: list[list[Hit]] = field(default_factory=list)
    _shapes: dict[tuple[Finder, int], list[Shape]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        book = labels()
        for line in self.sheet.lines:
            glued = line.source is Source.OCR
            row: list[Hit] = []
            for start, end in line.cells():
                matches = book.find(line.text[start:end], glued=glued)
                if glued and not (matches and matches[0].start < _HEAD_START):
                    matches = [*_misread(line.text[start:end]), *matches]
                row.extend(
                    Hit(match.key, line.number, start + match.start, start + match.end)
                    for match in _without_echoes(line.text[start:end], matches)
                )
            self.hits.append(row)
        self._join_broken()

    def _join_broken(self) -> None:
        """Labels that a narrow column breaks into two or three lines ("Data" over "wystawienia").

        Joined they stand on their last line, so that what is below them is their value.
        """
        book = labels()
        for line in self.lines:
            for cell in line.cells():
                text = line.text[slice(*cell)].strip()
                if self._labelled(line, cell) or not _PART.fullmatch(text):
                    continue
                upper = line
                for lower in self.sheet.below(line.number, _BROKEN_LINES):
                    part = next(
                        (c for c in lower.cells() if _flush(upper.extent(*cell), lower.extent(*c))), None
                    )
                    if lower.top - upper.bottom > _BROKEN_GAP * upper.height or (
                        part and self._labelled(lower, part)
                    ):
                        break
                    if part is None:
                        continue
                    text = f"{text} {lower.text[slice(*part)].strip()}"
                    if len(text) > _LONGEST_LABEL:
                        break
                    found = book.find(text)
                    # A label may have a word more than is known ("… dostawy towarów"), but none before;
                    # figures are its value.
                    rest = text[found[0].end :] if len(found) == 1 else ""
                    more = len(rest) <= _MORE and not any(map(str.isdigit, rest))
                    if len(found) == 1 and found[0].start == 0 and more:
                        self.hits[lower.number].append(Hit(found[0].key, lower.number, *part, heads=True))
                        self.hits[lower.number].sort(key=lambda hit: hit.start)
                        break
                    upper, cell = lower, part  # noqa: PLW2901

    def _labelled(self, line: Line, cell: tuple[int, int]) -> bool:
        return any(cell[0] <= hit.start < cell[1] for hit in self.hits[line.number])

    @property
    def lines(self) -> Sequence[Line]:
        """All lines of the document."""
        return self.sheet.lines

    def labelled(self, *wanted: Label) -> Iterator[Hit]:
        """The labels of the wanted kinds from the top down."""
        for row in self.hits:
            for hit in row:
                if hit.label in wanted:
                    yield hit

    def shapes(self, finder: Finder, line: int) -> list[Shape]:
        """The values of one shape on a line."""
        key = (finder, line)
        if key not in self._shapes:
            self._shapes[key] = finder(self.lines[line].text)
        return self._shapes[key]

    def all_shapes(self, finder: Finder) -> Iterator[tuple[Line, Shape]]:
        """The values of one shape in the whole document."""
        for line in self.lines:
            for shape in self.shapes(finder, line.number):
                yield line, shape

    def titles(self, line: Line) -> list[Match[str]]:
        """The names of kinds of documents on a line."""
        book = phrasebook("titles")
        return [
            Match(match.key, start + match.start, start + match.end)
            for start, end in line.cells()
            for match in book.find(line.text[start:end], glued=line.source is Source.OCR)
        ]

    def near(self, hit: Hit, finder: Finder, *, below: bool = True) -> list[Found]:
        """The values that may belong to a label: right of it, else below it; the firmest first."""
        found = [] if hit.heads else self._wrapped(hit, finder) or self._right(hit, finder)
        if below and not found and not self._has_figures(hit):
            found = list(self._below(hit, finder))
        return sorted(found, key=lambda item: -item.bond)

    def _right(self, hit: Hit, finder: Finder) -> list[Found]:
        line = self.lines[hit.line]
        stop = self.stop_right(hit)
        found = []
        for shape in self.shapes(finder, hit.line):
            if hit.end <= shape.start and shape.start < stop:
                columns = line.text.count(COLUMN_GAP, hit.end, shape.start)
                between = len(line.text[hit.end : shape.start].strip(" :\t.-/()"))
                bond = (RIGHT if columns == 0 else RIGHT_CELL) - 0.05 * max(columns - 1, 0) - 0.005 * between
                found.append(Found(shape.value, Span(hit.line, shape.start, shape.end), max(bond, 0.3)))
        return found[:1]

    def _wrapped(self, hit: Hit, finder: Finder) -> list[Found]:
        """A value that begins behind its label and runs on in the cell's next line ("2026-" / "09-23")."""
        line = self.lines[hit.line]
        start, end = line.cell(hit.start)
        end = min(end, self.stop_right(hit))
        head = line.text[hit.end : end].rstrip()
        if not head.endswith(("-", "/", ".")) or not any(char.isdigit() for char in head):
            return []
        left = line.extent(start, end)[0]
        for lower in self.sheet.below(hit.line, 2):
            for cell in lower.cells():
                if abs(lower.extent(*cell)[0] - left) > _WRAP_ALIGNED * line.size[0]:
                    continue
                for shape in finder(head + lower.text[slice(*cell)]):
                    if shape.start < len(head) < shape.end:
                        span = Span(lower.number, cell[0], cell[0] + shape.end - len(head))
                        return [Found(shape.value, span, RIGHT_CELL)]
        return []

    def run_on(self, hit: Hit, finder: Finder) -> list[Found]:
        """A value that a paragraph or a narrow column breaks: "16 sierpnia" over "2026", or a label that
        ends its line, whose value begins the next."""
        line = self.lines[hit.line]
        rest = line.text[hit.end : self.stop_right(hit)]
        start = hit.end + len(rest) - len(rest.lstrip(" \t:"))
        head = rest.strip(" \t:").split(COLUMN_GAP)[0].rstrip()
        if not head and line.text[hit.end :].strip(" :"):
            return []
        left, right = line.extent(start, start + len(head)) if head else (0.0, 0.0)
        for lower in self.sheet.below(hit.line, 2):
            if lower.top - line.bottom > line.height:
                return []
            for cell in lower.cells():
                if cell[0] and not (head and _overlaps(lower.extent(*cell), left, right)):
                    continue
                text = f"{head} {lower.text[slice(*cell)]}" if head else lower.text[slice(*cell)]
                begun = len(text) - (cell[1] - cell[0])
                for shape in finder(text):
                    place = cell[0] + shape.end - begun
                    across = shape.start < len(head) < shape.end if head else shape.start == 0
                    if across and not self._claimed(hit, lower.number, cell[0], place):
                        return [Found(shape.value, Span(lower.number, cell[0], place), RIGHT_CELL)]
        return []

    def stop_right(self, hit: Hit) -> int:
        """Where the next label of another kind begins on the line, or the line's end."""
        for other in self.hits[hit.line]:
            if other.start >= hit.end and other.label is not hit.label:
                if {hit.label, other.label} == _SAME_DAY and self._coupled(hit, other):
                    continue
                return other.start
        return len(self.lines[hit.line].text)

    def _coupled(self, first: Hit, second: Hit) -> bool:
        """One value for two labels: "Data wystawienia / Data dostawy: 08.11.2026"."""
        between = self.lines[first.line].text[first.end : second.start]
        return between.strip() in {"/", "i", "oraz", "=", "and", "und", "&"}

    def _has_figures(self, hit: Hit) -> bool:
        """Something with figures stands behind the label: its value, though it was not understood."""
        line = self.lines[hit.line]
        end = min(line.cell(hit.start)[1], self.stop_right(hit))
        return any(char.isdigit() for char in line.text[hit.end : end])

    def _claimed(self, hit: Hit, number: int, start: int, place: int) -> bool:
        """A label of another kind stands before the value in its cell."""
        return any(
            start <= other.start < place and other.label is not hit.label for other in self.hits[number]
        )

    def column(self, hit: Hit) -> tuple[float, float]:
        """Left and right edge of the room below a label: up to the next column of its line."""
        line = self.lines[hit.line]
        cell_start, cell_end = line.cell(hit.start)
        later = [other.start for other in self.hits[hit.line] if hit.end <= other.start < cell_end]
        left, right = line.extent(hit.start, hit.end)
        if not line.text[cell_start : hit.start].strip():
            left = line.extent(cell_start, hit.end)[0]
        if later:
            return left, line.extent(later[0], later[0] + 1)[0]
        right = max(right, line.extent(cell_start, cell_end)[1])
        room = right + _OVERHANG * line.size[0]
        if cell_end < len(line.text):
            room = min(room, line.extent(*line.cell(cell_end + 1))[0])
        return left, max(right, room)

    def _below(self, hit: Hit, finder: Finder) -> Iterator[Found]:
        line = self.lines[hit.line]
        left, right = self.column(hit)
        steps = 0
        for lower in self.sheet.below(hit.line, 3 * _LINES_BELOW):
            if lower.top - line.bottom > _REACH * line.height:
                return
            cells = [cell for cell in lower.cells() if _overlaps(lower.extent(*cell), left, right)]
            if not cells:
                continue
            for start, end in cells:
                for shape in self.shapes(finder, lower.number):
                    if not start <= shape.start < end or self._claimed(hit, lower.number, start, shape.start):
                        continue
                    if _overlaps(lower.extent(shape.start, shape.end), left, right):
                        bond = BELOW - _LOWER * steps
                        yield Found(shape.value, Span(lower.number, shape.start, shape.end), bond)
                        return
            if any(
                other.label is not hit.label
                for start, end in cells
                for other in self.hits[lower.number]
                if start <= other.start < end
            ):
                return
            steps += 1
            if steps >= _LINES_BELOW:
                return


def _without_echoes(cell: str, matches: Sequence[Match[Label]]) -> list[Match[Label]]:
    """Drops the short label that ends a foreign one: "date:" in "Data sprz. / Suppl. date: 04.11"."""
    kept: list[Match[Label]] = []
    for match in matches:
        between = cell[kept[-1].end : match.start] if kept else ""
        if match.end - match.start > _ECHO_LETTERS or not _FOREIGN_HALF.fullmatch(between):
            kept.append(match)
    return kept


def _misread(cell: str) -> list[Match[Label]]:
    """The label that a cell of a scan begins with, up to its colon or figures, if nearly spelled."""
    head = _HEAD.match(cell)
    if head is None:
        return []
    key = labels().resembling(head[0])
    return [] if key is None else [Match(key, head.start(), head.end())]


def _flush(upper: tuple[float, float], lower: tuple[float, float]) -> bool:
    """Whether two cells are set below each other: one edge or the middle is the same."""
    room = 2.0
    return (
        abs(upper[0] - lower[0]) < room
        or abs(upper[1] - lower[1]) < room
        or abs(sum(upper) - sum(lower)) < 2 * room
    )


def _overlaps(extent: tuple[float, float], left: float, right: float) -> bool:
    return extent[0] < right and extent[1] > left
