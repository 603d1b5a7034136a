"""The words of a document laid out for looking up anchors and values, pages put straight."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from rapidfuzz import fuzz

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Page
from desktop.extraction.fields.fold import alike, compact, fold_char
from desktop.extraction.fields.layout import Line, Sheet, Span, lay_out
from desktop.extraction.fields.shapes import Shape

MAX_PAGES = 12
"""Pages from the first, and as many lines of them, that are looked at; the last page always."""
_LEAN_WORDS = 4
_MIN_LEAN = math.radians(0.15)
_MAX_FOUND = 12
_FUZZY_LETTERS = 7
_FUZZY_SCORE = 84.0


Finder = Callable[[str], list[Shape]]


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of text and where it stands: edges and middle as shares of the page's width.

    ``bottom`` is the distance of the middle from the page's lower edge.
    """

    span: Span
    page: int
    left: float
    right: float
    top: float
    bottom: float
    height: float

    @property
    def middle(self) -> float:
        """Half way between the edges."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class Text:
    """A document's lines; what was looked up is remembered."""

    sheet: Sheet
    pages: int
    leans: dict[int, float] = field(default_factory=dict)
    """By how many radians pages were turned to stand straight."""
    _letters: list[tuple[str, list[int]]] = field(default_factory=list)
    _found: dict[str, tuple[Spot, ...]] = field(default_factory=dict)
    _shapes: dict[Finder, list[tuple[Spot, str]]] = field(default_factory=dict)

    @property
    def lines(self) -> Sequence[Line]:
        """All lines, from the first page's top down."""
        return self.sheet.lines

    def spot(self, span: Span) -> Spot:
        """Where a stretch of text stands."""
        line = self.lines[span.line]
        width, height = line.size
        left, right = line.extent(span.start, span.end)
        box = line.box(span.start, span.end)
        middle = (box.y0 + box.y1) / 2 * height
        return Spot(
            span,
            line.page,
            left / width,
            right / width,
            middle / width,
            (height - middle) / width,
            max(line.height / width, 0.004),
        )

    def box(self, span: Span) -> Box:
        """The box of a stretch of text on the page as it is shown."""
        line = self.lines[span.line]
        box = line.box(span.start, span.end)
        lean = self.leans.get(line.page, 0.0)
        return _turned(box, line.size, lean) if lean else box

    def letters(self, number: int) -> tuple[str, list[int]]:
        """Letters and digits of a line, folded, and each one's place in it."""
        if not self._letters:
            self._letters = [_letters(line.text) for line in self.lines]
        return self._letters[number]

    def shapes(self, finder: Finder) -> list[tuple[Spot, str]]:
        """All values of one shape with their places, from the first page's top down."""
        if finder not in self._shapes:
            self._shapes[finder] = [
                (self.spot(Span(line.number, shape.start, shape.end)), shape.value)
                for line in self.lines
                for shape in finder(line.text)
            ]
        return self._shapes[finder]

    def find(self, anchor: str) -> tuple[Spot, ...]:
        """Where the letters of ``anchor`` stand, a misread one or two allowed if they stand nowhere else."""
        if anchor not in self._found:
            letters = compact(anchor)[0]
            self._found[anchor] = tuple(self._exact(letters) or self._nearly(letters)) if letters else ()
        return self._found[anchor]

    def _exact(self, anchor: str) -> list[Spot]:
        found: list[Spot] = []
        for line in self.lines:
            text, places = self.letters(line.number)
            start = text.find(anchor)
            while start >= 0 and len(found) < _MAX_FOUND:
                if _begins_word(line.text, places[start]):
                    found.append(
                        self.spot(Span(line.number, places[start], places[start + len(anchor) - 1] + 1))
                    )
                start = text.find(anchor, start + 1)
        return found

    def _nearly(self, anchor: str) -> list[Spot]:
        if len(anchor) < _FUZZY_LETTERS:
            return []
        found: list[Spot] = []
        for line in self.lines:
            text, places = self.letters(line.number)
            if len(text) < len(anchor) - 1:
                continue
            match = fuzz.partial_ratio_alignment(anchor, text, score_cutoff=_FUZZY_SCORE)
            if match is not None and match.dest_end > match.dest_start and len(found) < _MAX_FOUND:
                span = Span(line.number, places[match.dest_start], places[match.dest_end - 1] + 1)
                found.append(self.spot(span))
        return found


class _Folding(dict[int, str]):
    """For :meth:`str.translate`: folded letters, those that look alike as one; filled as they come."""

    def __missing__(self, key: int) -> str:
        self[key] = alike(fold_char(chr(key)))
        return self[key]


_FOLDING = _Folding()


def _letters(text: str) -> tuple[str, list[int]]:
    """What :func:`~desktop.extraction.fields.fold.compact` gives, quicker for whole pages."""
    places = [index for index, char in enumerate(text) if char.isalnum()]
    return "".join([text[index] for index in places]).translate(_FOLDING), places


def _begins_word(text: str, place: int) -> bool:
    return place == 0 or not (text[place - 1].isalpha() and text[place].isalpha())


def text_of(pages: Sequence[Page]) -> Text:
    """The lines of ``pages``, each put straight; of long documents those of the first pages and the last."""
    some = [page for page in pages if page.words]
    if len(some) > MAX_PAGES:
        some = [*some[: MAX_PAGES - 1], some[-1]]
    scans = [page for page in some if page.source is not Source.TEXT]
    leans = {page.index: lean for page in scans if abs(lean := _lean(page)) >= _MIN_LEAN}
    return Text(lay_out([_straight(page, leans.get(page.index, 0.0)) for page in some]), len(pages), leans)


def _straight(page: Page, lean: float) -> Page:
    """``page`` with its words moved to where they would stand if the sheet did not lean.

    Readers give places on the page as it was scanned; rows of a leaning page would run together.
    """
    if not lean:
        return page
    size = (page.width, page.height)
    return replace(
        page, words=tuple(replace(word, box=_turned(word.box, size, -lean)) for word in page.words)
    )


def _turned(box: Box, size: tuple[float, float], angle: float) -> Box:
    """``box`` moved with the sheet that is turned clockwise by ``angle`` about its middle."""
    width, height = size
    sine, cosine = math.sin(angle), math.cos(angle)
    across = ((box.x0 + box.x1) / 2 - 0.5) * width
    down = ((box.y0 + box.y1) / 2 - 0.5) * height
    shift_x = (across * cosine - down * sine - across) / width
    shift_y = (across * sine + down * cosine - down) / height
    return Box(box.page, box.x0 + shift_x, box.y0 + shift_y, box.x1 + shift_x, box.y1 + shift_y)


def _lean(page: Page) -> float:
    """The angle of the page's lines in radians, clockwise; 0 for a page with few words."""
    angles = []
    for line in lay_out([page]).lines:
        first, last = line.words[0].box, line.words[-1].box
        run = (last.x0 + last.x1 - first.x0 - first.x1) / 2 * page.width
        if len(line.words) < _LEAN_WORDS or run < page.width / 5:
            continue
        rise = (last.y0 + last.y1 - first.y0 - first.y1) / 2 * page.height
        angles.append(math.atan2(rise, run))
    return median(angles) if len(angles) >= _LEAN_WORDS else 0.0
