"""Pages that lie askew: places on the page as it was scanned, and on the page put straight."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop.domain.reading import Corners


@dataclass(frozen=True, slots=True)
class Skew:
    """A picture of ``width`` by ``height`` pixels whose lines lean clockwise by ``degrees``."""

    width: float
    height: float
    degrees: float

    def straight_point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the picture is once it is put straight about its middle."""
        return self._turn(x, y, -self.degrees)

    @property
    def corners(self) -> Corners:
        """Where the corners of the straight page lie on the leaning one."""
        places = [
            self._turn(x * self.width, y * self.height, self.degrees)
            for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))
        ]
        (a, b, c, d) = ((x / self.width, y / self.height) for x, y in places)
        return a, b, c, d

    def _turn(self, x: float, y: float, degrees: float) -> tuple[float, float]:
        angle = math.radians(degrees)
        sine, cosine = math.sin(angle), math.cos(angle)
        across, down = x - self.width / 2, y - self.height / 2
        return (
            self.width / 2 + across * cosine - down * sine,
            self.height / 2 + across * sine + down * cosine,
        )


LEVEL = Skew(1.0, 1.0, 0.0)
"""Of a page that does not lean."""
