"""Tooltips that show what others wrote as it is written."""

from __future__ import annotations

import re
from html import escape

_MARKUP = re.compile(r"<[^\s<>0-9]")
"""What may begin a tag; Qt wants at least one to take a text for markup."""


def plain_tip(text: str) -> str:
    """``text`` for a tooltip: Qt takes for markup whatever looks like it, a client's file name too."""
    if not _MARKUP.search(text):
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
