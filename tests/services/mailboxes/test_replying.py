"""Whoever sends documents by mail is told what became of them, if the office wants it; nobody else is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.companies import Company
from desktop.domain.letters import LetterKind
from desktop.domain.mailservers import Security
from desktop.domain.sending import AnswerRules, LoggedLetter, SendingAccount
from desktop.services.office import Office
from tests.mailservers import PASSWORD, Server
from tests.services.mailboxes.mails import mail
from tests.services.mailboxes.test_mailboxes import take


@pytest.fixture
def client(office: Office, company: Company, server: Server) -> Company:
    """A client of an office that has a mailbox and answers from it."""
    office.mailboxes.add(server.mailbox(), PASSWORD)
    office.outgoing.set_account(
        SendingAccount(host="127.0.0.1", port=2525, security=Security.NONE, sender="biuro@biuro.example")
    )
    office.outgoing.set_answer_rules(AnswerRules(on=True))
    settings = replace(company.settings, addresses=("dok+zolw@biuro.example",))
    return office.companies.change(replace(company, settings=settings))


def answers(office: Office) -> list[LoggedLetter]:
    return [letter for letter in office.outgoing.log() if letter.kind is LetterKind.ANSWER]


def test_the_answer_is_queued_with_the_mail_and_says_what_was_taken(
    office: Office, client: Company, server: Server
) -> None:
    server.deliver([mail(1, files=2)])
    take(office)
    (answer,) = answers(office)
    assert answer.to == "jan@lipowa.example"
    text = office.outgoing.text(answer.id)
    assert "2 dokumenty" in text
    assert "faktura 1-0.pdf" in text
    assert take(office) == 0
    assert len(answers(office)) == 1


def test_held_mail_and_the_offices_own_get_none(office: Office, client: Company, server: Server) -> None:
    settings = replace(client.settings, pin="4711")
    office.companies.change(replace(client, settings=settings))
    server.deliver([mail(1), mail(2, sender="dok@biuro.example", subject="Faktury (4711)")])
    assert take(office) == 2
    assert answers(office) == []


def test_an_office_that_does_not_want_it_answers_nobody(
    office: Office, client: Company, server: Server
) -> None:
    office.outgoing.set_answer_rules(AnswerRules(on=False))
    server.deliver([mail(1)])
    take(office)
    assert answers(office) == []


def test_of_a_mail_without_any_file_it_is_said_that_nothing_was_attached(
    office: Office, client: Company, server: Server
) -> None:
    server.deliver([mail(1, files=0, text="Dzień dobry, przesyłam fakturę.")])
    assert take(office) == 1
    (answer,) = answers(office)
    assert "nic nie było załączone" in office.outgoing.text(answer.id)
    assert "treść wiadomości" not in office.outgoing.text(answer.id)
