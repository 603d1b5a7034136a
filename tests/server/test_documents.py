"""What a client sees of the documents, says about them, and takes back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company, CompanySettings
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.panel import Right
from desktop.domain.statuses import Status
from desktop.services.mailboxes.rules import MailSettings
from desktop.services.office import Office
from desktop.services.receiving import NewDelivery, NewPart
from tests.builders import make_pdf
from tests.server.conftest import JAN
from tests.server.visitor import Post, Visitor, pdf, settle_in

Browser = Callable[..., Visitor]


def said(visitor: Visitor, number: int) -> str:
    """The status word of a document on its page."""
    page = visitor.get(f"/documents/{number}").text
    found = re.search(r'class="mark \w+"><span aria-hidden="true">.</span> ([^<]+)<', page)
    assert found
    return found[1]


def test_the_status_follows_the_document_through_the_office(office: Office, jan: Visitor) -> None:
    number = jan.upload(pdf())
    assert said(jan, number) == "przyjęty"
    with office.documents._database.write() as session:
        session.get_one(DocumentTable, number).status = Status.TO_REVIEW
    assert said(jan, number) == "w opracowaniu"
    office.panel.talk.ask(number, "Czyje to?")
    assert said(jan, number) == "pytanie biura"
    jan.post(f"/documents/{number}/messages", text="Nasze.")
    assert said(jan, number) == "w opracowaniu"
    office.documents.file_away([number])
    assert said(jan, number) == "ujęty w księgach"
    office.documents.reopen([number])
    office.documents.reject([number], "to nie nasza faktura")
    assert said(jan, number) == "odrzucony"
    assert "to nie nasza faktura" in jan.get(f"/documents/{number}").text


def test_mail_of_the_company_is_on_the_list_but_neither_scans_nor_quarantine(
    office: Office, company: Company, jan: Visitor, tmp_path: Path
) -> None:
    folder = tmp_path
    numbers = {}
    for name, channel, held in (
        ("poczta.pdf", Channel.MAIL, None),
        ("obce.pdf", Channel.MAIL, Message("document.unassigned")),
        ("skan.pdf", Channel.SCANNER, None),
    ):
        source = make_pdf(folder / name, [name])
        hints = Hints(company.id, channel=channel, held=held)
        done = office.receiving.receive_delivery(NewDelivery(channel, parts=[NewPart(name, source, hints)]))
        numbers[name] = done.parts[0].document_id
    page = jan.get("/documents").text
    assert "poczta.pdf" in page
    assert "obce.pdf" not in page
    assert "skan.pdf" not in page
    assert jan.get(f"/documents/{numbers['obce.pdf']}").status_code == 404
    assert jan.get(f"/documents/{numbers['skan.pdf']}/original").status_code == 404


def test_a_mails_text_and_the_offices_people_are_shown_to_nobody_but_the_writer(
    office: Office, company: Company, jan: Visitor, browser: Browser, tmp_path: Path
) -> None:
    office.mailboxes.rules.save(MailSettings(own_domains=("biuro.example",)))
    numbers = {}
    for sender in ("anna@biuro.example", JAN, "sklep@dostawca.example"):
        source = make_pdf(tmp_path / f"{sender}.pdf", [sender])
        hints = Hints(
            company.id, channel=Channel.MAIL, sender=sender, note="Klient zalega, nie mów mu o kontroli"
        )
        new = NewDelivery(Channel.MAIL, company.id, sender, parts=[NewPart("fv.pdf", source, hints)])
        numbers[sender] = office.receiving.receive_delivery(new).parts[0].document_id
    other = "ola@zolw.example"
    settle_in(office, company, other, frozenset({Right.LIST}))
    ola = browser("192.0.2.9")
    ola.login(other)
    for visitor, may_see in ((jan, {JAN}), (ola, set[str]())):
        for sender, number in numbers.items():
            page = visitor.get(f"/documents/{number}").text
            assert ("nie mów mu" in page) is (sender in may_see)
            assert (f"· {sender}" in page) is (sender != "anna@biuro.example")


def test_without_the_right_to_the_list_one_sees_what_one_sent(
    office: Office, company: Company, jan: Visitor, browser: Browser
) -> None:
    settle_in(office, company, "goniec@zolw.example", frozenset({Right.ADD}))
    runner = browser("192.0.2.91")
    runner.login("goniec@zolw.example")
    jans, his = jan.upload(pdf("jan"), "jana.pdf"), runner.upload(pdf("goniec"), "gonca.pdf")
    page = runner.get("/documents").text
    assert "gonca.pdf" in page
    assert "jana.pdf" not in page
    assert runner.get(f"/documents/{his}").status_code == 200
    assert runner.get(f"/documents/{jans}").status_code == 404
    assert runner.post(f"/documents/{jans}/withdraw").status_code == 404
    assert runner.post(f"/documents/{his}/messages", text="x").status_code == 403
    assert runner.post("/months/2026-10", complete="1").status_code == 403
    assert jan.get(f"/documents/{his}").status_code == 200


def test_whoever_is_asked_may_open_what_is_asked_about_and_nothing_else(
    office: Office, company: Company, jan: Visitor, browser: Browser, post: Post
) -> None:
    settle_in(office, company, "kadry@zolw.example", frozenset({Right.ANSWER}))
    asked = browser("192.0.2.93")
    asked.login("kadry@zolw.example")
    number, other = jan.upload(pdf("pierwszy"), "pierwszy.pdf"), jan.upload(pdf("drugi"), "drugi.pdf")
    assert asked.get(f"/documents/{number}").status_code == 404
    office.panel.talk.ask(number, "Czyj to telefon?")
    letter = next(one for one in post.letters if one.to == "kadry@zolw.example")
    assert f"/documents/{number}" in letter.text
    assert "Czyj to telefon?" in asked.get(f"/documents/{number}").text
    assert "Czyj to telefon?" in asked.get("/documents").text
    assert asked.post(f"/documents/{number}/messages", text="Mój.").status_code == 303
    assert "Mój." in asked.get(f"/documents/{number}").text
    # What was sent by others stays unlisted, and what is only written about is no question.
    assert "drugi.pdf" not in asked.get("/documents").text
    office.panel.talk.ask(other, "Dziękujemy.", question=False)
    assert asked.get(f"/documents/{other}").status_code == 404
    # Without the right to answer nothing opens.
    settle_in(office, company, "goniec@zolw.example", frozenset({Right.ADD}))
    runner = browser("192.0.2.94")
    runner.login("goniec@zolw.example")
    assert runner.get(f"/documents/{number}").status_code == 404


def test_amounts_are_for_whom_they_are_meant(
    office: Office, company: Company, jan: Visitor, browser: Browser
) -> None:
    settle_in(office, company, "magazyn@zolw.example", frozenset({Right.ADD, Right.LIST}))
    visitor = browser("192.0.2.92")
    visitor.login("magazyn@zolw.example")
    number = jan.upload(pdf())
    with office.documents._database.write() as session:
        row = session.get_one(DocumentTable, number)
        row.number, row.contractor, row.gross, row.currency = "FV/7/2026", "Bór S.A.", 123_456, "PLN"
    for path in ("/documents", f"/documents/{number}"):
        assert "1\xa0234,56\xa0PLN" in jan.get(path).text
        assert "FV/7/2026" in jan.get(path).text
        for secret in ("234,56", "FV/7/2026", "Bór S.A."):
            assert secret not in visitor.get(path).text


def test_a_document_is_taken_back_while_nobody_has_worked_on_it(office: Office, jan: Visitor) -> None:
    number = jan.upload(pdf())
    assert jan.post(f"/documents/{number}/withdraw").headers["location"] == "/documents"
    assert said(jan, number) == "wycofany"
    (row,) = office.documents.rows([number])
    assert row.status is Status.BINNED
    assert row.reason is not None
    assert row.reason.details["who"] == JAN
    assert jan.post(f"/documents/{number}/withdraw").status_code == 409
    second = jan.upload(pdf("drugi"))
    office.documents.set_month([second], Month(2026, 10))
    assert jan.post(f"/documents/{second}/withdraw").status_code == 409
    assert "/withdraw" not in jan.get(f"/documents/{second}").text


def test_the_original_is_only_ever_saved_never_shown(office: Office, jan: Visitor) -> None:
    content = pdf("<script>alert(1)</script>")
    number = jan.upload(content, 'a";\r\n<b>.pdf')
    answer = jan.get(f"/documents/{number}/original")
    assert answer.content == content
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "<b>" not in jan.get("/documents").text
    assert office.panel.acts.newest()[0].what == "saw_original"


def test_the_preview_is_a_picture_drawn_here(office: Office, jan: Visitor, tmp_path: Path) -> None:
    content = make_pdf(tmp_path / "a.pdf", pages=2).read_bytes()
    number = jan.upload(content)
    answer = jan.get(f"/documents/{number}/pages/0?width=300")
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")
    assert jan.get(f"/documents/{number}/pages/7").status_code == 404
    broken = jan.upload(pdf("to nie jest PDF"))
    assert jan.get(f"/documents/{broken}/pages/0").status_code == 404


def test_what_people_write_is_shown_as_text(office: Office, jan: Visitor) -> None:
    evil = '<img src=x onerror="alert(1)">'
    number = jan.upload(pdf(), evil + ".pdf", note=evil)
    office.panel.talk.ask(number, evil)
    jan.get(f"/documents/{number}")
    jan.post(f"/documents/{number}/messages", text=evil)
    for path in ("/documents", f"/documents/{number}"):
        assert "<img src=x" not in jan.get(path).text


# -- questions ---------------------------------------------------------------------------------------


def test_a_question_goes_out_by_letter_and_its_answer_comes_back(
    office: Office, company: Company, jan: Visitor, post: Post
) -> None:
    settle_in(office, company, "cichy@zolw.example", frozenset({Right.ADD}))
    number = jan.upload(pdf(), "umowa.pdf")
    office.panel.talk.ask(number, "Czy to aneks?")
    (letter,) = post.letters
    assert letter.to == JAN
    assert post.values[0]["pytanie"] == "Czy to aneks?"
    assert f"/documents/{number}" in post.values[0]["link"]
    assert "Czy to aneks?" in jan.get("/documents").text
    page = jan.get(f"/documents/{number}").text
    assert "Czy to aneks?" in page
    assert jan.post(f"/documents/{number}/messages", text="  ").status_code == 400
    assert jan.post(f"/documents/{number}/messages", text="x" * 4001).status_code == 400
    assert jan.post(f"/documents/{number}/messages", text="Tak.\nDo umowy 5.").status_code == 303
    assert office.panel.talk.unseen() == {company.id: 1}
    question, answer = office.panel.talk.of_document(number)
    assert (question.answered, question.from_office, question.who) == (True, True, "anna")
    assert (answer.text, answer.from_office, answer.who) == ("Tak.\nDo umowy 5.", False, JAN)
    office.panel.talk.seen_by_office(number)
    assert office.panel.talk.unseen() == {}


def test_a_question_needs_a_client_and_may_be_settled(office: Office, jan: Visitor) -> None:
    with pytest.raises(UserError, match="gone"):
        office.panel.talk.ask(999, "Co to?")
    number = jan.upload(pdf())
    question = office.panel.talk.ask(number, "Co to?")
    office.panel.talk.settle(question)
    assert said(jan, number) == "przyjęty"
    office.panel.talk.ask(number, "Dziękujemy.", question=False)
    assert said(jan, number) == "przyjęty"
    assert "Dziękujemy." in jan.get(f"/documents/{number}").text


# -- months and the guide ----------------------------------------------------------------------------


def test_a_month_is_said_to_be_complete_and_taken_back(
    office: Office, company: Company, jan: Visitor
) -> None:
    month = Month(2026, 10)
    jan.upload(pdf(), month="2026-10")
    last = Month.of(datetime.now().astimezone().date()).previous()
    assert f'action="/months/{last}"' in jan.get("/documents").text
    assert 'action="/months/2026-10"' in jan.get("/documents?month=2026-10").text
    jan.post("/months/2026-10", complete="1")
    state = office.panel.months.board([month])[company.id, month]
    assert (state.documents, state.complete_by) == (1, JAN)
    assert state.complete_at is not None
    assert "✔" in jan.get("/documents?month=2026-10").text
    jan.post("/months/2026-10")
    assert office.panel.months.state(company.id, month).complete_at is None
    for nonsense in ("2026-13", "x", "0001-01"):
        assert jan.post(f"/months/{nonsense}", complete="1").status_code in {400, 404}


def test_reminders_go_to_those_who_are_late(
    office: Office, company: Company, other: Company, jan: Visitor, ewa: Visitor, post: Post
) -> None:
    month = Month(2026, 10)
    jan.get("/documents?month=2026-10")
    jan.post("/months/2026-10", complete="1")
    assert office.panel.months.remind([company.id, other.id, 999], month) == 1
    assert [letter.to for letter in post.letters] == ["ewa@lipowa.example"]
    assert office.panel.months.state(other.id, month).reminded_at is not None


def test_the_list_shows_one_month_and_pages(office: Office, jan: Visitor) -> None:
    for number in range(3):
        jan.upload(pdf(str(number)), f"plik{number}.pdf", month=f"2026-0{number + 1}")
    page = jan.get("/documents?month=2026-02&part=list").text
    assert "plik1.pdf" in page
    assert "plik0.pdf" not in page
    assert "<html" not in page
    for nonsense in ("month=x", "before=x", "before=99999999999999", "month=2026-99"):
        assert jan.get(f"/documents?{nonsense}").status_code == 200


def test_the_guide_is_made_for_this_client(office: Office, company: Company, jan: Visitor) -> None:
    settings = CompanySettings(addresses=("dok+zolw@biuro.example",), pin="4321")
    office.companies.change(replace(company, settings=settings))
    page = jan.get("/guide").text
    assert "mailto:dok+zolw@biuro.example" in page
    assert "(4321)" in page
    assert company.nip in page


def test_a_closed_month_is_seen_and_what_comes_for_it_is_not_lost(
    office: Office, company: Company, jan: Visitor
) -> None:
    month = Month(2026, 9)
    office.months.close(company.id, month)
    page = jan.get(f"/documents?month={month}").text
    assert "Biuro zamknęło wrzesień 2026" in page
    assert "Komplet dokumentów za" not in page
    assert jan.post(f"/months/{month}", complete="1").status_code == 409
    number = jan.upload(pdf(), "spóźniona.pdf", month=str(month))
    assert office.documents.rows([number])[0].late_for == month
    page = jan.get(f"/documents?month={month}").text
    assert "spóźniona.pdf" in page
    assert "miesiąc zamknięty, biuro zdecyduje" in page
    assert "Biuro zdecyduje, do którego miesiąca trafi" in jan.get(f"/documents/{number}").text
    office.months.move_late([number])
    assert "spóźniona.pdf" not in jan.get(f"/documents?month={month}").text
    assert "Biuro zdecyduje" not in jan.get(f"/documents/{number}").text
