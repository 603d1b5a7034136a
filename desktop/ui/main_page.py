"""The main page: toolbar, tree, list, status line, and the panels that open between them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.folders import FolderState, FolderStatus
from desktop.domain.listing import Counts, DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.search.meanings import InBatch
from desktop.domain.statuses import WAITING
from desktop.domain.users import Right
from desktop.ui import keys, texts
from desktop.ui.adding.adder import Adder, by_hand
from desktop.ui.adding.panel import AddPanel
from desktop.ui.background import Background, Newest
from desktop.ui.backup.words import short_state
from desktop.ui.booking.bulk_panel import BulkPanel
from desktop.ui.bridge import Bridge
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.documents.actions import BulkActions
from desktop.ui.documents.commands import DocumentCommands
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.firstrun.card import StartCard
from desktop.ui.handover.shown import Wanted
from desktop.ui.handover.words import word
from desktop.ui.help.topics import topic_of_place
from desktop.ui.keys import Command
from desktop.ui.months.board import MonthsBoard
from desktop.ui.originals.panel import OriginalsPanel
from desktop.ui.overview.page import OverviewPage
from desktop.ui.panel.access import AccessDrawer
from desktop.ui.printing.documents import load_documents
from desktop.ui.printing.jobs import Job
from desktop.ui.printing.listing import load_list
from desktop.ui.printing.month import load_month
from desktop.ui.search.views import SearchDesk
from desktop.ui.status.bar import StatusLine
from desktop.ui.status.troubles import TroublesPanel
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.toolbar import Toolbar
from desktop.ui.tree.nodes import CountedView
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.tree.view import TreePanel
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.chooser import Choice, Chooser

if TYPE_CHECKING:
    from desktop.services.office import Office

_COUNT_MS = 1000
"""The numbers of the tree are counted again at most this often."""
_REST = 5
"""And only after this many times as long as counting took: a large office must not count all day."""


class MainPage(QWidget):
    """What one works with all day."""

    review_wanted = Signal(object, int)
    split_wanted = Signal(int)
    """Ids in order, and the position to begin at."""
    compare_wanted = Signal(object)
    """Ids of documents that are to be compared with those they may be one with."""
    deliveries_wanted = Signal()
    handover_wanted = Signal(object)
    """A :class:`~desktop.ui.handover.shown.Wanted`."""
    batches_wanted = Signal(object)
    """What left before, of this company or (``None``) of all."""
    empty_wanted = Signal()
    """To see the mails that nothing became a document of."""
    contractors_wanted = Signal(int)
    """Of a document; 0 for all."""
    transfers_wanted = Signal(int)
    """Of a company; 0 for the one that was looked at last."""
    statements_wanted = Signal(object, object)
    """Of a company or, with ``None``, of all; and the :class:`Month` that misses documents, if any."""
    settings_wanted = Signal(str)
    """Empty, ``company`` or ``watched``: what to set up anew."""
    first_run_wanted = Signal(object)
    """A step of the first run, or ``None`` for the next one."""
    help_wanted = Signal()
    printing_wanted = Signal()
    explained = Signal(str)
    """What the help says about a message is wanted: its code."""
    keys_wanted = Signal()
    quit_wanted = Signal()
    support_wanted = Signal()
    counted = Signal()
    """The numbers of the tree are those of now."""
    lock_wanted = Signal()
    sign_out_wanted = Signal()
    trail_wanted = Signal()
    """To see who did what."""
    taken_over = Signal()
    """This program does the background work from now on."""

    def __init__(
        self,
        office: Office,
        background: Background,
        bridge: Bridge,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._settings = settings
        self._counting = Newest(background)
        self._counting_empty = Newest(background)
        self._asking_backup = Newest(background)
        self._companies: Sequence[Company] = ()
        self._offered: list[Path] | None = []
        """Files that wait for the companies to choose from; none wait once these are there."""
        self._elsewhere = False
        self._listing_to_review = Newest(background)
        self._favourites = Newest(background)
        self.tree = TreePanel()
        self.pane = DocumentsPane(office, background, settings, self)
        self.start_card = StartCard(office, background)
        self.pane.set_start(self.start_card)
        self.board = MonthsBoard(office, background)
        self.overview = OverviewPage(office, background)
        self._instead: dict[Place, MonthsBoard | OverviewPage] = {
            Place.MONTHS: self.board,
            Place.OVERVIEW: self.overview,
        }
        """What takes the list's place."""
        self.access = AccessDrawer(office, background)
        self._talk_changed = False
        self._bulk = BulkActions(background, self.pane.strip, self)
        self.commands = DocumentCommands(
            office, self.pane.view, self, self._bulk, self.pane.strip, lambda: self.tree.model.companies
        )
        self.describing = BulkPanel(office, background, self._bulk, self.pane.strip)
        self.toolbar = Toolbar(self.commands, office.seat)
        self._adder = Adder(office, background, self.pane.strip, self)
        self.add_panel = AddPanel()
        self.originals = OriginalsPanel(office, background, self.pane.strip, settings)
        self.status = StatusLine()
        self.troubles = TroublesPanel(office, background)
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(_COUNT_MS)
        self._count_soon.timeout.connect(self._count)
        self.search_desk = SearchDesk(office, background, self.toolbar.search, self.pane, self)
        self.search_desk.changed.connect(self._count)
        self._arrange()
        self._connect(bridge)
        self._make_keys()
        self.pane.show_scope(self.tree.scope)
        self.ask_favourite()
        self._count()

    # -- from outside ------------------------------------------------------------------------------

    def help_topic(self) -> str:
        """The page of the help about what is shown."""
        return topic_of_place(self.tree.scope.place)

    def print_jobs(self) -> list[Job]:
        """What can be printed: what the list shows, what is selected, the month that is chosen."""
        scope, pane, office = self.tree.scope, self.pane, self._office
        jobs: list[Job] = []
        month = self._month_to_print()
        if month is not None:
            name = self.tr("Raport miesiąca: {company}, {month}").format(
                company=month[1], month=format_month(month[2])
            )
            jobs.append(Job("month", name, partial(load_month, office, month[0], month[2])))
        if self._shown_instead is None:
            shown = partial(
                load_list,
                office,
                _title(scope),
                pane.model.filter,
                pane.model.sorting,
                pane.view.shown_columns(),
            )
            jobs.insert(0, Job("list", self.tr("Lista"), shown))
            ids = pane.view.selected_ids()
            if ids:
                named = self.tr("Zaznaczone dokumenty: {count}").format(count=len(ids))
                jobs.append(Job("documents", named, partial(load_documents, office, ids), has_notes=True))
        return jobs

    def _month_to_print(self) -> tuple[int, str, Month] | None:
        if self.tree.scope.place is Place.MONTHS:
            return self.board.chosen_month()
        scope = self.tree.scope
        if scope.company_id is None or scope.month is None:
            return None
        return scope.company_id, scope.company, scope.month

    def show_problem(self, message: Message) -> None:
        """Something that was asked for could not be done."""
        act = partial(self.explained.emit, message.code)
        self.pane.strip.say(Tone.BAD, texts.say(message), self.tr("Co zrobić?"), act)

    def select_first(self) -> None:
        """Select the first document, if none is."""
        if self.pane.model.rowCount() and not self.pane.view.selectionModel().hasSelection():
            self.pane.view.selectRow(0)

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is shown: list, rows, tree and preview."""
        loading = (self.pane.loading, self.board.loading, self.overview.loading, self.start_card.loading)
        return not (self._counting.busy or any(loading))

    def show_not_working(self) -> None:
        """Another program works in the background for the same data, until this one takes over."""
        self._elsewhere = True
        self.pane.strip.say(
            Tone.QUIET,
            self.tr(
                "Foldery obserwuje i dokumenty odczytuje inne okno albo serwer; tu pracuje się jak zwykle."
            ),
        )

    def _show_taken_over(self, states: Sequence[FolderStatus]) -> None:
        if self._elsewhere and any(one.state is not FolderState.STOPPED for one in states):
            self._elsewhere = False
            self.pane.strip.dismiss()
            self.taken_over.emit()

    def review_from_list(self) -> None:
        """Review the selected documents, or all of the list from the current one on."""
        view, model = self.pane.view, self.pane.model
        if view.selected_count() > 1:
            self.review_wanted.emit(view.selected_ids(), 0)
            return
        position = view.currentIndex().row()
        if 0 <= position < len(model.ids):
            self.review_wanted.emit(model.ids[:], position)

    def recolor(self) -> None:
        """The colours changed."""
        self.tree.recolor()
        self.toolbar.recolor()
        self.commands.recolor()
        self.status.recolor()
        self.board.recolor()
        self.pane.chips.recolor()
        self.access.recolor()
        self.start_card.recolor()

    def share_panel(self, company_id: int | None = None) -> None:
        """Offer access to the client panel: of this company, else of the one that is chosen."""
        scope = self.tree.scope
        wanted = company_id if company_id is not None else scope.company_id
        if wanted is None and self._shown_instead is None:
            row = self.pane.model.row(self.pane.view.currentIndex().row())
            wanted = None if row is None else row.company_id
        companies = self.tree.model.companies
        found = next((one for one in companies if one.id == wanted), None)
        if found is not None:
            self.access.open(found)
        elif companies:
            choices = [Choice(one.id, one.short_name, f"{one.nip} {one.full_name}") for one in companies]
            chooser = Chooser(self.tr("Komu udostępnić panel?"), choices, self)
            chooser.chosen.connect(self.share_panel)
            chooser.open_at(self.mapToGlobal(QPoint(self.width() // 2 - 160, 80)))
        else:
            self.settings_wanted.emit("company")

    def ask_favourite(self) -> None:
        """Show in the menu in which format documents of the chosen place usually leave."""
        exporting, company = self._office.exporting, self.tree.scope.company_id

        def ask() -> str:
            key = exporting.favourite(company)
            return exporting.format(key).name if key else ""

        self._favourites.run(ask, lambda name: self.toolbar.show_favourite(word(name) if name else ""))

    def offer_files(self, paths: Sequence[Path]) -> None:
        """Offer files that came from outside the window to be added, as soon as the companies are known."""
        if self._offered is not None:
            self._offered += paths
        elif paths:
            self.add_panel.open(self.tree.model.companies, self.tree.scope)
            self.add_panel.put(paths)
            self.add_panel.setFocus()

    def show_place(self, place: Place) -> None:
        """List the documents of a place of the tree."""
        self.tree.clear_search()
        self._go_to(place)

    def show_troubles(self) -> None:
        """Open the list of troubles."""
        self.troubles.show()
        self.troubles.setFocus()

    def show_batch(self, batch_id: int) -> None:
        """List the documents of a batch, of whatever company."""
        self.tree.clear_search()
        self.tree.choose(Scope(Place.ALL))
        self.toolbar.search.setText(InBatch(batch_id).canonical())
        self._enter_list()

    def talk_changed(self) -> None:
        """Something was said about a document, or read."""
        self._talk_changed = True
        self._count_later()

    def save(self) -> None:
        """Keep how the page is arranged."""
        self._settings.setValue("main/split", self._split.saveState())
        self.pane.save()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self.tree)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.pane)
        for page in self._instead.values():
            self._middle.addWidget(page)
        self._split.addWidget(self._middle)
        self._split.addWidget(self.access)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setStretchFactor(2, 0)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        state = self._settings.value("main/split")
        if not (isinstance(state, QByteArray) and self._split.restoreState(state)):
            self._split.setSizes([scaled(240), 1200, 400])
        layout = column(self.toolbar, self.add_panel, self.describing, self.originals, gap=0)
        layout.addWidget(self._split, 1)
        layout.addWidget(self.troubles)
        layout.addWidget(self.status)
        self.setLayout(layout)

    def _connect(self, bridge: Bridge) -> None:
        pane, toolbar, tree = self.pane, self.toolbar, self.tree
        bridge.documents_changed.connect(pane.model.documents_changed)
        bridge.documents_changed.connect(lambda _ids: self._count_later())
        bridge.companies_changed.connect(self._count_later)
        bridge.panel_changed.connect(self._panel_changed)
        bridge.folder_states.connect(self.status.show_folders)
        bridge.folder_states.connect(self._show_taken_over)
        bridge.mailbox_states.connect(self.status.show_mailboxes)
        bridge.reading_progress.connect(self.status.show_progress)
        bridge.intake_progress.connect(self.status.show_intake)
        bridge.backup_changed.connect(self._ask_backup)
        bridge.troubles_changed.connect(lambda _count: self.troubles.refresh())
        tree.scope_chosen.connect(self._scope_chosen)
        tree.files_dropped.connect(lambda paths, scope: self._add(paths, scope.hints()))
        tree.entered.connect(self._enter_list)
        tree.menu_wanted.connect(self._tree_menu)
        toolbar.searched.connect(self._search)
        toolbar.review_wanted.connect(self._review_waiting)
        toolbar.handover_wanted.connect(self._hand_over)
        toolbar.batches_wanted.connect(lambda: self.batches_wanted.emit(tree.scope.company_id))
        toolbar.originals_wanted.connect(self._save_originals)
        self.commands.originals_wanted.connect(self._save_originals)
        self.originals.closed.connect(pane.view.setFocus)
        toolbar.add_wanted.connect(self._add_wanted)
        toolbar.help_wanted.connect(self.help_wanted)
        toolbar.menu_chosen.connect(self._menu_chosen)
        pane.review_wanted.connect(self.review_from_list)
        pane.add_wanted.connect(partial(self._add_wanted, "files"))
        pane.folders_wanted.connect(partial(self.settings_wanted.emit, "watched"))
        pane.company_wanted.connect(partial(self.settings_wanted.emit, "company"))
        pane.search_cleared.connect(self._clear_search)
        pane.view.files_dropped.connect(lambda paths: self._add(paths, self.tree.scope.hints()))
        pane.strip.closed.connect(pane.view.setFocus)
        self.start_card.step_wanted.connect(self.first_run_wanted)
        self.board.month_wanted.connect(self._show_month)
        self.board.share_wanted.connect(self.share_panel)
        self.board.month.statements_wanted.connect(self.statements_wanted)
        self.board.company_wanted.connect(partial(self.settings_wanted.emit, "company"))
        self.access.closed.connect(self._enter_list)
        self.access.settings_wanted.connect(partial(self.settings_wanted.emit, "panel"))
        self.status.panel_wanted.connect(partial(self.settings_wanted.emit, "panel"))
        self.commands.review_wanted.connect(self.review_from_list)
        self.commands.split_wanted.connect(self.split_wanted)
        self.commands.contractor_wanted.connect(self.contractors_wanted)
        self.commands.describe_wanted.connect(self._describe)
        self.commands.compare_wanted.connect(self.compare_wanted)
        self.commands.handover_wanted.connect(self._hand_over_selected)
        self.add_panel.add_wanted.connect(self._adder.add)
        bridge.deliveries_changed.connect(lambda _ids: self.count_empty())
        self.status.backup_wanted.connect(partial(self.settings_wanted.emit, "backup"))
        self.status.empty_wanted.connect(self.empty_wanted)
        self.status.troubles_wanted.connect(self._toggle_troubles)
        self.status.folders_wanted.connect(partial(self.settings_wanted.emit, "watched"))
        self.status.mail_wanted.connect(partial(self.settings_wanted.emit, "mail"))
        self.status.pause_wanted.connect(self._pause)
        self.status.stop_wanted.connect(self._stop_reading)
        self.troubles.counted.connect(self.status.show_troubles)
        self.troubles.explained.connect(self.explained)
        self.count_empty()
        self._background.run(self._office.folders.states, self.status.show_folders)
        self._background.run(self._office.mailboxes.states, self.status.show_mailboxes)
        self.status.show_progress(self._office.reading.progress)
        self._ask_backup()
        self.troubles.refresh()

    def _make_keys(self) -> None:
        for command, call in (
            (Command.ADD_FILES, partial(self._add_wanted, "files")),
            (Command.SEARCH, self._focus_search),
            (Command.FIND_COMPANY, self.tree.focus_search),
            (Command.REVIEW_WAITING, self._review_waiting),
            (Command.TROUBLES, self._toggle_troubles),
            (Command.SHARE_PANEL, self.share_panel),
            (Command.TALKS, partial(self._go_to, Place.TALKS)),
            (Command.MONTHS_BOARD, partial(self._go_to, Place.MONTHS)),
            (Command.OVERVIEW, partial(self._go_to, Place.OVERVIEW)),
            (Command.UNDO_DESCRIBING, self.describing.undo),
            (Command.EXPORT, self.toolbar.export_button.showMenu),
            (Command.ORIGINALS, self._save_originals),
            (Command.HANDOVER, self._hand_over),
            (Command.PREVIEW, self.pane.toggle_preview),
            (Command.FILTERS, self.pane.toggle_filters),
            (Command.REFRESH, self._refresh),
            (Command.DELIVERIES, self.deliveries_wanted.emit),
            (Command.CONTRACTORS, partial(self.contractors_wanted.emit, 0)),
            (Command.TRANSFERS, self._transfers),
            (Command.STATEMENTS, self._show_statements),
            (Command.SETTINGS, partial(self.settings_wanted.emit, "")),
            (Command.FIRST_RUN, partial(self.first_run_wanted.emit, None)),
            (Command.SUPPORT, self.support_wanted.emit),
            (Command.TRAIL, self.trail_wanted.emit),
            (Command.HELP, self.keys_wanted.emit),
        ):
            action = QAction(self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)
        to_list = QAction(self.toolbar.search)
        to_list.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Down)])
        to_list.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        to_list.triggered.connect(self._enter_list)
        self.toolbar.search.addAction(to_list)

    # -- tree --------------------------------------------------------------------------------------

    def _scope_chosen(self, scope: Scope) -> None:
        self.commands.set_in_bin(scope.place is Place.BIN)
        self.search_desk.scope_chosen(scope)
        self.ask_favourite()
        instead = self._instead.get(scope.place)
        if instead is not None:
            # Nothing may be done to documents that are out of sight.
            self.pane.view.clearSelection()
            in_list = self.pane.isAncestorOf(self.focusWidget() or self)
            self._middle.setCurrentWidget(instead)
            if in_list:
                # Not to the first field there: a figure that is set would change by the next key.
                instead.enter()
            instead.refresh()
        else:
            self._middle.setCurrentWidget(self.pane)
            self.pane.show_scope(scope)
        self._explain_late(scope)
        self._show_waiting()

    def _explain_late(self, scope: Scope) -> None:
        """Say above the list what came after closing, and what to do; nowhere else."""
        said = self.tr(
            "Te dokumenty przyszły do miesięcy, które są już zamknięte. Zaznacz je i przełóż albo"
            " otwórz miesiąc ponownie na tablicy."
        )
        strip = self.pane.strip
        if scope.place is Place.LATE:
            strip.say(Tone.QUIET, said, self.tr("Przełóż zaznaczone"), self.commands.move_late.trigger)
        elif strip.text() == said:
            strip.dismiss()

    @property
    def _shown_instead(self) -> MonthsBoard | OverviewPage | None:
        """What is shown in the list's place."""
        return self._instead.get(self.tree.scope.place)

    def _go_to(self, place: Place) -> None:
        self.tree.choose(Scope(place))
        self._enter_list()

    def _show_month(self, company_id: int, company: str, month: Month | None) -> None:
        place = Place.COMPANY if month is None else Place.MONTH
        self.tree.clear_search()
        self.tree.choose(Scope(place, company_id, company, month))
        self._enter_list()

    def _show_statements(self) -> None:
        self.statements_wanted.emit(self.tree.scope.company_id, None)

    def _search(self, text: str) -> None:
        if self._shown_instead is not None and text:
            self.tree.choose(Scope())
        self.pane.search(text)

    def _panel_changed(self, companies: frozenset[int]) -> None:
        self.access.panel_changed(companies)
        self.talk_changed()

    def _tree_menu(self, menu: QMenu, scope: Scope) -> None:
        if scope.place is Place.BIN:
            empty = menu.addAction(self.tr("Opróżnij kosz…"), self._ask_empty_bin)
            empty.setEnabled(self.tree.model.counts.binned > 0)
            allow(self._office.seat, Right.ERASE, empty)
            return
        if scope.view is not None:
            self.search_desk.fill_menu(menu, scope.view)
            return
        if scope.place is Place.MONTHS:
            remind = self.tr("Przypomnij spóźnionym…")
            menu.addAction(f"{remind}\t{keys.shown(Command.REMIND)}", self.board.open_reminders)
            return
        if scope.place in {Place.COMPANY, Place.MONTH}:
            menu.addAction(self.tr("Dodaj pliki…"), partial(self._add_wanted, "files"))
            share = self.tr("Udostępnij panel…")
            menu.addAction(
                f"{share}\t{keys.shown(Command.SHARE_PANEL)}", partial(self.share_panel, scope.company_id)
            )
            pay = self.tr("Przelewy…")
            menu.addAction(
                f"{pay}\t{keys.shown(Command.TRANSFERS)}",
                partial(self.transfers_wanted.emit, scope.company_id),
            )
            statements = self.tr("Wyciągi bankowe…")
            menu.addAction(f"{statements}\t{keys.shown(Command.STATEMENTS)}", self._show_statements)
        menu.addAction(self.tr("Sprawdzaj, co czeka"), self._review_waiting)
        if scope.place in {Place.ALL, Place.COMPANY, Place.MONTH}:
            hand_over = self.tr("Przekaż zatwierdzone…")
            menu.addAction(
                f"{hand_over}\t{keys.shown(Command.HANDOVER)}",
                partial(self.handover_wanted.emit, Wanted(None, scope.company_id, scope.month)),
            )
            menu.addAction(self.tr("Przekazane pliki…"), partial(self.batches_wanted.emit, scope.company_id))
        if scope.place in {Place.COMPANY, Place.MONTH}:
            menu.addAction(self.tr("Zapisz oryginały…"), partial(self._save_originals_of, scope))
        menu.addSeparator()
        allow(
            self._office.seat,
            Right.COMPANIES,
            menu.addAction(self.tr("Nowa firma…"), partial(self.settings_wanted.emit, "company")),
            menu.addAction(self.tr("Ustawienia firm…"), partial(self.settings_wanted.emit, "")),
        )

    def _count_later(self) -> None:
        if not self._count_soon.isActive():
            self._count_soon.start()

    def _ask_backup(self) -> None:
        self._asking_backup.run(
            self._office.backup.status, lambda status: self.status.show_backup(short_state(status))
        )

    def count_empty(self) -> None:
        """Count anew the mails without documents that nobody has looked at."""
        self._counting_empty.run(self._office.deliveries.not_looked_at, self.status.show_empty)

    def _count(self) -> None:
        office = self._office

        def ask() -> tuple[Sequence[Company], Counts, Sequence[CountedView], float]:
            start = time.perf_counter()
            views = self.search_desk.load()
            return office.companies.all(), office.documents.counts(), views, time.perf_counter() - start

        self._counting.run(ask, self._counted)

    def _counted(self, answer: tuple[Sequence[Company], Counts, Sequence[CountedView], float]) -> None:
        companies, counts, views, seconds = answer
        self._count_soon.setInterval(max(_COUNT_MS, round(seconds * 1000 * _REST)))
        self.tree.fill(companies, counts, views)
        self.pane.set_office(len(companies), counts.total + counts.binned)
        if not counts.total:
            self.start_card.refresh()
        if companies != self._companies:
            self._companies = companies
            self.add_panel.set_companies(companies)
        if self._shown_instead is self.board:
            self.board.refresh()
        if self._talk_changed:
            self._talk_changed = False
            self.pane.refresh()
        self._show_waiting()
        if self._offered is not None:
            offered, self._offered = self._offered, None
            self.offer_files(offered)
        self.counted.emit()

    def _show_waiting(self) -> None:
        counts, scope = self.tree.model.counts, self.tree.scope
        if scope.place is Place.UNASSIGNED:
            waiting = counts.waiting.get(None, 0)
        elif scope.month is not None and scope.company_id is not None:
            months = counts.months.get(scope.company_id, ())
            waiting = sum(one.waiting for one in months if one.month == scope.month)
        elif scope.company_id is not None:
            waiting = counts.waiting.get(scope.company_id, 0)
        else:
            waiting = counts.to_review
        self.toolbar.show_waiting(waiting)

    # -- work --------------------------------------------------------------------------------------

    def _review_waiting(self) -> None:
        scope = self.tree.scope
        wanted = DocumentFilter(
            company_id=scope.company_id,
            month=scope.month,
            unassigned=scope.place is Place.UNASSIGNED,
            statuses=WAITING,
        )
        ask = partial(self._office.documents.ids, wanted, Sort(descending=False))
        self._listing_to_review.run(ask, lambda ids: self.review_wanted.emit(ids, 0) if ids else None)

    def _hand_over(self, name: str = "") -> None:
        """Everything approved of the chosen place."""
        scope = self.tree.scope
        self.handover_wanted.emit(Wanted(None, scope.company_id, scope.month, name))

    def _hand_over_selected(self) -> None:
        ids = tuple(self.pane.view.selected_ids())
        if ids:
            self.handover_wanted.emit(Wanted(ids, self.tree.scope.company_id))

    def _save_originals(self) -> None:
        """Of the selected documents, or of all that the list shows."""
        if self._shown_instead is not None:
            return
        model, scope = self.pane.model, self.tree.scope
        count = len(model.ids) if model.complete else None
        ask = partial(self._office.documents.ids, model.filter, model.sorting)
        self.originals.open(self.pane.view.selected_ids(), ask, count, _title(scope))

    def _save_originals_of(self, scope: Scope) -> None:
        """Of a company or of a month of it, whatever the list shows."""
        if scope.company_id is not None:
            ask = partial(self._office.originals.of_company, scope.company_id, scope.month)
            self.originals.open((), ask, None, _title(scope))

    def _add_wanted(self, what: str) -> None:
        if what in {"company", "watched"}:
            self.settings_wanted.emit(what)
            return
        self.add_panel.open(self.tree.model.companies, self.tree.scope)
        if what == "folder":
            self.add_panel.choose_folder()
        else:
            self.add_panel.choose_files()

    def _add(self, paths: Sequence[Path], hints: Hints) -> None:
        self._adder.add(paths, by_hand(hints))

    def _describe(self) -> None:
        view, scope = self.pane.view, self.tree.scope
        company = scope.company_id
        if company is None and view.selected_count() == 1:
            shown = self.pane.model.row(view.currentIndex().row())
            company = None if shown is None else shown.company_id
        self.describing.open(view.selected_ids(), company)

    def _transfers(self) -> None:
        self.transfers_wanted.emit(self.tree.scope.company_id or 0)

    def _ask_empty_bin(self) -> None:
        count = self.tree.model.counts.binned
        self.pane.strip.say(
            Tone.CHECK,
            self.tr("Usunąć na zawsze %n dokument(y/ów) z kosza? Tego nie da się cofnąć.", "", count),
            self.tr("Usuń na zawsze"),
            self._empty_bin,
        )

    def _empty_bin(self) -> None:
        self.pane.strip.progress(self.tr("Opróżniam kosz…"), 0, 0)
        self._background.run_long(self._office.documents.empty_bin, self._bin_emptied)

    def _bin_emptied(self, count: int) -> None:
        self.pane.strip.say(Tone.GOOD, self.tr("Usunięto na zawsze %n dokument(y/ów).", "", count))
        self.pane.refresh()
        self._count_later()

    def _pause(self, pause: bool) -> None:
        reading = self._office.reading
        self._background.run(reading.pause if pause else reading.resume, lambda _nothing: None)

    def _stop_reading(self) -> None:
        self._background.run_long(self._office.reading.cancel, lambda _result: self._office.reading.resume())

    # -- keyboard ----------------------------------------------------------------------------------

    def _enter_list(self) -> None:
        if self._shown_instead is not None:
            self._shown_instead.enter()
            return
        view = self.pane.view
        view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not view.currentIndex().isValid() and self.pane.model.rowCount():
            view.selectRow(0)

    def _focus_search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _clear_search(self) -> None:
        blocked = self.toolbar.search.blockSignals(True)
        self.toolbar.search.clear()
        self.toolbar.search.blockSignals(blocked)

    def _refresh(self) -> None:
        self.pane.refresh()
        if self._shown_instead is not None:
            self._shown_instead.refresh()
        self._count()

    def _toggle_troubles(self) -> None:
        self.troubles.setVisible(self.troubles.isHidden())
        if not self.troubles.isHidden():
            self.troubles.setFocus()

    def _menu_chosen(self, name: str) -> None:
        calls: dict[str, Callable[[], object]] = {
            "preview": self.pane.toggle_preview,
            "filters": self.pane.toggle_filters,
            "refresh": self._refresh,
            "deliveries": self.deliveries_wanted.emit,
            "contractors": partial(self.contractors_wanted.emit, 0),
            "transfers": self._transfers,
            "statements": self._show_statements,
            "print": self.printing_wanted.emit,
            "settings": partial(self.settings_wanted.emit, ""),
            "first_run": partial(self.first_run_wanted.emit, None),
            "support": self.support_wanted.emit,
            "trail": self.trail_wanted.emit,
            "lock": self.lock_wanted.emit,
            "sign_out": self.sign_out_wanted.emit,
            "quit": self.quit_wanted.emit,
        }
        calls[name]()


def _title(scope: Scope) -> str:
    """A place's name as files are called after it."""
    return scope.title() if scope.month is None else f"{scope.title()} {scope.month}"
