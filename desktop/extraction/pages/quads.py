"""Which four lines are the sides of a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from desktop.extraction.pages.edges import Lines
from desktop.extraction.pages.pixels import Floats

Quad = npt.NDArray[np.float32]
"""Four corners in pixels, clockwise as seen, from the upper left one (4 × 2)."""

_PARALLEL = np.cos(np.radians(28.0))
"""Of the directions of opposite sides."""

_ACROSS = np.cos(np.radians(58.0))
"""Of the directions of neighbouring sides: at most so far from a right angle."""

_LEAST_AREA = 0.10
"""Of the picture."""

_OUTSIDE = 0.3
"""How far a corner may lie outside of the picture, of its longer side."""

_LEAST_SIDE = 0.45
"""Support of the least supported side."""

_LEAST_SEEN = 0.4
"""Of a side, that must lie within the picture."""


@dataclass(frozen=True, slots=True)
class Found:
    """Four sides and how well they are supported, 0 to 1: the sheet's ``quad``."""

    quad: Quad
    support: float


def best_quads(lines: Lines, shape: tuple[int, ...], most: int) -> list[Found]:
    """At most ``most`` quadrangles whose sides the picture supports, the best first."""
    opposite = _pairs(lines)
    if len(opposite) < 2:
        return []
    chosen = np.asarray(list(combinations(range(len(opposite)), 2)), np.int64)
    first, second = opposite[chosen[:, 0]], opposite[chosen[:, 1]]
    directions = lines.directions
    crossing = np.abs((directions[first[:, 0]] * directions[second[:, 0]]).sum(axis=1)) < _ACROSS
    first, second = first[crossing], second[crossing]
    # In cyclic order: each line meets the next.
    cycle = np.stack([first[:, 0], second[:, 0], first[:, 1], second[:, 1]], axis=1)
    corners = np.stack([_meet(lines, cycle[:, at], cycle[:, (at + 1) % 4]) for at in range(4)], axis=1)
    fits = _plausible(corners, shape)
    cycle, corners = cycle[fits], corners[fits]
    if not len(cycle):
        return []
    gains, seen, lengths = _side_support(lines, cycle, corners)
    shares = gains / np.maximum(seen, 1.0)
    sound = ((shares >= _LEAST_SIDE) & (seen >= _LEAST_SEEN * lengths)).all(axis=1)
    # Long sides are worth more, but every pixel without a step costs what a pixel with one brings.
    worth = np.where(sound, (2.0 * gains - seen).sum(axis=1), -np.inf)
    ranked = [at for at in np.argsort(-worth)[:most] if sound[at]]
    return [Found(clockwise(corners[at]), float(gains[at].sum() / seen[at].sum())) for at in ranked]


def clockwise(corners: Floats) -> Quad:
    """The corners clockwise as seen, from the one that is the upper left if the sheet lies upright."""
    centre = corners.mean(axis=0)
    angles = np.arctan2(corners[:, 1] - centre[1], corners[:, 0] - centre[0])
    ordered = corners[np.argsort(angles)]
    # The first side is the one that runs to the right the most.
    runs = np.roll(ordered, -1, axis=0) - ordered
    upper = int(np.argmax(runs[:, 0] / np.maximum(np.hypot(runs[:, 0], runs[:, 1]), 1e-6)))
    return np.roll(ordered, -upper, axis=0).astype(np.float32)


def _pairs(lines: Lines) -> npt.NDArray[np.int64]:
    """The pairs of lines that may be opposite sides."""
    every = list(combinations(range(len(lines)), 2))
    if not every:
        return np.zeros((0, 2), np.int64)
    pairs = np.asarray(every, np.int64)
    directions = lines.directions
    along = np.abs((directions[pairs[:, 0]] * directions[pairs[:, 1]]).sum(axis=1))
    parallel: npt.NDArray[np.int64] = pairs[along > _PARALLEL]
    return parallel


def _meet(lines: Lines, first: npt.NDArray[np.int64], second: npt.NDArray[np.int64]) -> Floats:
    """Where lines meet; far away if they do not."""
    one, other = lines.normals[first], lines.normals[second]
    area = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    area = np.where(np.abs(area) < 1e-6, 1e-6, area)
    at, beyond = lines.offsets[first], lines.offsets[second]
    x = (at * other[:, 1] - beyond * one[:, 1]) / area
    y = (one[:, 0] * beyond - other[:, 0] * at) / area
    return np.stack([x, y], axis=1)


def _plausible(corners: Floats, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
    """Which quadrangles are convex, large enough, and about within the picture."""
    height, width = shape[:2]
    margin = _OUTSIDE * max(height, width)
    within = (corners >= -margin) & (corners <= np.array([width, height]) + margin)
    runs = np.roll(corners, -1, axis=1) - corners
    after = np.roll(runs, -1, axis=1)
    bends = runs[:, :, 0] * after[:, :, 1] - runs[:, :, 1] * after[:, :, 0]
    convex = (bends > 0).all(axis=1) | (bends < 0).all(axis=1)
    x, y = corners[:, :, 0], corners[:, :, 1]
    area = 0.5 * np.abs((x * np.roll(y, -1, axis=1) - np.roll(x, -1, axis=1) * y).sum(axis=1))
    lengths = np.hypot(runs[:, :, 0], runs[:, :, 1])
    even = (
        np.maximum(lengths[:, :2], lengths[:, 2:]) <= 2.0 * np.minimum(lengths[:, :2], lengths[:, 2:])
    ).all(axis=1)
    result: npt.NDArray[np.bool_] = (
        within.all(axis=(1, 2)) & convex & even & (area >= _LEAST_AREA * height * width)
    )
    return result


def _side_support(
    lines: Lines, cycle: npt.NDArray[np.int64], corners: Floats
) -> tuple[Floats, Floats, Floats]:
    """For each side of each quadrangle: its support, its pixels in the picture, its length.

    Side number n lies on line ``cycle[:, n]``, between corners n - 1 and n.
    """
    before = np.roll(corners, 1, axis=1)
    directions, normals = lines.directions[cycle], lines.normals[cycle]
    starts = (before * directions).sum(axis=2)
    ends = (corners * directions).sum(axis=2)
    low, high = np.minimum(starts, ends), np.maximum(starts, ends)
    first = np.clip(np.rint(low) + lines.reach, 0, 2 * lines.reach).astype(np.int64)
    last = np.clip(np.rint(high) + lines.reach, 0, 2 * lines.reach).astype(np.int64)
    centre = corners.mean(axis=1, keepdims=True)
    side = np.sign((centre * normals).sum(axis=2) - lines.offsets[cycle])
    gains = side * (lines.support[cycle, last] - lines.support[cycle, first])
    seen = lines.seen[cycle, last] - lines.seen[cycle, first]
    return gains, seen, high - low
