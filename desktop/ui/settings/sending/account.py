"""The account that letters are sent with, and a letter to try it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QSpinBox, QWidget

from desktop.domain.mailservers import Security
from desktop.domain.messages import Message
from desktop.domain.sending import DEFAULT_PORTS, SendingAccount
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.settings.login_rows import LoginRows
from desktop.ui.settings.sending.words import security_name
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox

if TYPE_CHECKING:
    from desktop.services.office import Office

_FIGURE = 120


class AccountCard(Card):
    """Server, sender, limits; what is typed can be tried before it is kept."""

    saved = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._host = _line(self.tr("np. smtp.biuro.pl"), 253)
        self._port = _spin(1, 65535)
        self._security = SearchCombo(self.tr("Szyfrowanie"))
        self._security.fill([(one, security_name(one)) for one in Security])
        self._security.currentIndexChanged.connect(self._suggest_port)
        self._user = _line(self.tr("pusta, jeżeli serwer nie wymaga logowania"), 320)
        self._login = LoginRows(self)
        self._login.sign_in_wanted.connect(self._sign_in)
        self._sender = _line(self.tr("np. biuro@biuro.pl"), 320)
        self._name = _line(self.tr("np. Biuro Rachunkowe „Saldo”"), 120)
        self._reply = _line(self.tr("pusty: na adres nadawcy"), 320)
        self._loaded = SendingAccount()
        self._per_hour = _spin(1, 10_000)
        self._per_recipient = _spin(1, 10_000)
        self._stop_waiting: Callable[[], None] = lambda: None
        """Ends the waiting for a person who signs in in the browser."""
        self._save = button(self.tr("Zapisz"), self._store, look="primary")
        self._save.setEnabled(False)
        self._to = _line(self.tr("adres, na który przyjdzie próbny list"), 320)
        self._to.returnPressed.connect(self._try)
        self._test = button(self.tr("Wyślij próbny list"), self._try, icon_name="export")
        self._says = label(wrap=True)
        self._says.hide()
        self._arrange()

    def refresh(self) -> None:
        """Ask for the account again."""
        self._requests.run(self._office.outgoing.account, self._fill)
        self._background.run(self._office.outgoing.has_password, self._show_password, self._fail)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        inside = card_column(
            label(self.tr("Konto do wysyłania"), "heading"),
            label(
                self.tr(
                    "Z tego konta idą zaproszenia do panelu, pytania, przypomnienia i odpowiedzi."
                    " Hasło trzyma magazyn haseł systemu."
                ),
                "muted",
                wrap=True,
            ),
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        inside.addLayout(form)
        # Before the form has rows: without its widget, those that it shows would be windows for a moment.
        self.setLayout(inside)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Serwer poczty wychodzącej (SMTP)"), self._host),
            (self.tr("Szyfrowanie"), self._security),
            (self.tr("Port"), self._port),
            (self.tr("Nazwa użytkownika"), self._user),
        )
        self._add(form, fields)
        self._login.add_to(form)
        fields = (
            (self.tr("Adres nadawcy"), self._sender),
            (self.tr("Nazwa nadawcy"), self._name),
            (self.tr("Adres do odpowiedzi"), self._reply),
            (self.tr("Najwięcej listów na godzinę"), self._per_hour),
            (self.tr("Do jednej osoby na godzinę"), self._per_recipient),
        )
        self._add(form, fields)
        self._to.setAccessibleName(self.tr("Adres próbnego listu"))
        inside.addLayout(row(None, self._save))
        trial = row(self._to, self._test)
        trial.setStretch(0, 1)
        inside.addLayout(trial)
        inside.addWidget(self._says)

    @staticmethod
    def _add(form: QFormLayout, fields: tuple[tuple[str, QWidget], ...]) -> None:
        for name, widget in fields:
            widget.setAccessibleName(name)
            form.addRow(label(name, "muted"), widget)

    def _fill(self, account: SendingAccount) -> None:
        self._loaded = account
        self._host.setText(account.host)
        self._security.choose(account.security)
        self._port.setValue(account.port)
        self._user.setText(account.user)
        self._login.show_login(account.login, account.client_id, "")
        self._sender.setText(account.sender)
        self._name.setText(account.sender_name)
        self._reply.setText(account.reply_to)
        self._per_hour.setValue(account.per_hour)
        self._per_recipient.setValue(account.per_recipient)
        self._save.setEnabled(True)

    def _show_password(self, kept: bool) -> None:
        self._login.password.setPlaceholderText(self.tr("bez zmian") if kept else "")

    def _suggest_port(self) -> None:
        """The usual port of the way chosen, unless somebody typed another."""
        security = self._security.value()
        if isinstance(security, Security) and self._port.value() in DEFAULT_PORTS.values():
            self._port.setValue(DEFAULT_PORTS[security])

    def _typed(self) -> SendingAccount:
        security = self._security.value()
        return SendingAccount(
            host=self._host.text(),
            port=self._port.value(),
            security=security if isinstance(security, Security) else Security.STARTTLS,
            user=self._user.text(),
            login=self._login.way(),
            client_id=self._login.client_id(),
            sender=self._sender.text(),
            sender_name=self._name.text(),
            reply_to=self._reply.text(),
            # Written here by earlier versions; letters use it while the office's own page has none.
            phone=self._loaded.phone,
            per_hour=self._per_hour.value(),
            per_recipient=self._per_recipient.value(),
        )

    def _store(self) -> None:
        keep = partial(self._office.outgoing.set_account, self._typed(), self._login.secret() or None)
        self._background.run(keep, self._stored, self._fail)

    def _stored(self, account: SendingAccount) -> None:
        self._fill(account)
        self._background.run(self._office.outgoing.has_password, self._show_password, self._fail)
        self._say(self.tr("Zapisano konto."), "good")
        self.saved.emit()

    def _sign_in(self) -> None:
        sign_in = partial(self._office.outgoing.sign_in, self._typed(), self._login.client_secret())
        self._stop_waiting()
        self._stop_waiting = self._login.sign_in(
            self._background,
            sign_in,
            lambda: self._say(self.tr("Zalogowano. Wyślij próbny list i zapisz konto."), "good"),
            self._fail,
        )
        self._say(self.tr("Zaloguj się w przeglądarce, czekam…"), "muted")

    def _try(self) -> None:
        if not self._test.isEnabled():
            return
        self._test.setEnabled(False)
        to = self._to.text().strip()
        self._say(self.tr("Wysyłam…"), "muted")
        send = partial(self._office.outgoing.test, to, self._typed(), self._login.secret() or None)
        self._background.run_long(send, lambda _number: self._tried(to), self._fail)

    def _tried(self, to: str) -> None:
        self._test.setEnabled(True)
        said = self.tr("Serwer przyjął list. Sprawdź, czy przyszedł na {address}, także w spamie.")
        self._say(said.format(address=to), "good")

    def _fail(self, error: BaseException) -> None:
        self._test.setEnabled(True)
        self._show(message_of(error))

    def _show(self, message: Message) -> None:
        self._say(texts.say(message), "error")

    def _say(self, said: str, look: str) -> None:
        set_property(self._says, "look", look)
        self._says.setText(said)
        self._says.show()


def _line(hint: str, longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(longest)
    line.setPlaceholderText(hint)
    return line


def _spin(low: int, high: int) -> QSpinBox:
    box = NumberBox()
    box.setRange(low, high)
    box.setMaximumWidth(_FIGURE)
    return box
