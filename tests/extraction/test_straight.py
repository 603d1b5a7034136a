"""Places on pages that lie askew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.perspective import WHOLE, Perspective
from desktop.extraction.straight import Skew


@given(st.floats(-15, 15), st.floats(0.3, 0.6), st.floats(0.3, 0.6))
def test_a_place_on_the_straight_page_is_found_again_by_its_corners(
    degrees: float, x: float, y: float
) -> None:
    skew = Skew(1000, 1400, degrees)
    across, down = skew.straight_point(x * 1000, y * 1400)
    again = Perspective.of(skew.corners).original(across / 1000, down / 1400)
    assert again == pytest.approx((x, y), abs=1e-6)


def test_a_straight_page_is_the_whole_page() -> None:
    assert Skew(595, 842, 0.0).corners == WHOLE


def test_a_page_that_leans_clockwise_is_lower_on_the_right() -> None:
    upper_left, upper_right, _, _ = Skew(1000, 1000, 2.0).corners
    assert upper_right[1] > upper_left[1] + 0.03
