"""Lines of print made level on a sheet that does not lie flat.

Neighbouring strips of a page show the same lines, a little higher or lower where the paper is bent: how
much adds up to a curve across the page, by which each column of dots is moved.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop.extraction.pages.blank import ink_of
from desktop.extraction.pages.edges import paper_tones
from desktop.extraction.pages.pixels import Pixels

_STRIPS = 28
_REACH = 6
"""Pixels, at half the size: how far lines may climb from strip to strip."""

_DEGREE = 4
"""Of the polynomial that the slopes are fitted by."""

_LEAST_LIKENESS = 0.35
"""Correlation below which two strips show different things."""

_LEAST_STRIPS = 9
"""Pairs that must agree in kind before a curve is drawn through them."""

_MOST_BEND = 0.02
"""Of the height: a stronger curve is a mistake."""

_LEAST_BEND = 2.0
"""Pixels of the picture: less does no harm."""

Curve = npt.NDArray[np.float64]
"""For each column of dots how much lower its print is than it should be, in pixels."""


def bend_of(sheet: Pixels) -> Curve | None:
    """How the print of a straightened sheet goes up and down; ``None`` if it is level, or cannot be told."""
    height, width = sheet.shape[:2]
    ink = ink_of(paper_tones(np.ascontiguousarray(sheet[::2, ::2]))).astype(np.float64)
    strip = ink.shape[1] // _STRIPS
    if strip < 4 or ink.shape[0] < 100:
        return None
    rows = ink[:, : strip * _STRIPS].reshape(ink.shape[0], _STRIPS, strip).mean(axis=2)
    kernel = np.array([1.0, 2.0, 1.0]) / 4
    rows = np.apply_along_axis(lambda one: np.convolve(one, kernel, "same"), 0, rows)
    steps, likeness = _steps(rows)
    sure = likeness >= _LEAST_LIKENESS
    if sure.sum() < _LEAST_STRIPS:
        return None
    places = (np.arange(1, _STRIPS) / _STRIPS) * 2 - 1
    slopes = _fitted(places, steps, np.where(sure, likeness, 0.0))
    if slopes is None:
        return None
    across = (np.arange(width) + 0.5) / width * 2 - 1
    curve: Curve = np.polyval(np.polyint(slopes), across) * (_STRIPS / 2) * 2
    curve -= curve.mean()
    most = float(np.abs(curve).max())
    return curve if _LEAST_BEND <= most <= _MOST_BEND * height else None


def levelled(sheet: Pixels, curve: Curve) -> Pixels:
    """The sheet with its columns of dots moved by ``curve``."""
    import cv2

    height, width = sheet.shape[:2]
    xs = np.broadcast_to(np.arange(width, dtype=np.float32), (height, width))
    ys = np.arange(height, dtype=np.float32)[:, None] + curve.astype(np.float32)[None, :]
    level: Pixels = cv2.remap(
        sheet, np.ascontiguousarray(xs), ys, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return level


def _steps(rows: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """By how many pixels each strip is lower than the one before, and how alike the two are."""
    rows = rows - rows.mean(axis=0)
    before, after = rows[_REACH:-_REACH, :-1], rows[:, 1:]
    norms = np.sqrt((before**2).sum(axis=0))
    scores = []
    for shift in range(2 * _REACH + 1):
        moved = after[shift : shift + len(before)]
        both = norms * np.sqrt((moved**2).sum(axis=0))
        scores.append((before * moved).sum(axis=0) / np.maximum(both, 1e-9))
    table = np.asarray(scores)
    best = np.clip(table.argmax(axis=0), 1, 2 * _REACH - 1)
    columns = np.arange(table.shape[1])
    left, top, right = (table[best + by, columns] for by in (-1, 0, 1))
    curvature = np.minimum(left - 2 * top + right, -1e-6)
    finer = np.clip(0.5 * (left - right) / curvature, -0.5, 0.5)
    return best + finer - _REACH, top


def _fitted(
    places: npt.NDArray[np.float64], steps: npt.NDArray[np.float64], weights: npt.NDArray[np.float64]
) -> npt.NDArray[np.float64] | None:
    """A polynomial through the steps that ignores those that most others contradict."""
    used = weights.copy()
    for _ in range(4):
        if (used > 0).sum() < _LEAST_STRIPS:
            return None
        slopes = np.polyfit(places, steps, _DEGREE, w=used)
        away = np.abs(steps - np.polyval(slopes, places))
        spread = max(0.35, 2.0 * float(np.median(away[used > 0])))
        used = np.where(away <= spread, weights, 0.0)
    return np.asarray(slopes, np.float64)
