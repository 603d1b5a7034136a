"""The screen of technical help."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QTabWidget, QWidget

from desktop.services.desk.support import Support
from desktop.ui.background import Background
from desktop.ui.desk.support.checks import ChecksPage
from desktop.ui.desk.support.log import LogPage
from desktop.ui.desk.support.reports import ReportsPage
from desktop.ui.keys import Command
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button


class SupportTab(IntEnum):
    """The tabs, in order."""

    CHECKS = 0
    LOG = 1
    REPORTS = 2


class SupportScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    help_wanted = Signal(str)
    code_wanted = Signal(str)
    """To have the message of this code explained."""

    def __init__(self, support: Support, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.checks = ChecksPage(support, background)
        self.log = LogPage(support.log, background)
        self.reports = ReportsPage(support.reports, background)
        self.checks.code_wanted.connect(self.code_wanted)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.checks, self.tr("Sprawdzenie"))
        self.tabs.addTab(self.log, self.tr("Dziennik programu"))
        self.tabs.addTab(self.reports, self.tr("Raporty błędów"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.currentChanged.connect(self._changed)
        bar = QFrame()
        bar.setProperty("look", "bar")
        bar.setLayout(
            row(
                button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left"),
                label(self.tr("Pomoc techniczna"), "heading"),
                None,
                icon_button(
                    "help",
                    self.tr("Pomoc"),
                    lambda: self.help_wanted.emit(self.help_topic()),
                    command=Command.MANUAL,
                    look="round",
                ),
                margins=(12, 8, 12, 8),
            )
        )
        layout = column(bar, gap=0)
        layout.addWidget(self.tabs, 1)
        self.setLayout(layout)

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "diagnostics"

    def open(self, tab: SupportTab = SupportTab.CHECKS) -> None:
        """Show ``tab``, as things are now."""
        self.tabs.setCurrentIndex(tab)
        self._changed()

    def show_reports(self) -> None:
        """Show the reports of bugs."""
        self.open(SupportTab.REPORTS)

    def recolor(self) -> None:
        """The colours changed."""
        self.checks.recolor()
        self.log.recolor()

    def showEvent(self, event: QShowEvent) -> None:
        """What was stopped out of sight goes on."""
        super().showEvent(event)
        if not event.spontaneous():
            self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is followed or checked where nobody is; in a window made small somebody still is."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.checks.stop()
            self.log.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        if self.tabs.currentWidget() is not self.log:
            self.log.stop()
        self._refresh()
        self.tabs.currentWidget().setFocus()

    def _refresh(self) -> None:
        page = self.tabs.currentWidget()
        if isinstance(page, ChecksPage | LogPage | ReportsPage):
            page.refresh()
