"""The settings screen: companies, folders, mail, office, what was learnt; a section each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.folders import FolderStatus
from desktop.domain.mailboxes import MailboxStatus
from desktop.domain.messages import Message
from desktop.domain.users import Right
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.backup.page import BackupPage
from desktop.ui.booking.dictionaries_page import DictionariesPage
from desktop.ui.booking.rules_page import RulesPage
from desktop.ui.desk.page import ThisComputerPage
from desktop.ui.help.topics import Explained, topic_of_tab
from desktop.ui.keys import Command
from desktop.ui.privacy.page import PrivacyPage
from desktop.ui.quality.page import QualityPage
from desktop.ui.settings.companies import CompaniesPage
from desktop.ui.settings.folders import FoldersPage
from desktop.ui.settings.learnt import LearntPage
from desktop.ui.settings.mailboxes import MailboxesPage
from desktop.ui.settings.office import OfficePage
from desktop.ui.settings.panel import PanelPage
from desktop.ui.settings.registers.page import RegistersPage
from desktop.ui.settings.sections import Section, Sections, Tab
from desktop.ui.settings.sending.page import SendingPage
from desktop.ui.shared.page import SharedPage
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import why_not
from desktop.ui.users.people_page import PeoplePage
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


_RIGHTS = {
    Tab.COMPANIES: Right.COMPANIES,
    Tab.FOLDERS: Right.SETTINGS,
    Tab.MAIL: Right.SETTINGS,
    Tab.OFFICE: Right.SETTINGS,
    Tab.SENDING: Right.SETTINGS,
    Tab.PANEL: Right.SETTINGS,
    Tab.LEARNT: Right.SETTINGS,
    Tab.QUALITY: Right.VIEW,
    Tab.REGISTERS: Right.SETTINGS,
    Tab.BOOKING: Right.COMPANIES,
    Tab.RULES: Right.COMPANIES,
    Tab.PEOPLE: Right.USERS,
    Tab.PRIVACY: Right.AUDIT,
    Tab.BACKUP: Right.SETTINGS,
    Tab.SHARED: Right.SETTINGS,
}


class SettingsScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    office_saved = Signal(object)
    panel_applied = Signal()
    help_wanted = Signal()
    reopening_wanted = Signal(object)
    explained = Signal(str)
    """What the help says about a message is wanted: its code."""

    def __init__(
        self,
        office: Office,
        background: Background,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._companies = CompaniesPage(office, background)
        self._folders = FoldersPage(office, background)
        self._mailboxes = MailboxesPage(office, background)
        self._office_page = OfficePage(office, background)
        self._sending = SendingPage(office, background)
        self._privacy = PrivacyPage(office, background)
        self._panel = PanelPage(office, background)
        self._learnt = LearntPage(office, background)
        self._quality = QualityPage(office, background)
        self._registers = RegistersPage(office, background)
        self._booking = DictionariesPage(office, background)
        self.rules = RulesPage(office, background)
        self.backup = BackupPage(office, background)
        self.shared = SharedPage(office, background)
        self.shared.reopening_wanted.connect(self.reopening_wanted)
        self.shared.help_wanted.connect(self.help_wanted)
        self.computer = ThisComputerPage(
            office.support.autostart, background, settings if settings is not None else QSettings()
        )
        self.people = PeoplePage(office, background)
        self._strip = Strip()
        self._sections = Sections(
            self.tr("Ustawienia"),
            [
                (
                    self.tr("Klienci"),
                    [
                        Section(Tab.COMPANIES, self.tr("Firmy"), self._companies),
                        Section(Tab.PANEL, self.tr("Panel klienta"), self._panel),
                    ],
                ),
                (
                    self.tr("Źródła dokumentów"),
                    [
                        Section(Tab.FOLDERS, self.tr("Foldery skanera"), self._folders),
                        Section(Tab.MAIL, self.tr("Poczta"), self._mailboxes),
                    ],
                ),
                (
                    self.tr("Odczyt i księgowanie"),
                    [
                        Section(Tab.BOOKING, self.tr("Opis księgowy"), self._booking),
                        Section(Tab.RULES, self.tr("Reguły"), self.rules),
                        Section(Tab.REGISTERS, self.tr("Rejestry publiczne"), self._registers),
                        Section(Tab.LEARNT, self.tr("Czego program się nauczył"), self._learnt),
                        Section(Tab.QUALITY, self.tr("Jakość odczytu"), self._quality),
                    ],
                ),
                (
                    self.tr("Praca biura"),
                    [
                        Section(Tab.OFFICE, self.tr("Biuro"), self._office_page),
                        Section(Tab.PEOPLE, self.tr("Użytkownicy"), self.people),
                        Section(Tab.SENDING, self.tr("Wysyłanie"), self._sending),
                        Section(Tab.PRIVACY, self.tr("RODO i przechowywanie"), self._privacy),
                        Section(Tab.BACKUP, self.tr("Kopie zapasowe"), self.backup),
                        Section(Tab.SHARED, self.tr("Wspólna baza"), self.shared),
                    ],
                ),
                (
                    self.tr("Program"),
                    [Section(Tab.COMPUTER, self.tr("Ten komputer"), self.computer)],
                ),
            ],
        )
        for tab, right in _RIGHTS.items():
            self._sections.set_closed(tab, why_not(office.seat, right))
        self._office_page.saved.connect(self.office_saved)
        self.people.lock_changed.connect(self.office_saved)
        self._panel.applied.connect(self.panel_applied)
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć do dokumentów"), self.closed.emit, icon_name="chevron-left")
        help_button = icon_button(
            "help", self.tr("Pomoc"), self.help_wanted.emit, command=Command.MANUAL, look="round"
        )
        heading = label(self.tr("Ustawienia"), "heading")
        bar.setLayout(row(back, heading, None, help_button, margins=(12, 8, 12, 8)))
        layout = column(bar, self._strip, gap=0)
        layout.addWidget(self._sections, 1)
        self.setLayout(layout)

    def open(self, tab: Tab, *, new: bool = False) -> None:
        """Show ``tab``; ``new`` with an empty form."""
        self._strip.dismiss()
        self._sections.choose(tab)
        if new and tab is Tab.COMPANIES:
            self._companies.add_new()
        if new and tab is Tab.FOLDERS:
            self._folders.add_new()
        self._sections.page.setFocus()

    def import_companies(self) -> None:
        """Ask for a file of companies."""
        self._companies.choose_import()

    def open_sheets(self) -> None:
        """Offer the separator sheets."""
        self._folders.open_sheets()

    def help_topic(self) -> str:
        """The page of the help about the section that is shown."""
        page = self._sections.page
        return page.help_topic() if isinstance(page, Explained) else topic_of_tab(self._sections.tab)

    def show_states(self, states: Sequence[FolderStatus]) -> None:
        """The folders are doing like this now."""
        self._folders.show_states(states)

    def letters_changed(self) -> None:
        """A letter of the office was queued, or has come further."""
        self._sending.letters_changed()

    def show_mailboxes(self, states: Sequence[MailboxStatus]) -> None:
        """The mailboxes are doing like this now."""
        self._mailboxes.show_states(states)

    def registers_changed(self) -> None:
        """It goes otherwise with some public register now."""
        self._registers.states_changed()

    def show_problem(self, message: Message) -> None:
        """Something that was asked for could not be done."""
        act = partial(self.explained.emit, message.code)
        self._strip.say(Tone.BAD, texts.say(message), self.tr("Co zrobić?"), act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
