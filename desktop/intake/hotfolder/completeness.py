"""Whether a file has its end, by the marks that its format puts there.

Only what tells a finished file from one that is still being written; whether it is any good is
the reader's to say.  Judged by content: names of scans lie, and a scanner may write the name first.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import BinaryIO

HEAD = 1024
"""A PDF may begin with up to this many bytes of something else (ISO 32000-1, annex H.3.4.1)."""
TAIL = 64 * 1024
"""How much padding behind the end is looked through; some devices fill up blocks with NUL."""
END_ZONE = 2048
"""``%%EOF`` stands in the last bytes, but programs append signatures, comments or newlines."""

_XML_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>(?:\s*<!--.*?-->)*\s*<([\w.:-]+)[\s/>]", re.DOTALL)
_PADDING = b"\0 \t\r\n\f"
_JPEG_START, _JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
_PNG_START, _PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"


class End(Enum):
    """What is known of a file's end."""

    THERE = "there"
    MISSING = "missing"
    UNKNOWN = "unknown"
    """The format has no end mark (TIFF, HEIC) or is no known one."""


def end_of(file: BinaryIO, size: int) -> End:
    """Look for the end of the open ``file`` of ``size`` bytes; reads a few kilobytes at most.

    Raises :class:`OSError` if it cannot be read.
    """
    file.seek(0)
    head = file.read(HEAD)
    file.seek(max(0, size - TAIL))
    tail = file.read(TAIL).rstrip(_PADDING)
    if not tail:
        return End.MISSING  # nothing, or room that a device reserved and has not filled yet
    return _judge(head, tail, size)


def _judge(head: bytes, tail: bytes, size: int) -> End:
    if head.startswith(_JPEG_START):
        # No zone here: a preview inside the file has an end mark of its own.
        return _there(tail.endswith(_JPEG_END))
    if head.startswith(_PNG_START):
        return _there(_PNG_END in tail[-END_ZONE:])
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _there(size >= 8 + int.from_bytes(head[4:8], "little"))
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0" and len(head) >= 26:
        return _there(size >= int.from_bytes(head[2:6], "little"))
    if b"%PDF-" in head:
        return _there(b"%%EOF" in tail[-END_ZONE:])
    if (root := _XML_ROOT.match(head)) is not None:
        closing = b"</" + root[1] + b">"
        # Comments may follow; whether they are whole makes no difference.
        return _there(closing in tail)
    if not head.strip(_PADDING):
        return End.MISSING  # the beginning is written last
    return End.UNKNOWN


def _there(found: bool) -> End:
    return End.THERE if found else End.MISSING
