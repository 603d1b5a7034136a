"""Logos and signatures are told from receipts by size, place and name."""

from __future__ import annotations

import pytest

from desktop.intake.mail.pictures import is_small, size_of
from tests.intake.mail.corpus.files import PIXEL, picture


@pytest.mark.parametrize(
    ("size", "name", "in_text", "small"),
    [
        ((1, 1), "p.gif", False, True),
        ((90, 700), "pasek.png", False, True),
        ((300, 600), "paragon.png", False, False),
        ((300, 600), "image001.png", False, True),
        ((300, 600), "paragon.png", True, True),
        ((480, 640), "paragon.png", True, False),
        ((1300, 360), "baner.jpg", True, True),
        ((1300, 360), "baner.jpg", False, False),
        ((2600, 800), "skan.jpg", True, False),
        ((3000, 4000), "image001.jpg", True, False),
    ],
)
def test_small_pictures(size: tuple[int, int], name: str, in_text: bool, small: bool) -> None:
    assert is_small(size, name, in_text=in_text, small_pixels=250_000) is small


def test_sizes_are_read_and_broken_pictures_have_none() -> None:
    assert size_of(picture("JPEG", 320, 240)) == (320, 240)
    assert size_of(PIXEL) == (1, 1)
    assert size_of(b"\x89PNG\r\n\x1a\n") is None
    assert size_of(b"") is None
