"""A figure and what it counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from desktop.ui.widgets.boxes import column, label

TILE_WIDTH = 200
"""Pixels at usual text: what the line under the figure needs to be read well."""


class Tile(QFrame):
    """A card with a large figure and a line under it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self._figure = label(look="title")
        self._text = label(look="muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(self._figure, self._text, None, margins=(16, 12, 16, 12), gap=4))

    def show_figure(self, figure: str, text: str) -> None:
        """Show ``figure``, which counts ``text``."""
        self._figure.setText(figure)
        self._text.setText(text)
        self.setAccessibleName(f"{figure} {text}")
