"""What of a page of somebody's PDF is seen, and where on it that lies."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

_PAGE_KEYS = frozenset(
    {"/Type", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Group", "/Annots"}
)
"""What of a page is seen; the rest are actions, other pages' business, and traces of programs."""
_NOTE_KEYS = frozenset(
    {
        "/Type",
        "/Subtype",
        "/Rect",
        "/AP",
        "/AS",
        "/F",
        "/C",
        "/CA",
        "/Border",
        "/BS",
        "/Contents",
        "/NM",
        "/M",
    }
)
"""What of an annotation is seen or read; without what it does."""


def seen_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """The part of the page that is seen, in its own coordinates: lower left and upper right."""
    media, crop = (_rectangle(box) for box in (page.mediabox, page.cropbox))
    x0, y0 = max(media[0], crop[0]), max(media[1], crop[1])
    x1, y1 = min(media[2], crop[2]), min(media[3], crop[3])
    return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else media


def page_turn(page: pikepdf.Page) -> int:
    """The clockwise turn that the page is shown with: 0, 90, 180 or 270."""
    turn = page.obj.get("/Rotate", 0)
    return int(turn) % 360 // 90 * 90 if isinstance(turn, int) else 0


def _rectangle(box: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(corner) for corner in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def seen_to_page(page: pikepdf.Page) -> tuple[float, float, float, float, float, float]:
    """From points of the page as it is seen (y up) to its own coordinates."""
    x0, y0, x1, y1 = seen_box(page)
    match page_turn(page):
        case 90:
            return (0.0, 1.0, -1.0, 0.0, x1, y0)
        case 180:
            return (-1.0, 0.0, 0.0, -1.0, x1, y1)
        case 270:
            return (0.0, -1.0, 1.0, 0.0, x0, y1)
        case _:
            return (1.0, 0.0, 0.0, 1.0, x0, y0)


def only_seen(source: pikepdf.Pdf, page: pikepdf.Object) -> None:
    """Take from a page what is not seen, so that nothing else of its document is copied with it."""
    for key in set(page.keys()) - _PAGE_KEYS - {"/Parent"}:
        del page[key]
    notes = page.get("/Annots")
    kept = [
        source.make_indirect(_looks_of(note))
        for note in (notes if isinstance(notes, Array) else ())
        if isinstance(note, Dictionary) and "/AP" in note
    ]
    if kept:
        page.Annots = Array(kept)
    elif "/Annots" in page:
        del page["/Annots"]


def _looks_of(note: Any) -> Dictionary:
    """An annotation as it looks; a field of a form is a picture of what is filled in."""
    looks = Dictionary({key: note[key] for key in set(note.keys()) & _NOTE_KEYS})
    if looks.get("/Subtype") == Name.Widget:
        looks.Subtype = Name.Stamp
    return looks
