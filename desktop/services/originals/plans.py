"""What a worker process is told of a document whose pages are to be given away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.reading import Corners, MediaType, Word


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page: its place in the file, how it is shown, and what was read on it.

    ``turned``, ``corners`` and ``rotation`` as in :class:`~desktop.domain.reading.Page` and in the review:
    the turn that makes it upright, the part that was read, the turn that a person added.
    """

    file_page: int
    turned: int = 0
    corners: Corners | None = None
    rotation: int = 0
    recognised: bool = False
    """Whether its words come from OCR, so that the file itself has none."""
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """A document: its file, and its pages; without pages, all that the file has.

    ``moment`` is when it came: it stands in a PDF/A as the time of making.
    """

    path: Path
    media_type: MediaType
    file_name: str
    title: str
    moment: datetime
    pages: tuple[PlannedPage, ...] = ()


@dataclass(frozen=True, slots=True)
class MadePdf:
    """A PDF that was written: its pages, and how many of them became pictures though they had text.

    ``loses``: the file that it was made of holds what its pages do not show, such as a signature.
    """

    pages: int
    drawn: int = 0
    loses: bool = False
