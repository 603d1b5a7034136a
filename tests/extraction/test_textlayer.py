"""Words of a PDF's own text, where they are seen."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from desktop.domain.reading import Word
from desktop.extraction.layerquality import LayerProblem, layer_problem
from desktop.extraction.textlayer import TextLayer, read_layer
from tests.extraction.papers import LINES, picture_of, scan_pdf, text_pdf, word


def layer_of(path: Path) -> TextLayer:
    with pymupdf.open(path) as document:
        return read_layer(document[0], 0)


def find(layer: TextLayer, text: str) -> Word:
    return next(word for word in layer.words if word.text == text)


def test_words_come_in_reading_order(tmp_path: Path) -> None:
    layer = layer_of(text_pdf(tmp_path / "a.pdf"))
    assert [word.text for word in layer.words] == " ".join(LINES).split()
    assert layer_problem(layer) is None


def test_boxes_are_fractions_of_the_page(tmp_path: Path) -> None:
    box = find(layer_of(text_pdf(tmp_path / "a.pdf")), "Faktura").box
    assert box.x0 == pytest.approx(60 / 595, abs=0.005)
    assert box.y0 < 80 / 842 < box.y1


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_shown_turned_is_read_upright(tmp_path: Path, rotation: int) -> None:
    layer = layer_of(text_pdf(tmp_path / "a.pdf", rotation=rotation))
    assert [word.text for word in layer.words] == " ".join(LINES).split()
    assert (layer.turned + rotation) % 360 == 0
    assert (round(layer.width), round(layer.height)) == (595, 842)
    assert find(layer, "Faktura").box.x0 == pytest.approx(60 / 595, abs=0.005)


def test_a_landscape_page_with_upright_text_is_not_turned(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.set_rotation(90)
        point = pymupdf.Point(100, 100) * page.derotation_matrix
        page.insert_text(point, "Faktura VAT 12/2026 razem", rotate=90)
        document.save(path)
    layer = layer_of(path)
    assert (layer.turned, round(layer.width)) == (0, 842)
    assert find(layer, "Faktura").box.x0 == pytest.approx(100 / 842, abs=0.005)


def test_the_crop_box_is_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        page = document.new_page(width=600, height=800)
        page.insert_text((300, 400), "Faktura VAT 12/2026")
        page.insert_text((10, 20), "poza strona")
        page.set_cropbox(pymupdf.Rect(200, 300, 600, 800))
        document.save(path)
    layer = layer_of(path)
    assert [word.text for word in layer.words] == ["Faktura", "VAT", "12/2026"]
    assert find(layer, "Faktura").box.x0 == pytest.approx(100 / 400, abs=0.01)


def test_a_word_printed_twice_to_look_bold_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_text((60.0, 80), "Faktura VAT 12/2026")
        page.insert_text((60.3, 80), "Faktura VAT 12/2026")
        document.save(path)
    assert [word.text for word in layer_of(path).words].count("Faktura") == 1


def test_cells_set_far_apart_are_different_words(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        page = document.new_page()
        for x, text in ((60, "23%"), (100, "2250,00"), (300, "517,50")):
            page.insert_text((x, 80), text)
        document.save(path)
    assert [word.text for word in layer_of(path).words] == ["23%", "2250,00", "517,50"]


def test_a_scanners_hidden_text_is_not_trusted(tmp_path: Path) -> None:
    hidden = "\n".join(["Faktvra nr I2/O5/2O26 razem"] * 20)
    path = scan_pdf(tmp_path / "a.pdf", picture_of(), hidden=hidden)
    layer = layer_of(path)
    assert not layer.words
    assert layer_problem(layer) is LayerProblem.EMPTY


def test_a_stamp_over_a_scan_is_not_its_text(tmp_path: Path) -> None:
    path = scan_pdf(tmp_path / "a.pdf", picture_of(), visible="Wplynelo 12.05.2026 nr 1234 strona 1 z 1")
    assert layer_problem(layer_of(path)) is LayerProblem.STAMP


def test_a_letter_over_a_background_picture_is_used(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = tmp_path / "tlo.png"
    picture_of((), size=(620, 877)).save(picture)
    with pymupdf.open() as document:
        page = document.new_page()
        page.insert_image(page.rect, filename=picture)
        for number in range(25):
            page.insert_text((60, 80 + 25 * number), "Pozycja towaru oraz cena netto 12,50 razem")
        document.save(path)
    assert layer_problem(layer_of(path)) is None


def layer_saying(text: str) -> TextLayer:
    words = tuple(word(part, 0.1, 0.01 * at, 0.2, 0.01 * at + 0.008) for at, part in enumerate(text.split()))
    return TextLayer(595, 842, 0, words, 0.0, 0)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Faktura \ufffd\ufffd\ufffd 12 \ufffd\ufffd", LayerProblem.UNMAPPED),
        ("\ue001\ue002\ue003\ue004\ue005\ue006", LayerProblem.UNMAPPED),
        ("Razem (cid:12)(cid:13) netto VAT brutto", LayerProblem.UNMAPPED),
        ("Idnwxud QU wbvldf prjs khtf zdpt " * 4, LayerProblem.NONSENSE),
        ("!\" #$% &'( )*+ ¤¥¦ §¨© ª«¬ " * 5 + "12345678", LayerProblem.NONSENSE),
        ("Faktura VAT Sprzedawca Nabywca razem do zapłaty " * 3, None),
        ("\uf0b7 Pierwszy punkt umowy o współpracy stron", None),
    ],
)
def test_text_that_says_nothing_is_refused(text: str, problem: LayerProblem | None) -> None:
    assert layer_problem(layer_saying(text)) is problem


def test_an_empty_page_needs_no_ocr_and_outlines_do(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        document.new_page()
        page = document.new_page()
        for number in range(60):
            page.draw_rect(pymupdf.Rect(60 + 5 * number, 80, 64 + 5 * number, 90), fill=(0, 0, 0), width=0)
        document.save(path)
    with pymupdf.open(path) as document:
        assert layer_problem(read_layer(document[0], 0)) is None
        assert layer_problem(read_layer(document[1], 1)) is LayerProblem.EMPTY
