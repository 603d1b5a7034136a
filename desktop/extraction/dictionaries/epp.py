"""InsERT EDI++: categories and forms of payment from the headers of documents.

Format: 62 fields a header, field 1 the type, 19 and 20 the category and its subtitle, 34 the form of payment
(vendor's specification 1.11).  Files of other versions have fewer fields behind.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable

from desktop.domain.booking.dictionaries import Category, PaymentMethod, Side
from desktop.extraction.dictionaries.found import BadFile, Found

_TYPE, _CATEGORY, _SUBTITLE, _PAYMENT = 0, 18, 19, 33
_PURCHASES = frozenset({"FZ", "KFZ", "RZ", "KRZ", "FR", "FWN"})
_SALES = frozenset({"FS", "KFS", "RS", "KRS", "PA", "FM", "KFM", "FWO"})
_CODE_PAGES = {"852": "cp852"}


def is_epp(head: bytes) -> bool:
    """Whether a file that begins so is EDI++."""
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"[INFO]")


def read(data: bytes, found: Found) -> None:
    """Put what ``data`` names into ``found``; raises :class:`BadFile`."""
    text = _decoded(data)
    lines = text.splitlines()
    for place, line in enumerate(lines):
        if line.strip() == "[NAGLOWEK]" and place + 1 < len(lines):
            _header(lines[place + 1], place + 2, found)


def _header(line: str, number: int, found: Found) -> None:
    try:
        fields = next(csv.reader([line]), [])
    except csv.Error as error:
        raise BadFile(f"wiersz {number}") from error
    kind = fields[_TYPE].strip() if fields else ""
    side = Side.PURCHASE if kind in _PURCHASES else Side.SALES if kind in _SALES else None
    if side is None or len(fields) <= _PAYMENT:
        return
    category, subtitle, payment = (fields[place].strip() for place in (_CATEGORY, _SUBTITLE, _PAYMENT))
    if category:
        found.add(Category(code=category, name=subtitle or category, side=side))
    if payment:
        found.add(PaymentMethod(code=payment, name=payment))


def _decoded(data: bytes) -> str:
    """As the third field of [INFO] says; Windows-1250 unless it does."""
    lines = data.lstrip(b"\xef\xbb\xbf \r\n\t").splitlines()
    info = lines[1].decode("cp1250", "replace") if len(lines) > 1 else ""
    fields: Iterable[str] = next(csv.reader([info]), [])
    page = [*fields][2].strip() if len([*fields]) > 2 else ""
    if data.startswith(b"\xef\xbb\xbf"):
        return data.decode("utf-8-sig", "replace")
    return data.decode(_CODE_PAGES.get(page, "cp1250"), "replace")
