"""Shares and counts as this page writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def percent(share: float | None, places: int = 1) -> str:
    """``0.9876`` → ``98,8 %`` in the window's language; a dash for nothing."""
    return "–" if share is None else f"{QLocale().toString(100 * share, 'f', places)} %"


def number(count: int) -> str:
    """``12 345`` in the window's language."""
    return QLocale().toString(count)
