"""The text behind or below a label of the rarer fields (table ``more`` of the data files)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.fields import Source
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import phrases_of
from desktop.extraction.fields.view import View

_PUNCTUATION = " :.–-\t#"
_BELOW = 1.6
"""How far below its label a value may begin, in heights of the label's line."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a label, up to the end of its cell, or in the cell below it."""

    text: str
    span: Span
    label: Span
    below: bool = False


def labelled(view: View, key: str) -> Iterator[Behind]:
    """The texts that belong to the labels of ``key``, from the top down."""
    book = phrases_of("more", key)
    for line in view.lines:
        for start, end in line.cells():
            for match in book.find(line.text[start:end], glued=line.source is Source.OCR):
                label = Span(line.number, start + match.start, start + match.end)
                found = _right(line, label, end) or _below(view, line, label)
                if found is not None:
                    yield found


def _right(line: Line, label: Span, end: int) -> Behind | None:
    """The rest of the cell; if the label fills it, the next cell."""
    for begin, stop in ((label.end, end), *(cell for cell in line.cells() if cell[0] > end)):
        text = line.text[begin:stop]
        first = begin + len(text) - len(text.lstrip(_PUNCTUATION))
        if line.text[first:stop].strip():
            return Behind(line.text[first:stop].rstrip(), Span(line.number, first, stop), label)
        if begin > end:
            break
    return None


def _below(view: View, line: Line, label: Span) -> Behind | None:
    left, right = line.extent(label.start, label.end)
    for lower in view.sheet.below(line.number, 2):
        if lower.top - line.bottom > _BELOW * line.height:
            return None
        for start, end in lower.cells():
            edges = lower.extent(start, end)
            if edges[0] < right and edges[1] > left:
                return Behind(
                    lower.text[start:end].strip(), Span(lower.number, start, end), label, below=True
                )
    return None
