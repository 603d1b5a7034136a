"""Two lines over the weeks: what was right at first reading, and what needed no look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.ground import made_plot, paint_ground

if TYPE_CHECKING:
    from desktop.services.judging.office import Count

_BELOW, _ABOVE = 4.0, 0.9
"""Per cent of air below and above the lines."""


class WeeksPlot(QWidget):
    """A plot of shares in per cent; told apart by line and mark, not by colour alone."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: Any = None
        self._weeks: Sequence[tuple[date, Count]] = ()
        self.setMinimumHeight(240)
        self._legend = [label(f"● {self.tr('dobrze odczytane')}"), label(f"■ {self.tr('pewne')}")]
        self._body = column(gap=0)
        title = label(heading or self.tr("Tydzień po tygodniu"), "heading")
        head = FlowLayout(gap=16)
        head.addWidget(title)
        for one in self._legend:
            one.setMinimumHeight(title.sizeHint().height())
            head.addWidget(one)
        self._body.addLayout(head)
        self.setLayout(self._body)
        self.setAccessibleName(self.tr("Jakość odczytu tydzień po tygodniu"))

    def show_weeks(self, weeks: Sequence[tuple[date, Count]]) -> None:
        """Draw these weeks, named by their Mondays, oldest first."""
        from pyqtgraph import mkPen

        self._weeks = weeks
        plot = self._made()
        tokens = current()
        paint_ground(plot, tokens)
        plot.clear()
        lines = (
            (tokens.green, Qt.PenStyle.SolidLine, "o", "right_share"),
            (tokens.accent, Qt.PenStyle.DashLine, "s", "certain_share"),
        )
        for key, (color, style, mark, share) in zip(self._legend, lines, strict=True):
            key.setStyleSheet(f"color: {color}")
            points = [
                (_seconds(monday), 100 * value)
                for monday, count in weeks
                if (value := getattr(count, share)) is not None
            ]
            plot.plot(
                [x for x, _ in points],
                [y for _, y in points],
                pen=mkPen(color, width=2, style=style),
                symbol=mark,
                symbolSize=7,
                symbolBrush=color,
                symbolPen=color,
            )
        plot.setYRange(self._lowest() - _BELOW, 100 + _ABOVE, padding=0)
        plot.getAxis("bottom").setTicks([_ticks([monday for monday, _ in weeks])])

    def changeEvent(self, event: Any) -> None:
        """Follow the colours of the system."""
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self._plot is not None:
            self.show_weeks(self._weeks)

    def _lowest(self) -> float:
        shares = [
            share
            for _, count in self._weeks
            for share in (count.right_share, count.certain_share)
            if share is not None
        ]
        return 100 * min(shares, default=0.0)

    def _made(self) -> Any:
        if self._plot is None:
            self._plot = made_plot(self.tr("% pól"))
            self._body.addWidget(self._plot, 1)
        return self._plot


def _seconds(day: date) -> float:
    return datetime.combine(day, time(), UTC).timestamp()


def _ticks(mondays: Sequence[date], most: int = 12) -> list[tuple[float, str]]:
    """At most so many labelled weeks, the newest among them."""
    step = -(-len(mondays) // most) or 1
    return [(_seconds(day), f"{day.day}.{day.month:02d}") for day in reversed(mondays[::-1][::step])]
