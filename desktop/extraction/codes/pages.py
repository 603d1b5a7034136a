"""The codes on a page of a PDF, found by drawing only the places that may hold one."""

from __future__ import annotations

from typing import Any

import pymupdf
from PIL import Image

from desktop.domain.reading import Code
from desktop.extraction.codes.places import places_of
from desktop.extraction.codes.scan import MAX_CODES, find_codes

MAX_PIXELS = 4_000_000
"""Of one place as it is drawn."""


def codes_of(page: Any, index: int) -> tuple[Code, ...]:
    """The codes of ``page`` (a ``pymupdf.Page``), the page number ``index`` of its document."""
    sheet = page.rect
    found: dict[str, Code] = {}
    for place in places_of(page):
        rect = place.rect
        if rect.width * rect.height * place.scale**2 > MAX_PIXELS:
            continue
        matrix = pymupdf.Matrix(place.scale, place.scale)
        drawn = page.get_pixmap(matrix=matrix, clip=rect, colorspace=pymupdf.csGRAY, alpha=False)
        picture = Image.frombytes("L", (drawn.width, drawn.height), drawn.samples)
        left, upper = drawn.x / place.scale / sheet.width, drawn.y / place.scale / sheet.height
        right = (drawn.x + drawn.width) / place.scale / sheet.width
        lower = (drawn.y + drawn.height) / place.scale / sheet.height
        for code in find_codes(picture, index, (left, upper, right, lower)):
            found.setdefault(code.text, code)
    return tuple(found.values())[:MAX_CODES]
