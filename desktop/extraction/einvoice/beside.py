"""The XML of an invoice that lies beside its PDF under the same name, as programs save both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.fields import FieldName
from desktop.domain.reading import Page
from desktop.extraction.codes.claims import ksef_codes
from desktop.extraction.einvoice.parse import invoice_in
from desktop.extraction.einvoice.source import Structured, digest_of
from desktop.extraction.einvoice.tree import MAX_BYTES
from desktop.extraction.printed import Print

_TELLING = (FieldName.NUMBER, FieldName.SELLER_NIP)
"""What a page must print of an invoice to be its picture."""


def invoice_beside(path: Path) -> Structured | None:
    """The invoice in the file of the same name ending in ``.xml``, if there is one.

    Nothing but the name ties it to ``path``: ask :func:`belongs` before it is believed.
    """
    for suffix in (".xml", ".XML"):
        other = path.with_suffix(suffix)
        if other != path and other.is_file():
            return invoice_at(other)
    return None


def invoice_at(path: Path) -> Structured | None:
    """The invoice in the XML file at ``path``, as one that pages show; ``None`` if none can be read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        data = path.read_bytes()
    except OSError:
        return None
    invoice = invoice_in(data)
    return None if invoice is None else Structured(invoice, digest_of(data), embedded=True)


def belongs(structured: Structured, pages: Sequence[Page]) -> bool:
    """Whether ``pages`` show the invoice: by the hash of their KSeF code, or by number and seller."""
    codes = ksef_codes(pages)
    if codes and structured.invoice.polish:
        return all(code.digest == structured.digest for code, _ in codes)
    prints = Print(pages)
    values = [(name, structured.invoice.value(name)) for name in _TELLING]
    return all(value is not None and prints.find(name, value) is not None for name, value in values)
