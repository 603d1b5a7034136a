"""Finding codes in pictures and on pages of PDFs."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
import zxingcpp
from PIL import Image

from desktop.domain.fields import Box
from desktop.domain.reading import Code, Symbology
from desktop.extraction.codes.pages import codes_of
from desktop.extraction.codes.places import MAX_PLACES, places_of
from desktop.extraction.codes.scan import find_codes, turned_codes
from tests.extraction.codes.codes import code_picture, coded_pdf, ksef_url
from tests.extraction.einvoice.samples import SELLER_NIP
from tests.extraction.papers import text_pdf

URL = ksef_url(SELLER_NIP, "11-05-2026")


def on_page(path: Path) -> tuple[Code, ...]:
    with pymupdf.open(path) as document:
        return codes_of(document[0], 0)


def test_codes_are_found_with_their_places() -> None:
    sheet = Image.new("RGB", (1000, 1400), "white")
    sheet.paste(code_picture(URL, scale=4), (600, 100))
    linear = code_picture("SEP-1847", scale=3, kind=zxingcpp.BarcodeFormat.Code128)
    sheet.paste(linear.resize((linear.width, 120)), (100, 900))
    codes = {code.symbology: code for code in find_codes(sheet, 3)}
    assert {kind: code.text for kind, code in codes.items()} == {
        Symbology.QR: URL,
        Symbology.CODE128: "SEP-1847",
    }
    box = codes[Symbology.QR].box
    assert box.page == 3
    assert 0.6 < box.x0 < box.x1 < 0.9
    assert 0.07 < box.y0 < box.y1 < 0.3


@pytest.mark.parametrize("text", ["a\x00b", "\x1b[2J", "x" * 2500])
def test_harmful_and_endless_texts_are_left_out(text: str) -> None:
    assert find_codes(code_picture(text, scale=3), 0) == ()


@pytest.mark.parametrize("way", ["picture", "path", "squares"])
@pytest.mark.parametrize("rotation", [0, 90])
def test_codes_of_pdf_pages_are_found_however_they_are_drawn(tmp_path: Path, way: str, rotation: int) -> None:
    path = coded_pdf(tmp_path / "a.pdf", URL, ("Faktura",), way=way)
    with pymupdf.open(path) as document:
        document[0].set_rotation(rotation)
        document.saveIncr()
    (code,) = on_page(path)
    assert (code.text, code.symbology) == (URL, Symbology.QR)
    middle = (code.box.x0 + code.box.x1) / 2, (code.box.y0 + code.box.y1) / 2
    expected = (450 / 595, 650 / 842) if rotation == 0 else (1 - 650 / 842, 450 / 595)
    assert middle == pytest.approx(expected, abs=0.03)


def test_a_page_of_text_is_not_drawn(tmp_path: Path) -> None:
    with pymupdf.open(text_pdf(tmp_path / "a.pdf")) as document:
        assert places_of(document[0]) == []


def test_a_table_is_not_taken_for_a_code(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        page = document.new_page()
        for row in range(30):
            for column in range(8):
                left, top = 40 + 60 * column, 60 + 20 * row
                page.draw_rect(pymupdf.Rect(left, top, left + 60, top + 20), width=0.7)
                page.draw_rect(pymupdf.Rect(left, top, left + 60, top + 0.75), color=None, fill=(0, 0, 0))
                page.draw_rect(pymupdf.Rect(left, top, left + 0.75, top + 20), color=None, fill=(0, 0, 0))
        assert places_of(page) == []


def test_a_page_full_of_pictures_costs_only_so_much(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = tmp_path / "a.png"
    code_picture(URL).save(picture)
    with pymupdf.open() as document:
        page = document.new_page()
        for at in range(30):
            left, top = 20 + 90 * (at % 6), 20 + 90 * (at // 6)
            page.insert_image(pymupdf.Rect(left, top, left + 80, top + 80), filename=picture)
        assert len(places_of(page)) == MAX_PLACES
        document.save(path)
    assert len(on_page(path)) == 1


@pytest.mark.parametrize("upright", [True, False])
def test_bars_along_an_upright_page_are_found_either_way_and_those_across_only_by_looking(
    upright: bool,
) -> None:
    sheet = Image.new("L", (1000, 1400), 255)
    bars = code_picture("SEP-1847", scale=3, kind=zxingcpp.BarcodeFormat.Code128)
    sheet.paste(bars.resize((bars.width, 120)), (100, 900))
    across = sheet.rotate(90, expand=True)
    assert [code.text for code in find_codes(sheet, 0, upright=upright)] == ["SEP-1847"]
    assert [code.text for code in find_codes(across, 0, upright=upright)] == ([] if upright else ["SEP-1847"])


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_codes_turn_with_their_page(degrees: int) -> None:
    sheet = Image.new("L", (800, 1000), 255)
    sheet.paste(code_picture(URL, scale=4), (500, 80))
    before = find_codes(sheet, 0)
    after = find_codes(sheet.rotate(-degrees, expand=True), 0)
    (turned,) = turned_codes(before, degrees)
    assert corners(turned.box) == pytest.approx(corners(after[0].box), abs=0.01)


def corners(box: Box) -> tuple[float, ...]:
    return (box.x0, box.y0, box.x1, box.y1)
