"""Opening PDF files that may be damaged, locked or made to do harm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymupdf

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits
from desktop.extraction.pdfweight import PDF_ERRORS

END_WINDOW = 2048
"""How many bytes from the end ``%%EOF`` is looked for: some programs append padding or a signature."""

_NO_MEMORY = re.compile(r"(?:m|c|re)alloc.*failed")
"""How MuPDF says that it got no memory (``malloc (4096 bytes) failed``)."""

pymupdf.TOOLS.mupdf_display_errors(False)
pymupdf.TOOLS.mupdf_display_warnings(False)


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Around calls of PyMuPDF: its errors become ``file.damaged`` or ``file.incomplete``.

    Where memory did not suffice, that is ``file.too_heavy``.
    """
    try:
        yield
    except OSError as error:
        raise UserError("file.not_readable") from error
    except MemoryError as error:
        raise UserError("file.too_heavy") from error
    except PDF_ERRORS as error:
        if isinstance(error, pymupdf.mupdf.FzErrorLimit) or _NO_MEMORY.search(str(error)):
            raise UserError("file.too_heavy") from error
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
    """The number of pages of a file that is whole and has no more of them than allowed.

    What a page costs is judged when it is used, by :class:`~desktop.extraction.pdfweight.PdfWeight`.

    Raises:
        UserError: as :func:`open_pdf`, and ``file.too_many_pages``.
    """
    with open_pdf(path) as document:
        return check_document(document, path, limits)


def check_document(document: Any, path: Path, limits: Limits) -> int:
    """:func:`check_pdf` of a document that is open."""
    with guarded(path):
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
        return pages
