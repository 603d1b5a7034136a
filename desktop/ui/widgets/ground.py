"""What all plots stand on: a quiet ground in the window's colours that the mouse does not move."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from desktop.ui.style.tokens import Tokens


def made_plot(unit: str) -> Any:
    """An empty plot; ``unit`` is what its upright axis counts.

    The plotting library is loaded with the first one: the window starts without it.
    """
    import pyqtgraph

    pyqtgraph.setConfigOptions(antialias=True)
    plot = pyqtgraph.PlotWidget()
    plot.setMouseEnabled(x=False, y=False)
    plot.hideButtons()
    plot.setMenuEnabled(False)
    plot.showGrid(y=True, alpha=0.25)
    plot.getAxis("left").setLabel(unit)
    # Its lines belong behind what is drawn.
    plot.getAxis("left").setZValue(-1)
    # There is nothing in it for the keyboard: what it shows is told in words.
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return plot


def paint_ground(plot: Any, tokens: Tokens) -> None:
    """Give the ground and the axes these colours."""
    plot.setBackground(tokens.surface)
    for side in ("left", "bottom"):
        axis = plot.getAxis(side)
        axis.setPen(tokens.line)
        axis.setTextPen(tokens.muted)
