"""PDF/A made of pictures and of pages: what is seen, what is found, what the rules say."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.fields import Box
from desktop.domain.perspective import Perspective
from desktop.domain.reading import Word
from desktop.export.originals.conformance import violations
from desktop.export.originals.layer import View
from desktop.export.originals.metadata import ArchiveFacts
from desktop.export.originals.sheets import Packing, Picture, Sheets
from tests.export.originals.fontwidths import wrong_widths
from tests.export.originals.samples import jpeg

ABOUT = ArchiveFacts("FV/1 · Łąka & Syn <s.c.>", "Bezdotyk", datetime(2026, 11, 12, tzinfo=UTC))
PLACE = Box(0, 0.1, 0.1, 0.3, 0.15)
POLISH = ("Łąka", "zażółć", "gęślą", "jaźń", "ZAŻÓŁĆ", "GĘŚLĄ", "JAŹŃ")


def in_a_row(*texts: str) -> tuple[Word, ...]:
    return tuple(
        Word(text, Box(0, 0.05 + 0.12 * n, 0.1, 0.15 + 0.12 * n, 0.13)) for n, text in enumerate(texts)
    )


def found(path: Path, page: int = 0) -> list[str]:
    with pymupdf.open(path) as document:
        return [word[4] for word in document[page].get_text("words")]


def test_what_is_copied_is_what_was_recognised(tmp_path: Path) -> None:
    sheets = Sheets()
    sheets.add_picture(jpeg(), View(450, 600), in_a_row(*POLISH))
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    assert violations(tmp_path / "a.pdf") == []
    assert found(tmp_path / "a.pdf") == list(POLISH)
    with pymupdf.open(tmp_path / "a.pdf") as document:
        assert document[0].search_for("zażółć gęślą")
        assert "Łąka & Syn <s.c.>" in document.get_xml_metadata().replace("&lt;", "<").replace(
            "&gt;", ">"
        ).replace("&amp;", "&")


@given(
    st.lists(st.text(st.characters(exclude_categories=["C", "Z", "M"]), min_size=1, max_size=12), max_size=6)
)
@settings(deadline=None, max_examples=30)
def test_any_letters_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    path = tmp_path_factory.mktemp("a") / "a.pdf"
    sheets = Sheets()
    places = [Box(0, 0.1, 0.1 + 0.1 * row, 0.8, 0.15 + 0.1 * row) for row in range(len(texts))]
    sheets.add_picture(jpeg(), View(450, 600), [Word(*one) for one in zip(texts, places, strict=True)])
    sheets.save_archival(path, ABOUT)
    assert violations(path) == []
    with pikepdf.open(path) as pdf:
        assert shown_by_codes(pdf) == [f"{text} " for text in texts]


def shown_by_codes(pdf: pikepdf.Pdf) -> list[str]:
    """What the page's text says by its font's ToUnicode, read here without any PDF library's help."""
    page = pdf.pages[0]
    fonts = page.obj.Resources.get("/Font")
    if fonts is None:
        return []
    (font,) = (one for _, one in fonts.items())
    meaning = {}
    for line in font.ToUnicode.read_bytes().decode().splitlines():
        if line.startswith("<") and line.count("<") == 2 and "0000> <FFFF" not in line:
            code, unicode = line.replace(">", "").replace("<", "").split()
            meaning[int(code, 16)] = bytes.fromhex(unicode).decode("utf-16-be")
    said = []
    for one in pikepdf.parse_content_stream(page):
        if str(one.operator) == "Tj":
            codes = bytes(one.operands[0])
            pairs = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
            said.append("".join(meaning[pair] for pair in pairs))
    return said


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_pictures_stand_upright_with_their_words_where_they_are_seen(
    tmp_path: Path, turned: int, rotation: int
) -> None:
    sheets = Sheets()
    sheets.add_picture(jpeg(turned=turned), View(450, 600, rotation=rotation), [Word("Łąka", PLACE)])
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    assert violations(tmp_path / "a.pdf") == []
    with pymupdf.open(tmp_path / "a.pdf") as document:
        page = document[0]
        assert tuple(page.rect)[2:] == ((600, 450) if rotation % 180 else (450, 600))
        pixmap = page.get_pixmap(dpi=72)
        dark = [
            (x, y) for x in range(pixmap.width) for y in range(pixmap.height) if pixmap.pixel(x, y)[0] < 100
        ]
        seen = pymupdf.Rect(
            min(x for x, _ in dark),
            min(y for _, y in dark),
            max(x for x, _ in dark) + 1,
            max(y for _, y in dark) + 1,
        )
        (word,) = page.get_text("words")
        overlap = (pymupdf.Rect(word[:4]) & seen).get_area() / seen.get_area()
        assert overlap > 0.9
        assert word[4] == "Łąka"


def test_words_of_a_photo_lie_on_the_photo(tmp_path: Path) -> None:
    corners = ((0.2, 0.1), (0.8, 0.2), (0.9, 0.9), (0.1, 0.8))
    sheets = Sheets()
    sheets.add_picture(jpeg(), View(450, 600, corners), [Word("Łąka", PLACE)])
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    with pymupdf.open(tmp_path / "a.pdf") as document:
        (word,) = document[0].get_text("words")
    expected = Perspective.of(corners).original_box(PLACE)
    assert word[0] == pytest.approx(expected.x0 * 450, abs=6)
    assert word[2] == pytest.approx(expected.x1 * 450, abs=6)
    assert word[1] == pytest.approx(expected.y0 * 600, abs=6)
    assert word[3] == pytest.approx(expected.y1 * 600, abs=6)


def test_the_pictures_bytes_are_not_packed_anew(tmp_path: Path) -> None:
    picture = jpeg(mode="L", turned=90)
    sheets = Sheets()
    sheets.add_picture(picture, View(450, 600))
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert image.read_raw_bytes() == picture.data


def test_black_and_white_without_loss(tmp_path: Path) -> None:
    import zlib

    sheets = Sheets()
    sheets.add_picture(Picture(zlib.compress(b"\xf0\x0f"), Packing.FLATE, 4, 2, 1, 1), View(100, 50))
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    assert violations(tmp_path / "a.pdf") == []


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        sheets = Sheets()
        sheets.add_picture(jpeg(), View(450, 600), in_a_row(*POLISH))
        sheets.add_note("Nie da się", ["bo tak"])
        sheets.save_archival(tmp_path / name, ABOUT)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_widths_and_glyphs_are_those_of_the_embedded_font(tmp_path: Path) -> None:
    sheets = Sheets()
    sheets.add_picture(jpeg(), View(450, 600), in_a_row("Łąka", "Жук", "漢字"))
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert wrong_widths(pdf.pages[0]) == []
        (font,) = (one for _, one in pdf.pages[0].obj.Resources.Font.items())
        to_glyph = font.DescendantFonts[0].CIDToGIDMap.read_bytes()
        # Behind the code 0, which is never shown, no character is drawn with .notdef.
        assert all(int.from_bytes(to_glyph[at : at + 2]) for at in range(2, len(to_glyph), 2))


def test_a_copied_page_brings_its_looks_and_nothing_that_acts(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        for number in range(3):
            page = document.new_page(width=300, height=200)
            page.insert_text((50, 50), f"Strona {number}")
            page.insert_link({"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(0, 0, 9, 9), "uri": "http://a"})
        document[0].add_highlight_annot(pymupdf.Rect(50, 40, 90, 55))
        document.save(tmp_path / "source.pdf")
    with pikepdf.open(tmp_path / "source.pdf") as source:
        source.pages[0].obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="x"))
        source.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="x")
        sheets = Sheets()
        sheets.add_copy(source, 0, turned=90, words=[Word("Łąka", PLACE)])
        sheets.save(tmp_path / "a.pdf")
    data = (tmp_path / "a.pdf").read_bytes()
    assert b"JavaScript" not in data
    with pymupdf.open(tmp_path / "a.pdf") as document:
        page = document[0]
        assert document.page_count == 1
        assert page.rotation == 90
        assert [one.type[1] for one in page.annots()] == ["Highlight"]
        assert not page.get_links()
        words = {word[4]: pymupdf.Rect(word[:4]) * page.rotation_matrix for word in page.get_text("words")}
        assert {"Łąka", "Strona"} <= set(words)
        place = words["Łąka"]
        assert (place.x0, place.y0) == pytest.approx((20, 30), abs=1)
        assert (place.x1, place.y1) == pytest.approx((60, 45), abs=1)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("rotation", [0, 90])
def test_words_on_a_copied_page_lie_where_they_are_seen(tmp_path: Path, rotate: int, rotation: int) -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=300, height=200)
        page.set_cropbox(pymupdf.Rect(20, 30, 280, 190))
        page.set_rotation(rotate)
        document.save(tmp_path / "source.pdf")
    with pikepdf.open(tmp_path / "source.pdf") as source:
        sheets = Sheets()
        sheets.add_copy(source, 0, rotation=rotation, words=[Word("Łąka", PLACE)])
        sheets.save(tmp_path / "a.pdf")
    with pymupdf.open(tmp_path / "a.pdf") as document:
        page = document[0]
        (word,) = page.get_text("words")
        place = pymupdf.Rect(word[:4]) * page.rotation_matrix
        place.normalize()
        width, height = page.rect.width, page.rect.height
        part = (PLACE.x0, PLACE.y0, PLACE.x1, PLACE.y1)
        if rotation:
            part = (1 - PLACE.y1, PLACE.x0, 1 - PLACE.y0, PLACE.x1)
        expected = (part[0] * width, part[1] * height, part[2] * width, part[3] * height)
        assert tuple(place) == pytest.approx(expected, abs=1)


def test_a_note_is_read_as_it_is_written(tmp_path: Path) -> None:
    sheets = Sheets()
    sheets.add_note("Nie da się pokazać", ["Plik jest zabezpieczony hasłem. " * 5, "x" * 300])
    sheets.save_archival(tmp_path / "a.pdf", ABOUT)
    assert violations(tmp_path / "a.pdf") == []
    words = found(tmp_path / "a.pdf")
    assert words[:4] == ["Nie", "da", "się", "pokazać"]
    assert "".join(words).count("x") == 300
