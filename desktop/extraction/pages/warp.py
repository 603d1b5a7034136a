"""Pictures put straight by the corners of the sheet."""

from __future__ import annotations

import numpy as np

from desktop.domain.perspective import Perspective
from desktop.domain.reading import Corners
from desktop.extraction.pages.pixels import Pixels


def straightened(pixels: Pixels, corners: Corners, width: int, height: int) -> Pixels:
    """The sheet between ``corners`` as a picture of ``width`` by ``height`` pixels."""
    import cv2

    rows, columns = pixels.shape[:2]
    inner = np.array([[1 / width, 0, 0.5 / width], [0, 1 / height, 0.5 / height], [0, 0, 1]])
    outer = np.array([[columns, 0, -0.5], [0, rows, -0.5], [0, 0, 1]])
    matrix = outer @ np.asarray(Perspective.of(corners).matrix) @ inner
    sheet: Pixels = cv2.warpPerspective(
        pixels,
        matrix,
        (width, height),
        flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return sheet
