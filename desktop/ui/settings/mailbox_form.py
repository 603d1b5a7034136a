"""The settings of one mailbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCompleter, QFormLayout, QLineEdit, QWidget

from desktop.domain.mailboxes import USUAL_PORTS, AfterMail, Mailbox
from desktop.domain.mailservers import Login, Security
from desktop.services.mailboxes.servers import usual_host
from desktop.ui.settings.login_rows import LoginRows
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.numberbox import NumberBox

_PORT = 993


class MailboxForm(QWidget):
    """The password is only ever typed: an old one is never shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Mailbox | None = None
        self._user = QLineEdit()
        self._user.setAccessibleName(self.tr("Użytkownik"))
        self._user.setPlaceholderText(self.tr("zwykle adres, np. dok@biuro.pl"))
        self._user.setMaxLength(320)
        self.login = LoginRows(self)
        """How the office logs in."""
        self._host = QLineEdit()
        self._host.setAccessibleName(self.tr("Serwer IMAP"))
        self._host.setPlaceholderText(self.tr("np. imap.poczta.pl"))
        self._host.setMaxLength(253)
        self._security = SearchCombo(self.tr("Szyfrowanie"))
        self._security.fill(
            [
                (Security.TLS, self.tr("TLS (zalecane)")),
                (Security.STARTTLS, self.tr("STARTTLS")),
                (Security.NONE, self.tr("żadne (tylko ten komputer)")),
            ]
        )
        self._port = NumberBox()
        self._port.setAccessibleName(self.tr("Port"))
        self._port.setRange(1, 65535)
        self._folder = QLineEdit()
        self._folder.setAccessibleName(self.tr("Folder"))
        self._folder.setMaxLength(500)
        self._after = SearchCombo(self.tr("Po przyjęciu"))
        self._after.fill(
            [
                (AfterMail.NOTHING, self.tr("zostaw bez zmian")),
                (AfterMail.SEEN, self.tr("oznacz jako przeczytaną")),
                (AfterMail.MOVE, self.tr("przenieś do folderu…")),
                (AfterMail.LABEL, self.tr("nadaj etykietę…")),
            ]
        )
        self._after_name = QLineEdit()
        self._after_name.setAccessibleName(self.tr("Nazwa folderu lub etykiety"))
        self._after_name.setPlaceholderText(self.tr("nazwa folderu lub etykiety"))
        self._after_name.setMaxLength(200)
        self._since = QLineEdit()
        self._since.setAccessibleName(self.tr("Poczta od dnia"))
        self._since.setPlaceholderText(self.tr("np. 2026-11-01; puste: cała, która leży w folderze"))
        self._since.setMaxLength(10)
        self._authserv = QLineEdit()
        self._authserv.setAccessibleName(self.tr("Serwer sprawdzający nadawców"))
        self._authserv.setPlaceholderText(self.tr("np. mx.biuro.pl; puste: jak zwykle u dostawcy"))
        self._authserv.setMaxLength(253)
        self._authserv.setToolTip(
            self.tr(
                "Nazwa na początku nagłówka Authentication-Results w odebranej poczcie (SPF, DKIM, DMARC)"
            )
        )
        for line in (self._user, self._host, self._folder, self._after_name, self._since):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self._user.editingFinished.connect(self._propose_host)
        self._security.currentIndexChanged.connect(lambda _index: self._propose_port())
        self.login.changed.connect(self.changed)
        self._after.currentIndexChanged.connect(lambda _index: self._after_chosen())
        self._arrange()
        self.show_mailbox(None)

    def show_mailbox(self, mailbox: Mailbox | None) -> None:
        """Fill the form; ``None`` empties it."""
        self._shown = mailbox
        self._user.setText("" if mailbox is None else mailbox.user)
        self.login.show_login(
            Login.PASSWORD if mailbox is None else mailbox.login,
            "" if mailbox is None else mailbox.client_id,
            self.tr("hasło albo hasło aplikacji")
            if mailbox is None
            else self.tr("bez zmian; wpisz, aby zmienić"),
        )
        self._host.setText("" if mailbox is None else mailbox.host)
        self._security.choose(Security.TLS if mailbox is None else mailbox.security)
        self._port.setValue(_PORT if mailbox is None else mailbox.port)
        self._folder.setText("INBOX" if mailbox is None else mailbox.folder)
        self._after.choose(AfterMail.NOTHING if mailbox is None else mailbox.after)
        self._after_name.setText("" if mailbox is None else mailbox.after_name)
        self._authserv.setText("" if mailbox is None else mailbox.authserv)
        since = None if mailbox is None else mailbox.since
        self._since.setText("" if since is None else since.isoformat())
        self._after_chosen()

    def offer_folders(self, folders: Sequence[str]) -> None:
        """Propose these while a folder's name is typed."""
        for line in (self._folder, self._after_name):
            line.setCompleter(QCompleter(list(folders), line))

    def mailbox(self, mailbox_id: int) -> Mailbox | None:
        """What the form says; ``None`` while it is not complete."""
        host, user, folder = (line.text().strip() for line in (self._host, self._user, self._folder))
        security, after = self._security.value(), self._after.value()
        name = self._after_name.text().strip() if self._names_something() else ""
        if not (host and user and folder) or (self._names_something() and not name):
            return None
        day = self._since.text().strip()
        if not self.login.is_complete:
            return None
        try:
            return Mailbox(
                id=mailbox_id,
                host=host,
                port=self._port.value(),
                user=user,
                security=security if isinstance(security, Security) else Security.TLS,
                login=self.login.way(),
                client_id=self.login.client_id(),
                folder=folder,
                after=after if isinstance(after, AfterMail) else AfterMail.NOTHING,
                after_name=name,
                authserv=self._authserv.text().strip(),
                since=date.fromisoformat(day) if day else None,
            )
        except ValueError:
            return None

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        after = QWidget()
        after.setLayout(row(self._after, self._after_name))
        form.addRow(label(self.tr("Użytkownik"), "muted"), self._user)
        self.login.add_to(form)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Serwer IMAP"), self._host),
            (self._security.accessibleName(), self._security),
            (self.tr("Port"), self._port),
            (self.tr("Folder"), self._folder),
            (self._after.accessibleName(), after),
            (self._since.accessibleName(), self._since),
            (self.tr("Sprawdza nadawców"), self._authserv),
        )
        for name, widget in fields:
            form.addRow(label(name, "muted"), widget)

    def _propose_host(self) -> None:
        host = usual_host(self._user.text())
        if host and not self._host.text().strip():
            self._host.setText(host)
            self._security.choose(Security.TLS)
            self._port.setValue(_PORT)

    def _propose_port(self) -> None:
        security = self._security.value()
        if isinstance(security, Security) and self._port.value() in USUAL_PORTS.values():
            self._port.setValue(USUAL_PORTS[security])

    def _names_something(self) -> bool:
        return self._after.value() in {AfterMail.MOVE, AfterMail.LABEL}

    def _after_chosen(self) -> None:
        self._after_name.setVisible(self._names_something())
        self.changed.emit()
