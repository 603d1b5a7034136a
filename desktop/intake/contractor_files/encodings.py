"""Which of the encodings that Polish programs write a text is in."""

from __future__ import annotations

import codecs

from desktop.domain.contractor_files import ENCODINGS
from desktop.intake.contractor_files.bounds import BadFile

_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_ALSO_LETTERS = frozenset("äöüßÄÖÜčřžšěýáíéôľČŘŽŠÁÍÉ„”–—’§°€«»")
_LOOKED_AT = 400_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def guess(data: bytes) -> str:
    """The codec of ``data``: by its mark, else UTF-8 if valid, else the one that gives Polish letters."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return codec
    head = data[:_LOOKED_AT]
    zeros = head.count(0)
    if zeros > len(head) // 4:
        return "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
    try:
        # The end may be cut within a letter.
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8"
    single = ("cp1250", "cp852", "iso8859-2")
    return max(single, key=lambda codec: _likeness(head, codec))


def decode(data: bytes, codec: str) -> str:
    """``data`` as text; single signs that are none become �.

    Raises :class:`BadFile` for an encoding that is not one of these, and for one that hardly fits.
    """
    name = codec.lower().replace("windows-", "cp")
    if name in {"utf-8", "utf-8-sig"}:
        name = "utf-8-sig"
    known = {*ENCODINGS, "utf-8-sig", "utf-16-le", "utf-16-be"}
    if name not in known:
        raise BadFile("encoding")
    text = data.decode(name, errors="replace")
    if text.count("�") > max(20, len(text) // 10):
        raise BadFile("another encoding")
    return text.removeprefix("\ufeff")


def _likeness(data: bytes, codec: str) -> int:
    """How much like Polish text the bytes above ASCII are."""
    high = bytes(byte for byte in data if byte >= 0x80)
    text = high.decode(codec, errors="replace")
    good = sum(3 if char in _POLISH else 0 for char in text)
    odd = sum(1 for char in text if char not in _POLISH and char not in _ALSO_LETTERS)
    return good - 2 * odd
