"""A combo box that finds its lines by any part of their names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

_SHORT = 12
"""Lists up to this length are read faster than they are searched."""


class SearchCombo(QComboBox):
    """Holds pairs of a value and a name; a long list can be typed into."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxVisibleItems(16)
        self.setMinimumContentsLength(14)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._values: list[object] = []

    def fill(self, items: Sequence[tuple[object, str]]) -> None:
        """Show these instead of the present lines; the first is chosen."""
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in items]
        self.addItems([name for _, name in items])
        self._make_searchable(len(items) > _SHORT)
        self.setCurrentIndex(0 if items else -1)
        self.blockSignals(False)

    def value(self) -> object:
        """The chosen value; what was typed and is no line counts as the line chosen before."""
        position = self.currentIndex()
        return self._values[position] if 0 <= position < len(self._values) else None

    def choose(self, value: object) -> None:
        """Choose the line of ``value``, if there is one."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def _make_searchable(self, wanted: bool) -> None:
        if wanted == self.isEditable():
            return
        self.setEditable(wanted)
        if not wanted:
            return
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        line = self.lineEdit()
        if line is not None:
            # A line that comes to a box on the screen has the system's font, not the box's.
            line.setFont(self.font())
            line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Leave no text that is not a line."""
        position = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if position >= 0:
            self.setCurrentIndex(position)
        self.setEditText(self.itemText(self.currentIndex()))
