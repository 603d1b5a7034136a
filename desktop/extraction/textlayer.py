"""The words that a PDF page itself holds, with their places on the page as it is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pymupdf

from desktop.domain.fields import Box
from desktop.domain.reading import Word
from desktop.extraction.lines import reading_order

_FLAGS = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_MEDIABOX_CLIP
"""Without ``TEXT_CID_FOR_UNKNOWN_UNICODE``: a glyph of unknown meaning shall show as U+FFFD."""

_FILLED_OR_STROKED = 16 | 32
"""``char_flags`` of MuPDF's spans; text with neither is invisible (render mode 3)."""

_WIDE_GAP = 0.9
"""Of the font size: characters further apart are different words although no space stands between."""

_SAME_PLACE = 1.5
"""Points: the same word twice so near is one word printed twice to look bold."""

_FEW_WORDS = 20

_MOST_PICTURES = 40

_COVERING = 0.3
"""Part of the page from which its largest picture may hide text drawn before it."""

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What a page's text layer holds.

    ``words`` are the visible ones in reading order, on the page turned clockwise by ``turned``
    degrees so that most of its text stands upright; ``width`` and ``height`` (points) are the
    turned page's.
    ``picture_share`` is the part of the page that its largest picture covers, 0 to 1.
    """

    width: float
    height: float
    turned: int
    words: tuple[Word, ...]
    picture_share: float
    shapes: int
    """How many filled shapes are drawn, counted where there are few words: outlined letters are such."""
    pictures: tuple[Box, ...] = ()
    """Where pictures lie."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word where MuPDF saw it: on the page before its own rotation."""

    text: str
    rect: Rect
    turn: int


def read_layer(page: Any, index: int) -> TextLayer:
    """The text layer of ``page`` (a ``pymupdf.Page``), the page number ``index`` of its document."""
    data = page.get_text("rawdict", flags=_FLAGS)
    rotation = int(page.rotation) % 360
    pieces = _pieces(data["blocks"], rotation)
    turned = _main_turn(pieces)
    rect = page.rect
    pictures = page.get_image_info() if page.get_images() else []
    share = _picture_share(page, pictures)
    if share >= _COVERING:
        pieces = _uncovered(page, pictures, pieces)
    matrix = page.rotation_matrix * _turn_matrix(turned, rect.width, rect.height)
    width, height = (rect.height, rect.width) if turned % 180 else (rect.width, rect.height)
    words = []
    seen: set[tuple[str, int, int]] = set()
    for piece in pieces:
        box = _box(pymupdf.Rect(piece.rect) * matrix, index, width, height)
        if box is None:
            continue
        place = (piece.text, round(piece.rect[0] / _SAME_PLACE), round(piece.rect[1] / _SAME_PLACE))
        if place not in seen:
            seen.add(place)
            words.append(Word(piece.text, box))
    return TextLayer(
        width=float(width),
        height=float(height),
        turned=turned,
        words=reading_order(words),
        picture_share=share,
        shapes=_shapes(page) if len(words) < _FEW_WORDS else 0,
        pictures=_picture_boxes(pictures, matrix, index, width, height),
    )


def _pieces(blocks: list[dict[str, Any]], rotation: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    for block in blocks:
        for line in block.get("lines", ()):
            turn = (_turn_of(line["dir"]) - rotation) % 360
            shown: list[tuple[dict[str, Any], float]] = []
            for span in line["spans"]:
                drawn = span.get("char_flags", _FILLED_OR_STROKED) & _FILLED_OR_STROKED
                if drawn and span.get("alpha", 255):
                    shown.extend((char, span["size"]) for char in span["chars"])
            pieces.extend(_Piece(text, rect, turn) for text, rect in _split(shown, line["dir"]))
    return pieces


def _split(
    chars: list[tuple[dict[str, Any], float]], direction: tuple[float, float]
) -> Iterator[tuple[str, Rect]]:
    """The words of a line, split at spaces and at wide gaps."""
    text: list[str] = []
    boxes: list[Rect] = []
    end = 0.0
    for char, size in chars:
        rect = char["bbox"]
        low, high = _along(rect, direction)
        blank = char["c"].isspace() or char["c"] in "\u200b\ufeff"
        if text and (blank or low - end > _WIDE_GAP * size):
            yield "".join(text), _union(boxes)
            text, boxes = [], []
        if not blank:
            text.append(char["c"])
            boxes.append(rect)
            end = high
    if text:
        yield "".join(text), _union(boxes)


def _along(rect: Rect, direction: tuple[float, float]) -> tuple[float, float]:
    """Where a character begins and ends in the direction of writing."""
    x0, y0, x1, y1 = rect
    match _turn_of(direction):
        case 0:
            return x0, x1
        case 90:
            return -y1, -y0
        case 180:
            return -x1, -x0
        case _:
            return y0, y1


def _turn_of(direction: tuple[float, float]) -> int:
    """The clockwise turn that makes text upright which runs in ``direction`` (y grows downwards)."""
    x, y = direction
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 180
    return 270 if y > 0 else 90


def _main_turn(pieces: list[_Piece]) -> int:
    votes: Counter[int] = Counter()
    for piece in pieces:
        votes[piece.turn] += len(piece.text)
    return votes.most_common(1)[0][0] if votes else 0


def _turn_matrix(turn: int, width: float, height: float) -> Any:
    """The clockwise turn of a page of the given size, back into the quadrant of positive numbers."""
    match turn:
        case 90:
            return pymupdf.Matrix(0, 1, -1, 0, height, 0)
        case 180:
            return pymupdf.Matrix(-1, 0, 0, -1, width, height)
        case 270:
            return pymupdf.Matrix(0, -1, 1, 0, 0, width)
        case _:
            return pymupdf.Matrix(1, 0, 0, 1, 0, 0)


def _box(rect: Any, page: int, width: float, height: float) -> Box | None:
    """Fractions of the page; ``None`` for what lies outside of it."""
    if width <= 0 or height <= 0:
        return None
    x0, y0, x1, y1 = rect.x0 / width, rect.y0 / height, rect.x1 / width, rect.y1 / height
    if not (0 <= (x0 + x1) / 2 <= 1 and 0 <= (y0 + y1) / 2 <= 1):
        return None
    return Box(page, max(x0, 0.0), max(y0, 0.0), min(x1, 1.0), min(y1, 1.0))


def _union(rects: list[Rect]) -> Rect:
    return (
        min(rect[0] for rect in rects),
        min(rect[1] for rect in rects),
        max(rect[2] for rect in rects),
        max(rect[3] for rect in rects),
    )


def _picture_boxes(
    pictures: list[Any], matrix: Any, index: int, width: float, height: float
) -> tuple[Box, ...]:
    places = [pymupdf.Rect(info["bbox"]) * matrix for info in pictures[:_MOST_PICTURES]]
    return tuple(box for place in places if (box := _box(place, index, width, height)) is not None)


def _uncovered(page: Any, pictures: list[Any], pieces: list[_Piece]) -> list[_Piece]:
    """The words that no later picture lies upon: some scanners write theirs under the picture."""
    opaque = [
        pymupdf.Rect(info["bbox"])
        for info in pictures
        if not info.get("has-mask") and info["width"] > 1 and info["height"] > 1
    ]
    large = [rect for rect in opaque if abs(rect.get_area()) >= _COVERING * abs(page.rect.get_area())]
    if not large:
        return pieces
    hidden: list[Any] = []
    written: list[Any] = []
    for kind, box in page.get_bboxlog():
        rect = pymupdf.Rect(box)
        if kind.endswith("-text"):
            written.append(rect)
        elif kind == "fill-image" and any(_same_place(rect, picture) for picture in large):
            hidden.extend(text for text in written if _middle(tuple(text)) in rect)
            written.clear()
    return [piece for piece in pieces if not any(_middle(piece.rect) in rect for rect in hidden)]


def _same_place(one: Any, other: Any) -> bool:
    return all(abs(a - b) <= 1.0 for a, b in zip(one, other, strict=True))


def _middle(rect: Rect) -> Any:
    return pymupdf.Point((rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2)


def _shapes(page: Any) -> int:
    return sum(kind == "fill-path" for kind, *_ in page.get_bboxlog())


def _picture_share(page: Any, pictures: list[Any]) -> float:
    sheet = page.rect * page.derotation_matrix
    area = abs(sheet.get_area())
    if not area:
        return 0.0
    shares = (abs((pymupdf.Rect(info["bbox"]) & sheet).get_area()) / area for info in pictures)
    return min(1.0, max(shares, default=0.0))
