"""Ordering and finding Polish text without the system's locale, the same on every machine."""

from __future__ import annotations

import re
import unicodedata

_POLISH = str.maketrans(
    {"ą": "a{", "ć": "c{", "ę": "e{", "ł": "l{", "ń": "n{", "ó": "o{", "ś": "s{", "ź": "z{", "ż": "z|"}
)
_PLAIN = str.maketrans({"ł": "l", "ß": "ss", "đ": "d", "ø": "o", "æ": "ae"})


def sort_key(text: str) -> str:
    """A key that sorts by the Polish alphabet (``ł`` behind ``lz``) as plain text, also in a database.

    Case, punctuation and quotation marks in front do not count.
    """
    lowered = unicodedata.normalize("NFC", text.casefold()).translate(_POLISH)
    plain = unicodedata.normalize("NFKD", lowered)
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^\w{| ]+", "", letters).strip()


def fold(text: str) -> str:
    """``text`` for finding: lower case, no diacritics, everything but letters and digits a space.

    ``"Żółw sp. z o.o."`` → ``"zolw sp z o o"``.
    """
    # Taken apart first: some signs (㎆) come apart into capitals.
    lowered = unicodedata.normalize("NFKD", text).casefold().translate(_PLAIN)
    plain = unicodedata.normalize("NFKD", lowered)
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[\W_]+", " ", letters).strip()
