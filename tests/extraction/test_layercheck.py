"""Text layers that lie, compared with what is seen."""

from __future__ import annotations

import string
from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from desktop.domain.fields import FieldName, Source
from desktop.domain.reading import Engine, Limits, Reading, Word
from desktop.extraction.layercheck import layer_agrees, merged
from desktop.extraction.layerdoubt import LayerDoubt, layer_doubt
from desktop.extraction.layerquality import layer_problem
from desktop.extraction.ocr.engine import OcrEngine, OcrPage
from desktop.extraction.ocr.engine import engine as ocr_engine
from desktop.extraction.reader import read_text_only, read_with
from desktop.extraction.straight import Skew
from desktop.extraction.textlayer import TextLayer, read_layer
from tests.extraction.nasty import INVOICE, lying_pdf
from tests.extraction.papers import picture_of, text_pdf, word

LETTERS = string.ascii_letters
VOWELS, CONSONANTS = "aeiouy", "bcdfghjklmnpqrstvwxz"
MAPS = {
    "digits": dict(zip("0123456789", "3748105962", strict=True)),
    "two digits": {"3": "8", "8": "3"},
    "letters": dict(zip(LETTERS, LETTERS[13:] + LETTERS[:13], strict=True)),
    "letters of a kind": dict(
        zip(VOWELS + CONSONANTS, VOWELS[2:] + VOWELS[:2] + CONSONANTS[7:] + CONSONANTS[:7], strict=True)
    ),
}  # fmt: skip


def layer_of(path: Path) -> TextLayer:
    with pymupdf.open(path) as document:
        return read_layer(document[0], 0)


class Seeing:
    """An engine that sees the words of another page, cut to what it is shown."""

    name = "seeing"

    def __init__(self, words: tuple[Word, ...]) -> None:
        self._words = words
        self.pictures: list[tuple[int, int]] = []

    def read(self, picture: Image.Image, page: int) -> OcrPage:
        self.pictures.append(picture.size)
        return OcrPage(self._words, 0, Skew(*picture.size, 0.0))


def read(path: Path, engine: OcrEngine) -> Reading:
    return read_with(lambda: engine, path, Engine.AUTO, Limits(), frozenset(), 40).readings[0]


def test_a_good_layer_raises_no_doubt(tmp_path: Path) -> None:
    layer = layer_of(lying_pdf(tmp_path / "a.pdf", {}))
    assert (layer_problem(layer), layer_doubt(layer)) == (None, None)


@pytest.mark.parametrize("name", list(MAPS))
def test_a_lying_layer_is_never_used_without_a_look(tmp_path: Path, name: str) -> None:
    path = lying_pdf(tmp_path / "a.pdf", MAPS[name])
    layer = layer_of(path)
    assert layer_problem(layer) or layer_doubt(layer)
    assert read_text_only(path) is None, "the light worker hands it on"


@pytest.mark.parametrize("name", list(MAPS))
def test_what_is_seen_decides(tmp_path: Path, name: str) -> None:
    truth = layer_of(lying_pdf(tmp_path / "good.pdf", {}))
    engine = Seeing(truth.words)
    reading = read(lying_pdf(tmp_path / "a.pdf", MAPS[name]), engine)
    assert reading.pages[0].source is Source.OCR
    assert reading.fields[FieldName.SELLER_NIP].value == "5261040828"


def test_a_doubtful_layer_that_is_right_is_used_after_a_look_at_a_strip(tmp_path: Path) -> None:
    lines = tuple(line.replace("526-104-08-28", "999-999-99-99") for line in INVOICE)
    path = lying_pdf(tmp_path / "a.pdf", {}, lines)
    layer = layer_of(path)
    assert layer_doubt(layer) is LayerDoubt.DIGITS
    engine = Seeing(layer.words)
    reading = read(path, engine)
    assert reading.pages[0].source is Source.TEXT
    ((width, height),) = engine.pictures
    assert height < width / 3, "only a strip was read"


def test_the_real_engine_tells_a_lying_layer_from_a_right_one(tmp_path: Path) -> None:
    pictures = {}
    for name, exchanged in (("good", {}), ("digits", MAPS["digits"]), ("two", MAPS["two digits"])):
        path = lying_pdf(tmp_path / f"{name}.pdf", exchanged)
        with pymupdf.open(path) as document:
            drawn = document[0].get_pixmap(dpi=200)
            pictures[name] = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.samples)
    verdicts = {
        name: layer_agrees(layer_of(tmp_path / f"{name}.pdf"), picture, 0, ocr_engine(), of_digits=True)
        for name, picture in pictures.items()
    }
    assert verdicts == {"good": True, "digits": False, "two": False}


def layer_saying(text: str) -> TextLayer:
    words = tuple(word(part, 0.1, 0.01 * at, 0.2, 0.01 * at + 0.008) for at, part in enumerate(text.split()))
    return TextLayer(595, 842, 0, words, 0.0, 0)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Faktura NIP: 5261040828 razem", None),
        ("Faktura NIP: 5261040829 razem", LayerDoubt.DIGITS),
        ("Faktura konto 61 1090 1014 0000 0712 1981 2875 razem", LayerDoubt.DIGITS),
        ("Faktura z dnia 2026-05-11 razem", None),
        ("Faktura z dnia 4345-30-77 razem", LayerDoubt.DIGITS),
        ("Faktura bez numerów i dat", None),
        ("Razem \ufffd\ufffd zł NIP: 5261040828", LayerDoubt.HOLES),
        ("Fycniry loxnyleubey Sqrhutyxcy dabeclunyb mybdlox zyqlady duhhob " * 2, LayerDoubt.WORDS),
        ("Faktura zawiera wykaz sprzedanych towarów oraz kwoty brutto razem z podatkiem", None),
        ("Krótki tekst", None),
    ],
)
def test_when_a_layer_is_doubted(text: str, doubt: LayerDoubt | None) -> None:
    assert layer_doubt(layer_saying(text)) is doubt


def test_text_under_a_picture_is_not_seen(tmp_path: Path) -> None:
    """Some scanners write what they read in plain letters, and the picture upon it."""
    path = tmp_path / "a.pdf"
    picture = tmp_path / "a.png"
    picture_of().save(picture)
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        for row in range(40):
            page.insert_text((60, 60 + 18 * row), "Faktvra nr I2/O5/2O26 razem netto brutto")
        page.insert_image(page.rect, filename=picture)
        document.save(path)
    assert layer_of(path).words == ()
    assert layer_problem(layer_of(path)) is not None


def test_text_over_a_picture_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = tmp_path / "a.png"
    picture_of(()).save(picture)
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_image(page.rect, filename=picture)
        page.insert_text((60, 80), "Faktura 12/05/2026")
        document.save(path)
    assert [one.text for one in layer_of(path).words] == ["Faktura", "12/05/2026"]


def test_a_stamp_on_a_scan_is_kept_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = tmp_path / "a.png"
    picture_of().save(picture)
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_image(page.rect, filename=picture)
        page.insert_text((300, 40), "Wplynelo 12.05.2026", fontsize=9)
        document.save(path)
    stamp = next(one for one in layer_of(path).words if one.text == "Wplynelo")
    seen = (Word("Wplvnelo", stamp.box, 0.7), word("Faktura", 0.1, 0.2, 0.2, 0.22))
    texts = [one.text for one in read(path, Seeing(seen)).pages[0].words]
    assert "Wplynelo" in texts
    assert "Faktura" in texts
    assert "Wplvnelo" not in texts


def test_a_letterhead_that_is_a_picture_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    picture = tmp_path / "a.png"
    picture_of(("Piekarnia Zorza NIP 5261040828",), size=(1200, 300)).save(picture)
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_image(pymupdf.Rect(50, 30, 450, 130), filename=picture)
        for row, line in enumerate(INVOICE[:2]):
            page.insert_text((60, 180 + 30 * row), line)
        document.save(path)
    assert read_text_only(path) is None
    engine = Seeing((word("5261040828", 0.5, 0.4, 0.8, 0.6),))
    page_read = read(path, engine).pages[0]
    assert page_read.source is Source.TEXT
    found = next(one for one in page_read.words if one.text == "5261040828")
    assert found.box.y1 < 0.2, "placed within the picture"


def test_a_page_of_plain_text_never_asks_for_the_engine(tmp_path: Path) -> None:
    assert read_text_only(text_pdf(tmp_path / "a.pdf")) is not None


def test_merging_keeps_the_first_and_fills_its_holes() -> None:
    base = (word("Razem", 0.1, 0.1, 0.2, 0.12), word("\ufffd\ufffd", 0.3, 0.1, 0.4, 0.12))
    more = (word("Rasem", 0.1, 0.1, 0.2, 0.12), word("12,00", 0.3, 0.1, 0.4, 0.12))
    assert [one.text for one in merged(base, more)] == ["Razem", "12,00"]
