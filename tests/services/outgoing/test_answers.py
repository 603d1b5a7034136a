"""Senders are told what became of their mail; machines, strangers and forgers are not."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.letters import LetterKind
from desktop.domain.messages import Message
from desktop.domain.sending import AnswerRules, SendingAccount
from desktop.services.office import Office
from desktop.services.outgoing.answers import MailFacts
from desktop.services.outgoing.texts import LetterText
from desktop.services.receiving import NewDelivery, NewPart

SENDER = "jan@lipowa.example"
GOOD = MailFacts(spf="pass", dkim="pass", dmarc="pass", own_addresses=("dok@saldo.example",))


@pytest.fixture
def delivery(office: Office, company: Company, tmp_path: Path) -> Delivery:
    """A mail with two documents, one file that was refused, and a logo."""
    office.outgoing.set_account(SendingAccount("localhost", sender="biuro@saldo.example"))
    office.outgoing.set_answer_rules(AnswerRules(on=True, per_hour=3))
    hints = Hints(company.id, month=Month(2026, 11), channel=Channel.MAIL, sender=SENDER)
    parts = []
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(f"%PDF- {name}".encode())
        parts.append(NewPart(name, tmp_path / name, hints))
    parts.append(NewPart("c.exe", message=Message("file.unknown_type"), size=9, sha256="c" * 64))
    parts.append(NewPart("logo.png", message=Message("part.small_picture"), size=9, sha256="d" * 64))
    new = NewDelivery(
        Channel.MAIL, company.id, SENDER, "Odp: Faktury", "Dzień dobry", "<1@lipowa.example>", {}, parts
    )
    return office.receiving.receive_delivery(new)


def test_the_sender_is_told_what_was_taken_and_what_not(office: Office, delivery: Delivery) -> None:
    letter = office.outgoing.answers.answer_to(delivery, GOOD)
    assert letter is not None
    assert (letter.kind, letter.to, letter.subject) == (LetterKind.ANSWER, SENDER, "Re: Faktury")
    assert letter.in_reply_to == "<1@lipowa.example>"
    assert letter.text == (
        "Dzień dobry,\n\ndziękujemy. Otrzymaliśmy 2 dokumenty:\n– a.pdf\n– b.pdf\n\n"
        "Miesiąc: listopad 2026\n\nTego nie mogliśmy przyjąć:\n"
        "– c.exe: tego rodzaju plików nie przyjmujemy; proszę o PDF albo zdjęcie\n\n"
        "To potwierdzenie wysłał program biura; proszę na nie nie odpowiadać."
    )


def test_it_speaks_the_companys_language_and_has_its_text(
    office: Office, company: Company, delivery: Delivery
) -> None:
    office.outgoing.set_answer_rules(AnswerRules(on=True, languages={company.id: "uk"}))
    letter = office.outgoing.answers.answer_to(delivery, GOOD)
    assert letter is not None
    assert "Ми отримали 2 документи:" in letter.text
    office.outgoing.texts.set(
        LetterKind.ANSWER, "uk", LetterText("{firma}", "{liczba}/{miesiac}"), company.id
    )
    letter = office.outgoing.answers.answer_to(delivery, GOOD)
    assert letter is not None
    assert (letter.subject, letter.text) == ("Żółw", "2/листопад 2026")


def test_a_picture_taken_for_a_logo_is_named_where_nothing_was_taken(
    office: Office, delivery: Delivery
) -> None:
    (logo,) = (part for part in delivery.parts if part.name == "logo.png")
    letter = office.outgoing.answers.answer_to(replace(delivery, parts=(logo,)), GOOD)
    assert letter is not None
    assert "– logo.png: ten obraz jest za mały" in letter.text


def test_a_mail_without_documents_is_answered_too(office: Office, delivery: Delivery) -> None:
    letter = office.outgoing.answers.answer_to(replace(delivery, parts=()), GOOD)
    assert letter is not None
    assert "nic nie było załączone" in letter.text
    assert "Otrzymaliśmy" not in letter.text


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (replace(GOOD, is_automatic=True), "answer.automatic"),
        (replace(GOOD, dmarc="fail"), "answer.forged"),
        (replace(GOOD, dmarc="none", spf="fail"), "answer.forged"),
        (replace(GOOD, dmarc="", spf="softfail", dkim=""), "answer.forged"),
        (replace(GOOD, dmarc="", dkim="fail"), "answer.forged"),
        (replace(GOOD, is_held=True), "answer.held"),
        (replace(GOOD, own_addresses=("JAN@lipowa.example",)), "answer.own_address"),
        (replace(GOOD, own_addresses=("@lipowa.example",)), "answer.own_address"),
        (replace(GOOD, own_addresses=("jan+dok@lipowa.example",)), "answer.own_address"),
    ],
)
def test_there_are_mails_that_are_never_answered(
    office: Office, delivery: Delivery, facts: MailFacts, code: str
) -> None:
    assert office.outgoing.answers.answer_to(delivery, facts) is None
    assert office.outgoing.answer(delivery, facts) is None
    assert office.outgoing.answers.why_not(delivery, facts) == Message(code)


@pytest.mark.parametrize(
    "sender",
    [
        "", "jan", "MAILER-DAEMON@lipowa.example", "no-reply@sklep.example", "noreply+123@sklep.example",
        "do_not_reply@sklep.example", "nie-odpowiadaj@bank.example", "postmaster@x.example",
        "bounce@x.example", "a@b.pl, c@d.pl",
    ],
)  # fmt: skip
def test_nobody_is_answered_where_nobody_reads(office: Office, delivery: Delivery, sender: str) -> None:
    assert office.outgoing.answers.answer_to(replace(delivery, sender=sender), GOOD) is None


def test_the_offices_own_addresses_are_never_answered(
    office: Office, company: Company, delivery: Delivery
) -> None:
    office.outgoing.set_account(SendingAccount("localhost", sender="Biuro@saldo.example"))
    settings = replace(company.settings, addresses=("zolw@dok.saldo.example",))
    office.companies.change(replace(company, settings=settings))
    for own in ("biuro@saldo.example", "biuro+zolw@saldo.example", "zolw@dok.saldo.example"):
        found = office.outgoing.answers.why_not(replace(delivery, sender=own), GOOD)
        assert found == Message("answer.own_address"), own
    forwarded = replace(GOOD, spf="fail")
    assert office.outgoing.answers.answer_to(delivery, forwarded) is not None


def test_office_and_company_decide_whether_there_are_answers(
    office: Office, company: Company, delivery: Delivery
) -> None:
    for rules, wanted in (
        (AnswerRules(), False),
        (AnswerRules(on=True, companies={company.id: False}), False),
        (AnswerRules(on=False, companies={company.id: True}), True),
    ):
        office.outgoing.set_answer_rules(rules)
        assert office.outgoing.answer_rules() == rules
        assert (office.outgoing.answers.answer_to(delivery, GOOD) is not None) is wanted


def test_no_mail_is_answered_twice_and_nobody_too_often(office: Office, delivery: Delivery) -> None:
    assert office.outgoing.answer(delivery, GOOD) is not None
    assert office.outgoing.answers.why_not(delivery, GOOD) == Message("answer.already")
    for number in range(2, 4):
        again = replace(delivery, reference=f"<{number}@lipowa.example>", sender=SENDER.upper())
        assert office.outgoing.answer(again, GOOD) is not None
    more = replace(delivery, reference="<9@lipowa.example>")
    assert office.outgoing.answers.why_not(more, GOOD) == Message("answer.too_many")
    assert office.outgoing.answer(replace(more, sender="ewa@lipowa.example"), GOOD) is not None


def test_names_cannot_put_words_into_the_offices_mouth(office: Office, delivery: Delivery) -> None:
    part = DeliveredPart("x\nhttps://zlo.example/{firma}\r\n.pdf", message=Message("file.empty"))
    letter = office.outgoing.answers.answer_to(
        replace(delivery, parts=(part,), subject="A\r\nBcc: x@y.pl"), GOOD
    )
    assert letter is not None
    assert "://" not in letter.text
    assert "{firma}" in letter.text
    assert letter.subject == "Re: A Bcc: x@y.pl"


def test_mails_without_a_good_number_do_not_stand_for_one_another(office: Office, delivery: Delivery) -> None:
    for reference in ("", "brak", "<a b>"):
        assert office.outgoing.answer(replace(delivery, reference=reference), GOOD) is not None


def test_without_an_account_nothing_is_answered_days_later(
    office: Office, delivery: Delivery, database: Database
) -> None:
    with database.write() as session:
        session.delete(session.get(SettingTable, "outgoing.account"))
    assert office.outgoing.answers.why_not(delivery, GOOD) == Message("outgoing.not_set")


@dataclass
class Verdicts:
    spf: str = "pass"
    dkim: str = "pass"
    dmarc: str = "pass"


@dataclass
class OpenedMail:
    is_automatic: bool = False
    verdicts: Verdicts = field(default_factory=Verdicts)
    delivered_to: tuple[str, ...] = ("zolw@dok.saldo.example",)


def test_facts_are_taken_from_an_opened_mail(office: Office, delivery: Delivery) -> None:
    assert MailFacts.of(OpenedMail(), ["dok@saldo.example"], is_held=True) == MailFacts(
        False, "pass", "pass", "pass", ("dok@saldo.example", "zolw@dok.saldo.example"), True
    )


def test_what_is_wrong_with_a_file_that_was_taken_is_said_too(office: Office, delivery: Delivery) -> None:
    first, second, *_rest = delivery.parts
    parts = (
        replace(first, message=Message("file.encrypted")),
        replace(second, message=Message("document.unassigned")),
    )
    letter = office.outgoing.answers.answer_to(replace(delivery, parts=parts), GOOD)
    assert letter is not None
    assert "– a.pdf: plik jest zabezpieczony hasłem; proszę o wersję bez hasła\n– b.pdf\n" in letter.text
