"""Where things that were found on a levelled sheet are seen."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.fields import Box
from desktop.domain.perspective import box_around


@dataclass(frozen=True, slots=True)
class Bend:
    """The curve that lines of print follow on a sheet that does not lie flat."""

    curve: tuple[float, ...]
    """How much lower they are seen, from the sheet's left to its right, as fractions of its height."""

    turned: int
    """By how much the sheet was turned clockwise before anything was looked for on it."""

    def shown_box(self, box: Box) -> Box:
        """Where ``box`` of the levelled and turned sheet is seen on the sheet that was turned only."""
        corners = [self._seen(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        return box_around(box.page, corners)

    def _seen(self, x: float, y: float) -> tuple[float, float]:
        for _ in range(self.turned // 90 % 4):
            x, y = y, 1.0 - x
        y += self._lower(x)
        for _ in range(self.turned // 90 % 4):
            x, y = 1.0 - y, x
        return x, y

    def _lower(self, x: float) -> float:
        place = min(max(x, 0.0), 1.0) * (len(self.curve) - 1)
        at = min(int(place), len(self.curve) - 2)
        return self.curve[at] + (place - at) * (self.curve[at + 1] - self.curve[at])
