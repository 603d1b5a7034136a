"""The suppliers and the fields with their figures, as sortable tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.ui.quality.shares import number, percent

if TYPE_CHECKING:
    from desktop.services.judging.office import Count

_ROW_HEIGHT = 32
_FIGURE_WIDTH = 120


class _Figure(QTableWidgetItem):
    """A cell that shows text and is sorted by a number."""

    def __init__(self, text: str, value: float) -> None:
        super().__init__(text)
        self._value = value
        self.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self._value < other._value if isinstance(other, _Figure) else super().__lt__(other)


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is about, and its figures."""

    name: str
    hint: str
    count: Count


class CountsTable(QTableWidget):
    """One row a supplier or field; a click on a heading sorts."""

    def __init__(self, headings: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(0, len(headings), parent)
        self.setProperty("look", "plain")
        self.setAccessibleName(name)
        for place, heading in enumerate(headings):
            item = QTableWidgetItem(heading)
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(place, item)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultSectionSize(_FIGURE_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def show_rows(self, rows: Sequence[Row], *, documents: bool) -> None:
        """Show these rows in this order; with a column of ``documents``, or with fields in its place."""
        self.setSortingEnabled(False)
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            name = QTableWidgetItem(row.name)
            name.setToolTip(row.hint)
            self.setItem(place, 0, name)
            count = row.count
            size = count.documents if documents else count.fields
            figures = [
                _Figure(number(size), size),
                _Figure(percent(count.right_share), count.right_share or 0.0),
                _Figure(percent(count.certain_share), count.certain_share or 0.0),
                _Figure(number(count.silent), count.silent),
            ]
            for column, figure in enumerate(figures, 1):
                self.setItem(place, column, figure)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
