"""The layouts by name, and the rule that parts them."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Paper

Drawn = tuple[Paper, str]
"""What a document says, and the HTML that prints it."""
Layout = Callable[[Inventor], Drawn]
LAYOUTS: dict[str, Layout] = {}


def layout(function: Layout) -> Layout:
    """Register a layout by its function's name."""
    LAYOUTS[function.__name__] = function
    return function


def is_held(name: str) -> bool:
    """Whether the layout is only scored, never looked at for improving reading: half of them by their names."""
    return zlib.crc32(name.encode()) % 2 == 0
