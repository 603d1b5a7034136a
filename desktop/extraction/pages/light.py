"""Light and shadow on a photographed sheet evened out, as if a scanner's lamp had lit it."""

from __future__ import annotations

import numpy as np

from desktop.extraction.pages.pixels import Floats, Pixels

_STEP = 16
"""Pixels that are looked at together: light changes slowly."""

_PRINT = 9
"""Steps: what is darker than all around and narrower is print, a wider area lies in shadow."""

_WHITE = 245.0
"""Levels of paper in good light."""

_EVEN = 0.8
"""Tone of the darkest paper to that of the lightest: a scanner's lamp and folds stay above."""

_LIGHT = 170.0
"""Levels: paper as light as this needs no help."""

_CAST = 10.0
"""Levels between the channels of white paper: more is the colour of the lamp."""

_DARK = 2.0
"""Gain beyond which the camera's noise takes commas for points and is smoothed away."""

_SMOOTHED = 0.7
"""Pixels."""

_MOST_GAIN = 6.0
"""Darker paper shows nothing but the camera's noise."""


def evened(pixels: Pixels) -> Pixels:
    """A sheet in even white light; ``pixels`` themselves if they are so already."""
    paper = paper_of(pixels)
    if paper is None or _is_even(paper):
        return pixels
    import cv2

    height, width = pixels.shape[:2]
    gain = np.minimum(_WHITE / np.maximum(paper, 1.0), _MOST_GAIN)
    even = np.empty_like(pixels)
    for top in range(0, height, 512):  # by strips: a page of floats is large
        rows = np.arange(top, min(top + 512, height), dtype=np.float32)
        ys = np.repeat(((rows + 0.5) / _STEP - 0.5)[:, None], width, axis=1)
        xs = np.repeat(((np.arange(width, dtype=np.float32) + 0.5) / _STEP - 0.5)[None], len(rows), axis=0)
        strip = cv2.remap(gain, xs, ys, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        cv2.multiply(pixels[top : top + 512], strip, even[top : top + 512], dtype=cv2.CV_8U)
    return cv2.GaussianBlur(even, (0, 0), _SMOOTHED) if np.median(gain) > _DARK else even


def paper_of(pixels: Pixels) -> Floats | None:
    """The paper's tones, a pixel for every step; ``None`` of a picture too small to have any."""
    import cv2

    height, width = pixels.shape[:2]
    if min(height, width) < 4 * _STEP:
        return None
    small = cv2.resize(pixels, (-(-width // _STEP), -(-height // _STEP)), interpolation=cv2.INTER_AREA)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_PRINT, _PRINT))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, kernel)
    paper: Floats = cv2.blur(closed, (3, 3)).astype(np.float32)
    return paper


def _is_even(paper: Floats) -> bool:
    tones = paper.mean(axis=2)
    dark, usual, light = np.percentile(tones, (10, 50, 98))
    white = np.median(paper[tones >= usual], axis=0)
    return bool(dark >= _EVEN * light and usual >= _LIGHT and np.ptp(white) <= _CAST)
