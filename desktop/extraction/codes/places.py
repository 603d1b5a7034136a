"""Where on a page of a PDF a machine-readable code may be, so that only that is drawn and searched.

A code is a picture, a drawing of many small squares or bars, or one path of a square outline.  A page
without any such thing costs nothing but a look at what it draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pymupdf

MAX_PLACES = 6
"""Of one page; the largest number of codes that invoices were seen to have is three."""

_SMALLEST = 28.0
"""Points: a QR code of 10 mm is about the smallest that telephones read."""
_LONGEST = 12.0
"""Times its height: no linear code on an invoice is longer."""
_MODULE = 12.0
"""Points: no module of a code is larger in either direction."""
_BAR_WIDTH = 7.0
_BAR_HEIGHT = 12.0
_BAR_PITCH = 9.0
"""Points from one bar to the next, on average, at most."""
_FEWEST_MODULES = 40
_FEWEST_BARS = 18
_MOST_SHAPES = 60_000
_MOST_PICTURES = 60
_MOST_CONTENTS = 1_500_000
"""Bytes of drawing instructions."""
_THIN = 0.95
"""Points: lines of tables are thinner than a code's modules."""
_PART = 60.0
"""Points: squares of the page that small shapes are gathered by."""
_QUIET = 8.0
"""Points around a code that are drawn with it."""
_SHORT_SIDE = 400.0
"""Pixels that a place is drawn with, the shorter side: enough for the densest code in use."""
_SCALES = 2, 4
"""Pixels a point, at least and at most: 144 and 288 dots per inch."""
_LARGE = 0.3
"""Part of the page from which a place is drawn at the lowest resolution that still reads codes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle of the page, in points of the page as it is shown, and how finely to draw it."""

    rect: Any
    scale: int
    """Pixels a point."""


def places_of(page: Any) -> list[Place]:
    """The places of ``page`` (a ``pymupdf.Page``) that may hold codes, the smallest first."""
    sheet = page.rect
    shown = page.rotation_matrix
    rects = [pymupdf.Rect(info["bbox"]) * shown for info in page.get_image_info()[:_MOST_PICTURES]]
    rects = [rect for rect in rects if _may_be_code(rect)]
    # A map or a plan has no codes among its lines, and would take seconds to look through.
    if len(page.read_contents()) <= _MOST_CONTENTS:
        rects.extend(rect * shown for rect in _drawn(page))
    wide = [_with_quiet_zone(rect) & sheet for rect in rects]
    kept = _apart(rect for rect in wide if not rect.is_empty and min(rect.width, rect.height) > _QUIET)
    kept.sort(key=lambda rect: rect.width * rect.height)
    area = max(sheet.width * sheet.height, 1.0)
    return [Place(rect, _scale(rect, area)) for rect in kept[:MAX_PLACES]]


def _with_quiet_zone(rect: Any) -> Any:
    return pymupdf.Rect(rect.x0 - _QUIET, rect.y0 - _QUIET, rect.x1 + _QUIET, rect.y1 + _QUIET)


def _drawn(page: Any) -> Iterator[Any]:
    """Rectangles around drawings that look like codes, on the page before its rotation."""
    modules: dict[tuple[int, int], list[Any]] = {}
    bars: dict[tuple[int, int], list[Any]] = {}  # by their ends, which a code's bars have in common
    for drawing in page.get_cdrawings()[:_MOST_SHAPES]:
        rect = pymupdf.Rect(drawing["rect"])
        if len(drawing.get("items", ())) >= _FEWEST_BARS:
            if _may_be_code(rect):
                yield rect
        elif "f" in drawing.get("type", ""):
            width, height = sorted((rect.width, rect.height))
            part = int(rect.x0 // _PART), int(rect.y0 // _PART)
            if width >= _THIN and height <= _MODULE * 8 and width <= _MODULE:
                modules.setdefault(part, []).append(rect)  # a module, or a row of them drawn as one
            elif 0 < width <= _BAR_WIDTH and height >= _BAR_HEIGHT:
                ends = (rect.y0, rect.y1) if rect.width < rect.height else (rect.x0, rect.x1)
                bars.setdefault((round(ends[0]), round(ends[1])), []).append(rect)
    yield from _gathered(modules, _FEWEST_MODULES)
    yield from (_around(group) for group in bars.values() if _are_bars(group))


def _may_be_code(rect: Any) -> bool:
    short, long = sorted((rect.width, rect.height))
    return bool(short >= _BAR_HEIGHT and long >= _SMALLEST and long <= _LONGEST * short)


def _gathered(parts: dict[tuple[int, int], list[Any]], fewest: int) -> Iterator[Any]:
    """Neighbouring parts of the page that hold ``fewest`` small shapes together, as rectangles."""
    waiting = {part for part, shapes in parts.items() if len(shapes) >= fewest // 8}
    while waiting:
        group, edge = set(), [waiting.pop()]
        while edge:
            part = edge.pop()
            group.add(part)
            near = {(part[0] + across, part[1] + down) for across in (-1, 0, 1) for down in (-1, 0, 1)}
            edge.extend(near & waiting)
            waiting -= near
        shapes = [shape for part in group for shape in parts[part]]
        if len(shapes) >= fewest:
            yield _around(shapes)


def _are_bars(shapes: list[Any]) -> bool:
    """Enough shapes side by side, as close as a code's bars are and the lines of a table are not."""
    rect = _around(shapes)
    across = rect.width if shapes[0].width < shapes[0].height else rect.height
    return len(shapes) >= _FEWEST_BARS and across <= _BAR_PITCH * len(shapes)


def _around(shapes: list[Any]) -> Any:
    rect = pymupdf.Rect(shapes[0])
    for shape in shapes:
        rect |= shape
    return rect


def _apart(rects: Iterable[Any]) -> list[Any]:
    """The rectangles, those inside of others left out."""
    kept: list[Any] = []
    for rect in sorted(rects, key=lambda one: -one.width * one.height):
        if not any(rect in other for other in kept):
            kept.append(rect)
    return kept


def _scale(rect: Any, area: float) -> int:
    if rect.width * rect.height >= _LARGE * area:
        return _SCALES[0]
    fit = round(_SHORT_SIDE / float(min(rect.width, rect.height)))
    return min(_SCALES[1], max(_SCALES[0], fit))
