"""Telling lines of an address from lines of a name."""

from __future__ import annotations

import re

from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.lexicon import address_words, legal_forms

_POST_CODE = re.compile(
    r"(?<!\d)\d{2} ?[-–] ?\d{3}(?![\d-])"
    r"|^\s*(?:[A-Z]{1,2}-)?(?:\d{4,6}|\d{3} \d{2}),? (?:[^\W\d]{1,2}\. ?)?[^\W\d]{3,}"
)
_HOUSE = re.compile(r"^[^\d]{3,}? \d{1,4} ?[A-Za-z]?(?: ?/ ?\d+\w?)?(?: ?(?:m|lok)\.? ?\d+\w?)?,?$")
_AT_START = 3
"""Characters before a post code that opens a line: a country ("PL-")."""
_NUMBERED = re.compile(r"\bnr \d+\w?,?$", re.IGNORECASE)


def is_address(text: str) -> bool:
    """Whether a line is a street or a town with its post code."""
    return address_start(text) == 0


def address_start(text: str) -> int | None:
    """Where in a line the address begins; 0 for an address alone, ``None`` if there is none."""
    post = _POST_CODE.search(text)
    if post is not None and post.start() < _AT_START:
        return 0
    folded = fold(text)
    words = address_words()
    for match in re.finditer(r"[^\s,;·|]+", folded):
        word = match[0]
        if word not in words:
            continue
        if word.endswith(".") or (match.start() == 0 and len(word) > 2 and _numbered_place(text)):
            return match.start()
    if post is not None:
        return _clause_start(text, post.start())
    if _HOUSE.match(text) and not _NUMBERED.search(text) and not legal_forms().find(text):
        return 0
    return None


def _numbered_place(text: str) -> bool:
    """ "Rynek 12", but not "Rynek Online Sp. z o.o."."""
    return any(map(str.isdigit, text)) or not legal_forms().find(text)


def _clause_start(text: str, place: int) -> int:
    """The start of the last but one comma clause before ``place``: street, post code and town."""
    head = text[:place].rstrip(" ,")
    if _HOUSE.match(head) and not _NUMBERED.search(head) and not legal_forms().find(head):
        return 0
    comma = head.rfind(",")
    return comma + 1 if comma >= 0 and re.search(r"\d", head[comma:]) else place
