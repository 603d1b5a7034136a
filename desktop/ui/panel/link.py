"""A link to copy: shown once, because only its hash is kept."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button


class LinkBox(QFrame):
    """Says what the link is for, shows it, copies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._says = label(wrap=True)
        self._link = QLineEdit()
        self._link.setReadOnly(True)
        self._link.setAccessibleName(self.tr("Link do panelu"))
        self.copy_button = button(self.tr("Kopiuj link"), self.copy)
        self._copied = label(look="good")
        layout = column(self._says, self._link, margins=(12, 8, 12, 8), gap=6)
        layout.addLayout(row(self.copy_button, self._copied, None))
        self.setLayout(layout)
        self.hide()

    def show_link(self, text: str, link: str) -> None:
        """Show ``link`` under the sentence ``text``."""
        self._says.setText(text)
        self._link.setText(link)
        self._link.setCursorPosition(0)
        self._copied.clear()
        self.show()

    def link(self) -> str:
        """What is shown; empty if nothing is."""
        return "" if self.isHidden() else self._link.text()

    def forget(self) -> None:
        """Show the link no longer."""
        self._link.clear()
        self.hide()

    def copy(self) -> None:
        """Put the link on the clipboard."""
        QGuiApplication.clipboard().setText(self._link.text())
        self._copied.setText(self.tr("Skopiowano."))
