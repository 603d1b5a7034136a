"""The certificate's fingerprint, by which a person recognises it in the browser."""

from __future__ import annotations

import hashlib
import ssl
from pathlib import Path


def fingerprint_of(certificate: Path) -> str:
    """SHA-256 of the first certificate in a PEM file, ``AB:CD:…``; empty if there is none to be read."""
    try:
        text = certificate.read_text(encoding="ascii", errors="replace")
        begin = text.index(ssl.PEM_HEADER)
        end = text.index(ssl.PEM_FOOTER, begin) + len(ssl.PEM_FOOTER)
        der = ssl.PEM_cert_to_DER_cert(text[begin:end])
    except (OSError, ValueError):
        return ""
    return hashlib.sha256(der).digest().hex(":").upper()
