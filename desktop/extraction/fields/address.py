"""Telling lines of an address from lines of a name."""

from __future__ import annotations

import re

from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.lexicon import address_words, legal_forms

_POST_CODE = re.compile(r"(?<!\d)\d{2} ?[-–] ?\d{3}(?![\d-])|^\s*(?:[A-Z]{1,2}-)?\d{4,5} [^\W\d]{3,}")
_HOUSE = re.compile(r"^[^\d]{3,}? \d{1,4} ?[A-Za-z]?(?: ?/ ?\d+\w?)?(?: ?(?:m|lok)\.? ?\d+\w?)?,?$")
_NUMBERED = re.compile(r"\bnr \d+\w?,?$", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a line is a street or a town with its post code."""
    return address_start(text) == 0


def address_start(text: str) -> int | None:
    """Where in a line the address begins; 0 for an address alone, ``None`` if there is none."""
    folded = fold(text)
    words = address_words()
    for match in re.finditer(r"[^\s,;·|]+", folded):
        word = match[0]
        if word in words and (word.endswith(".") or (match.start() == 0 and len(word) > 2)):
            return match.start()
    post = _POST_CODE.search(text)
    if post is not None:
        return 0 if post.start() < 3 else _clause_start(text, post.start())
    if _HOUSE.match(text) and not _NUMBERED.search(text) and not legal_forms().find(text):
        return 0
    return None


def _clause_start(text: str, place: int) -> int:
    """The start of the last but one comma clause before ``place``: street, post code and town."""
    head = text[:place].rstrip(" ,")
    comma = head.rfind(",")
    return comma + 1 if comma >= 0 and re.search(r"\d", head[comma:]) else place
