"""The lines of a statement for Qt, narrowed to those that are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.collation import fold
from desktop.domain.statements.state import LineState, LineView
from desktop.ui.dates_and_amounts import format_amount, format_day
from desktop.ui.statements.words import answer, mark, state_word
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
STATE, DAY, PAYEE, TITLE, AMOUNT, ANSWER = range(6)


class Shown(Enum):
    """Which lines are listed."""

    ALL = "all"
    UNDECIDED = "undecided"
    OPEN = "open"
    PROPOSED = "proposed"

    def takes(self, one: LineView) -> bool:
        """Whether a line is one of them."""
        match self:
            case Shown.UNDECIDED:
                return not one.is_settled
            case Shown.OPEN:
                return one.state is LineState.OPEN
            case Shown.PROPOSED:
                return one.state is LineState.PROPOSED
        return True


class LinesModel(QAbstractTableModel):
    """Shows lines; one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: Sequence[LineView] = ()
        self.rows: Sequence[LineView] = ()
        self._shown = Shown.ALL
        self._wanted = ""

    def show(self, lines: Sequence[LineView]) -> None:
        """Show these lines instead of what is there."""
        self.all = lines
        self._narrow()

    def narrow(self, shown: Shown, wanted: str) -> None:
        """List only these, with all words of ``wanted``."""
        self._shown, self._wanted = shown, fold(wanted)
        self._narrow()

    def row_of(self, line_id: int) -> int:
        """The row of a line; -1 if it is not listed."""
        return next((row for row, one in enumerate(self.rows) if one.id == line_id), -1)

    def recolor(self) -> None:
        """The colours changed."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, ANSWER))

    def _narrow(self) -> None:
        words = self._wanted.split()
        self.beginResetModel()
        self.rows = [
            one
            for one in self.all
            if self._shown.takes(one) and all(word in _searched(one) for word in words)
        ]
        self.endResetModel()

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """State, day, the other side, title, amount, answer."""
        return 0 if parent.isValid() else ANSWER + 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts, the mark of the state, figures to the right."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        one, section = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(one, section)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(_text(one, section))
            case Qt.ItemDataRole.DecorationRole if section == STATE:
                tone, shape = mark(one)
                return icon(shape, tone.colors(current())[0])
            case Qt.ItemDataRole.TextAlignmentRole if section == AMOUNT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == AMOUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            STATE: self.tr("Stan"),
            DAY: self.tr("Data"),
            PAYEE: self.tr("Od kogo, dla kogo"),
            TITLE: self.tr("Tytuł"),
            AMOUNT: self.tr("Kwota"),
            ANSWER: self.tr("Dokument"),
        }[section]


def _text(one: LineView, section: int) -> str:
    match section:
        case 0:
            return state_word(one)
        case 1:
            return format_day(one.line.booked_on)
        case 2:
            return one.line.name or one.line.kind
        case 3:
            return one.line.title
        case 4:
            return format_amount(one.line.amount)
    return answer(one)


def _searched(one: LineView) -> str:
    line = one.line
    amount = f"{abs(line.amount):.2f}".replace(".", ",")
    return fold(f"{line.name} {line.title} {line.account} {amount} {answer(one)}")
