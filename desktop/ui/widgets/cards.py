"""Pages of cards: one a topic, below each other, as wide as lines can be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.boxes import at_left, column

WIDE, NARROW = 960, 720
"""Widths of cards for text of the usual size: with tables, and with words and boxes only."""
_MARGIN, _GAP = 24, 16


class Card(QFrame):
    """A topic on a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")


def card_column(*widgets: QWidget | None, gap: int = 12) -> QVBoxLayout:
    """What is in a card, one under the other; ``None`` is a stretch."""
    return column(*widgets, margins=(24, 16, 24, 16), gap=gap)


def card_of(inside: QVBoxLayout) -> Card:
    """A card with this in it."""
    card = Card()
    card.setLayout(inside)
    return card


def cards_area(*cards: QWidget, widest: int = WIDE) -> QScrollArea:
    """The cards below each other at the left, no wider than ``widest``, the more for large text."""
    inside = QWidget()
    inside.setLayout(column(*cards, None, gap=_GAP))
    layout = at_left(inside, scaled(widest))
    layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    scrolled = QWidget()
    scrolled.setProperty("look", "page")
    scrolled.setLayout(layout)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(scrolled)
    return area
