"""Boxes for numbers whose text begins where that of other boxes does."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

_INDENT = 9
"""Pixels.  The style sheet's padding does not reach the line within."""


def _indent(box: QAbstractSpinBox) -> None:
    box.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)


class NumberBox(QSpinBox):
    """A box for whole numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _indent(self)


class DecimalBox(QDoubleSpinBox):
    """A box for measures with decimals; money is never typed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _indent(self)
