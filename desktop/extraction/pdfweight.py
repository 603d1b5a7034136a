"""What a page of a PDF would cost, found out before it is read or drawn.

A file of a few kilobytes can unpack to more than a computer's memory.  So everything a page refers
to is looked at first: how much each stream unpacks to, through all of its filters but never further
than the bound; what size its pictures have in their own headers; and what the page draws, handed to
a device that only looks.  Other pages cost nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

import pymupdf
from pymupdf import mupdf

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits
from desktop.extraction.codecs import SIZES

MAX_STREAM_BYTES = 32 * 1024 * 1024
"""What one stream, and all drawing instructions of a page, may unpack to; a dense drawing needs 20 MB."""

MAX_CHARACTERS = 100_000
"""On one page; an A3 sheet full of the smallest legible print has some 40,000."""

MAX_OBJECTS = 200_000
"""Of one document, as far as its pages refer to them."""

PDF_ERRORS: tuple[type[Exception], ...] = (
    RuntimeError,
    ValueError,
    TypeError,
    IndexError,
    KeyError,
    AttributeError,
    AssertionError,
    UnicodeError,
    mupdf.FzErrorBase,
)
"""What PyMuPDF has been seen to raise on damaged files (its Python part stumbles over odd values)."""

_MOST_EXPANSION = {
    "FlateDecode": 1032,
    "Fl": 1032,
    "LZWDecode": 4096,
    "LZW": 4096,
    "RunLengthDecode": 64,
    "RL": 64,
    "ASCII85Decode": 4,
    "A85": 4,
    "ASCIIHexDecode": 1,
    "AHx": 1,
    "Crypt": 1,
}
"""How many bytes at most a filter makes of one; filters for pictures have no bound."""

_FLATE = frozenset({"FlateDecode", "Fl"})
_MUST_BE_SEEN = frozenset({"JPXDecode", "JBIG2Decode"})
"""Decoded as soon as they are met, at the size in their own header."""

_REFERENCE = re.compile(r"(\d+) \d+ R\b")
_ELSEWHERE = re.compile(r"/(?:Parent|P|Prev|Next|Dest|B|Metadata)(?= |\d) *\d+ \d+ R\b")
"""References that lead away from what the page draws."""
_OTHER_PAGES = re.compile(r"/Type */(?:Pages?|Catalog)\b")
_NAME = re.compile(r"/(\w+)")
_MOST_ANCESTORS = 50
_DEEPEST_REFERENCE = 3
"""As in a reference to an array of references."""
_MOST_REFERENCES = 20
_LONGEST_VALUE = 2_000
"""Characters; a list of filters has a few dozen."""


class PdfWeight:
    """Watches over the pages of one open ``pymupdf.Document``; what two pages share is looked at once."""

    def __init__(self, document: Any, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._seen: set[int] = set()
        self._characters: dict[int, int] = {}

    def check(self, index: int) -> None:
        """Make sure that the page can be drawn with the memory a worker has.

        Raises:
            UserError: ``file.too_heavy``, ``file.too_many_pixels``.
        """
        if index in self._characters:
            return
        try:
            self._characters[index] = self._characters_of(index)
        except UserError:
            self._seen.clear()  # else what was refused would pass the next time
            raise

    def check_text(self, index: int) -> None:
        """Make sure that the text of the page can be taken apart, too.

        Raises:
            UserError: as :meth:`check`; ``file.too_heavy`` also for too much text.
        """
        self.check(index)
        if self._characters[index] > MAX_CHARACTERS:
            raise UserError("file.too_heavy")

    def _characters_of(self, index: int) -> int:
        """Check the page; gives how many characters it draws."""
        page = self._document.load_page(index)
        self._check_contents(page.get_contents())
        for xref in self._used_by(self._document.page_xref(index)):
            with suppress(*PDF_ERRORS):  # a broken object may be one that the page can do without
                if self._document.xref_is_stream(xref):
                    self._check_stream(xref)
        return self._look(page)

    def _check_contents(self, contents: Iterable[int]) -> None:
        left = MAX_STREAM_BYTES
        sizes: dict[int, int] = {}
        for xref in contents:
            if xref not in sizes:
                with suppress(*PDF_ERRORS):
                    self._check_filters(xref)
                    sizes[xref] = self._unpacked_size(xref, left)
            left -= sizes.get(xref, 0)
            if left < 0:
                raise UserError("file.too_heavy")

    def _used_by(self, page: int) -> Iterator[int]:
        """All objects that the page needs and that were not looked at before."""
        waiting = [*self._references(page), *self._inherited(page)]
        while waiting:
            xref = waiting.pop()
            if xref in self._seen or not 0 < xref < self._document.xref_length():
                continue
            self._seen.add(xref)
            if len(self._seen) > MAX_OBJECTS:
                raise UserError("file.too_heavy")
            yield xref
            waiting.extend(self._references(xref, stop=True))

    def _references(self, xref: int, *, stop: bool = False) -> list[int]:
        text = ""
        with suppress(*PDF_ERRORS):
            text = self._document.xref_object(xref, compressed=True)
        if stop and _OTHER_PAGES.search(text):
            return []
        return [int(number) for number in _REFERENCE.findall(_ELSEWHERE.sub("", text))]

    def _inherited(self, page: int) -> list[int]:
        """What the page's ancestors in the page tree hand down to it."""
        found: list[int] = []
        with suppress(*PDF_ERRORS):
            for _ in range(_MOST_ANCESTORS):
                kind, parent = self._document.xref_get_key(page, "Parent")
                if kind != "xref":
                    break
                page = int(parent.split()[0])
                _, resources = self._document.xref_get_key(page, "Resources")
                found.extend(int(number) for number in _REFERENCE.findall(resources))
        return found

    def _check_stream(self, xref: int) -> None:
        last = self._check_filters(xref)
        # Other pictures are unpacked only when drawn, and no further than their size, which is looked at.
        is_picture = last in SIZES or self._value(xref, "Subtype").startswith("/Image")
        if not is_picture and self._unpacked_size(xref, MAX_STREAM_BYTES) > MAX_STREAM_BYTES:
            raise UserError("file.too_heavy")

    def _check_filters(self, xref: int) -> str:
        """Check what stands before the last filter, and the header of a picture; gives the last filter."""
        filters: list[str] = _NAME.findall(self._value(xref, "Filter") or self._value(xref, "F"))
        if len(filters) < 2 and filters[-1:] not in [[name] for name in SIZES]:
            return "".join(filters)
        data = self._document.xref_stream_raw(xref)
        while len(filters) > 1 and filters[0] in _FLATE:
            data = _inflated(data)
            filters.pop(0)
        expansion = 1
        for name in filters[:-1]:
            expansion *= _MOST_EXPANSION.get(name, MAX_STREAM_BYTES)
        if len(data) * expansion > 4 * MAX_STREAM_BYTES:
            raise UserError("file.too_heavy")
        last = filters[-1]
        if len(filters) == 1 and last in SIZES:
            for width, height in SIZES[last](data):
                check_pixels(width, height, self._limits)
        elif last in _MUST_BE_SEEN:
            raise UserError("file.too_heavy")
        return last

    def _unpacked_size(self, xref: int, most: int) -> int:
        """How many bytes the stream gives through all its filters; counted no further than ``most``."""
        pdf = pymupdf._as_pdf_document(self._document)  # noqa: SLF001 - there is no public way to a stream
        return int(mupdf.fz_skip(mupdf.pdf_open_stream_number(pdf, xref), most + 1))

    def _value(self, xref: int, key: str) -> str:
        """A value of the object's dictionary as text, references in it followed."""

        def target(reference: re.Match[str]) -> str:
            return str(self._document.xref_object(int(reference[1]), compressed=True))[: _LONGEST_VALUE + 1]

        kind, value = self._document.xref_get_key(xref, key)
        text = "" if kind == "null" else str(value)
        for _ in range(_DEEPEST_REFERENCE):
            text = _REFERENCE.sub(target, text, count=_MOST_REFERENCES)
            if len(text) > _LONGEST_VALUE:
                raise UserError("file.too_heavy")
        return text

    def _look(self, page: Any) -> int:
        """Run the page without drawing it: its pictures' sizes are checked, its characters counted."""
        onlooker = _Onlooker(self._limits)
        try:
            mupdf.fz_run_page(page.this, onlooker, mupdf.FzMatrix(), onlooker.cookie)
            mupdf.fz_close_device(onlooker)
        except mupdf.FzErrorLimit as error:
            raise UserError("file.too_heavy") from error
        except PDF_ERRORS:
            pass  # what is drawn before the damage counts
        if onlooker.too_large is not None:
            check_pixels(*onlooker.too_large, self._limits)
        return onlooker.characters


class _Onlooker(mupdf.FzDevice2):  # type: ignore[misc]  # MuPDF's classes are untyped
    """A MuPDF device that draws nothing; it stops the page when that is too much."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.cookie = mupdf.FzCookie()
        self.characters = 0
        self.too_large: tuple[int, int] | None = None
        self._most_pixels = limits.max_pixels
        self.use_virtual_fill_text()
        self.use_virtual_stroke_text()
        self.use_virtual_clip_text()
        self.use_virtual_clip_stroke_text()
        self.use_virtual_ignore_text()
        self.use_virtual_fill_image()
        self.use_virtual_fill_image_mask()
        self.use_virtual_clip_image_mask()

    def _text(self, _context: object, text: Any, *_: object) -> None:
        span = text.head
        while span:
            self.characters += span.len
            span = span.next

    def _image(self, _context: object, image: Any, *_: object) -> None:
        for picture in (image, image.mask):
            if picture and picture.w * picture.h > self._most_pixels:
                self.too_large = picture.w, picture.h
                self.cookie.set_abort()

    fill_text = stroke_text = clip_text = clip_stroke_text = ignore_text = _text
    fill_image = fill_image_mask = clip_image_mask = _image


def check_pixels(width: int, height: int, limits: Limits) -> None:
    """Raise ``file.too_many_pixels`` for a picture larger than allowed."""
    if width * height > limits.max_pixels:
        raise UserError("file.too_many_pixels", width=width, height=height)


def _inflated(data: bytes) -> bytes:
    """What deflated ``data`` unpacks to; what comes before a damage counts, as it does for MuPDF.

    Raises:
        UserError: ``file.too_heavy``.
    """
    unpacker = zlib.decompressobj()
    with suppress(zlib.error):
        unpacked = unpacker.decompress(data, MAX_STREAM_BYTES + 1)
        if len(unpacked) > MAX_STREAM_BYTES:
            raise UserError("file.too_heavy")
        return unpacked
    return b""
