"""The page that stands in the window while nobody has signed in, or while the screen is locked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.users import Person, User
from desktop.ui import texts
from desktop.ui.background import Background, message_of
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_LONGEST = 200


class SignInPage(QWidget):
    """Login and password; the computer's account with one key; a code for a forgotten password."""

    done = Signal()
    """Somebody has signed in, or has opened the lock."""
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._locked: Person | None = None
        self._recovering = False
        self._busy = False
        self._offered: User | None = None
        self.strip = Strip()
        self.heading = label(look="heading")
        self.says = label(look="muted", wrap=True)
        self.login = QLineEdit()
        self.login.setMaxLength(60)
        self.password = secret_line()
        self.code = QLineEdit()
        self.code.setMaxLength(40)
        self.code.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX")
        self.new = secret_line()
        self.again = secret_line()
        self.enter = button(self.tr("Zaloguj"), self.submit, look="primary")
        self.by_computer = button("", self._sign_in_by_computer)
        self.other = button(self.tr("Inna osoba"), self._somebody_else, look="link")
        self.forgot = button(self.tr("Nie pamiętam hasła"), self._forgot, look="link")
        self.back = button(self.tr("Wróć do logowania"), self._back, look="link")
        help_button = button(self.tr("Pomoc"), partial(self.help_wanted.emit, self.help_topic()), look="link")
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        fields = (
            (self.tr("Login"), self.login),
            (self.tr("Hasło"), self.password),
            (self.tr("Kod odzyskiwania"), self.code),
            (self.tr("Nowe hasło"), self.new),
            (self.tr("Nowe hasło jeszcze raz"), self.again),
        )
        for name, line in fields:
            line.setAccessibleName(name)
            line.returnPressed.connect(self.submit)
            self._form.addRow(label(name, "muted"), line)
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self.heading, self.says, margins=(32, 24, 32, 24), gap=12)
        inside.addLayout(self._form)
        inside.addLayout(row(None, self.by_computer, self.enter))
        inside.addLayout(row(self.other, self.forgot, self.back, None, help_button))
        card.setLayout(inside)
        card.setFixedWidth(scaled(480))
        self.strip.setFixedWidth(scaled(480))
        whole = column(gap=8)
        whole.addStretch(1)
        # Beside what it speaks of, not at the window's other end.
        whole.addLayout(row(None, self.strip, None))
        whole.addLayout(row(None, card, None))
        whole.addStretch(2)
        self.setLayout(whole)
        self.sign_in()

    # -- from outside ------------------------------------------------------------------------------

    def sign_in(self) -> None:
        """Ask who is there."""
        self._locked = None
        self._recovering = False
        self.strip.dismiss()
        self._show()
        self._background.run(self._office.users.signing.offered, self._offer)

    def lock(self, person: Person) -> None:
        """Hide everything until ``person`` comes back, or somebody else signs in."""
        self._locked = person
        self._recovering = False
        self.strip.dismiss()
        self._show()
        self._background.run(self._office.users.signing.offered, self._offer)

    def help_topic(self) -> str:
        """The page of the help about signing in."""
        return "users"

    def enter_page(self) -> None:
        """Have the keyboard where the next thing is to be typed."""
        line = self.password if self._locked is not None or self.login.text() else self.login
        line.setFocus()

    # -- inside ------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Sign in, open the lock, or set the new password."""
        if self._busy:
            return
        signing = self._office.users.signing
        if self._recovering:
            if self.new.text() != self.again.text():
                self._failed(UserError("users.other_password"))
                return
            call = partial(signing.recover, self.login.text(), self.code.text(), self.new.text())
            self._set_busy(busy=True)
            self._background.run(call, self._recovered, self._failed)
            return
        if self._locked is not None:
            self._ask(partial(signing.unlock, self.password.text()))
        else:
            self._ask(partial(signing.sign_in, self.login.text(), self.password.text()))

    def _sign_in_by_computer(self) -> None:
        signing = self._office.users.signing
        if self._busy:
            return
        self._ask(partial(signing.unlock, None) if self._locked is not None else signing.sign_in_by_computer)

    def _ask(self, call: Callable[[], Person]) -> None:
        self._set_busy(busy=True)
        self.strip.dismiss()
        self._background.run(call, lambda _person: self._came(), self._failed)

    def _came(self) -> None:
        self._set_busy(busy=False)
        self._forget_typed()
        self.done.emit()

    def _failed(self, error: BaseException) -> None:
        self._set_busy(busy=False)
        self.strip.say(Tone.BAD, texts.say(message_of(error)))
        line = self.code if self._recovering else self.password
        line.setFocus()
        line.selectAll()

    def _recovered(self, fresh: str) -> None:
        self._set_busy(busy=False)
        login = self.login.text()
        self._forget_typed()
        self.sign_in()
        self.login.setText(login)
        said = self.tr("Hasło zmienione. Poprzedni kod już nie działa; zapisz nowy: {code}")
        self.strip.say(Tone.GOOD, said.format(code=fresh))
        self.password.setFocus()

    def _offer(self, user: User | None) -> None:
        self._offered = user
        self._show()

    def _somebody_else(self) -> None:
        self.sign_in()
        self.login.setFocus()

    def _forgot(self) -> None:
        self._recovering = True
        self.strip.dismiss()
        self._show()
        (self.code if self.login.text() else self.login).setFocus()

    def _back(self) -> None:
        self._recovering = False
        self.strip.dismiss()
        self._show()
        self.enter_page()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for one in (self.enter, self.by_computer):
            one.setEnabled(not busy)

    def _forget_typed(self) -> None:
        for line in (self.password, self.code, self.new, self.again):
            line.clear()

    def _show(self) -> None:
        locked, recovering = self._locked, self._recovering
        if locked is not None:
            self.heading.setText(self.tr("Ekran zablokowany"))
            self.says.setText(
                self.tr("Pracuje tu {name}. Odczyt, poczta i panel działają dalej.").format(name=locked.name)
            )
        elif recovering:
            self.heading.setText(self.tr("Nowe hasło właściciela"))
            self.says.setText(
                self.tr(
                    "Kod odzyskiwania pokazano przy zakładaniu konta właściciela. Hasło innej osoby zmienia"
                    " właściciel w ustawieniach."
                )
            )
        else:
            self.heading.setText(self.tr("Zaloguj się"))
            self.says.setText(self.tr("Odczyt, poczta i panel działają także bez logowania."))
        for line, shown in (
            (self.login, locked is None),
            (self.password, not recovering),
            (self.code, recovering),
            (self.new, recovering),
            (self.again, recovering),
        ):
            self._form.setRowVisible(line, shown)
        offered = self._offered
        fits = offered is not None and (locked is None or offered.id == locked.user_id)
        self.by_computer.setVisible(fits and not recovering)
        if offered is not None:
            said = self.tr("Wejdź jako {name}")
            self.by_computer.setText(said.format(name=offered.name))
            self.by_computer.setToolTip(self.tr("Bez hasła: to konto komputera jest przypisane tej osobie"))
        self.enter.setText(
            self.tr("Ustaw hasło")
            if recovering
            else self.tr("Odblokuj")
            if locked is not None
            else self.tr("Zaloguj")
        )
        self.other.setVisible(locked is not None)
        self.forgot.setVisible(locked is None and not recovering)
        self.back.setVisible(recovering)


def secret_line() -> QLineEdit:
    """A line for a password."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(_LONGEST)
    return line
