"""Which characters recognisers take for which: a second source beside the recogniser's own doubts."""

from __future__ import annotations

LOOKALIKES: dict[str, tuple[str, ...]] = {
    "O": ("0",),
    "o": ("0",),
    "Q": ("0",),
    "D": ("0",),
    "I": ("1",),
    "l": ("1",),
    "|": ("1",),
    "!": ("1",),
    "i": ("1",),
    "Z": ("2", "7"),
    "z": ("2",),
    "S": ("5", "8"),
    "s": ("5",),
    "$": ("5", "8"),
    "G": ("6",),
    "b": ("6",),
    "B": ("8", "6"),
    "g": ("9",),
    "q": ("9",),
    "A": ("4",),
    "T": ("7",),
}
"""Letters among figures, and the figures they stand for, the likeliest first."""

FIGURES: dict[str, tuple[str, ...]] = {
    "0": ("8", "6", "9"),
    "1": ("7", "4"),
    "2": ("7", "3"),
    "3": ("8", "5", "9"),
    "4": ("1", "9"),
    "5": ("6", "3", "8", "9"),
    "6": ("8", "5", "0"),
    "7": ("1", "2"),
    "8": ("3", "6", "0", "9"),
    "9": ("8", "0", "3", "5"),
}
"""Figures that faint or filled print makes alike, the likeliest first."""

HEXADECIMAL: dict[str, tuple[str, ...]] = {
    **FIGURES,
    "0": ("8", "6", "9", "D"),
    "8": ("B", "3", "6", "0", "9"),
    "B": ("8", "E"),
    "D": ("0", "B"),
    "E": ("F", "B"),
    "F": ("E",),
    "C": ("0", "6"),
    "A": ("4",),
    "4": ("A", "1", "9"),
    "6": ("8", "5", "0", "B"),
}
"""The same among hexadecimal digits, where letters are right too."""

TYPICAL_SLIP = 0.004
"""How often a single character of an ordinary scan is misread, where its confidence is not known."""
LEAST_SLIP = 0.0005
WORST_SLIP = 0.2


def slip(confidence: float) -> float:
    """The chance that one character of a word read with ``confidence`` is another."""
    return min(max(1.0 - confidence, LEAST_SLIP), WORST_SLIP)
