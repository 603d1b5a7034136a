"""Pages drawn anew: the same to the eye and to whoever looks for words, or not at all."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from desktop.assets import asset
from desktop.extraction import redrawing
from desktop.extraction.redrawing import redrawn
from tests.export.originals.fontwidths import wrong_widths


def polish_page(document: pymupdf.Document, *, rotate: int = 0) -> pymupdf.Page:
    page = document.new_page(width=400, height=300)
    page.insert_font("dj", str(asset("fonts", "DejaVuSans.ttf")))
    page.insert_text((40, 60), "Zażółć gęślą jaźń", fontname="dj", fontsize=14)
    page.insert_text((40, 90), "Faktura 1 234,56", fontname="helv", fontsize=11)
    page.draw_line((40, 100), (360, 100), width=0.5)
    page.draw_rect((40, 120, 90, 160), fill=(0.8, 0.1, 0.1))
    page.set_rotation(rotate)
    return page


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_text_lines_and_colours_come_out_the_same(rotate: int) -> None:
    with pymupdf.open() as document:
        page = polish_page(document, rotate=rotate)
        data = redrawn(page)
        assert data is not None
        with pymupdf.open("pdf", data) as copy:
            assert copy.page_count == 1
            assert copy[0].rect == page.rect
            assert [word[4] for word in copy[0].get_text("words")] == [
                word[4] for word in page.get_text("words")
            ]
            with pikepdf.open(io.BytesIO(data)) as pdf:
                assert wrong_widths(pdf.pages[0]) == []
            # Fonts that every viewer has are in the file all the same.
            assert all(copy.extract_font(font[0])[3] for font in copy[0].get_fonts())


def test_what_acts_or_is_hidden_is_gone(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        page = polish_page(document)
        page.insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(0, 0, 50, 50), "uri": "http://a"})
        hidden = document.add_ocg("ukryta", on=False)
        page.insert_text((40, 250), "niewidoczne", oc=hidden)
        data = redrawn(page)
        assert data is not None
        with pymupdf.open("pdf", data) as copy:
            assert not copy[0].get_links()
            assert not copy.get_ocgs()
            assert "niewidoczne" not in copy[0].get_text()


def test_a_page_that_comes_out_otherwise_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with pymupdf.open() as document:
        page = polish_page(document)
        draw = redrawing._drawn

        def without_its_line(_page: object) -> pymupdf.Document:
            other = pymupdf.open()
            other_page = polish_page(other)
            other_page.draw_line((40, 200), (360, 200), width=0.7)
            return draw(other_page)

        assert redrawn(page) is not None
        monkeypatch.setattr(redrawing, "_drawn", without_its_line)
        assert redrawn(page) is None


def test_a_page_whose_words_would_change_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with pymupdf.open() as document:
        page = polish_page(document)
        monkeypatch.setattr(
            redrawing, "_meanings", lambda _page: {"DejaVu Sans": {5: "X"}, "DejaVuSans": {5: "X"}}
        )
        monkeypatch.setattr(redrawing, "_to_unicode", lambda _glyphs: b"")
        assert redrawn(page) is None
