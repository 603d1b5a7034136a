"""The pages of scans in PDF: one JPEG picture over the whole page.

Drawing such a page is decoding its picture, which Pillow does several times as fast as MuPDF draws.
"""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

from desktop.extraction.pictures import PICTURE_ERRORS

_PLAIN = frozenset({"DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "ICCBased"})
"""Colours that a JPEG of one or three channels shows as they are meant."""

_MODES = {1: "L", 3: "RGB"}
"""Pillow's name of a picture by its number of channels."""

_UNSEEN = frozenset({"ignore-text", "ignore-image"})
"""What a page may hold beside its picture: an invisible text layer."""

_SLACK = 1.0
"""Points by which a picture's edges may lie beside the page's."""


def scan_of(page: Any, size: tuple[int, int]) -> Image.Image | None:
    """The picture that fills ``page``, in RGB and ``size`` (width, height) pixels large.

    ``None`` if the page shows anything else, anything but a plain JPEG, or one smaller than ``size``:
    such a page is to be drawn.

    Args:
        page: a ``pymupdf.Page`` whose cost has been checked.
        size: in pixels.
    """
    xref = _only_picture(page)
    if xref is None:
        return None
    raw = page.parent.extract_image(xref)
    if raw.get("ext") != "jpeg" or raw.get("colorspace") not in _MODES:
        return None
    try:
        with Image.open(io.BytesIO(raw["image"]), formats=["JPEG"]) as picture:
            fits = picture.size == (raw["width"], raw["height"]) and picture.mode == _MODES[raw["colorspace"]]
            if not fits or picture.width < size[0] or picture.height < size[1]:
                return None
            picture.draft(None, size)
            picture.load()
            return (picture if picture.size == size else _resized(picture, size)).convert("RGB")
    except PICTURE_ERRORS:
        return None  # MuPDF shows a damaged picture as far as it goes


def packed_scan(page: Any) -> bytes | None:
    """The JPEG that fills ``page`` as it lies in the file, grey or RGB; ``None`` as for :func:`scan_of`.

    So a scan can be given on without being packed a second time.
    """
    xref = _only_picture(page)
    if xref is None:
        return None
    raw = page.parent.extract_image(xref)
    if raw.get("ext") != "jpeg" or raw.get("colorspace") not in _MODES:
        return None
    data = bytes(raw["image"])
    return data if is_plain_jpeg(data) else None


def is_plain_jpeg(data: bytes) -> bool:
    """Whether ``data`` is a whole JPEG that any reader shows in the colours that it means: grey or YCbCr."""
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
            components = [layer[0] for layer in getattr(picture, "layer", ())]
            picture.draft("L", (max(1, picture.width // 8), max(1, picture.height // 8)))
            picture.load()
            return picture.mode == "L" and len(components) in _MODES and components != list(b"RGB")
    except PICTURE_ERRORS:
        return False


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A decoded picture at ``size``, from less than twice as much: the decoder has halved larger ones.

    So near its own size no smoothing is needed; without, it takes a tenth of the time and keeps print crisp.
    """
    import cv2
    import numpy as np

    return Image.fromarray(cv2.resize(np.asarray(picture), size, interpolation=cv2.INTER_CUBIC))


def _only_picture(page: Any) -> int | None:
    """The number of the picture that is all there is on the page, upright and from edge to edge."""
    if page.rotation or page.first_annot is not None or page.first_widget is not None:
        return None
    pictures = page.get_images(full=True)
    if len(pictures) != 1:
        return None
    xref, mask, _, _, _, colours, _, _, filters, _ = pictures[0]
    if mask or colours not in _PLAIN or "DCTDecode" not in filters:
        return None
    if any(page.parent.xref_get_key(xref, key)[0] != "null" for key in ("Decode", "Mask", "ImageMask")):
        return None
    shown = [kind for kind, _ in page.get_bboxlog() if kind not in _UNSEEN]
    if shown != ["fill-image"]:
        return None
    places = page.get_image_info()
    if len(places) != 1:
        return None
    across, skewed, leaning, down, _, _ = places[0]["transform"]
    upright = across > 0 and down > 0 and abs(skewed) + abs(leaning) < _SLACK
    edges = zip(places[0]["bbox"], page.rect, strict=True)
    return int(xref) if upright and all(abs(mine - whole) < _SLACK for mine, whole in edges) else None
