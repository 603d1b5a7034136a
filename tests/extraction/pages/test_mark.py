"""A page looks the same however it came, and another page does not."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from desktop.domain.pageprints import SIZE, alike
from desktop.extraction.pages.mark import mark_of
from tests.extraction.pages import scenes
from tests.tools.degrading import printed, scanned, stamped


def test_a_paper_is_known_again_at_any_angle_size_and_with_a_stamp() -> None:
    page = scenes.paper()
    mark = mark_of(Image.fromarray(page))
    assert len(mark) == SIZE
    leaning = mark_of(Image.fromarray(scanned(page, 1, degrees=-1.5)), 1.5)
    small = mark_of(Image.fromarray(page).resize((413, 585)))
    inked = mark_of(Image.fromarray(scanned(stamped(page, 2), 3, degrees=0.0)))
    paper = mark_of(Image.fromarray(scanned(printed(page, 4), 5, degrees=0.0)))
    for other in (leaning, small, inked, paper):
        assert alike(mark, other) > 0.85


def test_another_page_is_not_taken_for_it() -> None:
    page = scenes.paper()
    mirrored = np.ascontiguousarray(page[:, ::-1])
    assert alike(mark_of(Image.fromarray(page)), mark_of(Image.fromarray(mirrored))) < 0.8


@pytest.mark.parametrize("size", [(600, 800), (3, 3), (1, 900)])
def test_an_empty_sheet_and_a_speck_have_no_mark(size: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).integers(244, 252, (size[1], size[0], 3), dtype=np.uint8)
    assert mark_of(Image.fromarray(noise)) == b""
