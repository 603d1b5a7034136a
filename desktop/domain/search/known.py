"""Whom the office knows: what tells a contractor's name from any other word."""

from __future__ import annotations

from typing import Protocol


class Known(Protocol):
    """Names that were seen; all texts are folded words."""

    def contractor(self, words: str) -> str | None:
        """The contractor's name, or its beginning, that ``words`` stand for."""

    def company(self, words: str) -> str | None:
        """As :meth:`contractor`, for the office's own companies."""


class Nobody:
    """Knows no names: for texts that say what they mean, and for tests."""

    def contractor(self, words: str) -> str | None:
        """Nobody."""
        del words
        return None

    def company(self, words: str) -> str | None:
        """Nobody."""
        del words
        return None
