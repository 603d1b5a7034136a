"""Places on pages that lie askew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.extraction.straight import Skew


@given(st.floats(-15, 15), st.floats(0.3, 0.6), st.floats(0.3, 0.6))
def test_a_place_is_shown_around_where_it_was_seen(degrees: float, x: float, y: float) -> None:
    skew = Skew(1000, 1400, degrees)
    across, down = skew.straight_point(x * 1000, y * 1400)
    box = skew.shown_box(
        Box(0, across / 1000 - 0.01, down / 1400 - 0.01, across / 1000 + 0.01, down / 1400 + 0.01)
    )
    assert (box.x0 + box.x1) / 2 == pytest.approx(x, abs=1e-6)
    assert (box.y0 + box.y1) / 2 == pytest.approx(y, abs=1e-6)


def test_a_straight_page_stays_as_it_is() -> None:
    box = Box(2, 0.1, 0.2, 0.3, 0.4)
    assert Skew(595, 842, 0.0).shown_box(box) is box


def test_lines_that_lean_clockwise_are_lower_on_the_right() -> None:
    left, right = (Skew(1000, 1000, 2.0).shown_box(Box(0, x, 0.5, x + 0.1, 0.52)) for x in (0.1, 0.8))
    assert right.y0 > left.y0 + 0.02
