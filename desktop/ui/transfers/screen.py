"""The screen "Przelewy": choose what a company pays, see what the bank will get, write the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.domain.companies import Company
from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.payable import Payable
from desktop.domain.users import Right
from desktop.services.transfers.ledger import Batch
from desktop.services.transfers.plan import Plan, Wish
from desktop.ui import keys, texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.transfers.accounts import AccountsPanel
from desktop.ui.transfers.code import show_code
from desktop.ui.transfers.foot import TransferFoot
from desktop.ui.transfers.history import HistoryPanel
from desktop.ui.transfers.list_pane import PayablesPane
from desktop.ui.transfers.side import TransferSide
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_FOLDER = "transfers/folder"


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What the screen shows of a company."""

    payables: Sequence[Payable]
    accounts: Sequence[OwnAccount]


class TransfersScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    document_wanted = Signal(int)
    help_wanted = Signal(str)

    def __init__(
        self, office: Office, background: Background, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._settings = settings
        self._listing = Newest(background)
        self._planning = Newest(background)
        self._plan: Plan | None = None
        self._accepted: set[tuple[int, str]] = set()
        self._company_id = 0
        self._writing = False
        self._asks_for_account = False
        """Whether the line above says that the company has no account."""
        self.strip = Strip()
        self.company = SearchCombo(self.tr("Firma"))
        self.pane = PayablesPane()
        self.until, self.marked = self.pane.until, self.pane.marked
        self.model, self.table = self.pane.model, self.pane.table
        self.side = TransferSide()
        self.foot = TransferFoot()
        allow(office.seat, Right.HAND_OVER, self.foot.write)
        self.history = HistoryPanel(office, background)
        self.accounts = AccountsPanel(office, background)
        self.pages = QStackedWidget()
        self._arrange()
        self._connect()
        self._make_keys()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is shown."""
        return not (self._listing.busy or self._planning.busy or self._writing or self.history.loading)

    @property
    def plan(self) -> Plan | None:
        """The payment list as it was looked through last."""
        return self._plan

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "transfers"

    def open(self, company_id: int = 0) -> None:
        """Show what a company has to pay; 0: the one that was shown last, else the first."""
        self.pages.setCurrentIndex(0)
        self.strip.dismiss()
        wanted = company_id or self._company_id
        self._background.run(self._office.companies.all, partial(self._show_companies, wanted))
        self.table.setFocus()

    def refresh(self) -> None:
        """Ask for the company's documents again."""
        if not self._company_id:
            return
        transfers, company = self._office.transfers, self._company_id
        until, marked = self.until.day, self.marked.isChecked()

        def load() -> _Loaded:
            return _Loaded(
                transfers.payables(company, until, marked=marked), transfers.accounts.paying(company)
            )

        self._listing.run(load, self._fill, self._say_failed)

    def documents_changed(self, _ids: frozenset[int]) -> None:
        """Documents are others now, by this window or by others."""
        if self.isVisible() and not self._writing:
            self.refresh()

    def come_back(self) -> None:
        """A document that was looked at was left."""
        self.refresh()

    def registers_answered(self) -> None:
        """The white list may have answered."""
        if self.isVisible():
            self._look_through()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: out of history or accounts, then back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pages.currentIndex() != 0:
            self._show_list()
        elif self.strip.isVisible():
            self.strip.dismiss()
        else:
            self.closed.emit()

    # -- commands ----------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask where to write the file."""
        if not self.foot.write.isEnabled():
            return
        dialog = QFileDialog(self, self.tr("Dokąd zapisać plik przelewów"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(str(self._settings.value(_FOLDER, usual)))
        dialog.fileSelected.connect(lambda name: self.write_to(Path(name)))
        dialog.open()

    def write_to(self, folder: Path) -> None:
        """Write what is chosen into a folder."""
        wish = self._wish()
        if wish is None or self._writing:
            return
        self._writing = True
        self._settings.setValue(_FOLDER, str(folder))
        self.strip.progress(self.tr("Zapisuję plik przelewów…"), 0, 0)
        self._background.run_long(
            partial(self._office.transfers.write, wish, folder), self._written, self._not_written
        )

    def show_history(self) -> None:
        """Show what was ordered."""
        if self._company_id:
            self.strip.dismiss()
            self.pages.setCurrentWidget(self.history)
            self.history.open(self._company_id)

    def show_accounts(self) -> None:
        """Show the accounts that the company pays from."""
        if self._company_id:
            self.strip.dismiss()
            self.pages.setCurrentWidget(self.accounts)
            self.accounts.open(self._company_id)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left", tip=self.tr("Wróć (Esc)"))
        accounts = button(self.tr("Rachunki"), self.show_accounts, command=Command.PAYER_ACCOUNTS)
        history = button(self.tr("Historia"), self.show_history, command=Command.TRANSFER_HISTORY)
        help_button = icon_button(
            "help",
            self.tr("Pomoc"),
            partial(self.help_wanted.emit, self.help_topic()),
            command=Command.MANUAL,
            look="round",
        )
        bar.setLayout(
            row(
                back, label(self.tr("Przelewy"), "heading"), self.company, None, accounts, history,
                help_button, margins=(12, 8, 12, 8),
            )
        )  # fmt: skip
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.pane)
        split.addWidget(self.side)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.setSizes([1108, 332])
        page = QWidget()
        both = column(gap=0)
        both.addWidget(split, 1)
        both.addWidget(self.foot)
        page.setLayout(both)
        for widget in (page, self.history, self.accounts):
            self.pages.addWidget(widget)
        whole = column(bar, self.strip, gap=0)
        whole.addWidget(self.pages, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.company.currentIndexChanged.connect(lambda _place: self._company_chosen())
        self.pane.filter_changed.connect(self.refresh)
        self.pane.row_chosen.connect(self._show_row)
        self.pane.open_wanted.connect(self._open_current)
        self.model.changed.connect(self._look_through)
        self.foot.changed.connect(self._look_through)
        self.foot.write_wanted.connect(self.choose_folder)
        self.foot.drop_held_wanted.connect(self._drop_held)
        self.side.accepted.connect(self._accept)
        self.side.document_wanted.connect(self.document_wanted)
        self.side.code_wanted.connect(self._show_code)
        self.side.mark_wanted.connect(self._mark)
        self.side.title_typed.connect(self.model.set_title)
        self.history.closed.connect(self._show_list)
        self.history.changed.connect(self.refresh)
        self.history.document_wanted.connect(self.document_wanted)
        self.accounts.closed.connect(self._show_list)
        self.accounts.changed.connect(self.refresh)

    def _make_keys(self) -> None:
        in_table = Qt.ShortcutContext.WidgetShortcut
        everywhere = Qt.ShortcutContext.WidgetWithChildrenShortcut
        calls: tuple[tuple[Command, Callable[[], object], QWidget, Qt.ShortcutContext], ...] = (
            (Command.CHOOSE_PAYMENT, lambda: self.model.toggle(self.pane.row), self.table, in_table),
            (Command.EDIT_PAYMENT, self.pane.edit_amount, self.table, in_table),
            (Command.SPLIT_PAYMENT, lambda: self.model.toggle_split(self.pane.row), self.table, in_table),
            (Command.MARK_PAID, self.side.toggle_mark, self.table, in_table),
            (Command.ACCEPT_PAYMENT, self.side.accept_next, self, everywhere),
            (Command.OPEN_PAYMENT, self._open_current, self, everywhere),
            (Command.TRANSFER_CODE, self._show_current_code, self, everywhere),
            (Command.WRITE_TRANSFERS, self.choose_folder, self, everywhere),
            (Command.TRANSFER_HISTORY, self.show_history, self, everywhere),
            (Command.PAYER_ACCOUNTS, self.show_accounts, self, everywhere),
            (Command.SAVE_PAYER_ACCOUNT, self.accounts.store, self.accounts, everywhere),
        )
        for command, call, owner, context in calls:
            action = QAction(owner)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(context)
            action.triggered.connect(lambda _checked=False, call=call: call())
            owner.addAction(action)

    # -- what is shown -----------------------------------------------------------------------------

    def _show_companies(self, wanted: int, companies: Sequence[Company]) -> None:
        self.company.blockSignals(True)
        self.company.fill([(one.id, one.short_name) for one in companies])
        self.company.choose(wanted)
        self.company.blockSignals(False)
        self._company_chosen()

    def _company_chosen(self) -> None:
        company = self.company.value()
        company_id = company if isinstance(company, int) else 0
        if company_id != self._company_id:
            self._company_id = company_id
            self._accepted.clear()
            self.model.forget()
            self.strip.dismiss()
        if company_id:
            self.foot.show_today(self._office.transfers.today())
            self.refresh()
        else:
            self._fill(_Loaded((), ()))

    def _fill(self, loaded: _Loaded) -> None:
        today = self._office.transfers.today()
        self.foot.show_accounts(loaded.accounts)
        self.pane.show_payables(loaded.payables, today)
        if not self._company_id:
            self.pane.say_no_company()
        elif not loaded.payables:
            self.pane.say_nothing_owed(self.show_history)
        if loaded.accounts and self._asks_for_account:
            self._asks_for_account = False
            self.strip.dismiss()
        if not loaded.accounts and loaded.payables:
            self._asks_for_account = True
            self.strip.say(
                Tone.QUIET,
                self.tr("Firma nie ma jeszcze rachunku, z którego płaci. Dodaj go, aby zapisać plik."),
                self.tr("Dodaj rachunek"),
                self.show_accounts,
            )
        self._look_through()

    def _look_through(self) -> None:
        """Have what is chosen looked through: rules, white list, texts."""
        wish = self._wish()
        if wish is None or not wish.chosen:
            self._show_plan(None)
            return
        self.foot.show_waiting(len(wish.chosen))
        self._planning.run(partial(self._office.transfers.plan, wish), self._show_plan, self._say_failed)

    def _wish(self) -> Wish | None:
        account, day = self.foot.chosen_account, self.foot.day.day
        if account is None or day is None:
            return None
        return Wish(
            self._company_id,
            account.id,
            day,
            self.foot.chosen_format,
            self.model.chosen(),
            frozenset(self._accepted),
        )

    def _show_plan(self, plan: Plan | None) -> None:
        self._plan = plan
        self.model.show_plan(plan)
        self.foot.show_plan(plan, len(self.model.chosen_ids))
        self._show_row()

    def _show_row(self) -> None:
        payable = self.pane.current
        if payable is None:
            self.side.show_nothing()
            return
        title = self.model.title(payable.document_id)
        self.side.show_transfer(payable, self.model.planned(self.pane.row), self._plan, title)

    # -- what people do ----------------------------------------------------------------------------

    def _accept(self, document_id: int, key: str, on: bool) -> None:
        if on:
            self._accepted.add((document_id, key))
        else:
            self._accepted.discard((document_id, key))
        self._look_through()

    def _drop_held(self) -> None:
        if self._plan is not None:
            kept = {one.document_id for one in self._plan.without_held().chosen}
            self.model.choose(self.model.chosen_ids - kept, on=False)

    def _open_current(self) -> None:
        payable = self.pane.current
        if payable is not None:
            self.document_wanted.emit(payable.document_id)

    def _show_current_code(self) -> None:
        payable = self.pane.current
        if payable is not None:
            self._show_code(payable.document_id)

    def _show_code(self, document_id: int) -> None:
        show_code(self._office, self._background, document_id, self, self._say_failed)

    def _mark(self, document_id: int, paid: bool) -> None:
        def done(_nothing: object) -> None:
            if paid:
                self.model.choose([document_id], on=False)
                self.strip.say(
                    Tone.GOOD,
                    self.tr("Oznaczono jako zapłacone poza programem."),
                    self.tr("Cofnij"),
                    lambda: self._mark(document_id, False),
                )
            else:
                self.strip.say(Tone.GOOD, self.tr("Dokument jest znów do zapłaty."))
            self.refresh()

        self._background.run(
            partial(self._office.transfers.mark, [document_id], paid=paid), done, self._say_failed
        )

    def _written(self, batch: Batch) -> None:
        self._writing = False
        self.model.forget()
        self._accepted.clear()
        files = ", ".join(str(one) for one in batch.files)
        self.strip.say(
            Tone.GOOD, self.tr("Zapisano {file}.").format(file=files), self.tr("Historia"), self.show_history
        )
        self.refresh()

    def _not_written(self, error: BaseException) -> None:
        self._writing = False
        self._say_failed(error)
        self.refresh()

    def _show_list(self) -> None:
        self.pages.setCurrentIndex(0)
        self.table.setFocus()

    def _say_failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, texts.say(message_of(error)))
