"""A small window to choose another contractor from, by typing a part of its name or number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.domain.contractors import Contractor
from desktop.domain.identifiers import format_nip
from desktop.services.contractors.finding import ContractorFilter
from desktop.ui.background import Background, Newest
from desktop.ui.widgets.boxes import column, label
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office

_SHOWN = 50
_KEYS_OF_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class ContractorChooser(QFrame):
    """Opens as a popup; Enter or a click chooses, Esc leaves.  The base is searched, not held."""

    chosen = Signal(object)
    """A :class:`Contractor`."""

    def __init__(self, title: str, office: Office, background: Background, but: int, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self._office = office
        self._but = but
        self._requests = Newest(background)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Zacznij pisać…"))
        self._search.setAccessibleName(title)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.setLayout(
            column(label(title, "muted", wrap=True), self._search, self.list, margins=(8, 8, 8, 8), gap=6)
        )
        self.setFixedSize(420, 360)
        self._search.textChanged.connect(self._ask)
        self._search.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)

    def open_at(self, corner: QPoint) -> None:
        """Show with the upper left corner at ``corner`` (global), inside the screen."""
        area = self.screen().availableGeometry()
        x = max(area.left(), min(corner.x(), area.right() - self.width()))
        y = max(area.top(), min(corner.y(), area.bottom() - self.height()))
        self.move(x, y)
        self.show()
        self._search.setFocus()
        self._ask("")

    def search(self, text: str) -> None:
        """Look for this."""
        self._search.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the cursor stays in the search line."""
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _KEYS_OF_LIST:
                self.list.event(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _ask(self, text: str) -> None:
        self._requests.run(partial(_look, self._office, text, self._but), self._show)

    def _show(self, found: Sequence[Contractor]) -> None:
        self.list.clear()
        for one in found:
            parts = (one.shown_name, format_nip(one.data.number), one.data.address.town)
            item = QListWidgetItem(" · ".join(filter(None, parts)))
            item.setToolTip(plain_tip(one.data.name))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            contractor: Contractor = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(contractor)


def _look(office: Office, text: str, but: int) -> list[Contractor]:
    ids = office.contractors.ids(ContractorFilter(text, inactive=True))
    return office.contractors.rows([one for one in ids[: _SHOWN + 1] if one != but][:_SHOWN])
