"""Reading a document: which page by which way, and what comes of it."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pymupdf
import pytest
from PIL import Image

from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, Source
from desktop.domain.messages import Message
from desktop.domain.reading import Engine, Limits, Reading
from desktop.extraction.media import inspect
from desktop.extraction.ocr.engine import OcrEngine, OcrPage
from desktop.extraction.reader import examine_batch, read_text_only, read_with
from desktop.extraction.straight import Skew
from tests.extraction.pages.scenes import desk, laid, paper
from tests.extraction.papers import picture_of, scan_pdf, text_pdf, word


class FakeOcr:
    """An engine that reads the same on every page."""

    name = "fake"

    def __init__(self, turned: int = 0, degrees: float = 0.0) -> None:
        self._turned = turned
        self._degrees = degrees
        self.pages: list[int] = []
        self.sizes: list[tuple[int, int]] = []

    def read(self, picture: Image.Image, page: int) -> OcrPage:
        self.pages.append(page)
        self.sizes.append(picture.size)
        words = (word("NIP:", 0.1, 0.5, 0.15, 0.52, page), word("5261040828", 0.6, 0.5, 0.7, 0.52, page))
        width, height = picture.size
        return OcrPage(words, self._turned, Skew(width, height, self._degrees))


def read(
    path: Path, ocr: OcrEngine | None = None, engine: Engine = Engine.AUTO, max_ocr_pages: int = 40
) -> Reading:
    def none() -> OcrEngine:
        pytest.fail("no OCR was needed")

    give: Callable[[], OcrEngine] = none if ocr is None else lambda: ocr
    return read_with(give, path, engine, Limits(), frozenset(), max_ocr_pages).readings[0]


def mixed(path: Path) -> Path:
    """A PDF of three pages: text, scan, scan."""
    with pymupdf.open(text_pdf(path.with_name("text.pdf"))) as document:
        scan = scan_pdf(path.with_name("scan.pdf"), picture_of(size=(620, 877)))
        with pymupdf.open(scan) as other:
            document.insert_pdf(other)
            document.insert_pdf(other)
        document.save(path)
    return path


def test_a_text_layer_needs_no_ocr(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf")
    reading = read(path)
    assert reading.pages[0].source is Source.TEXT
    assert reading.pages[0].words[0].text == "Faktura"
    quick = read_text_only(path)
    assert quick is not None
    assert quick.pages == reading.pages
    assert pickle.loads(pickle.dumps(quick)) == quick


def test_each_page_is_read_in_its_own_way(tmp_path: Path) -> None:
    ocr = FakeOcr()
    path = mixed(tmp_path / "a.pdf")
    reading = read(path, ocr)
    assert [page.source for page in reading.pages] == [Source.TEXT, Source.OCR, Source.OCR]
    assert ocr.pages == [1, 2]
    assert "fake" in reading.reader
    assert read_text_only(path) is None


def test_ocr_can_be_asked_for(tmp_path: Path) -> None:
    ocr = FakeOcr()
    reading = read(text_pdf(tmp_path / "a.pdf", pages=2), ocr, Engine.OCR)
    assert ocr.pages == [0, 1]
    assert {page.source for page in reading.pages} == {Source.OCR}


def test_text_only_leaves_scans_without_words(tmp_path: Path) -> None:
    reading = read(mixed(tmp_path / "a.pdf"), engine=Engine.TEXT)
    assert [bool(page.words) for page in reading.pages] == [True, False, False]


def test_a_long_scan_is_read_up_to_a_limit(tmp_path: Path) -> None:
    ocr = FakeOcr()
    reading = read(mixed(tmp_path / "a.pdf"), ocr, max_ocr_pages=1)
    assert ocr.pages == [1]
    assert len(reading.pages) == 3
    assert reading.note == Message("file.pages_unread", {"pages": "1"})
    assert read(mixed(tmp_path / "a.pdf"), FakeOcr()).note is None


def test_a_first_look_gives_facts_and_reading_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    original = pymupdf.open

    def noted(*args: Any, **named: Any) -> Any:
        opened.append(args)
        return original(*args, **named)

    monkeypatch.setattr(pymupdf, "open", noted)
    path = text_pdf(tmp_path / "a.pdf", pages=3)
    opened.clear()
    inspection, batch = examine_batch(path)
    assert len(opened) == 1
    assert inspection == inspect(path, Limits())
    assert batch is not None
    inspection, batch = examine_batch(mixed(tmp_path / "b.pdf"))
    assert (inspection.pages, batch) == (3, None)


def test_a_page_that_lies_askew_says_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    picture_of(size=(620, 877)).save(path)
    reading = read(path, FakeOcr(degrees=3.0))
    page = reading.pages[0]
    assert page.corners is not None
    assert page.corners[1][1] - page.corners[0][1] == pytest.approx(0.052 * 620 / 877, abs=0.001)
    field = reading.fields[FieldName.SELLER_NIP]
    assert field.value == "5261040828"
    assert field.box == page.words[1].box


def test_a_photographed_sheet_is_read_straightened(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    scene, corners = laid(paper(), desk("wood", 1200, 1600), fill=0.8, degrees=12, tilt=0.02)
    Image.fromarray(scene).save(path, quality=90)
    ocr = FakeOcr(turned=180)
    page = read(path, ocr).pages[0]
    assert page.corners is not None
    turned_over = (1 - corners / (1200, 1600))[[2, 3, 0, 1]]
    assert np.abs(np.asarray(page.corners) - turned_over).max() < 0.006
    assert page.height / page.width == pytest.approx(1.414, abs=0.02)
    assert max(ocr.sizes[0]) > 1500


def test_a_page_shown_as_it_is_has_no_corners(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    picture_of(size=(620, 877)).save(path)
    assert read(path, FakeOcr()).pages[0].corners is None


def test_a_page_that_was_turned_has_the_size_of_the_turned_page(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    picture_of(size=(877, 620)).save(path)
    page = read(path, FakeOcr(turned=90)).pages[0]
    assert page.turned == 90
    assert page.width < page.height


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    with pytest.raises(UserError) as caught:
        read(path)
    assert caught.value.code == "file.empty"
