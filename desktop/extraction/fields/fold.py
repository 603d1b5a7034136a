"""Letters made comparable: without case and accents, and with those that OCR mixes up as one."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

_SPECIAL = {
    "ł": "l",
    "đ": "d",
    "ø": "o",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ı": "i",
    "№": "n",
    "’": "'",
    "ґ": "г",
}
# Cyrillic letters that look like Latin ones: keyboards, fonts and recognisers mix the two alphabets.
_SPECIAL |= dict(zip("аеорсухіјкмтвн", "aeopcyxijkmtbh", strict=True))
# Small print and missing accents: recognisers take each letter of a group for another.  Labels and
# pages go through the same map, so a mixed-up letter costs nothing; labels stay distinct under it.
_ALIKE = str.maketrans({"i": "l", "t": "l", "1": "l", "|": "l", "!": "l", "0": "o", "5": "s"})


@cache
def fold_char(char: str) -> str:
    """One character folded to one: ``"Ż"`` → ``"z"``, ``"Ł"`` → ``"l"``, ``"ß"`` → ``"s"``."""
    lower = char.lower()[:1]
    if lower in _SPECIAL:
        return _SPECIAL[lower]
    base = unicodedata.normalize("NFKD", lower)[:1] or lower
    return _SPECIAL.get(base, base)


def fold(text: str) -> str:
    """``text`` folded character by character; the length stays."""
    return "".join(map(fold_char, text))


def alike(folded: str) -> str:
    """``folded`` with look-alike letters as one; the length stays."""
    return folded.translate(_ALIKE)


@lru_cache(maxsize=8192)
def compact(text: str) -> tuple[str, tuple[int, ...]]:
    """Letters and digits only, folded and made alike, and each one's place in ``text``.

    Blanks go because recognisers lose them ("Datawystawienia") and print adds them ("D A T A").
    Kept for the lines of the document at hand: many lists of phrases are looked for on each of them.
    """
    places = tuple(index for index, char in enumerate(text) if char.isalnum())
    return alike("".join([fold_char(text[index]) for index in places])), places
