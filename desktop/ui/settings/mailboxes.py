"""Settings of mail: the mailboxes with their states, a form with a connection test, the office's rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from desktop.domain.mailboxes import Mailbox, MailboxState, MailboxStatus
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.settings.mail_rules import MailRulesCard
from desktop.ui.settings.mailbox_form import MailboxForm
from desktop.ui.status.names import MAILBOX_MARKS, mailbox_state_name
from desktop.ui.style.icons import icon
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import cards_area
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.nothing import Nothing
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.mailboxes.mailboxes import TestResult
    from desktop.services.office import Office

_CARD = 680


class MailboxesPage(QWidget):
    """Mailboxes that clients send documents to."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._mailboxes: Sequence[Mailbox] = ()
        self._states: dict[int, MailboxStatus] = {}
        self._editing: Mailbox | None = None
        self._strip = Strip()
        self._list = QListWidget()
        self._list.setProperty("look", "plain")
        self._list.setAccessibleName(self.tr("Skrzynki pocztowe"))
        self._list.setIconSize(QSize(16, 16))
        self._list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self._heading = label(look="heading")
        self._state = label(look="muted", wrap=True)
        self._form = MailboxForm()
        self._test = button(self.tr("Sprawdź połączenie"), self.test_connection)
        self._save = button(self.tr("Zapisz"), self._store, look="primary")
        self._remove = button(self.tr("Usuń skrzynkę"), self._ask_remove, icon_name="bin")
        self._rules = MailRulesCard(office, background, self._strip)
        self._form.changed.connect(self._check)
        self._form.login.sign_in_wanted.connect(self._sign_in)
        self._arrange()
        self.add_new()

    def refresh(self) -> None:
        """Ask for mailboxes and states again."""
        self._rules.refresh()
        self._requests.run(
            lambda: (self._office.mailboxes.all(), self._office.mailboxes.states()), self._fill
        )

    def show_states(self, states: Sequence[MailboxStatus]) -> None:
        """The mailboxes are doing like this now."""
        self._states = {status.mailbox_id: status for status in states}
        self._show_list()
        self._show_state()

    def add_new(self) -> None:
        """Empty the form for a new mailbox."""
        self._list.setCurrentRow(-1)
        self._edit(None)

    def test_connection(self) -> None:
        """Try what the form says, and tell what came of it."""
        mailbox = self._form.mailbox(0 if self._editing is None else self._editing.id)
        if mailbox is None:
            return
        self._test.setEnabled(False)
        self._strip.progress(self.tr("Łączę się ze skrzynką…"), 0, 0)
        self._background.run_long(
            partial(self._office.mailboxes.test, mailbox, self._form.login.secret() or None),
            self._tested,
            self._test_failed,
        )

    def _sign_in(self) -> None:
        mailbox = self._form.mailbox(0 if self._editing is None else self._editing.id)
        if mailbox is None:
            self._strip.say(
                Tone.CHECK, self.tr("Najpierw wpisz użytkownika, serwer i identyfikator aplikacji.")
            )
            return
        sign_in = partial(self._office.mailboxes.sign_in, mailbox, self._form.login.client_secret())
        stop = self._form.login.sign_in(self._background, sign_in, self._signed_in, self._test_failed)
        self._strip.progress(self.tr("Zaloguj się w przeglądarce, czekam…"), 0, 0, stop)

    def _signed_in(self) -> None:
        self._strip.say(Tone.GOOD, self.tr("Zalogowano. Sprawdź połączenie i zapisz skrzynkę."))

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(self._heading, self._state, self._form, margins=(24, 16, 24, 16), gap=12)
        inside.addLayout(row(self._remove, None, self._test, self._save))
        card.setLayout(inside)
        side = QFrame()
        side.setProperty("look", "side")
        listing = column(button(self.tr("+ Nowa skrzynka"), self.add_new), margins=(12, 12, 12, 0), gap=8)
        listing.addWidget(self._list)
        side.setLayout(listing)
        side.setMinimumWidth(scaled(180))
        side.setMaximumWidth(scaled(320))
        area = cards_area(card, self._rules, widest=_CARD)
        body = row(gap=0)
        body.addWidget(side, 1)
        body.addWidget(area, 3)
        whole = column(self._strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        Nothing(self._list, self.tr("Nie ma jeszcze żadnej skrzynki. Wpisz dane obok."))

    def _fill(self, answer: tuple[Sequence[Mailbox], Sequence[MailboxStatus]]) -> None:
        self._mailboxes, states = answer
        self.show_states(states)

    def _show_list(self) -> None:
        chosen = self._editing.id if self._editing is not None else None
        self._list.blockSignals(True)
        self._list.clear()
        for mailbox in self._mailboxes:
            status = self._states.get(mailbox.id)
            tone, shape = MAILBOX_MARKS[status.state if status is not None else MailboxState.STOPPED]
            item = QListWidgetItem(icon(shape, tone.colors(current())[0]), mailbox.name)
            item.setToolTip(mailbox.name)
            item.setData(Qt.ItemDataRole.UserRole, mailbox)
            self._list.addItem(item)
            if mailbox.id == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._edit(item.data(Qt.ItemDataRole.UserRole))

    def _edit(self, mailbox: Mailbox | None) -> None:
        self._editing = mailbox
        self._heading.setText(self.tr("Nowa skrzynka") if mailbox is None else mailbox.name)
        self._form.show_mailbox(mailbox)
        self._remove.setVisible(mailbox is not None)
        self._save.setText(self.tr("Dodaj skrzynkę") if mailbox is None else self.tr("Zapisz"))
        self._show_state()
        self._check()

    def _show_state(self) -> None:
        status = None if self._editing is None else self._states.get(self._editing.id)
        if status is None:
            self._state.setText("")
        else:
            said = "" if status.message is None else " " + texts.say(status.message)
            state = self.tr("Stan: {state}.").format(state=mailbox_state_name(status.state))
            self._state.setText(state + said)
        self._state.setVisible(bool(self._state.text()))

    def _check(self) -> None:
        ready = self._form.mailbox(0) is not None
        needs_password = self._editing is None and not self._form.login.secret()
        self._save.setEnabled(ready and not needs_password)
        self._test.setEnabled(ready and not needs_password)

    def _tested(self, result: TestResult) -> None:
        said = self.tr("Połączenie działa. Wiadomości w folderze: {count}.").format(count=result.mails)
        if not result.idle:
            said += " " + self.tr(
                "Ten serwer nie zgłasza nowej poczty, więc program sprawdza ją co pół minuty."
            )
        self._strip.say(Tone.GOOD, said)
        self._form.offer_folders(result.folders)
        self._check()

    def _test_failed(self, error: BaseException) -> None:
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
        self._check()

    def _store(self) -> None:
        mailbox = self._form.mailbox(0 if self._editing is None else self._editing.id)
        if mailbox is None or not self._save.isEnabled():
            return
        store = self._office.mailboxes.add if self._editing is None else self._office.mailboxes.change
        self._background.run_long(
            partial(store, mailbox, self._form.login.secret() or None), self._stored, self._test_failed
        )

    def _stored(self, mailbox: Mailbox) -> None:
        self._strip.say(Tone.GOOD, self.tr("Zapisano. Poczta z tej skrzynki jest przyjmowana."))
        self._edit(mailbox)
        self.refresh()

    def _ask_remove(self) -> None:
        if self._editing is not None:
            self._strip.say(
                Tone.CHECK,
                self.tr("Nie brać już poczty ze skrzynki {name}?").format(name=self._editing.name),
                self.tr("Usuń skrzynkę"),
                partial(self._remove_mailbox, self._editing.id),
            )

    def _remove_mailbox(self, mailbox_id: int) -> None:
        self._background.run_long(partial(self._office.mailboxes.remove, mailbox_id), self._removed)

    def _removed(self, _nothing: None) -> None:
        self._strip.say(Tone.GOOD, self.tr("Skrzynka usunięta z programu. Poczta na serwerze została."))
        self.add_new()
        self.refresh()
