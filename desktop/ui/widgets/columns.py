"""A layout of equal columns: as many as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.widgets.items_layout import ItemsLayout


class ColumnsLayout(ItemsLayout):
    """Items in rows of equal cells, each at least ``narrowest`` pixels wide; never three and one."""

    def __init__(self, *widgets: QWidget, narrowest: int, gap: int = 16) -> None:
        super().__init__(gap=gap)
        self._narrowest = narrowest
        for widget in widgets:
            self.addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes all the width there is."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """All side by side."""
        size = self.minimumSize()
        count = len(self._items)
        return QSize(max(size.width(), count * self._narrowest + (count - 1) * self._gap), size.height())

    def minimumSize(self) -> QSize:
        """One column, as wide as the widest item must be."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _columns(self, width: int) -> int:
        count = len(self._items)
        fitting = (width + self._gap) // (self._narrowest + self._gap)
        return next((one for one in range(min(count, fitting), 1, -1) if count % one == 0), 1)

    def _place(self, rect: QRect, *, move: bool) -> int:
        columns = self._columns(rect.width())
        y = rect.y()
        for first in range(0, len(self._items), columns):
            row = self._items[first : first + columns]
            cells = [self._cell(rect, place, columns) for place in range(len(row))]
            heights = [_height(item, width) for item, (_x, width) in zip(row, cells, strict=True)]
            height = max(heights)
            if move:
                for item, (x, width) in zip(row, cells, strict=True):
                    item.setGeometry(QRect(x, y, width, height))
            y += height + self._gap
        return max(0, y - self._gap - rect.y())

    def _cell(self, rect: QRect, place: int, columns: int) -> tuple[int, int]:
        """Where a column begins, and how wide it is; what is left of the width goes to the last one."""
        width = (rect.width() - (columns - 1) * self._gap) // columns
        x = rect.x() + place * (width + self._gap)
        return x, width if place < columns - 1 else rect.x() + rect.width() - x


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
