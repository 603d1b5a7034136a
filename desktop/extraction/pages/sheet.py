"""The sheet of paper in a photo."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image

from desktop.domain.perspective import WHOLE, is_convex
from desktop.domain.reading import Corners
from desktop.extraction.pages.edges import find_lines, without_print
from desktop.extraction.pages.pixels import shrunk
from desktop.extraction.pages.quads import best_quad
from desktop.extraction.pages.refine import refined

_SMALL = 560
"""Pixels of the longer side, about: sheets are looked for in a picture so small."""

_WHOLE = 0.012
"""A sheet whose corners are all so near the picture's is the picture."""


def find_sheet(picture: Image.Image) -> Corners | None:
    """Where the sheet's corners lie in an RGB ``picture``; ``None`` if no sheet's edges can be told.

    They go clockwise from the one that is at the upper left if the sheet is turned by less than 45 degrees.
    """
    small = shrunk(picture, _SMALL)
    found = best_quad(find_lines(without_print(small)), small.shape)
    if found is None:
        return None
    scale = np.array([picture.width / small.shape[1], picture.height / small.shape[0]], np.float32)
    quad = refined(np.asarray(picture), (found.quad + 0.5) * scale - 0.5)
    size = np.array([picture.width, picture.height], np.float32)
    (a, b, c, d) = ((float(x), float(y)) for x, y in (quad + 0.5) / size)
    corners = (a, b, c, d)
    return corners if is_convex(corners) and not _is_whole(corners) else None


def _is_whole(corners: Corners) -> bool:
    return all(math.dist(one, other) <= _WHOLE for one, other in zip(corners, WHOLE, strict=True))
