"""The list of troubles: what went wrong in the background, each with "try again"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.troubles import Trouble

_MOST = 100
"""More lines than this nobody reads; the rest follows when these are gone."""


class TroublesPanel(QFrame):
    """Opens above the status line."""

    counted = Signal(int)
    explained = Signal(str)
    """What the help says about a message is wanted: its code."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._title = label(self.tr("Kłopoty"), "heading")
        self._retry_all = button(self.tr("Spróbuj ponownie wszystkie"), self._try_all)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(16, 0, 16, 8)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        inside = QWidget()
        inside.setProperty("look", "form")
        inside.setLayout(self._lines)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = column(gap=0)
        layout.addLayout(
            row(
                self._title,
                None,
                self._retry_all,
                icon_button("close", self.tr("Zamknij"), self.hide),
                margins=(16, 8, 8, 8),
            )
        )
        layout.addWidget(scroll)
        self.setLayout(layout)
        self.setFixedHeight(240)
        self._troubles: Sequence[Trouble] = ()
        self.hide()

    def refresh(self) -> None:
        """Ask for the list again."""
        self._requests.run(self._office.troubles.all, self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _show(self, troubles: Sequence[Trouble]) -> None:
        self._troubles = troubles
        self.counted.emit(len(troubles))
        while self._lines.count() > 1:
            item = self._lines.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.deleteLater()
        for position, trouble in enumerate(troubles[:_MOST]):
            self._lines.insertWidget(position, self._line(trouble))
        if not troubles:
            self._lines.insertWidget(0, label(self.tr("Nie ma żadnych kłopotów."), "muted"))
        self._retry_all.setEnabled(bool(troubles))

    def _line(self, trouble: Trouble) -> QWidget:
        shape = QLabel()
        shape.setPixmap(icon("cross", current().red).pixmap(QSize(14, 14)))
        words = texts.say(trouble.message)
        if trouble.shown_name:
            words = f"{trouble.shown_name}: {words}"
        said = label(words, wrap=True)
        said.setToolTip(plain_tip(trouble.shown_path))
        line = QWidget()
        layout = row(
            shape,
            label(format_moment(trouble.at), "muted"),
            said,
            button(self.tr("Co zrobić?"), partial(self.explained.emit, trouble.message.code), look="link"),
            button(
                self.tr("Spróbuj ponownie"),
                partial(self._do, self._office.troubles.retry, [trouble.id]),
                look="link",
            ),
            button(
                self.tr("Usuń z listy"),
                partial(self._do, self._office.troubles.dismiss, [trouble.id]),
                look="flat",
            ),
            margins=(0, 2, 0, 2),
        )
        layout.setStretch(2, 1)
        line.setLayout(layout)
        return line

    def _try_all(self) -> None:
        self._do(self._office.troubles.retry, [trouble.id for trouble in self._troubles])

    def _do(self, action: Callable[[int], None], ids: Sequence[int]) -> None:
        def act() -> None:
            for trouble_id in ids:
                action(trouble_id)

        self._background.run_long(act, lambda _nothing: self.refresh())
