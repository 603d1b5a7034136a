"""Step three: the first client, by its NIP."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from desktop.domain.companies import Company
from desktop.domain.company_files import shortened
from desktop.domain.identifiers import is_nip, nip_digits
from desktop.domain.registers import AskState, RegisteredName
from desktop.ui.background import Background, Newest
from desktop.ui.firstrun.page import StepPage, form
from desktop.ui.widgets.boxes import form_row, label, row, set_property
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_NIP_LENGTH = 10
_TEXT_WIDTH = 460
"""Without it a form keeps room for the text in its narrowest shape."""


class CompanyStep(StepPage):
    """The NIP first: with the register on, name and address come by themselves."""

    import_wanted = Signal()

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__(
            office,
            background,
            self.tr("Pierwsza firma"),
            self.tr(
                "Firmy to klienci biura: dokumenty trafiają do nich po numerze NIP. Zacznij od jednej;"
                " resztę można wczytać z pliku CSV albo XLSX."
            ),
        )
        self._requests = Newest(background)
        self._asked = Newest(background)
        self._companies: tuple[Company, ...] = ()
        self._filled: set[QLineEdit] = set()
        """Lines that hold what the register said, and may be filled anew."""
        self._awaited = ""
        self.nip, self.full, self.short = QLineEdit(), QLineEdit(), QLineEdit()
        self.address, self.email = QLineEdit(), QLineEdit()
        self.nip_says = label(look="muted")
        self.register_says = label(look="muted", wrap=True)
        self.register_says.setMinimumWidth(_TEXT_WIDTH)
        self.register_on = button(self.tr("Włącz białą listę i uzupełnij"), self._switch_on)
        self.import_button = button(
            self.tr("Wczytaj listę firm z pliku…"), self.import_wanted.emit, icon_name="file"
        )
        self._here = label(look="good", wrap=True)
        self._arrange()

    def refresh(self) -> None:
        self._requests.run(
            partial(self._office.companies.all, inactive=True), self._show_companies, self.fail
        )
        self._ask()

    def take_keyboard(self) -> None:
        self.nip.setFocus()

    def registers_answered(self) -> None:
        """A register has said something new."""
        if self._awaited:
            self._ask()

    @property
    def _empty(self) -> bool:
        return not any(line.text().strip() for line in (self.nip, self.full, self.short))

    def ready(self) -> bool:
        if self._empty:
            return bool(self._companies)
        digits = nip_digits(self.nip.text())
        named = bool(self.full.text().strip() or self.short.text().strip())
        return is_nip(digits) and named and self._taken(digits) is None

    def action(self) -> str:
        return self.tr("Dalej") if self._empty else self.tr("Dodaj firmę i dalej")

    def store(self) -> None:
        if not self.ready():
            return
        if self._empty:
            self.stored.emit()
            return
        full = self.full.text().strip() or self.short.text().strip()
        add = partial(
            self._office.companies.add,
            short_name=self.short.text().strip() or shortened(full),
            full_name=full,
            nip=self.nip.text(),
            email=self.email.text(),
            address=self.address.text(),
        )
        self.keep(add, self._added)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.nip.setPlaceholderText(self.tr("10 cyfr, kreski i spacje nie przeszkadzają"))
        self.full.setPlaceholderText(self.tr("jak na fakturach"))
        self.short.setPlaceholderText(self.tr("jak mówi się o niej w biurze; puste: skrót pełnej"))
        self.address.setPlaceholderText(self.tr("ulica i numer, kod i miejscowość"))
        self.email.setPlaceholderText(self.tr("dla listów i panelu; można dopisać później"))
        lines = form()
        for name, line in (
            (self.tr("NIP"), self.nip),
            (self.tr("Pełna nazwa"), self.full),
            (self.tr("Nazwa krótka"), self.short),
            (self.tr("Adres"), self.address),
            (self.tr("E-mail"), self.email),
        ):
            line.setMaxLength(250)
            form_row(lines, name, line)
            if line is self.nip:
                lines.addRow("", self.nip_says)
                lines.addRow("", self.register_says)
                lines.addRow("", self.register_on)
                lines.setAlignment(self.register_on, Qt.AlignmentFlag.AlignLeft)
        self.nip.textChanged.connect(lambda _text: self._nip_typed())
        for line in (self.full, self.short, self.address):
            line.textEdited.connect(lambda _text, line=line: self._filled.discard(line))
        for line in (self.full, self.short):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.body.addWidget(self._here)
        self.body.addLayout(lines)
        self.body.addSpacing(8)
        self.body.addLayout(row(self.import_button, None))
        self.body.addStretch(1)
        self._here.hide()
        self.nip_says.hide()
        self.register_says.hide()
        self.register_on.hide()

    def _show_companies(self, companies: list[Company]) -> None:
        self._companies = tuple(companies)
        said = self.tr("Biuro ma już %n firm(ę/y). Możesz dodać następną albo iść dalej.", "", len(companies))
        self._here.setText(said)
        self._here.setVisible(bool(companies))
        self._check()

    def _taken(self, digits: str) -> Company | None:
        return next((one for one in self._companies if one.nip == digits), None)

    def _nip_typed(self) -> None:
        self._awaited = ""
        for line in tuple(self._filled):
            line.clear()
        self._filled.clear()
        self._check()
        self._ask()

    def _check(self) -> None:
        """Say of the NIP what can be said while it is typed."""
        digits = nip_digits(self.nip.text())
        taken = self._taken(digits)
        missing = _NIP_LENGTH - len(digits)
        if not digits:
            said, look = "", "muted"
        elif taken is not None:
            said, look = self.tr("Ten NIP ma już firma {name}.").format(name=taken.short_name), "error"
        elif is_nip(digits):
            said, look = self.tr("Cyfra kontrolna się zgadza."), "good"
        elif digits.isdigit() and missing > 0:
            said, look = self.tr("Brakuje jeszcze %n cyfr(y).", "", missing), "muted"
        elif digits.isdigit() and missing == 0:
            said = self.tr("Cyfra kontrolna się nie zgadza. Sprawdź, czy nie ma pomyłki.")
            look = "error"
        else:
            said, look = self.tr("NIP ma 10 cyfr."), "error"
        set_property(self.nip_says, "look", look)
        set_property(self.nip, "state", "bad" if look == "error" else "")
        self.nip_says.setText(said)
        self.nip_says.setVisible(bool(said))
        self.changed.emit()

    def _ask(self) -> None:
        digits = nip_digits(self.nip.text())
        if not is_nip(digits) or self._taken(digits) is not None:
            self.register_says.hide()
            self.register_on.hide()
            return
        ask = partial(self._office.registers.name, digits)
        self._asked.run(ask, partial(self._answered, digits), self.fail)

    def _answered(self, digits: str, answer: RegisteredName | AskState) -> None:
        if digits != nip_digits(self.nip.text()):
            return
        self._awaited = digits if answer is AskState.ASKING else ""
        self.register_on.setVisible(answer is AskState.OFF)
        self.register_says.setText(self._of_answer(answer))
        self.register_says.show()
        if isinstance(answer, RegisteredName):
            self._fill(answer)

    def _of_answer(self, answer: RegisteredName | AskState) -> str:
        if isinstance(answer, RegisteredName):
            if answer.ended is not None:
                return self.tr("Według rejestru ta działalność jest zakończona. Sprawdź, czy to ta firma.")
            return self.tr("Nazwa i adres są z rejestru. Popraw, jeśli trzeba.")
        return {
            AskState.OFF: self.tr(
                "Nazwę i adres może wpisać biała lista podatników VAT. Włączenie oznacza, że program będzie"
                " pytał serwer Ministerstwa Finansów o numery NIP, więc będzie tam widać, o kogo pyta biuro."
                " Nic innego nie jest wysyłane. Bez tego wpisz dane poniżej."
            ),
            AskState.ASKING: self.tr("Pytam rejestr…"),
            AskState.OFFLINE: self.tr("Rejestr nie odpowiada. Wpisz nazwę poniżej."),
            AskState.LIMIT: self.tr("Rejestr nie odpowie już dzisiaj na więcej pytań. Wpisz nazwę poniżej."),
            AskState.NONE: self.tr("Rejestr nie zna tego numeru. Sprawdź go i wpisz nazwę poniżej."),
        }.get(answer, "")

    def _fill(self, found: RegisteredName) -> None:
        address = ", ".join(filter(None, (found.street, f"{found.post_code} {found.town}".strip())))
        values = (
            (self.full, found.name),
            (self.short, shortened(found.name) if found.name else ""),
            (self.address, address),
        )
        for line, value in values:
            if value and (not line.text().strip() or line in self._filled):
                line.setText(value)
                line.setCursorPosition(0)
                self._filled.add(line)
        self.changed.emit()

    def _switch_on(self) -> None:
        registers = self._office.registers

        def switch() -> object:
            return registers.save_settings(replace(registers.settings.load(), white_list=True))

        self.register_on.hide()
        self._background.run(switch, lambda _kept: self._ask(), self.fail)

    def _added(self, company: Company) -> None:
        del company
        self.strip.dismiss()
        for line in (self.nip, self.full, self.short, self.address, self.email):
            line.clear()
        self._filled.clear()
        self.refresh()
        self.stored.emit()
