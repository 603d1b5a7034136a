"""The page of sending: account, answers, texts, log; one card each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.background import Background
from desktop.ui.settings.sending.account import AccountCard
from desktop.ui.settings.sending.answering import AnsweringCard
from desktop.ui.settings.sending.log import LogCard
from desktop.ui.settings.sending.texts import TextsCard
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.cards import cards_area

if TYPE_CHECKING:
    from desktop.services.office import Office


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
        self.setLayout(column(cards_area(self.account, self.answering, self.texts, self.log), gap=0))

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
