"""The tree on the screen, with the search box above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QTreeView, QWidget

from desktop.domain.companies import Company
from desktop.domain.listing import Counts
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.tree.delegate import TreeDelegate
from desktop.ui.tree.model import NODE_ROLE, TreeModel
from desktop.ui.tree.nodes import CountedView, Node
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.boxes import column, row
from desktop.ui.widgets.dropping import dropped_files

_NOT_FOR_FILES = frozenset({Place.BIN, Place.MONTHS, Place.OVERVIEW})
"""Places that files are not dropped upon."""


class _Tree(QTreeView):
    """A tree without branches drawn; files can be dropped on its companies."""

    files_dropped = Signal(object, object)

    def __init__(self, model: TreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tree")
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Firmy i tace"))

    def scope_at(self, index: QModelIndex) -> Scope | None:
        """The place that a line stands for."""
        node = index.data(NODE_ROLE)
        return node.scope if isinstance(node, Node) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow opens or closes, elsewhere it chooses."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        scope = self.scope_at(index)
        if (
            scope is not None
            and scope.place is Place.COMPANY
            and at.x() < 32
            and self.model().rowCount(index)
        ):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens a company's months."""
        index = self.indexAt(event.position().toPoint())
        scope = self.scope_at(index)
        if scope is not None and scope.place is Place.COMPANY:
            self.setExpanded(index, not self.isExpanded(index))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are taken."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Only over places that documents can be in."""
        scope = self.scope_at(self.indexAt(event.position().toPoint()))
        if scope is not None and scope.place not in _NOT_FOR_FILES:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files are added to the company or month they are dropped on."""
        scope = self.scope_at(self.indexAt(event.position().toPoint()))
        paths = dropped_files(event)
        if scope is not None and scope.place not in _NOT_FOR_FILES and paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths, scope)


class TreePanel(QFrame):
    """Search box and tree."""

    scope_chosen = Signal(object)
    """A :class:`Scope`."""
    files_dropped = Signal(object, object)
    """``list[Path]``, and the :class:`Scope` they were dropped on."""
    entered = Signal()
    """Enter in the tree: go on to the list."""
    menu_wanted = Signal(object, object)
    """A :class:`QMenu` to be filled, and the :class:`Scope` it is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.model = TreeModel(self)
        self._tree = _Tree(self.model)
        self._scope = Scope()
        self._opened: set[object] = set()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Szukaj firmy…"))
        self._search.setAccessibleName(self.tr("Szukaj firmy"))
        self._search.setClearButtonEnabled(True)
        self._search_action = self._search.addAction(
            icon("search", current().faint), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.textChanged.connect(self._searched)
        self._search.installEventFilter(self)
        layout = column(gap=0)
        layout.addLayout(row(self._search, margins=(12, 10, 12, 6)))
        layout.addWidget(self._tree)
        self.setLayout(layout)
        self.setMinimumWidth(190)
        self.model.modelReset.connect(self._after_reset)
        self._tree.expanded.connect(lambda index: self._opened.add(_key(index)))
        self._tree.collapsed.connect(lambda index: self._opened.discard(_key(index)))
        self._tree.files_dropped.connect(self.files_dropped)
        self._tree.customContextMenuRequested.connect(self._menu)
        self._tree.installEventFilter(self)
        self._after_reset()
        self._tree.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def scope(self) -> Scope:
        """What is chosen."""
        return self._scope

    def fill(self, companies: Sequence[Company], counts: Counts, views: Sequence[CountedView] = ()) -> None:
        """Show these companies, numbers and kept searches."""
        self.model.fill(companies, counts, views)

    def choose(self, scope: Scope) -> None:
        """Choose a place, as if it had been clicked."""
        index = self.model.find(scope)
        if index.isValid():
            self._tree.setCurrentIndex(index)

    def clear_search(self) -> None:
        """Show all companies again."""
        self._search.clear()

    def focus_search(self) -> None:
        """Begin to look for a company."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def recolor(self) -> None:
        """The colours changed."""
        self._search_action.setIcon(icon("search", current().faint))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down and Enter lead from the search to the tree, Enter from the tree to the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self._search and (enter or event.key() == Qt.Key.Key_Down):
                first = self.model.first_company()
                self._tree.setFocus()
                if first.isValid() and self._search.text():
                    self._tree.setCurrentIndex(first)
                return True
            if watched is self._search and event.key() == Qt.Key.Key_Escape:
                self._search.clear()
                return True
            if watched is self._tree and enter:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def _searched(self, text: str) -> None:
        self.model.search(text)

    def _current_changed(self, index: QModelIndex) -> None:
        scope = self._tree.scope_at(index)
        if scope is not None and scope.key() != self._scope.key():
            self._scope = scope
            self.scope_chosen.emit(scope)

    def _after_reset(self) -> None:
        for position in range(self.model.rowCount()):
            heading = self.model.index(position, 0)
            self._tree.setExpanded(heading, True)
            for child in range(self.model.rowCount(heading)):
                line = self.model.index(child, 0, heading)
                if _key(line) in self._opened:
                    self._tree.setExpanded(line, True)
        index = self.model.find(self._scope)
        if index.isValid():
            self._tree.setCurrentIndex(index)

    def _menu(self, at: QPoint) -> None:
        scope = self._tree.scope_at(self._tree.indexAt(at))
        if scope is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu, scope)
        if not menu.isEmpty():
            menu.popup(self._tree.viewport().mapToGlobal(at))


def _key(index: QModelIndex) -> object:
    node = index.data(NODE_ROLE)
    return node.key() if isinstance(node, Node) else None
