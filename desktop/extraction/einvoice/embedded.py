"""The structured invoice that a PDF carries as an embedded file (Factur-X, ZUGFeRD, XRechnung, KSeF)."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

import pymupdf
from pymupdf import mupdf

from desktop.extraction.einvoice.parse import invoice_in
from desktop.extraction.einvoice.source import Structured, digest_of
from desktop.extraction.einvoice.tree import MAX_BYTES
from desktop.extraction.pdfweight import PDF_ERRORS

MAX_FILES = 50
"""Embedded files that are looked at; a PDF portfolio may hold any number."""

STANDARD_NAMES = (
    "factur-x.xml",
    "zugferd-invoice.xml",
    "xrechnung.xml",
)
"""In the order in which they are taken, compared without case (Factur-X 1.0 and ZUGFeRD 1 and 2)."""

_FLATE = {"", "FlateDecode", "Fl"}
_NAME = re.compile(r"/([A-Za-z0-9]+)")


def embedded_invoice(document: Any) -> Structured | None:
    """The one invoice among the files embedded in ``document`` (a ``pymupdf.Document``).

    One of a standard name comes before others; of several others that are invoices none is taken, for
    nobody can say which one the pages show.
    """
    others: list[Structured] = []
    with suppress(*PDF_ERRORS):
        for name, xref in _files(document):
            if (data := _contents(document, xref)) is None:
                continue
            invoice = invoice_in(data)
            if invoice is None:
                continue
            found = Structured(invoice, digest_of(data), embedded=True)
            if name.casefold() in STANDARD_NAMES:
                return found
            others.append(found)
    different = {one.digest: one for one in others}
    return next(iter(different.values())) if len(different) == 1 else None


def _files(document: Any) -> list[tuple[str, int]]:
    """Names and stream objects of the embedded files that may be XML, the standard names first.

    They stand in the name tree ``/EmbeddedFiles`` or, as associated files, in the catalog's ``/AF``.
    """
    pdf = pymupdf._as_pdf_document(document)  # noqa: SLF001 - there is no public way to a stream
    tree = mupdf.pdf_load_name_tree(pdf, pymupdf.PDF_NAME("EmbeddedFiles"))
    specs = [mupdf.pdf_dict_get_val(tree, at) for at in range(min(mupdf.pdf_dict_len(tree), MAX_FILES))]
    catalog = mupdf.pdf_dict_gets(mupdf.pdf_trailer(pdf), "Root")
    associated = mupdf.pdf_dict_gets(catalog, "AF")
    count = min(mupdf.pdf_array_len(associated), MAX_FILES)
    specs += [mupdf.pdf_array_get(associated, at) for at in range(count)]
    found: dict[int, str] = {}
    for spec in specs:
        files = mupdf.pdf_dict_gets(spec, "EF")
        stream = next(
            (one for key in ("UF", "F") if (one := mupdf.pdf_dict_gets(files, key)).m_internal), None
        )
        name = next((text for key in ("UF", "F") if (text := _text(spec, key))), "")
        if stream is not None and mupdf.pdf_is_stream(stream) and name.casefold().endswith(".xml"):
            found.setdefault(int(mupdf.pdf_to_num(stream)), name)
    return sorted(((name, xref) for xref, name in found.items()), key=_rank)


def _text(spec: Any, key: str) -> str:
    return str(mupdf.pdf_to_text_string(mupdf.pdf_dict_gets(spec, key)))


def _rank(file: tuple[str, int]) -> int:
    name = file[0].casefold()
    return STANDARD_NAMES.index(name) if name in STANDARD_NAMES else len(STANDARD_NAMES)


def _contents(document: Any, xref: int) -> bytes | None:
    """What the stream unpacks to; ``None`` for more than an invoice can be, or odd packing."""
    kind, filters = document.xref_get_key(xref, "Filter")
    names = _NAME.findall(filters) if kind != "null" else [""]
    if len(names) > 1 or not set(names) <= _FLATE:
        return None
    pdf = pymupdf._as_pdf_document(document)  # noqa: SLF001 - there is no public way to a stream
    if int(mupdf.fz_skip(mupdf.pdf_open_stream_number(pdf, xref), MAX_BYTES + 1)) > MAX_BYTES:
        return None
    data = document.xref_stream(xref)
    return None if data is None else bytes(data)
