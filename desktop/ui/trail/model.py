"""Lines of both trails for Qt: a page at a time, as they come into sight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.domain.trail import TrailFilter, TrailLine, TrailPage, TrailPlace, act_name, told
from desktop.services.audit import MACHINE
from desktop.ui.background import Background
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office

Index = QModelIndex | QPersistentModelIndex
WHEN, WHO, ACT, COMPANY, ABOUT, CHANGE = range(6)


class TrailModel(QAbstractTableModel):
    """Grows downwards while somebody scrolls; nothing is counted, nothing is read twice."""

    filled = Signal()
    """A page has come."""

    def __init__(self, office: Office, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._lines: list[TrailLine] = []
        self._wanted = TrailFilter()
        self._following: TrailPlace | None = None
        self._round = 0
        self.loading = False

    def show(self, wanted: TrailFilter) -> None:
        """Show the lines that fit, from the newest."""
        self.beginResetModel()
        self._lines = []
        self._wanted = wanted
        self._following = TrailPlace()
        self._round += 1
        self.loading = False
        self.endResetModel()
        self.fetchMore()

    def line(self, row: int) -> TrailLine | None:
        """The line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @property
    def complete(self) -> bool:
        """Whether there is nothing below the last line."""
        return self._following is None and not self.loading

    # -- Qt's interface ----------------------------------------------------------------------------

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:
        """Whether there may be more below."""
        return not parent.isValid() and self._following is not None and not self.loading

    def fetchMore(self, parent: Index = QModelIndex()) -> None:
        """Ask for the next page."""
        if not self.canFetchMore(parent):
            return
        self.loading = True
        ask = partial(self._office.users.history.page, self._wanted, self._following)
        self._background.run(ask, partial(self._came, self._round), partial(self._failed, self._round))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The lines that have come."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """When, who, what, whose, about what, the change."""
        return 0 if parent.isValid() else CHANGE + 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts; the tip holds what a narrow column cuts off."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        text = self._text(self._lines[index.row()], index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text)
        return text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            WHEN: self.tr("Kiedy"),
            WHO: self.tr("Kto"),
            ACT: self.tr("Co"),
            COMPANY: self.tr("Firma"),
            ABOUT: self.tr("Czego dotyczy"),
            CHANGE: self.tr("Zmiana"),
        }[section]

    # -- inside ------------------------------------------------------------------------------------

    def _came(self, of: int, page: TrailPage) -> None:
        if of != self._round:
            return
        self.loading = False
        self._following = page.following
        if page.lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(page.lines) - 1)
            self._lines.extend(page.lines)
            self.endInsertRows()
        self.filled.emit()

    def _failed(self, of: int, error: BaseException) -> None:
        if of == self._round:
            self.loading = False
            self._following = None
            self.filled.emit()
        self._background.report(error)

    def _text(self, line: TrailLine, column: int) -> str:
        match column:
            case 0:
                return format_exact_moment(line.at)
            case 1:
                return self.tr("program sam") if line.who == MACHINE else line.who
            case 2:
                return act_name(line.act, QCoreApplication.translate)
            case 3:
                return line.company
            case 4:
                if line.document_id is not None and not line.subject:
                    return self.tr("dokument {number}").format(number=line.document_id)
                return line.subject
        return told(line, QCoreApplication.translate)
