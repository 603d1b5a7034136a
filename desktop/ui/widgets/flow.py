"""A layout that goes on in the next line where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.widgets.items_layout import ItemsLayout


class FlowLayout(ItemsLayout):
    """Items at their preferred size, one behind the other, in as many lines as they need.

    Those that are lower than others of their line stand at half its height.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent, gap=gap)

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """At least the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """At least the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        x, y = inside.x(), inside.y()
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(inside.width(), item.minimumSize().width())))
            if line and x + size.width() > inside.right() + 1:
                x, y = inside.x(), y + _settle(line, move=move) + self._gap
                line = []
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
        return y + _settle(line, move=move) - rect.y() + margins.bottom()


def _settle(line: list[tuple[QLayoutItem, QRect]], *, move: bool) -> int:
    """The height of a line, whose items are placed if they are to ``move``."""
    height = max((room.height() for _item, room in line), default=0)
    if move:
        for item, room in line:
            item.setGeometry(room.translated(0, (height - room.height()) // 2))
    return height


def remove_widget(item: QLayoutItem) -> None:
    """Be rid of the widget of an item that was taken from its layout."""
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
