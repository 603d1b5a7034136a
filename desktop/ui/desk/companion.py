"""The program beside the clock: the window may go, and what it should tell is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.services.events import ReadingProgress
from desktop.ui.desk.messages import Call
from desktop.ui.desk.notifications import Notifications
from desktop.ui.desk.notifying import Kind
from desktop.ui.desk.preferences import PreferencesStore
from desktop.ui.desk.qapp import the_application
from desktop.ui.desk.single import Single
from desktop.ui.desk.state import DeskState
from desktop.ui.desk.tray import Tray
from desktop.ui.desk.updating import Updating
from desktop.ui.platform.foreground import use_token
from desktop.ui.status.panel import PanelState
from desktop.ui.style.tokens import Tone
from desktop.ui.tree.scope import Place

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.ui.main_window import MainWindow

_LOOK_MS = 2_000
_TRAY_WAIT = 60.0
"""Seconds after log-in within which a desktop's panel is expected to be there."""


class Companion(QObject):
    """Joins the window with the tray, with later starts, with sleep and with what is told outside of it."""

    def __init__(self, window: MainWindow, office: Office, single: Single, call: Call | None = None) -> None:
        super().__init__()
        self._window = window
        self._office = office
        self._single = single
        self._begun = time.monotonic()
        self._store = PreferencesStore(window.desk_settings)
        self._preferences = self._store.load()
        self._state = DeskState()
        self._held: list[Path] = []
        """Files that wait for somebody to sign in."""
        self.tray = Tray(self)
        self.notifications = Notifications(window, office, self.tray, self._store, self)
        self.updating = Updating(window, self._store, self)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._find_lost_window)
        self._connect()
        self._begin(call or Call())

    def close(self) -> None:
        """The program ends."""
        app = the_application()
        app.quit_wanted.disconnect(self._window.end)
        app.commitDataRequest.disconnect(self._session_ends)
        app.file_opened.disconnect(self._file_opened)
        app.applicationStateChanged.disconnect(self._state_changed)
        self._look.stop()
        self.updating.stop()
        self.notifications.stop()
        self.tray.close()
        self._single.close()

    # -- the window --------------------------------------------------------------------------------

    def bring(self, token: str = "") -> None:
        """Show the window and bring it to the front, as far as the system lets a program do that."""
        self._window.show()
        use_token(token)
        self._window.bring_up()

    def hear(self, call: Call) -> None:
        """Do what a start of the program wants."""
        if call.ends:
            self._window.leave()
            return
        if not call.quietly:
            self.bring(call.token)
        self._offer(call.files)

    def go_to(self, kind: Kind) -> None:
        """Open the window where the news of a kind are; where nobody has signed in, just the window."""
        self.bring()
        if not self._go_to_list():
            return
        page = self._window.page
        match kind:
            case Kind.TROUBLE:
                page.show_troubles()
            case Kind.QUESTION:
                page.show_place(Place.TALKS)
            case Kind.DOCUMENT:
                page.show_place(Place.ALL)

    # -- inside ------------------------------------------------------------------------------------

    def _begin(self, call: Call) -> None:
        if call.quietly and not call.files:
            # The panel of the desktop may come after the program: see _find_lost_window.
            self._look.start()
        else:
            self._window.show()
        self._offer(call.files)
        self._single.listen(self.hear)
        self._count_reports()
        self._show_state()

    def _connect(self) -> None:
        window, tray = self._window, self.tray
        window.stays = self._stays
        app = the_application()
        # The system closes the windows that can be seen, and leaves one beside the clock alone.
        app.quit_wanted.connect(window.end)
        app.commitDataRequest.connect(self._session_ends)
        app.file_opened.connect(self._file_opened)
        app.applicationStateChanged.connect(self._state_changed)
        tray.open_wanted.connect(self.bring)
        tray.add_wanted.connect(self._add)
        tray.pause_wanted.connect(self._pause)
        tray.troubles_wanted.connect(partial(self.go_to, Kind.TROUBLE))
        tray.questions_wanted.connect(partial(self.go_to, Kind.QUESTION))
        tray.quiet_wanted.connect(self._set_quiet)
        tray.quit_wanted.connect(window.leave)
        self.notifications.clicked.connect(self.go_to)
        window.desk_changed.connect(self._preferences_changed)
        window.trial_wanted.connect(self.notifications.try_out)
        window.panel_told.connect(self._panel_told)
        window.works_told.connect(lambda works: self._change(works=works))
        window.furnished.connect(self._join)
        window.desk.opened.connect(self._offer_held)
        self._join()

    def _join(self) -> None:
        """Hear of what whoever works here now works with."""
        page = self._window.page
        self._window.bridge.reading_progress.connect(self._reading_told)
        page.troubles.counted.connect(lambda count: self._change(troubles=count))
        page.counted.connect(self._counted)

    def _stays(self) -> bool:
        """Hide the window instead of closing it; the first time, say so and leave it for once.

        Where nobody has signed in there is nothing to say it in.
        """
        if not (self._preferences.stay_in_tray and Tray.is_there()):
            return False
        if self._window.desk.is_open and not self._store.told_of_tray:
            self._store.tray_was_told()
            said = self.tr(
                "Program zbiera dokumenty także bez okna: zostanie obok zegara. Zamknij okno jeszcze raz,"
                " aby je schować. Można to zmienić w ustawieniach, „Ten komputer”."
            )
            self._window.notices.say(
                "tray",
                Tone.QUIET,
                said,
                (
                    (self.tr("Zakończ program"), self._window.leave),
                    (self.tr("Ustawienia"), lambda: self._window.open_settings("computer")),
                ),
            )
            return True
        self._window.notices.dismiss("tray")
        self._window.hide()
        self._look.start()
        return True

    def _find_lost_window(self) -> None:
        """A hidden window whose icon is gone, or never came, could not be found any more."""
        window = self._window
        if window.isVisible():
            self._look.stop()
        elif not Tray.is_there() and time.monotonic() - self._begun > _TRAY_WAIT:
            self._look.stop()
            window.showMinimized()

    def _add(self) -> None:
        self.bring()
        if self._go_to_list():
            self._window.page.toolbar.add_wanted.emit("files")

    def _go_to_list(self) -> bool:
        """Show the list, if somebody works here and nothing typed would be lost.

        That is asked first, where it was typed.
        """
        may = self._window.desk.is_open and self._window.may_go()
        if may:
            self._window.show_main()
        return may

    def _pause(self, pause: bool) -> None:
        """Only whoever works here may have the reading rest."""
        if self._window.desk.is_open:
            self._window.page.status.pause_wanted.emit(pause)
        else:
            self.bring()

    def _offer(self, files: Sequence[Path]) -> None:
        """Offer to add files; before a locked screen they wait."""
        self._held += files
        if self._window.desk.is_open:
            self._offer_held()

    def _offer_held(self) -> None:
        held, self._held = tuple(self._held), []
        if held:
            self._window.page.offer_files(held)
            self._go_to_list()

    def _session_ends(self, _session: object = None) -> None:
        """The windows that can be seen are closed next, and must not stay."""
        self._window.will_leave()

    def _file_opened(self, path: Path) -> None:
        self.hear(Call((path,)))

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._window.will_stay()
            self._office.resuming.look()
            self.notifications.look()

    def _set_quiet(self, quiet: bool) -> None:
        self._preferences = replace(self._store.load(), quiet=quiet)
        self._store.save(self._preferences)
        self.notifications.changed()
        self._window.show_preferences()

    def _preferences_changed(self) -> None:
        self._preferences = self._store.load()
        self.tray.show_quiet(self._preferences.quiet)
        self.notifications.changed()
        self.updating.changed()

    # -- how it goes -------------------------------------------------------------------------------

    def _reading_told(self, progress: ReadingProgress) -> None:
        self._change(reading=progress)

    def _panel_told(self, state: PanelState) -> None:
        self._change(panel=state)

    def _counted(self) -> None:
        unseen = self._window.page.tree.model.counts.unseen
        self._change(questions=sum(unseen.values()))

    def _change(self, **changes: object) -> None:
        state = replace(self._state, **changes)  # type: ignore[arg-type]
        if state != self._state:
            self._state = state
            self.tray.show_state(state)

    def _show_state(self) -> None:
        self._state = replace(self._state, reading=self._office.reading.progress)
        self.tray.show_state(self._state)
        self.tray.show_quiet(self._preferences.quiet)

    # -- reports of earlier runs -------------------------------------------------------------------

    def _count_reports(self) -> None:
        reports = self._office.support.reports

        def found(count: int) -> None:
            if not count:
                return
            said = self.tr(
                "Program zapisał od ostatniego razu raport(y) o błędach: %n. Nie ma w nich nic o klientach"
                " i nic nie zostało wysłane.",
                "",
                count,
            )
            seen: Callable[[], object] = self._window.open_reports
            self._window.notices.say("reports", Tone.QUIET, said, ((self.tr("Zobacz raporty"), seen),))
            self._window.background.run(reports.see, lambda _nothing: None)

        self._window.background.run(reports.unseen, found)
