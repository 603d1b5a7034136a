"""The page of sending: account, answers, texts, log; one card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui.background import Background
from desktop.ui.settings.sending.account import AccountCard
from desktop.ui.settings.sending.answering import AnsweringCard
from desktop.ui.settings.sending.log import LogCard
from desktop.ui.settings.sending.texts import TextsCard
from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.boxes import column, row

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDEST = 960
"""Lines of a text that are longer are hard to read."""


class SendingPage(QWidget):
    """All that is to be set and seen of the office's letters."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.account = AccountCard(office, background)
        self.answering = AnsweringCard(office, background)
        self.texts = TextsCard(office, background)
        self.log = LogCard(office, background)
        self.account.saved.connect(self.texts.preview)
        cards = column(self.account, self.answering, self.texts, self.log, None, gap=16)
        inside = QWidget()
        inside.setLayout(cards)
        inside.setMaximumWidth(scaled(_WIDEST))
        scrolled = QWidget()
        scrolled.setProperty("look", "page")
        layout = row(margins=(24, 24, 24, 24), gap=0)
        layout.addWidget(inside, 1)
        layout.addStretch(0)
        scrolled.setLayout(layout)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(scrolled)
        self.setLayout(column(area, gap=0))

    def refresh(self) -> None:
        """Ask for everything again."""
        self.account.refresh()
        self.answering.refresh()
        self.texts.refresh()
        self.log.refresh()

    def letters_changed(self) -> None:
        """A letter was queued, or has come further."""
        if self.isVisible():
            self.log.refresh()
