"""What a page looks like in a few bytes, and how alike two pages look.

A print is made of the straightened page (:mod:`desktop.extraction.pages.mark`): how much ink stands in each
cell of a grid, four bits a cell, and the signs of the coarsest waves of that, by which pages that look alike
are found among a million.
"""

from __future__ import annotations

import math
from functools import lru_cache

GRID = 20
"""Cells of a side of the grid, on a page of any shape."""
LEVELS = 15
"""Ink of the fullest cell."""
BANDS = 12
BAND_BITS = 8
"""Signs of a band: pages of one paper share all eight of one band or another."""
MAP_BYTES = GRID * GRID // 2
SIGN_BYTES = BANDS * BAND_BITS // 8
SIZE = MAP_BYTES + SIGN_BYTES
"""Bytes of a print."""

_EDGE = 2
"""Cells at the edges that are not compared: scanners' shadows, and what a shift brings in."""


def packed(cells: list[int], signs: list[bool]) -> bytes:
    """A print of the grid's cells (row by row, 0 to :data:`LEVELS`) and the waves' signs."""
    grid = bytes(high << 4 | low for high, low in zip(cells[::2], cells[1::2], strict=True))
    number = int("".join("1" if sign else "0" for sign in signs), 2)
    return grid + number.to_bytes(SIGN_BYTES, "big")


def bands(mark: bytes) -> tuple[int, ...]:
    """The signs of each band as a number; nothing for what is no print."""
    if len(mark) != SIZE:
        return ()
    number = int.from_bytes(mark[MAP_BYTES:], "big")
    mask = (1 << BAND_BITS) - 1
    return tuple(number >> BAND_BITS * (BANDS - 1 - band) & mask for band in range(BANDS))


def alike(one: bytes, two: bytes) -> float:
    """How alike two pages look, -1 to 1: the correlation of their ink, moved by a cell if that helps.

    0 for what is no print, and for pages without any ink.
    """
    if len(one) != SIZE or len(two) != SIZE:
        return 0.0
    mine = _centred(one[:MAP_BYTES], 0, 0)
    best = 0.0
    for down in (-1, 0, 1):
        for across in (-1, 0, 1):
            theirs = _centred(two[:MAP_BYTES], down, across)
            best = max(best, sum(a * b for a, b in zip(mine, theirs, strict=True)))
    return best


@lru_cache(maxsize=2000)
def _centred(grid: bytes, down: int, across: int) -> tuple[float, ...]:
    """The inner cells of a grid moved so far, about their mean, of length one."""
    cells = [level for pair in grid for level in (pair >> 4, pair & 15)]
    inner = range(_EDGE, GRID - _EDGE)
    chosen = [cells[(row + down) * GRID + column + across] for row in inner for column in inner]
    mean = sum(chosen) / len(chosen)
    length = math.sqrt(sum((level - mean) ** 2 for level in chosen)) or 1.0
    return tuple((level - mean) / length for level in chosen)
