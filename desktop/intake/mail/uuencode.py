"""Files that old programs wrote into the text of a mail itself: uuencode (POSIX.1, uuencode(1p))."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

_BEGIN = re.compile(rb"begin(-base64)? [0-7]{3,4} (\S[^\r\n]{0,254})")
_MANY = 100
"""Files in one text."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A file out of a text."""

    name: bytes
    data: bytes


def take_out(text: bytes) -> tuple[bytes, list[Encoded]]:
    """``text`` without the files in it, and these; what only looks like one stays text.

    Of one that breaks off, everything before the break.
    """
    if b"begin" not in text:
        return text, []
    lines = text.splitlines(keepends=True)
    kept: list[bytes] = []
    found: list[Encoded] = []
    place = 0
    while place < len(lines):
        begins = _BEGIN.fullmatch(lines[place].rstrip()) if len(found) < _MANY else None
        read = None if begins is None else _read(lines, place + 1, is_base64=begins[1] is not None)
        if begins is None or read is None:
            kept.append(lines[place])
            place += 1
        else:
            data, place = read
            found.append(Encoded(begins[2].strip(), data))
    return b"".join(kept), found


def _read(lines: list[bytes], place: int, *, is_base64: bool) -> tuple[bytes, int] | None:
    """The file whose lines begin at ``place``, and where the text goes on; ``None`` if there is none."""
    pieces: list[bytes] = []
    sure = 0
    while place < len(lines):
        # Mail programs take spaces away at the end of a line, and a space is a digit here.
        line = lines[place].rstrip(b"\r\n")
        if line.strip() == (b"====" if is_base64 else b"end"):
            return (b"".join(pieces), place + 1) if pieces else None
        piece = _from_base64(line) if is_base64 else _line(line)
        if piece is None:
            break
        pieces.append(piece)
        place += 1
        if is_base64 or len(line) > -(-len(piece) // 3) * 4:
            sure = len(pieces)
    # Without its end it is one only if it surely began: a sentence may say "begin 644" as well.  Of what
    # follows, only whole lines are its own.
    if sure < 2 or len(pieces[0]) < 45:
        return None
    return b"".join(pieces[:sure]), place - (len(pieces) - sure)


def _line(line: bytes) -> bytes | None:
    if not line:
        return b""
    length = (line[0] - 32) & 63
    needed = -(-length // 3) * 4
    digits = line[1 : 1 + needed]
    # A few writers put a check character behind; nothing else may follow.
    if not 32 <= line[0] <= 96 or len(line) > needed + 2:
        return None
    try:
        return binascii.a2b_uu(line[:1] + digits.ljust(needed))
    except binascii.Error:
        return None


def _from_base64(line: bytes) -> bytes | None:
    try:
        return base64.b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        return None
