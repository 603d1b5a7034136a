"""Mailboxes are set up and tested in the window; a password is never shown again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.mailboxes import AfterMail, MailboxState, MailboxStatus
from desktop.domain.mailservers import Security
from desktop.domain.messages import Message
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.settings.mailboxes import MailboxesPage
from tests.mailservers import PASSWORD, USER, Secrets, Server, pymap


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with pymap(tmp_path) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background) -> MailboxesPage:
    made = MailboxesPage(office, background)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def fill(page: MailboxesPage, server: Server) -> None:
    form = page._form
    form._user.setText(USER)
    form.login.password.setText(PASSWORD)
    form._host.setText("localhost")
    form._security.choose(Security.NONE)
    form._port.setValue(server.port)


def test_a_mailbox_is_tested_and_added(
    qtbot: QtBot, page: MailboxesPage, office: Office, server: Server, secrets: Secrets
) -> None:
    assert not page._save.isEnabled()
    fill(page, server)
    assert page._save.isEnabled()
    page.test_connection()
    qtbot.waitUntil(lambda: "Połączenie działa" in page._strip.text(), timeout=20_000)
    page._store()
    qtbot.waitUntil(lambda: len(office.mailboxes.all()) == 1, timeout=20_000)
    (mailbox,) = office.mailboxes.all()
    assert (mailbox.host, mailbox.port, mailbox.after) == ("localhost", server.port, AfterMail.NOTHING)
    assert PASSWORD in secrets.kept.values()
    qtbot.waitUntil(lambda: page._editing is not None)
    assert page._form.login.secret() == ""


def test_a_failed_test_says_why(qtbot: QtBot, page: MailboxesPage, server: Server) -> None:
    fill(page, server)
    page._form.login.password.setText("złe")
    page.test_connection()
    qtbot.waitUntil(lambda: "odrzucił hasło" in page._strip.text(), timeout=20_000)
    assert page._test.isEnabled()


def test_known_providers_are_proposed_and_ports_follow_the_encryption(page: MailboxesPage) -> None:
    form = page._form
    form._user.setText("faktury@gmail.com")
    form._user.editingFinished.emit()
    assert form._host.text() == "imap.gmail.com"
    form._security.choose(Security.STARTTLS)
    assert form._port.value() == 143
    form._after.choose(AfterMail.MOVE)
    assert form.mailbox(0) is None
    form._after_name.setText("Przyjęte")
    mailbox = form.mailbox(0)
    assert mailbox is not None
    assert mailbox.after_name == "Przyjęte"
    form._since.setText("2026-13-01")
    assert form.mailbox(0) is None


def test_states_are_shown(qtbot: QtBot, page: MailboxesPage, office: Office, server: Server) -> None:
    added = office.mailboxes.add(server.mailbox(), PASSWORD)
    page.refresh()
    qtbot.waitUntil(lambda: page._list.count() == 1)
    page._list.setCurrentRow(0)
    message = Message("mailbox.login_refused", {"user": USER})
    page.show_states([MailboxStatus(added.id, added.name, MailboxState.REFUSED, message)])
    assert "wymaga uwagi" in page._state.text()
    assert "odrzucił hasło" in page._state.text()


def test_rules_for_all_mail_are_kept(qtbot: QtBot, page: MailboxesPage, office: Office) -> None:
    rules = page._rules
    rules._catch_all.setText("@Dok.biuro.pl, inne.pl")
    rules._verdicts.setChecked(True)
    rules._store()
    qtbot.waitUntil(lambda: office.mailboxes.rules.load().require_verdicts)
    assert office.mailboxes.rules.load().catch_all_domains == ("dok.biuro.pl", "inne.pl")
    rules._own.setText("to nie domena")
    rules._store()
    qtbot.waitUntil(lambda: "nie wygląda na domenę" in page._strip.text())
