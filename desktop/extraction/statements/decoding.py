"""The text of a statement whose code page nobody names."""

from __future__ import annotations

import re

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_PAGES = ("cp1250", "cp852", "iso8859-2")
"""What Polish banks write; the first wins where the bytes do not tell."""
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_FILLERS = frozenset("\u02d9\xff\u02c7")
"""What the byte FF, with which a bank fills empty fields, becomes in one page or another."""
_USUAL = frozenset("„”–’…§€éöüäßÖÜÄčšžáí°")


def decoded(data: bytes) -> str:
    """``data`` as text, in the encoding that makes the most Polish of it.

    No byte is lost: what a page does not define becomes U+FFFD.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    # A few letters of a code page may be UTF-8 by chance, of no Polish word then.
    return max((data.decode(page, "replace") for page in ("utf-8", *_PAGES)), key=_polishness)


def _polishness(text: str) -> int:
    score = 0
    for found in _NOT_ASCII.finditer(text):
        char, place = found[0], found.start()
        if char in _FILLERS:
            continue
        if char not in _POLISH:
            score -= 1 if char in _USUAL else 3
            continue
        score += 2
        around = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
        # "wpłatĄ" is a letter of another page.
        if char.isupper() and len(around) == 2 and around.islower():
            score -= 4
        if char.islower() and len(around) == 2 and around.isupper():
            score -= 4
    return score
