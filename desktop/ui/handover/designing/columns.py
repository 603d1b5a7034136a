"""The columns of a template: what stands in them, in which order, called how."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from desktop.export.templates.sources import sources_for
from desktop.export.templates.template import MAX_LIMIT, MAX_TITLE, RowFor, TemplateColumn
from desktop.ui import keys
from desktop.ui.contractors.tables import prepare
from desktop.ui.handover.designing.words import source
from desktop.ui.keys import Command
from desktop.ui.widgets.chooser import Choice, Chooser

_SOURCE, _TITLE, _TEXT, _LIMIT, _REQUIRED = range(5)
_NAME = int(Qt.ItemDataRole.UserRole)
_FIXED = ""
"""The source of a column with a fixed text."""


class ColumnsTable(QTableWidget):
    """A line for each column; Alt and an arrow move it, Delete takes it away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setAccessibleName(self.tr("Kolumny"))
        prepare(self, _TITLE, {_SOURCE: 220, _TEXT: 160, _LIMIT: 120, _REQUIRED: 100})
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalHeaderLabels(
            [
                self.tr("Co"), self.tr("Nagłówek"), self.tr("Stały tekst"), self.tr("Limit znaków"),
                self.tr("Wymagane"),
            ]
        )  # fmt: skip
        self.itemChanged.connect(lambda _item: self.changed.emit())
        for command, call in (
            (Command.COLUMN_UP, lambda: self.move_current(-1)),
            (Command.COLUMN_DOWN, lambda: self.move_current(1)),
            (Command.REMOVE_COLUMN, self.remove_current),
        ):
            action = QAction(self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)
        edit = QAction(self)
        edit.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        edit.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        edit.triggered.connect(lambda _checked=False: self.editItem(self.currentItem()))
        self.addAction(edit)

    def show_columns(self, columns: Sequence[TemplateColumn], current: int = 0) -> None:
        """Show these instead."""
        blocked = self.blockSignals(True)
        self.setRowCount(len(columns))
        for line, column in enumerate(columns):
            self._put(line, column)
        self.blockSignals(blocked)
        if columns:
            self.setCurrentCell(max(0, min(current, len(columns) - 1)), _TITLE)

    def columns(self) -> tuple[TemplateColumn, ...]:
        """The columns as they are shown."""
        return tuple(self._column(line) for line in range(self.rowCount()))

    def add(self, name: str) -> None:
        """Add a column of this source behind the current one."""
        line = self.currentRow() + 1 if self.rowCount() else 0
        title = name.partition(".")[2] if name != _FIXED else self.tr("Stały tekst")
        columns = list(self.columns())
        columns.insert(line, TemplateColumn(title, name))
        self.show_columns(columns, line)
        self.changed.emit()

    def choose(self, rows: RowFor, at: QPoint) -> None:
        """Offer everything that may stand in such rows."""
        fixed = Choice(_FIXED, self.tr("Stały tekst"))
        choices = [fixed, *(Choice(one, source(one)) for one in sources_for(rows))]
        chooser = Chooser(self.tr("Dodaj kolumnę"), choices, self)
        chooser.chosen.connect(self.add)
        chooser.open_at(at)

    def move_current(self, by: int) -> None:
        """Move the current column up (-1) or down (1)."""
        line = self.currentRow()
        columns = list(self.columns())
        if 0 <= line < len(columns) and 0 <= line + by < len(columns):
            columns.insert(line + by, columns.pop(line))
            self.show_columns(columns, line + by)
            self.changed.emit()

    def remove_current(self) -> None:
        """Take the current column away."""
        line = self.currentRow()
        columns = list(self.columns())
        if 0 <= line < len(columns):
            del columns[line]
            self.show_columns(columns, line)
            self.changed.emit()

    # -- inside ------------------------------------------------------------------------------------

    def _put(self, line: int, column: TemplateColumn) -> None:
        shown = source(column.source) if column.source else self.tr("Stały tekst")
        what = QTableWidgetItem(shown)
        what.setData(_NAME, column.source)
        what.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        text = QTableWidgetItem(column.text)
        if column.source:
            text.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        limit = QTableWidgetItem(str(column.limit) if column.limit else "")
        limit.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        required = QTableWidgetItem()
        required.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        required.setCheckState(Qt.CheckState.Checked if column.required else Qt.CheckState.Unchecked)
        for place, item in enumerate((what, QTableWidgetItem(column.title), text, limit, required)):
            self.setItem(line, place, item)

    def _column(self, line: int) -> TemplateColumn:
        name, required = self.item(line, _SOURCE), self.item(line, _REQUIRED)
        limit = self._text(line, _LIMIT)
        return TemplateColumn(
            title=self._text(line, _TITLE)[:MAX_TITLE],
            source="" if name is None else name.data(_NAME),
            text=self._text(line, _TEXT),
            limit=min(int(limit), MAX_LIMIT) if limit.isascii() and limit.isdigit() else 0,
            required=required is not None and required.checkState() is Qt.CheckState.Checked,
        )

    def _text(self, line: int, place: int) -> str:
        item = self.item(line, place)
        return "" if item is None else item.text().strip()
