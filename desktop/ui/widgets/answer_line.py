"""A line whose Enter is its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class AnswerLine(QLineEdit):
    """A line that asks something inside a screen where Enter does something else.

    Qt's own line tells of Enter and then hands the key on to what it lies in: whoever gave a reason would
    have approved the document with the same keystroke.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
