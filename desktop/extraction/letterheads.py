"""Pictures on a page of text that may hold text themselves, such as a letterhead."""

from __future__ import annotations

import re

from desktop.domain.fields import Box
from desktop.domain.identifiers import is_nip
from desktop.extraction.textlayer import TextLayer

_PARTIES = 2
_NUMBER = re.compile(r"(?<!\d)\d(?:[ -]?\d){9}(?!\d)")
_VAT_NUMBER = re.compile(r"\b[A-Z]{2}U?\d{8,12}\b")


_LEAST_WIDTH, _LEAST_HEIGHT = 0.3, 0.03
"""Of the page: smaller pictures are logos and stamps."""
_MOST_AREA = 0.3
"""Of the page: larger ones are backgrounds."""


def letterheads(layer: TextLayer) -> tuple[Box, ...]:
    """The pictures to read: wide ones, and only if the text does not name both parties by number.

    ``layer`` holds the pictures' places on the page as it is shown.
    """
    text = " ".join(word.text for word in layer.words)
    numbers = {digits for found in _NUMBER.findall(text) if is_nip(digits := re.sub(r"\D", "", found))}
    numbers |= set(_VAT_NUMBER.findall(text))
    if len(numbers) >= _PARTIES:
        return ()
    return tuple(
        box
        for box in layer.pictures
        if box.x1 - box.x0 >= _LEAST_WIDTH
        and box.y1 - box.y0 >= _LEAST_HEIGHT
        and (box.x1 - box.x0) * (box.y1 - box.y0) <= _MOST_AREA
    )
