"""Photos of an invoice of three pages on a desk, as a phone takes them."""

from __future__ import annotations

import io
from functools import cache

import numpy as np
import pymupdf
from PIL import Image

from desktop.assets import asset
from tests.extraction.pages.scenes import desk, laid, lit

SELLER, BUYER = "5261040828", "5252248481"
NUMBER = "FV/118/11/2026"
NET, VAT, GROSS = "4 500,00", "1 035,00", "5 535,00"
PAGES = 3
_ITEMS = 45
_SIZE = (1860, 2480)


@cache
def invoice() -> bytes:
    """The invoice as a PDF: forty-five items over three pages, sums on the last one."""
    with pymupdf.open() as document:
        for number in range(PAGES):
            page = document.new_page(width=595, height=842)
            page.insert_font(fontname="plain", fontfile=str(asset("fonts", "DejaVuSans.ttf")))
            page.insert_font(fontname="bold", fontfile=str(asset("fonts", "DejaVuSans-Bold.ttf")))
            _draw(page, number)
        return bytes(document.tobytes())


def _draw(page: pymupdf.Page, number: int) -> None:
    def put(x: float, y: float, text: str, size: float = 9, font: str = "plain") -> None:
        page.insert_text((x, y), text, fontname=font, fontsize=size)

    put(50, 60, f"Faktura VAT nr {NUMBER}", 15, "bold")
    put(470, 60, f"Strona {number + 1} z {PAGES}")
    top = 100.0
    if number == 0:
        put(50, 90, "Data wystawienia: 2026-11-12     Data sprzedaży: 2026-11-10")
        put(50, 120, "Sprzedawca", 10, "bold")
        put(50, 136, "Hurtownia Zorza sp. z o.o.")
        put(50, 150, "ul. Wiosenna 4, 00-001 Warszawa")
        put(50, 164, f"NIP: {SELLER}")
        put(320, 120, "Nabywca", 10, "bold")
        put(320, 136, "Żółw sp. z o.o.")
        put(320, 150, "ul. Długa 7, 31-147 Kraków")
        put(320, 164, f"NIP: {BUYER}")
        top = 200.0
    put(50, top, "Lp.", 9, "bold")
    put(80, top, "Nazwa towaru", 9, "bold")
    for x, head in ((300, "Ilość"), (345, "J.m."), (385, "Cena netto"), (450, "VAT"), (485, "Wartość netto")):
        put(x, top, head, 9, "bold")
    page.draw_line((50, top + 5), (560, top + 5))
    share = _ITEMS // PAGES
    for row in range(share):
        item, y = number * share + row + 1, top + 22 + 26 * row
        put(50, y, str(item))
        put(80, y, f"Kabel miedziany typ {100 + item}")
        for x, text in ((300, "10"), (345, "szt."), (385, "10,00"), (450, "23%"), (485, "100,00")):
            put(x, y, text)
    if number == PAGES - 1:
        y = top + 22 + 26 * share + 20
        put(300, y, f"Razem netto: {NET}", 10, "bold")
        put(300, y + 18, f"Stawka 23%   VAT: {VAT}", 10, "bold")
        put(300, y + 36, f"Razem brutto: {GROSS} PLN", 10, "bold")
        put(300, y + 60, f"Do zapłaty: {GROSS} PLN", 12, "bold")
        put(50, y + 60, "Termin płatności: 2026-11-26, przelew")


@cache
def photo(number: int, *, degrees: float = 3.0, size: tuple[int, int] = _SIZE) -> bytes:
    """A JPEG of page ``number`` (from 0) on a wooden desk, a little askew, in the light of a lamp."""
    with pymupdf.open(stream=invoice()) as document:
        pixmap = document[number].get_pixmap(dpi=220)
        sheet = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, 3)
    scene, _ = laid(sheet, desk("wood", *size), fill=0.93, degrees=degrees - number, tilt=0.012, seed=number)
    return jpeg(lit(scene, shadow=0.2, slope=0.15, noise=3, seed=number))


def jpeg(scene: np.ndarray, orientation: int = 1) -> bytes:
    """A picture as a camera writes it; ``orientation`` is Exif's number for how it was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    Image.fromarray(scene).save(buffer, "JPEG", quality=88, exif=exif)
    return buffer.getvalue()
