"""Small tables as the screen has them: whole rows, no grid, the keyboard leaves with Tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTableWidget, QTableWidgetItem

from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.tips import plain_tip


def prepare(table: QTableView, stretched: int, widths: dict[int, int]) -> None:
    """Looks and behaviour; column ``stretched`` takes what is left.

    ``widths`` are pixels at usual text.
    """
    table.setProperty("look", "plain")
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for section, width in widths.items():
        header.resizeSection(section, scaled(width))


def fill(table: QTableWidget, rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> None:
    """Show these texts instead of what stands there; columns in ``right`` are figures."""
    blocked = table.blockSignals(True)
    table.setRowCount(len(rows))
    for line, texts in enumerate(rows):
        for section, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            if section in right:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(line, section, item)
    table.blockSignals(blocked)
