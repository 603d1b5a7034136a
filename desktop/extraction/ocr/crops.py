"""Cutting lines of text out of a page, and telling how the page lies."""

from __future__ import annotations

import math

import numpy as np

from desktop.extraction.ocr.parts import Pixels, Quad

_TALL = 2.0
_MUCH_TALLER = 2.5
_STRAIGHT_ASPECT = 4.0
_MOST_SKEW = 15.0


def blue_first(picture: Pixels) -> Pixels:
    """A picture whose channels are red, green and blue in the order of :data:`Pixels`."""
    import cv2

    pixels: Pixels = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    return pixels


def size_of(quad: Quad) -> tuple[float, float]:
    """Width and height of a line in pixels, along its own direction."""
    width = max(_length(quad[0], quad[1]), _length(quad[3], quad[2]))
    height = max(_length(quad[0], quad[3]), _length(quad[1], quad[2]))
    return width, height


def cut(page: Pixels, quad: Quad) -> Pixels:
    """The line at ``quad``, straightened."""
    import cv2

    width, height = (max(1, round(side)) for side in size_of(quad))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad, corners)
    line: Pixels = cv2.warpPerspective(
        page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return line


def is_sideways(quads: list[Quad]) -> bool:
    """Whether most of the text runs up or down the page."""
    sizes = [size_of(quad) for quad in quads]
    lying = sum(width for width, height in sizes if width > 1.5 * height)
    standing = sum(height for width, height in sizes if height > 1.5 * width)
    return standing > lying


def upside_down(quads: list[Quad], page: Pixels) -> list[Quad]:
    """Where the lines are once the page is turned by 180 degrees."""
    corner = np.array([page.shape[1], page.shape[0]], np.float32)
    return [np.roll(corner - quad, 2, axis=0) for quad in quads]


def laid(quads: list[Quad]) -> list[Quad]:
    """``quads`` with those of text that runs up the page starting at its first letter.

    Only lines much taller than the rest: a lone "1" in a table is tall as well.
    """
    if not quads:
        return quads
    usual = float(np.median([size_of(quad)[1] for quad in quads]))
    result = []
    for quad in quads:
        width, height = size_of(quad)
        runs_up = height > _TALL * width and height > _MUCH_TALLER * usual
        result.append(np.roll(quad, 1, axis=0) if runs_up else quad)
    return result


def skew_of(quads: list[Quad]) -> float:
    """The clockwise angle in degrees by which the page's lines lean, 0 if there is nothing to tell it."""
    angles, weights = [], []
    for quad in quads:
        width, height = size_of(quad)
        run, drop = (quad[1] + quad[2] - quad[0] - quad[3]) / 2
        angle = float(np.degrees(np.arctan2(drop, run)))
        if width > _STRAIGHT_ASPECT * height and abs(angle) < _MOST_SKEW:
            angles.append(angle)
            weights.append(width)
    if not angles:
        return 0.0
    order = np.argsort(angles)
    sums = np.cumsum(np.asarray(weights)[order])
    return float(np.asarray(angles)[order][np.searchsorted(sums, sums[-1] / 2)])


def _length(first: Quad, second: Quad) -> float:
    (x0, y0), (x1, y1) = first.tolist(), second.tolist()
    return math.hypot(x1 - x0, y1 - y0)
