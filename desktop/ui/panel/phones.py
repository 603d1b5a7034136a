"""The section "Telefony" of the drawer: connecting a client's phone, and the phones connected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.domain.devices import Device, NewPairing, Pairing
from desktop.services.panel.devices import Devices
from desktop.ui.background import Background
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.panel.pairing import PairingBox, qr_image
from desktop.ui.panel.words import told
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, describe
from desktop.ui.widgets.strip import Strip


@dataclass(frozen=True, slots=True)
class FoundPhones:
    """What a company's section shows."""

    devices: list[Device]
    pairings: list[Pairing]
    """The codes that still let somebody in."""
    asked_about: int | None
    """The code that was shown when this was asked: of a newer one this knows nothing."""


class PhoneCard(QFrame):
    """One phone: name, when it was paired, when it was last there."""

    revoke_wanted = Signal(object)
    """The :class:`Device`."""

    def __init__(self, device: Device, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.device = device
        self._shape = QLabel()
        name = label(device.name, "strong", wrap=True)
        state = self.tr("połączono {paired} · ostatnio {seen}").format(
            paired=format_moment(device.paired_at), seen=format_moment(device.seen_at)
        )
        self.setAccessibleName(f"{device.name}: {state}")
        self.revoke = button(self.tr("Odłącz"), lambda: self.revoke_wanted.emit(self.device), look="flat")
        describe(self.revoke, self.tr("Odłącz telefon: {name}").format(name=device.name))
        head = row(self._shape, name, self.revoke)
        head.setStretch(1, 1)
        layout = column(margins=(12, 8, 8, 8), gap=4)
        layout.addLayout(head)
        layout.addWidget(label(state, "muted", wrap=True))
        self.setLayout(layout)
        self.recolor()

    def recolor(self) -> None:
        """The colours changed."""
        self._shape.setPixmap(icon("phone", current().muted).pixmap(QSize(16, 16)))


class Phones(QFrame):
    """Makes codes and disconnects phones; says on the drawer's ``strip`` what became of it."""

    changed = Signal()
    """What is shown is to be asked for again."""
    code_shown = Signal()

    def __init__(
        self,
        devices: Devices,
        user: str,
        background: Background,
        strip: Strip,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._devices = devices
        self._user = user
        self._background = background
        self._strip = strip
        self._company_id: int | None = None
        self.cards: list[PhoneCard] = []
        self.connect_button = button(self.tr("Połącz telefon…"), self._connect, icon_name="phone")
        self.box = PairingBox()
        self.box.withdraw.clicked.connect(lambda _checked=False: self._withdraw())
        self._none = label(self.tr("Żaden telefon tej firmy nie jest połączony."), "muted", wrap=True)
        self._none.hide()
        self._cards = column(gap=8)
        layout = column(label(self.tr("Telefony"), "strong"), self._none)
        layout.addLayout(self._cards)
        layout.addLayout(row(self.connect_button, None))
        layout.addWidget(self.box)
        self.setLayout(layout)

    # -- from outside ------------------------------------------------------------------------------

    def open(self, company_id: int) -> None:
        """Of which company the phones are; they come with :meth:`show_found`."""
        self.forget()
        self._company_id = company_id
        self.connect_button.setEnabled(True)
        self._show_cards([])
        self._none.hide()

    def ask(self, company_id: int, asked_about: int | None) -> FoundPhones:
        """What to show; called off the window's thread with the code shown when it was asked."""
        return FoundPhones(self._devices.all(company_id), self._devices.pairings(company_id), asked_about)

    def show_found(self, found: FoundPhones) -> None:
        """Show the phones, and what became of the code on show."""
        self._show_cards(found.devices)
        self._none.setVisible(not found.devices)
        shown = self.box.pairing_id
        if shown is None or shown != found.asked_about:
            return
        alive = next((one for one in found.pairings if one.id == shown), None)
        if alive is not None:
            self.box.show_left(alive)
        else:
            self._hide_box()
            self._strip.say(
                Tone.QUIET,
                self.tr("Kod już nie działa: wpuścił wszystkie telefony, wycofano go albo minął termin."),
            )

    def forget(self) -> None:
        """The drawer is closed, or another company's: a code is shown no longer."""
        self._company_id = None
        self.box.forget()

    def recolor(self) -> None:
        """The colours changed."""
        for card in self.cards:
            card.recolor()

    # -- inside ------------------------------------------------------------------------------------

    def _show_cards(self, devices: Sequence[Device]) -> None:
        if [card.device for card in self.cards] == devices and devices:
            return
        focus = next((card.device.id for card in self.cards if card.revoke.hasFocus()), None)
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for device in devices:
            card = PhoneCard(device)
            card.revoke_wanted.connect(self._ask_revoke)
            self._cards.addWidget(card)
            self.cards.append(card)
        if focus is not None:
            # The cards are made anew under the keyboard.
            again = (card.revoke for card in self.cards if card.device.id == focus)
            next(again, self.connect_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        company_id = self._company_id
        if company_id is None:
            return

        def make() -> tuple[NewPairing, QImage]:
            made = self._devices.new_pairing(company_id, by=self._user)
            return made, qr_image(made.link)

        self.connect_button.setEnabled(False)
        self._background.run(make, partial(self._made, company_id), partial(self._not_made, company_id))

    def _made(self, company_id: int, answer: tuple[NewPairing, QImage]) -> None:
        made, image = answer
        if company_id != self._company_id:
            # Nobody will ever see this code, so it had better let nobody in.
            call = partial(self._devices.withdraw, made.pairing.id, by=self._user)
            self._background.run(call, lambda _nothing: None)
            return
        self.connect_button.setEnabled(True)
        self.box.show_pairing(made, image)
        self.box.hide_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code_shown.emit()
        self.changed.emit()

    def _not_made(self, company_id: int, error: BaseException) -> None:
        said = told(error)
        if company_id == self._company_id:
            self.connect_button.setEnabled(True)
            self._strip.say(Tone.BAD, said)

    def _withdraw(self) -> None:
        pairing_id = self.box.pairing_id
        if pairing_id is None:
            return
        self._hide_box()
        call = partial(self._devices.withdraw, pairing_id, by=self._user)
        self._background.run(call, lambda _nothing: self._say(self.tr("Wycofano kod.")), self._failed)

    def _hide_box(self) -> None:
        inside = self.box.withdraw.hasFocus() or self.box.hide_button.hasFocus()
        self.box.forget()
        if inside:
            self.connect_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_revoke(self, device: Device) -> None:
        question = self.tr("Odłączyć telefon na dobre: {name}?").format(name=device.name)
        self._strip.say(Tone.CHECK, question, self.tr("Odłącz telefon"), partial(self._revoke, device))

    def _revoke(self, device: Device) -> None:
        said = self.tr("Odłączono telefon: {name}").format(name=device.name)
        call = partial(self._devices.revoke, device.id, by=self._user)
        self._background.run(call, lambda _device: self._say(said), self._failed)

    def _say(self, said: str) -> None:
        self._strip.say(Tone.GOOD, said)
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        gone = getattr(error, "code", "") == "not_found"
        self._strip.say(Tone.BAD, self.tr("Ten telefon jest już odłączony.") if gone else told(error))
        self.changed.emit()
