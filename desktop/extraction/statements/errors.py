"""What readers of statements raise among themselves."""

from __future__ import annotations

MAX_TEXT = 10_000
"""Characters of a line's details; SWIFT has 390, banks write some hundreds."""


class BadStatement(Exception):  # noqa: N818 - said of the file
    """The file is of this format and cannot be right: ``reason`` is a code of its sentence, with details."""

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason, details)
        self.reason = reason
        self.details = details
