"""Lines and documents: proposals, decisions, and taking them back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.months.state import Open
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.pairing import Certainty
from desktop.domain.statements.state import LineState, LineView, MissingPayment
from desktop.services.events import DocumentsChanged, Event, StatementsChanged
from desktop.services.months.wording import payment_line
from desktop.services.office import Office
from tests.builders import ACCOUNT, COMPANY_NIP, INVOICE_VALUES, SELLER_NIP
from tests.services.statements.conftest import (
    CONTRIBUTIONS,
    PAID,
    RECEIVED,
    RENT,
    Write,
    moved,
    statement,
)
from tests.services.statements.papers import read_document

NOVEMBER = Month(2026, 11)


def lines(office: Office, company: Company) -> list[LineView]:
    return office.statements.lines_of_month(company.id, NOVEMBER)


def test_an_invoice_is_proposed_confirmed_and_taken_back(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    office.statements.import_file(write(statement(PAID)), company.id)
    (line,) = lines(office, company)
    assert (line.state, line.certainty) == (LineState.PROPOSED, Certainty.CERTAIN)
    assert [one.id for one in line.documents] == [invoice]
    assert office.statements.payments(invoice) == ()

    assert office.statements.confirm([line.id]) == 1
    (line,) = lines(office, company)
    assert (line.state, line.decided_by) == (LineState.PAIRED, "anna")
    assert {one.code for one in line.why} >= {"pair.number", "pair.amount"}
    (payment,) = office.statements.payments(invoice)
    assert (payment.paid_on, payment.amount, payment.by) == (PAID.booked_on, Decimal("1230.00"), "BOR S.A.")
    assert [one.what for one in office.documents.history(invoice)][-1] == "payment"

    office.statements.take_back([line.id])
    (line,) = lines(office, company)
    assert line.state is LineState.PROPOSED
    assert office.statements.payments(invoice) == ()


def test_a_document_that_comes_later_is_found_by_itself(
    office: Office, company: Company, write: Write, tmp_path: Path
) -> None:
    office.statements.import_file(write(statement(PAID)), company.id)
    assert lines(office, company)[0].state is LineState.OPEN
    read_document(office, company, tmp_path / "faktura.pdf", INVOICE_VALUES)
    assert lines(office, company)[0].state is LineState.PROPOSED


def test_a_sale_is_paid_by_money_received(office: Office, company: Company, sale: int, write: Write) -> None:
    office.statements.import_file(write(statement(RECEIVED)), company.id)
    (line,) = lines(office, company)
    assert [one.id for one in line.documents] == [sale]
    assert line.documents[0].amount == Decimal("4920.00")


def test_a_document_that_is_binned_is_not_proposed(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    office.statements.import_file(write(statement(PAID)), company.id)
    office.documents.bin([invoice])
    assert lines(office, company)[0].state is LineState.OPEN


def test_offices_need_no_document(office: Office, company: Company, write: Write) -> None:
    office.statements.import_file(write(statement(CONTRIBUTIONS)), company.id)
    (line,) = lines(office, company)
    assert (line.state, line.no_document) == (LineState.PROPOSED, NoDocument.ZUS)
    assert line.certainty is Certainty.CERTAIN
    office.statements.confirm([line.id])
    assert lines(office, company)[0].state is LineState.NO_DOCUMENT


def test_what_is_remembered_holds_for_payments_to_come(
    office: Office, company: Company, write: Write
) -> None:
    office.statements.import_file(write(statement(RENT)), company.id)
    (line,) = lines(office, company)
    assert line.state is LineState.OPEN
    office.statements.no_document([line.id], NoDocument.OTHER, always=True)
    again = moved("-800.00", 28, name="WYNAJEM SP. Z O.O.", account=RENT.account, title="czynsz grudzień")
    office.statements.import_file(write(statement(again), "b.sta"))
    first, second = lines(office, company)
    assert (first.state, second.state) == (LineState.NO_DOCUMENT, LineState.NO_DOCUMENT)
    (rule,) = office.statements.rules(company.id)
    assert (second.rule_id, rule.account) == (rule.id, RENT.account)
    office.statements.forget_rule(rule.id)
    first, second = lines(office, company)
    assert (first.state, second.state) == (LineState.NO_DOCUMENT, LineState.OPEN)


def test_a_rule_by_words_where_there_is_no_account(office: Office, company: Company, write: Write) -> None:
    card = moved("-19.99", 5, title="Abonament muzyczny 11/2026", kind="KARTA")
    office.statements.import_file(write(statement(card)), company.id)
    office.statements.no_document([lines(office, company)[0].id], NoDocument.OTHER, always=True)
    later = moved("-19.99", 25, title="Abonament muzyczny 12/2026", kind="KARTA")
    office.statements.import_file(write(statement(later), "b.sta"))
    assert [one.state for one in lines(office, company)] == [LineState.NO_DOCUMENT] * 2


def test_one_common_word_makes_no_rule(office: Office, company: Company, write: Write) -> None:
    office.statements.import_file(write(statement(moved("-5.00", title="Przelew 12/2026"))), company.id)
    (line,) = lines(office, company)
    with pytest.raises(UserError) as caught:
        office.statements.no_document([line.id], NoDocument.OTHER, always=True)
    assert caught.value.code == "statement.no_rule"
    assert lines(office, company)[0].state is LineState.OPEN


def test_pairing_by_hand_deals_the_amount_out(
    office: Office, company: Company, write: Write, tmp_path: Path
) -> None:
    some = [
        read_document(
            office,
            company,
            tmp_path / f"{number}.pdf",
            {**INVOICE_VALUES, FieldName.NUMBER: f"X{number}", FieldName.GROSS: gross},
        )
        for number, gross in enumerate(("500.00", "1000.00"))
    ]
    odd = moved("-1200.00", name="KTOŚ INNY", title="zgodnie z umową")
    office.statements.import_file(write(statement(odd)), company.id)
    (line,) = lines(office, company)
    assert {one.id for one in office.statements.choices(line.id)} == set(some)
    assert [one.id for one in office.statements.choices(line.id, "x1")] == [some[1]]
    office.statements.pair(line.id, some)
    (line,) = lines(office, company)
    assert [one.amount for one in line.documents] == [Decimal("-500.00"), Decimal("-700.00")]
    left = moved("-300.00", 25, title="reszta")
    office.statements.import_file(write(statement(left), "b.sta"))
    second = lines(office, company)[1]
    assert [(one.id, one.amount) for one in office.statements.choices(second.id)] == [
        (some[1], Decimal("-300.00"))
    ]


def test_what_is_paid_beyond_the_documents_is_said(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    office.statements.import_file(write(statement(moved("-1300.00", title="za dużo"))), company.id)
    (line,) = lines(office, company)
    office.statements.pair(line.id, [invoice])
    (line,) = lines(office, company)
    assert [one.amount for one in line.documents] == [Decimal("-1230.00")]
    assert line.beyond == Decimal("70.00")


def test_a_part_in_another_currency_is_not_counted(
    office: Office, company: Company, write: Write, tmp_path: Path
) -> None:
    values = {**INVOICE_VALUES, FieldName.NUMBER: "EU/1", FieldName.CURRENCY: "EUR"}
    euros = read_document(office, company, tmp_path / "eur.pdf", values)
    office.statements.import_file(write(statement(moved("-5300.00", title="umowa"))), company.id)
    (line,) = lines(office, company)
    office.statements.pair(line.id, [euros])
    (line,) = lines(office, company)
    assert [(one.amount, one.currency) for one in line.documents] == [(Decimal("-1230.00"), "EUR")]
    assert line.beyond == 0


@pytest.mark.parametrize("turned", [False, True])
def test_a_correction_chosen_with_an_invoice_lessens_it_in_whatever_order(
    office: Office, company: Company, invoice: int, write: Write, tmp_path: Path, turned: bool
) -> None:
    values = {**INVOICE_VALUES, FieldName.NUMBER: "K/1", FieldName.GROSS: "-230.00", FieldName.NET: "-230.00"}
    credit = read_document(office, company, tmp_path / "k.pdf", values, printed=PrintedKind.CORRECTION)
    office.statements.import_file(write(statement(moved("-1000.00", title="rozliczenie"))), company.id)
    (line,) = lines(office, company)
    office.statements.pair(line.id, [credit, invoice] if turned else [invoice, credit])
    (line,) = lines(office, company)
    amounts = {one.id: one.amount for one in line.documents}
    assert amounts == {invoice: Decimal("-1230.00"), credit: Decimal("230.00")}


def test_a_paid_document_cannot_be_paid_again(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    twice = moved("-1230.00", 25, name="BOR", title="FV/2026/11/0123")
    office.statements.import_file(write(statement(PAID, twice)), company.id)
    first, second = lines(office, company)
    office.statements.confirm([first.id])
    assert lines(office, company)[1].state is LineState.OPEN
    with pytest.raises(UserError) as caught:
        office.statements.pair(second.id, [invoice])
    assert caught.value.code == "statement.not_payable"


def test_a_payer_is_known_by_the_account_of_an_earlier_payment(
    office: Office, company: Company, sale: int, write: Write, tmp_path: Path
) -> None:
    paid = moved("4920.00", 21, name="BOR", account=ACCOUNT, title="FS/7/11/2026")
    office.statements.import_file(write(statement(paid)), company.id)
    office.statements.confirm([lines(office, company)[0].id])
    values = {
        **INVOICE_VALUES,
        FieldName.NUMBER: "FS/8/11/2026",
        FieldName.SELLER_NIP: COMPANY_NIP,
        FieldName.BUYER_NIP: SELLER_NIP,
        FieldName.BUYER_NAME: "Bór",
        FieldName.GROSS: "77.00",
    }
    other = read_document(office, company, tmp_path / "druga.pdf", values)
    silent = moved("77.00", 25, account=ACCOUNT, title="zapłata")
    office.statements.import_file(write(statement(silent), "b.sta"))
    line = lines(office, company)[1]
    assert [one.id for one in line.documents] == [other]
    assert line.certainty is Certainty.CERTAIN


def test_a_correction_is_paid_back(office: Office, company: Company, write: Write, tmp_path: Path) -> None:
    values = {**INVOICE_VALUES, FieldName.NUMBER: "KOR/1/11/2026", FieldName.GROSS: "-123.00"}
    correction = read_document(
        office, company, tmp_path / "korekta.pdf", values, printed=PrintedKind.CORRECTION
    )
    back = moved("123.00", name="BOR S.A.", title="zwrot KOR/1/11/2026")
    office.statements.import_file(write(statement(back)), company.id)
    (line,) = lines(office, company)
    assert [one.id for one in line.documents] == [correction]


def test_a_month_misses_the_documents_of_its_payments(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    office.statements.import_file(write(statement(PAID, CONTRIBUTIONS, RENT)), company.id)
    missing = office.months.missing(company.id, NOVEMBER)
    assert [(one.payee, one.amount, one.paid_on) for one in missing.payments] == [
        ("WYNAJEM SP. Z O.O.", Decimal("-800.00"), RENT.booked_on)
    ]
    assert missing.count == 1
    assert (Open.PAYMENTS, 1) in office.months.detail(company.id, NOVEMBER).still_open
    assert office.months.missing_of_all(NOVEMBER)[company.id].payments == missing.payments
    office.statements.no_document([missing.payments[0].line_id], NoDocument.OTHER)
    assert office.months.missing(company.id, NOVEMBER).payments == ()


def test_a_weak_guess_does_not_hide_a_missing_document(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    office.statements.import_file(
        write(statement(moved("-1230.00", name="INNY SKLEP", title="zakupy"))), company.id
    )
    assert lines(office, company)[0].certainty is Certainty.POSSIBLE
    missing = office.months.missing(company.id, NOVEMBER)
    (payment,) = missing.payments
    number = INVOICE_VALUES[FieldName.NUMBER]
    assert number in payment.perhaps
    assert f"INNY SKLEP (może chodzić o {number}" in payment_line(payment)
    assert (Open.PAYMENTS, 1) in office.months.detail(company.id, NOVEMBER).still_open
    office.statements.confirm([payment.line_id])
    assert office.months.missing(company.id, NOVEMBER).payments == ()


@pytest.mark.parametrize("language", ["pl", "en", "uk", "de"])
def test_what_a_payment_may_be_for_stays_text(language: str) -> None:
    hostile = "{payee}{0.__class__} %s"
    one = MissingPayment(1, "{what}", NOVEMBER.first_day(), Decimal("-5.00"), "PLN", hostile)
    said = payment_line(one, language)
    assert "{what}" in said
    assert hostile in said
    assert hostile not in payment_line(replace(one, perhaps=""), language)
    assert len(payment_line(replace(one, perhaps="x" * 5000), language)) < 400


def test_decisions_are_told(office: Office, company: Company, invoice: int, write: Write) -> None:
    told: list[Event] = []
    office.events.subscribe(told.append)
    office.statements.import_file(write(statement(PAID)), company.id)
    office.statements.confirm([lines(office, company)[0].id])
    assert StatementsChanged(frozenset({company.id})) in told
    assert DocumentsChanged(frozenset({invoice})) in told


def test_a_line_that_is_gone_is_said_to_be(office: Office, company: Company) -> None:
    for act in (
        lambda: office.statements.confirm([7]),
        lambda: office.statements.pair(7, [1]),
        lambda: office.statements.take_back([7]),
        lambda: office.statements.choices(7),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.code == "statement.line_gone"


def test_deleting_a_document_opens_its_line_again(
    office: Office, company: Company, invoice: int, write: Write
) -> None:
    office.statements.import_file(write(statement(PAID)), company.id)
    office.statements.confirm([lines(office, company)[0].id])
    office.documents.bin([invoice])
    office.documents.empty_bin()
    assert lines(office, company)[0].state is LineState.OPEN
