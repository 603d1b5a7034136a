"""Empty pages."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image

from desktop.extraction.pages.blank import is_blank
from tests.extraction.pages.scenes import Pixels, lit, paper


def empty(seed: int = 1) -> Pixels:
    return lit(np.full((2339, 1654, 3), 246, np.uint8), slope=0.06, noise=6.0, seed=seed)


def test_an_empty_page_is_blank() -> None:
    assert is_blank(Image.fromarray(empty()))


def test_print_that_shines_through_is_nothing() -> None:
    back = cv2.GaussianBlur(paper(1654, 2339)[:, ::-1], (0, 0), 2.0).astype(float)
    page = empty() - 0.08 * (255 - back)
    assert is_blank(Image.fromarray(np.clip(page, 0, 255).astype(np.uint8)))


def test_holes_dust_and_folds_are_nothing() -> None:
    page = empty()
    rng = np.random.default_rng(5)
    for _ in range(50):
        spot = (int(rng.integers(1654)), int(rng.integers(2339)))
        cv2.circle(page, spot, int(rng.integers(1, 3)), (80, 80, 80), -1)
    for row in (855, 1485):
        cv2.circle(page, (87, row), 24, (52, 52, 52), -1)
    cv2.line(page, (0, 780), (1653, 786), (200, 200, 200), 3)
    assert is_blank(Image.fromarray(page))


def test_a_few_printed_words_are_not_blank() -> None:
    page = np.minimum(empty(), paper(1654, 2339, lines=2, size=36))
    assert not is_blank(Image.fromarray(page))


def test_faint_print_is_not_blank() -> None:
    page = 255 - 0.4 * (255 - paper(1654, 2339, size=30).astype(float))
    assert not is_blank(Image.fromarray(page.astype(np.uint8)))


def test_a_tiny_picture_is_looked_at() -> None:
    assert is_blank(Image.new("RGB", (2, 3), "white"))
