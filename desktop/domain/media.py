"""Telling formats by their first bytes; names and declared types say nothing."""

from __future__ import annotations

import re

from desktop.domain.reading import MediaType

HEAD_BYTES = 1024
"""PDF readers accept ``%PDF-`` anywhere in the first 1024 bytes (ISO 32000-1, note in 7.5.2)."""

_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"})
_HEIF_GENERAL = frozenset({b"mif1", b"msf1", b"heif"})
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_XML_START = re.compile(
    r"<\?xml\s|<(?:[\w.-]+:)?(?:Faktura|Invoice|CreditNote|CrossIndustryInvoice|CrossIndustryDocument|Document)[\s>]"
)
_MT940_START = re.compile(
    rb"(?s)(?:\xef\xbb\xbf)?[\s\x01]{0,20}(?:\{[^{}]{0,200}\}|\{[0-9]:|[\s\x01]){0,20}:20:[^\r\n]{0,80}[\r\n]+:2[15]:"
)
"""A statement's reference and account, the first two fields, perhaps in SWIFT's envelope."""


def sniff(head: bytes) -> MediaType | None:
    """The format that begins with ``head`` (at least :data:`HEAD_BYTES`, or the whole file)."""
    if head.startswith(b"\xff\xd8\xff"):
        return MediaType.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return MediaType.PNG
    if head[:4] in {b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"}:
        return MediaType.TIFF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return MediaType.WEBP
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return MediaType.BMP
    if head.startswith((b"GIF87a", b"GIF89a")):
        return MediaType.GIF
    if _is_heif(head):
        return MediaType.HEIC
    if b"%PDF-" in head[:HEAD_BYTES]:
        return MediaType.PDF
    if _MT940_START.match(head) is not None:
        return MediaType.MT940
    return MediaType.XML if _is_xml(head) else None


def _is_xml(head: bytes) -> bool:
    """An XML declaration, or the root of an invoice or statement without one, in any Unicode encoding."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            text = head[len(mark) :].decode(encoding, errors="replace")
            break
    else:
        text = head.decode("utf-8", errors="replace")
    return _XML_START.match(text.lstrip()) is not None


def _is_heif(head: bytes) -> bool:
    if head[4:8] != b"ftyp":
        return False
    brand = head[8:12]
    if brand in _HEIF_BRANDS:
        return True
    end = min(int.from_bytes(head[:4]), len(head))
    compatible = {head[at : at + 4] for at in range(16, end, 4)}
    return brand in _HEIF_GENERAL and not compatible.isdisjoint(_HEIF_BRANDS)
