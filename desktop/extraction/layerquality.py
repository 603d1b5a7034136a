"""Whether a text layer says what is seen on the page, or the page is to be read by OCR."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from desktop.extraction.textlayer import TextLayer


class LayerProblem(StrEnum):
    """Why a text layer is not used."""

    EMPTY = "empty"
    """Next to no visible text where something else is to be seen."""
    UNMAPPED = "unmapped"
    """Characters without a meaning: the font has no usable Unicode map."""
    STAMP = "stamp"
    """A little text over a page that is a picture: a stamp, a page number, a scanner's mark."""
    NONSENSE = "nonsense"
    """Letters that form no words: the font's Unicode map is wrong."""


_FEWEST_CHARACTERS = 8
_OUTLINED_SHAPES = 40
_UNMAPPED_SHARE = 0.03
_PICTURE_PAGE = 0.35
_STAMP_WORDS = 40
_STAMP_AREA = 0.2
_LETTERS_TO_JUDGE = 60
_VOWEL_SHARE = 0.2
"""Polish, German and English prose has 36 to 42 % vowels; abbreviations lower that somewhat."""
_ODD_SHARE = 0.25

_VOWELS = frozenset("aeiouyąęóäöüéáíúàèěůø")
_CID = re.compile(r"\(cid:\d+\)")
_BULLETS = frozenset("\uf0a7\uf0b7\uf0d8\uf0fc\uf06e\uf076\uf0a8\uf071\uf02d\uf0e0")
"""Private-use characters that Office programs write for bullets and ticks."""
_COMMON_SIGNS = frozenset(".,:;-–—/()%&+*'\"„”“’!?=@#_|[]°§€$£×•<>\\·…~^{}`´")


def layer_problem(layer: TextLayer) -> LayerProblem | None:
    """Why the layer cannot be trusted, or ``None`` if it can.

    Invisible text never counts: it is what a scanner's own OCR put under the picture, often with
    errors, and nobody who looks at the page can check it.
    """
    text = "".join(word.text for word in layer.words)
    if text and (_unmapped(text) / len(text) > _UNMAPPED_SHARE or _CID.search(text)):
        return LayerProblem.UNMAPPED
    if sum(char.isalnum() for char in text) < _FEWEST_CHARACTERS:
        has_more = layer.picture_share or layer.shapes > _OUTLINED_SHAPES
        return LayerProblem.EMPTY if has_more else None
    if layer.picture_share >= _PICTURE_PAGE and _is_stamp(layer):
        return LayerProblem.STAMP
    return LayerProblem.NONSENSE if _is_nonsense(text) else None


def _unmapped(text: str) -> int:
    return sum(
        char == "\ufffd" or (unicodedata.category(char) in {"Co", "Cn", "Cc", "Cs"} and char not in _BULLETS)
        for char in text
    )


def _is_stamp(layer: TextLayer) -> bool:
    boxes = [word.box for word in layer.words]
    width = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
    height = max(box.y1 for box in boxes) - min(box.y0 for box in boxes)
    return len(boxes) < _STAMP_WORDS or width * height < _STAMP_AREA


def _is_nonsense(text: str) -> bool:
    letters = [char for char in text.casefold() if char.isalpha()]
    odd = sum(not char.isalnum() and char not in _COMMON_SIGNS for char in text)
    if odd / len(text) > _ODD_SHARE:
        return True
    latin = [char for char in letters if ord(char) < 0x250]
    if len(latin) < _LETTERS_TO_JUDGE:
        return False
    return sum(char in _VOWELS for char in latin) / len(latin) < _VOWEL_SHARE
