"""The screen "Kontrahenci": the base, searched and listed, and one contractor in full beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from desktop.domain.companies import Company
from desktop.domain.contractors import ContractorData
from desktop.domain.users import Right
from desktop.services.contractors.finding import ContractorFilter
from desktop.services.contractors.proposing import DocumentContractor
from desktop.ui import keys, texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.card import CardPanel
from desktop.ui.contractors.doubles import DoublesPanel
from desktop.ui.contractors.importing import ImportPanel
from desktop.ui.contractors.model import DOCUMENTS, LAST, NAME, NUMBER, TOWN, ContractorsModel
from desktop.ui.contractors.tables import prepare
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.narrow import GiveWay
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


class ContractorsScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    document_wanted = Signal(int)
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._listing = Newest(background)
        self._wanted: int | None = None
        """The contractor to choose once the list has come."""
        self.strip = Strip()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Szukaj: nazwa, NIP, miejscowość, e-mail"))
        self.search.setAccessibleName(self.tr("Szukaj kontrahenta"))
        self.search.setClearButtonEnabled(True)
        self.company = SearchCombo(self.tr("Firma"))
        self.company.fill([(None, self.tr("wszystkie firmy"))])
        self.inactive = QCheckBox(self.tr("także nieaktywni"))
        self._count = label(look="muted")
        self.model = ContractorsModel(office, background, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Kontrahenci"))
        self.table.setModel(self.model)
        self.card = CardPanel(office, background)
        self.importing = ImportPanel(office, background)
        self.doubles = DoublesPanel(office, background)
        self._empty = EmptyState()
        self._left = QStackedWidget()
        self.pages = QStackedWidget()
        self._arrange()
        self._connect()
        self._make_keys()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is shown."""
        return not (
            self._listing.busy or self.model.loading or self.importing.loading or self.doubles.loading
        )

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "contractors"

    def open(self, contractor_id: int | None = None) -> None:
        """Show the base, with this contractor chosen."""
        self.pages.setCurrentIndex(0)
        self.strip.dismiss()
        if contractor_id is not None:
            self._quietly_clear()
            self._wanted = contractor_id
            self.card.open(contractor_id)
        self._background.run(self._office.companies.all, self._show_companies)
        self.refresh()
        (self.table if contractor_id is not None else self.search).setFocus()

    def refresh(self) -> None:
        """Ask for the list again."""
        company = self.company.value()
        wanted = ContractorFilter(
            self.search.text(), company if isinstance(company, int) else None, self.inactive.isChecked()
        )
        self._listing.run(partial(self._office.contractors.ids, wanted), self._fill)

    def contractors_changed(self) -> None:
        """Contractors are others now, by this window or by others."""
        if self.isVisible():
            self.refresh()
            shown = self.card.contractor
            if shown is not None:
                self.card.open(shown.id)

    def come_back(self) -> None:
        """A document that was looked at was left."""
        self.contractors_changed()

    def open_document(self, document_id: int) -> None:
        """Show the contractor of this document, or a form to add it; 0: the base."""
        if not document_id:
            self.open()
            return
        ask = partial(self._office.contractors.of_document, document_id)
        self._background.run(ask, self._show_document, self._say_failed)

    def _show_document(self, known: DocumentContractor) -> None:
        if known.contractor is not None:
            self.open(known.contractor.id)
        else:
            self.open_new(known.said)

    def _say_failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def open_new(self, said: ContractorData) -> None:
        """Show the base with a form for a new one, as a document has it."""
        self.open()
        self.card.show_new(said)
        self.card.focus_form()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: out of an import or the doubles, then drop what is typed, then back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.pages.currentIndex() != 0:
            self._show_list()
        elif self.card.strip.isVisible():
            self.card.strip.dismiss()
        elif not self.card.leave():
            self.closed.emit()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left", tip=self.tr("Wróć (Esc)"))
        new = button(
            self.tr("Nowy"), self.add_new, icon_name="plus", command=Command.NEW_CONTRACTOR,
            tip=self.tr("Dodaj kontrahenta"),
        )  # fmt: skip
        take_in = button(
            self.tr("Importuj…"), self.choose_import, icon_name="inbox", command=Command.IMPORT_CONTRACTORS,
            tip=self.tr("Wczytaj z pliku: CSV, XLSX, EPP, Optima, Symfonia, WAPRO"),
        )  # fmt: skip
        export = button(
            self.tr("Eksportuj…"), self.choose_export, icon_name="export", command=Command.EXPORT_CONTRACTORS,
            tip=self.tr("Zapisz tę listę jako CSV albo XLSX"),
        )  # fmt: skip
        allow(self._office.seat, Right.CONTRACTORS, new, take_in)
        doubles = button(
            self.tr("Dublety"), self.show_doubles, command=Command.DOUBLES,
            tip=self.tr("Pokaż kontrahentów, którzy mogą być jednym"),
        )  # fmt: skip
        self._help = icon_button(
            "help",
            self.tr("Pomoc"),
            partial(self.help_wanted.emit, self.help_topic()),
            command=Command.MANUAL,
            look="round",
        )
        heading = label(self.tr("Kontrahenci"), "heading")
        bar.setLayout(
            row(back, heading, None, new, take_in, export, doubles, self._help, margins=(12, 8, 12, 8))
        )
        prepare(self.table, NAME, {NUMBER: 130, TOWN: 124, DOCUMENTS: 110, LAST: 108})
        GiveWay(self.table, (TOWN, LAST), 600)
        self._left.addWidget(self.table)
        self._left.addWidget(self._empty)
        listing = QWidget()
        inside = column(margins=(12, 12, 12, 0), gap=8)
        inside.addWidget(self.search)
        inside.addLayout(row(self.company, self.inactive, None, self._count))
        inside.addWidget(self._left, 1)
        listing.setLayout(inside)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(listing)
        split.addWidget(self.card)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.setSizes([760, 680])
        self.pages.addWidget(split)
        self.pages.addWidget(self.importing)
        self.pages.addWidget(self.doubles)
        whole = column(bar, self.strip, gap=0)
        whole.addWidget(self.pages, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.search.returnPressed.connect(self._enter_list)
        self.company.currentIndexChanged.connect(lambda _index: self.refresh())
        self.inactive.toggled.connect(lambda _on: self.refresh())
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self.table.activated.connect(lambda _index: self.card.focus_form())
        self.card.stored.connect(self._go_to)
        self.card.gone.connect(lambda one: self._go_to(one or None))
        self.card.document_wanted.connect(self.document_wanted)
        self.importing.closed.connect(self._show_list)
        self.importing.imported.connect(self.refresh)
        self.doubles.closed.connect(self._show_list)
        self.doubles.changed.connect(self.refresh)
        self.doubles.contractor_wanted.connect(self._open_from_doubles)

    def _make_keys(self) -> None:
        for command, call in (
            (Command.FIND_CONTRACTOR, self._focus_search),
            (Command.NEW_CONTRACTOR, self.add_new),
            (Command.SAVE_CONTRACTOR, self.card.store),
            (Command.FILL_CONTRACTOR, self.card.fill_from_register),
            (Command.MERGE_CONTRACTOR, self.card.choose_merge),
            (Command.DOUBLES, self.show_doubles),
            (Command.IMPORT_CONTRACTORS, self.choose_import),
            (Command.EXPORT_CONTRACTORS, self.choose_export),
        ):
            action = QAction(self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)
        to_list = QAction(self.search)
        to_list.setShortcut(QKeySequence(Qt.Key.Key_Down))
        to_list.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        to_list.triggered.connect(self._enter_list)
        self.search.addAction(to_list)

    def _show_companies(self, companies: Sequence[Company]) -> None:
        chosen = self.company.value()
        self.company.fill(
            [(None, self.tr("wszystkie firmy")), *((one.id, one.short_name) for one in companies)]
        )
        self.company.blockSignals(True)
        self.company.choose(chosen)
        self.company.blockSignals(False)

    def _fill(self, ids: Sequence[int]) -> None:
        shown = self.card.contractor
        chosen = self._wanted if self._wanted is not None else (shown.id if shown is not None else None)
        self._wanted = None
        self.table.selectionModel().blockSignals(True)
        self.model.show(ids)
        if chosen is not None and chosen in ids:
            self.table.selectRow(ids.index(chosen))
        self.table.selectionModel().blockSignals(False)
        if chosen is not None and chosen in ids:
            self.table.scrollTo(self.table.currentIndex())
            if shown is None or shown.id != chosen:
                self.card.open(chosen)
        self._count.setText(self.tr("%n kontrahent(ów)", "", len(ids)))
        self._left.setCurrentWidget(self.table if ids else self._empty)
        if not ids:
            self._say_empty()

    def _say_empty(self) -> None:
        narrowed = bool(self.search.text().strip()) or self.company.value() is not None
        if narrowed:
            self._empty.show_state(
                "search",
                self.tr("Nie ma takiego kontrahenta"),
                self.tr("Sprawdź pisownię albo poszukaj po NIP-ie. Nieaktywni są ukryci."),
                (self.tr("Pokaż wszystkich"), self._show_all),
            )
        else:
            self._empty.show_state(
                "company",
                self.tr("Baza jest pusta"),
                self.tr(
                    "Kontrahenci przybywają sami z zatwierdzanych dokumentów. Możesz też wczytać ich z pliku"
                    " programu księgowego albo dodać ręcznie."
                ),
                (self.tr("Importuj…"), self.choose_import),
                (self.tr("Nowy kontrahent"), self.add_new),
            )

    def _show_all(self) -> None:
        self._quietly_clear()
        self.refresh()

    def _quietly_clear(self) -> None:
        for each in (self.search, self.company, self.inactive):
            each.blockSignals(True)
        self.search.clear()
        self.company.choose(None)
        self.inactive.setChecked(True)
        for each in (self.search, self.company, self.inactive):
            each.blockSignals(False)

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not 0 <= index.row() < len(self.model.ids):
            return
        shown = self.card.contractor
        one = self.model.ids[index.row()]
        if self.card.dirty and (shown is None or shown.id != one):
            # What was typed is not thrown away by an arrow key.
            self.strip.say(
                Tone.CHECK,
                self.tr("Zmiany w karcie nie są zapisane."),
                self.tr("Porzuć zmiany"),
                partial(self._abandon, one),
            )
            return
        self.card.open(one)

    def _abandon(self, contractor_id: int) -> None:
        self.strip.dismiss()
        self.card.leave()
        self.card.open(contractor_id)

    def _go_to(self, contractor_id: int | None) -> None:
        self.strip.dismiss()
        if contractor_id is None:
            self.card.show_nothing(self.tr("Wybierz kontrahenta z listy."))
        else:
            self._wanted = contractor_id
        self.refresh()

    def _open_from_doubles(self, contractor_id: int) -> None:
        self._show_list()
        self.open(contractor_id)

    def _show_list(self) -> None:
        self.pages.setCurrentIndex(0)
        self.table.setFocus()

    def _enter_list(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.selectRow(0)

    def _focus_search(self) -> None:
        self.pages.setCurrentIndex(0)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- commands ----------------------------------------------------------------------------------

    def add_new(self) -> None:
        """Show an empty card."""
        self.pages.setCurrentIndex(0)
        self.table.clearSelection()
        self.card.show_new()
        self.card.focus_form()

    def show_doubles(self) -> None:
        """Show pairs that may be one."""
        self.pages.setCurrentWidget(self.doubles)
        self.doubles.open()

    def choose_import(self) -> None:
        """Ask for a file of contractors."""
        dialog = QFileDialog(self, self.tr("Wczytaj kontrahentów"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Kontrahenci") + " (*.csv *.xlsx *.xlsm *.epp *.xml *.txt);;* (*)")
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    def import_from(self, path: Path) -> None:
        """Show what importing this file would do."""
        self.pages.setCurrentWidget(self.importing)
        self.importing.open(path)

    def choose_export(self) -> None:
        """Ask where to write the list."""
        dialog = QFileDialog(self, self.tr("Zapisz kontrahentów"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(["Excel (*.xlsx)", "CSV (*.csv)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "xlsx")
        )
        dialog.selectFile(self.tr("kontrahenci") + ".xlsx")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write the contractors that are listed."""
        company = self.company.value()
        wanted = ContractorFilter(
            self.search.text(), company if isinstance(company, int) else None, self.inactive.isChecked()
        )
        self.strip.progress(self.tr("Zapisuję kontrahentów…"), 0, 0)

        def done(count: int) -> None:
            self.strip.say(Tone.GOOD, self.tr("Zapisano %n kontrahenta(ów).", "", count))

        act = partial(self._office.contractors.export, path, wanted)
        self._background.run_long(act, done, self._say_failed)
