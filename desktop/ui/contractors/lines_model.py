"""The lines of an import for Qt, all or those with one outcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.domain import contractor_names
from desktop.domain.contractor_files import ImportLine, Outcome
from desktop.ui import texts
from desktop.ui.contractors.words import field_word, word
from desktop.ui.style.tokens import current
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW, OUTCOME, NUMBER, NAME, DETAILS = range(5)
_SHAPES = {Outcome.NEW: "+", Outcome.CHANGED: "✎", Outcome.SAME: "=", Outcome.REFUSED: "✖"}


class LinesModel(QAbstractTableModel):
    """Shows what importing would do, line by line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[ImportLine] = ()
        self.lines: Sequence[ImportLine] = ()

    def show(self, lines: Sequence[ImportLine]) -> None:
        """Show these, all of them."""
        self._all = lines
        self.narrow(None)

    def narrow(self, only: Outcome | None) -> None:
        """Show only those with this outcome."""
        self.beginResetModel()
        self.lines = [one for one in self._all if only is None or one.outcome is only]
        self.endResetModel()

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Line, outcome, number, name, details."""
        return 0 if parent.isValid() else DETAILS + 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts; the outcome by word, shape and colour."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == ROW:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == OUTCOME:
            tokens = current()
            colour = {
                Outcome.NEW: tokens.green,
                Outcome.CHANGED: tokens.amber,
                Outcome.REFUSED: tokens.red,
            }.get(line.outcome, tokens.muted)
            return QColor(colour)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(line, index.column()))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ROW: self.tr("Wiersz"),
            OUTCOME: self.tr("Co się stanie"),
            NUMBER: self.tr("NIP"),
            NAME: self.tr("Nazwa"),
            DETAILS: self.tr("Szczegóły"),
        }[section]

    def _text(self, line: ImportLine, column: int) -> str:
        match column:
            case 0:
                return str(line.record.row)
            case 1:
                return f"{_SHAPES[line.outcome]} {word(contractor_names.OUTCOMES[line.outcome])}"
            case 2:
                return line.record.data.number
            case 3:
                return line.record.data.name
        if line.reason is not None:
            return texts.say(line.reason)
        return "; ".join(f"{field_word(name)}: {old or '—'} → {new}" for name, old, new in line.changes)
