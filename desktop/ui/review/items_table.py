"""The lines of goods in the form: folded under the VAT table until somebody wants to see them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fields import LineItem
from desktop.ui import keys
from desktop.ui.review.editors import SPELLS
from desktop.ui.review.items_model import ItemColumn, ItemsModel
from desktop.ui.style import tokens
from desktop.ui.style.icons import icon

_MOST_SHOWN = 8
"""Rows that the open table shows at once; more are scrolled."""


class ItemsView(QTableView):
    """The table itself; it tells when it is entered."""

    entered_table = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered_table.emit()


class ItemsTable(QWidget):
    """A line that says how many lines of goods there are and whether they add up, and the table below it."""

    changed = Signal(tuple, int)
    """The new lines, and the spell of typing that they came from."""
    line_entered = Signal(object)
    """A line got the focus: its :class:`~desktop.domain.fields.Box`, or ``None``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ItemsModel()
        self.view = self._make_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        self.toggle = QPushButton(self)
        self.toggle.setProperty("look", "link")
        self.toggle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toggle.clicked.connect(lambda: self.fold(open_=self.view.isHidden()))
        self.sign = QLabel(self)
        head.addWidget(self.toggle)
        head.addWidget(self.sign)
        head.addStretch(1)
        self.adder = self._tool("plus", self.tr("Dodaj pozycję"), keys.Command.ADD_VAT_ROW)
        self.adder.clicked.connect(self.add_row)
        self.remover = self._tool("close", self.tr("Usuń zaznaczoną pozycję"), keys.Command.REMOVE_VAT_ROW)
        self.remover.clicked.connect(self.remove_row)
        head.addWidget(self.adder)
        head.addWidget(self.remover)
        layout.addLayout(head)
        layout.addWidget(self.view)
        self.model.edited.connect(self._hand_over)
        self.model.modelReset.connect(self._resize)
        self.model.rowsInserted.connect(self._resize)
        self.model.rowsRemoved.connect(self._resize)
        self.fold(open_=False)

    def _make_view(self) -> ItemsView:
        view = ItemsView(self)
        view.setModel(self.model)
        view.setObjectName("items")
        view.setAccessibleName(self.tr("Pozycje dokumentu"))
        view.verticalHeader().hide()
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setShowGrid(False)
        view.setWordWrap(False)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ItemColumn.NAME.value, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(36)
        view.selectionModel().currentRowChanged.connect(self._enter)
        view.entered_table.connect(lambda: self._enter(view.currentIndex()))
        return view

    def show_items(self, items: Sequence[LineItem], *, fresh: bool = False) -> None:
        """Show the stored lines; a cell that is being typed into stays unless ``fresh``."""
        editing = self.view.state() is QAbstractItemView.State.EditingState
        empty = bool(self.model.items) and self.model.items[-1] == LineItem("")
        if fresh or not (editing or (empty and self.in_use)):
            current = self.view.currentIndex()
            self.model.show_items(items)
            if not fresh and current.isValid():
                self.view.setCurrentIndex(self.model.index(current.row(), current.column()))
        if fresh:
            self.fold(open_=False)
        self._say()

    @property
    def in_use(self) -> bool:
        """Whether the focus is within the table."""
        focus = self.focusWidget()
        return self.view.hasFocus() or (focus is not None and focus.hasFocus() and self.isAncestorOf(focus))

    def fold(self, *, open_: bool) -> None:
        """Open or close the table."""
        self.view.setVisible(open_)
        self.adder.setVisible(open_)
        self.remover.setVisible(open_)
        self._say()

    def begin(self) -> None:
        """Open the table and put the focus into it; without lines, begin the first."""
        self.fold(open_=True)
        if not self.model.items:
            self.add_row()
            return
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_row(self) -> None:
        """A new line, ready to be typed."""
        self.fold(open_=True)
        index = self.model.index(self.model.add(), ItemColumn.NAME.value)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.setCurrentIndex(index)
        self.view.edit(index)

    def remove_row(self) -> None:
        """Take the line in use away."""
        index = self.view.currentIndex()
        if index.isValid():
            self.model.remove(index.row())

    def _enter(self, index: QModelIndex, _before: QModelIndex | None = None) -> None:
        items = self.model.items
        inside = self.view.hasFocus() and index.isValid() and index.row() < len(items)
        if inside:
            self.line_entered.emit(items[index.row()].box)

    def _hand_over(self) -> None:
        self._say()
        kept = tuple(item for item in self.model.items if item != LineItem(""))
        self.changed.emit(kept, next(SPELLS))

    def _say(self) -> None:
        """How many lines there are, and whether arithmetic proves them."""
        items = self.model.items
        count = self.tr("%n pozycji", "", len(items)) if items else self.tr("Bez pozycji")
        fold = "▾" if not self.view.isHidden() else "▸"
        self.toggle.setText(f"{fold} {count}")
        self.toggle.setToolTip(keys.tooltip(self.tr("Pozycje dokumentu"), keys.Command.GO_ITEMS))
        proved = bool(items) and all(item.certain for item in items)
        self.sign.setVisible(bool(items))
        self.sign.setProperty("look", "good" if proved else "muted")
        self.sign.setText(self.tr("zgodne z sumami") if proved else self.tr("do sprawdzenia"))
        self.sign.style().unpolish(self.sign)
        self.sign.style().polish(self.sign)

    def _resize(self) -> None:
        rows = min(max(self.model.rowCount(), 1), _MOST_SHOWN)
        height = self.view.fontMetrics().height() + 8
        self.view.verticalHeader().setDefaultSectionSize(height)
        frame = 2 * self.view.frameWidth()
        self.view.setFixedHeight(self.view.horizontalHeader().sizeHint().height() + rows * height + frame)

    def _tool(self, shape: str, text: str, command: keys.Command) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "vatTool")
        button.setIcon(icon(shape, tokens.current().faint))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(keys.tooltip(text, command))
        button.setAccessibleName(text)
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.adder.setIcon(icon("plus", tokens.current().faint))
            self.remover.setIcon(icon("close", tokens.current().faint))
        elif event.type() == QEvent.Type.FontChange:
            self._resize()
