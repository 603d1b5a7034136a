"""Columns that give way where a table is narrow: without that, the one that matters gives way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.ui.style.textscale import scaled


class GiveWay(QObject):
    """Hides ``columns`` of ``table`` as long as it is narrower than ``width`` (pixels at usual text)."""

    def __init__(self, table: QTableView, columns: Sequence[int], width: int) -> None:
        super().__init__(table)
        self._table = table
        self._columns = columns
        self._width = width
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table has another width."""
        if event.type() == QEvent.Type.Resize and watched is self._table:
            narrow = self._table.width() < scaled(self._width)
            for column in self._columns:
                self._table.setColumnHidden(column, narrow)
        return super().eventFilter(watched, event)


class Keep(QObject):
    """Lets the ``column`` that takes what is left be no narrower than ``least`` (pixels at usual text).

    A table without that much room is scrolled sideways.
    """

    def __init__(self, table: QTableView, column: int, least: int) -> None:
        super().__init__(table)
        self._table = table
        self._column = column
        self._least = least
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table has another width."""
        if event.type() == QEvent.Type.Resize and watched is self._table:
            header = self._table.horizontalHeader()
            others = header.length() - header.sectionSize(self._column)
            narrow = self._table.viewport().width() - others < scaled(self._least)
            mode = QHeaderView.ResizeMode.Interactive if narrow else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(self._column, mode)
            if narrow:
                header.resizeSection(self._column, scaled(self._least))
        return super().eventFilter(watched, event)
