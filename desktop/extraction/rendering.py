"""Pictures of pages: for the screen, and for the OCR."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pymupdf
from PIL import Image

from desktop.domain.perspective import WHOLE, Perspective, sheet_sides
from desktop.domain.reading import Code, Corners, Limits, MediaType
from desktop.extraction.codes.pages import codes_of
from desktop.extraction.einvoice.beside import invoice_beside
from desktop.extraction.einvoice.embedded import embedded_invoice
from desktop.extraction.einvoice.files import open_xml
from desktop.extraction.einvoice.source import Structured
from desktop.extraction.media import media_type_of
from desktop.extraction.pdf import check_document, open_pdf
from desktop.extraction.pdf import guarded as guarded_pdf
from desktop.extraction.pdfweight import PdfWeight
from desktop.extraction.pictures import (
    check_picture,
    check_size,
    forgiving,
    frames,
    open_picture,
    page_frames,
    upright_rgb,
    upright_size,
    upright_turn,
)
from desktop.extraction.pictures import guarded as guarded_picture
from desktop.extraction.redrawing import redrawn
from desktop.extraction.scanned import is_plain_jpeg, packed_scan, scan_of
from desktop.extraction.textlayer import TextLayer, read_layer

A4 = (595.0, 842.0)
"""Points; the size that pictures without a believable resolution are taken for."""

MAX_PIXELS = 20_000_000
"""Of a rendered page; a page is drawn coarser rather than larger."""

DEFAULT_LIMITS = Limits()

_POINTS_PER_INCH = 72.0
_LONGEST = 12_000
"""Pixels of a side of a straightened picture."""

_BELIEVABLE_DPI = (100.0, 1200.0)
_BELIEVABLE_POINTS = (100.0, 1700.0)
"""From a till receipt's width to an A2 sheet's length."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page as it is shown, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's picture: ``rgb`` holds ``height`` rows of ``width`` pixels of three bytes, no padding."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Packed:
    """A page as a JPEG, and by how much that is to be turned clockwise to stand as the page is shown."""

    jpeg: bytes
    turned: int = 0


class Pages(ABC):
    """The pages of an open document."""

    @property
    @abstractmethod
    def count(self) -> int:
        """How many there are."""

    @abstractmethod
    def size(self, index: int) -> PageSize:
        """The size of a page as it is shown."""

    @abstractmethod
    def image(self, index: int, dpi: float) -> Image.Image:
        """The page as an RGB picture at ``dpi``; pictures of fewer dots are not blown up."""

    def packed(self, index: int) -> Packed | None:
        """The page as the JPEG that it is made of, where it is nothing else."""
        del index
        return None

    def redrawn(self, index: int) -> bytes | None:
        """The page as a PDF of its own that holds no more than what is seen, and the text in it.

        ``None`` where the format has no text, or the page does not come out the same.
        """
        del index
        return None

    def layer(self, index: int) -> TextLayer | None:
        """The page's text layer; ``None`` where the format has none."""
        del index
        return None

    def codes(self, index: int) -> tuple[Code, ...]:
        """The machine-readable codes that a page shows, found without drawing all of it.

        Pictures have none here: theirs are looked for in the picture that is read.
        """
        del index
        return ()

    def structured(self) -> Structured | None:
        """The structured invoice that the file is, or carries."""
        return None

    def beside(self) -> Structured | None:
        """The structured invoice in a file of the same name; it may be another one."""
        return None


class PdfPages(Pages):
    """Pages of a PDF; what each would cost is found out when it is first used."""

    def __init__(self, path: Path, document: Any, limits: Limits) -> None:
        self._path = path
        self._document = document
        self._weight = PdfWeight(document, limits)

    @property
    def count(self) -> int:
        return int(self._document.page_count)

    def size(self, index: int) -> PageSize:
        with guarded_pdf(self._path):
            rect = self._document.load_page(index).rect
            return PageSize(float(rect.width), float(rect.height))

    def image(self, index: int, dpi: float) -> Image.Image:
        size = self.size(index)
        scale = bounded_scale(size.width, size.height, dpi / _POINTS_PER_INCH)
        with guarded_pdf(self._path):
            self._weight.check(index)
            page = self._document.load_page(index)
            scan = scan_of(page, (max(1, round(size.width * scale)), max(1, round(size.height * scale))))
            if scan is not None:
                return scan
            pixmap = page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), alpha=False)
            return Image.frombytes("RGB", (pixmap.width, pixmap.height), pixmap.samples)

    def packed(self, index: int) -> Packed | None:
        with guarded_pdf(self._path):
            self._weight.check(index)
            jpeg = packed_scan(self._document.load_page(index))
            return None if jpeg is None else Packed(jpeg)

    def redrawn(self, index: int) -> bytes | None:
        with guarded_pdf(self._path):
            self._weight.check_text(index)
            return redrawn(self._document.load_page(index))

    def layer(self, index: int) -> TextLayer:
        with guarded_pdf(self._path):
            self._weight.check_text(index)
            return read_layer(self._document.load_page(index), index)

    def codes(self, index: int) -> tuple[Code, ...]:
        with guarded_pdf(self._path):
            self._weight.check(index)
            return codes_of(self._document.load_page(index), index)

    def structured(self) -> Structured | None:
        return embedded_invoice(self._document)

    def beside(self) -> Structured | None:
        return invoice_beside(self._path)


class XmlPages(PdfPages):
    """Pages drawn for an invoice that is an XML file."""

    def __init__(self, path: Path, document: Any, limits: Limits, structured: Structured) -> None:
        super().__init__(path, document, limits)
        self._structured = structured

    def codes(self, index: int) -> tuple[Code, ...]:
        del index
        return ()

    def structured(self) -> Structured:
        return self._structured


class PicturePages(Pages):
    """Pages of a picture file; only a TIFF has more than one."""

    def __init__(
        self, path: Path, media_type: MediaType, frames_of_pages: Sequence[int | None], limits: Limits
    ) -> None:
        """``frames_of_pages`` holds each page's frame, ``None`` for the one that the file opens with."""
        self._path = path
        self._media_type = media_type
        self._limits = limits
        self._frames = frames_of_pages

    @property
    def count(self) -> int:
        return len(self._frames)

    def size(self, index: int) -> PageSize:
        with self._frame(index) as picture:
            return picture_size(*upright_size(picture), picture.info.get("dpi"))

    def image(self, index: int, dpi: float) -> Image.Image:
        with self._frame(index) as picture:
            width, height = upright_size(picture)
            paper = picture_size(width, height, picture.info.get("dpi"))
            wanted = paper.width * dpi / _POINTS_PER_INCH / width
            return upright_rgb(picture, bounded_scale(width, height, min(1.0, wanted)))

    def packed(self, index: int) -> Packed | None:
        if self._media_type is not MediaType.JPEG:
            return None
        with self._frame(index) as picture:
            turned = upright_turn(picture)
        data = self._path.read_bytes()
        return Packed(data, turned) if turned is not None and is_plain_jpeg(data) else None

    @contextmanager
    def _frame(self, index: int) -> Iterator[Image.Image]:
        # Opened for each use: a JPEG can be decoded at a reduced size only when it is fresh.
        with open_picture(self._path, self._media_type) as picture, guarded_picture():
            frame = self._frames[index]
            if frame is not None:
                picture.seek(frame)
            check_size(picture, self._limits)
            yield picture


@contextmanager
def open_pages(path: Path, media_type: MediaType, limits: Limits, file_name: str = "") -> Iterator[Pages]:
    """The pages of a file, once it has shown that it is whole and within ``limits``.

    ``file_name`` is the name under which the file came, if ``path`` has another one.

    Raises:
        UserError: a ``file.*`` code, also for what goes wrong while a page is used in the block.
    """
    if media_type is MediaType.PDF:
        with open_pdf(path) as document:
            check_document(document, path, limits)
            yield PdfPages(path, document, limits)
    elif media_type is MediaType.XML:
        with open_xml(path, file_name or path.name) as (structured, document):
            yield XmlPages(path, document, limits, structured)
    else:
        check_picture(path, media_type, limits)
        sheets: Sequence[int | None] = [None]
        if media_type is MediaType.TIFF:
            with open_picture(path, media_type) as picture, guarded_picture():
                sheets = frames(picture, limits)
        yield PicturePages(path, media_type, sheets, limits)


@contextmanager
def _open_as_is(
    path: Path, media_type: MediaType, page: int, limits: Limits, file_name: str
) -> Iterator[Pages]:
    """The pages of a file up to ``page``, be the file damaged or longer than allowed."""
    if media_type is MediaType.PDF:
        with open_pdf(path) as document:
            yield PdfPages(path, document, limits)
    elif media_type is MediaType.XML:
        with open_xml(path, file_name or path.name) as (structured, document):
            yield XmlPages(path, document, limits, structured)
    else:
        sheets: Sequence[int | None] = [None]
        if media_type is MediaType.TIFF:
            with open_picture(path, media_type) as picture, guarded_picture():
                sheets = list(islice(page_frames(picture), page + 1))
        with forgiving():
            yield PicturePages(path, media_type, sheets, limits)


def render_page(
    path: Path,
    page: int,
    *,
    max_width_px: int = 1600,
    turn: int = 0,
    corners: Corners | None = None,
    rotation: int = 0,
    limits: Limits = DEFAULT_LIMITS,
    file_name: str = "",
) -> RenderedPage:
    """The picture of a page (from 0) for the screen.

    Only what this page costs is checked, so that it takes no longer in a long document; and of a
    damaged file is shown what there is.

    Args:
        max_width_px: the width of the picture as shown, after the turns.
        turn: by how much to turn the original clockwise: 0, 90, 180 or 270 degrees.
        corners: where the corners of what is to be shown lie on the turned original; ``None``: its own.
        rotation: by how much to turn what is shown clockwise beyond that, likewise.
        file_name: the name under which the file came: an invoice's may carry its KSeF number.

    Raises:
        UserError: a ``file.*`` code.
        IndexError: there is no such page.
    """
    with _open_as_is(path, media_type_of(path), page, limits, file_name) as pages:
        count = pages.count
        if 0 <= page < count:
            picture = _shown(pages, page, max_width_px, turn, corners or WHOLE, rotation)
            return RenderedPage(picture.width, picture.height, picture.tobytes())
    raise IndexError(page)


def _shown(
    pages: Pages, page: int, max_width: int, turn: int, corners: Corners, rotation: int
) -> Image.Image:
    """:func:`render_page` of open pages."""
    size = pages.size(page)
    original = PageSize(size.height, size.width) if turn % 180 else size
    across, down = sheet_sides(corners, original.width, original.height)
    shown = down if rotation % 180 else across
    picture = turned(pages.image(page, max_width / shown * _POINTS_PER_INCH), turn)
    if corners != WHOLE:
        scale = picture.width / original.width
        picture = _straightened(picture, corners, max(1, round(across * scale)), max(1, round(down * scale)))
    return turned(picture, rotation)


def _straightened(picture: Image.Image, corners: Corners, width: int, height: int) -> Image.Image:
    """What lies between ``corners`` as a picture of its own; white where they reach beyond the original."""
    width, height = min(width, _LONGEST), min(height, _LONGEST)
    (a, b, c), (d, e, f), (g, h, _) = Perspective.of(corners).matrix
    wide, high = picture.size
    return picture.transform(
        (width, height),
        Image.Transform.PERSPECTIVE,
        (
            a * wide / width,
            b * wide / height,
            c * wide,
            d * high / width,
            e * high / height,
            f * high,
            g / width,
            h / height,
        ),
        Image.Resampling.BICUBIC,
        fillcolor="white",
    )


def turned(picture: Image.Image, degrees: int) -> Image.Image:
    """``picture`` turned clockwise by a multiple of 90 degrees."""
    match degrees % 360:
        case 90:
            return picture.transpose(Image.Transpose.ROTATE_270)
        case 180:
            return picture.transpose(Image.Transpose.ROTATE_180)
        case 270:
            return picture.transpose(Image.Transpose.ROTATE_90)
        case _:
            return picture


def bounded_scale(width: float, height: float, scale: float) -> float:
    """``scale``, or the largest one that keeps the picture within :data:`MAX_PIXELS`."""
    return min(scale, math.sqrt(MAX_PIXELS / max(1.0, width * height)), 30_000 / max(1.0, width, height))


def sheet_paper(shape: float, original: PageSize) -> PageSize:
    """The paper size of a sheet that fills a part of a photo; ``shape`` is its width by its height."""
    short, long = A4
    paper = (short, long) if shape <= 1.0 else (long, short)
    high = min(paper[1], paper[0] / shape, max(original.width, original.height))
    return PageSize(high * shape, high)


def picture_size(width: int, height: int, dpi: object) -> PageSize:
    """The paper size of a picture: by its resolution if believable, else fitted into A4."""
    if isinstance(dpi, tuple) and len(dpi) == 2:
        across, down = (float(value) for value in dpi)
        if all(_BELIEVABLE_DPI[0] <= value <= _BELIEVABLE_DPI[1] for value in (across, down)):
            size = PageSize(width * _POINTS_PER_INCH / across, height * _POINTS_PER_INCH / down)
            low, high = _BELIEVABLE_POINTS
            if low <= min(size.width, size.height) and max(size.width, size.height) <= high:
                return size
    short, long = A4
    paper = (short, long) if width <= height else (long, short)
    fit = min(paper[0] / width, paper[1] / height)
    return PageSize(width * fit, height * fit)
