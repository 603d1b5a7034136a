"""What a straightened page looks like, in a few bytes: the same for a scan, a photo and a print of it.

Needs no OpenCV: the light worker, which reads text layers, does without.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from PIL import Image

from desktop.domain.pageprints import BAND_BITS, BANDS, GRID, LEVELS, packed
from desktop.extraction.pages.pixels import Floats

MARK_DPI = 50.0
"""Dots per inch that a page is drawn at for its mark, where it is not drawn for reading anyway."""

_SIDE = 480
"""Pixels of the longer side."""
_BLOCK = 8
"""Pixels in which the lightest one is paper."""
_FAINT = 0.08
"""Share of the paper's light by which it may be darker without being ink: grain, and what shines through."""
_FULL = 0.5
"""And by which ink is ink, however faint the toner."""
_MARGIN = 0.02
"""Of the longer side: there the scanner's own edges show."""
_LEAST_INK = 0.0004
"""Mean ink of a page that shows anything."""
_WAVES = 16
"""Waves of either direction of which the coarsest are taken."""


def mark_of(picture: Image.Image, degrees: float = 0.0) -> bytes:
    """The print of a page whose lines lean clockwise by ``degrees``; nothing of an empty page."""
    ink = _ink_of(_straight(picture, degrees))
    if ink is None or float(ink.mean()) < _LEAST_INK:
        return b""
    # The root, as print of any weight says the same; smoothed, as lines never fall into the same cells.
    cells = _smoothed(np.sqrt(_cells(ink)))
    top = float(cells.max())
    levels = np.rint(cells / top * LEVELS).astype(int)
    base = _waves(GRID)
    waves = base @ cells @ base.T
    coarsest = waves[_COARSE]
    return packed(levels.ravel().tolist(), (coarsest > np.median(coarsest)).tolist())


def _straight(picture: Image.Image, degrees: float) -> Floats:
    grey = picture.convert("L")
    scale = _SIDE / max(grey.size)
    size = max(1, round(grey.width * scale)), max(1, round(grey.height * scale))
    small = grey.resize(size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BILINEAR)
    if abs(degrees) > 0.05:
        small = small.rotate(degrees, Image.Resampling.BILINEAR, fillcolor=255)
    return np.asarray(small, np.float32)


def _ink_of(tones: Floats) -> Floats | None:
    """How much darker than the paper around it each pixel is, as a share; ``None`` of a mere speck."""
    height, width = tones.shape
    rows, columns = height // _BLOCK, width // _BLOCK
    if min(rows, columns) < 4:
        return None
    tones = tones[: rows * _BLOCK, : columns * _BLOCK]
    paper = tones.reshape(rows, _BLOCK, columns, _BLOCK).max(axis=(1, 3))
    for _ in range(2):
        paper = _spread(paper)
    light = np.repeat(np.repeat(_smoothed(paper), _BLOCK, axis=0), _BLOCK, axis=1)
    ink: Floats = np.clip((light - tones) / np.maximum(light, 40.0) - _FAINT, 0.0, _FULL).astype(np.float32)
    margin = max(2, round(_MARGIN * max(ink.shape)))
    ink[:margin], ink[-margin:], ink[:, :margin], ink[:, -margin:] = 0, 0, 0, 0
    return ink


def _cells(ink: Floats) -> Floats:
    return np.asarray(Image.fromarray(ink).resize((GRID, GRID), Image.Resampling.BOX), np.float32)


def _spread(values: Floats) -> Floats:
    """The largest of each value and its neighbours."""
    padded = np.pad(values, 1, mode="edge")
    height, width = values.shape
    largest: Floats = np.max(
        [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)], axis=0
    )
    return largest


def _smoothed(values: Floats) -> Floats:
    padded = np.pad(values, 1, mode="edge")
    height, width = values.shape
    weights = (0.25, 0.5, 0.25)
    total = np.zeros_like(values)
    for y, high in enumerate(weights):
        for x, wide in enumerate(weights):
            total += high * wide * padded[y : y + height, x : x + width]
    return total


@cache
def _waves(count: int) -> Floats:
    """The cosines (DCT-II) that part a row of ``count`` values into waves."""
    place = np.arange(count)
    waves: Floats = np.cos(np.pi * (place[None, :] + 0.5) * place[:, None] / count).astype(np.float32)
    return waves


def _coarse() -> tuple[list[int], list[int]]:
    """The places of the coarsest waves, band by band: each stands in two bands, with others."""
    places = sorted(
        (row + column, row, column) for row in range(_WAVES) for column in range(_WAVES) if row + column
    )[: BANDS * BAND_BITS // 2]
    half = BANDS // 2
    dealt = [place for band in range(half) for place in places[band::half]]
    step = len(places) // BAND_BITS
    moved = [
        places[(band + number * step + number) % len(places)]
        for band in range(half)
        for number in range(BAND_BITS)
    ]
    chosen = [*dealt, *moved]
    return [row for _, row, _ in chosen], [column for _, _, column in chosen]


_COARSE = _coarse()
