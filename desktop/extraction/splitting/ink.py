"""Whether a page without words shows something all the same: a photo, a drawing, a stamp."""

from __future__ import annotations

from PIL import Image

_SIDE = 400
"""Pixels of the longer side that is looked at."""
_MARGIN = 0.06
"""Share of each side that is left out: shadows of the lid and of the sheet's edge, punched holes."""
_DARKER = 70
"""Grey levels below the paper's own; what shines through from the other side is paler."""
_SHARE = 0.004
"""Of the area: a line of handwriting has more, dust has less."""


def shows_something(picture: Image.Image) -> bool:
    """Whether ``picture`` holds more than paper, dust and what shines through."""
    small = picture.convert("L")
    small.thumbnail((_SIDE, _SIDE))
    width, height = small.size
    left, top = int(width * _MARGIN), int(height * _MARGIN)
    inner = small.crop((left, top, max(width - left, left + 1), max(height - top, top + 1)))
    counts = inner.histogram()
    total = sum(counts)
    paper = _level(counts, total / 2)
    return sum(counts[: max(paper - _DARKER, 0)]) > _SHARE * total


def _level(counts: list[int], behind: float) -> int:
    """The grey level below which ``behind`` pixels lie."""
    seen = 0
    for level, count in enumerate(counts):
        seen += count
        if seen >= behind:
            return level
    return len(counts) - 1
