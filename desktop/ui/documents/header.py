"""The list's header: sort by click, and below the headings a row to type filters into."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from desktop.domain.listing import Column
from desktop.ui.documents.columns import ORDER, filter_hint, title

_HEIGHT = 32
_FILTER_HEIGHT = 30
_PADDING = 8
_ARROW = 24
"""Pixels before and behind a heading: see ``QHeaderView`` in the style sheet."""
_WAIT_MS = 250
_BY_MENU = frozenset({Column.STATUS, Column.KIND, Column.CHANNEL})
"""Columns of few values: they are filtered by the menus above the list."""


class FilterHeader(QHeaderView):
    """A horizontal header with one line edit a column, shown when wanted."""

    filters_changed = Signal(object)
    """``Mapping[Column, str]`` of what is typed, a moment after the last key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setMinimumSectionSize(44)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._edits: dict[int, QLineEdit] = {}
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(lambda: self.filters_changed.emit(self.filters()))
        self.sectionResized.connect(self._place)
        self.sectionMoved.connect(self._place)
        self.geometriesChanged.connect(self._place)

    @property
    def filters_shown(self) -> bool:
        """Whether the row of filters is there."""
        return bool(self._edits)

    def show_filters(self, shown: bool) -> None:
        """Show or hide the row of filters; hiding clears them."""
        if shown == self.filters_shown:
            return
        if shown:
            for section, column in enumerate(ORDER):
                if column not in _BY_MENU:
                    self._edits[section] = self._edit(column)
            self._order_tabs()
        else:
            typed = bool(self.filters())
            self._give_up_focus()
            for edit in self._edits.values():
                edit.hide()
                edit.deleteLater()
            self._edits.clear()
            if typed:
                self.filters_changed.emit({})
        self.updateGeometries()
        self.geometriesChanged.emit()
        self._place()

    def filters(self) -> Mapping[Column, str]:
        """What is typed, by column."""
        return {
            ORDER[section]: text for section, edit in self._edits.items() if (text := edit.text().strip())
        }

    def clear_filters(self) -> None:
        """Empty all filters, without telling anybody."""
        for edit in self._edits.values():
            edit.blockSignals(True)
            edit.clear()
            edit.blockSignals(False)
        self._wait.stop()

    def focus_filter(self, column: Column) -> None:
        """Put the cursor into the filter of ``column``."""
        if (edit := self._edits.get(ORDER.index(column))) is not None:
            edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def room_for_heading(self, section: int) -> int:
        """The width in pixels that the heading needs beside the arrow of the sorting."""
        self.ensurePolished()
        font = QFont(self.font())
        font.setBold(True)
        return QFontMetrics(font).horizontalAdvance(title(ORDER[section])) + _PADDING + _ARROW

    def sizeHint(self) -> QSize:
        """As high as a row of the list, and the filters below."""
        height = _HEIGHT + (_FILTER_HEIGHT if self._edits else 0)
        return QSize(super().sizeHint().width(), height)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The heading keeps to the upper part."""
        super().paintSection(painter, QRect(rect.left(), rect.top(), rect.width(), _HEIGHT), logicalIndex)
        if self._edits:
            line = QRect(rect.left(), rect.top() + _HEIGHT, rect.width(), _FILTER_HEIGHT)
            painter.fillRect(line, self.palette().base())
            painter.setPen(self.palette().mid().color())
            painter.drawLine(line.bottomLeft(), line.bottomRight())

    def scrolled(self) -> None:
        """The list was scrolled sideways."""
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A filter that gets the keyboard is brought into view."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            for section, edit in self._edits.items():
                if edit is watched:
                    self._bring_into_view(section)
        return super().eventFilter(watched, event)

    def _give_up_focus(self) -> None:
        """Lest the focus wander from filter to filter while they go, and the list with it."""
        table = self.parentWidget()
        if table is not None and any(edit.hasFocus() for edit in self._edits.values()):
            table.setFocus()

    def _bring_into_view(self, section: int) -> None:
        table = self.parentWidget()
        left = self.sectionViewportPosition(section)
        bar = getattr(table, "horizontalScrollBar", lambda: None)()
        if bar is None:
            return
        if left < 0:
            bar.setValue(bar.value() + left)
        elif (beyond := left + self.sectionSize(section) - self.viewport().width()) > 0:
            bar.setValue(bar.value() + beyond)

    def _edit(self, column: Column) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setProperty("look", "cell")
        edit.setPlaceholderText(filter_hint(column))
        edit.setToolTip(self.tr("Filtruj: {column}").format(column=title(column)))
        edit.setAccessibleName(edit.toolTip())
        edit.setMaxLength(100)
        edit.textEdited.connect(lambda _text: self._wait.start())
        edit.installEventFilter(self)
        return edit

    def _order_tabs(self) -> None:
        edits = [self._edits[s] for s in map(self.logicalIndex, range(self.count())) if s in self._edits]
        for before, after in pairwise(edits):
            QWidget.setTabOrder(before, after)

    def _place(self) -> None:
        for section, edit in self._edits.items():
            edit.setVisible(not self.isSectionHidden(section))
            edit.setGeometry(
                self.sectionViewportPosition(section) + 3,
                _HEIGHT + 3,
                self.sectionSize(section) - 6,
                _FILTER_HEIGHT - 7,
            )
