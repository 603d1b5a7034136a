"""A page of a PDF drawn anew as PDF: the same letters, lines and pictures, none of its author's structure.

The renderer that shows the page draws it into a new file instead of on a screen.  So what comes out has
each font embedded, as it is seen, and no more than what is seen: no layers, forms, scripts or links.
Whether it is the same page is judged by looking: its text, and its picture.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import pymupdf
from pymupdf import mupdf

from desktop.extraction.pdfweight import PDF_ERRORS

_DPI = 60
"""Of the pictures that are held against each other."""
_CELL = 6
"""Pixels of the side of the squares whose mean is compared: letters may be smoothed otherwise."""
_APART, _FAR_APART = 10.0, 24.0
"""Of 255: differences of two such squares' means."""
_MOST_APART = 0.003
"""Of all squares: how many may lie apart, none of them far.  A hair line across the page takes more."""

_TAGGED = re.compile(r"^[A-Z]{6}\+")
_LIGATURE = -1
"""MuPDF's glyph number for a further character of the glyph before."""


def redrawn(page: Any) -> bytes | None:
    """A PDF of one page that looks and reads as ``page`` (a ``pymupdf.Page`` whose cost has been checked).

    It stands as the page is shown.  ``None`` if it does not come out the same, as with Type 3 fonts, which
    cannot be drawn into a file.
    """
    try:
        return _same(page, _drawn(page))
    except PDF_ERRORS:
        return None


def _drawn(page: Any) -> Any:
    """The page in an open document of its own."""
    buffer = io.BytesIO()
    writer = pymupdf.DocumentWriter(buffer, "compress")
    size = page.rect
    device = writer.begin_page(pymupdf.Rect(0, 0, size.width, size.height))
    # page.run() of PyMuPDF takes its own devices only.
    mupdf.fz_run_page(page.this, device, mupdf.FzMatrix(), mupdf.FzCookie())
    writer.end_page()
    writer.close()
    return pymupdf.open("pdf", buffer.getvalue())


def _same(page: Any, drawn: Any) -> bytes | None:
    with drawn:
        copy = drawn.load_page(0)
        _explain(drawn, copy, _meanings(page))
        data = bytes(drawn.tobytes(deflate=True))
    with pymupdf.open("pdf", data) as saved:
        again = saved.load_page(0)
        alike = _words(page) == _words(again) and _look_alike(page, again)
        return data if alike else None


def _words(page: Any) -> list[str]:
    return [word[4] for word in page.get_text("words", flags=pymupdf.TEXT_MEDIABOX_CLIP)]


def _look_alike(page: Any, copy: Any) -> bool:
    one, other = (_squares(each) for each in (page, copy))
    if one.shape != other.shape:
        return False
    apart = np.abs(one - other)
    return bool(apart.max(initial=0.0) <= _FAR_APART and (apart > _APART).mean() <= _MOST_APART)


def _squares(page: Any) -> Any:
    pixmap = page.get_pixmap(dpi=_DPI, colorspace=pymupdf.csRGB, alpha=False)
    pixels = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, 3)
    down, across = max(1, pixmap.height // _CELL), max(1, pixmap.width // _CELL)
    pixels = pixels[: down * _CELL, : across * _CELL].astype(np.float32)
    if pixels.shape[:2] != (down * _CELL, across * _CELL):
        return pixels.mean(axis=(0, 1))
    return pixels.reshape(down, _CELL, across, _CELL, 3).mean(axis=(1, 3))


def _meanings(page: Any) -> dict[str, dict[int, str]]:
    """What each glyph of each font on the page stands for, as the page itself says."""
    found: dict[str, dict[int, str]] = {}
    for span in page.get_texttrace():
        glyphs = found.setdefault(_plain(span["font"]), {})
        last = _LIGATURE
        fresh = False
        for unicode, glyph, *_ in span["chars"]:
            if glyph != _LIGATURE:
                fresh = glyph not in glyphs
                last = glyph
                if fresh:
                    glyphs[glyph] = chr(unicode)
            elif fresh and last != _LIGATURE:
                glyphs[last] += chr(unicode)
    return found


def _explain(document: Any, page: Any, meanings: dict[str, dict[int, str]]) -> None:
    """Put into the fonts of ``page`` what their glyphs mean; the renderer guesses it from font programs."""
    for font in page.get_fonts():
        xref, name = font[0], font[3]
        _say_how_glyphs_are_found(document, xref)
        glyphs = meanings.get(_plain(name))
        if not glyphs:
            continue
        kind, where = document.xref_get_key(xref, "ToUnicode")
        number = int(where.split()[0]) if kind == "xref" else document.get_new_xref()
        if kind != "xref":
            document.update_object(number, "<<>>")
            document.xref_set_key(xref, "ToUnicode", f"{number} 0 R")
        document.update_stream(number, _to_unicode(glyphs), new=True)


def _say_how_glyphs_are_found(document: Any, font: int) -> None:
    """The renderer leaves out what is usual; PDF/A asks for it (ISO 19005-2, 6.2.11.3.2)."""
    _, descendants = document.xref_get_key(font, "DescendantFonts")
    number = re.search(r"(\d+) 0 R", descendants)
    if number is not None and document.xref_get_key(int(number[1]), "Subtype")[1] == "/CIDFontType2":
        document.xref_set_key(int(number[1]), "CIDToGIDMap", "/Identity")


def _plain(name: str) -> str:
    return _TAGGED.sub("", name)


def _to_unicode(glyphs: dict[int, str]) -> bytes:
    lines = list(_mappings(sorted(glyphs.items())))
    blocks = (lines[start : start + 100] for start in range(0, len(lines), 100))
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{mapped}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


def _mappings(glyphs: Iterable[tuple[int, str]]) -> Iterator[str]:
    for glyph, text in glyphs:
        if 0 < glyph <= 0xFFFF:
            yield f"<{glyph:04X}> <{text.encode('utf-16-be', 'replace').hex().upper()}>"
