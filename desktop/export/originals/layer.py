"""Recognised words as invisible text, each where it is seen.

The page that words were read from is the original turned, and of photos a part of it made straight; what
is given away is the whole original turned upright.  So a word's place is carried over by its corners, and a
word of a photo taken askew lies askew.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.perspective import WHOLE, Perspective
from desktop.domain.reading import Corners, Word
from desktop.export.originals.letters import ASCENT, DESCENT, Letters

FONT = "BezdotykText"
"""The name of the font among a page's resources."""

_Point = tuple[float, float]
_Matrix = tuple[float, float, float, float, float, float]

_LEAST = 0.5
"""Points: a smaller box holds no word."""
_SQUEEZED = (1.0, 5000.0)
"""Per cent: how narrow and how wide letters may be made to fill their word's place."""


@dataclass(frozen=True, slots=True)
class View:
    """How the page that words were read from lies on the sheet that is given away.

    ``width`` and ``height`` (points) are those of the upright sheet; ``corners`` say which part of it was
    read, ``rotation`` by how much a person turned it clockwise afterwards: the sheet is turned with it.
    """

    width: float
    height: float
    corners: Corners | None = None
    rotation: int = 0

    def matrix(self) -> _Matrix:
        """From fractions of the upright sheet (y down) to points of the given page (y up)."""
        match self.rotation % 360:
            case 90:
                return (0.0, -self.width, -self.height, 0.0, self.height, self.width)
            case 180:
                return (-self.width, 0.0, 0.0, self.height, self.width, 0.0)
            case 270:
                return (0.0, self.width, self.height, 0.0, 0.0, 0.0)
            case _:
                return (self.width, 0.0, 0.0, -self.height, 0.0, self.height)


def sheet_content(
    words: Iterable[Word], view: View, letters: Letters, onto: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
) -> bytes:
    """The content that writes ``words`` invisibly; empty if there are none.

    ``onto`` leads from points of the page as it is seen to its own coordinates, where these differ.
    """
    warp = Perspective.of(view.corners or WHOLE)
    matrix = view.matrix()
    shown = []
    for word in words:
        text = _writable(word.text)
        if text:
            box = word.box
            left, right, above = (
                _mapped(onto, _mapped(matrix, warp.original(x, y)))
                for x, y in ((box.x0, box.y1), (box.x1, box.y1), (box.x0, box.y0))
            )
            shown.append(_placed(text, left, right, above, letters))
    if not any(shown):
        return b""
    # Text rendering mode 3: neither filled nor stroked (ISO 32000-1, table 106).
    return b"q BT 3 Tr\n" + b"".join(shown) + b"ET Q\n"


def _placed(text: str, left: _Point, right: _Point, above: _Point, letters: Letters) -> bytes:
    """One word on the line from ``left`` to ``right``, as high as ``above``; empty if that has no extent."""
    length, height = math.dist(left, right), math.dist(left, above)
    natural = letters.width(text)
    if length < _LEAST or height < _LEAST or not natural:
        return b""
    size = height / (ASCENT + DESCENT)
    cos, sin = (right[0] - left[0]) / length, (right[1] - left[1]) / length
    base = DESCENT * size
    x, y = left[0] - sin * base, left[1] + cos * base
    stretch = min(max(100 * length / (natural * size), _SQUEEZED[0]), _SQUEEZED[1])
    # The blank behind a word belongs to no place; it keeps words apart where somebody copies a line.
    shown = letters.encoded(text + " ").hex().upper()
    numbers = " ".join(_number(one) for one in (cos, sin, -sin, cos, x, y))
    return f"/{FONT} {_number(size)} Tf {_number(stretch)} Tz {numbers} Tm <{shown}> Tj\n".encode()


def _writable(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) not in {"Cc", "Cs", "Cn"})


def _mapped(matrix: _Matrix, point: _Point) -> _Point:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def _number(value: float) -> str:
    """A number as PDF writes it: no exponent, no minus before nothing."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-0"} else text
