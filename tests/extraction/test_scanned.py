"""A scanned page is decoded, not drawn, and looks the same; any other page is left to be drawn."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pymupdf
import pytest
from PIL import Image, ImageDraw

from desktop.extraction.scanned import scan_of

SIZE = (300, 420)


def jpeg(mode: str = "RGB", size: tuple[int, int] = (600, 840)) -> bytes:
    picture = Image.new(mode, size, "white")
    ImageDraw.Draw(picture).rectangle((40, 60, 300, 200), fill="navy" if mode == "RGB" else 40)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=92)
    return file.getvalue()


def page_with(data: bytes, rect: tuple[float, float, float, float] = (0, 0, 300, 420)) -> Any:
    document = pymupdf.open()
    page = document.new_page(width=300, height=420)
    page.insert_image(pymupdf.Rect(rect), stream=data, keep_proportion=False)
    return pymupdf.open(stream=document.tobytes(), filetype="pdf")[0]


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("size", [(300, 420), (450, 630), (600, 840)])
def test_a_scan_looks_as_it_is_drawn(mode: str, size: tuple[int, int]) -> None:
    page = page_with(jpeg(mode))
    scale = size[0] / 300
    drawn = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), alpha=False)
    expected = np.frombuffer(drawn.samples, np.uint8).reshape(drawn.height, drawn.width, 3)
    scan = scan_of(page, size)
    assert scan is not None
    assert (scan.mode, scan.size) == ("RGB", size)
    assert np.abs(np.asarray(scan).astype(int) - expected).mean() < 2


def test_an_invisible_text_layer_changes_nothing() -> None:
    page = page_with(jpeg())
    page.insert_text((30, 50), "Faktura", render_mode=3)
    assert scan_of(page, SIZE) is not None


def with_text(page: Any) -> None:
    page.insert_text((30, 50), "ZAPŁACONO")


def with_a_note(page: Any) -> None:
    page.add_text_annot((30, 50), "uwaga")


def turned(page: Any) -> None:
    page.set_rotation(90)


def inverted(page: Any) -> None:
    page.parent.xref_set_key(page.get_images()[0][0], "Decode", "[1 0 1 0 1 0]")


def upside_down(page: Any) -> None:
    xref = page.get_contents()[0]
    page.parent.update_stream(xref, b"q -300 0 0 -420 300 420 cm /" + name_of(page) + b" Do Q")


def cut_short(page: Any) -> None:
    xref = page.get_images()[0][0]
    raw = page.parent.xref_stream_raw(xref)
    page.parent.update_stream(xref, raw[: len(raw) // 2], compress=False)
    page.parent.xref_set_key(xref, "Filter", "/DCTDecode")


def name_of(page: Any) -> bytes:
    return str(page.get_images(full=True)[0][7]).encode()


@pytest.mark.parametrize("change", [with_text, with_a_note, turned, inverted, upside_down, cut_short])
def test_any_other_page_is_to_be_drawn(change: Any) -> None:
    page = page_with(jpeg())
    assert scan_of(page, SIZE) is not None
    change(page)
    document = pymupdf.open(stream=page.parent.tobytes(), filetype="pdf")
    assert scan_of(document[0], SIZE) is None


def test_a_picture_within_the_page_is_drawn() -> None:
    assert scan_of(page_with(jpeg(), (20, 20, 280, 400)), SIZE) is None


def test_a_picture_of_too_few_dots_is_drawn() -> None:
    assert scan_of(page_with(jpeg()), (900, 1260)) is None


def test_a_picture_that_is_no_jpeg_is_drawn() -> None:
    file = io.BytesIO()
    Image.new("RGB", (600, 840), "white").save(file, "PNG")
    assert scan_of(page_with(file.getvalue()), SIZE) is None
