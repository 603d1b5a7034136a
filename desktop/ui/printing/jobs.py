"""What a screen has to print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPainter

Sheet = Callable[[QPainter], None]
"""Draws one page, whose body begins at the painter's origin; called in the background.

May raise :class:`UserError` where what is to be drawn cannot be fetched.
"""


@dataclass(frozen=True, slots=True)
class Body:
    """The part of the page that can be drawn on, in the pixels of what it is drawn on."""

    area: QRectF
    per_mm: float


class Printout(Protocol):
    """Something that is ready to be put on paper."""

    title: str
    """Also what a file is called."""
    orientation: QPageLayout.Orientation
    left_out: Sequence[str]
    """Names of what cannot be printed and is missing here."""

    def sheets(self, body: Body, *, draft: bool = False, notes: bool = True) -> Sequence[Sheet]:
        """The pages, laid out for paper of this size; takes a while, so called in the background.

        A ``draft`` is for the screen; ``notes``: with the notes in the margin, where there are any.
        """


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
