"""QR codes drawn on PDF pages as shapes: sharp at any size."""

from __future__ import annotations

import pymupdf
import segno


def put_code(page: pymupdf.Page, code: segno.QRCode, left: float, top: float, side: float) -> None:
    """Draw ``code`` into a square of the page (points); the quiet zone around it is the caller's.

    Runs of dark modules are drawn as one, so that no hairline parts them.
    """
    modules = [[bool(module) for module in line] for line in code.matrix]
    unit = side / len(modules)
    shape = page.new_shape()
    for row, line in enumerate(modules):
        start = None
        for place, dark in enumerate([*line, False]):
            if dark and start is None:
                start = place
            elif not dark and start is not None:
                corner = (left + start * unit, top + row * unit)
                shape.draw_rect(pymupdf.Rect(*corner, left + place * unit, top + (row + 1.02) * unit))
                start = None
    shape.finish(color=None, fill=(0, 0, 0), width=0)
    shape.commit()
