"""What a person decides about contractors: changes, settings, merges and their taking back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.contractors import (
    Address,
    Contractor,
    ContractorAct,
    ContractorData,
    ContractorSettings,
    DoubleReason,
    Origin,
)
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.registers import AskState, Proof, Register, RegisteredName
from desktop.extraction.reader import read_text_only
from desktop.services.contractors.finding import ContractorFilter
from desktop.services.events import ContractorsChanged
from desktop.services.office import Office
from tests.builders import ACCOUNT, COMPANY_NIP, SELLER_NIP, add_document, give_reading, make_pdf

N = FieldName
OTHER_NIP = "7811993406"
OTHER_ACCOUNT = "PL27114020040000300201355387"
Read = Callable[..., int]
BOR = ContractorData(SELLER_NIP, "Bór S.A.", address=Address("Długa 2", "30-001", "Kraków"))


def all_of(office: Office, **wanted: object) -> list[Contractor]:
    return office.contractors.rows(office.contractors.ids(ContractorFilter(**wanted)))  # type: ignore[arg-type]


def test_a_contractor_is_made_by_hand(office: Office) -> None:
    told: list[object] = []
    office.events.subscribe(told.append)
    made = office.contractors.create(replace(BOR, number="PL 586-010-41-21", email="biuro@bor.example"))
    assert (made.data.number, made.data.country, made.origin) == (SELLER_NIP, "PL", Origin.PERSON)
    assert told == [ContractorsChanged(frozenset({made.id}))]
    (line,) = office.contractors.history(made.id)
    assert (line.who, line.what, line.details["name"]) == ("anna", ContractorAct.CREATED, "Bór S.A.")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (ContractorData(), "contractor.no_name"),
        (ContractorData(name=" „” "), "contractor.no_name"),
        (ContractorData("5860104122", "Bór"), "contractor.number_check"),
        (ContractorData("58601041", "Bór"), "contractor.number_length"),
        (ContractorData("DE123456789", "Wald"), "contractor.number_check"),
        (ContractorData("D", "Wald"), "contractor.number_shape"),
        (ContractorData(name="x" * 301), "contractor.too_long"),
        (ContractorData(name="Bór", email="nie adres"), "contractor.bad_email"),
        (ContractorData(name="Bór", country="Polska"), "contractor.bad_country"),
    ],
)
def test_what_cannot_be_is_refused(office: Office, said: ContractorData, code: str) -> None:
    with pytest.raises(UserError) as refused:
        office.contractors.create(said)
    assert refused.value.code == code
    assert office.contractors.ids() == []


@pytest.mark.parametrize("number", ["DE136695976", "GB 123 456 789", "CHE123456789", "US99-1234567", ""])
def test_foreign_numbers_are_taken(office: Office, number: str) -> None:
    assert office.contractors.create(ContractorData(number, "Wald")).data.name == "Wald"


def test_no_number_twice(office: Office) -> None:
    office.contractors.create(BOR)
    with pytest.raises(UserError) as refused:
        office.contractors.create(ContractorData("586-010-41-21", "Inny"))
    assert refused.value.message.details["name"] == "Bór S.A."


def test_what_a_person_said_is_not_overwritten_by_documents(office: Office, read: Read) -> None:
    made = office.contractors.create(BOR)
    read({N.SELLER_NAME: "BOR SA oddział", N.SELLER_ADDRESS: "Krótka 1, 00-001 Warszawa"}, approve=True)
    found = office.contractors.card(made.id).contractor
    assert (found.data.name, found.data.address.town, found.documents) == ("Bór S.A.", "Kraków", 1)
    assert found.other_names == ("BOR SA oddział",)
    assert found.other_addresses == ("Krótka 1, 00-001 Warszawa",)


def test_a_changed_name_is_still_found(office: Office) -> None:
    made = office.contractors.create(BOR)
    office.contractors.change(made.id, replace(BOR, name="Las S.A."))
    assert [one.data.name for one in all_of(office, text="bor")] == ["Las S.A."]
    assert office.contractors.history(made.id)[0].details == {"name": "Bór S.A. → Las S.A."}


def test_search_wants_all_words(office: Office, company: Company, read: Read) -> None:
    office.contractors.create(BOR)
    office.contractors.create(ContractorData(OTHER_NIP, "Żółta Łąka", email="biuro@laka.example"))
    retired = office.contractors.create(ContractorData(name="Dawny Bór", active=False))

    def named(**wanted: object) -> list[str]:
        return [one.data.name for one in all_of(office, **wanted)]

    assert named() == ["Bór S.A.", "Żółta Łąka"]
    assert named(text="BOR krak") == ["Bór S.A."]
    assert named(text="586-010-41-21") == ["Bór S.A."]
    assert named(text="586010") == ["Bór S.A."]
    assert named(text="laka.example") == ["Żółta Łąka"]
    assert named(text="50%_") == []
    assert named(inactive=True) == ["Bór S.A.", retired.data.name, "Żółta Łąka"]
    assert named(company_id=company.id) == []
    read(approve=True)
    assert named(company_id=company.id) == ["Bór S.A."]


def test_settings_are_per_company(office: Office, company: Company) -> None:
    made = office.contractors.create(BOR)
    said = ContractorSettings(14, "KOSZTY", "ZAKUP", "materiały", "BOR")
    office.contractors.change_settings(made.id, company.id, said)
    (relation,) = office.contractors.card(made.id).companies
    assert (relation.company_id, relation.settings) == (company.id, said)
    office.contractors.change_settings(made.id, company.id, ContractorSettings())
    assert office.contractors.card(made.id).companies == ()
    with pytest.raises(UserError) as refused:
        office.contractors.change_settings(made.id, company.id, ContractorSettings(payment_days=400))
    assert refused.value.code == "contractor.days"


def test_an_account_is_given_and_taken(office: Office, read: Read) -> None:
    made = office.contractors.create(BOR)
    office.contractors.give_account(made.id, "61 1090 1014 0000 0712 1981 2874")
    office.contractors.give_account(made.id, ACCOUNT)
    (account,) = office.contractors.accounts_seen(SELLER_NIP)
    assert (account.account, account.documents, account.given) == (ACCOUNT, 0, True)
    read(approve=True)
    office.contractors.take_account(made.id, ACCOUNT)
    (account,) = office.contractors.accounts_seen(SELLER_NIP)
    assert (account.documents, account.given) == (1, False)
    with pytest.raises(UserError) as refused:
        office.contractors.give_account(made.id, "61109010140000071219812875")
    assert refused.value.code == "contractor.bad_account"


def test_only_one_without_documents_is_deleted(office: Office, read: Read) -> None:
    document = read(approve=True)
    (found,) = all_of(office)
    with pytest.raises(UserError) as refused:
        office.contractors.delete(found.id)
    assert refused.value.code == "contractor.has_documents"
    made = office.contractors.create(ContractorData(OTHER_NIP, "Łąka"))
    office.contractors.delete(made.id)
    assert [one.id for one in all_of(office)] == [found.id]
    assert office.documents.rows([document])


# -- merging -------------------------------------------------------------------------------------------


def test_a_merge_brings_everything_and_gives_it_back(office: Office, company: Company, read: Read) -> None:
    read(approve=True)
    read({N.SELLER_NIP: OTHER_NIP, N.SELLER_NAME: "Bór Dwa", N.BANK_ACCOUNT: OTHER_ACCOUNT}, approve=True)
    kept = office.contractors.find(SELLER_NIP)
    gone = office.contractors.find(OTHER_NIP)
    assert kept is not None
    assert gone is not None
    office.contractors.change_settings(kept.id, company.id, ContractorSettings(category="A"))
    office.contractors.change_settings(gone.id, company.id, ContractorSettings(14, "B"))
    office.contractors.give_account(gone.id, "PL10105000997603123456789123")
    before = [office.contractors.card(one.id) for one in (kept, gone)]

    merged = office.contractors.merge(kept.id, gone.id)
    assert (merged.id, merged.documents, merged.other_numbers) == (kept.id, 2, (OTHER_NIP,))
    assert merged.other_names == ("Bór Dwa",)
    card = office.contractors.card(kept.id)
    assert card.companies[0].settings == ContractorSettings(14, "A")
    assert {one.account for one in card.accounts} == {
        ACCOUNT, OTHER_ACCOUNT, "PL10105000997603123456789123",
    }  # fmt: skip
    assert office.contractors.accounts_seen(OTHER_NIP) == card.accounts
    with pytest.raises(UserError):
        office.contractors.card(gone.id)

    read({N.SELLER_NIP: OTHER_NIP, N.SELLER_NAME: "Bór Dwa", N.BANK_ACCOUNT: OTHER_ACCOUNT}, approve=True)
    assert [one.documents for one in all_of(office)] == [3]
    line = office.contractors.history(kept.id)[0]
    assert (line.what, line.undoable) == (ContractorAct.MERGED, True)
    assert office.contractors.separate(line.id) == (kept.id, gone.id)
    after = [office.contractors.card(one.id) for one in (kept, gone)]
    assert after[0] == before[0]
    assert after[1].contractor.documents == 2
    assert {one.account: one.documents for one in after[1].accounts} == {
        OTHER_ACCOUNT: 2, "PL10105000997603123456789123": 0,
    }  # fmt: skip
    assert after[1].companies[0].settings == before[1].companies[0].settings
    with pytest.raises(UserError) as refused:
        office.contractors.separate(line.id)
    assert refused.value.code == "contractor.not_merged"


def test_what_was_learnt_follows_a_merge(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    for name, number in (("Bor", SELLER_NIP), ("Bor Dwa", OTHER_NIP)):
        path = make_pdf(
            tmp_path / number / "f.pdf",
            (
                f"FAKTURA VAT nr {name}/7/2026", "Data wystawienia: 2026-11-12", f"Sprzedawca: {name}",
                f"NIP: {number}", "Nabywca: Zolw sp. z o.o.", f"NIP: {COMPANY_NIP}",
                "Razem    100,00    23,00    123,00", "Do zaplaty: 123,00 PLN",
            ),
        )  # fmt: skip
        reading = read_text_only(path, company_nips=frozenset({COMPANY_NIP}))
        document_id = add_document(office, path.parent, name="f.pdf", company_id=company.id)
        give_reading(database, document_id, reading)
        session = office.review.open(document_id)
        session.change(N.NUMBER, f"{name}/7/2026")
        session.change(N.GROSS, "123,00")
        session.change(N.CURRENCY, "PLN")
        session.approve()
    kept, gone = office.contractors.find(SELLER_NIP), office.contractors.find(OTHER_NIP)
    assert kept is not None
    assert gone is not None

    def taught(number: str) -> int:
        return max((fact.total for fact in office.learning.facts(number)), default=0)

    assert (taught(SELLER_NIP), taught(OTHER_NIP)) == (1, 1)
    office.contractors.merge(kept.id, gone.id)
    assert (taught(SELLER_NIP), taught(OTHER_NIP)) == (2, 2)
    office.contractors.separate(office.contractors.history(kept.id)[0].id)
    assert (taught(SELLER_NIP), taught(OTHER_NIP)) == (1, 1)


def test_a_merged_contractor_of_documents_outlives_their_approval(office: Office, read: Read) -> None:
    first = read(approve=True)
    read({N.SELLER_NIP: OTHER_NIP}, approve=True)
    kept, gone = office.contractors.find(SELLER_NIP), office.contractors.find(OTHER_NIP)
    assert kept is not None
    assert gone is not None
    office.contractors.merge(kept.id, gone.id)
    office.documents.reopen([first])
    assert [(one.id, one.documents) for one in all_of(office)] == [(kept.id, 1)]


def test_nobody_is_merged_with_himself(office: Office) -> None:
    made = office.contractors.create(BOR)
    with pytest.raises(UserError) as refused:
        office.contractors.merge(made.id, made.id)
    assert refused.value.code == "contractor.same"


# -- doubles -------------------------------------------------------------------------------------------


def test_doubles_are_suggested_once(office: Office, read: Read) -> None:
    office.contractors.create(ContractorData("BG7811993406", "Louka"))
    office.contractors.create(ContractorData(OTHER_NIP, "Łąka Jan"))
    office.contractors.create(ContractorData(name="Bór sp. z o.o.", address=Address(town="Kraków")))
    office.contractors.create(ContractorData(name="BÓR", address=Address(town="kraków")))
    office.contractors.create(ContractorData(name="Bór", address=Address(town="Gdynia")))
    found = office.contractors.doubles()
    assert [one.reasons for one in found] == [(DoubleReason.NUMBER,), (DoubleReason.NAME,)]
    assert found[1].about == "Kraków"
    for one in found:
        office.contractors.distinct(one.first.id, one.second.id)
    assert office.contractors.doubles() == []


def test_a_shared_account_makes_doubles_of_those_without_two_numbers(office: Office, read: Read) -> None:
    read({N.SELLER_NIP: OTHER_NIP, N.SELLER_NAME: "Łąka"}, approve=True)
    read({N.SELLER_NIP: SELLER_NIP, N.SELLER_NAME: "Bór"}, approve=True)
    assert office.contractors.doubles() == []
    read({N.SELLER_NIP: None, N.SELLER_NAME: "Antykwariat Sowa"}, approve=True)
    found = office.contractors.doubles()
    assert {one.reasons for one in found} == {(DoubleReason.ACCOUNT,)}
    assert len(found) == 2


# -- a document under review -----------------------------------------------------------------------------


def test_a_known_contractor_is_proposed(office: Office, company: Company, read: Read) -> None:
    made = office.contractors.create(BOR)
    office.contractors.change_settings(made.id, company.id, ContractorSettings(payment_days=14))
    document = read({N.SELLER_NAME: None, N.DUE_DATE: None})
    known = office.contractors.of_document(document)
    assert known.contractor is not None
    assert known.contractor.id == made.id
    assert known.settings.payment_days == 14
    assert [(one.field, one.value) for one in known.proposals] == [
        (N.SELLER_NAME, "Bór S.A."),
        (N.SELLER_ADDRESS, "Długa 2, 30-001 Kraków"),
        (N.DUE_DATE, "2026-11-26"),
    ]


@pytest.mark.parametrize(
    ("printed", "differs"),
    [
        ("BÓR SA", False),
        ("Bór", False),
        ("Bór Spółka Akcyjna", False),
        ("Bór Leśny", False),
        ("Bor z Lasu Jan", True),
        ("Las", True),
    ],
)
def test_another_name_is_said(office: Office, read: Read, printed: str, differs: bool) -> None:
    office.contractors.create(BOR)
    document = read({N.SELLER_NAME: printed, N.SELLER_ADDRESS: "Długa 2"})
    codes = [one.why.code for one in office.contractors.of_document(document).proposals]
    assert codes == (["contractor.name_differs"] if differs else [])


def test_an_unknown_one_and_our_own_are_nobody(office: Office, read: Read) -> None:
    assert office.contractors.of_document(read()).contractor is None
    office.contractors.create(ContractorData(COMPANY_NIP, "Żółw"))
    own = read({N.SELLER_NIP: COMPANY_NIP, N.BUYER_NIP: None, N.BUYER_NAME: None})
    assert office.contractors.of_document(own).contractor is None


# -- registers ---------------------------------------------------------------------------------------------


class Answers:
    """A register of names that knows one number."""

    def name(self, number: str) -> RegisteredName | AskState:
        if number != SELLER_NIP:
            return AskState.ASKING
        proof = Proof(Register.GUS, datetime(2026, 11, 1, tzinfo=UTC))
        return RegisteredName(SELLER_NIP, "BÓR SPÓŁKA AKCYJNA", proof, "ul. Leśna 3", "30-002", "Kraków")


def test_a_contractor_is_filled_from_the_register(office: Office) -> None:
    made = office.contractors.create(replace(BOR, email="biuro@bor.example"))
    assert office.contractors.look_up(BOR).state is AskState.OFF
    with pytest.raises(UserError) as refused:
        office.contractors.take_from_register(made.id)
    assert refused.value.code == "contractor.not_answered"
    office.contractors.use_register(Answers())
    assert office.contractors.look_up(replace(BOR, number=OTHER_NIP)).state is AskState.ASKING
    answer = office.contractors.look_up(replace(BOR, number="586-010-41-21"))
    assert answer.proposed is not None
    assert answer.proposed.address.street == "ul. Leśna 3"
    changed = office.contractors.take_from_register(made.id)
    assert (changed.data.name, changed.origin) == ("BÓR SPÓŁKA AKCYJNA", Origin.REGISTER)
    assert changed.data.email == "biuro@bor.example"
    assert changed.other_names == ("Bór S.A.",)
