"""The list of documents for Qt: all ids in order, rows fetched in pages when they are looked at."""

from __future__ import annotations

import time
from array import array
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from desktop.domain.documents import DocumentRow
from desktop.domain.listing import Column, DocumentFilter, FirstIds, Sort
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.documents import cells
from desktop.ui.documents.changes import Changes, changes
from desktop.ui.documents.columns import COLUMNS, ORDER, title
from desktop.ui.documents.row_cache import RowCache
from desktop.ui.widgets.tips import plain_tip

_PAGE = 80
_AROUND = _PAGE // 4
"""Rows that are fetched before and behind those that are seen."""
_MOST_TEXTS = 20_000
_REQUERY_MS = 400
"""While documents stream in, the order is asked for at most this often."""
_REST = 5
"""After a question, this many times as long as it took passes before it is asked again for a change."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Answer:
    """The new order, how it follows from the old, the first rows, and the seconds that finding out took."""

    ids: array[int]
    steps: Changes | None
    rows: list[DocumentRow]
    seconds: float
    complete: bool = True


class DocumentSource(Protocol):
    """The part of the documents service that the list needs."""

    def all_ids(self, wanted: DocumentFilter, sort: Sort) -> array[int]:
        """All ids that fit, in order."""

    def first(self, wanted: DocumentFilter, sort: Sort) -> FirstIds:
        """The first of them at once, and whether those are all."""

    def rows(self, ids: Sequence[int]) -> list[DocumentRow]:
        """These rows, in order; those that are gone are left out."""


class DocumentModel(QAbstractTableModel):
    """Rows are documents, columns those of :data:`~desktop.ui.documents.columns.ORDER`.

    Changes of the database come in through :meth:`documents_changed`; the view's place and selection
    live on through them.
    """

    about_to_renew = Signal()
    """The list is about to be shown afresh; what is selected must be remembered by ids."""
    renewed = Signal()
    listed = Signal(int)
    """An answer to what was asked is shown: how many documents; more may follow, see :attr:`complete`."""
    completed = Signal()
    """The rest of a list that began with its first documents has come."""
    failed = Signal(object)
    """A :class:`~desktop.domain.messages.Message`."""

    def __init__(self, source: DocumentSource, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._background = background
        # Machine numbers, not Python's: a fifth of the memory, and quick to compare and to copy.
        self._ids: array[int] = array("q")
        self._cache = RowCache()
        self._texts: dict[tuple[int, Column], tuple[DocumentRow, str]] = {}
        self._filter = DocumentFilter()
        self._sort = Sort()
        self._asked = False
        self._complete = True
        self._visible = (0, 40)
        self._listing = Newest(background)
        self._fetching: set[int] = set()
        self._fetch_soon = self._timer(0, self._fetch)
        self._requery_soon = self._timer(_REQUERY_MS, self.requery)

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The number of documents."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(ORDER)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts of a cell; a row that is not here yet is asked for and is empty till then."""
        if not index.isValid() or not 0 <= index.row() < len(self._ids):
            return None
        row = self._cache.get(self._ids[index.row()])
        if row is None:
            self._fetch_soon.start()
            return None
        column = ORDER[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(cells.tooltip(row, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return COLUMNS[column].alignment
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """Headings of columns; rows have none."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(ORDER):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return title(ORDER[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return COLUMNS[ORDER[section]].alignment
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by ``column``; the database does it."""
        if 0 <= column < len(ORDER):
            wanted = Sort(ORDER[column], descending=order is Qt.SortOrder.DescendingOrder)
            if wanted != self._sort:
                self._sort = wanted
                if self._asked:
                    self._begin()

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def filter(self) -> DocumentFilter:
        """What the list is asked for."""
        return self._filter

    @property
    def ids(self) -> array[int]:
        """All ids in order; do not change.  A slice is a copy that stays as it is."""
        return self._ids

    @property
    def complete(self) -> bool:
        """Whether these are all documents; else they are the first, and the rest is being looked for."""
        return self._complete

    @property
    def sorting(self) -> Sort:
        """The order of the list."""
        return self._sort

    @property
    def loading(self) -> bool:
        """Whether ids or rows are awaited."""
        return self._listing.busy or bool(self._fetching) or self._fetch_soon.isActive()

    def show(self, wanted: DocumentFilter) -> None:
        """Show what fits ``wanted``."""
        self._asked = True
        self._filter = replace(wanted, columns={c: t for c, t in wanted.columns.items() if t.strip()})
        self._begin()

    def _begin(self) -> None:
        """Ask for another list: its first documents at once, then, if there are more, for all of them."""
        self._requery_soon.stop()
        old = self._ids
        wanted, sort, page = self._filter, self._sort, self._visible[1] - self._visible[0] + 20

        def ask() -> _Answer:
            start = time.perf_counter()
            first = self._source.first(wanted, sort)
            new = array("q", first.ids)
            rows = self._source.rows(new[:page])
            steps = changes(old, new) if first.complete else None
            return _Answer(new, steps, rows, time.perf_counter() - start, first.complete)

        self._listing.run(
            ask, partial(self._show_first, old), lambda error: self.failed.emit(message_of(error))
        )

    def _show_first(self, old: array[int], answer: _Answer) -> None:
        # Nothing found in a moment is no answer: what was shown stays until there is one.
        if answer.complete or answer.ids:
            self._show(old, answer)
        if not answer.complete:
            self._complete = False
            self.requery()

    def requery(self) -> None:
        """Ask for ids and order again."""
        self._requery_soon.stop()
        old = self._ids
        first = not old
        wanted, sort, page = self._filter, self._sort, self._visible[1] - self._visible[0] + 20

        def ask() -> _Answer:
            start = time.perf_counter()
            new = self._source.all_ids(wanted, sort)
            # An empty list is filled together with its first page, to appear at once.
            rows = self._source.rows(new[:page]) if first else []
            steps = changes(old, new)
            return _Answer(new, steps, rows, time.perf_counter() - start)

        self._listing.run(ask, partial(self._show, old), lambda error: self.failed.emit(message_of(error)))

    def documents_changed(self, ids: frozenset[int]) -> None:
        """Something changed in the database: fetch what is seen, and see whether the order changed."""
        self._cache.mark_stale(ids)
        self._fetch_soon.start()
        if self._asked and not self._requery_soon.isActive():
            self._requery_soon.start()

    def refresh(self) -> None:
        """Fetch again what is seen, and the order."""
        self._cache.mark_all_stale()
        self.requery()

    def set_visible(self, first: int, last: int) -> None:
        """The view shows these rows; they are fetched, with some before and after them."""
        self._visible = (first, last)
        self._fetch_soon.start()

    def row(self, position: int) -> DocumentRow | None:
        """The document at ``position``, if it was fetched."""
        return self._cache.get(self._ids[position]) if 0 <= position < len(self._ids) else None

    def row_to_show(self, position: int) -> DocumentRow | None:
        """As :meth:`row`; a row that is not here yet is asked for."""
        row = self._cache.get(self._ids[position])
        if row is None:
            self._fetch_soon.start()
        return row

    def text(self, row: DocumentRow, column: Column) -> str:
        """The text of a cell, made once for each fetched row."""
        if column is Column.RECEIVED:
            # "Today" is only true today.
            return cells.text(row, column)
        key = (row.id, column)
        known = self._texts.get(key)
        if known is None or known[0] is not row:
            if len(self._texts) > _MOST_TEXTS:
                self._texts.clear()
            known = (row, cells.text(row, column))
            self._texts[key] = known
        return known[1]

    def position(self, document_id: int) -> int | None:
        """The row that shows this document."""
        try:
            return self._ids.index(document_id)
        except ValueError:
            return None

    def positions(self, ids: Collection[int]) -> list[int]:
        """The rows that show these documents, from the top."""
        wanted = set(ids)
        return [row for row, one in enumerate(self._ids) if one in wanted] if wanted else []

    # -- fetching ----------------------------------------------------------------------------------

    def _timer(self, milliseconds: int, call: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

    def _fetch(self) -> None:
        first, last = self._visible
        some = self._ids[max(0, first - _AROUND) : last + _AROUND + 1]
        wanted = [one for one in self._cache.wanting(some) if one not in self._fetching]
        for start in range(0, len(wanted), _PAGE):
            page = wanted[start : start + _PAGE]
            self._fetching.update(page)
            self._background.run(
                partial(self._source.rows, page),
                partial(self._fetched, page),
                partial(self._not_fetched, page),
            )

    def _fetched(self, asked: Sequence[int], rows: Iterable[DocumentRow]) -> None:
        self._fetching.difference_update(asked)
        self._cache.put(rows)
        # Rows out of sight are painted from the cache once they come into view.
        first, last = self._visible
        start, come = max(0, first - _AROUND), set(asked)
        positions = [
            row for row, one in enumerate(self._ids[start : last + _AROUND + 1], start) if one in come
        ]
        if positions:
            self.dataChanged.emit(
                self.index(positions[0], 0), self.index(positions[-1], self.columnCount() - 1)
            )

    def _not_fetched(self, asked: Sequence[int], error: BaseException) -> None:
        self._fetching.difference_update(asked)
        self.failed.emit(message_of(error))

    def _show(self, old: array[int], answer: _Answer) -> None:
        came = answer.complete and not self._complete
        self._complete = answer.complete
        self._requery_soon.setInterval(max(_REQUERY_MS, round(answer.seconds * 1000 * _REST)))
        self._cache.put(answer.rows)
        if answer.steps is None or old is not self._ids:
            self._renew(answer.ids)
        else:
            self._step(answer.ids, answer.steps)
        self._fetch_soon.start()
        self.listed.emit(len(answer.ids))
        if came:
            self.completed.emit()

    def _renew(self, new: array[int]) -> None:
        self.about_to_renew.emit()
        self.beginResetModel()
        self._ids = new
        self.endResetModel()
        self.renewed.emit()

    def _step(self, new: array[int], steps: Changes) -> None:
        for run in reversed(steps.removed):
            self.beginRemoveRows(QModelIndex(), run.first, run.first + run.count - 1)
            del self._ids[run.first : run.first + run.count]
            self.endRemoveRows()
        for run in steps.inserted:
            self.beginInsertRows(QModelIndex(), run.first, run.first + run.count - 1)
            self._ids[run.first : run.first] = new[run.first : run.first + run.count]
            self.endInsertRows()
