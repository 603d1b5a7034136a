"""The list on the screen: selection by mouse and keyboard, columns as the person wants them."""

from __future__ import annotations

from array import array
from pathlib import Path

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from desktop.domain.listing import Column, Sort
from desktop.ui.documents.columns import COLUMNS, FILLER, ORDER, title
from desktop.ui.documents.delegate import ROW_HEIGHT, DocumentDelegate
from desktop.ui.documents.header import FilterHeader
from desktop.ui.documents.model import DocumentModel
from desktop.ui.widgets.dropping import dropped_files

_DRAWN_FOR_PX = 13
"""The size of text that the columns' widths are given for."""
_REMEMBERED = 5000
"""A selection of more documents than this is not restored when the list is shown afresh."""


class DocumentView(QTableView):
    """Shows a :class:`DocumentModel`."""

    opened = Signal()
    """Double click or Enter: review from here."""
    files_dropped = Signal(object)
    """``list[Path]``."""
    selection_changed = Signal()

    def __init__(self, model: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = DocumentDelegate(self, model)
        self.ensurePolished()
        self._documents = model
        self._selected_before: list[int] = []
        self._current_before: int | None = None
        self._all_wanted = False
        """Everything was selected while only the first documents were known."""
        self._company_hidden = False
        self._company_chosen = COLUMNS[Column.COMPANY].shown
        self.header = FilterHeader(self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        # Qt's header asks of each column whether all of its rows are selected, one row at a time: seconds
        # for a long list.  Nothing in this header shows it, so it gets a selection of its own, always empty.
        self.header.setSelectionModel(QItemSelectionModel(model, self.header))
        self.setItemDelegate(self._painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Lista dokumentów"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        for section, column in enumerate(ORDER):
            self.setColumnWidth(section, self._standard_width(section))
            self.setColumnHidden(section, not COLUMNS[column].shown)
        self.header.setSectionResizeMode(ORDER.index(FILLER), self.header.ResizeMode.Fixed)
        self.header.sectionResized.connect(self._section_resized)
        start = Sort()
        self.header.setSortIndicator(ORDER.index(start.column), Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        self.header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.header.customContextMenuRequested.connect(self._header_menu)
        self.verticalScrollBar().valueChanged.connect(self._tell_visible)
        self.horizontalScrollBar().valueChanged.connect(self.header.scrolled)
        self.doubleClicked.connect(self.opened)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.selectionModel().selectionChanged.connect(self._selection_moved)
        model.about_to_renew.connect(self._remember)
        model.renewed.connect(self._restore)
        model.rowsInserted.connect(self._tell_visible)
        model.rowsRemoved.connect(self._tell_visible)
        model.completed.connect(self._select_rest)

    # -- selection ---------------------------------------------------------------------------------

    def selected_count(self) -> int:
        """How many documents are selected."""
        return sum(part.bottom() - part.top() + 1 for part in self._ranges())

    def selected_ids(self) -> list[int]:
        """The selected documents, from the top of the list."""
        ids = array("q")
        end = 0
        for part in sorted(self._ranges(), key=lambda one: one.top()):
            ids += self._documents.ids[max(end, part.top()) : part.bottom() + 1]
            end = max(end, part.bottom() + 1)
        return ids.tolist()

    def selectAll(self) -> None:
        """All documents of the list, also those that are still being looked for."""
        self._all_wanted = not self._documents.complete
        super().selectAll()

    def _select_rest(self) -> None:
        wanted, self._all_wanted = self._all_wanted, False
        if wanted:
            super().selectAll()

    def _selection_moved(self) -> None:
        if self._all_wanted and not self._documents.complete:
            self._all_wanted = self.selected_count() == self._documents.rowCount()

    def current_id(self) -> int | None:
        """The document that the keyboard is at, if it is selected."""
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().isSelected(index):
            return None
        return self._documents.ids[index.row()]

    def go_to(self, document_id: int) -> None:
        """Select this document alone and bring it into view."""
        position = self._documents.position(document_id)
        if position is not None:
            self.selectRow(position)
            self.scrollTo(self._documents.index(position, self._first_column()))

    # -- columns -----------------------------------------------------------------------------------

    def columns_menu(self, parent: QWidget) -> QMenu:
        """A menu to choose the columns from."""
        menu = QMenu(parent)
        for section, column in enumerate(ORDER):
            action = menu.addAction(title(column))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(section))
            action.toggled.connect(lambda on, section=section: self._show_column(section, on))
        menu.addSeparator()
        menu.addAction(self.tr("Ustaw jak na początku"), self._standard_columns)
        return menu

    def sort_by(self, sort: Sort) -> None:
        """Put the list in this order."""
        order = Qt.SortOrder.DescendingOrder if sort.descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(ORDER.index(sort.column), order)

    def shown_columns(self) -> list[Column]:
        """The columns that are shown, from left to right."""
        header = self.header
        sections = [header.logicalIndex(place) for place in range(header.count())]
        return [ORDER[one] for one in sections if not header.isSectionHidden(one)]

    def save_columns(self) -> QByteArray:
        """Order, widths, choice of columns and the sorting, to be kept."""
        hidden = self._company_hidden
        self.hide_company(False)
        state = self.header.saveState()
        self.hide_company(hidden)
        return state

    def restore_columns(self, state: QByteArray) -> None:
        """What :meth:`save_columns` gave; anything else changes nothing."""
        self.header.restoreState(state)
        self.header.setSectionResizeMode(ORDER.index(FILLER), self.header.ResizeMode.Fixed)
        if all(self.isColumnHidden(section) for section in range(len(ORDER))):
            self._standard_columns()

    def hide_company(self, hidden: bool) -> None:
        """Inside one company its name need not stand in every line; the person's own choice is kept."""
        if hidden == self._company_hidden:
            return
        section = ORDER.index(Column.COMPANY)
        if hidden:
            self._company_chosen = not self.isColumnHidden(section)
        self._company_hidden = hidden
        self.setColumnHidden(section, hidden or not self._company_chosen)

    # -- Qt's events -------------------------------------------------------------------------------

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last document, not to the first and last column."""
        action = QAbstractItemView.CursorAction
        last = self._documents.rowCount() - 1
        if cursorAction not in {action.MoveHome, action.MoveEnd} or last < 0:
            return super().moveCursor(cursorAction, modifiers)
        column = self.currentIndex().column() if self.currentIndex().isValid() else self._first_column()
        return self._documents.index(0 if cursorAction is action.MoveHome else last, column)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click below the last row selects nothing."""
        super().mousePressEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More rows may be seen now, and more of the contractor's name."""
        super().resizeEvent(event)
        self._fill_width()
        self._tell_visible()

    def changeEvent(self, event: QEvent) -> None:
        """The system went from light to dark, or back, or has text of another size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._painter.recolor()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the list."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """As :meth:`dragEnterEvent`."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files are added to what the list shows."""
        paths: list[Path] = dropped_files(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    # -- inside ------------------------------------------------------------------------------------

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        parts = (selection.at(position) for position in range(selection.count()))
        return [part for part in parts if part.isValid()]

    def _first_column(self) -> int:
        return next(
            (s for s in map(self.header.logicalIndex, range(len(ORDER))) if not self.isColumnHidden(s)), 0
        )

    def _tell_visible(self) -> None:
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        if last < 0:
            last = first + self.viewport().height() // ROW_HEIGHT + 1
        self._documents.set_visible(first, last)

    def _remember(self) -> None:
        self._current_before = self.current_id()
        self._selected_before = self.selected_ids() if self.selected_count() <= _REMEMBERED else []

    def _restore(self) -> None:
        selection = QItemSelection()
        last = len(ORDER) - 1
        for place in self._documents.positions(self._selected_before):
            selection.select(self._documents.index(place, 0), self._documents.index(place, last))
        if (
            self._current_before is not None
            and (row := self._documents.position(self._current_before)) is not None
        ):
            index = self._documents.index(row, self._first_column())
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        else:
            self.scrollToTop()
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._tell_visible()
        self.selection_changed.emit()

    def _show_column(self, section: int, shown: bool) -> None:
        others = (one for one in range(len(ORDER)) if one != section)
        if shown or not all(self.isColumnHidden(one) for one in others):
            self.setColumnHidden(section, not shown)
            if shown and self.columnWidth(section) < self.header.minimumSectionSize():
                self.setColumnWidth(section, self._standard_width(section))

    def _standard_columns(self) -> None:
        for section, column in enumerate(ORDER):
            self.header.moveSection(self.header.visualIndex(section), section)
            self.setColumnHidden(section, not COLUMNS[column].shown)
            self.setColumnWidth(section, self._standard_width(section))
        self._fill_width()

    def _standard_width(self, section: int) -> int:
        """The column's width in the size of text that the system asks for; its heading has room."""
        scaled = round(COLUMNS[ORDER[section]].width * self.fontInfo().pixelSize() / _DRAWN_FOR_PX)
        return max(scaled, self.header.room_for_heading(section))

    def _section_resized(self, section: int) -> None:
        if ORDER[section] is not FILLER:
            self._fill_width()

    def _fill_width(self) -> None:
        """Give the filling column what the others leave, but never less than its standard width."""
        section = ORDER.index(FILLER)
        if not self.isColumnHidden(section):
            others = self.header.length() - self.columnWidth(section)
            spare = self.viewport().width() - others
            self.setColumnWidth(section, max(self._standard_width(section), spare))

    def _header_menu(self, at: QPoint) -> None:
        self.columns_menu(self).popup(self.header.mapToGlobal(at))
