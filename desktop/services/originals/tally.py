"""Counting while originals are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.domain.messages import Message

Told = Callable[[], None]
"""Called after each document; raises to stop."""


@dataclass(slots=True)
class Tally:
    """What has been written so far, and what is to be said of single documents."""

    documents: int = 0
    files: int = 0
    missing: int = 0
    remarks: list[tuple[int, Message]] = field(default_factory=list)

    def say(self, document_id: int, message: Message) -> None:
        """Something that a person should know of a document."""
        self.remarks.append((document_id, message))
