"""Pages drawn as text: every word gets a box where its characters stand."""

from __future__ import annotations

import re
from textwrap import dedent

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Page, Word

CHAR = 4.5
LINE = 14.0
HEIGHT = 10.0
MARGIN = 40.0


def drawn(
    text: str, *, index: int = 0, source: Source = Source.TEXT, confidence: float = 1.0, big: str = ""
) -> Page:
    """The page that ``text`` draws: one blank is a blank, two or more part columns.

    Lines that hold ``big`` are half as high again, as titles are.
    """
    rows = dedent(text).strip("\n").split("\n")
    width = max(600.0, 2 * MARGIN + CHAR * max(map(len, rows)))
    height = max(850.0, 2 * MARGIN + LINE * len(rows))
    words = []
    for number, row in enumerate(rows):
        top = MARGIN + LINE * number
        tall = HEIGHT * (1.3 if big and big in row else 1.0)
        for match in re.finditer(r"\S+", row):
            box = Box(
                index,
                (MARGIN + CHAR * match.start()) / width,
                (top + HEIGHT - tall) / height,
                (MARGIN + CHAR * match.end()) / width,
                (top + HEIGHT) / height,
            )
            words.append(Word(match[0], box, confidence))
    return Page(index, width, height, source, tuple(words))
