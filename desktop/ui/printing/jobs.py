"""What a screen has to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter


class Printout(Protocol):
    """Something that is ready to be put on paper."""

    title: str
    """Also what a file is called."""
    orientation: QPageLayout.Orientation

    def paint(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        """Draw all pages; the device stands at the first."""


@dataclass(frozen=True, slots=True)
class Job:
    """Something that can be chosen to be printed."""

    key: str
    name: str
    load: Callable[[], Printout]
    """Makes it ready, which takes a while: called in the background, may raise :class:`UserError`."""
    has_notes: bool = False
    """Whether a note in the margin can be left out."""


@runtime_checkable
class Printable(Protocol):
    """A screen that has something to print."""

    def print_jobs(self) -> Sequence[Job]:
        """What can be printed of what is shown now, the likeliest first."""
