"""Pages that lie askew: places on the page as shown, and on the page put straight.

Fields are found on the straight page, where a table's row has one height; places are shown on the
page as it was scanned.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from desktop.domain.fields import Box
from desktop.domain.reading import Page


@dataclass(frozen=True, slots=True)
class Skew:
    """A page of ``width`` by ``height`` (any unit) whose lines lean clockwise by ``degrees``."""

    width: float
    height: float
    degrees: float

    def straight_point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page as shown is once the page is put straight about its middle."""
        return self._turn(x, y, -self.degrees)

    def shown_box(self, box: Box) -> Box:
        """The upright rectangle around ``box`` of the straight page on the page as shown."""
        if not self.degrees:
            return box
        corners = [
            self._turn(x * self.width, y * self.height, self.degrees)
            for x in (box.x0, box.x1)
            for y in (box.y0, box.y1)
        ]
        return box_around(box.page, corners, self.width, self.height)

    def shown_page(self, page: Page) -> Page:
        """``page`` with its words where they are seen."""
        if not self.degrees:
            return page
        words = tuple(replace(word, box=self.shown_box(word.box)) for word in page.words)
        return replace(page, words=words)

    def _turn(self, x: float, y: float, degrees: float) -> tuple[float, float]:
        angle = math.radians(degrees)
        sine, cosine = math.sin(angle), math.cos(angle)
        across, down = x - self.width / 2, y - self.height / 2
        return (
            self.width / 2 + across * cosine - down * sine,
            self.height / 2 + across * sine + down * cosine,
        )


def box_around(page: int, points: list[tuple[float, float]], width: float, height: float) -> Box:
    """The smallest box around points of a page of the given size, kept on the page."""
    xs = [min(1.0, max(0.0, x / width)) for x, _ in points]
    ys = [min(1.0, max(0.0, y / height)) for _, y in points]
    return Box(page, min(xs), min(ys), max(xs), max(ys))
