"""Opening picture files that may be damaged or made to do harm."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import ExifTags, Image, ImageFile

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits, MediaType

_FORMATS: dict[MediaType, str] = {
    MediaType.JPEG: "JPEG",
    MediaType.PNG: "PNG",
    MediaType.TIFF: "TIFF",
    MediaType.WEBP: "WEBP",
    MediaType.BMP: "BMP",
    MediaType.HEIC: "HEIF",
    MediaType.GIF: "GIF",
}

PICTURE_ERRORS: tuple[type[Exception], ...] = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    struct.error,
    MemoryError,
    Image.DecompressionBombError,
)
"""What Pillow and its plug-ins have been seen to raise on damaged files."""

_PNG_END_WINDOW = 1024

_NEW_SUBFILE_TYPE = 254
_REDUCED_RESOLUTION = 1
_MOST_FRAMES = 20_000
"""Of a TIFF, looked at in search of pages."""

_LYING = frozenset({5, 6, 7, 8})
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How to undo each value of EXIF's orientation; :data:`_LYING` are those that swap the sides."""

_MIRRORED = frozenset({2, 4, 5, 7})
_TURNS = {3: 180, 6: 90, 8: 270}
"""Clockwise degrees by value, of those that turn and do no more."""


@contextmanager
def guarded() -> Iterator[None]:
    """Around calls of Pillow: its errors become ``file.incomplete`` or ``file.damaged``."""
    try:
        yield
    except PICTURE_ERRORS as error:
        if isinstance(error, MemoryError):
            raise UserError("file.too_heavy") from error
        raise UserError("file.incomplete" if "truncated" in str(error) else "file.damaged") from error


@contextmanager
def forgiving() -> Iterator[None]:
    """Within, a picture that is cut short is shown as far as it goes."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False


@contextmanager
def open_picture(path: Path, media_type: MediaType) -> Iterator[Image.Image]:
    """The undecoded picture at ``path``, closed at the end; use it :func:`guarded`.

    Raises:
        UserError: ``file.not_readable``; ``file.incomplete`` for a header that ends early and
            ``file.damaged`` for other errors in it.
    """
    if media_type is MediaType.HEIC:
        import pi_heif

        pi_heif.register_heif_opener()
    # The size is checked by our own limit right after the header is read.
    Image.MAX_IMAGE_PIXELS = None
    try:
        file = path.open("rb")
    except OSError as error:
        raise UserError("file.not_readable") from error
    with file:
        with guarded():
            picture = Image.open(file, formats=[_FORMATS[media_type]])
        with picture:
            yield picture


def check_picture(path: Path, media_type: MediaType, limits: Limits) -> int:
    """The number of pages of a picture file that can be read within ``limits``.

    Raises:
        UserError: as :func:`open_picture`, and ``file.too_many_pages``, ``file.too_many_pixels``.
    """
    with open_picture(path, media_type) as picture, guarded():
        if media_type is MediaType.TIFF:
            return len(frames(picture, limits))
        check_size(picture, limits)
        if media_type is MediaType.PNG:
            if not _has_end(path):
                raise UserError("file.incomplete")
            picture.verify()
        elif media_type is MediaType.JPEG:
            # An eighth of the size is decoded fast, yet passes over every byte.
            picture.draft("L", (max(1, picture.width // 8), max(1, picture.height // 8)))
            picture.load()
        return 1


def _has_end(png: Path) -> bool:
    """Whether a PNG has its last chunk; Pillow's check calls a cut file merely broken."""
    with png.open("rb") as file:
        file.seek(max(0, png.stat().st_size - _PNG_END_WINDOW))
        return b"IEND" in file.read()


def frames(picture: Image.Image, limits: Limits) -> list[int]:
    """The frames of a TIFF that are pages: reduced copies of a page are left out.

    Raises:
        UserError: ``file.too_many_pages``, ``file.too_many_pixels``.
    """
    found = []
    for index in page_frames(picture):
        check_size(picture, limits)
        found.append(index)
        if len(found) > limits.max_pages:
            raise UserError("file.too_many_pages", pages=f"> {limits.max_pages}", limit=limits.max_pages)
    return found


def page_frames(picture: Image.Image) -> Iterator[int]:
    """The frames of a TIFF that are pages, one after the other; ``picture`` stands at the one given."""
    pages = 0
    for index in range(_MOST_FRAMES):
        try:
            picture.seek(index)
        except EOFError:
            break
        kind = getattr(picture, "tag_v2", {}).get(_NEW_SUBFILE_TYPE, 0)
        if not (isinstance(kind, int) and kind & _REDUCED_RESOLUTION):
            pages += 1
            yield index
    if not pages:
        picture.seek(0)
        yield 0


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Width and height of the picture turned as its EXIF tag says, from its header alone."""
    lies = picture.getexif().get(ExifTags.Base.Orientation, 1) in _LYING
    return (picture.height, picture.width) if lies else picture.size


def upright_turn(picture: Image.Image) -> int | None:
    """By how much the EXIF tag says to turn the picture clockwise; ``None`` if it is mirrored as well."""
    orientation = picture.getexif().get(ExifTags.Base.Orientation, 1)
    return None if orientation in _MIRRORED else _TURNS.get(orientation, 0)


def upright_rgb(picture: Image.Image, scale: float) -> Image.Image:
    """The picture as RGB, ``scale`` (at most 1) times its size: turned as its EXIF tag says, on white.

    Made smaller first and all else after, so that the largest scan needs its pixels once only.
    """
    if scale < 1.0:
        width, height = (max(1, round(side * scale)) for side in picture.size)
        picture.draft(None, (width, height))  # JPEG: decode at half, a quarter ... of the size
        picture.load()
        small = _resizable(picture).resize((width, height), Image.Resampling.BICUBIC, reducing_gap=2.0)
        small.info = picture.info
    else:
        picture.load()
        small = picture
    small = _turned_upright(small, picture.getexif().get(ExifTags.Base.Orientation, 1))
    if small.mode.startswith(("I", "F")):
        small = _eight_bits(small)
    if small.has_transparency_data:
        paper = Image.new("RGBA", small.size, "white")
        small = Image.alpha_composite(paper, small.convert("RGBA"))
    return small.convert("RGB")


def _resizable(picture: Image.Image) -> Image.Image:
    """The picture in a mode whose pixels can be averaged."""
    if picture.mode == "1":
        return picture.convert("L")
    if picture.mode in {"P", "PA"}:
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture


def _turned_upright(picture: Image.Image, orientation: int) -> Image.Image:
    method = _UPRIGHT.get(orientation)
    return picture if method is None else picture.transpose(method)


def _eight_bits(picture: Image.Image) -> Image.Image:
    """A grey picture of 16 bits brought to 8: Pillow's own conversion clips instead."""
    top = 255.0 if picture.mode == "F" else 65535.0
    return picture.convert("F").point(lambda value: value * (255.0 / top)).convert("L")


def check_size(picture: Image.Image, limits: Limits) -> None:
    """Refuse a picture of too many pixels, or of none, before it is decoded.

    Raises:
        UserError: ``file.too_many_pixels``, ``file.damaged``.
    """
    if picture.width * picture.height > limits.max_pixels:
        raise UserError("file.too_many_pixels", width=picture.width, height=picture.height)
    if picture.width < 1 or picture.height < 1:
        raise UserError("file.damaged")
