"""Reading a file: from its bytes to the fields of the documents in it.  Runs in worker processes."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.domain.reading import Engine, Inspection, Limits, Reading, XmlBeside
from desktop.domain.splitting import Batch, SplitPolicy, SplitRule
from desktop.extraction.batch import ReadFile, cut_up
from desktop.extraction.einvoice.beside import belongs, invoice_at
from desktop.extraction.media import media_type_of
from desktop.extraction.pageways import PageReader
from desktop.extraction.rendering import DEFAULT_LIMITS, Pages, open_pages

if TYPE_CHECKING:
    from desktop.extraction.ocr.engine import OcrEngine

MAX_OCR_PAGES = 500
"""Of a file that is read with OCR: what a feeder takes in one go; the time it may take grows with it."""

AUTOMATIC = SplitRule()
ONE_DOCUMENT = SplitRule(SplitPolicy.NONE)

_TEXT_READER = f"bezdotyk {__version__} · PDF"
_XML_READER = f"bezdotyk {__version__} · XML"


class _NeedsOcr(Exception):  # noqa: N818 - a way out, not an error
    """A page has no usable text layer, and there is no OCR."""


def read_document(
    path: Path,
    engine: Engine = Engine.AUTO,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
    max_ocr_pages: int = MAX_OCR_PAGES,
    file_name: str = "",
) -> Reading:
    """Read a file that holds one document.

    Args:
        path: the file.
        engine: which way the text is to be got.
        limits: what the document may cost.
        company_nips: the NIPs of the office's companies, which help to tell buyer from seller.
        max_ocr_pages: pages beyond are left without words when they need OCR; the reading's note
            says how many.
        file_name: the name under which the file came, if ``path`` has another one; it may carry the
            KSeF number and says nothing else.

    Raises:
        UserError: a ``file.*`` code for what cannot be read, ``ocr.*`` for missing models.
    """
    batch = read_batch(path, engine, limits, company_nips, ONE_DOCUMENT, (), max_ocr_pages, file_name)
    return batch.readings[0]


def read_batch(
    path: Path,
    engine: Engine = Engine.AUTO,
    limits: Limits = DEFAULT_LIMITS,
    company_nips: frozenset[str] = frozenset(),
    rule: SplitRule = AUTOMATIC,
    only: Sequence[int] = (),
    max_ocr_pages: int = MAX_OCR_PAGES,
    file_name: str = "",
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> Batch:
    """Read a file that may hold several documents, cut as ``rule`` says; else like :func:`read_document`.

    ``only`` names pages of the file (from 0) that are to be read, in that order, instead of all.
    ``known`` is what the office knows beside ``company_nips``.  ``xml`` is a file that is known to hold the
    invoice which the pages show.
    """
    from desktop.extraction.ocr.engine import engine as ocr_engine

    return read_with(
        ocr_engine, path, engine, limits, company_nips, max_ocr_pages, rule, only, file_name, known, xml
    )


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
    file_name: str = "",
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> tuple[Inspection, Batch | None]:
    """What :func:`~desktop.extraction.media.inspect` tells and, if no page needs OCR, :func:`read_batch`.

    Never loads the OCR, so a light worker can do it at once while scans wait.

    Raises:
        UserError: a ``file.*`` code.
    """

    def no_ocr() -> OcrEngine:
        raise _NeedsOcr

    media_type = media_type_of(path, limits.max_bytes)
    name = file_name or path.name
    with open_pages(path, media_type, limits, name) as pages:
        inspection = Inspection(media_type, pages.count)
        try:
            read = _read_pages(no_ocr, pages, Engine.AUTO, MAX_OCR_PAGES, only, name, xml)
        except _NeedsOcr:
            return inspection, None
    return inspection, cut_up(read, rule, company_nips, known)


def read_with(
    ocr: Callable[[], OcrEngine],
    path: Path,
    engine: Engine,
    limits: Limits,
    company_nips: frozenset[str],
    max_ocr_pages: int,
    rule: SplitRule = ONE_DOCUMENT,
    only: Sequence[int] = (),
    file_name: str = "",
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> Batch:
    """:func:`read_batch` with the OCR engine that ``ocr`` gives when one is needed."""
    name = file_name or path.name
    with open_pages(path, media_type_of(path, limits.max_bytes), limits, name) as pages:
        read = _read_pages(ocr, pages, engine, max_ocr_pages, only, name, xml)
    return cut_up(read, rule, company_nips, known)


def _read_pages(
    ocr: Callable[[], OcrEngine],
    pages: Pages,
    engine: Engine,
    max_ocr_pages: int,
    only: Sequence[int],
    file_name: str,
    xml: XmlBeside | None,
) -> ReadFile:
    """The words of a file that is open: of all its pages, or of those named, in that order."""
    began = time.perf_counter()
    structured = None if only else pages.structured()
    drawn = structured is not None and not structured.embedded
    reader = _XML_READER if drawn else _TEXT_READER
    ways = PageReader(pages, Engine.TEXT if drawn else engine, ocr, max_ocr_pages)
    read = [ways.page(index) for index in only or range(pages.count)]
    if ways.engine_name is not None:
        reader = f"bezdotyk {__version__} · {ways.engine_name}"
    if structured is None and not only and (beside := pages.beside()) is not None:
        structured = beside if belongs(beside, [page.straight for page in read]) else None
    if structured is None and xml is not None:
        structured, file_name = invoice_at(xml.path), f"{xml.name} {file_name}"
    return ReadFile(tuple(read), reader, time.perf_counter() - began, structured, file_name)
