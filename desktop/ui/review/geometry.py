"""Where things are on a page: pure arithmetic, no widget.

Positions on a page are fractions of its width and height, origin in the upper left corner, as in
:class:`~desktop.domain.fields.Box`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.domain.fields import Box
from desktop.domain.reading import Word

REACH = 0.004
"""How far beside a word the pointer may be and still mean it: about a millimetre on A4."""


class Direction(Enum):
    """Ways that the keyboard moves from word to word."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


@dataclass(frozen=True, slots=True)
class Span:
    """A rectangle on a page between two corners in any order."""

    x0: float
    y0: float
    x1: float
    y1: float

    def ordered(self) -> Span:
        """The same rectangle with its upper left corner first."""
        return Span(
            min(self.x0, self.x1), min(self.y0, self.y1), max(self.x0, self.x1), max(self.y0, self.y1)
        )


def word_at(words: Iterable[Word], x: float, y: float) -> Word | None:
    """The word under the point, or the nearest within :data:`REACH`; the smaller if several overlap."""
    best: Word | None = None
    best_rank = (REACH, 0.0)
    for word in words:
        box = word.box
        away = max(box.x0 - x, x - box.x1, box.y0 - y, y - box.y1, 0.0)
        rank = (away, (box.x1 - box.x0) * (box.y1 - box.y0))
        if away <= REACH and (best is None or rank < best_rank):
            best, best_rank = word, rank
    return best


def words_in(words: Iterable[Word], span: Span) -> tuple[Word, ...]:
    """The words that a drag over ``span`` means, in reading order.

    A word counts when the span reaches into it sideways and either covers the middle of its height
    or runs inside its line: a thin drag along a line takes the line's words, a tall one whole lines.
    """
    area = span.ordered()
    middle = (area.y0 + area.y1) / 2
    hit = [
        word
        for word in words
        if word.box.x0 < area.x1
        and word.box.x1 > area.x0
        and (area.y0 <= (word.box.y0 + word.box.y1) / 2 <= area.y1 or word.box.y0 <= middle <= word.box.y1)
    ]
    return reading_order(hit)


def reading_order(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words line by line, each line from the left.

    A word belongs to the line whose first word overlaps it by more than half of the lower of the two.
    """
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.box.y0 + word.box.y1) / 2):
        if lines and _same_line(lines[-1][0].box, word.box):
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(word for line in lines for word in sorted(line, key=lambda word: word.box.x0))


def _same_line(one: Box, other: Box) -> bool:
    overlap = min(one.y1, other.y1) - max(one.y0, other.y0)
    return overlap > min(one.y1 - one.y0, other.y1 - other.y0) / 2


def neighbour(words: Sequence[Word], current: Word, way: Direction) -> Word:
    """The word nearest to ``current`` in the direction ``way``; itself at the edge.

    A step aside costs three times a step ahead, so the keyboard keeps to lines and columns.
    """
    dx, dy = way.value
    here_x, here_y = _middle(current.box)
    best, best_cost = current, float("inf")
    for word in words:
        if word is current:
            continue
        x, y = _middle(word.box)
        ahead = (x - here_x) * dx + (y - here_y) * dy
        if dx:
            if not _same_line(current.box, word.box) or ahead <= 0:
                continue
            aside = 0.0
        else:
            if _same_line(current.box, word.box) or ahead <= 0:
                continue
            aside = max(word.box.x0 - current.box.x1, current.box.x0 - word.box.x1, 0.0)
        cost = ahead + 3 * aside
        if cost < best_cost:
            best, best_cost = word, cost
    return best


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all ``boxes`` (at least one) of one page."""
    return Box(
        boxes[0].page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def turned(box: Box, degrees: int) -> Box:
    """``box`` on the page turned clockwise by a multiple of 90 degrees."""
    match degrees % 360:
        case 90:
            return Box(box.page, 1 - box.y1, box.x0, 1 - box.y0, box.x1)
        case 180:
            return Box(box.page, 1 - box.x1, 1 - box.y1, 1 - box.x0, 1 - box.y0)
        case 270:
            return Box(box.page, box.y0, 1 - box.x1, box.y1, 1 - box.x0)
    return box


def reveal(low: float, high: float, view_low: float, view_high: float, margin: float) -> float:
    """How far a view must move along one axis to show ``low`` to ``high`` with ``margin`` around.

    Zero when it is in view already: a page must not jump under the eyes for nothing.  What is larger
    than the view is shown from its beginning.
    """
    want_low, want_high = low - margin, high + margin
    if want_low >= view_low and want_high <= view_high:
        return 0.0
    if want_high - want_low >= view_high - view_low or want_low < view_low:
        return want_low - view_low
    return want_high - view_high
