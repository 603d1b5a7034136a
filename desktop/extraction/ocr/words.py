"""A line as read into its words, each with its own stretch of the line."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.domain.reading import Doubt
from desktop.extraction.ocr.ctc import SURE, Char, LineText
from desktop.extraction.ocr.parts import Pixels

_CELL_GAP = 0.5
"""Of the line's height: a clear stretch so wide within a "word" is the gap between two table cells."""

_SPACE_GAP = 0.2
"""Of the line's height: so wide between characters of different kinds, it is a space not read."""

_REACH = 0.25
"""Of the line's height: how far from its middle a character has ink."""

_CENTS_APART = re.compile(r"\d, \d\d(?!\d)")

_WITHIN_NUMBERS = frozenset(".,:-/")
"""Signs that stand within a number however wide it is set."""

_SEPARATORS = frozenset("·•|")
"""Signs set between words; the reader often glues them to one."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A word of a line and where it begins and ends, as fractions of the line's width."""

    chars: tuple[Char, ...]
    start: float
    end: float

    @property
    def text(self) -> str:
        """The characters in a row."""
        return "".join(char.text for char in self.chars)

    @property
    def confidence(self) -> float:
        """That of its least sure character."""
        return min(char.confidence for char in self.chars)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Its characters that may be others."""
        return tuple(
            Doubt(place, char.confidence, char.others)
            for place, char in enumerate(self.chars)
            if char.others or char.confidence < SURE
        )


def words_of(read: LineText, line: Pixels) -> list[Stretch]:
    """The words of the line that was read from the picture ``line``.

    The reader may join what stands apart (``23%2 250,00`` from two cells of a table), so words are
    split where the ink has a wide gap, too.
    """
    height, width = line.shape[:2]
    ink = _inked_columns(line)
    centres = [char.place * width for char in read.chars]
    # The models' alphabet has signs of several letters, such as "ＴＥＬ": the first one stands for them.
    text = "".join(char.text[0] for char in read.chars)
    groups: list[list[int]] = []
    for at, char in enumerate(text):
        if char.isspace():
            if not _before_cents(text, at):
                groups.append([])
            continue
        if not groups:
            groups.append([])
        if groups[-1]:
            left = groups[-1][-1]
            least = _least_gap(text[max(0, left - 1) : left + 1], char) * height
            if centres[at] - centres[left] > least and (
                _clear(ink, centres[left], centres[at], _REACH * height) > least
            ):
                groups.append([])
        groups[-1].append(at)
    result = []
    for group in groups:
        if not group:
            continue
        first, last = _edges(group, centres, width)
        start, end = _tightened(ink, first, last)
        result.append(Stretch(tuple(read.chars[at] for at in group), start / width, end / width))
    return result


def _before_cents(text: str, at: int) -> bool:
    """Whether the space at ``at`` is the room that typewriter print leaves before an amount's cents."""
    return at >= 2 and _CENTS_APART.match(text, at - 2) is not None


def _least_gap(last: str, after: str) -> float:
    """The gap, in heights of the line, beyond which ``after`` begins a word of its own."""
    before = last[-1]
    label_ends = before == ":" and last[0].isalpha()
    if before in _SEPARATORS or after in _SEPARATORS or label_ends:
        return 0.0
    if before in _WITHIN_NUMBERS:
        return _CELL_GAP if after.isdigit() and not last[0].isalpha() else _SPACE_GAP
    changes = before.isdigit() != after.isdigit() and before.isalpha() != after.isalpha()
    ends = not before.isalnum() and after.isalnum()
    return _SPACE_GAP if changes or ends else _CELL_GAP


def _inked_columns(line: Pixels) -> npt.NDArray[np.bool_]:
    """Which columns of the line have ink in its middle rows."""
    height = line.shape[0]
    rows = line[height // 6 : max(height // 6 + 1, height - height // 6)]
    middle = np.minimum(np.minimum(rows[..., 0], rows[..., 1]), rows[..., 2])
    # Counted instead of sorted: every line of the page comes here.
    tones = np.cumsum(np.bincount(middle[::2, ::2].ravel(), minlength=256))
    paper, dark = (int(np.searchsorted(tones, share * tones[-1])) for share in (0.9, 0.02))
    limit = paper - max(40.0, 0.4 * (paper - dark))
    return np.asarray((middle < limit).any(axis=0), np.bool_)


def _clear(ink: npt.NDArray[np.bool_], left: float, right: float, reach: float) -> float:
    """The widest stretch without ink between the middles of two characters, in pixels.

    0 if a character itself has no ink within ``reach``: print so faint says nothing about gaps.
    """
    low, high = round(left), round(right)
    around = max(1, round(reach))
    if (
        not ink[max(0, low - around) : low + around].any()
        or not ink[max(0, high - around) : high + around].any()
    ):
        return 0.0
    columns = ink[low:high]
    edges = np.concatenate(([-1], np.flatnonzero(columns), [len(columns)]))
    return float(np.diff(edges).max() - 1)


def _edges(group: list[int], centres: list[float], width: int) -> tuple[float, float]:
    """Where a word's characters probably begin and end: half way to their neighbours."""
    first, last = group[0], group[-1]
    pitch = (centres[last] - centres[first]) / (last - first) if last > first else width / (len(centres) + 1)
    before = centres[first - 1] if first else -centres[first]
    after = centres[last + 1] if last + 1 < len(centres) else 2 * width - centres[last]
    start = max((before + centres[first]) / 2, centres[first] - 0.75 * pitch)
    end = min((after + centres[last]) / 2, centres[last] + 0.75 * pitch)
    return max(0.0, start), min(float(width), max(end, start + 1))


def _tightened(ink: npt.NDArray[np.bool_], start: float, end: float) -> tuple[float, float]:
    """The stretch from its first to its last ink; as it was where there is none."""
    low = max(0, round(start))
    inked = np.flatnonzero(ink[low : round(end)])
    if not len(inked):
        return start, end
    return float(low + inked[0]), float(low + inked[-1] + 1)
