"""Invoices that are XML files of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pymupdf

from desktop.domain.errors import UserError
from desktop.extraction.einvoice.ksefname import own_ksef_number
from desktop.extraction.einvoice.parse import UnknownStructure, parse_invoice
from desktop.extraction.einvoice.source import Structured, digest_of
from desktop.extraction.einvoice.tree import MAX_BYTES, BadXml
from desktop.extraction.einvoice.view import draw

_MEGABYTE = 1024 * 1024


@contextmanager
def open_xml(path: Path, file_name: str = "") -> Iterator[tuple[Structured, Any]]:
    """The invoice in ``path`` and the pages drawn for it, as a ``pymupdf.Document``.

    ``file_name`` is the name under which the file came, which may carry its KSeF number.

    Raises:
        UserError: ``file.not_readable``, ``file.too_large``, ``file.bad_xml``, ``file.unknown_xml``,
            ``file.bank_statement`` for CAMT.053, which other readers read.
    """
    data = _bytes(path)
    try:
        invoice = parse_invoice(data)
    except BadXml as error:
        raise UserError("file.bad_xml") from error
    except UnknownStructure as error:
        is_statement = "camt.053" in str(error)
        raise UserError("file.bank_statement" if is_statement else "file.unknown_xml") from error
    view = draw(invoice, own_ksef_number(invoice, file_name))
    document = pymupdf.open("pdf", view.pdf)
    try:
        yield Structured(invoice, digest_of(data), embedded=False, marks=view.marks), document
    finally:
        document.close()


def check_xml(path: Path) -> int:
    """The number of pages that the invoice in ``path`` takes; raises as :func:`open_xml`."""
    with open_xml(path) as (_, document):
        return int(document.page_count)


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UserError("file.too_large", size=-(-size // _MEGABYTE), limit=MAX_BYTES // _MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise UserError("file.not_readable") from error
