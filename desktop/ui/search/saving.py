"""Giving a name to a search that is to be kept."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QWidget

from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button


class NamePopup(QFrame):
    """A name, and whether the tree counts; Enter saves, Esc leaves."""

    named = Signal(str, bool)

    def __init__(self, title: str, name: str, counted: bool, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self.name = QLineEdit(name)
        self.name.setMaxLength(100)
        self.name.setPlaceholderText(self.tr("Nazwa widoku"))
        self.name.setAccessibleName(self.tr("Nazwa widoku"))
        self._counted = QCheckBox(self.tr("Pokazuj w drzewie liczbę dokumentów"))
        self._counted.setChecked(counted)
        save = button(self.tr("Zapisz"), self._save, look="primary")
        inside = column(label(title, "muted"), self.name, self._counted, margins=(12, 10, 12, 12))
        inside.addLayout(row(None, save))
        self.setLayout(inside)
        self.setMinimumWidth(320)
        self.name.returnPressed.connect(self._save)

    def open_at(self, corner: QPoint) -> None:
        """Show with the upper left corner at ``corner`` (global), inside the screen."""
        self.adjustSize()
        area = self.screen().availableGeometry()
        x = max(area.left(), min(corner.x(), area.right() - self.width()))
        y = max(area.top(), min(corner.y(), area.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _save(self) -> None:
        if self.name.text().strip():
            self.named.emit(self.name.text(), self._counted.isChecked())
            self.close()
        else:
            self.name.setFocus()
