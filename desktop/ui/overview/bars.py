"""Bars that stand upon each other, told apart by pattern and not by colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.style.tokens import Tokens, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.ground import made_plot, paint_ground

_WIDTH = 0.72
"""Of a bar, its place being 1."""
_MOST_LABELS = 12
_AIR = 1.08
"""How much higher than the highest bar the plot is."""
_KEY = 12
PLOT_HEIGHT = 260
"""Pixels, as is the side of a key to the patterns."""


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of what is counted: its name, a colour of the style by name, and a pattern."""

    name: str
    color: str
    pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern

    def brush(self, tokens: Tokens) -> QBrush:
        """What its bars are filled with."""
        return QBrush(QColor(getattr(tokens, self.color)), self.pattern)


class BarsPlot(QWidget):
    """A heading with a legend, and under it one bar for each place along the bottom."""

    def __init__(self, title: str, unit: str, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._unit = unit
        self._plot: Any = None
        self._places: Sequence[str] = ()
        self._values: Sequence[Sequence[int]] = ()
        self.setFixedHeight(PLOT_HEIGHT)
        heading = label(title, "heading")
        head = FlowLayout(gap=16)
        head.addWidget(heading)
        for part in parts if len(parts) > 1 else ():
            key = QWidget()
            key.setLayout(row(_Key(part), label(part.name, "muted"), gap=6))
            key.setMinimumHeight(heading.sizeHint().height())
            head.addWidget(key)
        self._body = column(gap=4)
        self._body.addLayout(head)
        self.setLayout(self._body)
        self.setAccessibleName(title)

    def show_values(self, places: Sequence[str], values: Sequence[Sequence[int]]) -> None:
        """Draw ``values``: for each part, a number for each place."""
        self._places, self._values = places, values
        sums = [sum(numbers) for numbers in zip(*values, strict=True)]
        self.setAccessibleDescription(
            "; ".join(f"{place}: {count}" for place, count in zip(places, sums, strict=True) if count)
        )
        plot, tokens = self._made(), current()
        paint_ground(plot, tokens)
        plot.clear()
        self._draw(plot, tokens)
        plot.setYRange(0, max([1, *sums]) * _AIR, padding=0)
        plot.setXRange(-0.6, len(places) - 0.4, padding=0)
        step = -(-len(places) // _MOST_LABELS) or 1
        shown = [(number, place) for number, place in enumerate(places) if number % step == 0]
        plot.getAxis("bottom").setTicks([shown])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the system."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._plot is not None:
            self.show_values(self._places, self._values)

    # -- inside ------------------------------------------------------------------------------------

    def _draw(self, plot: Any, tokens: Tokens) -> None:
        from pyqtgraph import BarGraphItem, mkPen

        below = [0] * len(self._places)
        for part, numbers in zip(self._parts, self._values, strict=True):
            drawn = [place for place, number in enumerate(numbers) if number]
            plot.addItem(
                BarGraphItem(
                    x=drawn,
                    y0=[below[place] for place in drawn],
                    height=[numbers[place] for place in drawn],
                    width=_WIDTH,
                    brush=part.brush(tokens),
                    pen=mkPen(getattr(tokens, part.color)),
                )
            )
            below = [low + number for low, number in zip(below, numbers, strict=True)]

    def _made(self) -> Any:
        if self._plot is None:
            self._plot = made_plot(self._unit)
            self._body.addWidget(self._plot, 1)
        return self._plot


class _Key(QWidget):
    """A small square as a part's bars are filled."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._part = part
        self.setFixedSize(QSize(_KEY, _KEY))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        tokens = current()
        painter.setPen(QColor(getattr(tokens, self._part.color)))
        painter.setBrush(self._part.brush(tokens))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
