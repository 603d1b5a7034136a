"""Bytes that call themselves text: decoded as declared if that is true, else as Polish mail usually is."""

from __future__ import annotations

import codecs
import re
import unicodedata

_FAMILIES = ("utf-", "iso8859-", "cp", "koi8", "mac", "ascii", "gb", "big5", "shift_jis", "euc_", "iso2022_")
"""Python has codecs that are no charsets (``unicode_escape``, ``punycode``) and some that cost time."""
_KEPT_CONTROLS = frozenset("\n\t")


def decode(data: bytes, charset: str = "") -> str:
    """``data`` as text; never fails.

    What is no valid text in ``charset`` is UTF-8 if it can be, else Windows-1250: mail programs that
    declare nothing, or the wrong thing, are old Polish ones.
    """
    name = _codec(charset)
    for candidate in (name, "utf-8"):
        if candidate:
            try:
                return data.decode(candidate)
            except (UnicodeError, ValueError):
                continue
    return data.decode("cp1250", errors="replace")


def _codec(charset: str) -> str:
    text = charset.strip().strip("\"'").lower().replace("windows-", "cp").replace("cp-", "cp")
    if not re.fullmatch(r"[a-z0-9_.:+-]{2,40}", text):
        return ""
    try:
        name = codecs.lookup(text).name
    except (LookupError, ValueError):
        return ""
    return name if name.startswith(_FAMILIES) else ""


def clean(text: str) -> str:
    """``text`` without what no person can see and no database keeps: controls, surrogates, turned directions.

    Line ends become ``\\n``.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        char
        for char in unified
        if char in _KEPT_CONTROLS or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
    )


def one_line(text: str, limit: int) -> str:
    """:func:`clean` text with single spaces, at most ``limit`` characters."""
    return " ".join(clean(text).split())[:limit].strip()
