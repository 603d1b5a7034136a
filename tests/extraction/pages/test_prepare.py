"""Pages made ready for being read."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.perspective import WHOLE, Perspective
from desktop.extraction.pages.prepare import prepare
from tests.extraction.pages.scenes import desk, laid, lit, paper

MARK = (230, 20, 30)


def marked(x: float, y: float) -> np.ndarray:
    """A sheet with a red square whose middle is at ``x``, ``y``."""
    sheet = paper(620, 877, lines=20, size=14).copy()
    column, row = round(x * 620), round(y * 877)
    sheet[row - 9 : row + 9, column - 9 : column + 9] = MARK
    return sheet


@settings(max_examples=12, deadline=None)
@given(
    st.floats(0.15, 0.85), st.floats(0.15, 0.85), st.floats(-40, 40), st.floats(0, 0.04), st.integers(0, 99)
)
def test_what_is_on_the_sheet_is_found_on_the_photo(
    x: float, y: float, degrees: float, tilt: float, seed: int
) -> None:
    sheet = marked(x, y)
    scene, _ = laid(sheet, desk("grey", 750, 1000), degrees=degrees, tilt=tilt, fill=0.8, seed=seed)
    picture = Image.fromarray(lit(scene, noise=2.0))
    prepared = prepare(picture, lambda _: picture)
    assert prepared.is_sheet
    pixels = np.asarray(prepared.picture).astype(int)
    rows, columns = np.nonzero((pixels[:, :, 0] > 120) & (pixels[:, :, 1] < 90))
    place = columns.mean() / pixels.shape[1], rows.mean() / pixels.shape[0]
    assert place == pytest.approx((x, y), abs=0.02)
    across, down = Perspective.of(prepared.corners).original(*place)
    red = np.asarray(picture).astype(int)
    there = np.nonzero((red[:, :, 0] > 120) & (red[:, :, 1] < 90))
    assert across * 750 == pytest.approx(there[1].mean(), abs=6)
    assert down * 1000 == pytest.approx(there[0].mean(), abs=6)


def test_a_page_without_a_sheet_in_it_stays_as_it_is() -> None:
    picture = Image.fromarray(paper())
    prepared = prepare(picture, lambda _: pytest.fail("nothing finer is needed"))
    assert prepared.picture is picture
    assert prepared.corners == WHOLE


def test_the_finer_picture_is_used_for_a_small_sheet() -> None:
    scene, _ = laid(paper(), desk("wood", 1200, 1600), fill=0.6, degrees=5, tilt=0.02)
    fine = Image.fromarray(scene)
    asked: list[float] = []

    def finer(times: float) -> Image.Image:
        asked.append(times)
        return fine

    prepared = prepare(fine.resize((600, 800), Image.Resampling.BOX), finer)
    assert asked == [2.5]
    assert max(prepared.picture.size) > 1200
