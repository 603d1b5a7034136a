"""The board for Qt: a row a company, the first column its name, then the months, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.collation import fold
from desktop.domain.dates import Month
from desktop.services.panel.board import BEHIND, Board, BoardRow, MonthCell
from desktop.ui.dates_and_amounts import format_month, format_short_month
from desktop.ui.panel.words import cell_sentence
from desktop.ui.widgets.tips import plain_tip

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class BoardModel(QAbstractTableModel):
    """Shows a :class:`Board`, narrowed by a search and to those who are behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = Board()
        self.rows: tuple[BoardRow, ...] = ()
        self._search = ""
        self._only_behind = False
        self._missing: dict[Month, dict[int, int]] = {}

    def show(self, board: Board) -> None:
        """Show ``board``; in place where only cells changed."""
        board = self._told(board)
        months = board.months != self.board.months
        self.board = board
        rows = self._wanted()
        same = not months and [one.company_id for one in rows] == [one.company_id for one in self.rows]
        if same:
            self.rows = rows
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def show_missing(self, month: Month, found: Mapping[int, int]) -> None:
        """Tell how much is missing of ``month``, by company."""
        self._missing[month] = dict(found)
        self.show(self.board)

    def _told(self, board: Board) -> Board:
        """The board with what is known to be missing."""
        if not self._missing:
            return board

        def cell(company: int, one: MonthCell) -> MonthCell:
            count = self._missing.get(one.month, {}).get(company, 0)
            return one if one.missing == count else replace(one, missing=count)

        rows = tuple(
            replace(row, cells=tuple(cell(row.company_id, one) for one in row.cells)) for row in board.rows
        )
        return replace(board, rows=rows)

    def narrow(self, search: str, *, only_behind: bool) -> None:
        """Show only companies that fit."""
        self._search, self._only_behind = search, only_behind
        rows = self._wanted()
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def month(self, column: int) -> Month | None:
        """The month of a column, ``None`` for the names."""
        return self.board.months[column - 1] if 1 <= column <= len(self.board.months) else None

    def cell(self, index: Index) -> MonthCell | None:
        """The month of a company at ``index``."""
        if not index.isValid() or index.column() == 0 or index.row() >= len(self.rows):
            return None
        return self.rows[index.row()].cells[index.column() - 1]

    def _wanted(self) -> tuple[BoardRow, ...]:
        parts = fold(self._search).split()
        return tuple(
            row
            for row in self.board.rows
            if all(part in fold(row.company) for part in parts)
            and (not self._only_behind or any(cell.standing in BEHIND for cell in row.cells))
        )

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One row a company."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The names and the months."""
        return 0 if parent.isValid() else len(self.board.months) + 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts for people and screen readers; the cell itself for the delegate."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        cell = self.cell(index)
        if cell is None:
            return row.company if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} else None
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cell_sentence(cell))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.company}, {format_month(cell.month)}: {cell_sentence(cell)}"
        return str(cell.documents) if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The months' names, short where they stand, in full for tooltips and screen readers."""
        month = self.month(section)
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Firma") if month is None else format_short_month(month)
        in_full = role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
        return format_month(month) if in_full and month is not None else None
