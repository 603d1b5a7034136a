"""Settings of companies: the list, and a form to add or change one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from desktop.domain.collation import fold
from desktop.domain.companies import Company, CompanySettings, MonthRule
from desktop.domain.devices import USUAL_DAYS
from desktop.domain.identifiers import format_nip, is_nip, nip_digits
from desktop.services.panel.guide import new_guide
from desktop.services.sheets import write_sheets
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import at_left, column, form_row, label, row, set_property
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.ui.importing.companies import CompanyImportPanel

_NIP_LENGTH = 10


class CompaniesPage(QWidget):
    """All companies, also those no longer served."""

    changed = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._companies: Sequence[Company] = ()
        self._editing: Company | None = None
        self._strip = Strip()
        self._stack = QStackedWidget()
        self._import: CompanyImportPanel | None = None
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Szukaj firmy…"))
        self._search.setAccessibleName(self.tr("Szukaj firmy"))
        self._search.textChanged.connect(lambda _text: self._show_list())
        self._list = QListWidget()
        self._list.setProperty("look", "plain")
        self._list.setAccessibleName(self.tr("Firmy"))
        self._list.setUniformItemSizes(True)
        self._list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self._short = QLineEdit()
        self._full = QLineEdit()
        self._nip = QLineEdit()
        self._nip_says = label(look="muted", wrap=True)
        self._email = QLineEdit()
        self._address = QLineEdit()
        self._addresses = QLineEdit()
        self._trusted = QLineEdit()
        self._pin = QLineEdit()
        self._read = QCheckBox(self.tr("Odczytuj dokumenty od razu po przyjęciu"))
        self._month = SearchCombo(self.tr("Miesiąc"))
        self._month.fill([(rule, texts.month_rule_name(rule)) for rule in MonthRule])
        self._active = QCheckBox(self.tr("Firma jest obsługiwana"))
        self._heading = label(look="heading")
        self._folder = label(look="muted", wrap=True)
        self._sheets = button(
            self.tr("Kartki rozdzielające…"),
            self._ask_for_sheets,
            icon_name="scissors",
            tip=self.tr("Zapisz kartki do wydruku, które dzielą stos dokumentów tej firmy"),
        )
        self._guide = button(
            self.tr("Kartka dla klienta…"),
            self._ask_for_guide,
            icon_name="phone",
            tip=self.tr("Zapisz stronę do wydruku: jak wysyłać dokumenty, z kodem do połączenia telefonu"),
        )
        self._save = button(self.tr("Zapisz"), self._store, look="primary")
        self._nip.textChanged.connect(lambda _text: self._check())
        self._short.textChanged.connect(lambda _text: self._check())
        for line in (self._short, self._full, self._nip, self._email, self._address):
            line.setMaxLength(250)
            line.returnPressed.connect(self._store)
        for line, longest in ((self._addresses, 2000), (self._trusted, 2000), (self._pin, 12)):
            line.setMaxLength(longest)
            line.returnPressed.connect(self._store)
        self._arrange()
        self.add_new()

    def refresh(self) -> None:
        """Ask for the companies again."""
        self._requests.run(partial(self._office.companies.all, inactive=True), self._fill)

    def add_new(self) -> None:
        """Empty the form for a new company."""
        self._list.setCurrentRow(-1)
        self._edit(None)
        self._short.setFocus()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form_row(form, self.tr("Nazwa krótka"), self._short)
        form_row(form, self.tr("NIP"), self._nip)
        form.addRow("", self._nip_says)
        form_row(form, self.tr("Pełna nazwa"), self._full)
        form_row(form, self.tr("Adres"), self._address)
        form_row(form, self.tr("E-mail"), self._email)
        form_row(form, self.tr("Adresy na dokumenty"), self._addresses)
        form_row(form, self.tr("Zaufani nadawcy"), self._trusted)
        form_row(form, self.tr("PIN w temacie"), self._pin)
        form_row(form, self.tr("Miesiąc dokumentu"), self._month)
        form.addRow("", self._read)
        form.addRow("", self._active)
        form.addRow("", self._folder)
        self._short.setPlaceholderText(self.tr("np. Żółw sp. z o.o."))
        self._nip.setPlaceholderText(self.tr("10 cyfr, kreski i spacje nie przeszkadzają"))
        self._full.setPlaceholderText(self.tr("jak na fakturach; puste oznacza nazwę krótką"))
        self._addresses.setPlaceholderText(self.tr("np. dok+zolw@biuro.pl; kilka po przecinku"))
        self._addresses.setToolTip(self.tr("Poczta wysłana na te adresy należy do tej firmy"))
        self._trusted.setPlaceholderText(self.tr("np. jan@zolw.pl, @zolw.pl"))
        self._trusted.setToolTip(
            self.tr(
                "Poczta od nich należy do tej firmy i nie czeka w kwarantannie; @domena oznacza wszystkich"
            )
        )
        self._pin.setPlaceholderText(self.tr("pusty: PIN nie jest potrzebny"))
        self._pin.setToolTip(
            self.tr("Poczta od innych nadawców bez tego PIN-u w temacie czeka w kwarantannie")
        )
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self._heading, margins=(24, 16, 24, 16), gap=12)
        inside.addLayout(form)
        inside.addLayout(row(self._sheets, self._guide, None, self._save))
        card.setLayout(inside)
        side = QFrame()
        side.setProperty("look", "side")
        new = button(self.tr("+ Nowa firma"), self.add_new)
        importing = button(
            self.tr("Importuj…"),
            self.choose_import,
            icon_name="file",
            tip=self.tr("Dodaj firmy z pliku CSV, XLSX albo z programu księgowego"),
        )
        listing = column(margins=(12, 12, 12, 0), gap=8)
        listing.addLayout(column(new, importing))
        listing.addWidget(self._search)
        listing.addWidget(self._list)
        side.setLayout(listing)
        side.setMinimumWidth(scaled(180))
        side.setMaximumWidth(scaled(320))
        right = column(margins=(24, 24, 24, 24))
        right.addLayout(at_left(card, scaled(600)))
        right.addStretch(1)
        body = row(gap=0)
        body.addWidget(side, 2)
        body.addLayout(right, 5)
        page = QWidget()
        inside = column(self._strip, gap=0)
        inside.addLayout(body, 1)
        page.setLayout(inside)
        self._stack.addWidget(page)
        whole = column(self._stack, gap=0)
        self.setLayout(whole)

    def help_topic(self) -> str:
        """The page of the help about the list, or about what is shown in its place."""
        return "companies" if self._stack.currentIndex() == 0 else "company-import"

    def choose_import(self) -> None:
        """Ask for a file of companies, and show what importing it would do."""
        self._made_import().choose_file()

    def open_import(self, path: Path) -> CompanyImportPanel:
        """Show what importing this file would do, in place of the list."""
        panel = self._made_import()
        panel.open(path)
        return panel

    def _made_import(self) -> CompanyImportPanel:
        if self._import is None:
            from desktop.ui.importing.companies import CompanyImportPanel

            self._import = CompanyImportPanel(self._office, self._background)
            self._import.closed.connect(lambda: self._stack.setCurrentIndex(0))
            self._import.imported.connect(self.refresh)
            self._import.imported.connect(self.changed)
            self._stack.addWidget(self._import)
        self._stack.setCurrentWidget(self._import)
        return self._import

    def _ask_for_sheets(self) -> None:
        company = self._editing
        if company is None:
            return
        name = self.tr("kartki {company}.pdf").format(company=company.folder)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Zapisz kartki"), name, "PDF (*.pdf)")
        if chosen:
            target = Path(chosen)
            self.write_sheets(company, target if target.suffix else target.with_suffix(".pdf"))

    def write_sheets(self, company: Company, target: Path) -> None:
        """Write the company's separator sheets to ``target`` and say so."""
        said = self.tr("Zapisano kartki do wydruku: {file}").format(file=target.name)
        self._background.run_long(
            partial(write_sheets, target, company),
            lambda _done: self._strip.say(Tone.GOOD, said),
            lambda error: self._strip.say(Tone.BAD, texts.say(message_of(error))),
        )

    def _ask_for_guide(self) -> None:
        company = self._editing
        if company is None:
            return
        name = self.tr("jak wysyłać dokumenty {company}.pdf").format(company=company.folder)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Zapisz kartkę dla klienta"), name, "PDF (*.pdf)"
        )
        if chosen:
            target = Path(chosen)
            self.write_guide(company, target if target.suffix else target.with_suffix(".pdf"))

    def write_guide(self, company: Company, target: Path) -> None:
        """Write the page that tells the company how to send documents, with a new code for its phones."""
        said = self.tr("Zapisano kartkę do wydruku: {file}. Kod na niej działa {days} dni.").format(
            file=target.name, days=USUAL_DAYS
        )
        self._background.run_long(
            partial(new_guide, target, company, self._office.panel, by=self._office.user),
            lambda _done: self._strip.say(Tone.GOOD, said),
            lambda error: self._strip.say(Tone.BAD, texts.say(message_of(error))),
        )

    def _fill(self, companies: Sequence[Company]) -> None:
        self._companies = companies
        self._show_list()

    def _show_list(self) -> None:
        chosen = self._editing.id if self._editing is not None else None
        parts = fold(self._search.text()).split()
        self._list.blockSignals(True)
        self._list.clear()
        for company in self._companies:
            searched = fold(f"{company.short_name} {company.full_name} {company.nip}")
            if all(part in searched for part in parts):
                name = company.short_name
                item = QListWidgetItem(
                    name if company.active else self.tr("{name} (nieobsługiwana)").format(name=name)
                )
                item.setData(Qt.ItemDataRole.UserRole, company)
                self._list.addItem(item)
                if company.id == chosen:
                    self._list.setCurrentItem(item)
        self._list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._edit(item.data(Qt.ItemDataRole.UserRole))

    def _edit(self, company: Company | None) -> None:
        self._editing = company
        self._sheets.setEnabled(company is not None)
        self._guide.setEnabled(company is not None)
        settings = CompanySettings() if company is None else company.settings
        self._heading.setText(self.tr("Nowa firma") if company is None else company.short_name)
        self._short.setText("" if company is None else company.short_name)
        self._full.setText("" if company is None else company.full_name)
        self._nip.setText("" if company is None else format_nip(company.nip))
        self._email.setText("" if company is None else company.email)
        self._address.setText("" if company is None else company.address)
        self._addresses.setText(", ".join(settings.addresses))
        self._trusted.setText(", ".join(settings.trusted))
        self._pin.setText(settings.pin)
        self._read.setChecked(settings.read_at_once)
        self._month.choose(settings.month_rule)
        self._active.setChecked(company is None or company.active)
        self._active.setVisible(company is not None)
        folder = "" if company is None else company.folder
        self._folder.setText(self.tr("Folder skanera: {folder}").format(folder=folder) if folder else "")
        self._save.setText(self.tr("Dodaj firmę") if company is None else self.tr("Zapisz"))
        self._check()

    def _check(self) -> None:
        """Say of the NIP what can be said while it is typed."""
        digits = nip_digits(self._nip.text())
        good = is_nip(digits)
        bad = bool(digits) and not good and (len(digits) >= _NIP_LENGTH or not digits.isdigit())
        missing = _NIP_LENGTH - len(digits)
        if good:
            said, look = self.tr("Cyfra kontrolna się zgadza."), "good"
        elif bad and len(digits) == _NIP_LENGTH and digits.isdigit():
            said, look = self.tr("Cyfra kontrolna się nie zgadza. Sprawdź, czy nie ma pomyłki."), "error"
        elif bad:
            said, look = self.tr("NIP ma 10 cyfr."), "error"
        else:
            said, look = (self.tr("Brakuje jeszcze %n cyfr(y).", "", missing) if digits else ""), "muted"
        taken = next((one for one in self._companies if one.nip == digits and one != self._editing), None)
        if good and taken is not None and (self._editing is None or taken.id != self._editing.id):
            said, look = self.tr("Ten NIP ma już firma {name}.").format(name=taken.short_name), "error"
        set_property(self._nip_says, "look", look)
        self._nip_says.setText(said)
        set_property(self._nip, "state", "bad" if look == "error" else "")
        self._save.setEnabled(good and look != "error" and bool(self._short.text().strip()))

    def _store(self) -> None:
        if not self._save.isEnabled():
            return
        before = CompanySettings() if self._editing is None else self._editing.settings
        settings = replace(
            before,
            read_at_once=self._read.isChecked(),
            month_rule=self._rule(),
            addresses=_listed(self._addresses.text()),
            trusted=_listed(self._trusted.text()),
            pin=self._pin.text().strip(),
        )
        short, full, nip, email = (line.text() for line in (self._short, self._full, self._nip, self._email))
        if self._editing is None:
            add = partial(
                self._office.companies.add,
                short_name=short,
                full_name=full,
                nip=nip,
                email=email,
                address=self._address.text(),
                settings=settings,
            )
            self._background.run(add, partial(self._stored, self.tr("Dodano firmę {name}.")), self._failed)
            return
        company = replace(
            self._editing,
            short_name=short,
            full_name=full,
            nip=nip_digits(nip),
            email=email,
            address=self._address.text(),
            active=self._active.isChecked(),
            settings=settings,
        )
        change = partial(self._office.companies.change, company)
        self._background.run(change, partial(self._stored, self.tr("Zapisano firmę {name}.")), self._failed)

    def _rule(self) -> MonthRule:
        rule = self._month.value()
        return rule if isinstance(rule, MonthRule) else MonthRule.RECEIVED

    def _stored(self, said: str, company: Company) -> None:
        self._strip.say(Tone.GOOD, said.format(name=company.short_name))
        self._edit(company)
        self.refresh()
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._background.report(error)


def _listed(text: str) -> tuple[str, ...]:
    """What stands in a line with commas, semicolons or spaces between."""
    return tuple(text.replace(",", " ").replace(";", " ").split())
