"""Sheets that do not lie flat."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.extraction.pages.bend import bend_of, levelled
from desktop.extraction.pages.shown import Bend
from tests.extraction.pages.scenes import Pixels, paper


def bent(sheet: Pixels, curve: np.ndarray) -> Pixels:
    height, width = sheet.shape[:2]
    xs = np.broadcast_to(np.arange(width, dtype=np.float32), (height, width))
    ys = np.arange(height, dtype=np.float32)[:, None] - curve.astype(np.float32)[None, :]
    return cv2.remap(sheet, np.ascontiguousarray(xs), ys, cv2.INTER_LINEAR, borderValue=(255,) * 3)


@pytest.mark.parametrize(("height", "phase"), [(8.0, 0.0), (15.0, 2.0), (-12.0, 4.0)])
def test_bent_lines_are_measured_and_levelled(height: float, phase: float) -> None:
    sheet = paper(1654, 2339, lines=40, size=30)
    curve = height * np.sin(np.arange(1654) / 1654 * 5.6 + phase)
    curve -= curve.mean()
    seen = bent(sheet, curve)
    found = bend_of(seen)
    assert found is not None
    printed = slice(150, 1450)
    assert np.abs(found - curve)[printed].max() < 2.5
    level = levelled(seen, found)
    before = np.abs(seen.astype(int) - sheet).mean()
    assert np.abs(level.astype(int) - sheet).mean() < 0.6 * before


def test_a_flat_sheet_is_left_alone() -> None:
    assert bend_of(paper(1654, 2339, lines=40, size=30)) is None
    assert bend_of(np.full((2339, 1654, 3), 250, np.uint8)) is None
    assert bend_of(np.full((30, 20, 3), 250, np.uint8)) is None


@given(st.floats(0.1, 0.9), st.floats(0.1, 0.9), st.sampled_from([0, 90, 180, 270]))
def test_a_box_is_seen_lower_where_the_sheet_bends_down(x: float, y: float, turned: int) -> None:
    bend = Bend((0.0, 0.02), turned)
    box = Box(1, x - 0.01, y - 0.01, x + 0.01, y + 0.01)
    shown = bend.shown_box(box)
    away = (shown.x0 + shown.x1) / 2 - x, (shown.y0 + shown.y1) / 2 - y
    lower = {0: (0, 0.02 * x), 90: (-0.02 * y, 0), 180: (0, -0.02 * (1 - x)), 270: (0.02 * (1 - y), 0)}
    assert away == pytest.approx(lower[turned], abs=1e-6)
