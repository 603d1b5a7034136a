"""The entries of the log as a table, narrowed to a level and to a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.services.desk.logfile import Entry, Level
from desktop.ui.style.tokens import Tone, current

_TONES = {Level.WARNING: Tone.CHECK, Level.ERROR: Tone.BAD}
_MOST = 200_000
"""Entries that are kept; of more the oldest go."""
_LONGEST_CELL = 500

_Index = QModelIndex | QPersistentModelIndex


class LogModel(QAbstractTableModel):
    """Columns: time, level, part of the program, text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._shown: Sequence[Entry] = self._entries
        self._least = Level.DETAIL
        self._wanted = ""

    def fill(self, entries: Sequence[Entry]) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._entries = list(entries[-_MOST:])
        self._narrow()
        self.endResetModel()

    def add(self, entries: Sequence[Entry]) -> None:
        """These came since."""
        if len(self._entries) + len(entries) > _MOST:
            self.fill([*self._entries, *entries])
            return
        new = [one for one in entries if self._fits(one)]
        if not new:
            self._entries += entries
            return
        first = len(self._shown)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        if self._shown is not self._entries:
            self._shown = [*self._shown, *new]
        self._entries += entries
        self.endInsertRows()

    def narrow(self, least: Level, wanted: str) -> None:
        """Show only what is at least so grave and holds the text."""
        self.beginResetModel()
        self._least, self._wanted = least, wanted.strip().casefold()
        self._narrow()
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many entries there are, shown or not."""
        return len(self._entries)

    def text(self, rows: Iterable[int] | None = None) -> str:
        """These rows as lines of the log; all that are shown without ``rows``."""
        chosen = self._shown if rows is None else [self._shown[row] for row in rows]
        return "\n".join(str(one) for one in chosen)

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Czas"), self.tr("Waga"), self.tr("Część programu"), self.tr("Treść"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(entry, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1 and entry.level in _TONES:
            return QColor(_TONES[entry.level].colors(current())[0])
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 3 and "\n" in entry.text:
            return self.tr("Wpis ma kilka wierszy; całość widać pod tabelą.")
        return None

    def level_name(self, level: Level) -> str:
        """The level with its sign."""
        return {
            Level.DETAIL: self.tr("szczegół"),
            Level.INFO: self.tr("informacja"),
            Level.WARNING: self.tr("! ostrzeżenie"),
            Level.ERROR: self.tr("✖ błąd"),
        }[level]

    def _cell(self, entry: Entry, column: int) -> str:
        match column:
            case 0:
                return entry.at
            case 1:
                return self.level_name(entry.level)
            case 2:
                return entry.source
        return entry.text.partition("\n")[0][:_LONGEST_CELL]

    def _narrow(self) -> None:
        if self._least is Level.DETAIL and not self._wanted:
            self._shown = self._entries
        else:
            self._shown = [one for one in self._entries if self._fits(one)]

    def _fits(self, entry: Entry) -> bool:
        if entry.level < self._least:
            return False
        if not self._wanted:
            return True
        return self._wanted in f"{entry.at} {entry.source} {entry.text}".casefold()
