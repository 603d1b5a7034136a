"""The page of data of people and of keeping: a person, what may be destroyed, protocols, periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.background import Background
from desktop.ui.privacy.due import DueCard
from desktop.ui.privacy.periods import PeriodsCard
from desktop.ui.privacy.person import PersonCard
from desktop.ui.privacy.protocols import ProtocolsCard
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.cards import cards_area

if TYPE_CHECKING:
    from desktop.services.office import Office


class PrivacyPage(QWidget):
    """One card a topic."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.person = PersonCard(office, background)
        self.due = DueCard(office, background)
        self.protocols = ProtocolsCard(office, background)
        self.periods = PeriodsCard(office, background)
        self.person.erased.connect(self.protocols.refresh)
        self.due.destroyed.connect(self.protocols.refresh)
        self.periods.saved.connect(self.due.refresh)
        self.setLayout(column(cards_area(self.person, self.due, self.protocols, self.periods), gap=0))

    def refresh(self) -> None:
        """Ask for everything again; what was found about a person stays in sight."""
        self.due.refresh()
        self.protocols.refresh()
        self.periods.refresh()
