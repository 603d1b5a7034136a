"""Where things are on a straightened page and on its original."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.domain.perspective import (
    WHOLE,
    Perspective,
    composed,
    is_convex,
    sheet_sides,
    turned_corners,
)
from desktop.domain.reading import Corners

near = st.floats(-0.15, 0.35)
"""How far a corner is from its corner of the picture, inwards."""


@st.composite
def quadrangles(draw: st.DrawFn) -> Corners:
    a, b, c, d, e, f, g, h = (draw(near) for _ in range(8))
    corners = ((a, b), (1 - c, d), (1 - e, 1 - f), (g, 1 - h))
    assume(is_convex(corners))
    return corners


@given(quadrangles())
def test_corners_go_to_corners(corners: Corners) -> None:
    perspective = Perspective.of(corners)
    for (x, y), corner in zip(WHOLE, corners, strict=True):
        assert perspective.original(x, y) == pytest.approx(corner, abs=1e-6)


@given(quadrangles(), st.floats(0, 1), st.floats(0, 1))
def test_there_and_back(corners: Corners, x: float, y: float) -> None:
    perspective = Perspective.of(corners)
    assert perspective.shown(*perspective.original(x, y)) == pytest.approx((x, y), abs=1e-5)


@given(quadrangles(), st.floats(0.1, 0.9), st.floats(0.1, 0.9))
def test_straight_lines_stay_straight(corners: Corners, x: float, y: float) -> None:
    perspective = Perspective.of(corners)
    (x0, y0), (x1, y1), (x2, y2) = (perspective.original(x * t, y * t) for t in (0.0, 0.6, 1.0))
    assert (x1 - x0) * (y2 - y0) - (y1 - y0) * (x2 - x0) == pytest.approx(0, abs=1e-7)


@given(quadrangles(), quadrangles(), st.floats(0, 1), st.floats(0, 1))
def test_a_page_in_a_page(outer: Corners, inner: Corners, x: float, y: float) -> None:
    both = composed(outer, inner)
    assume(is_convex(both))
    step = Perspective.of(outer).original(*Perspective.of(inner).original(x, y))
    assert Perspective.of(both).original(x, y) == pytest.approx(step, abs=1e-4)


@given(quadrangles(), st.sampled_from([0, 90, 180, 270]))
def test_turning_all_the_way_round_changes_nothing(corners: Corners, degrees: int) -> None:
    there = turned_corners(corners, degrees)
    for corner, again in zip(corners, turned_corners(there, 360 - degrees), strict=True):
        assert again == pytest.approx(corner)
    assert is_convex(there)


def test_turning_clockwise_brings_the_lower_left_corner_up() -> None:
    corners = ((0.1, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.8))
    assert turned_corners(corners, 90)[0] == pytest.approx((0.2, 0.0))


def test_a_box_is_found_on_the_original() -> None:
    perspective = Perspective.of(((0.2, 0.1), (0.8, 0.1), (0.8, 0.9), (0.2, 0.9)))
    box = perspective.original_box(Box(3, 0.5, 0.5, 1.0, 0.75))
    assert (box.page, box.x0, box.y0, box.x1, box.y1) == pytest.approx((3, 0.5, 0.5, 0.8, 0.7))


def test_dented_and_mirrored_corners_are_refused() -> None:
    for corners in (
        ((0.0, 0.0), (1.0, 0.0), (0.2, 0.2), (0.0, 1.0)),
        ((1.0, 0.0), (0.0, 0.0), (0.0, 1.0), (1.0, 1.0)),
        ((0.0, 0.0), (0.0, 0.0), (1.0, 1.0), (0.0, 1.0)),
    ):
        with pytest.raises(ValueError, match="convex"):
            Perspective.of(corners)


def test_a_sheet_seen_at_an_angle_is_taken_for_a4() -> None:
    corners = ((0.15, 0.1), (0.85, 0.1), (0.95, 0.9), (0.05, 0.9))
    across, down = sheet_sides(corners, 1000, 1400)
    assert down / across == pytest.approx(1.4142, abs=1e-3)


def test_another_format_and_a_page_that_lies_askew_keep_their_shape() -> None:
    receipt = ((0.3, 0.1), (0.6, 0.12), (0.62, 0.9), (0.3, 0.9))
    across, down = sheet_sides(receipt, 1000, 1400)
    assert down / across == pytest.approx(1120 / 320, rel=0.03)
    assert sheet_sides(WHOLE, 850, 1100) == pytest.approx((850, 1100))
