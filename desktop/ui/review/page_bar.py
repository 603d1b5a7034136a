"""The bar under the page: which page it is, turning, zoom."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from desktop.ui import keys
from desktop.ui.keys import Command
from desktop.ui.style import tokens
from desktop.ui.style.icons import icon
from desktop.ui.widgets.flow import FlowLayout


class PageBar(QFrame):
    """Emits the commands of its buttons; knows nothing of what they do."""

    command = Signal(object)
    """A :class:`~desktop.ui.keys.Command`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageBar")
        self._icons: list[tuple[QPushButton, str]] = []
        self._counter = QLabel(self)
        self._counter.setProperty("look", "muted")
        self._counter.setAccessibleName(self.tr("Strona"))
        self._percent = QLabel(self)
        self._percent.setProperty("look", "muted")
        self._percent.setMinimumWidth(44)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._original = self._button(self.tr("Oryginał"), Command.SHOW_ORIGINAL)
        self._original.setCheckable(True)
        self._original.hide()
        layout = FlowLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self._icon("chevron-left", self.tr("Poprzednia strona"), Command.PREVIOUS_PAGE))
        layout.addWidget(self._counter)
        layout.addWidget(self._icon("chevron-right", self.tr("Następna strona"), Command.NEXT_PAGE))
        layout.addWidget(self._icon("rotate-left", self.tr("Obróć w lewo"), Command.ROTATE_LEFT))
        layout.addWidget(self._icon("rotate-right", self.tr("Obróć w prawo"), Command.ROTATE_RIGHT))
        layout.addWidget(self._icon("zoom-out", self.tr("Pomniejsz"), Command.ZOOM_OUT))
        layout.addWidget(self._percent)
        layout.addWidget(self._icon("zoom-in", self.tr("Powiększ"), Command.ZOOM_IN))
        layout.addWidget(self._button(self.tr("Szerokość"), Command.FIT_WIDTH))
        layout.addWidget(self._button(self.tr("Cała strona"), Command.FIT_PAGE))
        layout.addWidget(self._original)
        self.show_zoom(1.0)

    def show_page(self, page: int, count: int) -> None:
        """Say which page of how many is in view, ``page`` from 0; nothing if there are none."""
        self._counter.setText(f"{page + 1} / {count}" if count else "")

    def show_straightened(self, *, straightened: bool, original: bool) -> None:
        """Offer the original of a page that was straightened, and say whether it is in view."""
        self._original.setVisible(straightened)
        self._original.setChecked(original)

    def show_zoom(self, zoom: float) -> None:
        """Say how large the page is shown."""
        self._percent.setText(f"{round(zoom * 100)}\u00a0%")

    def _icon(self, shape: str, text: str, command: Command) -> QPushButton:
        button = self._button("", command)
        button.setIcon(icon(shape, tokens.current().muted))
        button.setAccessibleName(text)
        button.setToolTip(keys.tooltip(text, command))
        self._icons.append((button, shape))
        return button

    def _button(self, text: str, command: Command) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("look", "flat")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(keys.tooltip(keys.what(command).capitalize(), command))
        button.clicked.connect(lambda: self.command.emit(command))
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button, shape in self._icons:
                button.setIcon(icon(shape, tokens.current().muted))
