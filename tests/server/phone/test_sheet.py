"""The sheet's edges as the phone finds them: the same scenes as on the office's computer."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.extraction.pages.scenes import DESKS, Pixels, desk, laid, lit, off_by, paper
from tests.server.phone.standin import Standin, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZE = (900, 1200)
CLOSE = 0.008
"""Of the longer side: on an A4 sheet some two millimetres."""

Corners = Sequence[Sequence[float]]
Find = Callable[[Pixels], Corners | None]

_FIND = """async (png) => {
  const { prepare } = await import("/phone/imaging/pipeline.js");
  const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
  const { corners, found } = await prepare({ photo: new Blob([bytes], { type: "image/png" }) });
  return found ? corners : null;
}"""


@pytest.fixture(scope="module")
def find(browser: Browser) -> Iterator[Find]:
    """Where the phone sees the sheet in a picture."""
    with serving(Standin()) as office:
        context = browser.new_context(service_workers="block")
        page = context.new_page()
        page.goto(f"{office.url}/phone/files.js")

        def find(scene: Pixels) -> Corners | None:
            buffer = io.BytesIO()
            Image.fromarray(scene).save(buffer, "PNG", compress_level=1)
            found: Corners | None = page.evaluate(_FIND, base64.b64encode(buffer.getvalue()).decode())
            return found

        yield find
        context.close()


@pytest.mark.parametrize("top", DESKS)
@pytest.mark.parametrize("degrees", [0.0, 7.0, -24.0, 38.0])
def test_the_sheet_is_found_on_any_desk(find: Find, top: str, degrees: float) -> None:
    scene, corners = laid(paper(), desk(top, *SIZE), degrees=degrees, tilt=0.02, seed=3)
    found = find(lit(scene, shadow=0.15, slope=0.1))
    assert found is not None
    assert off_by(found, corners, scene) < CLOSE


def test_a_strong_shadow_across_the_sheet_is_no_edge(find: Find) -> None:
    scene, corners = laid(paper(), desk("wood", *SIZE), degrees=3, tilt=0.03)
    found = find(lit(scene, shadow=0.55, slope=0.2))
    assert found is not None
    assert off_by(found, corners, scene) < CLOSE


def test_a_long_narrow_receipt_is_found(find: Find) -> None:
    receipt = paper(420, 1500, lines=40, size=22)
    scene, corners = laid(receipt, desk("grey", *SIZE), degrees=5, tilt=0.01, fill=0.9)
    found = find(lit(scene))
    assert found is not None
    assert off_by(found, corners, scene) < CLOSE


def test_an_ordinary_scan_has_no_sheet_in_it(find: Find) -> None:
    assert find(paper()) is None
    assert find(lit(paper(), slope=0.1)) is None


def test_a_shaded_box_on_a_page_is_no_sheet(find: Find) -> None:
    page = Image.new("RGB", (1240, 1754), (214, 222, 235))
    draw = ImageDraw.Draw(page)
    draw.rectangle((120, 500, 1120, 1400), fill="white")
    assert find(np.minimum(np.asarray(page), paper())) is None


@pytest.mark.parametrize("size", [(1, 1), (3, 4000), (40, 30), (5000, 2)])
def test_pictures_of_any_size_are_looked_at(find: Find, size: tuple[int, int]) -> None:
    assert find(np.full((size[1], size[0], 3), 255, np.uint8)) is None


@pytest.mark.parametrize("top", ["dark", "wood", "grey", "white"])
@pytest.mark.parametrize("shift", [(0.0, 0.09), (0.09, 0.09), (-0.08, 0.07)])
def test_a_sheet_that_is_partly_out_of_the_picture_loses_no_print(
    find: Find, top: str, shift: tuple[float, float]
) -> None:
    scene, corners = laid(paper(), desk(top, *SIZE), degrees=5, tilt=0.02, fill=1.0, shift=shift, seed=2)
    found = find(lit(scene, shadow=0.4))
    assert found is None or off_by(found, corners, scene) < 0.02


def test_the_edge_of_a_shadow_between_lines_of_print_is_no_side(find: Find) -> None:
    scene, corners = laid(paper(), desk("white", *SIZE), degrees=6, tilt=0.02, fill=0.95, seed=4)
    shaded = scene.copy()
    shaded[:520] = (shaded[:520] * 0.5).astype(np.uint8)
    found = find(shaded)
    assert found is None or off_by(found, corners, scene) < 0.02


@pytest.mark.parametrize("degrees", [2.0, 9.0])
@pytest.mark.parametrize("fill", [0.75, 0.9])
def test_of_several_sheets_one_is_taken_or_none(find: Find, degrees: float, fill: float) -> None:
    scene = desk("dark", 1200, 900)
    one, first = laid(paper(), scene[:, :600], degrees=degrees, tilt=0.01, fill=fill, seed=1)
    other, second = laid(paper(), scene[:, 600:], degrees=-degrees, tilt=0.01, fill=fill, seed=2)
    both = np.concatenate([one, other], axis=1)
    found = find(lit(both))
    places = [first, second + np.array([600, 0])]
    assert found is None or min(off_by(found, corners, both) for corners in places) < CLOSE


def test_a_window_on_a_screen_keeps_its_surroundings(find: Find) -> None:
    screen = np.full((1000, 1600, 3), 238, np.uint8)
    screen[120:980, 300:1300] = cv2.resize(paper(1000, 860, size=20), (1000, 860))
    screen[20:100, 40:1500] = np.minimum(
        screen[20:100, 40:1500], cv2.resize(paper(1460, 80, lines=2, size=18), (1460, 80))
    )
    screen[140:900, 20:280] = np.minimum(screen[140:900, 20:280], paper(260, 760, lines=14, size=16))
    assert find(screen) is None


def test_a_photo_that_the_page_fills_is_left_alone(find: Find) -> None:
    scene, _ = laid(paper(), desk("grey", *SIZE), degrees=0.8, fill=1.25)
    assert find(lit(scene, shadow=0.3, slope=0.2)) is None
