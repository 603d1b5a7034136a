"""Telling pictures of documents from logos, signatures and icons, by what their first bytes say."""

from __future__ import annotations

import io
import re

_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")
_ICON_SIDE = 120
"""No legible document has a side shorter than this, in pixels."""
_BANNER_RATIO = 3.0
_BANNER_HEIGHT = 450
"""Banners beneath signatures are at least three times as wide as high, and not higher than this."""
_LEGIBLE = 100_000
"""Pixels that a picture has at least if anything can be read in it; few logos have as many."""
_NAMED_BY_OUTLOOK = re.compile(
    r"(?i)(?:outlook-.*|image[0-9]{3}|logo.*|podpis.*|stopka.*)\.(?:png|jpe?g|gif|bmp)"
)


def size_of(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels without decoding the picture; ``None`` if they cannot be told."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            return picture.size
    except Exception:  # noqa: BLE001 - any picture may be broken in any way; its reader will say so
        return None


def is_small(size: tuple[int, int], name: str, *, in_text: bool, small_pixels: int) -> bool:
    """Whether a picture of that size is no document.

    Pictures ``in_text`` are looked at more strictly than those that somebody attached on purpose, and so
    are those that mail programs name themselves (``image001.png``).
    """
    short, long = sorted(size)
    if short < _ICON_SIDE:
        return True
    if not in_text and not _NAMED_BY_OUTLOOK.fullmatch(name):
        return False
    width, height = size
    banner = width >= _BANNER_RATIO * height and height <= _BANNER_HEIGHT
    return short * long < small_pixels or banner


def may_be_read(size: tuple[int, int]) -> bool:
    """Whether a picture that :func:`is_small` is large enough to be a document where there is no other."""
    width, height = size
    return width * height >= _LEGIBLE
