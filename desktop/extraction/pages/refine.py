"""The sides of a sheet that was found in a small picture, measured in the large one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop.extraction.pages.edges import paper_tones
from desktop.extraction.pages.pixels import Floats, Pixels
from desktop.extraction.pages.quads import Quad

_POINTS = 48
"""Measured along each side; its ends are left out, where corners may be bent or torn."""

_REACH = 0.007
"""Of the picture's longer side: how far to either side of the first guess a side is looked for."""

_ROUNDS = 3


def refined(pixels: Pixels, quad: Quad) -> Quad:
    """``quad`` (pixels of ``pixels``) with its sides moved to where paper ends."""
    inside = quad.mean(axis=0)
    lines = [_fitted_side(pixels, quad[at], quad[(at + 1) % 4], inside) for at in range(4)]
    corners = [_crossing(lines[at - 1], lines[at]) for at in range(4)]
    if any(corner is None for corner in corners):
        return quad
    better = np.asarray(corners, np.float32)
    # A side that ran away is worse than one measured coarsely.
    reach = 3 * _REACH * max(pixels.shape[:2])
    return better if float(np.abs(better - quad).max()) <= reach else quad


_Line = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
"""A point and a direction."""


def _fitted_side(pixels: Pixels, start: Floats, end: Floats, inside: Floats) -> _Line:
    """The line through the places of the steepest step up to paper, seen from outside."""
    import cv2

    run = (end - start).astype(np.float64)
    length = float(np.hypot(*run))
    along = run / max(length, 1e-6)
    inward = np.array([-along[1], along[0]])
    if inward @ (inside - start) < 0:
        inward = -inward
    reach = max(3, round(_REACH * max(pixels.shape[:2])))
    depths = np.arange(-reach, reach + 1, dtype=np.float64)
    feet = start + run * np.linspace(0.04, 0.96, _POINTS)[:, None]
    places = feet[:, None, :] + depths[None, :, None] * inward
    height, width = pixels.shape[:2]
    seen = ((feet >= reach) & (feet <= np.array([width, height]) - 1 - reach)).all(axis=1)
    if seen.sum() < _POINTS // 4:
        return start.astype(np.float64), along
    patch = cv2.remap(
        pixels,
        places[..., 0].astype(np.float32),
        places[..., 1].astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    tones = cv2.GaussianBlur(paper_tones(patch), (5, 1), 1.0)
    steps = np.diff(tones, axis=1)
    strongest = np.argmax(steps, axis=1)
    shifts = depths[strongest] + 0.5
    sure = seen & (steps.max(axis=1) >= 0.5 * np.median(steps.max(axis=1)[seen]))
    return _line_through(np.linspace(0.04, 0.96, _POINTS) * length, shifts, sure, start, along, inward)


def _line_through(
    ways: npt.NDArray[np.float64],
    shifts: npt.NDArray[np.float64],
    sure: npt.NDArray[np.bool_],
    start: Floats,
    along: npt.NDArray[np.float64],
    inward: npt.NDArray[np.float64],
) -> _Line:
    """A straight line through what most points agree on, from a side's points and their shifts inward."""
    slope, offset = 0.0, float(np.median(shifts[sure]))
    for _ in range(_ROUNDS):
        away = np.abs(shifts - slope * ways - offset)
        near = sure & (away <= max(2.0, 1.5 * float(np.median(away[sure]))))
        if near.sum() < 4:
            break
        slope, offset = (float(value) for value in np.polyfit(ways[near], shifts[near], 1))
    direction = along + slope * inward
    return start + offset * inward, direction / np.hypot(*direction)


def _crossing(first: _Line, second: _Line) -> npt.NDArray[np.float64] | None:
    (point, along), (other, beyond) = first, second
    area = along[0] * beyond[1] - along[1] * beyond[0]
    if abs(area) < 1e-3:
        return None
    gap = other - point
    return np.asarray(point + along * (gap[0] * beyond[1] - gap[1] * beyond[0]) / area)
