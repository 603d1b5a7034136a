"""Importing statements: whose they are, no line twice, all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore, sha256_of
from desktop.db.tables import OriginalTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.statements.model import ReadLine, StatementFormat
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.services.statements import importing
from desktop.services.statements.importing import Source
from tests.builders import SELLER_NIP
from tests.extraction.statements import writers
from tests.services.statements.conftest import OWN, PAID, RECEIVED, RENT, Write, moved, statement
from tests.services.statements.papers import database_of

NOVEMBER = Month(2026, 11)


def test_a_statement_is_imported_and_its_account_remembered(
    office: Office, company: Company, write: Write
) -> None:
    done = office.statements.import_file(write(statement(PAID, RENT)), company.id)
    assert (done.new_lines, done.known_lines, done.already) == (2, 0, False)
    (row,) = office.statements.all(company.id)
    assert (row.account.account, row.number, row.lines, row.open_lines) == (OWN, "11", 2, 2)
    assert (row.opening, row.closing, row.difference) == (Decimal(10000), Decimal(7970), Decimal(0))
    later = replace(statement(moved("5.00", 30, title="zwrot")), number="12")
    assert office.statements.import_file(write(later, "b.sta")).companies == {company.id}


def test_a_file_twice_changes_nothing(office: Office, company: Company, write: Write) -> None:
    path = write(statement(PAID))
    first = office.statements.import_file(path, company.id)
    again = office.statements.import_file(path, company.id)
    assert again.already
    assert again.statements == first.statements
    assert len(office.statements.all()) == 1


def test_overlapping_statements_share_their_lines(office: Office, company: Company, write: Write) -> None:
    office.statements.import_file(write(statement(PAID, RECEIVED)), company.id)
    office.statements.import_file(write(statement(RECEIVED, RENT, opening="8770.00"), "b.sta"), company.id)
    older, newer = sorted(office.statements.all(company.id), key=lambda one: one.id)
    assert [one.line.amount for one in office.statements.lines(older.id)] == [PAID.amount, RECEIVED.amount]
    assert [one.line.amount for one in office.statements.lines(newer.id)] == [RECEIVED.amount, RENT.amount]
    amounts = [one.line.amount for one in office.statements.lines_of_month(company.id, NOVEMBER)]
    assert amounts == [PAID.amount, RECEIVED.amount, RENT.amount]
    office.statements.remove(older.id)
    amounts = [one.line.amount for one in office.statements.lines_of_month(company.id, NOVEMBER)]
    assert amounts == [RECEIVED.amount, RENT.amount]


def test_the_same_days_in_another_format_add_nothing(
    office: Office, company: Company, write: Write, tmp_path: Path
) -> None:
    one = statement(PAID, RECEIVED, RENT)
    office.statements.import_file(write(one), company.id)
    xml = tmp_path / "wyciag.xml"
    xml.write_bytes(writers.camt053(one, "08"))
    done = office.statements.import_file(xml)
    assert (done.new_lines, done.known_lines) == (0, 3)


_lines = st.lists(
    st.builds(
        moved,
        st.integers(-3, 3).filter(bool).map(str),
        st.integers(1, 4),
        title=st.sampled_from(["Prowizja", "Przelew"]),
        reference=st.sampled_from(["", "A", "B"]),
    ),
    min_size=1,
    max_size=10,
)


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some=_lines, cut=st.integers(1, 4))
def test_however_a_month_is_cut_each_line_is_there_once(
    office: Office, some: list[ReadLine], cut: int
) -> None:
    """Whole days in two overlapping statements, then the whole month again."""
    company = office.companies.by_nip("7952488001") or office.companies.add(
        short_name="Orlik", full_name="Orlik", nip="7952488001"
    )
    ordered = sorted(some, key=lambda line: line.booked_on)
    early = [line for line in ordered if line.booked_on.day <= cut]
    late = [line for line in ordered if line.booked_on.day >= cut]
    with database_of(office).write() as session:
        made = [
            importing.store(session, [statement(*part)], Source(str(number), "x"), company.id, "anna")
            for number, part in enumerate((early, late, ordered))
            if part
        ]
    assert sum(one.new_lines for one in made) == len(some)
    for one in made:
        for number in one.statements:
            office.statements.remove(number)
    assert office.statements.lines_of_month(company.id, NOVEMBER) == []


def test_an_unknown_account_needs_a_company(office: Office, company: Company, write: Write) -> None:
    with pytest.raises(UserError) as caught:
        office.statements.import_file(write(statement(PAID)))
    assert caught.value.code == "statement.whose"
    assert office.statements.all() == []


def test_an_account_on_its_sales_tells_whose_it_is(
    office: Office, company: Company, sale: int, write: Write
) -> None:
    assert office.statements.import_file(write(statement(PAID))).companies == {company.id}


def test_an_account_of_another_company_is_refused(office: Office, company: Company, write: Write) -> None:
    office.statements.import_file(write(statement(PAID)), company.id)
    other = office.companies.add(short_name="Bór", full_name="„Bór” S.A.", nip=SELLER_NIP)
    with pytest.raises(UserError) as caught:
        office.statements.import_file(write(statement(RENT), "b.sta"), other.id)
    assert caught.value.code == "statement.other_company"
    assert caught.value.message.details["company"] == "Żółw"
    assert office.statements.all(other.id) == []


def test_what_does_not_add_up_is_marked(office: Office, company: Company, write: Write) -> None:
    wrong = replace(statement(PAID), closing=Decimal("8000.00"))
    done = office.statements.import_file(write(wrong), company.id)
    assert [one.code for one in done.warnings] == ["statement.difference"]
    (row,) = office.statements.all(company.id)
    assert row.difference == Decimal("-770.00")


def test_a_statement_that_is_missing_between_two_shows_as_a_gap(
    office: Office, company: Company, write: Write
) -> None:
    october = statement(moved("1.00", 1), opening="10.00", last=date(2026, 11, 2))
    december = statement(moved("1.00", 20), opening="50.00", last=date(2026, 11, 30))
    office.statements.import_file(write(october), company.id)
    office.statements.import_file(write(december, "b.sta"), company.id)
    newest, oldest = office.statements.all(company.id)
    assert (newest.gap, oldest.gap) == (Decimal("39.00"), None)


def test_a_bad_file_leaves_nothing_behind(office: Office, company: Company, write: Write) -> None:
    path = write(statement(PAID))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(UserError) as caught:
        office.statements.import_file(path, company.id)
    assert caught.value.code == "statement.bad.cut"
    assert office.statements.all() == []
    assert office.statements.accounts() == []


def test_a_statement_that_came_as_a_document_is_read_and_filed(
    office: Office, company: Company, write: Write
) -> None:
    document_id = office.receiving.receive(write(statement(PAID)), Hints(company_id=company.id))
    done = office.statements.import_document(document_id)
    assert done.new_lines == 1
    row = office.documents.detail(document_id).row
    assert (row.status, row.kind) == (Status.FILED, DocumentKind.BANK_STATEMENT)
    assert str(row.month) == "2026-11"
    assert office.statements.import_document(document_id).already


def test_a_printed_statement_is_imported(office: Office, company: Company, tmp_path: Path) -> None:
    one = replace(statement(PAID, RENT), format=StatementFormat.PDF)
    path = writers.pdf(tmp_path / "wyciag.pdf", one, writers.LAYOUTS["signed with balance"])
    assert office.statements.import_file(path, company.id).new_lines == 2


def test_the_file_is_kept_and_comes_out_byte_for_byte(
    office: Office, company: Company, write: Write, tmp_path: Path
) -> None:
    path = write(statement(PAID), "wyciąg 11.sta")
    taken = path.read_bytes()
    done = office.statements.import_file(path, company.id)
    path.unlink()
    office.documents.remove_unused()
    assert office.statements.all()[0].kept
    target = tmp_path / "kopie"
    target.mkdir()
    first = office.statements.save_file(done.statements[0], target)
    second = office.statements.save_file(done.statements[0], target)
    assert [first.name, second.name] == ["wyciąg 11.sta", "wyciąg 11-2.sta"]
    assert first.read_bytes() == second.read_bytes() == taken


def test_the_file_goes_with_its_statement(
    office: Office, data: DataFolder, company: Company, write: Write
) -> None:
    done = office.statements.import_file(write(statement(PAID)), company.id)
    kept = FileStore(data.store).path(sha256_of(write(statement(PAID))))
    assert kept.is_file()
    office.statements.remove(done.statements[0])
    assert not kept.exists()


def test_what_an_older_version_imported_is_kept_once_it_comes_again(
    office: Office, data: DataFolder, database: Database, company: Company, write: Write, tmp_path: Path
) -> None:
    path, store = write(statement(PAID)), FileStore(data.store)
    done = office.statements.import_file(path, company.id)
    with database.write() as session:
        session.execute(delete(OriginalTable))
    store.remove(sha256_of(path))
    assert not office.statements.all()[0].kept
    with pytest.raises(UserError) as caught:
        office.statements.save_file(done.statements[0], tmp_path)
    assert caught.value.code == "statement.not_kept"
    assert office.statements.import_file(path).already
    assert office.statements.all()[0].kept
    store.path(sha256_of(path)).write_bytes(b"zepsuty")
    with pytest.raises(UserError) as caught:
        office.statements.save_file(done.statements[0], tmp_path)
    assert caught.value.code == "statement.file_lost"


def test_a_refused_file_is_not_kept(office: Office, data: DataFolder, company: Company, write: Write) -> None:
    path = write(statement(PAID))
    with pytest.raises(UserError):
        office.statements.import_file(path)
    assert not FileStore(data.store).path(sha256_of(path)).exists()


def test_the_same_file_is_not_taken_for_another_company(
    office: Office, company: Company, write: Write
) -> None:
    path = write(statement(PAID))
    office.statements.import_file(path, company.id)
    other = office.companies.add(short_name="Inna", full_name="Inna sp. z o.o.", nip="5260001246")
    with pytest.raises(UserError) as caught:
        office.statements.import_file(path, other.id)
    assert caught.value.code == "statement.other_company"


def test_an_account_that_is_paid_from_tells_whose_the_statement_is(
    office: Office, company: Company, write: Write
) -> None:
    accounts = office.transfers.accounts
    accounts.save(accounts.proposed(company.id, OWN))
    done = office.statements.import_file(write(statement(PAID)))
    assert done.companies == {company.id}
    assert [(one.account, one.statements) for one in accounts.of(company.id)] == [(OWN, 1)]
    # The same number in another currency is the same owner's.
    euros = statement(moved("-10.00", currency="EUR"), currency="EUR")
    assert office.statements.import_file(write(euros, "eur.sta")).companies == {company.id}


def test_an_account_of_two_companies_needs_a_word(office: Office, company: Company, write: Write) -> None:
    accounts = office.transfers.accounts
    other = office.companies.add(short_name="Inna", full_name="Inna sp. z o.o.", nip="5260001246")
    for one in (company, other):
        accounts.save(accounts.proposed(one.id, OWN))
    path = write(statement(PAID))
    with pytest.raises(UserError) as caught:
        office.statements.import_file(path)
    assert caught.value.code == "statement.whose"
    assert office.statements.import_file(path, other.id).companies == {other.id}
