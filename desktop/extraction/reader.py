"""Reading a document: from a file to its fields.  Runs in worker processes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.domain.fields import Box, Field, FieldName, LineItem
from desktop.domain.messages import Message
from desktop.domain.reading import Engine, Inspection, Limits, Reading
from desktop.extraction.einvoice.beside import belongs
from desktop.extraction.fields import FoundFields
from desktop.extraction.media import media_type_of
from desktop.extraction.pageways import PageReader, ReadPage
from desktop.extraction.rendering import DEFAULT_LIMITS, Pages, open_pages
from desktop.extraction.sources import fields_from

if TYPE_CHECKING:
    from desktop.extraction.ocr.engine import OcrEngine

MAX_OCR_PAGES = 40

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
    """Read a document.

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
    from desktop.extraction.ocr.engine import engine as ocr_engine

    return read_with(ocr_engine, path, engine, limits, company_nips, max_ocr_pages, file_name)


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
    file_name: str = "",
) -> tuple[Inspection, Reading | None]:
    """What :func:`~desktop.extraction.media.inspect` tells and :func:`read_text_only` reads, in one go.

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
            return inspection, _read_pages(no_ocr, pages, Engine.AUTO, company_nips, MAX_OCR_PAGES, name)
        except _NeedsOcr:
            return inspection, None


def read_with(
    ocr: Callable[[], OcrEngine],
    path: Path,
    engine: Engine,
    limits: Limits,
    company_nips: frozenset[str],
    max_ocr_pages: int,
    file_name: str = "",
) -> Reading:
    """:func:`read_document` with the OCR engine that ``ocr`` gives when one is needed."""
    name = file_name or path.name
    with open_pages(path, media_type_of(path, limits.max_bytes), limits, name) as pages:
        return _read_pages(ocr, pages, engine, company_nips, max_ocr_pages, name)


def _read_pages(
    ocr: Callable[[], OcrEngine],
    pages: Pages,
    engine: Engine,
    company_nips: frozenset[str],
    max_ocr_pages: int,
    file_name: str,
) -> Reading:
    """:func:`read_with` of a file that is open."""
    began = time.perf_counter()
    structured = pages.structured()
    drawn = structured is not None and not structured.embedded
    reader = _XML_READER if drawn else _TEXT_READER
    ways = PageReader(pages, Engine.TEXT if drawn else engine, ocr, max_ocr_pages)
    read = [ways.page(index) for index in range(pages.count)]
    unread = sum(page.unread for page in read)
    if ways.engine_name is not None:
        reader = f"bezdotyk {__version__} · {ways.engine_name}"
    straight = [page.straight for page in read]
    if structured is None and (beside := pages.beside()) is not None and belongs(beside, straight):
        structured = beside
    found = fields_from(straight, company_nips, structured=structured, file_name=file_name)
    return Reading(
        printed_kind=found.printed_kind,
        fields=_shown_fields(found, read),
        vat_rows=found.vat_rows,
        checks=found.checks,
        pages=tuple(page.shown for page in read),
        seconds=time.perf_counter() - began,
        reader=reader,
        note=Message("file.pages_unread", {"pages": str(unread)}) if unread else None,
        line_items=_shown_items(found, read),
    )


def _shown_fields(found: FoundFields, read: list[ReadPage]) -> dict[FieldName, Field]:
    """The fields with their places on the pages as they are seen."""

    def shown(box: Box | None) -> Box | None:
        return None if box is None else read[box.page].shown_box(box)

    return {
        name: replace(
            value,
            box=shown(value.box),
            candidates=tuple(replace(other, box=shown(other.box)) for other in value.candidates),
        )
        for name, value in found.fields.items()
    }


def _shown_items(found: FoundFields, read: list[ReadPage]) -> tuple[LineItem, ...]:
    """The lines of goods with their places on the pages as they are seen."""
    return tuple(
        item if item.box is None else replace(item, box=read[item.box.page].shown_box(item.box))
        for item in found.line_items
    )
