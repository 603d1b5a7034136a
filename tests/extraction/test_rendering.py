"""Pictures of pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from desktop.domain.errors import UserError
from desktop.domain.media import sniff
from desktop.domain.reading import Limits, MediaType
from desktop.extraction import rendering
from desktop.extraction.media import inspect
from desktop.extraction.rendering import RenderedPage, open_pages, picture_size, render_page
from tests.extraction.pages.scenes import desk, laid, paper
from tests.extraction.papers import picture_of, scan_pdf, text_pdf
from tests.hostile import png_of, tiff_of

RED, WHITE = (255, 0, 0), (255, 255, 255)


def pixel(page: RenderedPage, x: float, y: float) -> tuple[int, ...]:
    at = 3 * (int(y * page.height) * page.width + int(x * page.width))
    return tuple(page.rgb[at : at + 3])


def marked(size: tuple[int, int] = (300, 400)) -> Image.Image:
    """A white sheet with a red upper left quarter."""
    image = Image.new("RGB", size, "white")
    image.paste(RED, (0, 0, size[0] // 2, size[1] // 2))
    return image


def test_a_page_has_the_width_asked_for(tmp_path: Path) -> None:
    page = render_page(text_pdf(tmp_path / "a.pdf"), 0, max_width_px=800)
    assert page.width == pytest.approx(800, abs=1)
    assert page.height == pytest.approx(800 * 842 / 595, abs=2)
    assert len(page.rgb) == 3 * page.width * page.height


@pytest.mark.parametrize(
    ("turn", "corner"), [(0, (0.2, 0.2)), (90, (0.8, 0.2)), (180, (0.8, 0.8)), (270, (0.2, 0.8))]
)
@pytest.mark.parametrize("suffix", [".png", ".pdf"])
def test_a_turn_is_clockwise(tmp_path: Path, turn: int, corner: tuple[float, float], suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    marked().save(path)
    page = render_page(path, 0, max_width_px=200, turn=turn)
    assert (page.width > page.height) == bool(turn % 180)
    red = [at for at in ((0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8)) if pixel(page, *at)[1] < 40]
    assert red == [corner]


def test_a_photo_is_shown_as_its_camera_was_held(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90 degrees clockwise
    marked().save(path, exif=exif, quality=95)
    page = render_page(path, 0)
    assert page.width > page.height
    assert pixel(page, 0.8, 0.2)[1] < 40


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("width", [100, 1000])
def test_every_orientation_is_undone_as_pillow_does(tmp_path: Path, orientation: int, width: int) -> None:
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    marked((600, 800)).save(path, exif=exif, quality=95)
    with Image.open(path) as image:
        expected = ImageOps.exif_transpose(image)
    page = render_page(path, 0, max_width_px=width)
    assert (page.width > page.height) == (expected.width > expected.height)
    for x, y in ((0.2, 0.2), (0.8, 0.2), (0.2, 0.8)):
        known = expected.getpixel((int(x * expected.width), int(y * expected.height)))
        assert isinstance(known, tuple)
        assert pixel(page, x, y) == pytest.approx(known, abs=6)


def test_every_sheet_of_a_tiff(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    sheets = [Image.new("L", (100 + 10 * number, 200), 40 * number) for number in range(3)]
    sheets[0].save(path, save_all=True, append_images=sheets[1:])
    with open_pages(path, MediaType.TIFF, Limits()) as pages:
        assert pages.count == 3
    assert [pixel(render_page(path, number), 0.5, 0.5)[0] for number in (2, 0, 1)] == [80, 0, 40]
    with pytest.raises(IndexError):
        render_page(path, 3)


@pytest.mark.parametrize(
    ("mode", "colour", "shown"),
    [
        ("1", 1, WHITE),
        ("P", 0, (0, 0, 0)),
        ("LA", (0, 0), WHITE),
        ("RGBA", (0, 0, 0, 0), WHITE),
        ("I;16", 65535, WHITE),
        ("I;16", 0, (0, 0, 0)),
    ],
)
def test_every_kind_of_png(tmp_path: Path, mode: str, colour: object, shown: tuple[int, ...]) -> None:
    path = tmp_path / "a.png"
    Image.new(mode, (50, 50), colour).save(path)  # type: ignore[arg-type]
    for width in (20, 1000):
        assert pixel(render_page(path, 0, max_width_px=width), 0.5, 0.5) == shown


def test_a_sheet_of_enormous_size_is_drawn_coarser(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        document.new_page(width=14_400, height=14_400)
        document.save(path)
    with open_pages(path, MediaType.PDF, Limits()) as pages:
        image = pages.image(0, 600)
    assert image.width * image.height <= rendering.MAX_PIXELS * 1.01


def test_pictures_are_not_blown_up(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    marked((300, 400)).save(path)
    assert render_page(path, 0, max_width_px=3000).width == 300


def test_a_page_that_ends_early_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    picture_of(size=(400, 600)).save(path)
    path.write_bytes(path.read_bytes()[:-100_000])
    with pytest.raises(UserError) as caught, open_pages(path, MediaType.TIFF, Limits()) as pages:
        pages.image(0, 150)
    assert caught.value.code in {"file.incomplete", "file.damaged"}


@pytest.mark.parametrize("format_name", ["TIFF", "JPEG", "PNG"])
def test_of_a_cut_picture_is_shown_what_there_is(tmp_path: Path, format_name: str) -> None:
    path = tmp_path / "a"
    marked((400, 600)).save(path, format_name)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * 0.9)])
    assert pixel(render_page(path, 0), 0.1, 0.1) == pytest.approx(RED, abs=6)
    with (
        pytest.raises(UserError),
        open_pages(path, sniff(path.read_bytes()) or MediaType.BMP, Limits()) as pages,
    ):
        pages.image(0, 150)


def test_of_a_cut_pdf_is_shown_what_there_is(tmp_path: Path) -> None:
    whole = text_pdf(tmp_path / "whole.pdf", pages=5).read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: int(len(whole) * 0.9)])
    with pytest.raises(UserError):
        inspect(path, Limits())
    page = render_page(path, 0)
    assert (0, 0, 0) in {pixel(page, x / 300, 75 / 842) for x in range(30, 200)}


def test_the_pages_of_a_longer_and_larger_document_than_usual_are_shown(tmp_path: Path) -> None:
    few = Limits(max_pages=2, max_bytes=100)
    pdf = text_pdf(tmp_path / "a.pdf", pages=4)
    tiff = tmp_path / "a.tif"
    sheets = [picture_of(size=(200, 300)) for _ in range(4)]
    sheets[0].save(tiff, save_all=True, append_images=sheets[1:])
    for path in (pdf, tiff):
        assert render_page(path, 3, limits=few).width
        with pytest.raises(IndexError):
            render_page(path, 4, limits=few)


def test_drawing_a_page_looks_at_no_other_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = text_pdf(tmp_path / "a.pdf", pages=50)
    loaded = set()
    load_page = pymupdf.Document.load_page

    def noted(document: pymupdf.Document, index: int) -> object:
        loaded.add(index)
        return load_page(document, index)

    monkeypatch.setattr(pymupdf.Document, "load_page", noted)
    render_page(path, 7)
    assert loaded == {7}


@pytest.mark.parametrize("make", [png_of, tiff_of])
def test_a_picture_too_large_is_not_drawn(tmp_path: Path, make: Callable[[int, int], bytes]) -> None:
    path = tmp_path / "a"
    path.write_bytes(make(60_000, 60_000))
    with pytest.raises(UserError) as caught:
        render_page(path, 0)
    assert caught.value.code == "file.too_many_pixels"


def test_a_scan_keeps_its_size(tmp_path: Path) -> None:
    with open_pages(scan_pdf(tmp_path / "a.pdf", picture_of()), MediaType.PDF, Limits()) as pages:
        size = pages.size(0)
    assert (round(size.width), round(size.height)) == (595, 842)


@pytest.mark.parametrize(
    ("pixels", "dpi", "points"),
    [
        ((2480, 3508), (300, 300), (595, 842)),
        ((2480, 3508), None, (595, 842)),
        ((3508, 2480), None, (842, 595)),
        ((3024, 4032), (72, 72), (595, 793)),
        ((1240, 1754), (0, 0), (595, 842)),
        ((600, 2400), (203, 203), (213, 851)),
    ],
)
def test_the_paper_size_of_a_picture(
    pixels: tuple[int, int], dpi: tuple[int, int] | None, points: tuple[int, int]
) -> None:
    size = picture_size(*pixels, dpi)
    assert (size.width, size.height) == (pytest.approx(points[0], abs=2), pytest.approx(points[1], abs=2))


@given(st.floats(0.001, 1e9), st.floats(0.001, 1e9), st.floats(0.01, 100))
def test_no_page_needs_more_memory_than_allowed(width: float, height: float, scale: float) -> None:
    bounded = rendering.bounded_scale(width, height, scale)
    assert bounded <= scale
    assert width * height * bounded**2 <= rendering.MAX_PIXELS * 1.01


def test_a_page_is_rendered_straightened_by_its_corners(tmp_path: Path) -> None:
    scene, corners = laid(paper(), desk("dark", 900, 1200), degrees=15, tilt=0.02)
    path = tmp_path / "a.png"
    Image.fromarray(scene).save(path)
    lying = tuple((float(x), float(y)) for x, y in corners / (900, 1200))
    page = render_page(path, 0, max_width_px=600, corners=lying)  # type: ignore[arg-type]
    assert page.height / page.width == pytest.approx(1754 / 1240, abs=0.02)
    straight = np.frombuffer(page.rgb, np.uint8).reshape(page.height, page.width, 3)
    whole = np.asarray(Image.fromarray(paper()).resize((page.width, page.height), Image.Resampling.BOX))
    assert np.abs(straight.astype(int) - whole).mean() < 20
    lying_down = render_page(path, 0, max_width_px=600, corners=lying, rotation=90)  # type: ignore[arg-type]
    assert lying_down.width > lying_down.height


def test_corners_beyond_the_original_show_white(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (300, 400), "red").save(path)
    beyond = ((-0.1, -0.1), (1.1, -0.1), (1.1, 1.1), (-0.1, 1.1))
    page = render_page(path, 0, max_width_px=300, corners=beyond)
    assert pixel(page, 0.02, 0.02) == (255, 255, 255)
    assert pixel(page, 0.5, 0.5) == RED
