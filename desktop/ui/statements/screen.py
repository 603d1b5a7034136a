"""The screen "Wyciągi bankowe": statements on the left, the lines of one, and a line in full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.pairing import Certainty
from desktop.domain.statements.state import LineState, LineView, StatementRow
from desktop.domain.users import Right
from desktop.ui import keys, texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.handover.folders import ask_folder
from desktop.ui.keys import Command
from desktop.ui.statements.detail import LineDetail
from desktop.ui.statements.lines_pane import LinesPane
from desktop.ui.statements.listing import StatementsTable
from desktop.ui.statements.model import Shown
from desktop.ui.statements.pairing import PairPanel
from desktop.ui.statements.taking_in import FileResult, TakingIn, import_all
from desktop.ui.statements.words import reason_word
from desktop.ui.style.tokens import Tone
from desktop.ui.transfers.accounts import AccountsPanel
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.chooser import Choice, Chooser
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.dropping import dropped_files
from desktop.ui.widgets.elements import button, icon_button, menu_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

T = TypeVar("T")


class StatementsScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    document_wanted = Signal(int)
    help_wanted = Signal(str)

    def __init__(
        self, office: Office, background: Background, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setProperty("look", "page")
        self.setAcceptDrops(True)
        self._office = office
        self._background = background
        self._asking_companies = Newest(background)
        self._listing = Newest(background)
        self._opening = Newest(background)
        self._acting = 0
        self._names: dict[int, str] = {}
        self._month: Month | None = None
        """The month whose statement is to be chosen once the list has come."""
        self._next: int | None = None
        """The line to choose once the lines have come."""
        self.strip = Strip()
        self.company = SearchCombo(self.tr("Firma"))
        self.company.fill([(None, self.tr("wszystkie firmy"))])
        self.listing = StatementsTable()
        self.pane = LinesPane()
        self.shown, self.search, self.model, self.lines = (
            self.pane.shown, self.pane.search, self.pane.model, self.pane.table,
        )  # fmt: skip
        self.taking_in = TakingIn(self)
        self.detail = LineDetail()
        self.pairing = PairPanel(office, background)
        self.accounts = AccountsPanel(office, background)
        self._empty = EmptyState()
        self.pages = QStackedWidget()
        self._below = QStackedWidget()
        self.certain = button(
            self.tr("Potwierdź pewne"), self.confirm_certain, icon_name="approve",
            command=Command.CONFIRM_CERTAIN, tip=self.tr("Potwierdź wszystkie pewne propozycje wyciągu"),
        )  # fmt: skip
        self._arrange()
        self._connect()
        self._make_keys()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is shown and done."""
        asked = (self._asking_companies, self._listing, self._opening)
        return not (any(one.busy for one in asked) or self.pairing.loading or self._acting)

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "statements"

    def open(self, company_id: int | None = None, month: Month | None = None) -> None:
        """Show the statements of a company, or of all; of ``month``, what has no document."""
        self.strip.dismiss()
        self.pages.setCurrentIndex(0)
        self._below.setCurrentWidget(self.detail)
        self._month = month
        if month is not None:
            self.shown.choose(Shown.OPEN)
        self._asking_companies.run(
            self._office.companies.all, partial(self._show_companies, company_id), self._failed
        )
        self.lines.setFocus()

    def refresh(self) -> None:
        """Ask for the statements again."""
        company = self.company.value()
        ask = partial(self._office.statements.all, company if isinstance(company, int) else None)
        self._listing.run(ask, self._fill, self._failed)

    def statements_changed(self) -> None:
        """Statements or decisions are others now."""
        if self.isVisible() and not self._acting:
            self.refresh()

    def documents_changed(self, _ids: frozenset[int]) -> None:
        """Documents came, or are others now, that lines may pay."""
        self.statements_changed()

    def come_back(self) -> None:
        """A document that was looked at was left."""
        self.statements_changed()

    def recolor(self) -> None:
        """The colours changed."""
        self.model.recolor()
        self.listing.recolor()
        self._choose_line()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import the statements in these files for the company that is chosen."""
        company = self.company.value()
        company_id = company if isinstance(company, int) else None
        self.strip.progress(self.tr("Wczytuję wyciągi…"), 0, 0)
        self._acting += 1
        self._background.run_long(
            partial(import_all, self._office, paths, company_id), self._imported, self._act_failed
        )

    def confirm_certain(self) -> None:
        """Confirm what is proposed for certain in this statement."""
        wanted = [
            one.id
            for one in self.model.all
            if one.state is LineState.PROPOSED and one.certainty is Certainty.CERTAIN
        ]
        if not wanted:
            self.strip.say(Tone.QUIET, self.tr("Nie ma tu propozycji, które byłyby pewne."))
            return

        def done(count: int) -> None:
            said = self.tr("Potwierdzono %n pozycję(e).", "", count)
            self.strip.say(Tone.GOOD, said, self.tr("Cofnij"), partial(self._take_back, wanted))
            self._after_act(None)

        self._act(partial(self._office.statements.confirm, wanted), done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape and self.pages.currentWidget() is self.accounts:
            self._leave_accounts()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files were dropped: import them."""
        paths = [path for path in dropped_files(event) if path.is_file()]
        if paths:
            event.acceptProposedAction()
            self.import_files(paths)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left", tip=self.tr("Wróć (Esc)"))
        self.take_in = button(
            self.tr("Importuj…"), self.choose_files, icon_name="inbox", look="primary",
            command=Command.IMPORT_STATEMENTS, tip=self.tr("Wczytaj wyciągi: MT940, CAMT.053, PDF"),
        )  # fmt: skip
        self._more, menu = menu_button(self.tr("Więcej"))
        self.save = self._entry(menu, self.tr("Zapisz plik…"), Command.SAVE_STATEMENT, self.ask_folder)
        self.remove = self._entry(menu, self.tr("Usuń wyciąg"), Command.REMOVE_STATEMENT, self.ask_remove)
        self.own = self._entry(menu, self.tr("Rachunki firmy…"), None, self.show_accounts)
        allow(self._office.seat, Right.ADD, self.take_in)
        allow(self._office.seat, Right.EDIT, self.certain, self.remove)
        assist = icon_button(
            "help",
            self.tr("Pomoc"),
            partial(self.help_wanted.emit, self.help_topic()),
            command=Command.MANUAL,
            look="round",
        )
        heading = label(self.tr("Wyciągi bankowe"), "heading")
        bar.setLayout(
            row(back, heading, self.company, None, self.certain, self._more, self.take_in, assist,
                margins=(12, 8, 12, 8))
        )  # fmt: skip
        self._below.addWidget(self.detail)
        self._below.addWidget(self.pairing)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.pane)
        right.addWidget(self._below)
        right.setStretchFactor(0, 1)
        right.setStretchFactor(1, 0)
        right.setSizes([430, 310])
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.listing)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([424, 1016])
        for each in (right, split):
            each.setHandleWidth(1)
            each.setChildrenCollapsible(False)
        self.pages.addWidget(split)
        self.pages.addWidget(self._empty)
        self.pages.addWidget(self.accounts)
        whole = column(bar, self.strip, gap=0)
        whole.addWidget(self.pages, 1)
        self.setLayout(whole)

    def _entry(self, menu: QMenu, text: str, command: Command | None, call: Callable[[], None]) -> QAction:
        shown = text if command is None else f"{text}\t{keys.shown(command)}"
        return menu.addAction(shown, call)

    def _connect(self) -> None:
        self.company.currentIndexChanged.connect(lambda _index: self._company_chosen())
        self.accounts.closed.connect(self._leave_accounts)
        self.pages.currentChanged.connect(lambda _page: self._page_changed())
        self.pane.chosen.connect(self._choose_line)
        self.listing.chosen.connect(self._open_statement)
        self.detail.confirm_wanted.connect(self.confirm)
        self.detail.pair_wanted.connect(self.choose_documents)
        self.detail.no_document_wanted.connect(self.choose_reason)
        self.detail.take_back_wanted.connect(self.take_back)
        self.detail.forget_wanted.connect(self._forget)
        self.detail.document_wanted.connect(self.document_wanted)
        self.pairing.left.connect(self._leave_pairing)
        self.pairing.chosen.connect(self._pair)

    def _make_keys(self) -> None:
        for command, call, widget in (
            (Command.CONFIRM_LINE, self.confirm, self.lines),
            (Command.CONFIRM_CERTAIN, self.confirm_certain, self),
            (Command.PAIR_LINE, self.choose_documents, self),
            (Command.NO_DOCUMENT, self.choose_reason, self),
            (Command.TAKE_BACK, self.take_back, self),
            (Command.OPEN_PAID, self.open_document, self),
            (Command.FIND_LINE, self.pane.focus_search, self),
            (Command.IMPORT_STATEMENTS, self.choose_files, self),
            (Command.REMOVE_STATEMENT, self.ask_remove, self),
            (Command.SAVE_STATEMENT, self.ask_folder, self),
            (Command.SAVE_PAYER_ACCOUNT, self.accounts.store, self.accounts),
        ):
            action = QAction(widget)
            action.setShortcuts(keys.sequences(command))
            alone = widget is self.lines
            action.setShortcutContext(
                Qt.ShortcutContext.WidgetShortcut if alone else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            action.triggered.connect(lambda _checked=False, call=call: call())
            widget.addAction(action)

    def _show_companies(self, wanted: int | None, companies: Sequence[Company]) -> None:
        self._names = {one.id: one.short_name for one in companies}
        self.company.blockSignals(True)
        self.company.fill(
            [(None, self.tr("wszystkie firmy")), *((one.id, one.short_name) for one in companies)]
        )
        self.company.choose(wanted)
        self.company.blockSignals(False)
        self._company_chosen()

    def _fill(self, found: Sequence[StatementRow]) -> None:
        month, self._month = self._month, None
        names = {} if isinstance(self.company.value(), int) else self._names
        self.listing.show_rows(found, names, month)
        self.remove.setEnabled(bool(found))
        self.save.setEnabled(bool(found))
        if self.pages.currentWidget() is not self.accounts:
            self.pages.setCurrentIndex(0 if found else 1)
        if not found:
            self.pane.show_lines(())
            self._empty.show_state(
                "inbox",
                self.tr("Nie ma jeszcze wyciągów"),
                self.tr(
                    "Przeciągnij tu pliki z banku (MT940, CAMT.053 albo PDF) lub wybierz je. Program połączy"
                    " płatności z dokumentami i powie, których dokumentów brakuje."
                ),
                (self.tr("Importuj…"), self.choose_files),
            )
        self._open_statement(self.listing.current_id())

    def _failed(self, error: BaseException) -> None:
        self.pages.setCurrentIndex(1)
        self._empty.show_state(
            "warning",
            self.tr("Nie udało się pokazać wyciągów"),
            texts.say(message_of(error)),
            (self.tr("Spróbuj ponownie"), self.refresh),
        )

    def _open_statement(self, statement_id: int | None) -> None:
        if statement_id is None:
            self.pane.show_lines(())
            return
        self._opening.run(
            partial(self._office.statements.lines, statement_id), self._show_lines, self._act_failed
        )

    def _show_lines(self, lines: Sequence[LineView]) -> None:
        wanted, self._next = self._next, None
        self.pane.show_lines(lines, wanted)

    def _choose_line(self) -> None:
        self.certain.setEnabled(any(one.certainty is Certainty.CERTAIN for one in self.model.all))
        self.detail.show_line(self.pane.current(), len(self.pane.selected()))
        if self._below.currentWidget() is self.pairing:
            self._leave_pairing()

    # -- commands ----------------------------------------------------------------------------------

    def confirm(self) -> None:
        """Keep what is proposed for the selected lines, and go on to the next that waits."""
        wanted = [one.id for one in self.pane.selected() if one.state is LineState.PROPOSED]
        if wanted:
            following = self.pane.following()
            self._act(
                partial(self._office.statements.confirm, wanted), lambda _count: self._after_act(following)
            )

    def choose_documents(self) -> None:
        """Choose by hand what the current line pays."""
        one = self.pane.current()
        if one is not None and len(self.pane.selected()) == 1:
            self._below.setCurrentWidget(self.pairing)
            self.pairing.open(one)

    def choose_reason(self) -> None:
        """Say that the selected lines need no document, and why."""
        if not self.pane.selected():
            return
        choices = [Choice(reason, reason_word(reason)) for reason in NoDocument]
        chooser = Chooser(self.tr("Dlaczego bez dokumentu?"), choices, self)
        chooser.chosen.connect(self._no_document)
        chooser.open_at(self.detail.no_document.mapToGlobal(QPoint(0, -368)))

    def take_back(self) -> None:
        """Undo what was decided about the selected lines."""
        wanted = [one.id for one in self.pane.selected() if one.is_settled and one.rule_id is None]
        if wanted:
            self._take_back(wanted)

    def open_document(self) -> None:
        """Show the first document of the current line."""
        one = self.pane.current()
        if one is not None and one.documents:
            self.document_wanted.emit(one.documents[0].id)

    def choose_files(self) -> None:
        """Ask which files to import."""
        self.taking_in.ask(self, self.import_files)

    def ask_remove(self) -> None:
        """Ask whether the chosen statement is to go."""
        statement_id = self.listing.current_id()
        if statement_id is not None:
            self.strip.say(
                Tone.CHECK,
                self.tr("Usunąć wyciąg i decyzje o jego pozycjach? Tego nie da się cofnąć."),
                self.tr("Usuń wyciąg"),
                partial(self._remove, statement_id),
            )

    def ask_folder(self) -> None:
        """Ask where to, then write the file that the chosen statement came in."""
        if self.listing.current_id() is not None and self.save.isEnabled():
            ask_folder(self, self._settings, self.save_file)

    def save_file(self, folder: Path) -> None:
        """Write the file that the chosen statement came in into ``folder``."""
        statement_id = self.listing.current_id()
        if statement_id is not None:
            self._background.run(
                partial(self._office.statements.save_file, statement_id, folder),
                self._saved,
                self._act_failed,
            )

    def _saved(self, path: Path) -> None:
        self.strip.say(Tone.GOOD, self.tr("Zapisano {file}.").format(file=path))

    def show_accounts(self) -> None:
        """Show the accounts of the company that is chosen."""
        company = self.company.value()
        if isinstance(company, int):
            self.strip.dismiss()
            self.pages.setCurrentWidget(self.accounts)
            self.accounts.open(company)

    def _leave_accounts(self) -> None:
        self.pages.setCurrentIndex(0)
        self.refresh()
        self.lines.setFocus()

    def _page_changed(self) -> None:
        """What is about statements has no place beside the accounts."""
        for each in (self.certain, self._more, self.take_in):
            each.setVisible(self.pages.currentWidget() is not self.accounts)

    def _company_chosen(self) -> None:
        self.own.setEnabled(isinstance(self.company.value(), int))
        if self.pages.currentWidget() is self.accounts:
            self.show_accounts()
        self.refresh()

    def _remove(self, statement_id: int) -> None:
        self.strip.dismiss()
        self._act(partial(self._office.statements.remove, statement_id), lambda _n: self._after_act(None))

    def _leave_pairing(self) -> None:
        self._below.setCurrentWidget(self.detail)
        self.lines.setFocus()

    def _pair(self, line_id: int, documents: Sequence[int]) -> None:
        following = self.pane.following()
        self._below.setCurrentWidget(self.detail)
        self.lines.setFocus()
        self._act(
            partial(self._office.statements.pair, line_id, documents), lambda _n: self._after_act(following)
        )

    def _no_document(self, reason: NoDocument) -> None:
        wanted, following = [one.id for one in self.pane.selected()], self.pane.following()
        always = self.detail.always.isChecked()
        self.lines.setFocus()

        def done(_nothing: object) -> None:
            self.detail.always.setChecked(False)
            if always:
                said = self.tr("Zapamiętano: takie płatności tej firmy nie potrzebują dokumentu ({reason}).")
                self.strip.say(Tone.GOOD, said.format(reason=reason_word(reason)))
            self._after_act(following)

        self._act(partial(self._office.statements.no_document, wanted, reason, always=always), done)

    def _take_back(self, wanted: Sequence[int]) -> None:
        self.strip.dismiss()
        kept = self.pane.current_id()
        self._act(partial(self._office.statements.take_back, wanted), lambda _n: self._after_act(kept))

    def _forget(self, rule_id: int) -> None:
        kept = self.pane.current_id()
        self._act(partial(self._office.statements.forget_rule, rule_id), lambda _n: self._after_act(kept))

    def _act(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        self._acting += 1
        self._background.run(call, done, self._act_failed)

    def _after_act(self, following: int | None) -> None:
        self._acting -= 1
        self._next = following
        self.refresh()

    def _act_failed(self, error: BaseException) -> None:
        self._acting = max(0, self._acting - 1)
        self.strip.say(Tone.BAD, texts.say(message_of(error)))
        self.refresh()

    def _imported(self, results: Sequence[FileResult]) -> None:
        found = self.taking_in.outcome(results)
        self.strip.say(found.tone, found.text)
        if found.newest is not None:
            self.listing.prefer(found.newest)
        self._after_act(None)
