"""Stamps and pens taken off the print that they cover.

Ink lets light of its own colour pass, black print lets none: where a coloured stroke crosses print, how much
each of the two swallowed is told from the three channels.  Colour that covers nothing stays: it may be a
letterhead, a total in red, or a stamp that somebody wants to read.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.extraction.pages.pixels import Floats, Pixels

Mask = npt.NDArray[np.uint8]
"""Rows and columns, 1 where something is."""

_COLOURED = 16.0
"""Levels between the lightest and the darkest channel of ink."""

_PURE = 0.27
"""Of what ink swallows in the darkest channel, so much it spares in the lightest; print spares less."""

_LEAST_COLOUR = np.maximum(_COLOURED, _PURE * (250.0 - np.arange(256))).astype(np.uint8)
"""By the level of the darkest channel: levels between it and the lightest that ink has more than."""

_BLACK = 0.3
"""Absorbance that is not due to ink: print, even of faint toner, has twice as much."""

_FEW = 0.00004
"""Share of a small picture: less colour is no stroke."""

_STROKE = 13
"""Pixels: what is wider is a coloured area, with print of its own."""

_MOSTLY = 0.2
"""Of coloured pixels: with more in such areas they are no strokes."""

_JOINED = 11
"""Pixels between strokes of one stamp, or of one word."""

_LEAST_BLOB = 40
"""Pixels, the longer side of strokes that are looked at."""

_GLYPH = (8, 60)
"""Pixels: heights of letters and digits."""

_RULE = 4.0
"""Times as wide as high: that is no letter."""

_CROSSINGS = 3
"""Letters that a stamp or a pen runs across at least."""

_FREE = 0.25
"""Of a letter: so much of it lies beside the strokes that cross it."""

_SAME_INK = 0.97
"""Cosine of what two inks swallow."""

_MOST_BLOBS = 60
_FAINT = 0.15
"""Absorbance below which paper is paper."""


@dataclass(frozen=True, slots=True)
class _Strokes:
    """Coloured strokes in a window of the page, and the letters that they cross."""

    top: int
    left: int
    strokes: Mask
    ink: Floats
    """What it swallows of the three channels, in proportion."""
    letters: list[tuple[int, int, int, int]]
    """Left, top, width, height within the window."""


def without_ink(pixels: Pixels) -> Pixels:
    """A page on white paper without the colour that lies over its print; ``pixels`` if there is none."""
    import cv2

    if min(pixels.shape[:2]) < _LEAST_BLOB:
        return pixels
    small = cv2.resize(pixels, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    if (small.max(axis=2) - small.min(axis=2) > _COLOURED / 2).mean() < _FEW:
        return pixels
    found = _covering(pixels)
    if not found:
        return pixels
    clean = pixels.copy()
    for one in found:
        _unmix(clean, one)
    return clean


def _covering(pixels: Pixels) -> list[_Strokes]:
    """The strokes that run across letters."""
    import cv2

    red, green, blue = cv2.split(cv2.blur(pixels, (3, 3)))
    lightest, darkest = cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue)
    coloured: Mask = (cv2.subtract(lightest, darkest) > cv2.LUT(darkest, _LEAST_COLOUR)).astype(np.uint8)
    areas = cv2.morphologyEx(coloured, cv2.MORPH_OPEN, np.ones((_STROKE, _STROKE), np.uint8))
    joined = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, np.ones((_JOINED, _JOINED), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    large = [at for at in range(1, len(stats)) if max(stats[at, 2:4]) >= _LEAST_BLOB]
    large.sort(key=lambda at: -int(stats[at, 4]))
    found = []
    for at in large[:_MOST_BLOBS]:
        left, top, width, height = (int(value) for value in stats[at, :4])
        y0, x0 = max(0, top - _GLYPH[1]), max(0, left - _GLYPH[1])
        window = np.s_[y0 : top + height + _GLYPH[1], x0 : left + width + _GLYPH[1]]
        own = (labels[window] == at).astype(np.uint8)
        strokes: Mask = coloured[window] & own
        if (areas[window] & own).sum() > _MOSTLY * strokes.sum():
            continue
        absorbed = _absorbed(pixels[window])
        ink = _ink(absorbed[strokes > 0])
        black = (_black_share(absorbed, ink) > _BLACK).astype(np.uint8)
        letters = _crossed(cv2.morphologyEx(black, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8)), strokes)
        if letters:
            found.append(_Strokes(y0, x0, strokes, ink, letters))
    sure = [one for one in found if len(one.letters) >= _CROSSINGS]
    return [
        one for one in found if len(one.letters) >= _CROSSINGS or any(_belongs(one, other) for other in sure)
    ]


def _belongs(one: _Strokes, other: _Strokes) -> bool:
    """Whether two are strokes of one stamp: in each other's way, and of the same ink."""
    (rows, columns), (other_rows, other_columns) = one.strokes.shape, other.strokes.shape
    beside = one.left > other.left + other_columns or other.left > one.left + columns
    above = one.top > other.top + other_rows or other.top > one.top + rows
    return not beside and not above and float(one.ink @ other.ink) > _SAME_INK


def _crossed(black: Mask, strokes: Mask) -> list[tuple[int, int, int, int]]:
    """Letters in ``black`` that lie partly under ``strokes``: those that lie there wholly are ink."""
    import cv2

    _, labels, stats, _ = cv2.connectedComponentsWithStats(black, connectivity=8)
    near = cv2.dilate(strokes, np.ones((5, 5), np.uint8))
    touching = np.bincount(labels[near > 0], minlength=len(stats))
    free = np.bincount(labels[near == 0], minlength=len(stats))
    least, most = _GLYPH
    return [
        (int(left), int(top), int(width), int(height))
        for (left, top, width, height, area), touched, clear in zip(
            stats[1:], touching[1:], free[1:], strict=True
        )
        if touched >= 3 and clear >= _FREE * area and least <= height <= most and width <= _RULE * height
    ]


def _unmix(page: Pixels, found: _Strokes) -> None:
    """Take the strokes off ``page`` in the lines of the letters that they cross."""
    import cv2

    band = np.zeros_like(found.strokes)
    for left, top, width, height in found.letters:
        reach, above = 2 * height, height // 2
        band[max(0, top - above) : top + height + above, max(0, left - reach) : left + width + reach] = 1
    rows, columns = found.strokes.shape
    window = page[found.top : found.top + rows, found.left : found.left + columns]
    # Faint stretches between strokes that were told are ink as well.
    joined = cv2.morphologyEx(found.strokes, cv2.MORPH_CLOSE, np.ones((2 * _JOINED, 2 * _JOINED), np.uint8))
    here = (cv2.dilate(joined, np.ones((_JOINED, _JOINED), np.uint8)) & band) > 0
    black = _black_share(_absorbed(window[here]), found.ink)
    black = np.where(black < _FAINT, 0.0, black)
    window[here] = np.clip(np.exp(-black)[:, None] * 245.0, 0, 255).astype(np.uint8)


def _absorbed(pixels: Pixels) -> Floats:
    """How much light is missing in each channel, as the sum of layers of ink."""
    absorbed: Floats = -np.log((pixels.astype(np.float32) + 1.0) / 246.0)
    return absorbed


def _ink(absorbed: Floats) -> Floats:
    """What the ink swallows of the three channels, in proportion: by its most coloured strokes."""
    colour = np.ptp(absorbed, axis=1)
    pure = absorbed[colour >= np.percentile(colour, 60)]
    ink: Floats = np.median(pure, axis=0)
    return ink / max(float(np.linalg.norm(ink)), 1e-6)


def _black_share(seen: Floats, ink: Floats) -> Floats:
    """How much of what was swallowed (… × 3 channels) is due to black: least squares of the two."""
    grey = np.ones(3, np.float32) / np.sqrt(3.0)
    both = float(ink @ grey)
    along_grey, along_ink = seen @ grey, seen @ ink
    share: Floats = (along_grey - both * along_ink) / max(1.0 - both * both, 1e-3)
    return share / np.float32(np.sqrt(3.0))
