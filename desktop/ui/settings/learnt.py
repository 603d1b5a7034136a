"""What approved documents taught: the contractors, what is known of each, and what may be used."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import format_nip
from desktop.domain.learning import LearningSwitches, LearntSupplier
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.settings.learnt_facts import FactRows
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import cards_area
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.extraction.learning.facts import Fact
    from desktop.services.office import Office

_CARD, _LINE = 680, 32
_FILES = "JSON (*.json)"


class LearntPage(QWidget):
    """The contractors that something is known of, and one of them in full."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._listed = Newest(background)
        self._asked = Newest(background)
        self._shown: LearntSupplier | None = None
        self._switches = LearningSwitches()
        self._strip = Strip()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Szukaj kontrahenta…"))
        self._search.setAccessibleName(self.tr("Szukaj kontrahenta"))
        self._search.textChanged.connect(lambda _text: self._ask_list())
        self._list = QListWidget()
        self._list.setProperty("look", "plain")
        self._list.setAccessibleName(self.tr("Kontrahenci"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self._learn = QCheckBox(self.tr("Ucz się z zatwierdzanych dokumentów"))
        self._use = QCheckBox(self.tr("Korzystaj z tej wiedzy przy odczycie"))
        self._learn.clicked.connect(lambda _on: self._store_switches())
        self._use.clicked.connect(lambda _on: self._store_switches())
        self._heading = label(look="heading", wrap=True)
        self._about = label(look="muted", wrap=True)
        self._on = QCheckBox(self.tr("Korzystaj z wiedzy o tym kontrahencie"))
        self._on.clicked.connect(self._switch_supplier)
        self._rows = FactRows()
        self._rows.switched.connect(self._switch_field)
        self._forget = button(self.tr("Zapomnij kontrahenta"), self._ask_forget, icon_name="bin")
        self._card = QFrame()
        self._nothing = label(look="muted", wrap=True)
        self._export = button(self.tr("Eksportuj…"), self._choose_export, icon_name="export")
        self._import = button(self.tr("Importuj…"), self._choose_import, icon_name="inbox")
        self._arrange()
        # Nothing is said before the answer is there: "nothing learnt" would not be true.
        self._card.hide()
        self._nothing.hide()

    def refresh(self) -> None:
        """Ask for everything again."""
        self._background.run(self._office.learning.switches, self._show_switches)
        self._ask_list()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        general = QFrame()
        general.setProperty("look", "card")
        said = self.tr(
            "Z każdego dokumentu, który zatwierdzasz, program zapamiętuje, gdzie ten kontrahent drukuje"
            " poszczególne pola, jak wyglądają jego numery, rachunki i terminy. Następny jego dokument"
            " odczyta już tak, jak poprawiono poprzedni."
        )
        inside = column(
            label(self.tr("Czego program się nauczył"), "heading"),
            label(said, "muted", wrap=True),
            self._learn,
            self._use,
            margins=(24, 16, 24, 16),
            gap=8,
        )
        general.setLayout(inside)
        self._card.setProperty("look", "card")
        about = column(self._heading, self._about, self._on, self._rows, margins=(24, 16, 24, 16), gap=8)
        about.addLayout(row(self._forget, None))
        self._card.setLayout(about)
        area = cards_area(general, self._card, self._nothing, widest=_CARD)
        side = QFrame()
        side.setProperty("look", "side")
        listing = column(self._search, self._list, margins=(12, 12, 12, 12), gap=8)
        listing.addLayout(column(self._export, self._import))
        side.setLayout(listing)
        side.setMinimumWidth(scaled(180))
        side.setMaximumWidth(scaled(320))
        body = row(gap=0)
        body.addWidget(side, 2)
        body.addWidget(area, 5)
        whole = column(self._strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _ask_list(self) -> None:
        self._listed.run(partial(self._office.learning.suppliers, self._search.text()), self._show_list)

    def _show_list(self, suppliers: Sequence[LearntSupplier]) -> None:
        chosen = self._shown.supplier if self._shown is not None else None
        self._list.blockSignals(True)
        self._list.clear()
        for supplier in suppliers:
            name = supplier.name or _key(supplier)
            item = QListWidgetItem(self.tr("{name} (wyłączony)").format(name=name) if supplier.off else name)
            item.setData(Qt.ItemDataRole.UserRole, supplier)
            item.setToolTip(plain_tip(self._summary(supplier)))
            # No wider than the list: what does not fit ends in an ellipsis.
            item.setSizeHint(QSize(1, scaled(_LINE)))
            self._list.addItem(item)
            if supplier.supplier == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        if self._list.currentItem() is None and suppliers:
            self._list.setCurrentRow(0)
        elif not suppliers:
            self._show(None, ())
        else:
            self._chosen(self._list.currentItem())

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        supplier: LearntSupplier = item.data(Qt.ItemDataRole.UserRole)
        ask = partial(self._office.learning.facts, supplier.supplier)
        self._asked.run(ask, partial(self._show, supplier))

    def _show(self, supplier: LearntSupplier | None, facts: Sequence[Fact]) -> None:
        self._shown = supplier
        self._card.setVisible(supplier is not None)
        self._nothing.setVisible(supplier is None)
        if supplier is None:
            searched = bool(self._search.text().strip())
            self._nothing.setText(
                self.tr("Nie ma takiego kontrahenta na liście.")
                if searched
                else self.tr("Program nie nauczył się jeszcze niczego. Popraw i zatwierdź pierwszy dokument.")
            )
            return
        self._heading.setText(supplier.name or _key(supplier))
        self._about.setText(self._summary(supplier))
        self._on.setChecked(not supplier.off)
        self._rows.show_facts(facts, supplier.off_fields, usable=not supplier.off)

    def _summary(self, supplier: LearntSupplier) -> str:
        known = (
            self.tr("bez NIP-u, rozpoznawany po nazwie lub rachunku")
            if supplier.letterhead
            else self.tr("NIP {nip}").format(nip=_key(supplier))
        )
        documents = self.tr("nauczone z %n dokumentu(ów)", "", supplier.documents)
        last = (
            self.tr("z pliku innego biura")
            if supplier.seen is None
            else self.tr("ostatni: {when}").format(when=format_moment(supplier.seen))
        )
        return f"{known} · {documents} · {last}"

    def _show_switches(self, switches: LearningSwitches) -> None:
        self._switches = switches
        self._learn.setChecked(switches.learn)
        self._use.setChecked(switches.use)

    # -- deciding ----------------------------------------------------------------------------------

    def _store_switches(self) -> None:
        switches = LearningSwitches(self._learn.isChecked(), self._use.isChecked(), self._switches.off_fields)
        self._switches = switches
        self._do(partial(self._office.learning.set_switches, switches), self.tr("Zapisano."))

    def _switch_supplier(self, checked: bool) -> None:
        if self._shown is not None:
            act = partial(self._office.learning.set_off, self._shown.supplier, off=not checked)
            self._do(act, self.tr("Zapisano. Nowe odczyty będą już takie."))

    def _switch_field(self, name: FieldName, used: bool) -> None:
        if self._shown is not None:
            act = partial(self._office.learning.set_field_off, self._shown.supplier, name, off=not used)
            self._do(act, self.tr("Zapisano. Nowe odczyty będą już takie."))

    def _ask_forget(self) -> None:
        if self._shown is None:
            return
        supplier = self._shown
        text = self.tr("Zapomnieć wszystko o kontrahencie {name}? Dokumenty zostaną.").format(
            name=supplier.name or _key(supplier)
        )
        self._strip.say(Tone.CHECK, text, self.tr("Zapomnij"), partial(self._do_forget, supplier))

    def _do_forget(self, supplier: LearntSupplier) -> None:
        self._shown = None
        self._do(partial(self._office.learning.forget, supplier.supplier), self.tr("Zapomniano."))

    def _choose_export(self) -> None:
        dialog = self._dialog(self.tr("Zapisz wiedzę o kontrahentach"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile("bezdotyk-kontrahenci.json")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.open()

    def _choose_import(self) -> None:
        dialog = self._dialog(self.tr("Wczytaj wiedzę o kontrahentach"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(_FILES)
        return dialog

    def export_to(self, path: Path) -> None:
        """Write what is known of the suppliers, without clients' data."""
        self._background.run(partial(self._office.learning.export, path), self._exported)

    def import_from(self, path: Path) -> None:
        """Take in what another office wrote."""
        self._background.run(partial(self._office.learning.import_, path), self._imported)

    def _exported(self, count: int) -> None:
        text = self.tr("Zapisano wiedzę o %n kontrahencie(ach). Danych klientów w pliku nie ma.", "", count)
        self._strip.say(Tone.GOOD, text)

    def _imported(self, count: int) -> None:
        self._strip.say(Tone.GOOD, self.tr("Wczytano wiedzę o %n kontrahencie(ach).", "", count))
        self._ask_list()

    def _do(self, act: partial[None], said: str) -> None:
        def done(_nothing: object) -> None:
            self._strip.say(Tone.GOOD, said)
            self._ask_list()

        self._background.run(act, done)


def _key(supplier: LearntSupplier) -> str:
    return format_nip(supplier.supplier.removeprefix("~"))
