"""The rows of an import of clients for Qt; doubtful ones have a box to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from desktop.domain import company_names
from desktop.domain.company_files import CompanyLine, Verdict
from desktop.domain.identifiers import format_nip, is_nip
from desktop.ui import texts
from desktop.ui.style.tokens import current
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW, VERDICT, NIP, NAME, REMARKS = range(5)
_SHAPES = {Verdict.NEW: "+", Verdict.HERE: "=", Verdict.DOUBTFUL: "!", Verdict.REFUSED: "✖"}


def verdict_word(verdict: Verdict) -> str:
    """A verdict in the window's language."""
    return QCoreApplication.translate("company_file", company_names.VERDICTS[verdict])


class CompanyLines(QAbstractTableModel):
    """Shows each row with its verdict and the reasons; remembers which doubtful ones were chosen."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[CompanyLine] = ()
        self.lines: Sequence[CompanyLine] = ()
        self.chosen: set[int] = set()
        """Rows of the file."""

    def show(self, lines: Sequence[CompanyLine]) -> None:
        """Show these; nothing is chosen yet."""
        self.chosen.clear()
        self._all = lines
        self.narrow(None)

    def narrow(self, only: Verdict | None) -> None:
        """Show only those with this verdict."""
        self.beginResetModel()
        self.lines = [one for one in self._all if only is None or one.verdict is only]
        self.endResetModel()

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One row a row of the file."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Row, verdict, NIP, name, remarks."""
        return 0 if parent.isValid() else REMARKS + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A doubtful row can be ticked."""
        flags = super().flags(index)
        box = index.isValid() and index.column() == VERDICT
        if box and self.lines[index.row()].verdict is Verdict.DOUBTFUL:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts; the verdict by word, shape and colour."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == ROW:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole if index.column() == VERDICT:
                return QColor(_colour(line.verdict))
            case Qt.ItemDataRole.CheckStateRole if index.column() == VERDICT:
                if line.verdict is not Verdict.DOUBTFUL:
                    return None
                ticked = line.row in self.chosen
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole:
                return _text(line, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(_text(line, index.column()))
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Tick or untick a doubtful row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        line = self.lines[index.row()]
        if line.verdict is not Verdict.DOUBTFUL:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.chosen.add(line.row)
        else:
            self.chosen.discard(line.row)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True

    def toggle(self, position: int) -> None:
        """Tick or untick the row at ``position``, from the keyboard."""
        if 0 <= position < len(self.lines):
            ticked = self.lines[position].row in self.chosen
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.setData(self.index(position, VERDICT), state, Qt.ItemDataRole.CheckStateRole)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            ROW: self.tr("Wiersz"),
            VERDICT: self.tr("Ocena"),
            NIP: self.tr("NIP"),
            NAME: self.tr("Nazwa"),
            REMARKS: self.tr("Uwagi"),
        }[section]


def _colour(verdict: Verdict) -> str:
    tokens = current()
    colours = {Verdict.NEW: tokens.green, Verdict.DOUBTFUL: tokens.amber, Verdict.REFUSED: tokens.red}
    return colours.get(verdict, tokens.muted)


def _text(line: CompanyLine, column: int) -> str:
    match column:
        case 0:
            return str(line.row)
        case 1:
            return f"{_SHAPES[line.verdict]} {verdict_word(line.verdict)}"
        case 2:
            return format_nip(line.company.nip) if is_nip(line.company.nip) else line.company.nip
        case 3:
            return line.company.full_name
    return " ".join(texts.say(one) for one in line.reasons)
