"""Marking Polish sentences for translation without Qt."""

from __future__ import annotations

CONTEXT = "sentences"
"""Where Qt's translation files keep them."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    """``text`` itself: the name alone is what Qt's translation tools look for in the source."""
    del context
    return text
