"""Pictures as arrays."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

Pixels = npt.NDArray[np.uint8]
"""Rows, columns and the three channels red, green and blue."""

Grey = npt.NDArray[np.uint8]
"""Rows and columns."""

Floats = npt.NDArray[np.float32]


def shrunk(picture: Image.Image, long_side: int) -> Pixels:
    """An RGB picture made smaller by a whole number, its longer side then next to ``long_side`` pixels."""
    factor = max(1, round(max(picture.size) / long_side))
    return np.asarray(picture.reduce(factor))
