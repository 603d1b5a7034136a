"""The drawer "Udostępnij panel": who of a company may come in, and inviting somebody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from desktop.domain import users
from desktop.domain.companies import Company
from desktop.domain.panel import USUAL_RIGHTS, Access, NewInvitation, PanelAct, Right
from desktop.services.panel.texts import LANGUAGES
from desktop.ui.background import Background, Newest
from desktop.ui.panel.link import LinkBox
from desktop.ui.panel.phones import FoundPhones, Phones
from desktop.ui.panel.rights import RightsBoxes
from desktop.ui.panel.trail import MOST, Trail
from desktop.ui.panel.user_card import UserCard
from desktop.ui.panel.words import language_name, told
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 420


@dataclass(frozen=True, slots=True)
class _Found:
    company: Company
    people: list[Access]
    acts: list[PanelAct]
    phones: FoundPhones
    on: bool
    """Whether the panel is served, here or as the settings say by another program."""
    can_send: bool


class AccessDrawer(QFrame):
    """Stands beside the list until it is closed; nothing in it is modal."""

    closed = Signal()
    settings_wanted = Signal()
    """The panel is to be set up."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "aside")
        self._panel = office.panel
        self._user = office.user
        self._background = background
        self._asked = Newest(background)
        self._company: Company | None = None
        self._can_send = False
        self._open_rights: set[int] = set()
        self.cards: list[UserCard] = []
        self._title = label(look="heading", wrap=True)
        self.off = QFrame()
        self.strip = Strip()
        self.email = QLineEdit()
        self.email.setMaxLength(254)
        self.email.setPlaceholderText(self.tr("adres e-mail klienta"))
        self.email.setAccessibleName(self.tr("E-mail"))
        self.email.returnPressed.connect(self._invite)
        self.email.textChanged.connect(lambda _text: set_property(self.email, "state", ""))
        self.language = SearchCombo(self.tr("Język zaproszenia i panelu"))
        self.language.fill([(one, language_name(one)) for one in LANGUAGES])
        self.rights = RightsBoxes()
        self.send = button("", self._invite, look="primary")
        allow(office.seat, users.Right.TALK, self.send)
        self._how = label(look="faint", wrap=True)
        self.link = LinkBox()
        self._people = column(gap=8)
        self.phones = Phones(self._panel.devices, self._user, background, self.strip)
        self.phones.changed.connect(self.refresh)
        self.phones.code_shown.connect(self._scroll_to_code)
        self.trail = Trail()
        self._scroll = QScrollArea()
        self._nobody = label(self.tr("Nikt z tej firmy nie ma jeszcze dostępu."), "muted", wrap=True)
        self._arrange()
        self.hide()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def company_id(self) -> int | None:
        """The company shown, ``None`` while the drawer is closed."""
        return None if self.isHidden() or self._company is None else self._company.id

    @property
    def loaded(self) -> bool:
        """Whether what was asked for is shown."""
        return not self._asked.busy

    def open(self, company: Company) -> None:
        """Show a company's users, with an invitation ready to be sent."""
        self._company = company
        self._title.setText(company.short_name)
        self.strip.dismiss()
        self.link.forget()
        self.phones.open(company.id)
        self._open_rights.clear()
        self.trail.show_acts([])
        self._show_people([])
        self._nobody.hide()
        self.email.setText(company.email)
        self.rights.show_rights(USUAL_RIGHTS)
        self.show()
        self.email.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.email.selectAll()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        company, panel = self._company, self._panel
        if company is None or self.isHidden():
            return
        code = self.phones.box.pairing_id

        def ask() -> _Found:
            on = panel.url is not None or panel.settings.load().on
            people, acts = panel.accounts.of_company(company.id), panel.acts.newest(company.id, MOST)
            phones = self.phones.ask(company.id, code)
            return _Found(company, people, acts, phones, on, panel.can_send)

        self._asked.run(ask, self._show, self._failed)

    def panel_changed(self, companies: frozenset[int]) -> None:
        """Something changed in the panel of these companies."""
        if self.company_id in companies:
            self.refresh()

    def close_drawer(self) -> None:
        """Close; a link or a code that was shown is forgotten."""
        self.link.forget()
        self.phones.forget()
        self.hide()
        self.closed.emit()

    def recolor(self) -> None:
        """The colours changed."""
        for card in self.cards:
            card.recolor()
        self.phones.recolor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.off.setProperty("look", "strip")
        self.off.setProperty("tone", Tone.CHECK.value)
        off = row(
            label(self.tr("Panel jest wyłączony: linki zadziałają, gdy go włączysz."), wrap=True),
            button(self.tr("Włącz panel…"), self.settings_wanted.emit, look="link"),
            margins=(16, 6, 8, 6),
        )
        off.setStretch(0, 1)
        self.off.setLayout(off)
        self.off.hide()
        head = row(
            self._title, icon_button("close", self.tr("Zamknij"), self.close_drawer), margins=(16, 8, 8, 8)
        )
        head.setStretch(0, 1)
        inside = column(margins=(16, 4, 12, 16), gap=8)
        inside.addWidget(label(self.tr("Zaproś do panelu"), "strong"))
        inside.addWidget(self.email)
        inside.addWidget(self.rights)
        language = row(label(self.tr("Język"), "muted"), self.language)
        language.setStretch(1, 1)
        inside.addLayout(language)
        inside.addLayout(row(None, self.send))
        inside.addWidget(self._how)
        inside.addWidget(self.link)
        inside.addSpacing(8)
        inside.addWidget(label(self.tr("Osoby z dostępem"), "strong"))
        inside.addWidget(self._nobody)
        inside.addLayout(self._people)
        inside.addSpacing(8)
        inside.addWidget(self.phones)
        inside.addSpacing(8)
        inside.addWidget(self.trail)
        inside.addStretch(1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(inside)
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(self.off)
        whole.addWidget(self.strip)
        whole.addWidget(scroll, 1)
        self.setLayout(whole)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleName(self.tr("Udostępnij panel"))
        self._show_how()

    def _show_how(self) -> None:
        send = self.tr("Wyślij zaproszenie") if self._can_send else self.tr("Utwórz link")
        self.send.setText(send)
        self.send.setAccessibleName(send)
        self._how.setText(
            self.tr("Klient dostanie list z linkiem ważnym 72 godziny, pod którym wybierze hasło.")
            if self._can_send
            else self.tr(
                "Wysyłanie poczty nie jest ustawione. Program utworzy link ważny 72 godziny:"
                " przekaż go klientowi, a on wybierze hasło."
            )
        )

    def _show(self, found: _Found) -> None:
        if found.company != self._company:
            return
        self._can_send = found.can_send
        self.off.setVisible(not found.on)
        self._show_how()
        known = {one.email for one in found.people}
        if self.email.text().strip().lower() in known and not self.email.isModified():
            # The company's own address has access already; the next invitation is somebody else's.
            self.email.clear()
        self._show_people(found.people)
        self.phones.show_found(found.phones)
        self.trail.show_acts(found.acts)
        self._nobody.setVisible(not found.people)

    def _show_people(self, people: list[Access]) -> None:
        if [card.access for card in self.cards] == people and people:
            return
        focus = self._focused()
        for card in self.cards:
            self._people.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for access in people:
            card = UserCard(access, open_rights=access.id in self._open_rights)
            card.more.toggled.connect(partial(self._remember_rights, access.id))
            card.resend_wanted.connect(self._resend)
            card.lock_wanted.connect(self._lock)
            card.withdraw_wanted.connect(self._ask_withdraw)
            card.rights_wanted.connect(self._set_rights)
            self._people.addWidget(card)
            self.cards.append(card)
        self._give_focus_back(focus)

    def _focused(self) -> tuple[int, str] | None:
        """Whose button the keyboard is on: the cards are made anew under it."""
        for card in self.cards:
            for name in ("resend", "lock", "withdraw", "more"):
                if getattr(card, name).hasFocus():
                    return card.access.id, name
        return None

    def _give_focus_back(self, focus: tuple[int, str] | None) -> None:
        if focus is None:
            return
        for card in self.cards:
            if card.access.id == focus[0]:
                getattr(card, focus[1]).setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.email.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroll_to_code(self) -> None:
        # Only the layout of the next moment knows how tall the code is.
        QTimer.singleShot(0, self.phones.box, lambda: self._scroll.ensureWidgetVisible(self.phones.box))

    def _remember_rights(self, access_id: int, shown: bool) -> None:
        (self._open_rights.add if shown else self._open_rights.discard)(access_id)

    # -- acts --------------------------------------------------------------------------------------

    def _invite(self) -> None:
        company, address = self._company, self.email.text().strip()
        if company is None or not self.send.isEnabled():
            return
        if not address:
            self.strip.say(Tone.CHECK, self.tr("Wpisz adres e-mail osoby, która ma dostać dostęp."))
            self.email.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        language = self.language.value()
        call = partial(
            self._panel.accounts.invite,
            company.id,
            address,
            self.rights.rights(),
            by=self._user,
            language=language if isinstance(language, str) else "pl",
            send=self._can_send,
        )
        self.send.setEnabled(False)
        self._background.run(call, partial(self._invited, company, clear=True), self._failed)

    def _resend(self, access: Access) -> None:
        company = self._company
        if company is None:
            return
        call = partial(self._panel.accounts.resend, access.id, by=self._user, send=self._can_send)
        self._background.run(call, partial(self._invited, company, clear=False), self._failed)

    def _invited(self, company: Company, made: NewInvitation, *, clear: bool) -> None:
        self.send.setEnabled(True)
        if company != self._company or self.isHidden():
            return
        if clear:
            self.email.clear()
        email = made.access.email
        self.strip.dismiss()
        if made.letter_id is not None:
            self.strip.say(Tone.GOOD, self.tr("Wysyłam list z linkiem: {email}").format(email=email))
            says = self.tr("Gdyby list nie doszedł, możesz przekazać ten link sam. Działa raz, 72 godziny.")
        else:
            self.strip.say(Tone.GOOD, self.tr("Utworzono link: {email}").format(email=email))
            says = self.tr(
                "Przekaż ten link klientowi. Działa raz, 72 godziny; później nie da się go pokazać."
            )
        self.link.show_link(says, made.link)
        self.link.copy_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _lock(self, access: Access, locked: bool) -> None:
        who = access.name or access.email
        said = self.tr("Zablokowano dostęp: {who}") if locked else self.tr("Odblokowano dostęp: {who}")
        self._do(partial(self._panel.accounts.lock, access.id, locked, by=self._user), said.format(who=who))

    def _ask_withdraw(self, access: Access) -> None:
        question = self.tr("Odebrać dostęp na dobre: {who}?").format(who=access.name or access.email)
        self.strip.say(Tone.CHECK, question, self.tr("Odbierz dostęp"), partial(self._withdraw, access))

    def _withdraw(self, access: Access) -> None:
        said = self.tr("Odebrano dostęp: {who}").format(who=access.name or access.email)
        self._do(partial(self._panel.accounts.withdraw, access.id, by=self._user), said)

    def _set_rights(self, access: Access, rights: frozenset[Right]) -> None:
        said = self.tr("Zmieniono uprawnienia: {who}").format(who=access.name or access.email)
        call = partial(self._panel.accounts.set_rights, access.id, rights, by=self._user)
        self._do(call, said)

    def _do(self, call: Callable[[], None], said: str) -> None:
        def done(_nothing: None) -> None:
            self.strip.say(Tone.GOOD, said)
            self.refresh()

        self._background.run(call, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self.send.setEnabled(True)
        self.strip.say(Tone.BAD, told(error))
        if getattr(error, "code", "") == "bad_email":
            set_property(self.email, "state", "bad")
            self.email.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in self.cards:
            # What was ticked and refused is not so.
            card.rights.show_rights(card.access.rights)
        if getattr(error, "code", "") == "not_found":
            self.refresh()
