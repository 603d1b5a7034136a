"""Whether anything is printed or written on a page.

Print from the back that shines through, dust, punched holes, folds and the scanner's edges are nothing.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

from desktop.extraction.pages.edges import paper_tones
from desktop.extraction.pages.pixels import Floats, shrunk

_SIDE = 1170
"""Pixels of the longer side, about: an A4 sheet at 100 dots per inch."""

_LEAST_CONTRAST = 26.0
"""Levels that ink is darker than the paper around it.  Print that shines through has 20 at most at this
size, faint toner 40 and more."""

_NOISE = 6.0
"""Standard deviations of the paper's grain: ink is darker than that, too."""

_MARGIN = 0.012
"""Of the longer side: there the scanner's own edges show."""

_INKED = 0.005
"""Share of a small picture: so much ink is no empty page, and there is no need to look closer."""

_REACH = 9
"""Pixels between letters of a word."""

_LEAST_WORD = (22, 5)
"""Pixels, width and height: dust is smaller, and pieces of a fold are lower."""

_TALLEST_WORD = 40
"""Pixels: a hole or the shadow of an edge is taller."""

_LEAST_WORDS = 2
"""Fewer are nothing that could be read."""


def is_blank(picture: Image.Image) -> bool:
    """Whether an RGB ``picture`` of a page shows an empty sheet.

    In doubt it does not: an empty page costs a look, a page left unread costs an invoice.
    """
    if ink_of(paper_tones(shrunk(picture, _SIDE // 2))).mean() > _INKED:
        return False
    return _words(ink_of(paper_tones(shrunk(picture, _SIDE)))) < _LEAST_WORDS


def ink_of(tones: Floats) -> npt.NDArray[np.bool_]:
    """Which pixels are clearly darker than the paper around them."""
    import cv2

    height, width = tones.shape
    coarse = cv2.resize(tones, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    light = cv2.dilate(coarse, np.ones((9, 9), np.uint8))
    paper = cv2.resize(cv2.blur(light, (9, 9)), (width, height), interpolation=cv2.INTER_LINEAR)
    depth = paper - tones
    usual = float(np.median(depth[::4, ::4]))
    grain = 1.4826 * float(np.median(np.abs(depth[::4, ::4] - usual)))
    dark = depth - usual > max(_LEAST_CONTRAST, _NOISE * grain)
    margin = max(1, round(_MARGIN * max(height, width)))
    dark[:margin], dark[-margin:], dark[:, :margin], dark[:, -margin:] = False, False, False, False
    return np.asarray(dark, np.bool_)


def _words(ink: npt.NDArray[np.bool_]) -> int:
    """How many spots of ink stand beside each other as the letters of a word do."""
    import cv2

    joined = cv2.morphologyEx(ink.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((1, _REACH), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    wide, high, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    least_wide, least_high = _LEAST_WORD
    hole = (wide <= 1.3 * high) & (high <= 1.3 * wide) & (area > 0.6 * wide * high)
    word = (wide >= least_wide) & (high >= least_high) & (high <= _TALLEST_WORD)
    return int((word & ~hole).sum())
