"""What stands where a list is empty: what is the matter, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.style.icons import pixmap
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_ICON = 48
_WIDEST = 560
"""Pixels of the icon, and of a sentence at usual text."""
_MOST = 100
"""Of the width that there is, beside what is left empty."""


class EmptyState(QWidget):
    """Icon, heading, a sentence, at most two buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._title = label(look="title", wrap=True)
        self._text = label(look="muted", wrap=True)
        for each in (self._icon, self._title, self._text):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setMaximumWidth(scaled(_WIDEST))
        self._name = ""
        self._first = button("", self._do_first, look="primary")
        self._second = button("", self._do_second)
        self._on_first: Callable[[], None] | None = None
        self._on_second: Callable[[], None] | None = None
        layout = column(gap=12)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(self._title)
        middle = row(None, self._text, None)
        middle.setStretchFactor(self._text, _MOST)
        layout.addLayout(middle)
        layout.addLayout(row(None, self._first, self._second, None))
        layout.addStretch(3)
        self.setLayout(layout)

    def show_state(
        self,
        icon_name: str,
        title: str,
        text: str,
        first: tuple[str, Callable[[], None]] | None = None,
        second: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Say what is the matter and offer what can be done."""
        self._name = icon_name
        self._icon.setPixmap(pixmap(icon_name, current().faint, _ICON, self.devicePixelRatioF()))
        self._title.setText(title)
        self._text.setText(text)
        self._first.setVisible(first is not None)
        self._second.setVisible(second is not None)
        if first is not None:
            self._first.setText(first[0])
            self._on_first = first[1]
        if second is not None:
            self._second.setText(second[0])
            self._on_second = second[1]

    def focus_button(self) -> None:
        """Give the keyboard to the first button."""
        self._first.setFocus()

    def title(self) -> str:
        """The heading shown."""
        return self._title.text()

    def _do_first(self) -> None:
        if self._on_first is not None:
            self._on_first()

    def _do_second(self) -> None:
        if self._on_second is not None:
            self._on_second()
