"""Light evened out, and ink taken off print."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from desktop.extraction.pages.inks import without_ink
from desktop.extraction.pages.legible import legible
from desktop.extraction.pages.light import evened
from tests.extraction.pages.scenes import Pixels, lit, paper

INKS = {"blue": (40, 60, 160), "red": (150, 30, 40), "violet": (90, 30, 140), "green": (30, 110, 60)}
HEIGHT, WIDTH = 1754, 1240


def inked(page: Pixels, layer: Image.Image, strength: float = 0.85) -> Pixels:
    """Ink lets through what the layer and the page let through."""
    factor = 1 - strength * (1 - np.asarray(layer, np.float32) / 255)
    return np.clip(page * factor, 0, 255).astype(np.uint8)


def stamp(colour: tuple[int, int, int], left: int, top: int) -> Image.Image:
    layer = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(layer)
    draw.rectangle((left, top, left + 330, top + 120), outline=colour, width=4)
    draw.text((left + 20, top + 10), "ZAPŁACONO", colour, ImageFont.load_default(46))
    draw.text((left + 40, top + 66), "12. 05. 2026", colour, ImageFont.load_default(40))
    return layer


def printed_lines() -> Pixels:
    image = Image.new("RGB", (WIDTH, HEIGHT), (245, 245, 245))
    draw = ImageDraw.Draw(image)
    for row in range(12):
        draw.text(
            (120, 200 + 50 * row), "Razem do zapłaty 1 518,44 PLN", (20, 20, 20), ImageFont.load_default(30)
        )
    return np.asarray(image)


def colour(pixels: Pixels) -> np.ndarray:
    return pixels.max(axis=2).astype(int) - pixels.min(axis=2)


@pytest.mark.parametrize("ink", INKS.values(), ids=INKS.keys())
def test_a_stamp_over_print_is_taken_off_and_the_print_stays(ink: tuple[int, int, int]) -> None:
    page = printed_lines()
    clean = without_ink(inked(page, stamp(ink, 250, 330)))
    line = np.s_[355:395, 130:560]  # a line of print that the stamp covers
    before = colour(inked(page, stamp(ink, 250, 330))[line]) > 40
    assert before.mean() > 0.04
    assert (colour(clean[line]) > 40).mean() < 0.2 * before.mean()
    black, seen = page[line].max(axis=2) < 80, clean[line].max(axis=2)
    assert (seen[black] < 130).mean() > 0.9
    assert (seen[~cv2.dilate(black.astype(np.uint8), np.ones((5, 5))).astype(bool)] > 180).mean() > 0.9


@pytest.mark.parametrize("ink", INKS.values(), ids=INKS.keys())
def test_a_stamp_that_covers_nothing_stays(ink: tuple[int, int, int]) -> None:
    page = inked(printed_lines(), stamp(ink, 700, 1200))
    assert without_ink(page) is page


def test_a_total_in_red_on_a_black_rule_and_a_letterhead_stay() -> None:
    image = Image.fromarray(printed_lines())
    draw = ImageDraw.Draw(image)
    draw.text((120, 60), "Piekarnia Zorza", (20, 60, 120), ImageFont.load_default(60))
    draw.text((500, 1000), "Do zapłaty:", (20, 20, 20), ImageFont.load_default(36))
    draw.text((700, 1000), "1 518,44 PLN", (190, 20, 20), ImageFont.load_default(36))
    draw.line((500, 1038, 1000, 1038), (10, 10, 10), 3)
    page = np.asarray(image)
    assert without_ink(page) is page


def test_a_coloured_head_of_a_table_stays() -> None:
    image = Image.fromarray(printed_lines())
    draw = ImageDraw.Draw(image)
    draw.rectangle((100, 900, 1100, 950), (20, 70, 140))
    draw.text((120, 908), "Nazwa towaru", "white", ImageFont.load_default(30))
    draw.rectangle((100, 950, 1100, 1000), outline="black", width=2)
    page = np.asarray(image)
    assert without_ink(page) is page


def test_a_shadow_is_lifted_and_paper_is_white() -> None:
    page = lit(paper(), shadow=0.6, slope=0.3)
    even = evened(page)
    tones = cv2.resize(even, (62, 88), interpolation=cv2.INTER_AREA).max(axis=2)
    assert np.percentile(cv2.morphologyEx(tones, cv2.MORPH_CLOSE, np.ones((5, 5))), 5) > 215
    assert (even.max(axis=2) < 110).sum() > 0.5 * (paper().max(axis=2) < 110).sum()


def test_the_colour_of_a_lamp_is_taken_out() -> None:
    warm = (paper() * np.array([0.95, 0.86, 0.74])).astype(np.uint8)
    even = evened(warm)
    assert np.ptp(np.median(even.reshape(-1, 3), axis=0)) <= 3


def test_a_scan_is_read_as_it_is() -> None:
    picture = Image.fromarray(lit(paper(), slope=0.05))
    assert legible(picture) is picture


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (900, 3), (70, 70)])
def test_pictures_of_any_size_are_taken(size: tuple[int, int]) -> None:
    assert legible(Image.new("RGB", size, (90, 40, 40))).size == size


def test_print_in_warm_and_uneven_light_is_not_taken_for_ink() -> None:
    image = Image.fromarray(printed_lines())
    ImageDraw.Draw(image).text((120, 100), "Faktura FA/1775/2026", (51, 51, 85), ImageFont.load_default(56))
    shade = np.linspace(0.45, 1.0, WIDTH)[None, :, None] * np.array([1.0, 0.93, 0.8])
    noise = np.random.default_rng(1).normal(0, 4, (HEIGHT, WIDTH, 3))
    taken = Image.fromarray(np.clip(np.asarray(image) * shade + noise, 0, 255).astype(np.uint8))
    file = io.BytesIO()
    taken.save(file, "JPEG", quality=45)
    photo = Image.open(file).convert("RGB")

    light_alone = evened(np.asarray(photo))
    assert not np.array_equal(light_alone, np.asarray(photo))
    assert np.array_equal(np.asarray(legible(photo)), light_alone)
