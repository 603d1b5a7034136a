"""Documents are checked when they change, answers are remembered, proofs are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.checking_tables import CheckWaitTable, DocumentCheckTable
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company
from desktop.domain.contractors import ContractorData
from desktop.domain.dates import Month
from desktop.domain.documents import DocumentRow
from desktop.domain.errors import UserError
from desktop.domain.fields import Box, FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.names import in_polish
from desktop.domain.reading import Code, Reading, Symbology
from desktop.domain.registers import AccountState, AskState, Register, VatState
from desktop.domain.rules.exchange import Purpose
from desktop.domain.rules.findings import ActionKind, Severity, Shown
from desktop.domain.statuses import Status
from desktop.services import recording
from desktop.services.audit import Act
from desktop.services.checking.checking import Checking
from desktop.services.events import DocumentsChanged, Event, FindingsChanged, RegistersAnswered
from desktop.services.office import Office
from tests.builders import ACCOUNT, INVOICE_VALUES, SELLER_NIP, add_document, give_reading, make_reading
from tests.domain.rules.cases import OTHER_NIP, SECOND_ACCOUNT
from tests.services.checking.registers import KnownRegisters

DAY = "2025-11-12"
"""Before the duty to issue in KSeF, so that nothing is said of that."""


@pytest.fixture
def registers(office: Office) -> KnownRegisters:
    """Registers that know the seller and its account."""
    known = KnownRegisters()
    known.states[SELLER_NIP] = VatState.ACTIVE
    known.accounts[ACCOUNT] = AccountState.ACTIVE
    office.checking.registers = known
    return known


class Shelf:
    """Documents of a company that have been read."""

    def __init__(self, office: Office, database: Database, company: Company, folder: Path) -> None:
        self.office, self.database, self.company, self.folder = office, database, company, folder
        self.count = 0

    def add(self, values: dict[FieldName, str] | None = None, reading: Reading | None = None) -> int:
        self.count += 1
        given = {**INVOICE_VALUES, FieldName.ISSUE_DATE: DAY, FieldName.SALE_DATE: DAY, **(values or {})}
        given[FieldName.NUMBER] = f"FV/{self.count}/2025"
        found = add_document(self.office, self.folder, name=f"{self.count}.pdf", company_id=self.company.id)
        give_reading(self.database, found, reading or make_reading(given, certain=set(FieldName)))
        self.office.documents.set_month([found], Month(2025, 11))
        self.office.checking.recheck([found])
        return found

    def open(self, document_id: int) -> dict[str, Shown]:
        return {one.finding.code: one for one in self.office.checking.of(document_id).open}

    def row(self, document_id: int) -> DocumentRow:
        return self.office.documents.rows([document_id])[0]


@pytest.fixture
def shelf(office: Office, database: Database, company: Company, tmp_path: Path) -> Shelf:
    return Shelf(office, database, company, tmp_path / "in")


@pytest.fixture
def heard(office: Office) -> Iterator[list[Event]]:
    events: list[Event] = []
    unsubscribe = office.events.subscribe(events.append)
    yield events
    unsubscribe()


# -- the list ----------------------------------------------------------------------------------------


def test_a_right_document_is_not_marked(shelf: Shelf, registers: KnownRegisters) -> None:
    found = shelf.add()
    assert shelf.open(found) == {}
    assert (shelf.row(found).concern, shelf.row(found).concerns) == ("", ())


def test_the_wrong_envelope_is_marked_with_its_sentence_and_found_by_the_filter(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    other = office.companies.add(short_name="Łąka", full_name="Łąka", nip=OTHER_NIP)
    right, wrong = shelf.add(), shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    row = shelf.row(wrong)
    assert row.concern == Severity.ALARM
    assert [one.code for one in row.concerns] == ["finding.buyer_is_client"]
    alarms = DocumentFilter(concerns=frozenset({Severity.ALARM}))
    assert list(office.documents.ids(alarms, Sort())) == [wrong]
    assert right not in office.documents.ids(DocumentFilter(concerns=frozenset({Severity.WARNING})), Sort())
    action = shelf.open(wrong)["buyer_is_client"].finding.actions[0]
    assert (action.kind, action.argument) == (ActionKind.MOVE, str(other.id))


def test_moving_to_the_right_company_ends_the_alarm_and_undo_brings_it_back(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    other = office.companies.add(short_name="Łąka", full_name="Łąka", nip=OTHER_NIP)
    wrong = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    session = office.review.open(wrong)
    session.set_company(other.id)
    office.checking.recheck([wrong])
    assert shelf.row(wrong).concern == ""
    session.undo()
    office.checking.recheck([wrong])
    assert "buyer_is_client" in shelf.open(wrong)


# -- in the background -------------------------------------------------------------------------------


def test_every_change_is_checked_by_itself(
    office: Office, database: Database, shelf: Shelf, registers: KnownRegisters, heard: list[Event]
) -> None:
    found = shelf.add()
    office.checking.start()
    try:
        office.review.open(found).change(FieldName.BUYER_NIP, OTHER_NIP)
        assert office.checking.wait_until_idle(10)
        assert "other_buyer" in shelf.open(found)
        assert FindingsChanged(frozenset({found})) in heard
        heard.clear()
        # Nothing is other: nobody is told, and nothing goes round for ever.
        office.events.publish(DocumentsChanged(frozenset({found})))
        assert office.checking.wait_until_idle(10)
        assert heard == [DocumentsChanged(frozenset({found}))]
    finally:
        office.checking.stop()


def test_answers_of_registers_reach_the_documents_that_wait_for_them(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    registers.states.clear()
    waits = shelf.add()
    assert {one.finding.code for one in office.checking.of(waits).findings} >= {"vat_asking"}
    office.checking.start()
    try:
        registers.states[SELLER_NIP] = VatState.NOT_REGISTERED
        office.events.publish(RegistersAnswered(frozenset({SELLER_NIP})))
        assert office.checking.wait_until_idle(10)
        assert shelf.open(waits)["vat_none_taxes"].finding.severity is Severity.ALARM
    finally:
        office.checking.stop()


def test_what_was_approved_is_alarmed_about_when_a_register_answers_later(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    registers.states.clear()
    waits = shelf.add()
    assert office.documents.approve([waits]).changed == (waits,)
    office.checking.start()
    try:
        registers.states[SELLER_NIP] = VatState.NOT_REGISTERED
        office.events.publish(RegistersAnswered(frozenset(), everything=True))
        assert office.checking.wait_until_idle(10)
        assert shelf.row(waits).concern == Severity.ALARM
    finally:
        office.checking.stop()


def test_documents_that_wait_are_checked_after_the_start(
    office: Office, database: Database, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    with database.write() as session:
        for row in session.scalars(select(DocumentCheckTable)):
            session.delete(row)
    office.start()
    assert office.checking.wait_until_idle(20)
    assert shelf.row(found).concern == Severity.ALARM


def test_a_document_that_is_gone_is_no_trouble(office: Office, shelf: Shelf) -> None:
    office.checking.recheck([999])
    assert office.checking.of(999).findings == ()
    with pytest.raises(UserError):
        office.checking.answer(999, "x", "tak")


# -- answering ---------------------------------------------------------------------------------------


def test_an_answer_is_remembered_until_the_facts_change(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    office.checking.answer(found, "other_buyer", "  umowa   cesji ")
    answered = next(one for one in office.checking.of(found).findings if one.finding.code == "other_buyer")
    assert answered.answer is not None
    assert (answered.answer.who, answered.answer.reason) == ("anna", "umowa cesji")
    assert shelf.row(found).concern == ""
    office.checking.recheck([found])
    assert shelf.open(found) == {}

    session = office.review.open(found)
    session.change(FieldName.BUYER_NIP, "1234563218")
    office.checking.recheck([found])
    assert "other_buyer" in shelf.open(found)
    session.undo()
    office.checking.recheck([found])
    assert shelf.open(found) == {}
    assert "finding_answered" in {entry.what for entry in office.documents.history(found)}


def test_an_answer_needs_a_reason_and_can_be_taken_back(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    with pytest.raises(UserError) as caught:
        office.checking.answer(found, "other_buyer", "  ")
    assert caught.value.code == "checking.no_reason"
    with pytest.raises(UserError) as caught:
        office.checking.answer(found, "month_closed", "tak")
    assert caught.value.code == "checking.gone"
    office.checking.answer(found, "other_buyer", "cesja")
    office.checking.take_back(found, "other_buyer")
    assert "other_buyer" in shelf.open(found)


# -- approving ---------------------------------------------------------------------------------------


def test_an_alarm_asks_once_and_then_the_name_stands_with_it(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    session = office.review.open(found)
    with pytest.raises(UserError) as caught:
        session.approve()
    assert caught.value.code == "checking.alarm"
    assert session.reload().detail.row.status is Status.TO_REVIEW
    assert session.approve(despite={"other_buyer"}).detail.row.status is Status.APPROVED
    answer = office.checking.of(found).findings[0].answer
    assert answer is not None
    assert (answer.who, answer.reason) == ("anna", "")
    assert shelf.row(found).concern == ""


def test_only_the_alarms_that_were_told_are_passed(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    registers.states[SELLER_NIP] = VatState.NOT_REGISTERED
    with pytest.raises(UserError) as caught:
        office.review.open(found).approve(despite={"other_buyer"})
    assert caught.value.message.details["finding"] == "finding.vat_none_taxes"
    told = {"other_buyer", "vat_none_taxes"}
    assert office.review.open(found).approve(despite=told).detail.row.status is Status.APPROVED


def test_taking_the_approval_back_opens_the_alarm_again(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    office.review.open(found).approve(despite={"other_buyer"})
    office.documents.reopen([found])
    office.checking.recheck([found])
    assert "other_buyer" in shelf.open(found)


def test_many_at_once_leave_out_those_with_an_alarm(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    right, wrong = shelf.add(), shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    result = office.documents.approve([right, wrong])
    assert result.changed == (right,)
    assert [(one, message.code) for one, message in result.refused] == [(wrong, "checking.alarm")]


def test_a_document_that_was_never_checked_is_checked_before_it_is_approved(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    found = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, found, make_reading({**INVOICE_VALUES, FieldName.BUYER_NIP: OTHER_NIP}))
    assert [message.code for _one, message in office.documents.approve([found]).refused] == ["checking.alarm"]


def test_many_are_approved_despite_alarms_for_a_reason_that_stays(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    right, wrong = shelf.add(), shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    unfit = shelf.add({FieldName.BUYER_NIP: OTHER_NIP, FieldName.GROSS: ""})
    with pytest.raises(UserError) as caught:
        office.documents.approve([wrong], reason="  ")
    assert caught.value.code == "checking.no_reason"
    # The office wants alarms answered first: that is what the reason does.
    office.checking.forbid_alarms(forbid=True)
    result = office.documents.approve([right, wrong, unfit], reason="cesja,  umowa 7/2025")
    assert result.changed == (right, wrong)
    assert [(one, message.code) for one, message in result.refused] == [(unfit, "document.not_ready")]
    (answer,) = [one.answer for one in office.checking.of(wrong).findings if one.answer and one.answer.reason]
    assert (answer.who, answer.reason) == ("anna", "cesja, umowa 7/2025")
    trail = [entry for entry in office.documents.history(wrong) if entry.what is Act.ANSWERED]
    assert [(entry.who, entry.field, entry.new) for entry in trail] == [
        ("anna", "other_buyer", "cesja, umowa 7/2025")
    ]
    # What was not approved is not answered either.
    assert "other_buyer" in shelf.open(unfit)
    assert all(entry.what is not Act.ANSWERED for entry in office.documents.history(right))


def test_the_office_may_forbid_it(office: Office, shelf: Shelf, registers: KnownRegisters) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    office.checking.forbid_alarms(forbid=True)
    assert office.checking.forbids_alarms()
    with pytest.raises(UserError) as caught:
        office.review.open(found).approve(despite={"other_buyer"})
    assert caught.value.code == "checking.forbidden"
    office.checking.answer(found, "other_buyer", "cesja")
    assert office.review.open(found).approve().detail.row.status is Status.APPROVED


def test_findings_stay_as_they_were_when_somebody_answered_for_the_document(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add()
    before = office.checking.of(found)
    assert office.documents.approve([found]).changed == (found,)
    registers.states[SELLER_NIP] = VatState.NOT_REGISTERED
    office.checking.recheck([found])
    assert office.checking.of(found) == before
    office.checking.ask_again(found)
    assert registers.wishes == [(SELLER_NIP, ACCOUNT), (SELLER_NIP, "")]
    assert "vat_none_taxes" in shelf.open(found)


# -- accounts ----------------------------------------------------------------------------------------


def test_a_changed_account_alarms_only_against_what_people_approved(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    first = shelf.add()
    second = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    # Nobody has answered for the first yet: it may be the forged one.
    assert "account_changed" not in shelf.open(second)
    assert office.documents.approve([first]).changed == (first,)
    office.checking.recheck([first, second])
    changed = shelf.open(second)["account_changed"].finding
    assert (changed.details["until"], changed.details["documents"]) == (DAY, "1")
    office.documents.reopen([first])
    office.checking.recheck([second])
    assert "account_changed" not in shelf.open(second)


def test_the_alarm_and_the_contractors_card_know_the_same_accounts(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    office.documents.approve([shelf.add(), shelf.add()])
    suspect = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    found = office.contractors.find(SELLER_NIP)
    assert found is not None
    (card,) = office.contractors.card(found.id).accounts
    told = shelf.open(suspect)["account_changed"].finding.details
    assert told["documents"] == str(card.documents) == "2"
    assert told["old"].replace(" ", "").endswith(card.account.removeprefix("PL"))
    office.contractors.give_account(found.id, SECOND_ACCOUNT)
    office.checking.recheck([suspect])
    assert "account_changed" not in shelf.open(suspect)


def test_giving_an_account_on_the_card_quiets_the_alarm_of_what_waits(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    office.documents.approve([shelf.add()])
    suspect = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    found = office.contractors.find(SELLER_NIP)
    assert found is not None
    office.checking.start()
    try:
        office.contractors.give_account(found.id, SECOND_ACCOUNT)
        assert office.checking.wait_until_idle(30)
    finally:
        office.checking.stop()
    assert "account_changed" not in shelf.open(suspect)


def test_an_account_that_was_only_given_accuses_nobody(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    made = office.contractors.create(ContractorData(number=SELLER_NIP, name="Bór"))
    office.contractors.give_account(made.id, ACCOUNT)
    assert "account_changed" not in shelf.open(shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT}))


def test_an_approved_proforma_tells_of_its_account(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    proforma = shelf.add()
    office.documents.set_kind([proforma], DocumentKind.PROFORMA)
    assert office.documents.approve([proforma]).changed == (proforma,)
    suspect = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    assert "account_changed" in shelf.open(suspect)


def test_accounts_of_a_contractor_that_was_merged_are_known_too(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    office.documents.approve([shelf.add()])
    registers.states[OTHER_NIP] = VatState.ACTIVE
    other = {FieldName.SELLER_NIP: OTHER_NIP, FieldName.SELLER_NAME: "Bór Dwa"}
    office.documents.approve([shelf.add({**other, FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})])
    suspect = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    assert "account_changed" in shelf.open(suspect)
    first, second = office.contractors.find(SELLER_NIP), office.contractors.find(OTHER_NIP)
    assert first is not None
    assert second is not None
    office.contractors.merge(first.id, second.id)
    office.checking.recheck([suspect])
    assert "account_changed" not in shelf.open(suspect)


def test_a_confirmed_account_alarms_on_no_document_any_more(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    office.documents.approve([shelf.add()])
    second = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    third = shelf.add({FieldName.BANK_ACCOUNT: SECOND_ACCOUNT})
    office.checking.recheck([second, third])
    assert "account_changed" in shelf.open(third)
    with pytest.raises(UserError):
        office.checking.confirm_account(second, SECOND_ACCOUNT, "")
    office.checking.confirm_account(second, SECOND_ACCOUNT, "telefon do p. Nowak")
    assert "account_changed" not in shelf.open(second)
    assert "account_changed" not in shelf.open(third)
    entry = office.documents.history(second)[-1]
    assert (entry.who, entry.new) == ("anna", SECOND_ACCOUNT)


# -- proofs, currency --------------------------------------------------------------------------------


def test_what_vouches_for_an_answer_is_kept_with_the_document(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    found = shelf.add({FieldName.DUE_DATE: "2025-11-20"})
    proofs = {one.what: one for one in office.checking.of(found).proofs}
    assert proofs["vat"].proof.reference == "req-1"
    assert (proofs["account"].answer, proofs["account"].day) == ("active", date(2025, 11, 20))
    assert proofs["account"].proof.register is Register.FLAT_FILE
    office.checking.recheck([found])
    assert len(office.checking.of(found).proofs) == 2
    registers.states[SELLER_NIP] = VatState.EXEMPT
    office.checking.recheck([found])
    assert [one.answer for one in office.checking.of(found).proofs] == ["active", "active", "exempt"]


def test_foreign_amounts_stand_in_zloty_with_the_document(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    registers.rates["EUR"] = ("4.2512", "218/A/NBP/2025", date(2025, 11, 10))
    found = shelf.add({FieldName.CURRENCY: "EUR"})
    vat, income = office.documents.detail(found).conversions
    assert (vat.rate.purpose, vat.rate.table, vat.gross) == (
        Purpose.VAT,
        "218/A/NBP/2025",
        Decimal("5228.98"),
    )
    assert income.rate.purpose is Purpose.INCOME
    office.review.open(found).change(FieldName.CURRENCY, "PLN")
    office.checking.recheck([found])
    assert office.documents.detail(found).conversions == ()


def test_a_rate_that_the_office_typed_in_place_of_the_table_says_so(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    registers.rates["EUR"] = ("4.2512", "218/A/NBP/2025", date(2025, 11, 10))
    registers.typed_by = "ewa"
    found = shelf.add({FieldName.CURRENCY: "EUR"})
    checked = office.checking.of(found)
    said = {one.finding.code: one.finding for one in checked.findings}
    assert in_polish(said["rate_vat_typed"].message).startswith(
        "Kurs dla VAT wpisany ręcznie przez ewa: 4,2512"
    )
    assert said["rate_vat_typed"].proof is not None
    assert said["rate_vat_typed"].proof.typed_by == "ewa"
    assert "rate_vat" not in said
    vat, income = office.documents.detail(found).conversions
    assert (vat.rate.hand, income.rate.hand, vat.rate.by) == ("ewa", "ewa", "")
    assert {one.proof.typed_by for one in checked.proofs if one.what == "rate"} == {"ewa"}
    # The bank's own goes before it once it is here, even where the figure is the same.
    registers.typed_by = ""
    office.checking.recheck([found])
    vat, _ = office.documents.detail(found).conversions
    assert vat.rate.hand == ""
    assert "rate_vat" in {one.finding.code for one in office.checking.of(found).findings}
    assert [one.proof.typed_by for one in office.checking.of(found).proofs if one.what == "rate"] == [
        "ewa", "ewa", "", "",
    ]  # fmt: skip


def test_a_rate_is_entered_by_hand_and_taken_back(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    registers.rates["EUR"] = ("4.2512", "218/A/NBP/2025", date(2025, 11, 10))
    found = shelf.add({FieldName.CURRENCY: "EUR"})
    office.checking.set_rate(found, Purpose.VAT, Decimal("4.30"), "umowa", date(2025, 11, 3))
    vat = office.documents.detail(found).conversions[0]
    assert (vat.rate.by, vat.net, vat.vat) == ("anna", Decimal("4300.00"), Decimal("989.00"))
    # Neither a new check nor a new answer of the register takes it away.
    office.checking.recheck([found])
    assert office.documents.detail(found).conversions[0] == vat
    office.checking.clear_rate(found, Purpose.VAT)
    assert office.documents.detail(found).conversions[0].rate.mid == Decimal("4.2512")


@pytest.mark.parametrize("mid", ["0", "-1", "NaN", "1000001"])
def test_a_rate_must_be_one(office: Office, shelf: Shelf, mid: str) -> None:
    found = shelf.add({FieldName.CURRENCY: "EUR"})
    with pytest.raises(UserError) as caught:
        office.checking.set_rate(found, Purpose.VAT, Decimal(mid), "", date(2025, 11, 3))
    assert caught.value.code == "checking.bad_rate"


def test_zloty_take_no_rate(office: Office, shelf: Shelf) -> None:
    with pytest.raises(UserError) as caught:
        office.checking.set_rate(shelf.add(), Purpose.VAT, Decimal(4), "", date(2025, 11, 3))
    assert caught.value.code == "checking.no_currency"


def test_an_office_without_registers_is_told_nothing_of_them(office: Office, shelf: Shelf) -> None:
    found = shelf.add()
    assert office.checking.of(found).findings == ()
    assert office.checking.of(found).proofs == ()


def test_an_answer_of_an_earlier_day_waits_for_the_right_one(
    office: Office, database: Database, shelf: Shelf, registers: KnownRegisters
) -> None:
    registers.late = 3
    found = shelf.add()
    details = {one.finding.code: one.finding.details for one in office.checking.of(found).findings}
    assert details["vat_active"]["day"] == "2025-11-09"
    with database.read() as session:
        assert set(session.scalars(select(CheckWaitTable.number))) == {SELLER_NIP}
    registers.late = 0
    office.checking.recheck([found])
    with database.read() as session:
        assert session.scalars(select(CheckWaitTable.number)).all() == []


def test_offline_is_a_note_and_no_alarm(office: Office, shelf: Shelf, registers: KnownRegisters) -> None:
    registers.default = AskState.OFFLINE
    registers.states.clear()
    registers.accounts.clear()
    found = shelf.add()
    assert shelf.open(found) == {}
    assert {one.finding.code for one in office.checking.of(found).findings} == {
        "vat_offline",
        "account_offline",
    }


# -- months, KSeF ------------------------------------------------------------------------------------


def test_a_closed_month_is_asked_of_whoever_closes_months(
    office: Office, company: Company, shelf: Shelf, registers: KnownRegisters
) -> None:
    asked: list[tuple[int, Month]] = []

    def is_closed(_session: Session, company_id: int, month: Month) -> bool:
        asked.append((company_id, month))
        return True

    office.checking.is_closed = is_closed
    found = shelf.add()
    assert "month_closed" in shelf.open(found)
    assert (company.id, Month(2025, 11)) in asked


def test_the_codes_of_a_print_are_kept_for_the_day_its_xml_comes(
    office: Office, shelf: Shelf, registers: KnownRegisters
) -> None:
    base = make_reading({**INVOICE_VALUES}, certain=set(FieldName))
    digest = "x" * 43
    text = f"https://qr.ksef.mf.gov.pl/invoice/{OTHER_NIP}/12-11-2026/{digest}"
    page = base.pages[0]
    code = Code(text, Symbology.QR, Box(0, 0.1, 0.1, 0.2, 0.2))
    reading = Reading(
        base.printed_kind,
        base.fields,
        base.vat_rows,
        pages=(type(page)(page.index, page.width, page.height, page.source, page.words, codes=(code,)),),
        reader="test",
    )
    found = shelf.add(reading=reading)
    assert "ksef_code_nip" in shelf.open(found)
    # Finding the fields anew from kept words knows no codes; they stay.
    with shelf.database.write() as session:
        document = session.get_one(DocumentTable, found)
        document.status = Status.RECEIVED
        recording.put_reading(session, document, base)
    office.checking.recheck([found])
    assert "ksef_code_nip" in shelf.open(found)


def test_a_document_in_the_bin_is_not_marked(office: Office, shelf: Shelf, registers: KnownRegisters) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    office.documents.bin([found])
    office.checking.recheck([found])
    assert shelf.row(found).concern == ""
    office.documents.restore([found])
    office.checking.recheck([found])
    assert shelf.row(found).concern == Severity.ALARM


def test_another_program_learns_of_new_findings(
    office: Office, shelf: Shelf, registers: KnownRegisters, database: Database, heard: list[Event]
) -> None:
    found = shelf.add({FieldName.BUYER_NIP: OTHER_NIP})
    with database.read() as session:
        before = session.scalar(select(DocumentCheckTable.seq).where(DocumentCheckTable.document_id == found))
    checking = Checking(database, office.events, "ola", office.checking.registers, office.checking.is_closed)
    checking.answer(found, "other_buyer", "cesja")
    with database.read() as session:
        after = session.scalar(select(DocumentCheckTable.seq).where(DocumentCheckTable.document_id == found))
    assert before is not None
    assert after is not None
    assert after > before
