"""A page made ready for being read."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from desktop.domain.perspective import WHOLE, sheet_sides
from desktop.domain.reading import Corners
from desktop.extraction.pages.bend import bend_of, levelled
from desktop.extraction.pages.sheet import find_sheet
from desktop.extraction.pages.warp import straightened

_LONG_SIDE = 2339
"""Pixels of an A4 sheet's longer side at 200 dots per inch, which the recogniser likes best."""

_NARROW_SIDE = 900
"""Pixels of the shorter side of a sheet much longer than wide, such as a receipt."""

_NARROW = 1.75
"""Ratio of the sides beyond which a sheet is narrow."""

_FINEST = 2.5
"""How much finer than the first picture a second one is asked for."""

_SAMPLES = 65
"""Of a curve that is kept."""

_MOST_PIXELS = 12_000_000
"""Of a straightened picture."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page as the recogniser gets it.

    ``picture`` shows the page straightened and its lines level, ``corners`` say where its corners lie on
    the original, ``shape`` is the ratio of its width to its height.  Lines that were not level are seen
    lower by ``curve``: fractions of the height, from left to right.
    """

    picture: Image.Image
    corners: Corners
    shape: float
    curve: tuple[float, ...] | None = None

    @property
    def is_sheet(self) -> bool:
        """Whether the page is a part of the original only."""
        return self.corners != WHOLE


def prepare(picture: Image.Image, finer: Callable[[float], Image.Image]) -> Prepared:
    """Make a page ready: ``picture`` as it is, or the sheet that is photographed in it.

    Args:
        picture: the page in RGB, at some 200 dots per inch if it were a scan.
        finer: gives the page again, that many times as large as ``picture`` if the original is.
    """
    corners = find_sheet(picture)
    if corners is None:
        return Prepared(picture, WHOLE, picture.width / picture.height)
    width, height = sheet_sides(corners, picture.width, picture.height)
    target = _target_scale(width, height)
    if target > 1.05:
        picture = finer(min(target, _FINEST))
        width, height = sheet_sides(corners, picture.width, picture.height)
        target = _target_scale(width, height)
    scale = min(max(target, 1.0), 1.5) if target > 1.0 else target
    scale = min(scale, math.sqrt(_MOST_PIXELS / (width * height)))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    pixels = straightened(np.asarray(picture), corners, *size)
    bend = bend_of(pixels)
    if bend is None:
        return Prepared(Image.fromarray(pixels), corners, width / height)
    samples = bend[np.linspace(0, len(bend) - 1, _SAMPLES).astype(int)] / len(pixels)
    curve = tuple(float(value) for value in samples)
    return Prepared(Image.fromarray(levelled(pixels, bend)), corners, width / height, curve)


def _target_scale(width: float, height: float) -> float:
    """How many times as large a sheet is to be made."""
    short, long = sorted((width, height))
    if long > _NARROW * short:
        return _NARROW_SIDE / short
    return _LONG_SIDE / long
