"""What the items of a dictionary are in the accounting program: a table to type into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.domain.booking.dictionaries import Category, Dictionaries, Term
from desktop.export.options import Fallback, Mapped, MappedColumn, Translation
from desktop.ui.contractors.tables import prepare
from desktop.ui.handover.words import word
from desktop.ui.style.tokens import current
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

_FIRST = 2
"""The column where typing begins, behind code and name."""
_ROOM, _NARROWEST = 640, 240
"""Pixels for the columns that are typed into, together and each."""
_FALLBACK = int(Qt.ItemDataRole.UserRole)
_LIMIT = _FALLBACK + 1


def terms_of(of: Mapped, known: Dictionaries) -> Sequence[Term]:
    """The dictionary that a column is about."""
    lists: Mapping[Mapped, Sequence[Term]] = {
        Mapped.CATEGORY: known.categories,
        Mapped.REGISTER: known.registers,
        Mapped.PAYMENT: known.payments,
        Mapped.DIMENSION: known.dimensions,
    }
    return lists[of]


class MappingTable(QTableWidget):
    """A line for each item, a column for each thing the format wants to know; Enter goes to the next line.

    Where nothing is typed, what stands for it is shown grey.
    """

    def __init__(
        self, columns: Sequence[MappedColumn], terms: Sequence[Term], parent: QWidget | None = None
    ) -> None:
        super().__init__(len(terms), _FIRST + len(columns), parent)
        self._columns = columns
        self._terms = terms
        prepare(self, 1, {0: 190})
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectItems)
        self.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalHeaderLabels(
            [self.tr("Kod"), self.tr("Nazwa"), *(word(one.label) for one in columns)]
        )
        header = self.horizontalHeader()
        for place, one in enumerate(columns, _FIRST):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(place, max(_NARROWEST, _ROOM // len(columns)))
            head = self.horizontalHeaderItem(place)
            if one.hint and head is not None:
                head.setToolTip(plain_tip(word(one.hint)))
        for line, term in enumerate(terms):
            self.setItem(line, 0, _fixed(term.code))
            self.setItem(line, 1, _fixed(term.name))
            for place, one in enumerate(columns, _FIRST):
                item = QTableWidgetItem()
                item.setData(_FALLBACK, _fallback(one, term))
                item.setData(_LIMIT, one.limit)
                item.setToolTip(plain_tip(word(one.hint) if one.hint else word(one.label)))
                self.setItem(line, place, item)

    def show_translation(self, translation: Translation) -> None:
        """Show what is set."""
        for line, term in enumerate(self._terms):
            for place, one in enumerate(self._columns, _FIRST):
                item = self.item(line, place)
                if item is not None:
                    item.setText(translation.get(one.key, {}).get(term.code, ""))

    def translation(self) -> dict[str, dict[str, str]]:
        """What stands in the table, by columns' keys and items' codes."""
        found: dict[str, dict[str, str]] = {}
        for place, one in enumerate(self._columns, _FIRST):
            typed = {term.code: self._text(line, place) for line, term in enumerate(self._terms)}
            found[one.key] = {code: text for code, text in typed.items() if text}
        return found

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter in an editor leads to the line below."""
        super().closeEditor(editor, hint)
        below = self.currentRow() + 1
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and below < self.rowCount():
            self.setCurrentCell(below, self.currentColumn())

    def _text(self, line: int, place: int) -> str:
        item = self.item(line, place)
        return "" if item is None else item.text().strip()


class _Delegate(QStyledItemDelegate):
    """Shows what stands for an empty value, and lets nobody type more than the program takes."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line as long as the program allows."""
        line = QLineEdit(parent)
        line.setProperty("look", "cell")
        line.setPlaceholderText(str(index.data(_FALLBACK) or ""))
        line.setMaxLength(int(index.data(_LIMIT) or 200))
        return line

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Grey where the value is only what stands for it."""
        super().paint(painter, option, index)
        fallback = index.data(_FALLBACK)
        if index.data() or not fallback:
            return
        painter.save()
        painter.setPen(QColor(current().faint))
        room = option.rect.adjusted(10, 0, -8, -2)
        text = option.fontMetrics.elidedText(str(fallback), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
        painter.restore()


def _fixed(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setToolTip(plain_tip(text))
    return item


def _fallback(column: MappedColumn, term: Term) -> str:
    """What stands for an item without a value; where that is nothing of its own, the hint tells."""
    found = ""
    match column.fallback:
        case Fallback.CODE:
            found = term.code
        case Fallback.NAME:
            found = term.label
        case Fallback.ACCOUNT if isinstance(term, Category):
            found = term.account
        case Fallback.COLUMN if isinstance(term, Category) and term.column is not None:
            found = term.column.value
    return found or (word(column.hint) if column.hint else "")
