"""What was typed, put in order."""

from __future__ import annotations

from collections.abc import Iterable


def several(typed: Iterable[str]) -> tuple[str, ...]:
    """What was given in several options, or in one with commas; an empty one takes all away."""
    return tuple(part for text in typed for part in text.replace(",", " ").replace(";", " ").split())
