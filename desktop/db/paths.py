"""Paths as text: names of files are bytes on Linux, and need not be text in any encoding.

An old scanner writes names in Windows-1250 on a share.  Python keeps a byte that is not UTF-8 as a lone
surrogate (PEP 383), and Windows allows lone surrogates in names itself: no database takes those.
"""

from __future__ import annotations

import re
from pathlib import Path

_LONE = re.compile("[\ud800-\udfff]")
_WRITTEN = re.compile("(?<=.)//([0-9a-f]{4})", re.DOTALL)
_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF


def to_text(path: Path) -> str:
    """``path`` as text that every database takes, and that :func:`from_text` turns back exactly.

    A lone surrogate becomes ``//`` and four hexadecimal digits; a :class:`Path` has no two slashes in a
    row behind its beginning.
    """
    return _LONE.sub(lambda found: f"//{ord(found[0]):04x}", str(path))


def from_text(text: str) -> Path:
    """The inverse of :func:`to_text`."""
    return Path(_WRITTEN.sub(lambda found: chr(int(found[1], 16)), text))


def readable(name: str) -> str:
    """``name`` for people: bytes that are not UTF-8 are shown as the Windows-1250 that they mostly are."""
    return _LONE.sub(lambda found: _letter(ord(found[0])), name)


def _letter(code: int) -> str:
    if _FIRST_BYTE <= code <= _LAST_BYTE:
        return bytes([code - 0xDC00]).decode("cp1250", errors="replace")
    return "\N{REPLACEMENT CHARACTER}"
