"""How the office proves to a mail server who it is: rows of a form, for mail that comes and that goes."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop.domain.mailservers import Login
from desktop.ui.background import Background
from desktop.ui.widgets.boxes import label
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button

SignIn = Callable[[Callable[[str], object], Callable[[], bool]], str]
"""Signs in: given what opens a page, and what tells that nobody waits any more; returns the secret."""


class LoginRows(QObject):
    """Way, password, the office's application, and the button that opens the browser.

    The password is only ever typed: an old one is never shown.
    """

    changed = Signal()
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._way = SearchCombo(self.tr("Logowanie"))
        self._way.fill(
            [
                (Login.PASSWORD, self.tr("hasłem")),
                (Login.GOOGLE, self.tr("przez Google, w przeglądarce")),
                (Login.MICROSOFT, self.tr("przez Microsoft, w przeglądarce")),
            ]
        )
        self.password = _secret(self.tr("Hasło"))
        """Where the password is typed."""
        self._client_id = QLineEdit()
        self._client_id.setAccessibleName(self.tr("Identyfikator aplikacji"))
        self._client_id.setPlaceholderText(self.tr("client ID aplikacji biura"))
        self._client_id.setMaxLength(300)
        self._client_secret = _secret(self.tr("Tajny klucz aplikacji"))
        self._client_secret.setPlaceholderText(self.tr("client secret; Google tak, Microsoft nie"))
        self._sign_in = button(self.tr("Zaloguj się w przeglądarce…"), self.sign_in_wanted.emit)
        self._grant = ""
        """What signing in gave, until it is kept."""
        self._form: QFormLayout | None = None
        for line in (self.password, self._client_id):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self._way.currentIndexChanged.connect(lambda _index: self._chosen())

    def add_to(self, form: QFormLayout) -> None:
        """Put the rows into ``form``."""
        for widget in (self._way, self.password, self._client_id, self._client_secret):
            form.addRow(label(widget.accessibleName(), "muted"), widget)
        form.addRow(label("", "muted"), self._sign_in)
        self._form = form
        self._chosen()

    def show_login(self, way: Login, client_id: str, hint: str) -> None:
        """Fill the rows; ``hint`` stands where the password is typed."""
        self.password.clear()
        self.password.setPlaceholderText(hint)
        self._grant = ""
        self._client_secret.clear()
        self._client_id.setText(client_id)
        self._way.choose(way)
        self._chosen()

    def way(self) -> Login:
        """The chosen one."""
        way = self._way.value()
        return way if isinstance(way, Login) else Login.PASSWORD

    def client_id(self) -> str:
        """The application's, where one is needed."""
        return "" if self.way() is Login.PASSWORD else self._client_id.text().strip()

    def client_secret(self) -> str:
        """The application's, as typed."""
        return self._client_secret.text().strip()

    def secret(self) -> str:
        """The password typed, or what signing in gave; empty if the kept one is to stay."""
        return self.password.text() if self.way() is Login.PASSWORD else self._grant

    @property
    def is_complete(self) -> bool:
        """Whether the application is named where one is needed."""
        return self.way() is Login.PASSWORD or bool(self.client_id())

    def sign_in(
        self,
        background: Background,
        sign_in: SignIn,
        done: Callable[[], object],
        failed: Callable[[BaseException], None],
    ) -> Callable[[], None]:
        """Sign in in the browser, in the background; the answer ends the waiting."""
        stop = threading.Event()

        def signed_in(grant: str) -> None:
            self._grant = grant
            self.changed.emit()
            done()

        background.run_long(lambda: sign_in(_show_page, stop.is_set), signed_in, failed)
        return stop.set

    def _chosen(self) -> None:
        if self._form is None:
            return
        by_password = self.way() is Login.PASSWORD
        self._form.setRowVisible(self.password, by_password)
        for widget in (self._client_id, self._client_secret, self._sign_in):
            self._form.setRowVisible(widget, not by_password)
        self.changed.emit()


def _secret(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(1000)
    return line


def _show_page(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))
