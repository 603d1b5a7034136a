"""The letters that banks take in payment files, and how others are written by them.

Allowed are ASCII and Polish letters, digits, blanks and ``? - : ( ) . , ' + /`` (the SWIFT set X with
Polish letters).  All code pages that banks ask for have these.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from anyascii import anyascii

from desktop.export.fitting import UNKNOWN, encodable

_POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
_SIGNS = "?-:().,'+/ "
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + _SIGNS)
_ALLOWED = _LATIN | frozenset(_POLISH)
_INSTEAD = {
    '"': "'", "„": "'", "”": "'", "“": "'", "«": "'", "»": "'", "`": "'", "’": "'", "‘": "'",
    "|": "/", "\\": "/", "_": "-", "–": "-", "—": "-", "‑": "-", "−": "-", "=": "-", "~": "-",
    "&": "+", ";": ",", "[": "(", "]": ")", "{": "(", "}": ")", "<": "(", ">": ")",
    "!": ".", "…": "...", "·": ".", "•": ".", "*": ".", "@": "(at)", "%": " proc.", "#": "nr ", "№": "nr ",
    "§": "par.", "€": "EUR", "$": "USD", "£": "GBP", "^": " ",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that a bank takes; ``replaced`` if anything but its blanks is other than it was."""

    text: str
    replaced: bool


def clean(text: str, *, polish: bool = True) -> Cleaned:
    """``text`` on one line in the letters that banks take; without ``polish`` in ASCII alone, as in SEPA."""
    plain = _blanks(text)
    allowed = _ALLOWED if polish else _LATIN
    written = "".join(char if char in allowed else _instead(char, allowed) for char in plain)
    tidy = " ".join(written.split())
    return Cleaned(tidy, tidy != plain)


def says_anything(text: str) -> bool:
    """Whether there is a letter or a digit in it."""
    return re.search(r"[^\W_]", text) is not None


def _blanks(text: str) -> str:
    """NFC, with single blanks for white space, line breaks and controls, and without invisible signs."""
    seen = [char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf"]
    return " ".join("".join(" " if _is_blank(char) else char for char in seen).split())


def _is_blank(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Zs", "Zl", "Zp"}


def _instead(char: str, allowed: frozenset[str]) -> str:
    known = _INSTEAD.get(char)
    if known is not None:
        return known
    # As in all files first (Ukrainian by its own rule), then what the library knows of other alphabets.
    likeness = encodable(char, "ascii")
    plain = anyascii(char) if likeness == UNKNOWN else likeness
    written = "".join(_INSTEAD.get(one, one) for one in plain)
    return "".join(one for one in written if one in allowed) or UNKNOWN
