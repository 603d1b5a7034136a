"""The sizes that compressed pictures inside a PDF give themselves, whatever the PDF says of them.

A decoder makes room for the size in the picture's own header, so that size counts.  Nothing is
decoded here.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator

Size = tuple[int, int]
"""Width and height in pixels."""

_JPX_SIZE = re.compile(rb"\xff\x4f\xff\x51(..)..(.{32})(..)", re.DOTALL)
"""Start of a codestream and its SIZ marker (ISO/IEC 15444-1, A.5.1)."""

_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""SOF markers (ITU-T T.81, table B.1)."""
_JPEG_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a length."""
_JPEG_SCAN = 0xDA

_JBIG2_SIZED = frozenset({4, 6, 7, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48})
"""Segments that begin with a width and a height: regions and the page (ITU-T T.88, 7.3)."""
_JBIG2_MOST_SEGMENTS = 10_000


def jpx_sizes(data: bytes) -> Iterator[Size]:
    """The sizes of all JPEG 2000 codestreams in ``data``."""
    for found in _JPX_SIZE.finditer(data):
        length, components = (struct.unpack(">H", found[group])[0] for group in (1, 3))
        if length == 38 + 3 * components:
            width, height, left, top = struct.unpack(">4L", found[2][:16])
            yield max(0, width - left), max(0, height - top)


def jpeg_sizes(data: bytes) -> Iterator[Size]:
    """The sizes of the frames before the first scan of a JPEG."""
    at = data.find(b"\xff\xd8") + 2
    while 2 <= at <= len(data) - 4:
        if data[at] != 0xFF or data[at + 1] == 0xFF:
            at += 1
            continue
        marker = data[at + 1]
        if marker in _JPEG_ALONE:
            at += 2
            continue
        if marker == _JPEG_SCAN:
            return
        if marker in _JPEG_FRAMES and at + 9 <= len(data):
            height, width = struct.unpack(">2H", data[at + 5 : at + 9])
            yield width, height
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]


def jbig2_sizes(data: bytes) -> Iterator[Size]:
    """The sizes of the page and the regions in the JBIG2 segments of a PDF's stream."""
    at = 0
    for _ in range(_JBIG2_MOST_SEGMENTS):
        if at + 11 > len(data):
            return
        number, flags, count = struct.unpack(">LBB", data[at : at + 6])
        at += 5
        references = count >> 5
        if references == 7:
            references = struct.unpack(">L", data[at : at + 4])[0] & 0x1FFFFFFF
            at += 4 + (references + 8) // 8
        else:
            at += 1
        at += references * (1 if number <= 256 else 2 if number <= 65536 else 4)
        at += 4 if flags & 0x40 else 1
        if at + 12 > len(data):
            return
        length, width, height = struct.unpack(">3L", data[at : at + 12])
        if flags & 0x3F in _JBIG2_SIZED:
            # A page of unknown height grows by stripes, each as wide as the page.
            yield width, 1 if height == 0xFFFFFFFF else height
        at += 4 + length


SIZES: dict[str, Callable[[bytes], Iterator[Size]]] = {
    "JPXDecode": jpx_sizes,
    "DCTDecode": jpeg_sizes,
    "DCT": jpeg_sizes,
    "JBIG2Decode": jbig2_sizes,
}
"""By the PDF filter that decodes such a picture."""
