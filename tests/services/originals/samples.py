"""Documents of all sorts in an office, as they are after reading."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pymupdf
from PIL import Image, ImageDraw

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, PageTable, Work
from desktop.domain.documents import Channel, Hints
from desktop.domain.fields import Box, FieldName, Source
from desktop.domain.reading import Inspection, MediaType, Page, Word
from desktop.services import recording
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, make_reading

RECOGNISED = ("Łąka", "zażółć", "gęślą")


def photo(path: Path) -> Path:
    """A JPEG of a page that lies on its side: 90 degrees clockwise bring it upright."""
    image = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(image).rectangle((60, 80, 180, 120), fill="black")
    data = io.BytesIO()
    image.transpose(Image.Transpose.ROTATE_90).save(data, "JPEG", dpi=(100, 100))
    path.write_bytes(data.getvalue())
    return path


def locked(path: Path) -> Path:
    """A PDF that nobody opens without its password."""
    with pymupdf.open() as document:
        document.new_page().insert_text((50, 50), "Tajne")
        document.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="a", user_pw="b")
    return path


def recognised_page(page: int = 0, *, turned: int = 0) -> Page:
    """A page on which OCR has found :data:`RECOGNISED`."""
    words = tuple(
        Word(text, Box(page, 0.1 + 0.25 * n, 0.1, 0.3 + 0.25 * n, 0.15)) for n, text in enumerate(RECOGNISED)
    )
    return Page(page, 432.0, 576.0, Source.OCR, words, turned)


def put(
    office: Office,
    database: Database,
    path: Path,
    *,
    company_id: int | None = None,
    media_type: MediaType = MediaType.PDF,
    pages: Sequence[Page] = (),
    values: Mapping[FieldName, str] = INVOICE_VALUES,
    rotation: int = 0,
) -> int:
    """Take ``path`` in, and write down what reading it gave; without ``pages`` nobody has read it."""
    document_id = office.receiving.receive(path, Hints(company_id=company_id, channel=Channel.ADDED))
    if pages or media_type is not MediaType.PDF:
        with database.write() as session:
            document = session.get_one(DocumentTable, document_id)
            document.work = Work.NONE
            recording.put_inspection(session, document, Inspection(media_type, max(len(pages), 1)))
            reading = replace(make_reading(values), pages=tuple(pages))
            recording.put_reading(session, document, reading)
            session.flush()
            if rotation:
                session.get_one(PageTable, (document_id, 0)).rotation = rotation
    return document_id


def text_page(*texts: str, index: int = 0) -> Page:
    """A page with a text layer."""
    words = tuple(
        Word(text, Box(index, 0.1, 0.1 + 0.05 * n, 0.4, 0.13 + 0.05 * n)) for n, text in enumerate(texts)
    )
    return Page(index, 595.0, 842.0, Source.TEXT, words)
