"""Small documents for the tests of reading."""

from __future__ import annotations

from pathlib import Path

import pymupdf
from PIL import Image, ImageDraw, ImageFont

from desktop.domain.fields import Box
from desktop.domain.reading import Word

LINES = (
    "Faktura VAT nr 12/05/2026",
    "Data wystawienia: 2026-05-11",
    "Sprzedawca: Piekarnia Zorza",
    "NIP: 5261040828",
    "Razem netto 1 234,50 VAT 283,94",
    "Do zaplaty 1 518,44 PLN przelew",
)


def text_pdf(path: Path, lines: tuple[str, ...] = LINES, *, rotation: int = 0, pages: int = 1) -> Path:
    """A PDF with a text layer."""
    with pymupdf.open() as document:
        for _ in range(pages):
            page = document.new_page(width=595, height=842)
            for number, line in enumerate(lines):
                page.insert_text((60, 80 + 30 * number), line, fontsize=14)
            page.set_rotation(rotation)
        document.save(path)
    return path


def picture_of(lines: tuple[str, ...] = LINES, *, size: tuple[int, int] = (1240, 1754)) -> Image.Image:
    """A picture of a printed A4 page at 150 dpi."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(32)
    for number, line in enumerate(lines):
        draw.text((130, 170 + 75 * number), line, fill="black", font=font)
    return image


def scan_pdf(path: Path, image: Image.Image, *, hidden: str = "", visible: str = "") -> Path:
    """A PDF whose page is a picture, perhaps with text over it."""
    picture = path.with_suffix(".scan.png")
    image.save(picture)
    with pymupdf.open() as document:
        page = document.new_page(width=image.width * 72 / 150, height=image.height * 72 / 150)
        page.insert_image(page.rect, filename=picture)
        for row, line in enumerate(hidden.splitlines()):
            page.insert_text((60, 80 + 20 * row), line, render_mode=3)
        if visible:
            page.insert_text((300, 40), visible, fontsize=9)
        document.save(path)
    picture.unlink()
    return path


def word(text: str, x0: float, y0: float, x1: float, y1: float, page: int = 0) -> Word:
    """A word in its place."""
    return Word(text, Box(page, x0, y0, x1, y1))
