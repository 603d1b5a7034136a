"""Reading a document: from a file to its fields.  Runs in worker processes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.domain.fields import Source
from desktop.domain.messages import Message
from desktop.domain.perspective import WHOLE, composed, turned_corners
from desktop.domain.reading import Engine, Inspection, Limits, Page, Reading
from desktop.extraction.fields import find_fields
from desktop.extraction.layerquality import layer_problem
from desktop.extraction.media import media_type_of
from desktop.extraction.rendering import DEFAULT_LIMITS, Pages, open_pages, sheet_paper
from desktop.extraction.straight import Skew

if TYPE_CHECKING:
    from desktop.extraction.ocr.engine import OcrEngine

OCR_DPI = 200.0
"""Dots per inch of the pictures that are read: more costs time and reads no better."""

FINEST_DPI = 500.0
"""Of the picture from which a photographed sheet is straightened."""

MAX_OCR_PAGES = 40

_TEXT_READER = f"bezdotyk {__version__} · PDF"


class _NeedsOcr(Exception):  # noqa: N818 - a way out, not an error
    """A page has no usable text layer, and there is no OCR."""


def read_document(
    path: Path,
    engine: Engine = Engine.AUTO,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
    max_ocr_pages: int = MAX_OCR_PAGES,
) -> Reading:
    """Read a document.

    Args:
        path: the file; its name says nothing.
        engine: which way the text is to be got.
        limits: what the document may cost.
        company_nips: the NIPs of the office's companies, which help to tell buyer from seller.
        max_ocr_pages: pages beyond are left without words when they need OCR; the reading's note
            says how many.

    Raises:
        UserError: a ``file.*`` code for what cannot be read, ``ocr.*`` for missing models.
    """
    from desktop.extraction.ocr.engine import engine as ocr_engine

    return read_with(ocr_engine, path, engine, limits, company_nips, max_ocr_pages)


def read_text_only(
    path: Path,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
) -> Reading | None:
    """Read a document by its text layers alone; ``None`` if any page needs OCR.

    Raises:
        UserError: a ``file.*`` code.
    """
    return examine_document(path, limits, company_nips)[1]


def examine_document(
    path: Path,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
) -> tuple[Inspection, Reading | None]:
    """What :func:`~desktop.extraction.media.inspect` tells and :func:`read_text_only` reads, in one go.

    Never loads the OCR, so a light worker can do it at once while scans wait.

    Raises:
        UserError: a ``file.*`` code.
    """

    def no_ocr() -> OcrEngine:
        raise _NeedsOcr

    media_type = media_type_of(path, limits.max_bytes)
    with open_pages(path, media_type, limits) as pages:
        inspection = Inspection(media_type, pages.count)
        try:
            return inspection, _read_pages(no_ocr, pages, Engine.AUTO, company_nips, MAX_OCR_PAGES)
        except _NeedsOcr:
            return inspection, None


def read_with(
    ocr: Callable[[], OcrEngine],
    path: Path,
    engine: Engine,
    limits: Limits,
    company_nips: frozenset[str],
    max_ocr_pages: int,
) -> Reading:
    """:func:`read_document` with the OCR engine that ``ocr`` gives when one is needed."""
    with open_pages(path, media_type_of(path, limits.max_bytes), limits) as pages:
        return _read_pages(ocr, pages, engine, company_nips, max_ocr_pages)


def _read_pages(
    ocr: Callable[[], OcrEngine],
    pages: Pages,
    engine: Engine,
    company_nips: frozenset[str],
    max_ocr_pages: int,
) -> Reading:
    """:func:`read_with` of a file that is open."""
    began = time.perf_counter()
    reader = _TEXT_READER
    read: list[Page] = []
    unread = 0
    for index in range(pages.count):
        page = None if engine is Engine.OCR else _page_by_text(pages, index, engine)
        if page is None and max_ocr_pages > 0:
            ocr_engine = ocr()
            reader = f"bezdotyk {__version__} · {ocr_engine.name}"
            page = _page_by_ocr(pages, index, ocr_engine)
            max_ocr_pages -= 1
        if page is None:
            page = _without_words(pages, index)
            unread += 1
        read.append(page)
    found = find_fields(read, company_nips)
    return Reading(
        printed_kind=found.printed_kind,
        fields=found.fields,
        vat_rows=found.vat_rows,
        checks=found.checks,
        pages=tuple(read),
        seconds=time.perf_counter() - began,
        reader=reader,
        note=Message("file.pages_unread", {"pages": str(unread)}) if unread else None,
    )


def _page_by_text(pages: Pages, index: int, engine: Engine) -> Page | None:
    layer = pages.layer(index)
    if layer is None or (engine is Engine.AUTO and layer_problem(layer)):
        return _without_words(pages, index) if engine is Engine.TEXT else None
    return Page(index, layer.width, layer.height, Source.TEXT, layer.words, layer.turned)


def _page_by_ocr(pages: Pages, index: int, engine: OcrEngine) -> Page:
    from desktop.extraction.ocr.engine import OcrPage
    from desktop.extraction.pages.blank import is_blank
    from desktop.extraction.pages.prepare import prepare

    prepared = prepare(
        pages.image(index, OCR_DPI), lambda times: pages.image(index, min(times * OCR_DPI, FINEST_DPI))
    )
    if is_blank(prepared.picture):
        result = OcrPage((), 0, Skew(1.0, 1.0, 0.0))
    else:
        result = engine.read(prepared.picture, index)
    corners = composed(turned_corners(prepared.corners, result.turned), result.skew.corners)
    size = pages.size(index)
    if prepared.is_sheet:
        size = sheet_paper(prepared.shape, size)
    width, height = (size.height, size.width) if result.turned % 180 else (size.width, size.height)
    return Page(
        index,
        width,
        height,
        Source.OCR,
        result.words,
        result.turned,
        None if corners == WHOLE else corners,
    )


def _without_words(pages: Pages, index: int) -> Page:
    size = pages.size(index)
    return Page(index, size.width, size.height, Source.OCR)
