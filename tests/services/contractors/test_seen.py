"""The base follows approvals: with them, back with them, and never counts a document twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorTable,
)
from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.companies import Company
from desktop.domain.contractors import ContractorSettings, Origin
from desktop.domain.fields import FieldName
from desktop.services.contractors import finding, seen
from desktop.services.office import Office
from tests.builders import ACCOUNT, COMPANY_NIP, SELLER_NIP

N = FieldName
OTHER_ACCOUNT = "PL27114020040000300201355387"
OTHER_NIP = "7811993406"
Read = Callable[..., int]


def only(office: Office):
    (found,) = office.contractors.rows(office.contractors.ids())
    return found


def test_an_approval_makes_the_contractor(office: Office, company: Company, read: Read) -> None:
    first = read({N.SELLER_ADDRESS: "ul. Długa 2, 30-001 Kraków"})
    assert office.contractors.ids() == []
    office.documents.approve([first])
    found = only(office)
    assert (found.data.number, found.data.name, found.origin) == (SELLER_NIP, "„Bór” S.A.", Origin.DOCUMENTS)
    assert (found.data.address.street, found.data.address.post_code, found.data.address.town) == (
        "ul. Długa 2", "30-001", "Kraków",
    )  # fmt: skip
    assert (found.documents, found.last, found.data.country) == (1, date(2026, 11, 12), "PL")
    card = office.contractors.card(found.id)
    assert [(one.company_id, one.documents) for one in card.companies] == [(company.id, 1)]
    assert [(one.document_id, one.account) for one in card.recent] == [(first, ACCOUNT)]


def test_accounts_have_first_and_last_day(office: Office, read: Read) -> None:
    for day in ("2026-03-01", "2026-01-05", "2026-02-10"):
        read({N.ISSUE_DATE: day}, approve=True)
    moved = read({N.ISSUE_DATE: "2026-04-01", N.BANK_ACCOUNT: OTHER_ACCOUNT})
    office.checking.confirm_account(moved, OTHER_ACCOUNT, "potwierdzone telefonicznie")
    assert office.documents.approve([moved]).refused == ()
    accounts = office.contractors.accounts_seen("586-010-41-21")
    assert [(one.account, one.first, one.last, one.documents, one.given) for one in accounts] == [
        (OTHER_ACCOUNT, date(2026, 4, 1), date(2026, 4, 1), 1, False),
        (ACCOUNT, date(2026, 1, 5), date(2026, 3, 1), 3, False),
    ]
    assert office.contractors.accounts_seen(OTHER_NIP) == ()


def test_an_approval_that_is_taken_back_leaves_nothing(
    office: Office, database: Database, read: Read
) -> None:
    document = read(approve=True)
    office.documents.reopen([document])
    assert office.contractors.ids() == []
    with database.read() as session:
        for table in (ContractorDocumentTable, ContractorAccountTable, ContractorKeyTable):
            assert session.scalar(select(func.count()).select_from(table)) == 0


def test_a_correction_replaces_what_was_said(office: Office, read: Read) -> None:
    document = read(approve=True)
    office.documents.reopen([document])
    session = office.review.open(document)
    session.change(N.BANK_ACCOUNT, OTHER_ACCOUNT)
    session.change(N.SELLER_NIP, OTHER_NIP)
    session.approve()
    assert only(office).data.number == OTHER_NIP
    assert [one.account for one in office.contractors.accounts_seen(OTHER_NIP)] == [OTHER_ACCOUNT]
    assert office.contractors.accounts_seen(SELLER_NIP) == ()


def test_undoing_an_approval_undoes_the_base(office: Office, read: Read) -> None:
    session = office.review.open(read())
    session.approve()
    assert only(office).documents == 1
    session.undo()
    assert office.contractors.ids() == []


def test_the_bin_takes_and_gives_back(office: Office, read: Read) -> None:
    document = read(approve=True)
    read(approve=True)
    office.documents.bin([document])
    assert only(office).documents == 1
    office.documents.restore([document])
    assert only(office).documents == 2


def test_deleting_for_good_takes_the_documents_share(office: Office, read: Read) -> None:
    read(approve=True)
    document = read({N.BANK_ACCOUNT: OTHER_ACCOUNT}, approve=True)
    office.documents.bin([document])
    office.documents.empty_bin()
    assert only(office).documents == 1
    assert [one.account for one in office.contractors.accounts_seen(SELLER_NIP)] == [ACCOUNT]


def test_a_contractor_somebody_cares_for_outlives_its_documents(
    office: Office, company: Company, read: Read
) -> None:
    document = read(approve=True)
    contractor = only(office)
    office.contractors.change_settings(contractor.id, company.id, ContractorSettings(payment_days=14))
    office.documents.reopen([document])
    assert (only(office).id, only(office).documents) == (contractor.id, 0)


def test_of_a_sale_the_buyer_is_the_contractor_without_our_account(office: Office, read: Read) -> None:
    read(
        {
            N.SELLER_NIP: COMPANY_NIP, N.SELLER_NAME: "Żółw sp. z o.o.",
            N.BUYER_NIP: OTHER_NIP, N.BUYER_NAME: "Łąka Jan",
        },
        approve=True,
    )  # fmt: skip
    assert (only(office).data.number, only(office).data.name) == (OTHER_NIP, "Łąka Jan")
    assert office.contractors.accounts_seen(OTHER_NIP) == ()


def test_private_buyers_are_not_listed(office: Office, read: Read) -> None:
    sale = {
        N.SELLER_NIP: COMPANY_NIP, N.SELLER_NAME: "Żółw sp. z o.o.",
        N.BUYER_NIP: None, N.BUYER_NAME: "Anna Osoba",
    }  # fmt: skip
    read(sale, approve=True)
    assert office.contractors.ids() == []


def test_a_seller_without_a_number_is_known_by_its_name(office: Office, read: Read) -> None:
    read({N.SELLER_NIP: None, N.SELLER_NAME: "Antykwariat Sowa"}, approve=True)
    read({N.SELLER_NIP: None, N.SELLER_NAME: "ANTYKWARIAT „SOWA”"}, approve=True)
    assert (only(office).data.number, only(office).documents) == ("", 2)


def test_a_number_with_a_wrong_digit_counts_for_none(office: Office, read: Read) -> None:
    read({N.SELLER_NIP: "5860104122", N.SELLER_NAME: "Antykwariat Sowa"}, approve=True)
    assert only(office).data.number == ""


def test_names_follow_the_newest_document_until_a_person_says(office: Office, read: Read) -> None:
    read({N.SELLER_NAME: "Bór dawny", N.ISSUE_DATE: "2026-01-05"}, approve=True)
    newest = read({N.SELLER_NAME: "Bór nowy", N.ISSUE_DATE: "2026-05-05"}, approve=True)
    assert (only(office).data.name, only(office).other_names) == ("Bór nowy", ("Bór dawny",))
    office.documents.reopen([newest])
    assert (only(office).data.name, only(office).other_names) == ("Bór dawny", ())


def test_documents_of_before_the_base_are_gathered(office: Office, database: Database, read: Read) -> None:
    wanted = [read(approve=True) for _ in range(3)]
    read()
    with database.write() as session:
        session.execute(delete(ContractorTable))
        session.execute(delete(SettingTable).where(SettingTable.key == seen.GATHERED_KEY))
    assert office.contractors.ids() == []
    office.contractors.gather()
    assert only(office).documents == len(wanted)
    office.contractors.gather()
    assert only(office).documents == len(wanted)


def test_recording_twice_counts_once(office: Office, database: Database, read: Read) -> None:
    document = read(approve=True)
    from desktop.db.tables import DocumentTable

    with database.write() as session:
        seen.record(session, session.get_one(DocumentTable, document))
    assert only(office).documents == 1
    assert [one.documents for one in office.contractors.accounts_seen(SELLER_NIP)] == [1]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["approve", "reopen", "bin", "restore"]))))
def test_however_documents_go_the_base_says_what_is_approved(
    office: Office, database: Database, read: Read, steps: list[tuple[int, str]]
) -> None:
    documents = [
        read({N.BANK_ACCOUNT: account, N.SELLER_NIP: nip})
        for account in (ACCOUNT, OTHER_ACCOUNT)
        for nip in (SELLER_NIP, OTHER_NIP)
    ]
    for position, step in steps:
        getattr(office.documents, step)([documents[position]])
    with database.read() as session:
        held = set(session.scalars(select(ContractorDocumentTable.document_id)))
        found = {nip: finding.accounts_seen(session, nip) for nip in (SELLER_NIP, OTHER_NIP)}
    approved = {
        row.id for row in office.documents.rows(documents) if row.status.value in {"approved", "exported"}
    }
    assert held & set(documents) == approved
    assert sum(one.documents for accounts in found.values() for one in accounts) == len(held)
    office.documents.bin(documents)
    office.documents.empty_bin()
    assert office.contractors.ids() == []


@pytest.mark.parametrize("typed", ["5860104121", "PL5860104121", "586-010-41-21", "PL 586 010 41 21"])
def test_a_number_is_found_however_written(office: Office, read: Read, typed: str) -> None:
    read(approve=True)
    found = office.contractors.find(typed)
    assert found is not None
    assert found.data.number == SELLER_NIP
