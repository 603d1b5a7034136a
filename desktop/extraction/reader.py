"""Reading a file: from its bytes to the fields of the documents in it.  Runs in worker processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.domain.fields import Source
from desktop.domain.reading import Engine, Inspection, Limits, Page, Reading
from desktop.domain.splitting import Batch, SplitPolicy, SplitRule
from desktop.extraction.batch import ReadFile, ReadPage, cut_up
from desktop.extraction.layerquality import layer_problem
from desktop.extraction.media import media_type_of
from desktop.extraction.rendering import DEFAULT_LIMITS, Pages, open_pages
from desktop.extraction.splitting.ink import shows_something
from desktop.extraction.straight import Skew

if TYPE_CHECKING:
    from desktop.extraction.ocr.engine import OcrEngine

OCR_DPI = 200.0
"""Dots per inch of the pictures that are read: more costs time and reads no better."""

MAX_OCR_PAGES = 500
"""Of a file that is read with OCR: what a feeder takes in one go; the time it may take grows with it."""

AUTOMATIC = SplitRule()
ONE_DOCUMENT = SplitRule(SplitPolicy.NONE)

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
    """Read a file that holds one document.

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
    return read_batch(path, engine, limits, company_nips, ONE_DOCUMENT, max_ocr_pages=max_ocr_pages).readings[
        0
    ]


def read_batch(
    path: Path,
    engine: Engine = Engine.AUTO,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
    rule: SplitRule = AUTOMATIC,
    only: Sequence[int] = (),
    max_ocr_pages: int = MAX_OCR_PAGES,
) -> Batch:
    """Read a file that may hold several documents, cut as ``rule`` says; else like :func:`read_document`.

    ``only`` names pages of the file (from 0) that are to be read, in that order, instead of all.
    """
    from desktop.extraction.ocr.engine import engine as ocr_engine

    return read_with(ocr_engine, path, engine, limits, company_nips, max_ocr_pages, rule, only)


def read_text_only(
    path: Path,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
) -> Reading | None:
    """Read a file of one document by its text layers alone; ``None`` if any page needs OCR.

    Raises:
        UserError: a ``file.*`` code.
    """
    batch = examine_batch(path, limits, company_nips, ONE_DOCUMENT)[1]
    return None if batch is None else batch.readings[0]


def examine_batch(
    path: Path,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
    rule: SplitRule = AUTOMATIC,
    only: Sequence[int] = (),
) -> tuple[Inspection, Batch | None]:
    """What :func:`~desktop.extraction.media.inspect` tells and, if no page needs OCR, :func:`read_batch`.

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
            read = _read_pages(no_ocr, pages, Engine.AUTO, 1, only)
        except _NeedsOcr:
            return inspection, None
    return inspection, cut_up(read, rule, company_nips)


def read_with(
    ocr: Callable[[], OcrEngine],
    path: Path,
    engine: Engine,
    limits: Limits,
    company_nips: frozenset[str],
    max_ocr_pages: int,
    rule: SplitRule = ONE_DOCUMENT,
    only: Sequence[int] = (),
) -> Batch:
    """:func:`read_batch` with the OCR engine that ``ocr`` gives when one is needed."""
    with open_pages(path, media_type_of(path, limits.max_bytes), limits) as pages:
        read = _read_pages(ocr, pages, engine, max_ocr_pages, only)
    return cut_up(read, rule, company_nips)


def _read_pages(
    ocr: Callable[[], OcrEngine],
    pages: Pages,
    engine: Engine,
    max_ocr_pages: int,
    only: Sequence[int] = (),
) -> ReadFile:
    """The words of a file that is open: of all its pages, or of those named, in that order."""
    began = time.perf_counter()
    reader = _TEXT_READER
    read: list[ReadPage] = []
    for index in only or range(pages.count):
        page = None if engine is Engine.OCR else _page_by_text(pages, index, engine)
        if page is None and max_ocr_pages > 0:
            ocr_engine = ocr()
            reader = f"bezdotyk {__version__} · {ocr_engine.name}"
            page = _page_by_ocr(pages, index, ocr_engine)
            max_ocr_pages -= 1
        if page is None:
            page = replace(_without_words(pages, index), unread=True)
        read.append(page)
    return ReadFile(tuple(read), reader, time.perf_counter() - began)


def _page_by_text(pages: Pages, index: int, engine: Engine) -> ReadPage | None:
    layer = pages.layer(index)
    if layer is None or (engine is Engine.AUTO and layer_problem(layer)):
        return _without_words(pages, index) if engine is Engine.TEXT else None
    page = Page(index, layer.width, layer.height, Source.TEXT, layer.words, layer.turned)
    return ReadPage(page, Skew(layer.width, layer.height, 0.0))


def _page_by_ocr(pages: Pages, index: int, engine: OcrEngine) -> ReadPage:
    picture = pages.image(index, OCR_DPI)
    result = engine.read(picture, index)
    size = pages.size(index)
    width, height = (size.height, size.width) if result.turned % 180 else (size.width, size.height)
    page = Page(index, width, height, Source.OCR, result.words, result.turned)
    return ReadPage(page, result.skew, inked=not result.words and shows_something(picture))


def _without_words(pages: Pages, index: int) -> ReadPage:
    size = pages.size(index)
    return ReadPage(Page(index, size.width, size.height, Source.OCR), Skew(size.width, size.height, 0.0))
