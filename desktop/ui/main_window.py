"""The window: pages one behind the other, wired together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QElapsedTimer, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.places import Afterwards, Reopening
from desktop.domain.shared import Gathering, GatheringState
from desktop.domain.users import Right
from desktop.services.desk.crashes.reporter import when_server_fails
from desktop.ui import keys, texts
from desktop.ui.background import Background
from desktop.ui.bridge import Bridge
from desktop.ui.desk.board import NoticeBoard
from desktop.ui.help.topics import topic
from desktop.ui.keys import Command, KeyGroup
from desktop.ui.keys_list import offer_keys
from desktop.ui.main_page import MainPage
from desktop.ui.printing.jobs import Printable
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import say
from desktop.ui.users.desk import Desk
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.elements import recolor_icons

if TYPE_CHECKING:
    from desktop.domain.firstrun import FirstRunState, Step
    from desktop.services.booking.booking import BookingState
    from desktop.services.office import Office
    from desktop.services.settings import OfficeSettings
    from desktop.ui.contractors.screen import ContractorsScreen
    from desktop.ui.deliveries.screen import DeliveriesScreen
    from desktop.ui.desk.support.screen import SupportScreen
    from desktop.ui.duplicates.screen import ComparingScreen
    from desktop.ui.firstrun.screen import FirstRunScreen
    from desktop.ui.handover.screen import HandoverScreen
    from desktop.ui.handover.shown import Wanted
    from desktop.ui.help.viewer import HelpViewer
    from desktop.ui.printing.screen import PrintScreen
    from desktop.ui.review.keys_overlay import KeysOverlay
    from desktop.ui.review.screen import ReviewScreen
    from desktop.ui.settings.screen import SettingsScreen
    from desktop.ui.splitting.screen import SplittingScreen
    from desktop.ui.statements.screen import StatementsScreen
    from desktop.ui.status.panel import PanelState
    from desktop.ui.trail.screen import TrailScreen
    from desktop.ui.transfers.screen import TransfersScreen

_START_TIMEOUT = 30.0
_PANEL_AGAIN_MS = 10 * 60 * 1000
"""A panel that stops once more within this time is not opened again by itself."""


@runtime_checkable
class Returning(Protocol):
    """A screen that has something to ask anew when what was opened from it is left."""

    def come_back(self) -> None:
        """What was opened from here is closed: what is shown may be otherwise now."""


@runtime_checkable
class Leavable(Protocol):
    """A screen that may hold something typed which is kept only on command."""

    def may_leave(self) -> bool:
        """Whether nothing would be lost; else the person was asked on the screen."""


class MainWindow(QMainWindow):
    """Main page at once; review, settings and help are made when they are first needed."""

    closing = Signal()
    reopening_wanted = Signal(object)
    """A :class:`~desktop.domain.places.Reopening`: this window closes, and another opens in its place."""
    panel_told = Signal(object)
    """The :class:`PanelState` now."""
    works_told = Signal(bool)
    """Whether this program does the office's work in the background."""
    desk_changed = Signal()
    """Something that is set for this computer alone is otherwise now."""
    trial_wanted = Signal()
    """A notification to try out."""
    furnished = Signal()
    """``page``, ``bridge`` and ``background`` are others now: another person works here."""

    def __init__(self, office: Office, settings: QSettings) -> None:
        super().__init__()
        self._office = office
        self._settings = self.desk_settings = settings
        self.notices = NoticeBoard()
        """Lines above whatever is shown, while somebody works here."""
        self.stays: Callable[[], bool] = lambda: False
        """Asked when somebody closes the window: whether it is out of sight only, or stays."""
        self._leaving = False
        self._starting: Future[bool] | None = None
        self._works = False
        self._panel_again = QElapsedTimer()
        """Since the panel was last opened again by itself."""
        self._stack = QStackedWidget()
        self._furnish()
        work = QWidget()
        layout = column(self.notices, gap=0)
        layout.addWidget(self._stack, 1)
        work.setLayout(layout)
        self.desk = Desk(office, work, self._furnish_anew)
        self.desk.help_wanted.connect(self.open_help)
        self.setCentralWidget(self._with_banner(self.desk) if office.place.is_sample else self.desk)
        if self.desk.is_open:
            self.page.pane.view.setFocus()
        self.setWindowTitle("Bezdotyk")
        self.resize(1440, 900)
        self.setMinimumSize(800, 500)
        geometry = settings.value("main/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        for command, call in (
            (Command.QUIT, self.leave),
            (Command.LOCK, self._lock),
            (Command.MANUAL, self.open_help),
            (Command.PRINT, self.open_printing),
        ):
            action = QAction(self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)

    def _furnish(self) -> None:
        """Make what whoever sits here works with: the main page at once, screens when they are needed."""
        office, settings = self._office, self._settings
        self.background = Background(self, office.seat.pinned)
        self.bridge = Bridge(office.events, self)
        self.page = MainPage(office, self.background, self.bridge, settings)
        self._trail: list[QWidget] = []
        """The screens that the shown one was opened from, the main page first."""
        self._review: ReviewScreen | None = None
        self._setup: SettingsScreen | None = None
        self._deliveries: DeliveriesScreen | None = None
        self._contractors: ContractorsScreen | None = None
        self._transfers: TransfersScreen | None = None
        self._statements: StatementsScreen | None = None
        self._splitting: SplittingScreen | None = None
        self._comparing: ComparingScreen | None = None
        self._handover: HandoverScreen | None = None
        self._first_run: FirstRunScreen | None = None
        self._support: SupportScreen | None = None
        self._printing: PrintScreen | None = None
        self._help: HelpViewer | None = None
        self._keys: KeysOverlay | None = None
        self._audit: TrailScreen | None = None
        self._stack.addWidget(self.page)
        self.background.problem.connect(self._show_problem)
        when_server_fails(self.background.report)
        self.page.review_wanted.connect(self.open_review)
        self.page.split_wanted.connect(self.open_splitting)
        self.page.compare_wanted.connect(self.open_comparing)
        self.page.settings_wanted.connect(self.open_settings)
        self.page.deliveries_wanted.connect(self.open_deliveries)
        self.page.empty_wanted.connect(partial(self.open_deliveries, empty=True))
        self.page.contractors_wanted.connect(self.open_contractors)
        self.page.transfers_wanted.connect(self.open_transfers)
        self.page.statements_wanted.connect(self.open_statements)
        self.page.handover_wanted.connect(self.open_handover)
        self.page.batches_wanted.connect(lambda company: self._made_handover().open_batches(company))
        self.page.first_run_wanted.connect(self.open_first_run)
        self.page.help_wanted.connect(self.open_help)
        self.page.keys_wanted.connect(self.show_keys)
        self.page.support_wanted.connect(self.open_support)
        self.page.quit_wanted.connect(self.leave)
        self.page.taken_over.connect(self._open_panel)
        self.page.status.panel_restart_wanted.connect(self._open_panel)
        self.bridge.panel_stopped.connect(self._panel_stopped)
        self.bridge.gathering_changed.connect(self._gathering_changed)
        self.page.status.gathering_wanted.connect(partial(self.open_settings, "shared"))
        self.bridge.resumed.connect(self._resumed)
        self.page.explained.connect(self.explain)
        self.page.printing_wanted.connect(self.open_printing)
        self.page.lock_wanted.connect(self._lock)
        self.page.sign_out_wanted.connect(self._sign_out)
        self.page.trail_wanted.connect(self.open_trail)
        self.background.run(office.settings.load, self._show_name)

    def _furnish_anew(self) -> None:
        """What one person had before them is not for another, and may show what another may not see."""
        self._clear_away()
        while (old := self._stack.widget(0)) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._furnish()
        self.page.pane.view.setFocus()
        self._show_panel()
        if not self._works and self._starting is not None and self._starting.done():
            self.page.show_not_working()
        self.furnished.emit()

    def _clear_away(self) -> None:
        """Keep what is typed and how it is arranged; nothing more is brought to the screens."""
        # What is stored only now was typed by whoever worked here, though somebody else sits here by now.
        with self._office.seat.acts(self.desk.whose):
            if self._review is not None:
                self._review.stop()
        self.page.save()
        if self._help is not None:
            self._help.close()
        self.bridge.close()
        self.background.close()

    def _lock(self) -> None:
        if self._office.seat.sitting is not None:
            self.desk.lock()
        else:
            self.page.show_problem(Message("users.nobody_to_lock"))

    def _sign_out(self) -> None:
        self.desk.sign_out()

    def open_trail(self) -> None:
        """Show who did what."""
        if self._audit is None:
            from desktop.ui.trail.screen import TrailScreen

            self._audit = TrailScreen(self._office, self.background, self)
            self._audit.closed.connect(self._leave)
            self._audit.document_wanted.connect(lambda one: self.open_review([one], 0))
            self._audit.help_wanted.connect(self.open_help)
            self._stack.addWidget(self._audit)
        self._enter(self._audit)
        self._audit.open()

    def start_work(self) -> None:
        """Begin the background work, once the window can be seen."""
        self._starting = self.background.run_long(self._office.start, self._started)

    def wait_until_started(self) -> None:
        """Wait for :meth:`start_work` to be over: work that is just beginning cannot be stopped."""
        if self._starting is not None:
            wait([self._starting], timeout=_START_TIMEOUT)

    def leave(self) -> None:
        """Close the window for good, and end the program with it, unless something typed would be lost."""
        if self.may_go():
            self.end()

    def end(self) -> None:
        """Close the window for good, seen or hidden, and end the program with it."""
        self.will_leave()
        self.close()

    def will_leave(self) -> None:
        """When the window is closed next, it is for good."""
        self._leaving = True

    def will_stay(self) -> None:
        """The end of the session was called off."""
        self._leaving = False

    def may_go(self) -> bool:
        """Whether the shown screen may be left; it asks where something typed would be lost.

        Behind a lock there is nobody to ask.
        """
        screen = self._stack.currentWidget() if self.desk.is_open else None
        return not isinstance(screen, Leavable) or screen.may_leave()

    def bring_up(self) -> None:
        """Show the window, also a hidden or minimised one, and bring it to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- pages -------------------------------------------------------------------------------------

    def open_review(self, ids: Sequence[int], index: int) -> None:
        """Review ``ids`` from ``index`` on."""
        if self._review is None:
            from desktop.ui.review.screen import ReviewScreen

            self._review = ReviewScreen(self._office, self.background, self)
            self._review.closed.connect(self._leave)
            self._review.help_wanted.connect(self.open_help)
            self._review.split_wanted.connect(self.open_splitting)
            self._review.compare_wanted.connect(lambda one: self.open_comparing([one]))
            self._review.talked.connect(self.page.talk_changed)
            self._review.contractor_wanted.connect(self.open_contractors)
            self._review.share_wanted.connect(self._share_panel)
            self._review.rule_wanted.connect(self._make_rule)
            self.bridge.panel_changed.connect(self._review.talk.panel_changed)
            self._stack.addWidget(self._review)
        self._enter(self._review)
        self._review.open(ids, index)
        self._review.setFocus()

    def open_splitting(self, document_id: int) -> None:
        """Divide the file of this document; afterwards the list shows what came of it."""
        if self._splitting is None:
            from desktop.ui.splitting.screen import SplittingScreen

            self._splitting = SplittingScreen(self._office, self.background, self)
            self._splitting.closed.connect(self.show_main)
            self._splitting.help_wanted.connect(self.open_help)
            self.bridge.documents_changed.connect(self._splitting.documents_changed)
            self._stack.addWidget(self._splitting)
        self._stack.setCurrentWidget(self._splitting)
        self._splitting.open(document_id)

    def open_comparing(self, document_ids: Sequence[int]) -> None:
        """Compare these documents with those they may be one with; without any, all that wait for it."""
        if self._comparing is None:
            from desktop.ui.duplicates.screen import ComparingScreen

            self._comparing = ComparingScreen(self._office, self.background, self)
            self._comparing.closed.connect(self._leave)
            self._comparing.help_wanted.connect(self.open_help)
            self.bridge.documents_changed.connect(self._comparing.documents_changed)
            self._stack.addWidget(self._comparing)
        self._enter(self._comparing)
        self._comparing.open(document_ids)

    def open_settings(self, what: str = "") -> None:
        """Set up; ``what``: ``company`` or ``watched`` for a new one of these, ``mail``,
        ``panel``, ``registers``, ``backup`` or ``computer``."""
        from desktop.ui.settings.screen import SettingsScreen
        from desktop.ui.settings.sections import Tab

        if self._setup is None:
            self._setup = SettingsScreen(self._office, self.background, self._settings, self)
            self._setup.closed.connect(self._leave)
            self._setup.office_saved.connect(self._show_name)
            self._setup.panel_applied.connect(self._show_panel)
            self._setup.computer.changed.connect(self.desk_changed)
            self._setup.computer.trial_wanted.connect(self.trial_wanted)
            self._setup.computer.support_wanted.connect(self.open_support)
            self._setup.help_wanted.connect(self.open_help)
            self._setup.explained.connect(self.explain)
            self._setup.reopening_wanted.connect(self._reopen)
            self.bridge.gathering_changed.connect(self._setup.shared.show_gathering)
            self.bridge.folder_states.connect(self._setup.show_states)
            self.bridge.letters_changed.connect(self._setup.letters_changed)
            self.bridge.mailbox_states.connect(self._setup.show_mailboxes)
            self.bridge.register_states_changed.connect(self._setup.registers_changed)
            self.bridge.backup_changed.connect(self._setup.backup.backup_changed)
            self.bridge.backup_progress.connect(self._setup.backup.show_progress)
            self._setup.backup.help_wanted.connect(self.open_help)
            self._stack.addWidget(self._setup)
        self._enter(self._setup)
        tabs = {
            "import": Tab.COMPANIES,
            "sheets": Tab.FOLDERS,
            "watched": Tab.FOLDERS,
            "mail": Tab.MAIL,
            "shared": Tab.SHARED,
            "panel": Tab.PANEL,
            "registers": Tab.REGISTERS,
            "rules": Tab.RULES,
            "backup": Tab.BACKUP,
            "computer": Tab.COMPUTER,
            "people": Tab.PEOPLE,
        }
        self._setup.open(tabs.get(what, Tab.COMPANIES), new=what == "company")
        if what == "import":
            self._setup.import_companies()
        elif what == "sheets":
            self._setup.open_sheets()

    def _make_rule(self, state: BookingState, contractor: str, number: str) -> None:
        self.open_settings("rules")
        if self._setup is not None:
            self._setup.rules.begin_from(state, contractor, number)

    def open_deliveries(self, *, empty: bool = False) -> None:
        """Show what clients handed over, with the fate of every part; ``empty``: mails without documents."""
        if self._deliveries is None:
            from desktop.ui.deliveries.screen import DeliveriesScreen

            self._deliveries = DeliveriesScreen(self._office, self.background, self)
            self._deliveries.closed.connect(self._leave)
            self._deliveries.document_wanted.connect(lambda one: self.open_review([one], 0))
            self._deliveries.empty_seen.connect(self.page.count_empty)
            self._deliveries.help_wanted.connect(self.open_help)
            self.bridge.deliveries_changed.connect(self._deliveries.deliveries_changed)
            self._stack.addWidget(self._deliveries)
        self._enter(self._deliveries)
        self._deliveries.open(empty=empty)

    def open_handover(self, wanted: Wanted) -> None:
        """Look at what documents would leave as."""
        self._made_handover().open(wanted)

    def _made_handover(self) -> HandoverScreen:
        """The screen of handing over, in the place of the list."""
        if self._handover is None:
            from desktop.ui.handover.screen import HandoverScreen

            self._handover = HandoverScreen(self._office, self.background, self._settings, self)
            self._handover.closed.connect(self._leave)
            self._handover.help_wanted.connect(self.open_help)
            self._handover.review_wanted.connect(self.open_review)
            self._handover.batch_listed.connect(self._show_batch)
            self.bridge.documents_changed.connect(self._handover.documents_changed)
            self.bridge.batches_changed.connect(self._handover.batches_changed)
            self._offer_keys(self._handover, KeyGroup.HANDOVER)
            self._stack.addWidget(self._handover)
        self._enter(self._handover)
        return self._handover

    def _show_batch(self, batch_id: int) -> None:
        self.show_main()
        self.page.show_batch(batch_id)

    def open_contractors(self, document_id: int = 0) -> None:
        """Show the base of contractors; with a document, its contractor or a form to add it."""
        if self._contractors is None:
            from desktop.ui.contractors.screen import ContractorsScreen

            self._contractors = ContractorsScreen(self._office, self.background, self)
            self._contractors.closed.connect(self._leave)
            self._contractors.document_wanted.connect(lambda one: self.open_review([one], 0))
            self._contractors.help_wanted.connect(self.open_help)
            self.bridge.contractors_changed.connect(self._contractors.contractors_changed)
            self.bridge.registers_answered.connect(self._contractors.card.registers_answered)
            self._stack.addWidget(self._contractors)
        self._enter(self._contractors)
        self._contractors.open_document(document_id)

    def open_transfers(self, company_id: int = 0) -> None:
        """Show what a company has to pay."""
        if self._transfers is None:
            from desktop.ui.transfers.screen import TransfersScreen

            self._transfers = TransfersScreen(self._office, self.background, self._settings, self)
            self._transfers.closed.connect(self._leave)
            self._transfers.document_wanted.connect(lambda one: self.open_review([one], 0))
            self._transfers.help_wanted.connect(self.open_help)
            self.bridge.documents_changed.connect(self._transfers.documents_changed)
            self.bridge.registers_answered.connect(self._transfers.registers_answered)
            self._offer_keys(self._transfers, KeyGroup.TRANSFERS)
            self._stack.addWidget(self._transfers)
        self._enter(self._transfers)
        self._transfers.open(company_id)

    def open_statements(self, company_id: int | None = None, month: Month | None = None) -> None:
        """Show the bank statements of a company, or of all; of ``month`` what has no document."""
        if self._statements is None:
            from desktop.ui.statements.screen import StatementsScreen

            self._statements = StatementsScreen(self._office, self.background, self._settings, self)
            self._statements.closed.connect(self._leave)
            self._statements.document_wanted.connect(lambda one: self.open_review([one], 0))
            self._statements.help_wanted.connect(self.open_help)
            self.bridge.statements_changed.connect(self._statements.statements_changed)
            self.bridge.documents_changed.connect(self._statements.documents_changed)
            self._offer_keys(self._statements, KeyGroup.STATEMENTS)
            self._stack.addWidget(self._statements)
        self._enter(self._statements)
        self._statements.open(company_id, month)

    def open_printing(self) -> None:
        """Show on paper what is on the screen; screens that have nothing to print stay as they are."""
        if not self.desk.is_open:
            return
        shown = self._stack.currentWidget()
        jobs = shown.print_jobs() if isinstance(shown, Printable) else ()
        if not jobs:
            return
        if self._printing is None:
            from desktop.ui.printing.screen import PrintScreen

            self._printing = PrintScreen(self.background, self)
            self._printing.closed.connect(self._leave)
            self._printing.help_wanted.connect(self.open_help)
            self._stack.addWidget(self._printing)
        self._enter(self._printing)
        self._printing.open(jobs)

    def _offer_keys(self, screen: QWidget, group: KeyGroup) -> None:
        offer_keys(screen, ((group,), (KeyGroup.EVERYWHERE,)), self.open_help)

    def _enter(self, screen: QWidget) -> None:
        """Show ``screen``; leaving it leads back to where it was opened from."""
        shown = self._stack.currentWidget()
        if screen in self._trail:
            del self._trail[self._trail.index(screen) :]
        elif shown is not None and shown is not screen:
            self._trail.append(shown)
        self._stack.setCurrentWidget(screen)

    def _leave(self) -> None:
        """Back to where the shown screen was opened from."""
        screen = self._trail.pop() if self._trail else self.page
        if screen is self.page:
            self.show_main()
            return
        self._stack.setCurrentWidget(screen)
        if isinstance(screen, Returning):
            screen.come_back()

    def welcome(self, says: Afterwards | None = None) -> None:
        """Say what was done before this window; lead an office that is new through its first run.

        Where people sign in, once somebody has.
        """
        if not self.desk.is_open:
            once = Qt.ConnectionType.SingleShotConnection
            self.desk.opened.connect(partial(self.welcome, says), once)
            return
        may_set_up = self._office.seat.may(Right.SETTINGS)

        def known(state: FirstRunState) -> None:
            new = not state.begun and not self._office.place.is_sample
            if may_set_up and (new or (says is not None and says.first_run and not state.done)):
                self.open_first_run(says=says)
            elif says is not None:
                self.page.pane.strip.say(Tone.GOOD if says.well else Tone.BAD, say(says.message))

        self.background.run(self._office.first_run.state, known)

    def open_first_run(self, step: Step | None = None, says: Afterwards | None = None) -> None:
        """Set the office up step by step, from ``step`` or from what is to be done next; not the samples."""
        if self._office.place.is_sample:
            self.page.pane.strip.say(Tone.QUIET, say(Message("place.samples_opened")))
            return
        try:
            # Moving, restoring and opening another office are not behind the gate.
            self._office.seat.require(Right.SETTINGS)
        except UserError as error:
            self._show_problem(error.message)
            return
        if self._first_run is None:
            from desktop.ui.firstrun.screen import FirstRunScreen

            self._first_run = screen = FirstRunScreen(self._office, self.background, self)
            screen.closed.connect(self._leave_first_run)
            screen.office_saved.connect(self._show_name)
            screen.reopening_wanted.connect(self._reopen)
            screen.settings_wanted.connect(self.open_settings)
            screen.import_wanted.connect(partial(self.open_settings, "import"))
            screen.help_wanted.connect(self.open_help)
            self.bridge.documents_changed.connect(screen.documents_changed)
            self.bridge.registers_answered.connect(screen.registers_answered)
            self._offer_keys(screen, KeyGroup.FIRST_RUN)
            self._stack.addWidget(screen)
        self._enter(self._first_run)
        self._first_run.open(step, says)

    def _leave_first_run(self) -> None:
        self.show_main()
        self.page.start_card.refresh()

    def _reopen(self, wish: Reopening) -> None:
        self.reopening_wanted.emit(wish)
        self.leave()

    def _with_banner(self, inside: QWidget) -> QWidget:
        from desktop.ui.firstrun.banner import SampleBanner

        banner = SampleBanner()
        banner.reopening_wanted.connect(self._reopen)
        whole = QWidget()
        layout = column(banner, gap=0)
        layout.addWidget(inside, 1)
        whole.setLayout(layout)
        return whole

    def open_support(self) -> None:
        """Show technical help: the checks, the log, the reports of bugs."""
        if not self.desk.is_open:
            return
        if self._support is None:
            from desktop.ui.desk.support.screen import SupportScreen

            self._support = SupportScreen(self._office.support, self.background, self)
            self._support.closed.connect(self._leave)
            self._support.help_wanted.connect(self.open_help)
            self._support.code_wanted.connect(self.explain)
            self._stack.addWidget(self._support)
        self._enter(self._support)
        self._support.open()

    def open_reports(self) -> None:
        """Show the reports of bugs."""
        self.open_support()
        if self._support is not None:
            self._support.show_reports()

    def show_preferences(self) -> None:
        """What is set for this computer was changed elsewhere than in the settings."""
        if self._setup is not None:
            self._setup.computer.refresh()

    def open_help(self, page: str = "") -> None:
        """Show the help beside the work: ``page``, else about what is on the screen."""
        from desktop.ui.help.viewer import HelpViewer

        if self._help is None:
            self._help = HelpViewer()
            self._help.action_wanted.connect(self._do_from_help)
            self._help.support_wanted.connect(self._do_support_from_help)
        # What was left open behind the lock is nobody else's matter.
        shown = self._stack.currentWidget() if self.desk.is_open else self.desk.page
        self._help.show_page(page or topic(shown))

    def explain(self, code: str) -> None:
        """Show what the help says about a message."""
        self.open_help()
        if self._help is not None:
            self._help.show_code(code)

    def _do_from_help(self, what: str) -> None:
        """A help page leads to where the thing is done, once somebody works here."""
        if not self.may_go():
            return
        self.bring_up()
        if not self.desk.is_open:
            return
        if what == "first-run":
            self.open_first_run()
        else:
            self.open_settings(what)

    def _do_support_from_help(self) -> None:
        self.bring_up()
        self.open_support()

    def show_keys(self) -> None:
        """Show the keys of the main page over it."""
        from desktop.ui.review.keys_overlay import KeysOverlay

        if self._keys is None:
            self._keys = KeysOverlay(
                (
                    (KeyGroup.DOCUMENTS, KeyGroup.EVERYWHERE, KeyGroup.CONTRACTORS),
                    (KeyGroup.SELECTED, KeyGroup.MONTHS, KeyGroup.STATEMENTS),
                    (KeyGroup.HANDOVER, KeyGroup.TRANSFERS),
                ),
                self.page,
            )
            self._keys.manual.connect(self.open_help)
            self._keys.closed.connect(self.page.pane.view.setFocus)
        self._keys.show()

    def show_main(self) -> None:
        """Back to the list."""
        self._trail.clear()
        self._stack.setCurrentWidget(self.page)
        self.page.ask_favourite()
        self.page.pane.view.setFocus()

    # -- Qt's events -------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep how the window is arranged, and what is being typed; everything else is stored already."""
        if not self._leaving and (self.stays() or not self.may_go()):
            event.ignore()
            return
        self._settings.setValue("main/geometry", self.saveGeometry())
        self.desk.close_desk()
        self._clear_away()
        self.closing.emit()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """The system went from light to dark, or back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            recolor_icons(self)
            self.page.recolor()
            self.notices.recolor()
            if self._support is not None:
                self._support.recolor()
            if self._statements is not None:
                self._statements.recolor()
            if self._handover is not None:
                self._handover.recolor()
            if self._first_run is not None:
                self._first_run.recolor()

    # -- inside ------------------------------------------------------------------------------------

    def _started(self, working: bool) -> None:
        shared = self._office.place.shared
        if shared is not None and working:
            self._gathering_changed(shared.state)
            return
        self._works = working
        self.works_told.emit(working)
        if working:
            self._open_panel()
        else:
            self.page.show_not_working()
            self._show_panel()

    def _open_panel(self) -> None:
        """Serve the client panel, if it is to be served; that it cannot be stops nothing else."""
        self._works = True
        self.works_told.emit(True)
        panel = self._office.panel

        def call() -> None:
            if panel.settings.load().on:
                panel.start()

        def failed(error: BaseException) -> None:
            self._show_panel()
            self.background.report(error)

        self.background.run_long(call, lambda _nothing: self._show_panel(), failed)

    def _gathering_changed(self, state: GatheringState) -> None:
        """In a shared office one computer gathers, and serves the panel: this one, or another now."""
        self.page.status.show_gathering(state)
        if state.state is Gathering.HERE:
            self._open_panel()
            return
        self._works = False
        self.works_told.emit(False)
        self._show_panel()

    def _panel_stopped(self) -> None:
        """Open it again, but not over and over: what ends it each time a person has to look into."""
        if self._panel_again.isValid() and not self._panel_again.hasExpired(_PANEL_AGAIN_MS):
            self._show_panel()
            return
        self._panel_again.start()
        self._open_panel()

    def _show_panel(self) -> None:
        from desktop.ui.status.panel import panel_state

        ask = partial(panel_state, self._office.panel, works_here=self._works)
        self.background.run(ask, lambda found: self._panel_found(*found))

    def _panel_found(self, state: PanelState, url: str) -> None:
        self.page.status.show_panel(state, url)
        self.panel_told.emit(state)

    def _resumed(self) -> None:
        """The computer slept: the panel's server may have ended meanwhile."""
        if self._works:
            self._open_panel()
        else:
            self._show_panel()

    def _share_panel(self, company_id: int) -> None:
        self.show_main()
        self.page.share_panel(company_id)

    def _show_name(self, settings: OfficeSettings) -> None:
        name = settings.office_name
        if self._office.place.is_sample:
            name = self.tr("{name} (przykład)").format(name=name)
        self.desk.settings_loaded(settings)
        self.setWindowTitle(f"Bezdotyk · {name}" if name else "Bezdotyk")

    def _show_problem(self, message: Message) -> None:
        if self._setup is not None and self._stack.currentWidget() is self._setup:
            self._setup.show_problem(message)
        elif self._stack.currentWidget() is self.page:
            self.page.show_problem(message)
        else:
            act = (self.tr("Co zrobić?"), partial(self.explain, message.code))
            self.notices.say("problem", Tone.BAD, texts.say(message), (act,))
