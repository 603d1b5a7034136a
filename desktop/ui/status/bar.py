"""The status line: the scanner folders, the mailboxes, how far reading is, how many troubles wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QWidget

from desktop.domain.folders import FolderStatus
from desktop.domain.mailboxes import MailboxStatus
from desktop.domain.shared import Gathering, GatheringState
from desktop.services.events import ReadingProgress
from desktop.ui import texts
from desktop.ui.keys import Command
from desktop.ui.shared.words import gathering_name, gathering_text
from desktop.ui.status.names import (
    MAILBOX_MARKS,
    STATE_MARKS,
    badness,
    mailbox_badness,
    mailbox_state_name,
    state_name,
)
from desktop.ui.status.panel import PANEL_MARKS, PanelState, panel_state_name
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.elements import button, describe, icon_button, set_icon


class StatusLine(QFrame):
    """The only part of the window that moves by itself."""

    pause_wanted = Signal(bool)
    """``True`` to pause, ``False`` to go on."""
    stop_wanted = Signal()
    troubles_wanted = Signal()
    empty_wanted = Signal()
    """To see the mails without documents."""
    folders_wanted = Signal()
    mail_wanted = Signal()
    panel_wanted = Signal()
    panel_restart_wanted = Signal()
    backup_wanted = Signal()
    gathering_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.setFixedHeight(32)
        self._states: Sequence[FolderStatus] = ()
        self._progress = ReadingProgress()
        self._shape = QLabel()
        self._folders = button(self.tr("Skaner"), self.folders_wanted.emit, look="flat")
        self._mail_states: Sequence[MailboxStatus] = ()
        self._mail_shape = QLabel()
        self._mail = button(self.tr("Poczta"), self.mail_wanted.emit, look="flat")
        self._panel_state = PanelState.OFF
        self._panel_url = ""
        self._panel_shape = QLabel()
        self.panel_button = button("", self._panel_pressed, look="flat")
        self._intake = label(look="muted")
        self._reading = label(look="muted")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Postęp odczytu"))
        self._pause = icon_button("pause", self.tr("Wstrzymaj odczyt"), self._toggle_pause)
        self._stop = icon_button(
            "stop", self.tr("Zatrzymaj odczyt; dokumenty zostaną na liście"), self.stop_wanted.emit
        )
        self._empty = button("", self.empty_wanted.emit, look="flat")
        self.gathering = button("", self.gathering_wanted.emit, look="flat")
        self.backup = button("", self.backup_wanted.emit, look="flat", icon_name="warning")
        self._troubles = button("", self.troubles_wanted.emit, look="alarm")
        self.setLayout(
            row(
                self._folders,
                self._shape,
                self._mail,
                self._mail_shape,
                self.panel_button,
                self._panel_shape,
                self._reading,
                self._bar,
                self._pause,
                self._stop,
                self._intake,
                None,
                self.gathering,
                self.backup,
                self._empty,
                self._troubles,
                margins=(8, 2, 8, 2),
            )
        )
        self.show_folders(())
        self.show_mailboxes(())
        self.show_panel(PanelState.OFF, "")
        self.show_progress(self._progress)
        self.show_intake(0, 0)
        self.show_empty(0)
        self.show_troubles(0)
        self.show_backup("")
        self.gathering.hide()

    def show_gathering(self, state: GatheringState) -> None:
        """Tell which computer of a shared office gathers; nothing while it is this one."""
        self.gathering.setVisible(state.state is not Gathering.HERE)
        self.gathering.setText(gathering_name(state))
        set_icon(self.gathering, "dot" if state.state is Gathering.ELSEWHERE else "warning")
        describe(self.gathering, gathering_text(state))

    def show_folders(self, states: Sequence[FolderStatus]) -> None:
        """Tell the worst state of the scanner folders."""
        self._states = states
        if not states:
            self._folders.setText(self.tr("Skaner: nie wskazano folderu"))
            self._shape.clear()
            describe(self._folders, self.tr("Wskaż folder, do którego skaner zapisuje pliki"))
            return
        worst = min(states, key=lambda status: badness(status.state))
        tone, shape = STATE_MARKS[worst.state]
        self._shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(14, 14)))
        self._folders.setText(self.tr("Skaner: {state}").format(state=state_name(worst.state)))
        lines = [
            f"{one.path} – {state_name(one.state)}"
            + (f"\n{texts.say(one.message)}" if one.message is not None else "")
            for one in states
        ]
        describe(self._folders, "\n".join(lines))

    def show_mailboxes(self, states: Sequence[MailboxStatus]) -> None:
        """Tell the worst state of the mailboxes; nothing where there is none."""
        self._mail_states = states
        for widget in (self._mail, self._mail_shape):
            widget.setVisible(bool(states))
        if not states:
            return
        worst = min(states, key=lambda status: mailbox_badness(status.state))
        tone, shape = MAILBOX_MARKS[worst.state]
        self._mail_shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(14, 14)))
        self._mail.setText(self.tr("Poczta: {state}").format(state=mailbox_state_name(worst.state)))
        lines = [
            f"{one.name} – {mailbox_state_name(one.state)}"
            + (f"\n{texts.say(one.message)}" if one.message is not None else "")
            for one in states
        ]
        describe(self._mail, "\n".join(lines))

    def show_panel(self, state: PanelState, url: str) -> None:
        """Tell whether the client panel is served, and where."""
        self._panel_state, self._panel_url = state, url
        tone, shape = PANEL_MARKS[state]
        # Whoever has no panel is not told of it every minute of the day.
        shown = state is not PanelState.OFF
        self.panel_button.setVisible(shown)
        self._panel_shape.setVisible(shown)
        self._panel_shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(14, 14)))
        self.panel_button.setText(self.tr("Panel: {state}").format(state=panel_state_name(state)))
        does = (
            self.tr("Klienci nie mogą teraz wejść do panelu. Kliknij, aby uruchomić go ponownie.")
            if state is PanelState.STOPPED
            else self.tr("Ustawienia panelu klienta")
        )
        describe(self.panel_button, url or does)

    def show_progress(self, progress: ReadingProgress) -> None:
        """Tell how far reading is; nothing when nothing is read."""
        self._progress = progress
        active = progress.done < progress.total
        for widget in (self._reading, self._bar, self._pause, self._stop):
            widget.setVisible(active or progress.paused)
        words = (
            self.tr("Odczyt wstrzymany: {done} z {total}")
            if progress.paused
            else self.tr("Odczyt: {done} z {total}")
        )
        self._reading.setText(words.format(done=progress.done, total=progress.total))
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done)
        set_icon(self._pause, "play" if progress.paused else "pause")
        describe(self._pause, self.tr("Wznów odczyt") if progress.paused else self.tr("Wstrzymaj odczyt"))

    def show_intake(self, done: int, total: int) -> None:
        """Tell how far adding files is."""
        self._intake.setVisible(done < total)
        self._intake.setText(self.tr("Przyjmowanie: {done} z {total}").format(done=done, total=total))

    def show_empty(self, count: int) -> None:
        """Tell how many mails came without a document that nobody has looked at."""
        self._empty.setVisible(count > 0)
        self._empty.setText(self.tr("Przesyłki bez dokumentów: {count}").format(count=count))
        describe(self._empty, self.tr("Pokaż wiadomości, z których nic nie przyjęto"))

    def show_backup(self, state: str) -> None:
        """Tell what is wrong with backups; nothing if all is well."""
        self.backup.setVisible(bool(state))
        self.backup.setText(state)
        describe(self.backup, state or self.tr("Kopie zapasowe"))

    def show_troubles(self, count: int) -> None:
        """Tell how many troubles wait."""
        self._troubles.setVisible(count > 0)
        self._troubles.setText(self.tr("%n kłopot(y/ów)", "", count))
        describe(self._troubles, self.tr("Pokaż kłopoty"), Command.TROUBLES)

    def recolor(self) -> None:
        """The colours changed."""
        self.show_folders(self._states)
        self.show_mailboxes(self._mail_states)
        self.show_panel(self._panel_state, self._panel_url)
        self.show_progress(self._progress)

    def _panel_pressed(self) -> None:
        stopped = self._panel_state is PanelState.STOPPED
        (self.panel_restart_wanted if stopped else self.panel_wanted).emit()

    def _toggle_pause(self) -> None:
        self.pause_wanted.emit(not self._progress.paused)
