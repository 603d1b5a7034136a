"""Comparing a text layer with what the OCR sees, and making one page of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PIL import Image

from desktop.domain.fields import Box
from desktop.domain.perspective import Perspective
from desktop.domain.reading import Word
from desktop.extraction.fields.fold import alike, fold
from desktop.extraction.lines import reading_order
from desktop.extraction.textlayer import TextLayer

if TYPE_CHECKING:
    from desktop.extraction.ocr.engine import OcrEngine

STRIP = 0.16
"""The part of the page's height that is read to compare."""

_STEPS = 24
_FEWEST_PAIRS = 12
_ALIKE_LETTERS, _ALIKE_DIGITS = 0.55, 0.8
"""The share of pairs of neighbouring characters that both have: good layers have 0.85 and more, those with
a wrong map 0.2 at most, but where only two digits are exchanged, two thirds of the pairs of digits stay."""
_UPRIGHT = 0


def layer_agrees(
    layer: TextLayer, picture: Image.Image, page: int, engine: OcrEngine, *, of_digits: bool = False
) -> bool:
    """Whether the layer says what is seen on the strip of ``picture`` that holds most of its text.

    ``picture`` shows the page as the layer has it.  ``of_digits`` looks where most digits are.  What the
    OCR cannot read speaks against the layer.
    """
    top, bottom = _busiest_strip(layer.words, str.isdigit if of_digits else str.isalpha)
    words = [word for word in layer.words if top <= _middle(word.box) <= bottom]
    seen = read_part(picture, Box(page, 0.0, top, 1.0, bottom), engine)
    compared = False
    for kind, alike_enough in ((str.isalpha, _ALIKE_LETTERS), (str.isdigit, _ALIKE_DIGITS)):
        said, read = _pairs(words, kind), _pairs(seen, kind)
        if said.total() < _FEWEST_PAIRS:
            continue
        compared = True
        if (said & read).total() < alike_enough * said.total():
            return False
    return compared


def read_part(picture: Image.Image, part: Box, engine: OcrEngine) -> tuple[Word, ...]:
    """The words that the OCR reads in ``part`` of the picture, placed on the whole of it."""
    width, height = picture.size
    corners = (part.x0 * width, part.y0 * height, part.x1 * width, part.y1 * height)
    left, upper, right, lower = (round(value) for value in corners)
    if right - left < 8 or lower - upper < 8:
        return ()
    result = engine.read(picture.crop((left, upper, right, lower)), part.page)
    if result.turned != _UPRIGHT:
        return ()

    lying = Perspective.of(result.skew.corners)

    def placed(box: Box) -> Box:
        across, down = part.x1 - part.x0, part.y1 - part.y0
        shown = lying.original_box(box)
        return Box(
            part.page,
            part.x0 + across * shown.x0,
            part.y0 + down * shown.y0,
            part.x0 + across * shown.x1,
            part.y0 + down * shown.y1,
        )

    return tuple(replace(word, box=placed(word.box)) for word in result.words)


def merged(words: Iterable[Word], more: Iterable[Word]) -> tuple[Word, ...]:
    """``words``, and of ``more`` those that stand where none of them does."""
    kept = [word for word in words if "\ufffd" not in word.text]
    added = [word for word in more if not any(_covers(known.box, word.box) for known in kept)]
    return reading_order([*kept, *added])


def _covers(known: Box, other: Box) -> bool:
    """Whether the middle of ``other`` lies in ``known``, or the other way round."""
    return _holds(known, other) or _holds(other, known)


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2
    return outer.x0 <= x <= outer.x1 and outer.y0 <= y <= outer.y1


def _busiest_strip(words: Sequence[Word], kind: Callable[[str], bool]) -> tuple[float, float]:
    """The strip with most characters of a kind."""
    weights = [(_middle(word.box), sum(map(kind, word.text))) for word in words]
    tops = [step * (1.0 - STRIP) / _STEPS for step in range(_STEPS + 1)]
    best = max(tops, key=lambda top: sum(weight for y, weight in weights if top <= y <= top + STRIP))
    return best, best + STRIP


def _middle(box: Box) -> float:
    return (box.y0 + box.y1) / 2


def _pairs(words: Iterable[Word], kind: Callable[[str], bool]) -> Counter[str]:
    """Pairs of characters of a kind that follow each other in a word, look-alikes as one.

    The order of the words is no matter: columns may be read in another one.
    """
    pairs: Counter[str] = Counter()
    for word in words:
        letters = "".join(filter(kind, fold(word.text)))
        if kind is str.isalpha:
            letters = alike(letters)
        pairs.update(letters[at : at + 2] for at in range(len(letters) - 1))
    return pairs
