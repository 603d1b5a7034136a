"""Separator sheets: what is printed is read back, however badly it was scanned."""

from __future__ import annotations

import io

import numpy as np
import pymupdf
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from desktop.domain.fields import Source
from desktop.domain.reading import Page
from desktop.domain.separators import Separator, SeparatorKind, parse_separator
from desktop.export.separators import SheetOwner, separator_sheets
from desktop.extraction.splitting.sheets import separator_on
from desktop.extraction.textlayer import read_layer

OWNER = SheetOwner("5252248481", "Żółw sp. z o.o.")
KINDS = list(SeparatorKind)


def drawn(owner: SheetOwner | None, kind: SeparatorKind, dpi: int) -> Image.Image:
    with pymupdf.open("pdf", separator_sheets(owner)) as document:
        pixmap = document[KINDS.index(kind)].get_pixmap(dpi=dpi, alpha=False)
        return Image.frombytes("RGB", (pixmap.width, pixmap.height), pixmap.samples)


def scanned(page: Image.Image, seed: int, *, upside_down: bool) -> Image.Image:
    """A poor office scan: askew, weak toner, blurred, grainy, darker to one side, a stripe, hard JPEG."""
    rng = np.random.default_rng(seed)
    turned = page.rotate(180 if upside_down else 0).rotate(
        float(rng.uniform(-3, 3)), Image.Resampling.BICUBIC, fillcolor=(255, 255, 255)
    )
    pixels = np.asarray(turned.convert("L").filter(ImageFilter.GaussianBlur(1.1)), np.float32)
    pixels = 90 + pixels * (155 / 255)
    pixels *= np.linspace(1.0, 0.82, pixels.shape[1], dtype=np.float32)[None, :]
    stripe = int(rng.uniform(0.2, 0.8) * pixels.shape[1])
    pixels[:, stripe : stripe + 3] *= 0.5
    pixels += rng.normal(0, 16, pixels.shape)
    data = io.BytesIO()
    Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(data, "JPEG", quality=35)
    return Image.open(data)


@pytest.mark.parametrize("upside_down", [False, True])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("owner", [None, OWNER])
def test_sheets_survive_a_poor_scan(owner: SheetOwner | None, kind: SeparatorKind, upside_down: bool) -> None:
    page = drawn(owner, kind, 200)
    expected = Separator(kind, None if owner is None else owner.nip)
    for seed in range(3):
        found = zxingcpp.read_barcodes(scanned(page, seed, upside_down=upside_down))
        assert {parse_separator(one.text) for one in found} == {expected}


def test_a_hole_through_the_code_spoils_nothing() -> None:
    page = drawn(OWNER, SeparatorKind.NEXT, 150)
    width, height = page.size
    page.paste((255, 255, 255), (width // 2 - 60, int(height * 0.45), width // 2 + 60, int(height * 0.55)))
    page.paste((0, 0, 0), (0, 0, width // 3, height // 6))
    found = zxingcpp.read_barcodes(page)
    assert Separator(SeparatorKind.NEXT, OWNER.nip) in {parse_separator(one.text) for one in found}


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_alone_say_what_the_sheet_is(kind: SeparatorKind) -> None:
    with pymupdf.open("pdf", separator_sheets(OWNER)) as document:
        page = document[KINDS.index(kind)]
        layer = read_layer(page, 0)
        text = page.get_text()
    assert "Żółw sp. z o.o." in text
    assert "525-224-84-81" in text
    sheet = Page(0, layer.width, layer.height, Source.TEXT, layer.words)
    assert separator_on(sheet) == Separator(kind)
