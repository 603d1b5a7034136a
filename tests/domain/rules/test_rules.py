"""What the rules find on documents: envelopes, dates, registers, accounts, KSeF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.dates import Month
from desktop.domain.fields import Field, FieldName, Source
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.registers import AccountState, AskState, VatState
from desktop.domain.rules.annex15 import likely_group
from desktop.domain.rules.facts import AccountUse, Answers, KsefSeal, OwnCompany
from desktop.domain.rules.findings import Action, ActionKind, Severity
from desktop.domain.rules.registered import account_questions, vat_question
from tests.builders import ACCOUNT, COMPANY_NIP, SELLER_NIP
from tests.domain.rules.cases import (
    FLAT,
    OTHER_NIP,
    PROOF,
    SECOND_ACCOUNT,
    account_answer,
    codes,
    facts,
    line,
    rows,
    vat_answer,
)

ALARM, WARNING, NOTE, GOOD = Severity.ALARM, Severity.WARNING, Severity.NOTE, Severity.GOOD


def test_a_right_document_has_nothing_open() -> None:
    found = codes(facts(day="2025-11-12", today=date(2025, 11, 26)))
    assert found == {}


# -- whose it is -------------------------------------------------------------------------------------


def test_the_wrong_envelope_offers_the_right_company() -> None:
    other = OwnCompany(7, "Łąka", OTHER_NIP)
    found = codes(facts({FieldName.BUYER_NIP: OTHER_NIP}, own={OTHER_NIP: other}))["buyer_is_client"]
    assert found.severity is ALARM
    assert [(one.kind, one.argument, one.name) for one in found.actions] == [(ActionKind.MOVE, "7", "Łąka")]


def test_a_stranger_as_buyer_is_an_alarm_without_a_move() -> None:
    found = codes(facts({FieldName.BUYER_NIP: OTHER_NIP}))["other_buyer"]
    assert (found.severity, found.actions) == (ALARM, ())


def test_a_sale_is_checked_by_its_seller() -> None:
    other = OwnCompany(7, "Łąka", OTHER_NIP)
    values = {FieldName.SELLER_NIP: OTHER_NIP, FieldName.BUYER_NIP: SELLER_NIP}
    found = codes(facts(values, kind=DocumentKind.SALES_INVOICE, own={OTHER_NIP: other}))
    assert found["seller_is_client"].actions[0].argument == "7"


@pytest.mark.parametrize(
    ("kind", "seller", "buyer", "code"),
    [
        (DocumentKind.COST_INVOICE, COMPANY_NIP, SELLER_NIP, "we_are_seller"),
        (DocumentKind.SALES_INVOICE, SELLER_NIP, COMPANY_NIP, "we_are_buyer"),
    ],
)
def test_a_cost_taken_for_a_sale(kind: DocumentKind, seller: str, buyer: str, code: str) -> None:
    found = codes(facts({FieldName.SELLER_NIP: seller, FieldName.BUYER_NIP: buyer}, kind=kind))[code]
    assert found.actions[0].kind is ActionKind.KIND


def test_a_recipient_of_a_town_is_no_stranger() -> None:
    values = {FieldName.BUYER_NIP: OTHER_NIP, FieldName.RECIPIENT_NIP: COMPANY_NIP}
    found = codes(facts(values))
    assert found["recipient_is_ours"].severity is NOTE
    assert "other_buyer" not in found


def test_a_misread_nip_is_the_check_digits_matter() -> None:
    found = codes(facts({FieldName.BUYER_NIP: "5252248480"}))
    assert "other_buyer" not in found
    assert "check.buyer_nip.bad" in found


def test_letters_are_not_judged() -> None:
    assert codes(facts({FieldName.BUYER_NIP: OTHER_NIP}, kind=DocumentKind.LETTER)) == {}


# -- dates -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "month", "code", "severity"),
    [
        ("2026-11-27", Month(2026, 11), "date_in_future", WARNING),
        ("2026-11-26", Month(2026, 11), None, None),
        ("2026-11-01", Month(2026, 10), "issued_after_month", WARNING),
        ("2026-10-31", Month(2026, 11), "issued_before_month", NOTE),
        ("2026-08-31", Month(2026, 11), "issued_before_month", NOTE),
        ("2026-07-31", Month(2026, 11), "issued_long_before", WARNING),
        ("2021-10-20", Month(2026, 11), "date_long_ago", WARNING),
    ],
)
def test_dates_against_folder_and_calendar(
    day: str, month: Month, code: str | None, severity: Severity | None
) -> None:
    found = codes(facts(day=day, month=month))
    said = [one for one in found if one.startswith(("date", "issued"))]
    assert said == ([] if code is None else [code])
    assert code is None or found[code].severity is severity


def test_a_sale_belongs_to_the_month_of_its_delivery() -> None:
    values = {
        FieldName.SELLER_NIP: COMPANY_NIP,
        FieldName.BUYER_NIP: SELLER_NIP,
        FieldName.SALE_DATE: "2026-10-31",
    }
    found = codes(facts(values, kind=DocumentKind.SALES_INVOICE, day="2026-11-05"))["sale_other_month"]
    assert found.actions[0].argument == "2026-10"


def test_a_closed_month_is_an_alarm() -> None:
    closed = codes(facts(month_is_closed=True, open_month=Month(2026, 12)))["month_closed"]
    assert closed.severity is ALARM
    assert closed.actions == (Action(ActionKind.OPEN_MONTH, "2026-12"),)


# -- registers ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "vat", "code", "severity"),
    [
        (VatState.ACTIVE, "230.00", "vat_active", GOOD),
        (VatState.EXEMPT, "230.00", "vat_exempt_taxes", ALARM),
        (VatState.EXEMPT, "0.00", "vat_exempt", NOTE),
        (VatState.NOT_REGISTERED, "230.00", "vat_none_taxes", ALARM),
        (VatState.NOT_REGISTERED, "0.00", "vat_none", NOTE),
    ],
)
def test_the_sellers_vat_status(state: VatState, vat: str, code: str, severity: Severity) -> None:
    found = codes(facts(vat=vat, answers=vat_answer(state)))[code]
    assert found.severity is severity
    assert found.proof == PROOF


@pytest.mark.parametrize("kind", [DocumentKind.COST_INVOICE, DocumentKind.SALES_INVOICE])
@pytest.mark.parametrize(
    ("state", "code"), [(VatState.VALID_EU, "vat_eu_valid"), (VatState.INVALID_EU, "vat_eu_invalid")]
)
def test_eu_numbers_of_both_sides(kind: DocumentKind, state: VatState, code: str) -> None:
    number = "DE136695976"
    values = (
        {FieldName.SELLER_NIP: number}
        if kind is DocumentKind.COST_INVOICE
        else {FieldName.SELLER_NIP: COMPANY_NIP, FieldName.BUYER_NIP: number}
    )
    assert code in codes(facts(values, kind=kind, answers=vat_answer(state, number)))


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (AskState.UNKNOWN, "vat_asking"),
        (AskState.ASKING, "vat_asking"),
        (AskState.OFFLINE, "vat_offline"),
        (AskState.LIMIT, "vat_limit"),
        (AskState.NONE, "vat_no_answer"),
        (AskState.OFF, None),
    ],
)
def test_no_answer_is_never_an_answer_of_no(state: AskState, code: str | None) -> None:
    found = codes(facts(answers=Answers(vat={SELLER_NIP: state}, accounts={ACCOUNT: state})))
    said = {one for one in found if one.startswith(("vat", "account"))}
    assert said == (set() if code is None else {code, code.replace("vat", "account")})
    assert all(found[one].severity is NOTE for one in said)


@pytest.mark.parametrize(
    ("state", "gross", "code", "severity"),
    [
        (AccountState.ACTIVE, "15000.01", "account_listed_flat", GOOD),
        (AccountState.LISTED, "15000.01", "account_listed_flat", GOOD),
        (AccountState.NOT_LISTED, "15000.00", "account_not_listed", WARNING),
        (AccountState.NOT_LISTED, "15000.01", "account_not_listed_over", ALARM),
    ],
)
def test_the_account_on_the_white_list(
    state: AccountState, gross: str, code: str, severity: Severity
) -> None:
    found = codes(facts(gross=gross, answers=account_answer(state)))[code]
    assert (found.severity, found.proof) == (severity, FLAT)


def test_who_pays_no_vat_is_on_no_white_list() -> None:
    answers = replace(account_answer(AccountState.NOT_LISTED), vat=vat_answer(VatState.NOT_REGISTERED).vat)
    found = codes(facts(vat="0.00", gross="20000.00", answers=answers))
    assert found["account_no_payer"].severity is NOTE


@pytest.mark.parametrize(
    ("due", "amount", "asked"),
    [
        ("2026-11-20", None, date(2026, 11, 20)),
        ("2026-12-20", None, date(2026, 11, 26)),
        (None, None, date(2026, 11, 26)),
        ("2026-11-20", "0.00", date(2026, 11, 12)),
    ],
)
def test_the_account_is_asked_for_the_day_of_payment(
    due: str | None, amount: str | None, asked: date
) -> None:
    some = facts({FieldName.DUE_DATE: due, FieldName.AMOUNT_DUE: amount})
    assert account_questions(some) == ((SELLER_NIP, ACCOUNT, asked),)


@pytest.mark.parametrize(
    "values",
    [
        {FieldName.PAYMENT_METHOD: "gotówka"},
        {FieldName.PAYMENT_METHOD: "Karta płatnicza"},
        {FieldName.SELLER_NIP: "DE136695976"},
        {FieldName.BANK_ACCOUNT: "DE89370400440532013000"},
    ],
)
def test_what_the_white_list_is_not_asked(values: dict[FieldName, str | None]) -> None:
    assert account_questions(facts(values)) == ()


def test_both_accounts_are_asked() -> None:
    some = facts({FieldName.SECOND_ACCOUNT: SECOND_ACCOUNT})
    assert [account for _nip, account, _day in account_questions(some)] == [ACCOUNT, SECOND_ACCOUNT]


def test_the_vat_status_of_tomorrow_is_not_asked() -> None:
    assert vat_question(facts(day="2026-12-24")) == (SELLER_NIP, date(2026, 11, 26))


# -- changed account ---------------------------------------------------------------------------------


def _use(account: str, company: int = 1, documents: int = 12) -> AccountUse:
    return AccountUse(account, company, date(2025, 1, 3), date(2026, 10, 9), documents)


def test_an_account_that_the_seller_never_had_is_an_alarm_that_says_which_it_was() -> None:
    found = codes(facts({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT}, uses=(_use(ACCOUNT),)))["account_changed"]
    assert found.severity is ALARM
    assert found.details["old"].replace("\u00a0", " ") == "61 1090 1014 0000 0712 1981 2874"
    assert (found.details["until"], found.details["documents"]) == ("2026-10-09", "12")
    assert found.actions[0].kind is ActionKind.CONFIRM_ACCOUNT


def test_a_known_a_confirmed_or_a_first_account_is_none() -> None:
    changed = {FieldName.BANK_ACCOUNT: SECOND_ACCOUNT}
    for some in (
        facts(uses=(_use(ACCOUNT),)),
        facts(changed, uses=(_use(ACCOUNT),), confirmed=frozenset({SECOND_ACCOUNT})),
        facts(changed, uses=(_use(ACCOUNT), _use(SECOND_ACCOUNT, company=9))),
        facts(changed),
    ):
        assert not any(code.startswith("account_changed") for code in codes(some))


def test_an_account_that_the_register_knows_as_the_sellers_is_a_warning() -> None:
    answers = account_answer(AccountState.LISTED, SECOND_ACCOUNT)
    found = codes(facts({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT}, uses=(_use(ACCOUNT),), answers=answers))
    assert found["account_changed_listed"].severity is WARNING


def test_suppliers_with_an_account_for_every_customer_alarm_nobody() -> None:
    # Check digits apart, the first eight digits behind them name the bank.
    others = tuple(
        _use(f"PL{check}1090101400000712198128{tail}", company, 1)
        for check, tail, company in (("33", "75", 3), ("06", "76", 4), ("76", "77", 5))
    )
    found = codes(facts(uses=others))
    assert "account_of_many" in found
    found = codes(facts(uses=(_use(others[0].account, 3, 20),)))
    assert found["account_new_here"].severity is NOTE


def test_a_proforma_with_a_changed_account_is_an_alarm_too() -> None:
    changed = {FieldName.BANK_ACCOUNT: SECOND_ACCOUNT}
    assert "account_changed" in codes(facts(changed, kind=DocumentKind.PROFORMA, uses=(_use(ACCOUNT),)))


# -- KSeF --------------------------------------------------------------------------------------------

DIGEST = "A" * 43
SEAL = KsefSeal(SELLER_NIP, DIGEST, date(2026, 11, 12), production=True)


def test_the_hash_of_the_print_against_the_xml() -> None:
    assert codes(facts(seals=(SEAL,), xml_digest=DIGEST))["ksef_hash_same"].severity is GOOD
    assert codes(facts(seals=(SEAL,), xml_digest="B" * 43))["ksef_hash_differs"].severity is ALARM


def test_a_code_that_says_otherwise_than_the_print() -> None:
    found = codes(facts(day="2026-11-13", seals=(replace(SEAL, nip=OTHER_NIP),)))
    assert {code for code in found if code.startswith("ksef")} == {"ksef_code_nip", "ksef_code_date"}


def test_two_codes_and_no_number_were_issued_offline() -> None:
    offline = (SEAL, replace(SEAL, issue_date=None))
    assert codes(facts(seals=offline))["ksef_offline"].severity is NOTE
    assert "ksef_offline" not in codes(facts(seals=(SEAL,)))


def test_a_code_of_the_test_environment() -> None:
    assert "ksef_test" in codes(facts(seals=(replace(SEAL, production=False),)))


@pytest.mark.parametrize(
    "values",
    [
        {FieldName.SELLER_NIP: "DE136695976"},
        {FieldName.SELLER_NIP: None},
        {FieldName.BUYER_NIP: None},
        {FieldName.KSEF_NUMBER: "5860104121-20261112-0100001AF629-92"},
    ],
)
def test_what_may_come_outside_of_ksef(values: dict[FieldName, str | None]) -> None:
    found = codes(facts(values, gross="20000.00"))
    assert not any(code.startswith("ksef_expected") for code in found)


@pytest.mark.parametrize("name", ["Przejazd autostradą A4", "Bilet jednorazowy", "Opłata za przejazd A1"])
def test_tolls_and_tickets_stay_outside(name: str) -> None:
    found = codes(facts(gross="20000.00", line_items=(line(name),)))
    assert not any(code.startswith("ksef_expected") for code in found)


def test_receipts_stay_outside() -> None:
    assert not any(code.startswith("ksef") for code in codes(facts(kind=DocumentKind.RECEIPT)))


def test_exempt_finance_stays_outside_but_small_sellers_do_not() -> None:
    exempt = rows(("zw", "20000", "0"))
    finance = {FieldName.EXEMPTION_BASIS: "art. 43 ust. 1 pkt 37"}
    small = {FieldName.EXEMPTION_BASIS: "art. 113 ust. 1"}
    assert "ksef_expected_over" not in codes(facts(finance, gross="20000.00", vat="0.00", vat_rows=exempt))
    assert "ksef_expected_over" in codes(facts(small, gross="20000.00", vat="0.00", vat_rows=exempt))


def _printed(name: FieldName, value: str, shown: str) -> Field:
    why = (Message("why.xml", {"form": "KSeF FA(3)", "element": "P_15"}),)
    differs = Message("why.page_shows", {"value": shown})
    return Field(name, value, value, source=Source.XML, why=(*why, differs))


@pytest.mark.parametrize(("is_ocr", "severity"), [(False, ALARM), (True, WARNING)])
def test_a_print_that_says_otherwise_than_its_xml(is_ocr: bool, severity: Severity) -> None:
    some = facts(is_pair=True, is_ocr=is_ocr, xml_digest=DIGEST, xml_name="fv.xml")
    account = Field(FieldName.BANK_ACCOUNT, ACCOUNT, ACCOUNT, source=Source.XML)
    fields = {
        **some.fields,
        FieldName.BANK_ACCOUNT: account,
        FieldName.GROSS: _printed(FieldName.GROSS, "1230.00", "9230.00"),
    }
    found = codes(replace(some, fields=fields))["ksef_print_differs"]
    assert found.severity is severity
    assert found.details["printed"] == "9230.00"


def test_an_account_that_only_the_print_has() -> None:
    found = codes(facts(is_pair=True, xml_digest=DIGEST))
    assert found["ksef_account_not_in_xml"].severity is ALARM
    assert "ksef_pair" not in found


def test_a_pair_that_agrees() -> None:
    some = facts({FieldName.BANK_ACCOUNT: None}, is_pair=True, xml_digest=DIGEST, xml_name="fv.xml")
    assert codes(some)["ksef_pair"].severity is GOOD


# -- annex 15 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Blacha trapezowa T18", "stal i wyroby stalowe"),
        ("Olej napędowy", "paliwa"),
        ("Laptop Dell 15", "elektronika"),
        ("Usługi budowlane wg umowy", "roboty budowlane"),
        ("Roboty remontowe", "roboty budowlane"),
        ("Złom stalowy", "stal i wyroby stalowe"),
        ("Węgiel orzech", "węgiel"),
        ("Toner HP 85A", "elektronika"),
        ("Folia stretch 23 mic", "folie"),
        ("Usługa księgowa", None),
        ("Biurko", None),
        ("Nocleg", None),
        ("Instalacja programu", None),
    ],
)
def test_words_that_point_to_annex_15(name: str, group: str | None) -> None:
    found = likely_group([line(name)])
    assert (None if found is None else found[0]) == group
