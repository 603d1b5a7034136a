"""Settings: the office's registers, categories, descriptions, vehicles, forms of payment, dimensions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from desktop.domain.booking.dictionaries import (
    COST_SHARES,
    OWN_RATES,
    VAT_SHARES,
    Category,
    CategoryKind,
    Choice,
    Dimension,
    EventDescription,
    KpirColumn,
    PaymentMethod,
    PurchaseKind,
    Side,
    Term,
    VatRegister,
    Vehicle,
)
from desktop.domain.collation import fold
from desktop.domain.companies import Company
from desktop.services.booking.importing import Preview
from desktop.ui.background import Background, Newest
from desktop.ui.booking.options import category_more, column_name
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import cards_area
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.nothing import Nothing
from desktop.ui.widgets.strip import Strip
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office

_CARD = 640
_KINDS: tuple[type[Term], ...] = (
    VatRegister,
    Category,
    EventDescription,
    Vehicle,
    PaymentMethod,
    Dimension,
)


class DictionariesPage(QWidget):
    """One list at a time, and the item that is chosen in it."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._listed = Newest(background)
        self._terms: Sequence[Term] = ()
        self._editing: Term = VatRegister(code="")
        self._preview: Preview | None = None
        self.strip = Strip()
        self.company = SearchCombo(self.tr("Czyje"))
        self.company.currentIndexChanged.connect(lambda _place: self._ask())
        self.kind = SearchCombo(self.tr("Lista"))
        self.kind.fill([(kind, self._name(kind)) for kind in _KINDS])
        self.kind.currentIndexChanged.connect(lambda _place: self._show_list())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Szukaj…"))
        self.search.setAccessibleName(self.tr("Szukaj na liście"))
        self.search.textChanged.connect(lambda _text: self._show_list())
        self.list = QListWidget()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Pozycje listy"))
        self._nothing = Nothing(self.list, "")
        self.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self._heading = label("", "heading")
        self._whose = label("", "muted", wrap=True)
        self.code = QLineEdit()
        self.name = QLineEdit()
        self.side = SearchCombo(self.tr("Zakup czy sprzedaż"))
        self.what = SearchCombo(self.tr("Rodzaj"))
        self.what.currentIndexChanged.connect(lambda _place: self._show_rows())
        self.column = SearchCombo(self.tr("Kolumna KPiR"))
        self.account = QLineEdit()
        self.purchase = SearchCombo(self.tr("Co kupiono"))
        self.cost = SearchCombo(self.tr("Koszt"))
        self.vat = SearchCombo(self.tr("Odliczenie VAT"))
        self.own_rate = SearchCombo(self.tr("Podatek naliczany przez firmę"))
        self.words = QLineEdit()
        self.choices = QLineEdit()
        self.active = QCheckBox(self.tr("Proponuj i pokazuj na listach"))
        self._form = QFormLayout()
        self._rows: dict[QWidget, QWidget] = {}
        self.save = button(self.tr("Zapisz"), self._store, look="primary")
        self.remover = button(self.tr("Usuń"), self._remove, icon_name="bin")
        self._fill_boxes()
        self._arrange()
        self.add_new()

    def refresh(self) -> None:
        """Ask for everything again."""
        self._background.run(self._office.companies.all, self._show_companies)
        self._ask()

    def add_new(self) -> None:
        """Empty the form for a new item of the list that is shown."""
        self.list.setCurrentRow(-1)
        kind = self._kind()
        company = self._company_id()
        self._edit(kind(code="", company_id=company))
        self.code.setFocus()

    def import_from(self, path: Path) -> None:
        """Look into a file of an accounting program and say what taking it in would do."""
        ask = partial(self._office.booking.imports.preview, path, self._company_id())
        self._background.run_long(ask, self._offer_import)

    # -- what is shown -------------------------------------------------------------------------------

    def _show_companies(self, companies: Sequence[Company]) -> None:
        before = self.company.value()
        self.company.fill([(None, self.tr("całe biuro")), *((one.id, one.short_name) for one in companies)])
        self.company.choose(before)

    def _company_id(self) -> int | None:
        value = self.company.value()
        return value if isinstance(value, int) else None

    def _kind(self) -> type[Term]:
        value = self.kind.value()
        return value if isinstance(value, type) and issubclass(value, Term) else VatRegister

    def _ask(self) -> None:
        self._listed.run(partial(self._office.booking.dictionaries.all, self._company_id()), self._fill)

    def _fill(self, terms: Sequence[Term]) -> None:
        self._terms = terms
        self._show_list()

    def _show_list(self) -> None:
        kind, parts = self._kind(), fold(self.search.text()).split()
        chosen = self._editing.id
        self.list.blockSignals(True)
        self.list.clear()
        for term in self._terms:
            if not isinstance(term, kind):
                continue
            more = category_more(term) if isinstance(term, Category) else term.code
            if not all(part in fold(f"{term.code} {term.name} {more}") for part in parts):
                continue
            item = QListWidgetItem(self._line(term))
            item.setToolTip(plain_tip(more))
            item.setData(Qt.ItemDataRole.UserRole, term)
            self.list.addItem(item)
            if term.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if parts:
            self._nothing.say(self.tr("Nic nie znaleziono."))
        else:
            self._nothing.say(self.tr("Lista jest pusta. Dodaj gotowy zestaw albo wczytaj plik."))
        if not isinstance(self._editing, kind):
            self._edit(kind(code="", company_id=self._company_id()))

    def _line(self, term: Term) -> str:
        text = term.label
        if isinstance(term, Vehicle):
            text = f"{term.code} · {term.name}" if term.name else term.code
        if term.company_id is not None:
            text = self.tr("{name} (tej firmy)").format(name=text)
        return text if term.active else self.tr("{name} (wyłączone)").format(name=text)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._edit(item.data(Qt.ItemDataRole.UserRole))

    def _edit(self, term: Term) -> None:
        self._editing = term
        new = not term.id
        self._heading.setText(self._name(type(term)) if new else term.label)
        office = term.company_id is None
        whose = self.tr("Pozycja całego biura.") if office else self.tr("Pozycja tylko tej firmy.")
        if office and self._company_id() is not None and not new:
            whose = self.tr("Pozycja całego biura. Zapisanie zmian utworzy pozycję tylko tej firmy.")
        self._whose.setText(whose)
        self.code.setText(term.code)
        self.code.setEnabled(new)
        self.name.setText(term.name)
        self.active.setChecked(term.active)
        self.remover.setVisible(not new)
        self._put_special(term)
        self._show_rows()

    def _put_special(self, term: Term) -> None:
        if isinstance(term, VatRegister):
            self._fill_side(optional=False)
            self.side.choose(term.side)
        if isinstance(term, Category):
            self._fill_side(optional=True)
            self.side.choose(term.side)
            self.what.choose(term.kind)
            self.column.choose(term.column)
            self.account.setText(term.account)
            self.purchase.choose(term.purchase)
            self.own_rate.choose(term.own_rate)
        if isinstance(term, Category | Vehicle):
            self._fill_shares(term)
            self.cost.choose(term.cost_share)
            self.vat.choose(term.vat_share)
        if isinstance(term, PaymentMethod):
            self.words.setText(", ".join(term.words))
        if isinstance(term, Dimension):
            self.choices.setText(
                "; ".join(f"{one.code}={one.name}" if one.name else one.code for one in term.choices)
            )

    def _fill_side(self, *, optional: bool) -> None:
        both: list[tuple[object, str]] = [(None, self.tr("zakup i sprzedaż"))] if optional else []
        self.side.fill([*both, (Side.PURCHASE, self.tr("zakup")), (Side.SALES, self.tr("sprzedaż"))])

    def _fill_shares(self, term: Category | Vehicle) -> None:
        extra = () if isinstance(term, Vehicle) else (0,)
        costs = sorted({*COST_SHARES, *extra, term.cost_share}, reverse=True)
        taxes = sorted({*VAT_SHARES, *extra, term.vat_share}, reverse=True)
        self.cost.fill([(share, f"{share} %") for share in costs])
        self.vat.fill([(share, f"{share} %") for share in taxes])

    def _show_rows(self) -> None:
        term = self._editing
        is_category = isinstance(term, Category)
        kind = self.what.value()
        shown = {
            self.side: isinstance(term, VatRegister | Category),
            self.what: is_category,
            self.column: is_category and kind is CategoryKind.KPIR,
            self.account: is_category and kind is CategoryKind.ACCOUNT,
            self.purchase: is_category,
            self.cost: isinstance(term, Category | Vehicle),
            self.vat: isinstance(term, Category | Vehicle),
            self.own_rate: is_category,
            self.words: isinstance(term, PaymentMethod),
            self.choices: isinstance(term, Dimension),
        }
        for field, visible in shown.items():
            self._form.setRowVisible(field, visible)

    # -- what a person does --------------------------------------------------------------------------

    def _typed(self) -> Term:
        """The item as it stands in the form."""
        term = replace(
            self._editing, code=self.code.text(), name=self.name.text(), active=self.active.isChecked()
        )
        side, column_, kind = self.side.value(), self.column.value(), self.what.value()
        if isinstance(term, VatRegister):
            return replace(term, side=side if isinstance(side, Side) else Side.PURCHASE)
        if isinstance(term, Category):
            is_kind = kind if isinstance(kind, CategoryKind) else CategoryKind.FREE
            purchase, own_rate = self.purchase.value(), self.own_rate.value()
            return replace(
                term,
                side=side if isinstance(side, Side) else None,
                kind=is_kind,
                column=column_ if is_kind is CategoryKind.KPIR and isinstance(column_, KpirColumn) else None,
                account=self.account.text().strip() if is_kind is CategoryKind.ACCOUNT else "",
                purchase=purchase if isinstance(purchase, PurchaseKind) else PurchaseKind.OTHER,
                cost_share=_percent(self.cost.value()),
                vat_share=_percent(self.vat.value()),
                own_rate=own_rate if isinstance(own_rate, int) else None,
            )
        if isinstance(term, Vehicle):
            return replace(term, cost_share=_percent(self.cost.value()), vat_share=_percent(self.vat.value()))
        if isinstance(term, PaymentMethod):
            return replace(term, words=tuple(_parts(self.words.text(), ",")))
        if isinstance(term, Dimension):
            return replace(term, choices=tuple(map(_choice, _parts(self.choices.text(), ";"))))
        return term

    def _store(self) -> None:
        term = self._typed()
        company = self._company_id()
        if term.company_id != company:
            # The office's item, seen from a company: what is saved is the company's own.
            term = replace(term, id=0, company_id=company)

        def done(kept: Term) -> None:
            self._editing = kept
            self.strip.say(Tone.GOOD, self.tr("Zapisano."))
            self._ask()

        self._background.run(partial(self._office.booking.dictionaries.save, term), done)

    def _remove(self) -> None:
        term = self._editing

        def done(deleted: bool) -> None:
            said = (
                self.tr("Usunięto.")
                if deleted
                else self.tr("Tą pozycją są opisane dokumenty, więc została wyłączona, a nie usunięta.")
            )
            self.strip.say(Tone.GOOD if deleted else Tone.CHECK, said)
            self.add_new()
            self._ask()

        self._background.run(partial(self._office.booking.dictionaries.remove, term), done)

    def _begin(self) -> None:
        def done(count: int) -> None:
            self.strip.say(Tone.GOOD, self.tr("Dodano pozycje: {count}.").format(count=count))
            self._ask()

        self._background.run(partial(self._office.booking.dictionaries.begin, self._company_id()), done)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Plik z programu księgowego"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        files = self.tr("EPP, XML Optimy, tekst Symfonii, CSV, XLSX")
        dialog.setNameFilters([f"{files} (*.epp *.xml *.txt *.csv *.xlsx)", self.tr("Wszystkie pliki (*)")])
        dialog.fileSelected.connect(lambda name: self.import_from(Path(name)))
        dialog.open()

    def _offer_import(self, preview: Preview) -> None:
        self._preview = preview
        text = self.tr("{file}: nowych {new}, zmienionych {changed}, bez zmian {same}. {lists}").format(
            file=preview.file,
            new=preview.new,
            changed=preview.changed,
            same=preview.same,
            lists=", ".join(f"{self._name(kind)}: {count}" for kind, count in preview.by_kind.items()),
        )
        if not preview.new and not preview.changed:
            self.strip.say(Tone.QUIET, text)
            return
        self.strip.say(Tone.CHECK, text, self.tr("Wczytaj"), self._take_import)

    def _take_import(self) -> None:
        preview = self._preview
        if preview is None:
            return

        def done(count: int) -> None:
            self.strip.say(Tone.GOOD, self.tr("Wczytano pozycje: {count}.").format(count=count))
            self._ask()

        self._background.run(partial(self._office.booking.imports.take, preview), done)

    # -- furniture -----------------------------------------------------------------------------------

    def _name(self, kind: type[Term]) -> str:
        return {
            VatRegister: self.tr("Rejestry VAT"),
            Category: self.tr("Kategorie"),
            EventDescription: self.tr("Opisy zdarzeń"),
            Vehicle: self.tr("Pojazdy"),
            PaymentMethod: self.tr("Formy płatności"),
            Dimension: self.tr("Wymiary"),
        }[kind]

    def _fill_boxes(self) -> None:
        self.what.fill(
            [
                (CategoryKind.KPIR, self.tr("kolumna KPiR")),
                (CategoryKind.ACCOUNT, self.tr("konto księgowe")),
                (CategoryKind.FREE, self.tr("sama nazwa")),
            ]
        )
        self.column.fill([(one, column_name(one)) for one in KpirColumn])
        self.purchase.fill(
            [
                (PurchaseKind.OTHER, self.tr("inne")),
                (PurchaseKind.GOODS, self.tr("towary")),
                (PurchaseKind.SERVICES, self.tr("usługi")),
                (PurchaseKind.FIXED_ASSETS, self.tr("środki trwałe")),
                (PurchaseKind.FUEL, self.tr("paliwo")),
                (PurchaseKind.MARGIN, self.tr("do sprzedaży w procedurze marży")),
            ]
        )
        usual: list[tuple[object, str]] = [(None, self.tr("jak w ustawieniach formatu"))]
        self.own_rate.fill([*usual, *((rate, f"{rate} %") for rate in OWN_RATES)])

    def _arrange(self) -> None:
        form = self._form
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Kod"), self.code),
            (self.tr("Nazwa"), self.name),
            (self.tr("Zakup czy sprzedaż"), self.side),
            (self.tr("Rodzaj"), self.what),
            (self.tr("Kolumna KPiR"), self.column),
            (self.tr("Konto"), self.account),
            (self.tr("Co kupiono"), self.purchase),
            (self.tr("Koszt"), self.cost),
            (self.tr("Odliczenie VAT"), self.vat),
            (self.tr("Podatek naliczany przez firmę"), self.own_rate),
            (self.tr("Słowa na dokumentach"), self.words),
            (self.tr("Wartości (kod=nazwa; …)"), self.choices),
        )
        for text, field in rows:
            form.addRow(label(text, "muted"), field)
            field.setAccessibleName(text)
        form.addRow(label(), self.active)
        for line in (self.code, self.name, self.account, self.words, self.choices):
            line.setMaxLength(2000 if line is self.choices else 300)
            line.returnPressed.connect(self._store)
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self._heading, self._whose, margins=(24, 16, 24, 16), gap=8)
        inside.addLayout(form)
        inside.addLayout(row(self.save, self.remover, None))
        card.setLayout(inside)
        self._lay_beside(card)

    def _lay_beside(self, card: QFrame) -> None:
        said = label(
            self.tr(
                "Listy, którymi opisujesz dokumenty. Pozycje firmy uzupełniają i zastępują pozycje biura"
                " o tym samym kodzie. Program księgowy zna je po kodach i nazwach, więc najlepiej"
                " wczytaj je z jego pliku."
            ),
            "muted",
            wrap=True,
        )
        tools = QWidget()
        tools.setLayout(
            row(
                button(self.tr("Wczytaj z pliku…"), self._choose_file, icon_name="inbox"),
                button(self.tr("Dodaj gotowy zestaw"), self._begin, icon_name="plus"),
                None,
            )
        )
        area = cards_area(said, tools, card, widest=_CARD)
        side = QFrame()
        side.setProperty("look", "side")
        listing = column(
            self.company,
            self.kind,
            self.search,
            self.list,
            button(self.tr("Nowa pozycja"), self.add_new, icon_name="plus"),
            margins=(12, 12, 12, 12),
            gap=8,
        )
        side.setLayout(listing)
        side.setMinimumWidth(scaled(180))
        side.setMaximumWidth(scaled(320))
        body = row(gap=0)
        body.addWidget(side, 2)
        body.addWidget(area, 5)
        whole = column(self.strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)


def _percent(value: object) -> int:
    return value if isinstance(value, int) else 100


def _parts(text: str, between: str) -> list[str]:
    return [part for part in (" ".join(one.split()) for one in text.split(between)) if part]


def _choice(text: str) -> Choice:
    code, _sign, name = text.partition("=")
    return Choice(code=code.strip()[:80], name=name.strip()[:300])
