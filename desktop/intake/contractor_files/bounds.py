"""How much of a file is believed, and what is raised beyond."""

from __future__ import annotations

MAX_BYTES = 64 * 1024 * 1024
MAX_RECORDS = 100_000
MAX_COLUMNS = 120
MAX_CELL = 2_000
"""Characters of one cell or value that are kept."""


class BadFile(Exception):  # noqa: N818 - said of the file
    """The bytes are not what they call themselves, or more of it than can be."""


class TooMany(Exception):  # noqa: N818 - said of the file
    """More records than :data:`MAX_RECORDS`."""


def one_line(text: str) -> str:
    """``text`` on one line, without what cannot be seen, cut at :data:`MAX_CELL` characters."""
    short = text[:MAX_CELL]
    if not short.isprintable():
        short = "".join(char if char.isprintable() else " " for char in short)
    return " ".join(short.split())
