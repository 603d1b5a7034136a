"""What readers of statements raise among themselves."""

from __future__ import annotations


class BadStatement(Exception):  # noqa: N818 - said of the file
    """The file is of this format and cannot be right: ``reason`` is a code of its sentence, with details."""

    def __init__(self, reason: str, **details: object) -> None:
        super().__init__(reason, details)
        self.reason = reason
        self.details = details
