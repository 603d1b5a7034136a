"""The tree for Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.companies import Company
from desktop.domain.listing import Counts
from desktop.ui.tree.nodes import CountedView, Node, build
from desktop.ui.tree.scope import Scope

NODE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Index = QModelIndex | QPersistentModelIndex


class TreeModel(QAbstractItemModel):
    """Lines change in place while the tree keeps its shape; else it is shown afresh."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._companies: Sequence[Company] = ()
        self._counts = Counts()
        self._search = ""
        self._views: Sequence[CountedView] = ()
        self._roots: list[Node] = []
        self._nodes: dict[int, Node] = {}
        self._idents = count(1)
        self._take(build(self._companies, self._counts, self._search, self._views))

    # -- content -----------------------------------------------------------------------------------

    @property
    def companies(self) -> Sequence[Company]:
        """All companies, in order."""
        return self._companies

    @property
    def counts(self) -> Counts:
        """The numbers shown."""
        return self._counts

    def fill(self, companies: Sequence[Company], counts: Counts, views: Sequence[CountedView] = ()) -> None:
        """Show these companies, numbers and kept searches."""
        if (companies, counts, views) == (self._companies, self._counts, self._views):
            return
        known = self._counts
        is_built = bool(self._roots) and not self._search
        same_lines = is_built and companies == self._companies and views == self._views
        self._companies, self._counts, self._views = companies, counts, views
        changed = _changed_companies(known, counts)
        if same_lines and changed is not None:
            self._renew(changed)
        else:
            self._rebuild()

    def search(self, text: str) -> None:
        """Show only companies whose names or NIP hold all words of ``text``."""
        self._search = text
        self._rebuild()

    def find(self, scope: Scope) -> QModelIndex:
        """The line of this place; an invalid index if there is none."""
        for node in self._all(self._roots):
            if node.scope is not None and node.scope.key() == scope.key():
                return self._index_of(node)
        return QModelIndex()

    def first_company(self) -> QModelIndex:
        """The first company shown."""
        companies = self._roots[1].children
        return self._index_of(companies[0]) if companies else QModelIndex()

    def _rebuild(self) -> None:
        new = build(self._companies, self._counts, self._search, self._views)
        if _shape(new) == _shape(self._roots):
            self._put_on(self._all(self._roots), self._all(new))
            return
        self.beginResetModel()
        self._take(new)
        self.endResetModel()

    def _renew(self, changed: frozenset[int]) -> None:
        """Show new numbers of these companies, and of the trays: an office has thousands of lines."""
        new = build([one for one in self._companies if one.id in changed], self._counts, "", self._views)
        trays, companies, office = (heading.children for heading in self._roots)
        lines = [one for one in companies if one.scope is not None and one.scope.company_id in changed]
        for old, heading in zip((trays, lines, office), new, strict=True):
            self._put_on(self._all(old), self._all(heading.children))

    def _put_on(self, lines: Iterable[Node], new: Iterable[Node]) -> None:
        """Show on lines what those in the same places of ``new`` say."""
        for old, node in zip(lines, new, strict=True):
            # A kept search may have changed in what is not seen of it.
            old.scope = node.scope
            if _face(old) != _face(node):
                old.text, old.number, old.done, old.tip = node.text, node.number, node.done, node.tip
                old.unseen = node.unseen
                index = self._index_of(old)
                self.dataChanged.emit(index, index)

    def _take(self, roots: list[Node]) -> None:
        # Numbers that are never used again: an index kept from an older shape finds nothing.
        self._roots = roots
        self._nodes = {}
        for node in self._all(roots):
            node.ident = next(self._idents)
            self._nodes[node.ident] = node

    def _all(self, nodes: Sequence[Node]) -> Iterator[Node]:
        for node in nodes:
            yield node
            yield from self._all(node.children)

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.ident)

    # -- Qt's interface ----------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """The index of a line under ``parent``."""
        nodes = self._children(parent)
        if column == 0 and 0 <= row < len(nodes):
            return self.createIndex(row, 0, nodes[row].ident)
        return QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> Any:
        """The line above ``child``."""
        node = self._node(child)
        if node is None or node.parent is None:
            return QModelIndex()
        return self._index_of(node.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The number of lines under ``parent``."""
        return len(self._children(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """One column; the numbers are drawn into it."""
        del parent
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """A line's text, tooltip, and itself for the delegate."""
        node = self._node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = f"{node.text}, {node.number}" if node.number else node.text
            return (
                self.tr("{text}, nowe wiadomości: {count}").format(text=told, count=node.unseen)
                if node.unseen
                else told
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.tip or None
        return node if role == NODE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen; files may be dropped on companies and months."""
        node = self._node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        if node.scope is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _node(self, index: Index) -> Node | None:
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def _children(self, parent: Index) -> list[Node]:
        if not parent.isValid():
            return self._roots
        node = self._node(parent)
        return [] if node is None else node.children


def _face(node: Node) -> tuple[str, int, bool, str, int]:
    """What is seen of a line."""
    return node.text, node.number, node.done, node.tip, node.unseen


def _changed_companies(old: Counts, new: Counts) -> frozenset[int] | None:
    """The companies whose numbers are others; ``None`` if one has other months, and so other lines."""
    if old.months.keys() != new.months.keys():
        return None
    changed: set[int | None] = set()
    for company, months in new.months.items():
        before = old.months[company]
        if before == months:
            continue
        if [one.month for one in before] != [one.month for one in months]:
            return None
        changed.add(company)
    changed |= {one for one, _number in set(old.waiting.items()) ^ set(new.waiting.items())}
    changed |= {one for one, _number in set(old.unseen.items()) ^ set(new.unseen.items())}
    return frozenset(one for one in changed if one is not None)


def _shape(nodes: Sequence[Node]) -> list[object]:
    return [(node.key(), _shape(node.children)) for node in nodes]
