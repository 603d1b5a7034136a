"""No table that can hold data of a person is left out of a report, and of an erasure."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.db.account_tables import BankAccountTable
from desktop.db.booking_tables import BookingRuleTable
from desktop.db.checking_tables import ConfirmedAccountTable
from desktop.db.duplicate_tables import DuplicateReceiptTable
from desktop.db.engine import Database
from desktop.db.register_tables import RegisterQuestionTable, TypedRateTable
from desktop.db.search_tables import SavedViewTable
from desktop.db.statement_tables import BankLineTable, BankRuleTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel
from desktop.domain.privacy.findings import Fate, Place
from desktop.domain.privacy.person import Person
from desktop.domain.registers import AskState, Register
from desktop.services.office import Office
from tests.builders import add_document, give_reading

NAME, EMAIL, NUMBER = "Łucja Żakówna", "lucja@zakowna.example", "5860104121"
AT = datetime(2026, 11, 12, 9, tzinfo=UTC)
ACCOUNT = "PL61109010140000071219812874"
PERSON = Person(name=NAME, email=EMAIL, number=NUMBER)
WHY = "wniosek z 26.11.2026"


def test_who_sent_another_copy_of_a_document(office: Office, database: Database, tmp_path: Path) -> None:
    document = add_document(office, tmp_path, name="f.pdf")
    give_reading(database, document)
    with database.write() as session:
        session.add(
            DuplicateReceiptTable(
                document_id=document,
                other_id=999,
                received_at=AT,
                channel=Channel.MAIL,
                sender=EMAIL,
                file_name=f"{NAME}.pdf",
            )
        )

    found = office.privacy.report(PERSON).of(Place.ARRIVAL)
    assert [(one.id, one.fate) for one in found] == [(document, Fate.GOES)]
    assert EMAIL in str(found[0].facts)
    office.privacy.erase(PERSON, WHY)

    with database.read() as session:
        left = session.scalars(select(DuplicateReceiptTable)).one()
        assert (left.sender, left.file_name) == ("", "[usunięto].pdf")
    assert office.privacy.report(PERSON).of(Place.ARRIVAL) == ()


def test_a_question_about_a_number_that_no_register_has_answered(office: Office, database: Database) -> None:
    with database.write() as session:
        for number in (NUMBER, f"PL{NUMBER}", "7952488001"):
            session.add(
                RegisterQuestionTable(
                    register=Register.WHITE_LIST,
                    kind="vat",
                    number=number,
                    day=date(2026, 11, 12),
                    state=AskState.NONE,
                    asked_at=AT,
                    due_at=AT,
                )
            )

    assert [one.fate for one in office.privacy.report(PERSON).of(Place.QUESTION)] == [Fate.GOES] * 2
    office.privacy.erase(PERSON, WHY)

    with database.read() as session:
        assert list(session.scalars(select(RegisterQuestionTable.number))) == ["7952488001"]


def test_a_confirmed_account_of_who_is_not_in_the_base(office: Office, database: Database) -> None:
    with database.write() as session:
        session.add(
            ConfirmedAccountTable(number=NUMBER, account=ACCOUNT, who="anna", at=AT, reason="telefon")
        )
        session.add(ConfirmedAccountTable(number="7952488001", account=ACCOUNT, who="anna", at=AT))

    (found,) = office.privacy.report(PERSON).of(Place.CONFIRMED)
    assert found.fate is Fate.GOES
    assert dict(found.facts)["account"] == ACCOUNT
    office.privacy.erase(PERSON, WHY)

    with database.read() as session:
        assert list(session.scalars(select(ConfirmedAccountTable.number))) == ["7952488001"]


@pytest.mark.parametrize("by_account", [False, True])
def test_rules_that_know_payments_to_the_person(
    office: Office, database: Database, company: Company, by_account: bool
) -> None:
    with database.write() as session:
        own = BankAccountTable(company_id=company.id, account="PL1", currency="PLN")
        session.add(own)
        session.flush()
        session.add(
            BankLineTable(
                company_id=company.id, account_id=own.id, booked_on=date(2026, 11, 5), amount=-100,
                currency="PLN", name=NAME, account=ACCOUNT,
            )
        )  # fmt: skip
        known = {"account": ACCOUNT} if by_account else {"words": "lucja zakowna wynagrodzenie"}
        rule = BankRuleTable(company_id=company.id, reason="wage", who="anna", at=AT, **known)
        other = BankRuleTable(company_id=company.id, words="zus skladki", reason="zus", who="anna", at=AT)
        session.add_all([rule, other])
        session.flush()
        key, stays = f"bank_rule:{rule.id}", other.id

    (found,) = office.privacy.report(PERSON).of(Place.BANK_RULE)
    assert (found.key, found.fate) == (key, Fate.CHOICE)
    office.privacy.erase(PERSON, WHY, more=[key])

    with database.read() as session:
        assert list(session.scalars(select(BankRuleTable.id))) == [stays]


def test_rules_of_booking_that_name_the_person(office: Office, database: Database) -> None:
    with database.write() as session:
        rule = BookingRuleTable(name="Czynsz", conditions={"contractor": NAME}, outcome={})
        session.add_all([rule, BookingRuleTable(name="Prąd", conditions={"contractor": "Tauron"})])
        session.flush()
        key = f"booking_rule:{rule.id}"

    (found,) = office.privacy.report(PERSON).of(Place.BOOKING_RULE)
    assert (found.key, found.fate) == (key, Fate.CHOICE)
    office.privacy.erase(PERSON, WHY, more=[key])

    with database.read() as session:
        assert list(session.scalars(select(BookingRuleTable.name))) == ["Prąd"]


def test_the_accounts_of_a_client_who_is_a_person(
    office: Office, database: Database, company: Company
) -> None:
    with database.write() as session:
        session.add(BankAccountTable(company_id=company.id, account=ACCOUNT, currency="PLN", name=NAME))

    (found,) = office.privacy.report(PERSON).of(Place.CLIENT)
    assert found.fate is Fate.STAYS
    assert dict(found.facts)["account"] == ACCOUNT


def test_what_somebody_of_the_office_did_where_no_document_tells_of_it(
    office: Office, database: Database, company: Company
) -> None:
    with database.write() as session:
        session.add(BankRuleTable(company_id=company.id, words="zus skladki", reason="zus", who="ewa", at=AT))
        session.add(TypedRateTable(currency="EUR", day=date(2026, 11, 12), mid="4.25", who="ewa", at=AT))
        session.add(SavedViewTable(user="ewa", name="Moje", query="faktury", created_at=AT))

    report = office.privacy.report(Person(trail_name="ewa"))
    assert {dict(one.facts)["where"] for one in report.of(Place.ACTS)} == {
        "reguły wyciągów",
        "kursy wpisane ręcznie",
    }
    assert [one.fate for one in report.of(Place.VIEW)] == [Fate.GOES]
