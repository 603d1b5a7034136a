"""The accounts of a company: a list, and a form for one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QTableWidget, QWidget

from desktop.domain.identifiers import format_account, iban_compact
from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.banks import ENCODINGS, preset_of
from desktop.domain.payments.transfer import FileFormat
from desktop.ui import texts
from desktop.ui.background import Background, message_of
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.transfers.words import FORMATS
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_MOST = 100_000
_CURRENCIES = ("PLN", "EUR", "USD", "GBP", "CHF", "CZK")


class AccountsPanel(QWidget):
    """Takes the place of the list until it is closed; what it shows, transfers and statements share."""

    closed = Signal()
    changed = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._company_id = 0
        self._accounts: Sequence[OwnAccount] = ()
        self._shown: OwnAccount | None = None
        self.strip = Strip()
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Rachunki firmy"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Rachunek"), self.tr("Waluta"), self.tr("Przelewy"), self.tr("Wyciągi")]
        )
        prepare(self.table, 0, {1: 72, 2: 130, 3: 84})
        self.table.currentCellChanged.connect(lambda *_cell: self._choose())
        self.account = QLineEdit()
        self.account.editingFinished.connect(self._know_bank)
        self.name = QLineEdit()
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("ul. Prosta 1, 00-001 Warszawa"))
        self.currency = SearchCombo(self.tr("Waluta"))
        self.pays = QCheckBox(self.tr("Z tego rachunku wychodzą przelewy"))
        self.pays.toggled.connect(lambda _on: self._enable())
        self.bic = QLineEdit()
        self.bic.setPlaceholderText(self.tr("nieobowiązkowy"))
        self.format = SearchCombo(self.tr("Format"))
        self.format.fill(FORMATS)
        self.encoding = SearchCombo(self.tr("Kodowanie"))
        self.encoding.fill(ENCODINGS)
        self.most = NumberBox()
        self.most.setRange(0, _MOST)
        self.most.setSpecialValueText(self.tr("bez ograniczenia"))
        self.ksef = QCheckBox(self.tr("Numer KSeF w tytule"))
        self._bank = label(look="faint", wrap=True)
        self._save = button(self.tr("Zapisz"), self.store, look="primary", command=Command.SAVE_PAYER_ACCOUNT)
        self._remove = button(self.tr("Usuń"), self._ask_remove)
        self._arrange()

    def open(self, company_id: int) -> None:
        """Show the accounts of a company; where there is none, a form for the first."""
        self._company_id = company_id
        self.strip.dismiss()
        self._load(None)

    def add_new(self) -> None:
        """Show an empty form."""
        ask = partial(self._office.transfers.accounts.proposed, self._company_id)
        self._background.run(ask, self._show_new, self._say_failed)

    def store(self) -> None:
        """Keep what is typed."""
        if self._shown is None:
            return
        encoding, file_format, currency = self.encoding.value(), self.format.value(), self.currency.value()
        typed = OwnAccount(
            id=self._shown.id,
            company_id=self._company_id,
            account=iban_compact(self.account.text()),
            name=self.name.text(),
            address=self.address.text(),
            currency=currency if isinstance(currency, str) else "PLN",
            bic=self.bic.text(),
            format=file_format if isinstance(file_format, FileFormat) else FileFormat.ELIXIR,
            encoding=encoding if isinstance(encoding, str) else "cp1250",
            most_orders=self.most.value(),
            ksef_in_titles=self.ksef.isChecked(),
            pays=self.pays.isChecked(),
        )
        self._background.run(
            partial(self._office.transfers.accounts.save, typed), self._stored, self._say_failed
        )

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        back = button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left")
        new = button(self.tr("Nowy rachunek"), self.add_new, icon_name="plus")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for name, widget in (
            (self.tr("Numer rachunku"), self.account),
            (self.tr("Waluta"), self.currency),
            ("", self.pays),
            (self.tr("Nazwa firmy w przelewie"), self.name),
            (self.tr("Adres firmy"), self.address),
            (self.tr("BIC banku"), self.bic),
            (self.tr("Format pliku"), self.format),
            (self.tr("Kodowanie pliku Elixir"), self.encoding),
            (self.tr("Najwięcej przelewów w pliku"), self.most),
            ("", self.ksef),
        ):
            widget.setAccessibleName(widget.text() if isinstance(widget, QCheckBox) else name)
            form.addRow(name, widget)
        left = QWidget()
        left.setLayout(column(self.table))
        left.setMinimumWidth(320)
        right = QWidget()
        inside = column(gap=12)
        inside.addLayout(form)
        inside.addWidget(self._bank)
        inside.addLayout(row(self._save, self._remove, None))
        inside.addStretch(1)
        right.setLayout(inside)
        right.setMaximumWidth(620)
        page = column(margins=(20, 16, 20, 16), gap=12)
        page.addLayout(row(back, label(self.tr("Rachunki firmy"), "heading"), None, new))
        both = row(left, right, gap=24)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        page.addLayout(both, 1)
        whole = column(self.strip, gap=0)
        whole.addLayout(page, 1)
        self.setLayout(whole)

    def _load(self, chosen: int | None) -> None:
        ask = partial(self._office.transfers.accounts.of, self._company_id)
        self._background.run(ask, lambda found: self._show(found, chosen), self._say_failed)

    def _show(self, accounts: Sequence[OwnAccount], chosen: int | None) -> None:
        self._accounts = accounts
        self.table.blockSignals(True)
        fill(self.table, [self._cells(one) for one in accounts], right=(3,))
        place = next((line for line, one in enumerate(accounts) if one.id == chosen), 0)
        self.table.setCurrentCell(place if accounts else -1, 0)
        self.table.blockSignals(False)
        if accounts:
            self._fill(accounts[place])
            self.table.setFocus()
        else:
            self.add_new()

    def _cells(self, one: OwnAccount) -> list[str]:
        paid_from = dict(FORMATS)[one.format] if one.pays else self.tr("nie płaci")
        return [format_account(one.account), one.currency, paid_from, str(one.statements or "")]

    def _choose(self) -> None:
        line = self.table.currentRow()
        if 0 <= line < len(self._accounts):
            self._fill(self._accounts[line])

    def _show_new(self, account: OwnAccount) -> None:
        self.table.clearSelection()
        self._fill(account)
        self.account.setFocus()

    def _fill(self, account: OwnAccount) -> None:
        self._shown = account
        self.account.setText(format_account(account.account))
        self.currency.fill([(one, one) for one in dict.fromkeys((*_CURRENCIES, account.currency))])
        self.pays.setChecked(account.pays)
        self.name.setText(account.name)
        self.address.setText(account.address)
        self.bic.setText(account.bic)
        self.currency.choose(account.currency)
        self.format.choose(account.format)
        self.encoding.choose(account.encoding)
        self.most.setValue(account.most_orders)
        self.ksef.setChecked(account.ksef_in_titles)
        self._enable()
        self._say_bank(account.account)

    def _enable(self) -> None:
        """What cannot be said of the account that is shown cannot be typed."""
        shown = self._shown
        fixed = shown is not None and shown.statements > 0
        self.account.setReadOnly(fixed)
        self.currency.setEnabled(not fixed)
        self._remove.setEnabled(shown is not None and bool(shown.id) and (shown.pays or not fixed))
        for field in (self.name, self.address, self.bic, self.format, self.encoding, self.most, self.ksef):
            field.setEnabled(self.pays.isChecked())

    def _know_bank(self) -> None:
        """What is known of the bank of a new account is filled in."""
        number = iban_compact(self.account.text())
        self._say_bank(number)
        if self._shown is not None and not self._shown.id and self._shown.account != number:
            preset = preset_of(number)
            self.encoding.choose(preset.encoding)
            self.most.setValue(preset.most_orders)

    def _say_bank(self, account: str) -> None:
        preset = preset_of(account)
        known = self.tr("{bank}: program zna ograniczenie tego banku i wpisał je powyżej.").format(
            bank=preset.name
        )
        unknown = self.tr(
            "Ustaw kodowanie i liczbę przelewów tak, jak podaje instrukcja importu w Twoim banku."
        )
        self._bank.setText(known if preset.codes else unknown)

    def _stored(self, account: OwnAccount) -> None:
        self.strip.say(Tone.GOOD, self.tr("Zapisano rachunek."))
        self._load(account.id)
        self.changed.emit()

    def _ask_remove(self) -> None:
        if self._shown is not None and self._shown.id:
            said = self.tr("Usunąć rachunek? Historia przelewów zostanie.")
            if self._shown.statements:
                said = self.tr(
                    "Nie płacić już z tego rachunku? Zostanie na liście, bo ma w programie wyciągi."
                )
            self.strip.say(
                Tone.CHECK,
                said,
                self.tr("Usuń"),
                self._do_remove,
            )

    def _do_remove(self) -> None:
        shown = self._shown
        if shown is None:
            return

        def done(gone: bool) -> None:
            kept = self.tr("Z rachunku nie wychodzą już przelewy.")
            self.strip.say(Tone.GOOD, self.tr("Usunięto rachunek.") if gone else kept)
            self._load(None if gone else shown.id)
            self.changed.emit()

        act: Callable[[], bool] = partial(self._office.transfers.accounts.remove, shown.id)
        self._background.run(act, done, self._say_failed)

    def _say_failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, texts.say(message_of(error)))
