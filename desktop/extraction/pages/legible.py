"""A page as the recogniser reads it best: not what a person is shown."""

from __future__ import annotations

import numpy as np
from PIL import Image

from desktop.extraction.pages.inks import without_ink
from desktop.extraction.pages.light import evened


def legible(picture: Image.Image) -> Image.Image:
    """The RGB ``picture`` in even light and without ink over print; itself if there is nothing to do."""
    pixels = np.asarray(picture)
    better = without_ink(evened(pixels))
    return picture if better is pixels else Image.fromarray(better)
