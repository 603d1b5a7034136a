"""Where things are on a page as it is shown, and on the original that it was straightened from.

Both sides are measured in fractions of width and height, so the same map serves every resolution.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop.domain.fields import Box
from desktop.domain.reading import Corners

WHOLE: Corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
"""The corners of a page that is shown as it is."""

_Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

_A4 = math.sqrt(2.0)
_NEARLY_A4 = 0.14
"""Of the ratio of the sides: what perspective may make of a sheet of A4."""

_EVEN = 0.005
"""How alike a rectangle's sides and diagonals are, measured."""

_FLAT = 1e-9
"""A quadrangle of less area has no inside."""


@dataclass(frozen=True, slots=True)
class Perspective:
    """The map between a page as it is shown and the quadrangle that it fills on the original."""

    matrix: _Matrix
    """From the unit square to the quadrangle, in homogeneous coordinates; its last entry is 1."""

    @classmethod
    def of(cls, corners: Corners) -> Perspective:
        """The map that takes the shown page's corners to ``corners``.

        Raises:
            ValueError: the four points are not the corners of a convex quadrangle.
        """
        if not is_convex(corners):
            raise ValueError("not a convex quadrangle")
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
        across, down = (x1 - x2, y1 - y2), (x3 - x2, y3 - y2)
        rest = (x0 - x1 + x2 - x3, y0 - y1 + y2 - y3)
        area = across[0] * down[1] - down[0] * across[1]
        g = (rest[0] * down[1] - down[0] * rest[1]) / area
        h = (across[0] * rest[1] - rest[0] * across[1]) / area
        return cls(
            (
                (x1 - x0 + g * x1, x3 - x0 + h * x3, x0),
                (y1 - y0 + g * y1, y3 - y0 + h * y3, y0),
                (g, h, 1.0),
            )
        )

    def original(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page as shown lies on the original."""
        return _apply(self.matrix, x, y)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the original lies on the page as shown."""
        return _apply(self._inverse(), x, y)

    def original_box(self, box: Box) -> Box:
        """The upright box around ``box`` of the page as shown on the original."""
        corners = [self.original(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        return box_around(box.page, corners)

    def _inverse(self) -> _Matrix:
        (a, b, c), (d, e, f), (g, h, i) = self.matrix
        return (
            (e * i - f * h, c * h - b * i, b * f - c * e),
            (f * g - d * i, a * i - c * g, c * d - a * f),
            (d * h - e * g, b * g - a * h, a * e - b * d),
        )


def is_convex(corners: Corners) -> bool:
    """Whether the points go clockwise around an area that has no dents."""
    for at in range(4):
        (x0, y0), (x1, y1), (x2, y2) = (corners[(at + step) % 4] for step in range(3))
        if (x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1) <= _FLAT:
            return False
    return True


def composed(outer: Corners, inner: Corners) -> Corners:
    """Where ``inner`` corners, on a page whose own corners are ``outer``, lie on the original."""
    perspective = Perspective.of(outer)
    upper_left, upper_right, lower_right, lower_left = (perspective.original(x, y) for x, y in inner)
    return upper_left, upper_right, lower_right, lower_left


def sheet_sides(corners: Corners, width: float, height: float) -> tuple[float, float]:
    """Width and height of the sheet in a picture of the given size, in the picture's unit.

    Of a sheet seen at an angle, the longer of opposite sides, which is nearer; and a ratio close to that
    of A4 is taken for it.
    """
    points = [(x * width, y * height) for x, y in corners]
    top, right, bottom, left = (math.dist(points[at], points[(at + 1) % 4]) for at in range(4))
    across, down = max(top, bottom), max(left, right)
    one, other = math.dist(points[0], points[2]), math.dist(points[1], points[3])
    is_rectangle = max(abs(top - bottom) / across, abs(left - right) / down, abs(one - other) / one) < _EVEN
    ratio = max(across, down) / min(across, down)
    if is_rectangle or abs(ratio / _A4 - 1.0) > _NEARLY_A4:
        return across, down
    return (down / _A4, down) if across < down else (across, across / _A4)


def turned_corners(corners: Corners, degrees: int) -> Corners:
    """``corners`` of a page that, original and all, is turned clockwise by a multiple of 90 degrees."""
    for _ in range(degrees // 90 % 4):
        upper_left, upper_right, lower_right, lower_left = ((1.0 - y, x) for x, y in corners)
        corners = (lower_left, upper_left, upper_right, lower_right)
    return corners


def box_around(page: int, points: list[tuple[float, float]]) -> Box:
    """The smallest box around points (fractions of the page), kept on the page."""
    xs = [min(1.0, max(0.0, x)) for x, _ in points]
    ys = [min(1.0, max(0.0, y)) for _, y in points]
    return Box(page, min(xs), min(ys), max(xs), max(ys))


def _apply(matrix: _Matrix, x: float, y: float) -> tuple[float, float]:
    across, down, depth = (row[0] * x + row[1] * y + row[2] for row in matrix)
    if abs(depth) < _FLAT:
        depth = _FLAT
    return across / depth, down / depth
