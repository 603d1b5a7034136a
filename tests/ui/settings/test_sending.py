"""Sending is set up, tried and watched in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder, open_office
from desktop.domain.companies import Company
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.mailservers import Security
from desktop.domain.sending import AnswerRules, LetterState
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.bridge import Bridge
from desktop.ui.settings.sending.page import SendingPage
from desktop.ui.settings.sending.words import SIGNATURE
from tests.builders import COMPANY_NIP
from tests.services.outgoing.post import PASSWORD, USER, MemorySecrets, PostOffice, post_office


@pytest.fixture
def office(data: DataFolder) -> Iterator[Office]:
    """An office with secrets of the test's own."""
    office = open_office(data, workers=1, user="anna", secrets=MemorySecrets())
    yield office
    office.stop()


@pytest.fixture
def company(office: Office) -> Company:
    return office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)


@pytest.fixture
def post() -> Iterator[PostOffice]:
    with post_office(login=True) as office:
        yield office


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background, company: Company) -> SendingPage:
    page = SendingPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page.account._save.isEnabled() and bool(page.texts._shown.toPlainText()))
    qtbot.waitUntil(lambda: page.texts._company.count() == 2 and page.answering._company.count() == 1)
    return page


def fill(page: SendingPage, post: PostOffice) -> None:
    card = page.account
    card._host.setText("127.0.0.1")
    card._security.choose(Security.NONE)
    card._port.setValue(post.port)
    card._user.setText(USER)
    card._sender.setText("biuro@saldo.example")


def test_what_is_typed_is_tried_before_it_is_kept(
    qtbot: QtBot, office: Office, page: SendingPage, post: PostOffice
) -> None:
    card = page.account
    fill(page, post)
    card._to.setText("szef@saldo.example")
    card._login.password.setText("zły")
    card._try()
    qtbot.waitUntil(lambda: "hasło" in card._says.text())
    assert card._says.property("look") == "error"
    card._login.password.setText(PASSWORD)
    card._try()
    qtbot.waitUntil(lambda: card._says.property("look") == "good")
    assert post.recipients == ["szef@saldo.example"]
    assert not office.outgoing.account().is_set
    with qtbot.waitSignal(card.saved):
        card._store()
    assert office.outgoing.account().sender == "biuro@saldo.example"
    assert office.outgoing.has_password()
    # The password is shown nowhere, and one that is not typed stays.
    assert card._login.password.text() == ""
    qtbot.waitUntil(lambda: card._login.password.placeholderText() == "bez zmian")
    with qtbot.waitSignal(card.saved):
        card._store()
    assert office.outgoing.has_password()


def test_a_wrong_account_is_explained(qtbot: QtBot, page: SendingPage, post: PostOffice) -> None:
    fill(page, post)
    page.account._host.setText("poczta.saldo.example")
    page.account._store()
    qtbot.waitUntil(lambda: "tylko z tym komputerem" in page.account._says.text())


def test_the_usual_port_follows_the_way_of_encrypting(page: SendingPage) -> None:
    card = page.account
    card._security.choose(Security.TLS)
    assert card._port.value() == 465
    card._port.setValue(2465)
    card._security.choose(Security.STARTTLS)
    assert card._port.value() == 2465


def test_a_text_is_checked_previewed_and_kept(
    qtbot: QtBot, office: Office, page: SendingPage, company: Company
) -> None:
    card = page.texts
    assert "Otrzymaliśmy 3 dokumenty:" in card._shown.toPlainText()
    card._body.setPlainText("Mamy {lizcba}.")
    qtbot.waitUntil(lambda: "{lizcba}" in card._says.text())
    assert not card._save.isEnabled()
    card._body.setPlainText("Mamy {liczba} za {miesiac}.")
    qtbot.waitUntil(lambda: "Mamy 3 za" in card._shown.toPlainText() and card._save.isEnabled())
    # Another text is looked at; what was typed comes back.
    card._kind.choose(SIGNATURE)
    qtbot.waitUntil(lambda: "{telefon}" in card._body.toPlainText())
    assert not card._company.isEnabled()
    card._kind.choose(LetterKind.ANSWER)
    qtbot.waitUntil(lambda: "Mamy {liczba}" in card._body.toPlainText())
    card._store()
    qtbot.waitUntil(lambda: card._says.text() == "Zapisano tekst.")
    assert office.outgoing.texts.get(LetterKind.ANSWER).body == "Mamy {liczba} za {miesiac}."
    card._company.choose(company.id)
    qtbot.waitUntil(lambda: not card._reset.isEnabled())
    card._body.setPlainText("Firma {firma}.")
    card._store()
    qtbot.waitUntil(lambda: office.outgoing.texts.get(LetterKind.ANSWER, "pl", company.id).is_own)
    card._forget()
    qtbot.waitUntil(lambda: "Mamy {liczba}" in card._body.toPlainText())


def test_office_and_company_choose_whether_senders_are_answered(
    qtbot: QtBot, office: Office, page: SendingPage, company: Company
) -> None:
    card = page.answering
    card._on.click()
    card._choice.choose(False)
    card._choice.activated.emit(card._choice.currentIndex())
    card._language.choose("uk")
    card._language.activated.emit(card._language.currentIndex())
    wanted = AnswerRules(on=True, companies={company.id: False}, languages={company.id: "uk"})
    qtbot.waitUntil(lambda: office.outgoing.answer_rules() == wanted)


def test_the_log_follows_and_a_letter_is_stopped_and_sent_again(
    qtbot: QtBot, office: Office, page: SendingPage, post: PostOffice
) -> None:
    bridge = Bridge(office.events, page)
    bridge.letters_changed.connect(page.letters_changed)
    number = office.outgoing.send(Letter(LetterKind.QUESTION, "jan@lipowa.example", "Pytanie", "Czyje to?"))
    table = page.log._table
    qtbot.waitUntil(lambda: table.rowCount() == 1)
    assert [table.item(0, column).text() for column in (0, 2, 3, 4)] == [
        "czeka", "Pytanie do dokumentu", "jan@lipowa.example", "Pytanie",
    ]  # fmt: skip
    table.selectRow(0)
    qtbot.waitUntil(lambda: page.log._text.toPlainText() == "Czyje to?")
    page.log._cancel()
    qtbot.waitUntil(lambda: table.item(0, 0).text() == "wstrzymany")
    assert not page.log._stop.isEnabled()
    page.log._retry()
    qtbot.waitUntil(lambda: table.item(0, 0).text() == "czeka")
    office.outgoing.start()
    qtbot.waitUntil(lambda: "nie jest ustawione" in page.log._why.text())
    office.outgoing.set_account(post.account(user=USER), PASSWORD)
    qtbot.waitUntil(lambda: table.item(0, 0).text() == "wysłany", timeout=20_000)
    assert office.outgoing.get(number).state is LetterState.SENT
    page.log._states.choose((LetterState.FAILED,))
    qtbot.waitUntil(lambda: table.rowCount() == 0)
    bridge.close()
