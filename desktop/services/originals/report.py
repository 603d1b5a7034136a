"""What came of giving originals away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.messages import Message

Progress = Callable[[int, int], bool]
"""Told how many of how many documents are written; ``False`` stops, and nothing stays."""


@dataclass(frozen=True, slots=True)
class OriginalsReport:
    """What was written: the file or folder, how many documents and files it holds, and what to know.

    ``missing`` documents (or files of them) are not in it, or only as a page that says why.
    """

    path: Path
    documents: int
    files: int
    missing: int = 0
    remarks: tuple[tuple[int, Message], ...] = ()
    """Numbers of documents, and what is to be known of each."""
