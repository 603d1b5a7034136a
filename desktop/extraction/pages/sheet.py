"""The sheet of paper in a photo."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
from PIL import Image

from desktop.domain.perspective import WHOLE, is_convex
from desktop.domain.reading import Corners
from desktop.extraction.pages.blank import ink_of
from desktop.extraction.pages.edges import find_lines, paper_tones, without_print
from desktop.extraction.pages.pixels import Floats, shrunk
from desktop.extraction.pages.quads import Found, Quad, best_quads
from desktop.extraction.pages.refine import refined

_SMALL = 560
"""Pixels of the longer side, about: sheets are looked for in a picture so small."""

_WORD = (3, 20)
"""Pixels, in the small picture: heights of lines of print."""

_FEW_WORDS = 3
"""So much beside a sheet is the grain of a desk."""

_STRAYS = 6
"""So much beside a sheet that leans is no print yet: cloth has threads, wood has rings."""

_MOST_BEYOND = 0.5
"""Of the words on the sheet: with more beside it, it is a part of a page."""

_CANDIDATES = 8
"""Looked at: the edge of a shadow or of a table may pass for a side of the sheet, with print beyond it."""

_SURE = 0.9
"""Support of a sheet among several."""

_PART, _APART = 0.6, 0.03
"""Of what two sheets cover together: the larger one's area at most, and how far they overlap at most."""

_LEANING = 0.006
"""Of a side: an upright one leans no more."""

_WHOLE = 0.012
"""A sheet whose corners are all so near the picture's is the picture."""


def find_sheet(picture: Image.Image) -> Corners | None:
    """Where the sheet's corners lie in an RGB ``picture``; ``None`` if no sheet's edges can be told.

    They go clockwise from the one that is at the upper left if the sheet is turned by less than 45 degrees.
    """
    small = shrunk(picture, _SMALL)
    candidates = best_quads(find_lines(without_print(small)), small.shape, _CANDIDATES)
    tones = paper_tones(small)
    found = next(
        (one for one in candidates if not _spans(one, candidates) and not _cuts_print(tones, one.quad)), None
    )
    if found is None:
        return None
    scale = np.array([picture.width / small.shape[1], picture.height / small.shape[0]], np.float32)
    quad = refined(np.asarray(picture), (found.quad + 0.5) * scale - 0.5)
    size = np.array([picture.width, picture.height], np.float32)
    (a, b, c, d) = ((float(x), float(y)) for x, y in (quad + 0.5) / size)
    corners = (a, b, c, d)
    return corners if is_convex(corners) and not _is_whole(corners) else None


def _spans(found: Found, candidates: list[Found]) -> bool:
    """Whether the outer sides of two sheets that lie side by side were taken for those of one."""
    import cv2

    area = cv2.contourArea(found.quad)
    parts = [
        one.quad
        for one in candidates
        if one.support >= max(_SURE, found.support)
        and cv2.contourArea(one.quad) < _PART * area
        and cv2.pointPolygonTest(found.quad, tuple(one.quad.mean(axis=0).tolist()), measureDist=False) > 0
    ]
    return any(
        cv2.intersectConvexConvex(one, other)[0] < _APART * area for one, other in combinations(parts, 2)
    )


def _cuts_print(tones: Floats, quad: Quad) -> bool:
    """Whether what is printed would be cut off, so that ``quad`` is a part of a page and no sheet.

    A photo shows a sheet turned or in perspective; an upright rectangle with print around it is a shaded
    box or a window on a screen.
    """
    import cv2

    inside = cv2.fillConvexPoly(np.zeros(tones.shape, np.uint8), np.rint(quad).astype(np.int32), 1)
    joined = cv2.morphologyEx(ink_of(tones).astype(np.uint8), cv2.MORPH_CLOSE, np.ones((1, 5), np.uint8))
    _, _, stats, middles = cv2.connectedComponentsWithStats(joined, connectivity=8)
    wide, high = stats[1:, 2], stats[1:, 3]
    words = middles[1:][(wide >= 2 * high) & (high >= _WORD[0]) & (high <= _WORD[1])].astype(np.int64)
    beyond = int((inside[words[:, 1], words[:, 0]] == 0).sum())
    if _is_upright(quad):
        return beyond > _FEW_WORDS
    return beyond > max(_STRAYS, _MOST_BEYOND * (len(words) - beyond))


def _is_upright(quad: Quad) -> bool:
    runs = np.abs(np.roll(quad, -1, axis=0) - quad)
    return bool((runs.min(axis=1) <= _LEANING * runs.max(axis=1)).all())


def _is_whole(corners: Corners) -> bool:
    return all(math.dist(one, other) <= _WHOLE for one, other in zip(corners, WHOLE, strict=True))
