"""The sheet in a photo, and pictures that show none."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from desktop.extraction.pages.sheet import find_sheet
from tests.extraction.pages.scenes import DESKS, desk, laid, lit, off_by, paper

SIZE = (900, 1200)
CLOSE = 0.008
"""Of the longer side: on an A4 sheet some two millimetres."""


@pytest.mark.parametrize("top", DESKS)
@pytest.mark.parametrize("degrees", [0.0, 7.0, -24.0, 38.0])
def test_the_sheet_is_found_on_any_desk(top: str, degrees: float) -> None:
    scene, corners = laid(paper(), desk(top, *SIZE), degrees=degrees, tilt=0.02, seed=3)
    found = find_sheet(Image.fromarray(lit(scene, shadow=0.15, slope=0.1)))
    assert found is not None
    assert off_by(found, corners, scene) < CLOSE


def test_a_strong_shadow_across_the_sheet_is_no_edge() -> None:
    scene, corners = laid(paper(), desk("wood", *SIZE), degrees=3, tilt=0.03)
    found = find_sheet(Image.fromarray(lit(scene, shadow=0.55, slope=0.2)))
    assert found is not None
    assert off_by(found, corners, scene) < CLOSE


def test_a_long_narrow_receipt_is_found() -> None:
    receipt = paper(420, 1500, lines=40, size=22)
    scene, corners = laid(receipt, desk("grey", *SIZE), degrees=5, tilt=0.01, fill=0.9)
    found = find_sheet(Image.fromarray(lit(scene)))
    assert found is not None
    assert off_by(found, corners, scene) < CLOSE


def test_an_ordinary_scan_has_no_sheet_in_it() -> None:
    assert find_sheet(Image.fromarray(paper())) is None
    assert find_sheet(Image.fromarray(lit(paper(), slope=0.1))) is None


def test_a_shaded_box_on_a_page_is_no_sheet() -> None:
    page = Image.new("RGB", (1240, 1754), (214, 222, 235))
    draw = ImageDraw.Draw(page)
    draw.rectangle((120, 500, 1120, 1400), fill="white")
    page_of_print = np.minimum(np.asarray(page), paper())
    assert find_sheet(Image.fromarray(page_of_print)) is None


@pytest.mark.parametrize("size", [(1, 1), (3, 4000), (40, 30), (5000, 2)])
def test_pictures_of_any_size_are_looked_at(size: tuple[int, int]) -> None:
    assert find_sheet(Image.new("RGB", size, "white")) is None
