"""Pictures and PDFs of machine-readable codes."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import zxingcpp
from PIL import Image

KSEF_HASH = "UtQp9Gpc51y-u3xApZjIjgkpZ01js-J8KflSPW8WzIE"


def code_picture(
    text: str, scale: int = 8, kind: zxingcpp.BarcodeFormat = zxingcpp.BarcodeFormat.QRCode
) -> Image.Image:
    """A code as a grey picture, ``scale`` pixels a module, with its quiet zone."""
    drawn = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, kind), scale=scale)
    return Image.fromarray(drawn)


def ksef_url(nip: str, day: str, digest: str = KSEF_HASH, base: str = "https://qr.ksef.mf.gov.pl") -> str:
    """KOD I; ``day`` as ``DD-MM-YYYY``."""
    return f"{base}/invoice/{nip}/{day}/{digest}"


def zbp(nip: str, account: str, grosze: int, title: str) -> str:
    """The Polish code for a transfer; ``account`` is a Polish IBAN."""
    return f"{nip}|PL|{account[2:]}|{grosze:06}|Piekarnia Zorza|{title}|||"


def coded_pdf(path: Path, text: str, lines: tuple[str, ...] = (), *, way: str = "picture") -> Path:
    """A page of ``lines`` with a QR code: as a picture, as one path or as many small squares."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        for number, line in enumerate(lines):
            page.insert_text((60, 80 + 24 * number), line, fontsize=11)
        place = pymupdf.Rect(400, 600, 500, 700)
        if way == "picture":
            picture = path.with_suffix(".png")
            code_picture(text).save(picture)
            page.insert_image(place, filename=picture)
        else:
            _draw(page, text, place, one_path=way == "path")
        document.save(path)
    return path


def _draw(page: pymupdf.Page, text: str, place: pymupdf.Rect, *, one_path: bool) -> None:
    modules = code_picture(text, scale=1)
    side = place.width / modules.width
    shape = page.new_shape()
    for y in range(modules.height):
        for x in range(modules.width):
            if modules.getpixel((x, y)) < 128:
                left, top = place.x0 + x * side, place.y0 + y * side
                shape.draw_rect(pymupdf.Rect(left, top, left + side, top + side))
                if not one_path:
                    shape.finish(fill=(0, 0, 0), color=None)
    if one_path:
        shape.finish(fill=(0, 0, 0), color=None)
    shape.commit()
