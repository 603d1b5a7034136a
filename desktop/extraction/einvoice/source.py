"""Where a structured invoice comes from: a file of its own, or a PDF that carries it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field

from desktop.domain.fields import Box, FieldName
from desktop.extraction.einvoice.invoice import EInvoice


@dataclass(frozen=True, slots=True)
class Structured:
    """An invoice that a file holds.

    ``digest`` is the SHA-256 of the XML's bytes as KSeF's codes write it.  ``marks`` are the places of
    its values on the pages drawn for it; a PDF has pages of its own, and none are known beforehand.
    """

    invoice: EInvoice
    digest: str
    embedded: bool
    marks: dict[FieldName, Box] = field(default_factory=dict)


def digest_of(data: bytes) -> str:
    """SHA-256 in Base64 for addresses without padding, 43 characters (KSeF, "kody QR")."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode("ascii")
