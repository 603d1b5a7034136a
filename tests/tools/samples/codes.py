"""QR codes, drawn as squares."""

from __future__ import annotations

from tests.tools.samples.sheet import INK, Sheet


def draw_qr(sheet: Sheet, place: tuple[float, float, float, float], text: str) -> None:
    """Draw ``text`` as a QR code with its quiet zone into ``place`` (x0, y0, x1, y1)."""
    import cv2

    matrix = cv2.QRCodeEncoder.create().encode(text)
    step = (place[2] - place[0]) / len(matrix)
    shape = sheet.page.new_shape()
    for row, line in enumerate(matrix):
        for column, value in enumerate(line):
            if not value:
                x, y = place[0] + column * step, place[1] + row * step
                shape.draw_rect((x, y, x + step, y + step))
    shape.finish(color=None, fill=INK)
    shape.commit()
