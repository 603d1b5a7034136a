"""All that is held about a person is told, and what may go is erased for good."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.panel_tables import PanelActTable, PanelMessageTable
from desktop.db.tables import DeliveryTable, DocumentTable, OutgoingTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.letters import LetterKind
from desktop.domain.messages import Message
from desktop.domain.privacy.findings import Fate, Place, Report
from desktop.domain.privacy.person import Person
from desktop.domain.sending import LetterState
from desktop.domain.trail import TrailFilter
from desktop.domain.users import OfficeAct, Role, UserData
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading
from tests.mailservers import Secrets

NAME, EMAIL, NUMBER = "Łucja Żakówna", "lucja@zakowna.example", "5860104121"
AT = datetime(2026, 11, 12, 9, tzinfo=UTC)
PERSON = Person(name=NAME, email=EMAIL, number=NUMBER)
WHY = "wniosek z 26.11.2026, art. 17 ust. 1 lit. a RODO"


@pytest.fixture
def held(office: Office, database: Database, company: Company, tmp_path: Path) -> dict[str, int]:
    """An approved invoice, a letter, a mail, a letter of the office, an account in the panel."""
    ids = {}
    values = {**INVOICE_VALUES, FieldName.SELLER_NAME: NAME}
    ids["invoice"] = add_document(office, tmp_path / "in", name="f.pdf", company_id=company.id)
    give_reading(database, ids["invoice"], make_reading(values, text="FAKTURA VAT"))
    review = office.review.open(ids["invoice"])
    review.change(FieldName.NUMBER, "FV/2026/11/0124")
    review.approve()
    ids["letter"] = add_document(office, tmp_path / "in", name="p.pdf", company_id=company.id)
    give_reading(
        database, ids["letter"], make_reading({}, text=f"Podanie {NAME} niepowtarzalnik", vat_rows=())
    )
    ids["other"] = add_document(office, tmp_path / "in", name="o.pdf", company_id=company.id)
    give_reading(database, ids["other"], make_reading({}, text="Ktoś inny niepowtarzalny", vat_rows=()))
    office.documents.set_kind([ids["letter"], ids["other"]], DocumentKind.LETTER)
    with database.write() as session:
        document = session.get_one(DocumentTable, ids["invoice"])
        document.sender, document.note = EMAIL, f"Od: {NAME}"
        mail = DeliveryTable(
            channel=Channel.MAIL,
            at=AT,
            company_id=company.id,
            sender=EMAIL,
            subject="Faktura",
            body=f"Pozdrawiam\n{NAME}",
            facts={"name": NAME, "mailbox": "biuro"},
            parts=[{"name": "f.pdf", "document_id": ids["invoice"]}],
        )
        said = PanelMessageTable(
            company_id=company.id, at=AT, from_office=False, who=EMAIL, text=f"To faktura, {NAME}"
        )
        session.add_all([mail, said])
        session.add_all(_letter(state, number) for number, state in enumerate(LetterState))
        session.flush()
        ids["mail"], ids["talk"] = mail.id, said.id
    made = office.panel.accounts.invite(company.id, EMAIL, by="anna", name=NAME, send=False)
    ids["user"] = made.access.user_id
    return ids


def _letter(state: LetterState, number: int) -> OutgoingTable:
    return OutgoingTable(
        kind=LetterKind.ANSWER,
        state=state,
        recipient=EMAIL,
        subject="Dziękujemy",
        body="Przyjęto.",
        message_id=f"<{number}@biuro.example>",
        queued_at=AT,
        since=AT,
        due_at=AT,
        changed_at=AT,
    )


def fates(report: Report, place: Place) -> list[Fate]:
    return [one.fate for one in report.of(place)]


def keys(report: Report, fate: Fate) -> set[str]:
    return {one.key for one in report.found if one.fate is fate}


def bytes_of(data: DataFolder) -> Iterable[bytes]:
    for ending in ("", "-wal"):
        path = data.database.with_name(data.database.name + ending)
        if path.exists():
            yield path.read_bytes().lower()


def test_the_report_tells_all_and_what_would_become_of_it(office: Office, held: dict[str, int]) -> None:
    report = office.privacy.report(PERSON)

    documents = {one.id: one for one in report.of(Place.DOCUMENT)}
    assert set(documents) == {held["invoice"], held["letter"]}
    assert documents[held["invoice"]].fate is Fate.STAYS
    assert documents[held["invoice"]].until == date(2032, 12, 31)
    assert documents[held["letter"]].fate is Fate.CHOICE
    assert fates(report, Place.CONTRACTOR) == [Fate.GOES]
    assert fates(report, Place.LEARNT) == [Fate.GOES]
    assert fates(report, Place.ARRIVAL) == [Fate.GOES]
    assert fates(report, Place.DELIVERY) == [Fate.GOES]
    assert fates(report, Place.TALK) == [Fate.GOES]
    assert fates(report, Place.PANEL_USER) == [Fate.GOES]
    assert fates(report, Place.PANEL_ACT) == [Fate.GOES]
    assert sorted(fates(report, Place.LETTER)) == sorted([Fate.GOES] * 3 + [Fate.STAYS] * 2)
    assert all(one.why is not None for one in report.found if one.fate is Fate.STAYS)


def test_that_pages_stay_in_a_file_of_several_documents_is_told(
    office: Office, database: Database, held: dict[str, int]
) -> None:
    with database.write() as session:
        invoice, letter = (session.get_one(DocumentTable, held[one]) for one in ("invoice", "letter"))
        letter.sha256 = invoice.sha256

    found = {one.id: one for one in office.privacy.report(PERSON).of(Place.DOCUMENT)}
    assert found[held["letter"]].why == Message("privacy.shared_file")


def test_by_the_account_in_the_panel(office: Office, held: dict[str, int]) -> None:
    report = office.privacy.report(Person(panel_user=held["user"]))
    assert fates(report, Place.PANEL_USER) == [Fate.GOES]
    assert fates(report, Place.DELIVERY) == [Fate.GOES]


def test_what_somebody_of_the_office_did_is_told_and_stays(office: Office, held: dict[str, int]) -> None:
    report = office.privacy.report(Person(trail_name="Anna"))
    assert set(fates(report, Place.ACTS)) == {Fate.STAYS}
    assert dict(report.of(Place.ACTS)[0].facts)["who"] == "anna"


def test_erasing_takes_what_may_go_and_names_nobody(
    office: Office, database: Database, data: DataFolder, held: dict[str, int], secrets: Secrets
) -> None:
    secrets.put(f"panel/{held['user']}", "tajne")
    report = office.privacy.report(PERSON)
    letter = f"document:{held['letter']}"
    original = office.documents.detail(held["letter"]).sha256
    expected = {one.key for one in report.chosen([letter], [])}

    protocol = office.privacy.erase(PERSON, WHY, more=[letter], expected=expected)

    assert protocol.counts["document"] == 1
    assert protocol.kept == {"document": 1, "letter": 2}
    assert not PERSON.is_named_in(str(protocol))
    left = office.privacy.report(PERSON)
    assert {one.place for one in left.found} == {Place.DOCUMENT, Place.LETTER, Place.CONTRACTOR}
    (contractor,) = left.of(Place.CONTRACTOR)
    assert contractor.why is not None
    assert office.documents.rows([held["letter"]]) == []
    assert not (data.store / original[:2] / original[2:]).exists()
    with database.read() as session:
        assert session.get_one(DeliveryTable, held["mail"]).body == ""
        assert session.get_one(PanelMessageTable, held["talk"]).text == "To faktura, [usunięto]"
        assert session.get_one(DocumentTable, held["invoice"]).note == "Od: [usunięto]"
        assert not any(
            PERSON.is_named_in(one.who, one.about) for one in session.scalars(select(PanelActTable))
        )


@pytest.mark.of_sqlite("what its files hold")
def test_nothing_of_it_is_left_in_the_files_of_the_database(
    office: Office, data: DataFolder, held: dict[str, int]
) -> None:
    assert any(b"niepowtarzalnik" in one for one in bytes_of(data))
    office.privacy.erase(PERSON, WHY, more=[f"document:{held['letter']}"])
    assert any(b"niepowtarzalny" in one for one in bytes_of(data))
    for one in bytes_of(data):
        assert b"niepowtarzalnik" not in one
        assert b"pozdrawiam" not in one


def test_what_changed_since_the_preview_is_not_erased(office: Office, held: dict[str, int]) -> None:
    expected = keys(office.privacy.report(PERSON), Fate.GOES)
    office.panel.accounts.invite(1, EMAIL, by="anna", send=False)
    for options, code in (
        ({"expected": expected}, "privacy.changed"),
        ({"more": [f"document:{held['invoice']}"]}, "privacy.stays"),
        ({"without": ["document:999"]}, "privacy.not_found"),
    ):
        with pytest.raises(UserError) as refused:
            office.privacy.erase(PERSON, WHY, **options)
        assert refused.value.code == code
    with pytest.raises(UserError) as refused:
        office.privacy.erase(PERSON, f"wniosek, {NAME}")
    assert refused.value.code == "privacy.ground_names"
    assert office.privacy.protocols() == []


def test_trail_of_the_office_loses_a_person_but_not_what_was_done(office: Office, company: Company) -> None:
    office.users.accounts.add(UserData("anna", "Anna Nowak", Role.OWNER), "sześć zielonych żółwi")
    office.panel.accounts.invite(company.id, name=NAME, email=EMAIL, by="anna", send=False)

    report = office.privacy.report(PERSON)
    assert set(fates(report, Place.OFFICE_ACT)) == {Fate.GOES}
    office.privacy.erase(PERSON, WHY)
    lines = office.users.history.page(TrailFilter()).lines

    assert office.privacy.report(PERSON).of(Place.OFFICE_ACT) == ()
    assert {OfficeAct.ACCESS, OfficeAct.PRIVACY} <= {line.act for line in lines}
    assert EMAIL not in repr(lines)


def test_user_of_the_program_is_told_of_the_account_that_stays(office: Office) -> None:
    office.users.accounts.add(UserData("anna", "Anna Nowak", Role.OWNER), "sześć zielonych żółwi")

    report = office.privacy.report(Person(name="Anna Nowak"))

    assert set(fates(report, Place.OFFICE_USER)) == {Fate.STAYS}
    assert set(fates(report, Place.OFFICE_ACT)) == {Fate.STAYS}
