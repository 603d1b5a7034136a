"""Where a value stands, told by the words around it; and how well another place is the same one.

Rows move from document to document and scans shift the whole sheet, so a place is known by its anchors
first: the label on its line, the words above and below.  The place on the sheet counts where there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop.domain.learning import MAX_ANCHOR, MAX_ANCHORS, Anchor, Place
from desktop.extraction.fields.fold import compact
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.learning.text import Spot, Text

GOOD = 0.55
"""From this likeness on (0 to 1) a place counts as the one that was learnt."""

_MIN_LETTERS = 3
_MAX_WORDS = 4
_ABOVE = 4
_BELOW = 2
_HEADINGS = 40
_NEAR = 0.15
"""How far above or below an anchor may stand for its distance to tell anything, in page widths."""
_NEXT_ROWS = 0.05
_TOUCHING = 0.001
_ANCHORED, _LABELLED = 0.8, 0.9
"""How much anchors count against the place on the sheet; more with a label on the value's line."""
_ROW_LEFT, _ROW_RIGHT, _CLOSE_ABOVE, _CLOSE_BELOW, _HEADING = 1.0, 0.35, 0.8, 0.35, 0.4
_SAME_ROW = 0.6

Allowed = Callable[[Line, int, int], bool]
"""Whether a stretch of a line may serve as an anchor."""


def place_of(text: Text, span: Span, allowed: Allowed) -> Place:
    """The place of a value; ``allowed`` keeps out words that belong to one document or client only."""
    spot = text.spot(span)
    found: list[Anchor] = []
    for anchored, row in _around(text, span, allowed):
        words = text.sheet.text(anchored)
        there = text.spot(anchored)
        if len(words) > MAX_ANCHOR or any(one.text == words for one in found):
            continue
        found.append(
            Anchor(
                words,
                row,
                _rounded(spot.left - there.left),
                _rounded(spot.right - there.right),
                _rounded(spot.left - there.right),
                _rounded(spot.top - there.top),
            )
        )
    return Place(
        spot.page,
        max(text.pages - 1 - spot.page, 0),
        _rounded(spot.left),
        _rounded(spot.right),
        _rounded(spot.top),
        _rounded(spot.bottom),
        tuple(found[:MAX_ANCHORS]),
    )


def _rounded(share: float) -> float:
    return round(share, 4)


def _around(text: Text, span: Span, allowed: Allowed) -> Iterable[tuple[Span, bool]]:
    """Stretches that may be anchors, the most telling first; whether each is on the value's line."""
    line = text.lines[span.line]
    phrases = [one for one in _phrases(line, allowed) if one.end <= span.start or one.start >= span.end]
    left = [one for one in phrases if one.end <= span.start]
    right = [one for one in phrases if one.start >= span.end]
    if left:
        yield left[-1], True
    here = text.spot(span)
    above = list(_over(text, span.line, here, -1, _ABOVE, allowed))
    if above:
        yield above[0], False
    if len(left) > 1:
        yield left[0], True
    if len(above) > 1:
        yield above[1], False
    heading = next(iter(_over(text, span.line - len(above), here, -1, _HEADINGS, allowed)), None)
    if heading is not None:
        yield heading, False
    if right:
        yield right[0], True
    for below in _over(text, span.line, here, 1, _BELOW, allowed):
        yield below, False


def _over(text: Text, number: int, here: Spot, step: int, count: int, allowed: Allowed) -> Iterable[Span]:
    """The phrases that stand over (``step`` -1) or under a value, line by line."""
    for index in range(1, count + 1):
        other = number + step * index
        if not 0 <= other < len(text.lines) or text.lines[other].page != here.page:
            return
        for phrase in _phrases(text.lines[other], allowed):
            spot = text.spot(phrase)
            if spot.left < here.right and spot.right > here.left:
                yield phrase
                break


def _phrases(line: Line, allowed: Allowed) -> list[Span]:
    """Runs of words without figures within one cell, the last words of long ones."""
    found = []
    for start, end in line.cells():
        run: list[tuple[int, int]] = []
        for begin, stop in (*_words(line.text, start, end), (end, end)):
            word = line.text[begin:stop]
            if (
                word
                and any(map(str.isalpha, word))
                and not any(map(str.isdigit, word))
                and allowed(line, begin, stop)
            ):
                run.append((begin, stop))
                continue
            if run:
                last = run[-_MAX_WORDS:]
                found.append(Span(line.number, last[0][0], last[-1][1]))
            run = []
    return [one for one in found if len(compact(line.text[one.start : one.end])[0]) >= _MIN_LETTERS]


def _words(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    place = start
    for word in text[start:end].split(" "):
        if word:
            yield place, place + len(word)
        place += len(word) + 1


def likeness(text: Text, spot: Spot, place: Place) -> float:
    """How well ``spot`` is the learnt ``place``, 0 to 1."""
    position = _position(text, spot, place)
    if not place.anchors:
        return position
    labelled = any(_is_label(anchor) for anchor in place.anchors)
    reached, possible = 0.0, 0.0
    for anchor in place.anchors:
        weight = _weight(anchor, labelled=labelled)
        bonds = (_bond(spot, there, anchor) for there in text.find(anchor.text))
        possible += weight
        reached += weight * max(bonds, default=0.0)
    share = _LABELLED if labelled else _ANCHORED
    return share * reached / possible + (1 - share) * position


def _is_label(anchor: Anchor) -> bool:
    """It stands before the value on its line, and so moves with it."""
    return anchor.row and anchor.gap > -_TOUCHING


def _weight(anchor: Anchor, *, labelled: bool) -> float:
    """How much an anchor tells: rows between it and the value may be more or fewer the next time."""
    if anchor.row:
        return _ROW_LEFT if _is_label(anchor) else _ROW_RIGHT
    if anchor.down < 0:
        return _CLOSE_BELOW
    weight = _CLOSE_ABOVE if anchor.down <= _NEXT_ROWS else _HEADING
    return weight / 2 if labelled else weight


def _bond(spot: Spot, there: Spot, anchor: Anchor) -> float:
    """How well ``spot`` lies to the words ``there`` as the value lay to ``anchor``."""
    if there.page != spot.page or there.span == spot.span:
        return 0.0
    off = min(
        abs(spot.left - there.left - anchor.left),
        abs(spot.right - there.right - anchor.right),
        abs(spot.left - there.right - anchor.gap),
    )
    down = spot.top - there.top
    if anchor.row:
        level = spot.span.line == there.span.line or abs(down) < _SAME_ROW * min(spot.height, there.height)
        if not level or (spot.left > there.left) != (anchor.left > 0):
            return 0.0
        return _near(off, 0.02, 0.3, least=0.3)
    if (down > 0) != (anchor.down > 0):
        return 0.0
    beside = _near(off, 0.015, 0.08)
    if abs(anchor.down) > _NEAR:
        return beside if abs(down) > _NEAR / 3 else 0.0
    return beside * _near(abs(down - anchor.down), 0.008, 0.06)


def _near(off: float, close: float, far: float, least: float = 0.0) -> float:
    """1 up to ``close``, falling to ``least`` at ``far``."""
    if off <= close:
        return 1.0
    return max(least, 1.0 - (1.0 - least) * (off - close) / (far - close))


def _position(text: Text, spot: Spot, place: Place) -> float:
    """How well the place on the sheet is the same, counted from its upper or its lower edge."""
    if spot.page != place.page and text.pages - 1 - spot.page != place.after:
        return 0.0
    across = min(abs(spot.left - place.left), abs(spot.right - place.right))
    down = min(abs(spot.top - place.top), abs(spot.bottom - place.bottom))
    return _near(across, 0.015, 0.06) * _near(down, 0.012, 0.05)


def best_likeness(text: Text, spot: Spot, places: Sequence[Place]) -> float:
    """The likeness of the place that fits ``spot`` best."""
    return max((likeness(text, spot, place) for place in places), default=0.0)
