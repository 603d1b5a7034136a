"""Finding machine-readable codes in the picture of a page."""

from __future__ import annotations

from dataclasses import replace

import zxingcpp
from PIL import Image

from desktop.domain.fields import Box
from desktop.domain.reading import Code, Symbology

MAX_CODES = 12
"""Of one page."""
MAX_TEXT = 2000
"""Characters; what is longer (a QR code can hold 4,296) is no code of an invoice."""

_FORMATS = zxingcpp.BarcodeFormats(
    [
        zxingcpp.BarcodeFormat.QRCode,
        zxingcpp.BarcodeFormat.Code128,
        zxingcpp.BarcodeFormat.Code39,
    ]
)
_SYMBOLOGIES = {
    zxingcpp.BarcodeFormat.QRCode: Symbology.QR,
    zxingcpp.BarcodeFormat.Code128: Symbology.CODE128,
}

Region = tuple[float, float, float, float]
"""Left, upper, right, lower edge as fractions of the page."""

WHOLE: Region = (0.0, 0.0, 1.0, 1.0)


def find_codes(
    picture: Image.Image, page: int, region: Region = WHOLE, *, upright: bool = False
) -> tuple[Code, ...]:
    """The codes in ``picture``, which shows ``region`` of the page number ``page``.

    Texts that hold control characters, other than the line breaks of transfer codes, are left out.

    Args:
        picture: in grey or in colour.
        page: number of the page.
        region: what of the page the picture shows.
        upright: whether the page is known to stand or to hang, which saves half of the time: bars are then
            looked for along its lines only.  Square codes are found in any case.
    """
    grey = picture if picture.mode == "L" else picture.convert("L")
    found = zxingcpp.read_barcodes(
        grey,
        formats=_FORMATS,
        try_rotate=not upright,
        try_invert=False,
        text_mode=zxingcpp.TextMode.Plain,
    )
    codes = []
    for one in found[:MAX_CODES]:
        text = one.text
        if not text or len(text) > MAX_TEXT or not _harmless(text):
            continue
        symbology = _SYMBOLOGIES.get(one.format, Symbology.OTHER)
        codes.append(Code(text, symbology, _box(one.position, page, grey.size, region)))
    return tuple(codes)


def turned_codes(codes: tuple[Code, ...], degrees: int) -> tuple[Code, ...]:
    """The codes of a page on the page turned clockwise by a multiple of 90 degrees."""
    return tuple(replace(code, box=_turned(code.box, degrees % 360)) for code in codes)


def _turned(box: Box, degrees: int) -> Box:
    match degrees:
        case 90:
            return Box(box.page, 1 - box.y1, box.x0, 1 - box.y0, box.x1)
        case 180:
            return Box(box.page, 1 - box.x1, 1 - box.y1, 1 - box.x0, 1 - box.y0)
        case 270:
            return Box(box.page, box.y0, 1 - box.x1, box.y1, 1 - box.x0)
        case _:
            return box


def _harmless(text: str) -> bool:
    return all(char.isprintable() or char in "\r\n" for char in text)


def _box(position: zxingcpp.Position, page: int, size: tuple[int, int], region: Region) -> Box:
    corners = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    left, upper, right, lower = region
    xs = [left + (right - left) * min(max(corner.x / size[0], 0.0), 1.0) for corner in corners]
    ys = [upper + (lower - upper) * min(max(corner.y / size[1], 0.0), 1.0) for corner in corners]
    return Box(page, min(xs), min(ys), max(xs), max(ys))
