"""From the bytes of a file to the invoice they hold, by the root element's namespace."""

from __future__ import annotations

from desktop.extraction.einvoice import cii, ksef, ksef_rr, ubl
from desktop.extraction.einvoice.invoice import EInvoice
from desktop.extraction.einvoice.tree import BadXml, Node, parse


class UnknownStructure(Exception):  # noqa: N818 - said of the file
    """Well-formed XML, but no invoice of a known format."""


def parse_invoice(data: bytes) -> EInvoice:
    """The invoice in ``data``.

    Raises:
        BadXml: no well-formed XML within the bounds.
        UnknownStructure: XML of another kind.
    """
    root = parse(data)
    invoice = _read(root)
    if invoice is None:
        raise UnknownStructure(f"{root.namespace[:80]} {root.name[:40]}")
    return invoice


def invoice_in(data: bytes) -> EInvoice | None:
    """:func:`parse_invoice`, ``None`` for what is no invoice."""
    try:
        return parse_invoice(data)
    except (BadXml, UnknownStructure):
        return None


def _read(root: Node) -> EInvoice | None:
    if root.name == "Faktura":
        if (form := ksef.NAMESPACES.get(root.namespace)) is not None:
            return ksef.read(root, form)
        if (form := ksef_rr.NAMESPACES.get(root.namespace)) is not None:
            return ksef_rr.read(root, form)
        return None
    if (root.namespace, root.name) in cii.ROOTS:
        return cii.read(root)
    return ubl.read(root) if (root.namespace, root.name) in ubl.ROOTS else None
