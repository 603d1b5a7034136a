"""A table of the preview for Qt: exactly what the file holds, row by row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QIcon

from desktop.export.drafts import Sheet, SheetRow, Weight
from desktop.ui.handover.words import word
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex


class SheetModel(QAbstractTableModel):
    """Shows one sheet; documents that were changed to fit are marked by colour and shape."""

    def __init__(
        self,
        sheet: Sheet,
        rows: Sequence[SheetRow],
        weights: Mapping[int, Weight],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._rows = rows
        self._weights = weights
        text, ground = Tone.CHECK.colors(current())
        self._ground = QColor(ground)
        self._mark: QIcon = icon("bang", text)

    @property
    def title(self) -> str:
        """The sheet's name."""
        return word(self._sheet.title)

    def document(self, row: int) -> int | None:
        """The document that a row is made from."""
        return self._rows[row].document if 0 <= row < len(self._rows) else None

    def row_of(self, document: int) -> int:
        """The first row of a document; -1 if it has none here."""
        return next((place for place, row in enumerate(self._rows) if row.document == document), -1)

    def first_texts(self, column: int, rows: int) -> list[str]:
        """The heading of a column and what stands in its first rows."""
        texts = [row.cells[column] for row in self._rows[:rows]]
        return [word(self._sheet.columns[column].title), *texts]

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The rows of the file."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The columns of the sheet."""
        return 0 if parent.isValid() else len(self._sheet.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts as written; figures to the right."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(row.cells[index.column()].splitlines())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.cells[index.column()])
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.BackgroundRole:
                return self._ground if self._changed(row) else None
            case Qt.ItemDataRole.DecorationRole:
                return self._mark if index.column() == 0 and self._changed(row) else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The columns as the program, or its file, calls them."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return word(self._sheet.columns[section].title)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(section)
        return None

    def _changed(self, row: SheetRow) -> bool:
        return self._weights.get(row.document) is Weight.CHANGED

    def _alignment(self, section: int) -> int:
        side = (
            Qt.AlignmentFlag.AlignRight
            if self._sheet.columns[section].numeric
            else Qt.AlignmentFlag.AlignLeft
        )
        return int(side | Qt.AlignmentFlag.AlignVCenter)
