"""The count that pages carry: "Strona 2 z 3", "page 1/4", or "2 / 3" alone in a corner."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from desktop.extraction.fields.fold import fold
from desktop.extraction.fields.layout import COLUMN_GAP, Line
from desktop.extraction.fields.lexicon import folded_texts

_MOST_PAGES = 300
_EDGE_LINES = 3
"""Lines from the top or bottom in which a bare count is taken for one."""
_HUNDREDTHS = 100
"""Amounts in words end in "54/100"."""
_ALIKE = str.maketrans("il|o", "1110")
"""What recognisers print for a lone figure."""


@dataclass(frozen=True, slots=True)
class PageCount:
    """Which page of its document a page says it is, and of how many, if it says that."""

    page: int
    pages: int | None = None

    @property
    def is_last(self) -> bool:
        """Whether the document ends here by its own count."""
        return self.page == self.pages

    def is_followed_by(self, other: PageCount) -> bool:
        """Whether ``other`` is the next page of the same count."""
        return other.page == self.page + 1 and other.pages == self.pages


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """With the word "page"; "page 2" without a total; a bare count."""
    page = "|".join(sorted(map(re.escape, folded_texts("splitting", "page")), key=len, reverse=True))
    of = "|".join(map(re.escape, folded_texts("splitting", "of")))
    number = r"([\dil|o]{1,3})"
    joint = rf"\s*(?:/|\\|{of})\s*"
    return (
        re.compile(rf"(?<![^\W_])(?:{page})[ .:]*{number}{joint}{number}(?![\dil|,./-])"),
        re.compile(rf"(?<![^\W_])(?:{page})[ .:]*(\d{{1,3}})(?![\w,./-])"),
        re.compile(rf"[-–( ]*(\d{{1,3}}){joint}(\d{{1,3}})[-–) .]*"),
    )


def page_count(lines: Sequence[Line]) -> PageCount | None:
    """The count on a page whose lines, from the top, are ``lines``; ``None`` if it carries none.

    A count with the word "page" and a total counts wherever it stands, others only near an edge.
    """
    worded, single, bare = _patterns()
    folded = [fold(line.text) for line in lines]
    for text in folded:
        for match in worded.finditer(text):
            found = _count(match[1].translate(_ALIKE), match[2].translate(_ALIKE))
            if found is not None:
                return found
    edges = [*folded[:_EDGE_LINES], *folded[_EDGE_LINES:][-_EDGE_LINES:]]
    for text in edges:
        for cell in text.split(COLUMN_GAP):
            alone = bare.fullmatch(cell)
            found = None if alone is None else _count(alone[1], alone[2])
            if found is not None and found.pages != _HUNDREDTHS:
                return found
    for text in edges:
        numbered = single.search(text)
        if numbered is not None and int(numbered[1]) > 0:
            return PageCount(int(numbered[1]))
    return None


def _count(page: str, pages: str) -> PageCount | None:
    first, last = int(page), int(pages)
    return PageCount(first, last) if 1 <= first <= last <= _MOST_PAGES else None
