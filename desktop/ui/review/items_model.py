"""The lines of goods as a model: what a cell shows, and what typing into it changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.domain.fields import LineItem
from desktop.domain.linechecks import keeps_product
from desktop.domain.money import parse_amount
from desktop.domain.vat import parse_rate, shown_rate
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.widgets.tips import plain_tip

MAX_LINES = 2000
_NUMBER = re.compile(r"-?[0-9]{1,12}([.,][0-9]{1,6})?")
_Index = QModelIndex | QPersistentModelIndex


class ItemColumn(Enum):
    """The columns, in order."""

    NAME = 0
    QUANTITY = 1
    UNIT = 2
    PRICE = 3
    RATE = 4
    WORTH = 5


_TO_THE_RIGHT = {ItemColumn.QUANTITY, ItemColumn.PRICE, ItemColumn.RATE, ItemColumn.WORTH}


class ItemsModel(QAbstractTableModel):
    """Rows are lines of goods.  Prices and amounts are net, or gross where the document prints no net."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._items: list[LineItem] = []
        self._gross = False

    @property
    def items(self) -> tuple[LineItem, ...]:
        """The lines as they stand on the screen."""
        return tuple(self._items)

    @property
    def gross(self) -> bool:
        """Whether prices and amounts are gross ones."""
        return self._gross

    def show_items(self, items: Sequence[LineItem]) -> None:
        """Show these lines instead."""
        if tuple(items[:MAX_LINES]) == self.items:
            return
        self.beginResetModel()
        self._items = list(items[:MAX_LINES])
        self._gross = bool(self._items) and all(item.net is None for item in self._items)
        self.endResetModel()

    def add(self) -> int:
        """A new, empty line behind the last; its number."""
        place = len(self._items)
        self.beginInsertRows(QModelIndex(), place, place)
        self._items.append(LineItem(""))
        self.endInsertRows()
        return place

    def remove(self, row: int) -> None:
        """Take a line away."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._items[row]
        self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ItemColumn)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(ItemColumn):
            return None
        column = ItemColumn(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return self._title(column) if role == Qt.ItemDataRole.DisplayRole else None

    def _title(self, column: ItemColumn) -> str:
        match column:
            case ItemColumn.NAME:
                return self.tr("Nazwa")
            case ItemColumn.QUANTITY:
                return self.tr("Ilość")
            case ItemColumn.UNIT:
                return self.tr("J.m.")
            case ItemColumn.PRICE:
                return self.tr("Cena brutto") if self._gross else self.tr("Cena netto")
            case ItemColumn.RATE:
                return self.tr("VAT")
            case ItemColumn.WORTH:
                return self.tr("Brutto") if self._gross else self.tr("Netto")

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item, column = self._items[index.row()], ItemColumn(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._text(item, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(item))
        return None

    def _text(self, item: LineItem, column: ItemColumn) -> str:
        match column:
            case ItemColumn.NAME:
                return item.name
            case ItemColumn.QUANTITY:
                return _number(item.quantity)
            case ItemColumn.UNIT:
                return item.unit or ""
            case ItemColumn.PRICE:
                return _number(item.unit_gross if self._gross else item.unit_net)
            case ItemColumn.RATE:
                return shown_rate(item.rate) if item.rate else ""
            case ItemColumn.WORTH:
                return format_amount(item.gross if self._gross else item.net)

    def _tip(self, item: LineItem) -> str:
        parts = [item.name]
        if item.discount:
            parts.append(self.tr("Rabat: {discount}").format(discount=item.discount))
        if not keeps_product(item):
            parts.append(self.tr("Ilość razy cena nie daje wartości."))
        return "\n".join(parts)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = index.row()
        changed = self._changed(self._items[row], ItemColumn(index.column()), str(value).strip())
        if changed is None or changed == self._items[row]:
            return False
        self._items[row] = changed
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(ItemColumn) - 1))
        self.edited.emit()
        return True

    def _changed(self, item: LineItem, column: ItemColumn, text: str) -> LineItem | None:
        """The line with what was typed; ``None`` if that makes no sense in its column."""
        match column:
            case ItemColumn.NAME:
                return replace(item, name=" ".join(text.split()))
            case ItemColumn.UNIT:
                return replace(item, unit=text or None)
            case ItemColumn.RATE:
                rate = parse_rate(text) if text else None
                return None if text and rate is None else replace(item, rate=rate)
            case ItemColumn.WORTH:
                amount = parse_amount(text) if text else None
                if text and amount is None:
                    return None
                return replace(item, gross=amount) if self._gross else replace(item, net=amount)
            case ItemColumn.QUANTITY | ItemColumn.PRICE:
                number = _parsed(text)
                if text and number is None:
                    return None
                if column is ItemColumn.QUANTITY:
                    return replace(item, quantity=number)
                return replace(item, unit_gross=number) if self._gross else replace(item, unit_net=number)


def _alignment(column: ItemColumn) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in _TO_THE_RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _number(value: Decimal | None) -> str:
    """As printed, with a comma."""
    return "" if value is None else f"{value:f}".replace(".", ",")


def _parsed(text: str) -> Decimal | None:
    compact = "".join(text.split())
    return Decimal(compact.replace(",", ".")) if _NUMBER.fullmatch(compact) else None
