"""Boxes to tick: what a user of the panel may do."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain.panel import USUAL_RIGHTS, Right
from desktop.ui.panel.words import right_name
from desktop.ui.widgets.boxes import column


class RightsBoxes(QWidget):
    """One box a right."""

    changed = Signal()
    """A person ticked or unticked."""

    def __init__(self, rights: Iterable[Right] = USUAL_RIGHTS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes = {right: QCheckBox(right_name(right)) for right in Right}
        self.setLayout(column(*self._boxes.values(), gap=4))
        self.show_rights(rights)
        for box in self._boxes.values():
            box.clicked.connect(lambda _checked=False: self.changed.emit())

    def box(self, right: Right) -> QCheckBox:
        """The box of one right."""
        return self._boxes[right]

    def rights(self) -> frozenset[Right]:
        """What is ticked."""
        return frozenset(right for right, box in self._boxes.items() if box.isChecked())

    def show_rights(self, rights: Iterable[Right]) -> None:
        """Tick these."""
        wanted = frozenset(rights)
        for right, box in self._boxes.items():
            box.setChecked(right in wanted)
