"""What was read is filed where it belongs, and never over what a person said."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company, CompanySettings, MonthRule
from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services.audit import MACHINE, Act
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, SELLER_NIP, add_document, give_reading, make_reading


def test_an_invoice_goes_to_review_with_its_columns(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id, make_reading(certain=[FieldName.NUMBER, FieldName.GROSS]))
    (row,) = office.documents.rows([document_id])
    assert (row.status, row.kind) == (Status.TO_REVIEW, DocumentKind.COST_INVOICE)
    assert (row.number, row.contractor, row.contractor_nip) == ("FV/2026/11/0123", "„Bór” S.A.", SELLER_NIP)
    assert (row.gross, row.currency, row.pages) == (Decimal("1230.00"), "PLN", 1)
    assert (row.fields_certain, row.fields_total) == (2, 9)
    read = office.documents.history(document_id)[1]
    assert (read.what, read.who, read.reader) == (Act.READ, MACHINE, "test 1")


def test_an_unassigned_document_finds_its_company_by_the_buyer(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path)
    give_reading(database, document_id)
    assert office.documents.rows([document_id])[0].company_id == company.id


def test_a_companys_own_invoice_is_a_sale_and_the_buyer_its_contractor(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    values = {
        **INVOICE_VALUES,
        FieldName.SELLER_NIP: company.nip,
        FieldName.BUYER_NIP: SELLER_NIP,
        FieldName.BUYER_NAME: "Odbiorca",
    }
    document_id = add_document(office, tmp_path)
    give_reading(database, document_id, make_reading(values))
    (row,) = office.documents.rows([document_id])
    assert (row.company_id, row.kind, row.contractor) == (company.id, DocumentKind.SALES_INVOICE, "Odbiorca")


def test_nobodys_document_waits_in_the_tray_with_the_reason(
    office: Office, database: Database, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path)
    give_reading(database, document_id)
    (row,) = office.documents.rows([document_id])
    assert row.status is Status.TO_REVIEW
    assert row.reason is not None
    assert row.reason.code == "document.unassigned"
    assert list(office.documents.ids(DocumentFilter(unassigned=True), Sort())) == [document_id]


@pytest.mark.parametrize(
    ("printed", "kind"),
    [(PrintedKind.NOTE, DocumentKind.NOTE), (PrintedKind.REMINDER, DocumentKind.REMINDER)],
)
def test_notes_and_reminders_are_seen_before_they_are_filed(
    office: Office,
    database: Database,
    company: Company,
    tmp_path: Path,
    printed: PrintedKind,
    kind: DocumentKind,
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    values = {FieldName.NUMBER: "7/2026", FieldName.GROSS: "100.00"}
    give_reading(database, document_id, make_reading(values, printed=printed, vat_rows=()))
    (row,) = office.documents.rows([document_id])
    assert (row.status, row.kind) == (Status.TO_REVIEW, kind)
    office.documents.approve([document_id])
    assert office.documents.rows([document_id])[0].status is Status.FILED
    ids = office.documents.ids(DocumentFilter(kinds=frozenset({kind})), Sort())
    assert list(ids) == [document_id]


@pytest.mark.parametrize("printed", [PrintedKind.LETTER, PrintedKind.CONTRACT, PrintedKind.BANK_STATEMENT])
def test_letters_and_the_like_are_filed(
    office: Office, database: Database, company: Company, tmp_path: Path, printed: PrintedKind
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id, make_reading({}, printed=printed, vat_rows=()))
    assert office.documents.rows([document_id])[0].status is Status.FILED


def test_a_pro_forma_is_never_an_invoice(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id, make_reading(printed=PrintedKind.PROFORMA))
    (row,) = office.documents.rows([document_id])
    assert (row.kind, row.status) == (DocumentKind.PROFORMA, Status.TO_REVIEW)


def test_the_month_of_issue_if_the_company_wants_it(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    office.companies.change(replace(company, settings=CompanySettings(month_rule=MonthRule.ISSUED)))
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id, make_reading({**INVOICE_VALUES, FieldName.ISSUE_DATE: "2026-08-31"}))
    assert office.documents.rows([document_id])[0].month == Month(2026, 8)


def test_a_month_that_a_person_chose_stays(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    office.companies.change(replace(company, settings=CompanySettings(month_rule=MonthRule.ISSUED)))
    document_id = add_document(office, tmp_path, company_id=company.id)
    office.documents.set_month([document_id], Month(2026, 10))
    give_reading(database, document_id)
    assert office.documents.rows([document_id])[0].month == Month(2026, 10)


def test_reading_again_keeps_what_a_person_typed(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id)
    office.review.open(document_id).change(FieldName.NUMBER, "POPRAWIONY/1")
    office.reading.request([document_id])
    give_reading(database, document_id, make_reading({**INVOICE_VALUES, FieldName.GROSS: "9.00"}))
    detail = office.documents.detail(document_id)
    assert detail.fields[FieldName.NUMBER].value == "POPRAWIONY/1"
    assert detail.fields[FieldName.GROSS].value == "9.00"


def test_a_field_that_is_no_longer_read_goes(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id)
    office.reading.request([document_id])
    give_reading(database, document_id, make_reading({FieldName.GROSS: "9.00"}))
    assert set(office.documents.detail(document_id).fields) == {FieldName.KIND, FieldName.GROSS}


def test_a_letter_that_is_not_sure_to_be_one_is_looked_at(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    reading = make_reading({}, printed=PrintedKind.LETTER, vat_rows=(), kind_is_certain=False)
    give_reading(database, document_id, reading)
    assert office.documents.rows([document_id])[0].status is Status.TO_REVIEW


def test_a_folder_for_invoices_is_believed_against_a_letterlike_paper(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    source = tmp_path / "skan.pdf"
    source.write_bytes(b"x")
    document_id = office.receiving.receive(
        source, Hints(company_id=company.id, kind=DocumentKind.COST_INVOICE)
    )
    give_reading(database, document_id, make_reading(printed=PrintedKind.LETTER))
    (row,) = office.documents.rows([document_id])
    assert (row.kind, row.status) == (DocumentKind.COST_INVOICE, Status.TO_REVIEW)


def test_reading_again_keeps_a_persons_kind_and_vat_table(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id)
    session = office.review.open(document_id)
    session.set_kind(DocumentKind.RECEIPT)
    mine = (VatRow("8", Decimal("10.00"), Decimal("0.80"), Decimal("10.80")),)
    session.change_vat(mine)
    office.reading.request([document_id])
    give_reading(database, document_id, make_reading({}, printed=PrintedKind.CORRECTION))
    detail = office.documents.detail(document_id)
    assert detail.row.kind is DocumentKind.RECEIPT
    assert detail.vat_rows == mine
    assert detail.fields[FieldName.GROSS].value == "10.80"


def test_values_replaced_by_reading_again_stand_in_the_trail(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id)
    office.reading.request([document_id])
    give_reading(database, document_id, make_reading({**INVOICE_VALUES, FieldName.GROSS: "9.00"}))
    changed = [entry for entry in office.documents.history(document_id) if entry.what is Act.FIELD]
    assert [(one.field, one.old, one.new, one.who, one.reader) for one in changed] == [
        ("gross", "1230.00", "9.00", MACHINE, "test 1")
    ]


def test_a_company_chosen_by_hand_brings_its_month_rule(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    office.companies.change(replace(company, settings=CompanySettings(month_rule=MonthRule.ISSUED)))
    document_id = add_document(office, tmp_path)
    values = {**INVOICE_VALUES, FieldName.BUYER_NIP: "7811993406", FieldName.ISSUE_DATE: "2026-03-31"}
    give_reading(database, document_id, make_reading(values))
    office.documents.assign([document_id], company.id)
    assert office.documents.rows([document_id])[0].month == Month(2026, 3)
    office.review.open(document_id).change(FieldName.ISSUE_DATE, "30.04.2026")
    assert office.documents.rows([document_id])[0].month == Month(2026, 4)


def test_what_the_reader_left_out_is_said(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    note = Message("file.pages_unread", {"pages": "41-60"})
    give_reading(database, document_id, replace(make_reading(printed=PrintedKind.LETTER), note=note))
    (row,) = office.documents.rows([document_id])
    assert (row.status, row.reason) == (Status.TO_REVIEW, note)
