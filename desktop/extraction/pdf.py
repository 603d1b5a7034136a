"""Opening PDF files that may be damaged, locked or made to do harm."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pymupdf

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits

END_WINDOW = 2048
"""How many bytes from the end ``%%EOF`` is looked for: some programs append padding or a signature."""

MAX_STREAM_BYTES = 64 * 1024 * 1024
"""What a page's drawing instructions may unpack to; a dense drawing needs some 20 MB."""

_OBJECTS_LOOKED_AT = 200_000

PDF_ERRORS: tuple[type[Exception], ...] = (
    RuntimeError,
    ValueError,
    TypeError,
    IndexError,
    KeyError,
    AttributeError,
    AssertionError,
    UnicodeError,
    pymupdf.mupdf.FzErrorBase,
)
"""What PyMuPDF has been seen to raise on damaged files (its Python part stumbles over odd values)."""

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Around calls of PyMuPDF: its errors become ``file.damaged`` or ``file.incomplete``."""
    try:
        yield
    except OSError as error:
        raise UserError("file.not_readable") from error
    except PDF_ERRORS as error:
        raise damage(path) from error


@contextmanager
def open_pdf(path: Path) -> Iterator[Any]:
    """The ``pymupdf.Document`` of ``path``, closed at the end; use it :func:`guarded`.

    Raises:
        UserError: ``file.not_readable``, ``file.encrypted``, ``file.damaged`` or, when the end of
            the file is missing as well, ``file.incomplete``.
    """
    with guarded(path):
        document = pymupdf.open(path, filetype="pdf")
    try:
        with guarded(path):
            if document.needs_pass and not document.authenticate(""):
                raise UserError("file.encrypted")
        yield document
    finally:
        document.close()
        pymupdf.TOOLS.store_shrink(100)  # else the caches of many documents add up in a worker


def damage(path: Path) -> UserError:
    """The error for a file that does not open: ``file.incomplete`` if its end is missing."""
    return UserError("file.damaged" if has_end(path) else "file.incomplete")


def has_end(path: Path) -> bool:
    """Whether the file ends as a PDF must (``%%EOF``)."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - END_WINDOW))
            return b"%%EOF" in file.read(END_WINDOW)
    except OSError as error:
        raise UserError("file.not_readable") from error


def check_pdf(path: Path, limits: Limits) -> int:
    """The number of pages, once the file has shown that it can be read within ``limits``.

    Raises:
        UserError: as :func:`open_pdf`, and ``file.too_many_pages``, ``file.too_many_pixels``,
            ``file.too_large``.
    """
    with open_pdf(path) as document, guarded(path):
        pages = int(document.page_count)
        if pages > limits.max_pages:
            raise UserError("file.too_many_pages", pages=pages, limit=limits.max_pages)
        if pages < 1:
            raise damage(path)
        drawn = False
        for index in range(pages):
            drawn = bool(document.load_page(index).get_contents()) or drawn
        # A file that was cut short and patched up may lack pages, and nobody would notice.
        if document.is_repaired and not (drawn and has_end(path)):
            raise damage(path)
        _check_objects(document, limits)
        return pages


def _check_objects(document: Any, limits: Limits) -> None:
    """Refuse pictures and streams that unpack to more memory than a worker has."""
    for xref in range(1, min(document.xref_length(), _OBJECTS_LOOKED_AT)):
        with suppress(*PDF_ERRORS):  # a broken object may be one that no page needs
            if not document.xref_is_stream(xref):
                continue
            if document.xref_get_key(xref, "Subtype")[1] == "/Image":
                _check_picture(document, xref, limits)
            else:
                _check_stream(document, xref)


def _check_picture(document: Any, xref: int, limits: Limits) -> None:
    width, height = (_whole(document.xref_get_key(xref, key)[1]) for key in ("Width", "Height"))
    if "JPXDecode" in document.xref_get_key(xref, "Filter")[1]:
        # JPEG 2000 is decoded at the size in its own header, whatever the PDF says.
        head = document.xref_stream_raw(xref)[:4096]
        at = head.find(b"ihdr")
        if at >= 0:
            height = max(height, int.from_bytes(head[at + 4 : at + 8]))
            width = max(width, int.from_bytes(head[at + 8 : at + 12]))
    if width * height > limits.max_pixels:
        raise UserError("file.too_many_pixels", width=width, height=height)


def _check_stream(document: Any, xref: int) -> None:
    if "FlateDecode" not in document.xref_get_key(xref, "Filter")[1]:
        return
    data = document.xref_stream_raw(xref)
    if len(data) < MAX_STREAM_BYTES // 1100:  # deflate packs 1 : 1032 at best
        return
    unpacker = zlib.decompressobj()
    unpacked = 0
    try:
        while data and unpacked <= MAX_STREAM_BYTES:
            unpacked += len(unpacker.decompress(data, 1 << 20))
            data = unpacker.unconsumed_tail
    except zlib.error:
        return  # MuPDF uses what comes before the damage
    if unpacked > MAX_STREAM_BYTES:
        mega = 1024 * 1024
        raise UserError(
            "file.too_large", size=f"> {MAX_STREAM_BYTES // mega}", limit=MAX_STREAM_BYTES // mega
        )


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() else 0
