"""One contractor in full: its data, accounts, what is usual with clients, documents, what was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QTableWidget, QTabWidget, QWidget

from desktop.domain import contractor_names
from desktop.domain.companies import Company
from desktop.domain.contractors import (
    Contractor,
    ContractorCard,
    ContractorData,
    ContractorSettings,
    ContractorTrace,
)
from desktop.domain.identifiers import format_account, format_nip
from desktop.domain.registers import AskState
from desktop.domain.users import Right
from desktop.services.contractors.registers import RegisterAnswer
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.chooser import ContractorChooser
from desktop.ui.contractors.form import ContractorForm
from desktop.ui.contractors.relations import RelationsTable
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.contractors.words import trace_line, word
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_NEW = ContractorData()


class CardPanel(QFrame):
    """Shows a contractor and lets a person change it; emits what concerns others."""

    stored = Signal(int)
    """A contractor was added or changed: its id."""
    gone = Signal(int)
    """It was deleted or merged; the id to go on with, 0 for none."""
    document_wanted = Signal(int)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._card: ContractorCard | None = None
        self._traces: Sequence[ContractorTrace] = ()
        self._asked_about: str | None = None
        """The number that a register is being asked about."""
        self.strip = Strip()
        self._heading = label(look="heading", wrap=True)
        self._about = label(look="muted", wrap=True)
        self.form = ContractorForm()
        self.form.changed.connect(self._typed)
        self.form.stored.connect(self.store)
        self._save = button(self.tr("Zapisz"), self.store, look="primary", command=Command.SAVE_CONTRACTOR)
        self._fill_button = button(
            self.tr("Uzupełnij z rejestru"),
            self.fill_from_register,
            icon_name="search",
            command=Command.FILL_CONTRACTOR,
        )
        self._merge = button(self.tr("Scal z…"), self.choose_merge, command=Command.MERGE_CONTRACTOR)
        self._delete = button(self.tr("Usuń"), self._ask_delete, icon_name="bin")
        allow(office.seat, Right.CONTRACTORS, self._save, self._fill_button, self._merge, self._delete)
        self._names = label(look="muted", wrap=True)
        self.accounts = QTableWidget(0, 4)
        self._account = QLineEdit()
        self.relations = RelationsTable()
        self.relations.changed.connect(self._store_settings)
        self.relations.not_understood.connect(
            lambda typed: self.strip.say(Tone.BAD, self.tr("„{text}” to nie liczba dni.").format(text=typed))
        )
        self.documents = QTableWidget(0, 4)
        self.history = QTableWidget(0, 1)
        self._separate = button(self.tr("Cofnij scalenie"), self._ask_separate, icon_name="undo")
        self.tabs = QTabWidget()
        self._arrange()
        self.show_new()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def contractor(self) -> Contractor | None:
        """The contractor shown; ``None`` for a new one."""
        return None if self._card is None else self._card.contractor

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self.form.dirty

    def open(self, contractor_id: int) -> None:
        """Show this contractor."""

        def ask() -> tuple[ContractorCard, Sequence[ContractorTrace], Sequence[Company]]:
            base = self._office.contractors
            card = base.card(contractor_id)
            return card, base.history(contractor_id), self._office.companies.all()

        self._asked.run(ask, self._show, self._not_opened)

    def show_new(self, said: ContractorData = _NEW) -> None:
        """Show a form for a new contractor, with what a document says of it."""
        self._card = None
        self._heading.setText(self.tr("Nowy kontrahent"))
        self._about.setText(self.tr("Wpisz NIP i nazwę albo uzupełnij dane z rejestru po samym NIP-ie."))
        self._names.hide()
        self.form.show_data(_NEW)
        self.form.suggest(said)
        self._enable()

    def show_nothing(self, text: str) -> None:
        """Nobody is chosen."""
        self.show_new()
        self._about.setText(text)

    def leave(self) -> bool:
        """Esc: what was typed is put back as it was; whether there was anything."""
        if not self.dirty:
            return False
        self.form.show_data(_NEW if self._card is None else self._card.contractor.data)
        return True

    def focus_form(self) -> None:
        """Begin with the number."""
        self.tabs.setCurrentIndex(0)
        self.form.lines["number"].setFocus()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        data = QWidget()
        inside = column(self.form, margins=(0, 12, 0, 0), gap=12)
        buttons = FlowLayout(gap=8)
        for one in (self._save, self._fill_button, self._merge, self._delete):
            buttons.addWidget(one)
        inside.addLayout(buttons)
        inside.addWidget(self._names)
        inside.addStretch(1)
        data.setLayout(inside)
        self.tabs.addTab(data, self.tr("Dane"))
        self.tabs.addTab(self._accounts_page(), self.tr("Rachunki"))
        self.tabs.addTab(self.relations, self.tr("Firmy"))
        self.tabs.addTab(self._documents_page(), self.tr("Dokumenty"))
        self.tabs.addTab(self._history_page(), self.tr("Historia"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        head = column(self._heading, self._about, margins=(20, 16, 20, 4), gap=2)
        body = column(self.tabs, margins=(20, 4, 20, 16))
        whole = column(self.strip, gap=0)
        whole.addLayout(head)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _accounts_page(self) -> QWidget:
        table = self.accounts
        table.setAccessibleName(self.tr("Rachunki"))
        table.setHorizontalHeaderLabels(
            [self.tr("Rachunek"), self.tr("Od"), self.tr("Do"), self.tr("Dokumenty")]
        )
        prepare(table, 0, {1: 100, 2: 100, 3: 102})
        self._account.setPlaceholderText(self.tr("dopisz rachunek: 26 cyfr albo IBAN"))
        self._account.setAccessibleName(self.tr("Nowy rachunek"))
        self._account.setMaxLength(60)
        self._account.returnPressed.connect(self._give_account)
        add = button(self.tr("Dopisz"), self._give_account, icon_name="plus")
        self._take = button(self.tr("Usuń dopisany"), self._take_account, icon_name="bin")
        table.currentCellChanged.connect(lambda *_cell: self._enable())
        page = QWidget()
        layout = column(table, margins=(0, 12, 0, 0))
        layout.addLayout(row(self._account, add, self._take))
        page.setLayout(layout)
        return page

    def _documents_page(self) -> QWidget:
        table = self.documents
        table.setAccessibleName(self.tr("Dokumenty kontrahenta"))
        table.setHorizontalHeaderLabels(
            [self.tr("Dzień"), self.tr("Numer"), self.tr("Firma"), self.tr("Rachunek")]
        )
        prepare(table, 1, {0: 100, 2: 100, 3: 250})
        table.itemActivated.connect(lambda item: self._open_document(item.row()))
        show = button(
            self.tr("Pokaż dokument"), lambda: self._open_document(table.currentRow()), icon_name="review"
        )
        page = QWidget()
        layout = column(table, margins=(0, 12, 0, 0))
        layout.addLayout(row(show, None))
        page.setLayout(layout)
        return page

    def _history_page(self) -> QWidget:
        table = self.history
        table.setAccessibleName(self.tr("Historia kontrahenta"))
        prepare(table, 0, {})
        table.horizontalHeader().hide()
        table.currentCellChanged.connect(lambda *_cell: self._enable())
        page = QWidget()
        layout = column(table, margins=(0, 12, 0, 0))
        layout.addLayout(row(self._separate, None))
        page.setLayout(layout)
        return page

    def _show(self, answer: tuple[ContractorCard, Sequence[ContractorTrace], Sequence[Company]]) -> None:
        card, traces, companies = answer
        same = self._card is not None and self._card.contractor.id == card.contractor.id
        # What is being typed is not taken from under the fingers by a refresh.
        typing = same and self.dirty
        self._card, self._traces = card, traces
        contractor = card.contractor
        self._heading.setText(contractor.shown_name)
        self._about.setText(self._summary(contractor))
        if not typing:
            self.form.show_data(contractor.data)
        self._show_names(contractor)
        fill(
            self.accounts,
            [
                (
                    format_account(one.account),
                    self.tr("dopisany") if not one.documents else format_day(one.first),
                    format_day(one.last) if one.documents else "",
                    str(one.documents) if one.documents else "",
                )
                for one in card.accounts
            ],
            right=[3],
        )
        self.relations.set_companies(companies)
        self.relations.show_relations(card.companies)
        fill(
            self.documents,
            [
                (format_day(one.day), one.number, one.company, format_account(one.account))
                for one in card.recent
            ],
        )
        fill(self.history, [[trace_line(one)] for one in traces])
        for tab, name, count in (
            (1, self.tr("Rachunki"), len(card.accounts)),
            (2, self.tr("Firmy"), len(card.companies)),
            (3, self.tr("Dokumenty"), contractor.documents),
        ):
            self.tabs.setTabText(tab, f"{name} ({count})" if count else name)
        self._enable()

    def _summary(self, contractor: Contractor) -> str:
        parts = [
            format_nip(contractor.data.number) or self.tr("bez numeru"),
            word(contractor_names.ORIGINS[contractor.origin]),
            self.tr("%n zatwierdzony(ch) dokument(ów)", "", contractor.documents),
        ]
        if contractor.last is not None:
            parts.append(self.tr("ostatni {day}").format(day=format_day(contractor.last)))
        return " · ".join(parts)

    def _show_names(self, contractor: Contractor) -> None:
        lines = [
            (self.tr("Inne numery:"), [format_nip(one) for one in contractor.other_numbers]),
            (self.tr("Inne nazwy na dokumentach:"), list(contractor.other_names)),
            (self.tr("Inne adresy:"), list(contractor.other_addresses)),
        ]
        said = [f"{head} {'; '.join(values[:8])}" for head, values in lines if values]
        self._names.setText("\n".join(said))
        self._names.setVisible(bool(said))

    def _typed(self) -> None:
        self._enable()

    def _enable(self) -> None:
        known = self._card is not None
        for tab in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(tab, known)
        if not known:
            self.tabs.setCurrentIndex(0)
        self._save.setEnabled(self.dirty)
        self._save.setText(self.tr("Zapisz") if known else self.tr("Dodaj kontrahenta"))
        self._merge.setEnabled(known)
        self._delete.setEnabled(self._card is not None and self._card.contractor.documents == 0)
        self._fill_button.setEnabled(bool(self.form.data().number))
        line = self.accounts.currentRow()
        given = self._card is not None and 0 <= line < len(self._card.accounts)
        self._take.setEnabled(given and self._card is not None and self._card.accounts[line].given)
        line = self.history.currentRow()
        self._separate.setEnabled(0 <= line < len(self._traces) and self._traces[line].undoable)

    # -- acting ------------------------------------------------------------------------------------

    def store(self) -> None:
        """Keep what stands in the form."""
        if not self.dirty:
            return
        data, card = self.form.data(), self._card
        base = self._office.contractors
        if card is None:
            self._do(partial(base.create, data), self._stored, self.tr("Dodano kontrahenta."))
        else:
            change = partial(base.change, card.contractor.id, data)
            self._do(change, self._stored, self.tr("Zapisano."))

    def _stored(self, contractor: Contractor) -> None:
        self.form.show_data(contractor.data)
        self.open(contractor.id)
        self.stored.emit(contractor.id)

    def _store_settings(self, company_id: int, settings: ContractorSettings) -> None:
        card = self._card
        if card is not None:
            one = card.contractor.id
            act = partial(self._office.contractors.change_settings, one, company_id, settings)
            self._do(act, lambda _nothing: self.open(one), self.tr("Zapisano."))

    def _give_account(self) -> None:
        typed, card = self._account.text().strip(), self._card
        if card is None or not typed:
            return
        one = card.contractor.id

        def given(_nothing: object) -> None:
            self._account.clear()
            self.open(one)

        self._do(partial(self._office.contractors.give_account, one, typed), given, self.tr("Dopisano."))

    def _take_account(self) -> None:
        line, card = self.accounts.currentRow(), self._card
        if card is None or not 0 <= line < len(card.accounts):
            return
        one = card.contractor.id
        act = partial(self._office.contractors.take_account, one, card.accounts[line].account)
        self._do(act, lambda _nothing: self.open(one), self.tr("Usunięto dopisany rachunek."))

    def _open_document(self, line: int) -> None:
        if self._card is not None and 0 <= line < len(self._card.recent):
            self.document_wanted.emit(self._card.recent[line].document_id)

    def choose_merge(self) -> None:
        """Ask which other contractor is the same."""
        if self._card is None:
            return
        one = self._card.contractor
        title = self.tr("Który kontrahent to też {name}?").format(name=one.shown_name)
        chooser = ContractorChooser(title, self._office, self._background, one.id, self)
        chooser.chosen.connect(partial(self.ask_merge, one))
        chooser.open_at(self._merge.mapToGlobal(QPoint(0, self._merge.height())))

    def ask_merge(self, kept: Contractor, gone: Contractor) -> None:
        """Ask whether ``gone`` is to become a part of ``kept``."""
        text = self.tr(
            "Scalić? {gone} stanie się częścią {kept}: dokumenty, rachunki, ustalenia i to, czego program się"
            " nauczył. Można to cofnąć w Historii."
        ).format(gone=_named(gone), kept=_named(kept))
        self.strip.say(Tone.CHECK, text, self.tr("Scal"), partial(self.merge, kept.id, gone.id))

    def merge(self, kept: int, gone: int) -> None:
        """Make one of two."""

        def merged(contractor: Contractor) -> None:
            self.open(contractor.id)
            self.gone.emit(contractor.id)

        self._do(partial(self._office.contractors.merge, kept, gone), merged, self.tr("Scalono."))

    def _ask_separate(self) -> None:
        line = self.history.currentRow()
        if 0 <= line < len(self._traces) and self._traces[line].undoable:
            trace = self._traces[line]
            text = self.tr("Cofnąć scalenie z {name}? Wrócą dwaj osobni kontrahenci.").format(
                name=trace.details.get("other", "")
            )
            self.strip.say(Tone.CHECK, text, self.tr("Cofnij scalenie"), partial(self._do_separate, trace.id))

    def _do_separate(self, act_id: int) -> None:
        def separated(both: tuple[int, int]) -> None:
            self.open(both[0])
            self.gone.emit(both[0])

        act = partial(self._office.contractors.separate, act_id)
        self._do(act, separated, self.tr("Cofnięto scalenie."))

    def _ask_delete(self) -> None:
        if self._card is None:
            return
        one = self._card.contractor
        text = self.tr("Usunąć kontrahenta {name}? Tego nie da się cofnąć.").format(name=one.shown_name)
        self.strip.say(Tone.CHECK, text, self.tr("Usuń"), partial(self._do_delete, one.id))

    def _do_delete(self, contractor_id: int) -> None:
        act = partial(self._office.contractors.delete, contractor_id)
        self._do(act, lambda _nothing: self.gone.emit(0), self.tr("Usunięto."))

    # -- registers ---------------------------------------------------------------------------------

    def fill_from_register(self) -> None:
        """Ask the registers for the number in the form."""
        data = self.form.data()
        if data.number:
            ask = partial(self._office.contractors.look_up, data)
            self._background.run(ask, self._answered, self._say_failed)

    def registers_answered(self) -> None:
        """A register has said something new: perhaps what was asked here."""
        if self._asked_about is not None and self._asked_about == self.form.data().number:
            self.fill_from_register()

    def _answered(self, answer: RegisterAnswer) -> None:
        is_asking = answer.state in {AskState.UNKNOWN, AskState.ASKING}
        self._asked_about = self.form.data().number if is_asking else None
        if answer.proposed is None or answer.found is None:
            self.strip.say(*self._register_state(answer.state))
            return
        found = answer.found
        place = " ".join(filter(None, (found.post_code, found.town)))
        said = ", ".join(filter(None, (found.name, found.street, place)))
        if found.ended is not None:
            said += " · " + self.tr("działalność zakończona {day}").format(day=format_day(found.ended))
        self.strip.say(
            Tone.CHECK if found.ended is not None else Tone.GOOD,
            self.tr("W rejestrze: {said}").format(said=said),
            self.tr("Wpisz do formularza"),
            partial(self._take_proposed, answer.proposed),
        )

    def _take_proposed(self, data: ContractorData) -> None:
        shown = self.form.data()
        if data.number == shown.number:
            self.form.suggest(data)
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _register_state(self, state: AskState) -> tuple[Tone, str]:
        said = {
            AskState.UNKNOWN: self.tr("Program pyta rejestr w tle; odpowiedź pokaże się tutaj."),
            AskState.ASKING: self.tr("Program pyta rejestr w tle; odpowiedź pokaże się tutaj."),
            AskState.OFFLINE: self.tr("Nie ma połączenia z rejestrem. Dane można wpisać ręcznie."),
            AskState.LIMIT: self.tr("Dzienna liczba pytań do rejestru jest wyczerpana. Spróbuj jutro."),
            AskState.OFF: self.tr("Rejestr jest wyłączony w ustawieniach. Dane można wpisać ręcznie."),
            AskState.NONE: self.tr("Rejestr nie zna tego numeru. Sprawdź, czy nie ma w nim pomyłki."),
        }
        tone = Tone.QUIET if state in {AskState.UNKNOWN, AskState.ASKING} else Tone.CHECK
        return tone, said.get(state, said[AskState.UNKNOWN])

    # -- how ---------------------------------------------------------------------------------------

    def _do(self, act: Callable[[], object], done: Callable[..., None], said: str) -> None:
        def finished(result: object) -> None:
            self.strip.say(Tone.GOOD, said)
            done(result)

        self._background.run(act, finished, self._say_failed)

    def _not_opened(self, error: BaseException) -> None:
        self.show_nothing(texts.say(message_of(error)))

    def _say_failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, texts.say(message_of(error)))


def _named(contractor: Contractor) -> str:
    number = format_nip(contractor.data.number)
    return f"{contractor.shown_name} ({number})" if number else contractor.shown_name
