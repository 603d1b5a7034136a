"""The page: everything off at first, one click for all, and each register by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from desktop.domain.errors import UserError
from desktop.domain.registers import Register
from desktop.services.registers.conditions import RegisterStatus
from desktop.services.registers.settings import FEWEST_DAYS, MOST_DAYS, RegisterSettings
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.settings.registers.row import RegisterRow
from desktop.ui.settings.registers.words import ORDER
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.registers.flatfile.index import Head
    from desktop.services.office import Office

_WIDTH = 680


@dataclass(frozen=True, slots=True)
class _Seen:
    settings: RegisterSettings
    states: tuple[RegisterStatus, ...]
    has_key: bool


class RegistersPage(QWidget):
    """What is changed here applies at once."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._newer = Newest(background)
        self._settings: RegisterSettings | None = None
        self.strip = Strip()
        self.all_on = button(self.tr("Włącz rejestry online"), self._switch_all, look="primary")
        self.all_on.setEnabled(False)
        self.ask_now = button(self.tr("Zapytaj teraz"), self._ask_now)
        self.load = button(self.tr("Wczytaj plik płaski…"), self._choose_file)
        self.days = NumberBox()
        self.days.setRange(FEWEST_DAYS, MOST_DAYS)
        self.days.setAccessibleName(self.tr("Ile dni przechowywać pliki płaskie"))
        self.days.editingFinished.connect(self._store)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setMaxLength(100)
        self.key.setAccessibleName(self.tr("Klucz GUS"))
        self.key.returnPressed.connect(self._store_key)
        self.keep_key = button(self.tr("Zapisz klucz"), self._store_key)
        self.keep_key.setEnabled(False)
        self.key.textChanged.connect(lambda text: self.keep_key.setEnabled(bool(text.strip())))
        self.forget_key = button(self.tr("Zapomnij klucz"), partial(self._put_key, ""), look="link")
        self.nip = QLineEdit()
        self.nip.setMaxLength(20)
        self.nip.setAccessibleName(self.tr("NIP biura"))
        self.nip.setPlaceholderText(self.tr("NIP biura; puste: bez potwierdzenia"))
        self.nip.editingFinished.connect(self._store)
        self.rows = {register: RegisterRow(register, self._more(register)) for register in ORDER}
        for one in self.rows.values():
            one.switched.connect(self._switched)
        self._arrange()

    def refresh(self) -> None:
        """Ask for settings and states again."""
        self._requests.run(self._look, self._fill, self._failed)

    def states_changed(self) -> None:
        """It goes otherwise with some register now."""
        if self.isVisible() and self._settings is not None:
            # Without a look into the keyring, which may ask the person for a password.
            self._newer.run(self._office.registers.states, self._show_states, self._failed)

    # -- inside ------------------------------------------------------------------------------------

    def _more(self, register: Register) -> QHBoxLayout | None:
        match register:
            case Register.FLAT_FILE:
                days = label(self.tr("Przechowuj pliki z ostatnich dni:"), "muted")
                days.setBuddy(self.days)
                return row(days, self.days, None, self.load)
            case Register.GUS:
                return row(self.key, self.keep_key, self.forget_key)
            case Register.VIES:
                self.nip.setFixedWidth(scaled(280))
                return row(self.nip, None)
            case _:
                return None

    def _arrange(self) -> None:
        inside = column(margins=(24, 16, 24, 16), gap=16)
        head = row(label(self.tr("Rejestry publiczne"), "heading"), None, self.ask_now, self.all_on)
        inside.addLayout(head)
        inside.addWidget(
            label(
                self.tr(
                    "Program pracuje też bez rejestrów i o nic nie pyta, dopóki biuro na to nie pozwoli:"
                    " pytanie zdradza rejestrowi, z kim biuro i jego klienci mają do czynienia. Odpowiedzi"
                    " zostają w bazie razem z dowodem i służą dalej bez połączenia."
                ),
                "muted",
                wrap=True,
            )
        )
        for one in self.rows.values():
            inside.addWidget(_line())
            inside.addWidget(one)
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(inside)
        card.setFixedWidth(scaled(_WIDTH))
        below = column(margins=(24, 24, 24, 24))
        below.addLayout(row(card, None))
        below.addStretch(1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(below)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole = column(self.strip, gap=0)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)

    def _look(self) -> _Seen:
        registers = self._office.registers
        try:
            has_key = registers.has_key()
        except UserError:
            # Without a keyring there is none; whoever wants to keep one is told so.
            has_key = False
        return _Seen(registers.settings.load(), registers.states(), has_key)

    def _fill(self, seen: _Seen) -> None:
        self._settings = seen.settings
        self._show_states(seen.states)
        self.forget_key.setVisible(seen.has_key)
        self.key.setPlaceholderText(
            self.tr("klucz jest w magazynie haseł systemu") if seen.has_key else self.tr("wklej klucz GUS")
        )
        if not self.days.hasFocus():
            self.days.setValue(seen.settings.keep_days)
        if not self.nip.hasFocus():
            self.nip.setText(seen.settings.requester_nip)

    def _show_states(self, states: Sequence[RegisterStatus]) -> None:
        for status in states:
            self.rows[status.register].show_status(status)
        everything = all(status.on for status in states)
        self.all_on.setEnabled(not everything)
        self.all_on.setVisible(not everything)
        self.ask_now.setEnabled(any(status.on for status in states))

    def _switched(self, register: Register, on: bool) -> None:
        self._change(**{register.value: on})

    def _switch_all(self) -> None:
        self._change(**{register.value: True for register in Register})

    def _store(self) -> None:
        settings = self._settings
        if settings is None:
            return
        days, nip = self.days.value(), self.nip.text().strip()
        if (days, nip) != (settings.keep_days, settings.requester_nip):
            self._change(keep_days=days, requester_nip=nip)

    def _change(self, **changes: object) -> None:
        if self._settings is None:
            return
        settings = self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self._do(lambda: self._office.registers.save_settings(settings), lambda _kept: self.strip.dismiss())

    def _ask_now(self) -> None:
        self._do(self._office.registers.retry, lambda _nothing: None)

    def _store_key(self) -> None:
        key = self.key.text().strip()
        if key:
            self._put_key(key)

    def _put_key(self, key: str) -> None:
        said = self.tr("Zapisano klucz GUS.") if key else self.tr("Zapomniano klucz GUS.")

        def done(_nothing: object) -> None:
            self.key.clear()
            self.strip.say(Tone.GOOD, said)

        self._do(partial(self._office.registers.set_key, key), done)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Wczytaj plik płaski"),
            "",
            self.tr("Plik płaski (*.7z *.json);;Wszystkie pliki (*)"),
        )
        if chosen:
            self.load_file(Path(chosen))

    def load_file(self, path: Path) -> None:
        """Take in a flat file; takes a minute or two."""
        self.load.setEnabled(False)
        self.strip.progress(
            self.tr("Przygotowuję plik płaski; to trwa minutę lub dwie…"),
            0,
            0,
            partial(self._office.registers.give_up_file, path),
        )
        self._background.run_long(
            partial(self._office.registers.load_file, path), self._loaded, self._not_loaded
        )

    def _loaded(self, head: Head) -> None:
        self.load.setEnabled(True)
        self.strip.dismiss()
        self.strip.say(
            Tone.GOOD,
            self.tr("Wczytano plik płaski z dnia {day}. Rachunki sprawdza się już bez połączenia.").format(
                day=format_day(head.day)
            ),
        )
        self.refresh()

    def _not_loaded(self, error: BaseException) -> None:
        self.load.setEnabled(True)
        self._failed(error)

    def _do(self, call: Callable[[], object], done: Callable[[object], None]) -> None:
        def then(result: object) -> None:
            done(result)
            self.refresh()

        def failed(error: BaseException) -> None:
            self._failed(error)
            self.refresh()

        self._background.run(call, then, failed)

    def _failed(self, error: BaseException) -> None:
        self.strip.dismiss()
        self.strip.say(Tone.BAD, texts.say(message_of(error)))


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("look", "panel")
    line.setFixedHeight(1)
    return line
