"""Review: every change is kept at once, explained, and can be taken back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.statuses import Status
from desktop.services.audit import Act
from desktop.services.office import Office
from desktop.services.review import ReviewSession
from tests.builders import INVOICE_VALUES, VAT_23, add_document, give_reading, make_reading, words


@pytest.fixture
def session(office: Office, database: Database, company: Company, tmp_path: Path) -> ReviewSession:
    """An invoice of the company's under review."""
    document_id = add_document(office, tmp_path, company_id=company.id)
    reading = make_reading(
        certain=set(INVOICE_VALUES) - {FieldName.NUMBER, FieldName.SALE_DATE},
        candidates={FieldName.NUMBER: ("FV/2026/11/0123", "WZ/77", "ZAM 5")},
    )
    give_reading(database, document_id, reading)
    return office.review.open(document_id)


def _kept(office: Office, session: ReviewSession, name: FieldName) -> str | None:
    field = office.documents.detail(session.document_id).fields.get(name)
    return None if field is None else field.value


def test_doubtful_fields_are_those_to_look_at_in_order(session: ReviewSession) -> None:
    assert session.state.doubtful == (FieldName.NUMBER, FieldName.SALE_DATE)


def test_a_change_is_kept_at_once_with_its_history(office: Office, session: ReviewSession) -> None:
    state = session.change(FieldName.ISSUE_DATE, "5")
    assert state.detail.fields[FieldName.ISSUE_DATE].value == "2026-11-05"
    assert _kept(office, session, FieldName.ISSUE_DATE) == "2026-11-05"
    entry = office.documents.history(session.document_id)[-1]
    assert (entry.what, entry.who, entry.field) == (Act.FIELD, "anna", "issue_date")
    assert (entry.old, entry.new) == ("2026-11-12", "2026-11-05")


def test_what_cannot_be_such_a_value_is_refused_and_changes_nothing(
    office: Office, session: ReviewSession
) -> None:
    with pytest.raises(UserError) as caught:
        session.change(FieldName.GROSS, "tysiąc")
    assert caught.value.code == "value.not_understood"
    assert _kept(office, session, FieldName.GROSS) == "1230.00"
    assert not session.can_undo


def test_emptied_is_nothing(office: Office, session: ReviewSession) -> None:
    session.change(FieldName.SALE_DATE, "")
    assert _kept(office, session, FieldName.SALE_DATE) is None


def test_a_candidate_brings_its_place(session: ReviewSession) -> None:
    state = session.choose(FieldName.NUMBER, 1)
    field = state.detail.fields[FieldName.NUMBER]
    assert field.value == "WZ/77"
    assert field.box is not None
    assert session.choose(FieldName.NUMBER, 9) == state


def test_clicked_words_are_parsed_and_located(session: ReviewSession) -> None:
    state = session.take(FieldName.GROSS, words("Brutto:1", "234,50", top=0.5))
    field = state.detail.fields[FieldName.GROSS]
    assert field.value == "1234.50"
    assert field.box is not None
    assert (field.box.y0, field.box.x0) == (0.5, 0.1)
    with pytest.raises(UserError):
        session.take(FieldName.GROSS, words("słownie"))


def test_confirming_settles_a_doubtful_field(session: ReviewSession) -> None:
    state = session.confirm(FieldName.NUMBER)
    assert state.doubtful == (FieldName.SALE_DATE,)
    assert state.detail.fields[FieldName.NUMBER].changed_by == "anna"


def test_totals_follow_the_vat_table(office: Office, session: ReviewSession) -> None:
    rows = (VAT_23, VatRow("zw", Decimal("15.00"), Decimal("0.00"), Decimal("15.00")))
    state = session.change_vat(rows)
    assert state.detail.vat_rows == rows
    assert _kept(office, session, FieldName.NET) == "1015.00"
    assert _kept(office, session, FieldName.GROSS) == "1245.00"
    assert office.documents.rows([session.document_id])[0].gross == Decimal("1245.00")


def test_undo_goes_back_step_by_step(office: Office, session: ReviewSession, company: Company) -> None:
    first = office.documents.detail(session.document_id)
    other = office.companies.add(short_name="Łąka", full_name="Łąka", nip="7811993406")
    session.change(FieldName.NUMBER, "A/1")
    session.change(FieldName.NUMBER, "B/2")
    session.change_vat([])
    session.set_kind(DocumentKind.CORRECTION)
    session.set_month(Month(2026, 1))
    session.set_company(other.id)
    session.rotate(0, 90)
    assert office.documents.detail(session.document_id).rotations == {0: 90}
    session.undo()
    assert office.documents.detail(session.document_id).rotations == {}
    session.undo()
    assert office.documents.detail(session.document_id).row.company_id == company.id
    for _ in range(4):
        session.undo()
    assert _kept(office, session, FieldName.NUMBER) == "A/1"
    state = session.undo()
    assert not state.can_undo
    assert session.undo() == state
    last = office.documents.detail(session.document_id)
    assert (last.fields, last.vat_rows) == (first.fields, first.vat_rows)
    assert (last.row.kind, last.row.month) == (first.row.kind, first.row.month)


def test_approving_and_taking_it_back(office: Office, session: ReviewSession) -> None:
    assert session.approve().detail.row.status is Status.APPROVED
    with pytest.raises(UserError) as caught:
        session.change(FieldName.NUMBER, "X")
    assert caught.value.code == "document.closed"
    assert session.undo().detail.row.status is Status.TO_REVIEW


def test_approval_needs_what_is_handed_over(session: ReviewSession) -> None:
    session.change(FieldName.NUMBER, "")
    with pytest.raises(UserError) as caught:
        session.approve()
    assert caught.value.code == "document.not_ready"
    assert caught.value.message.details == {"fields": "number"}


def test_approval_needs_a_company(office: Office, database: Database, tmp_path: Path) -> None:
    document_id = add_document(office, tmp_path)
    give_reading(database, document_id)
    with pytest.raises(UserError) as caught:
        office.review.open(document_id).approve()
    assert caught.value.code == "document.no_company"


def test_rejecting_keeps_the_reason(session: ReviewSession) -> None:
    row = session.reject("nie nasza firma").detail.row
    assert row.status is Status.REJECTED
    assert row.reason is not None
    assert row.reason.details == {"reason": "nie nasza firma"}


def test_checks_follow_the_values(session: ReviewSession) -> None:
    def failed() -> set[str]:
        return {check.message.code for check in session.state.checks if not check.passed}

    assert not failed()
    session.change(FieldName.GROSS, "1 231,00")
    assert failed()
    session.change(FieldName.GROSS, "1230")
    assert not failed()


def test_words_of_the_page_are_there_to_click(session: ReviewSession) -> None:
    assert [word.text for word in session.words(0)] == ["FAKTURA", "VAT", "węgiel", "orzech"]
    assert session.words(7) == ()


def test_a_document_that_is_gone(office: Office) -> None:
    with pytest.raises(UserError) as caught:
        office.review.open(999)
    assert caught.value.code == "document.gone"


def test_a_typed_value_is_settled_but_not_proved(session: ReviewSession) -> None:
    field = session.change(FieldName.SELLER_NIP, "1234567890").detail.fields[FieldName.SELLER_NIP]
    assert field.settled
    assert not field.certain


def test_what_was_handed_over_cannot_be_undone(
    office: Office, session: ReviewSession, tmp_path: Path
) -> None:
    session.change(FieldName.NUMBER, "POPRAWNY/1")
    session.approve()
    (tmp_path / "eksport").mkdir()
    office.exporting.export(None, tmp_path / "eksport", "csv")
    with pytest.raises(UserError) as caught:
        session.undo()
    assert caught.value.code == "document.closed"
    assert _kept(office, session, FieldName.NUMBER) == "POPRAWNY/1"
    assert office.documents.rows([session.document_id])[0].status is Status.EXPORTED


def test_what_was_approved_in_the_list_is_not_changed_by_undo(office: Office, session: ReviewSession) -> None:
    session.change(FieldName.NUMBER, "POPRAWNY/1")
    office.documents.approve([session.document_id])
    with pytest.raises(UserError):
        session.undo()
    assert _kept(office, session, FieldName.NUMBER) == "POPRAWNY/1"


def test_undoing_a_rejection_brings_back_where_it_stood_and_why(office: Office, tmp_path: Path) -> None:
    first = add_document(office, tmp_path, name="a.pdf", content="x")
    second = add_document(office, tmp_path, name="b.pdf", content="x")
    session = office.review.open(second)
    session.reject("bo tak")
    row = session.undo().detail.row
    assert row.status is Status.DUPLICATE
    assert row.reason is not None
    assert row.reason.details == {"id": str(first)}


def test_undoing_the_kind_of_a_filed_document_files_it_again(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id, make_reading({}, printed=PrintedKind.LETTER, vat_rows=()))
    session = office.review.open(document_id)
    assert session.set_kind(DocumentKind.COST_INVOICE).detail.row.status is Status.TO_REVIEW
    row = session.undo().detail.row
    assert (row.status, row.kind) == (Status.FILED, DocumentKind.LETTER)


def test_the_companys_own_invoice_is_a_sale_once_it_is_its(
    office: Office, session: ReviewSession, tmp_path: Path
) -> None:
    seller = office.companies.add(short_name="Bór", full_name="Bór", nip=INVOICE_VALUES[FieldName.SELLER_NIP])
    assert session.set_company(seller.id).detail.row.kind is DocumentKind.SALES_INVOICE
    assert session.undo().detail.row.kind is DocumentKind.COST_INVOICE


def test_a_reading_that_came_meanwhile_is_not_overwritten(
    office: Office, database: Database, session: ReviewSession
) -> None:
    office.reading.request([session.document_id])
    newer = make_reading(
        {**INVOICE_VALUES, FieldName.NUMBER: "NOWY/9"}, candidates={FieldName.NUMBER: ("NOWY/9", "INNY/8")}
    )
    give_reading(database, session.document_id, newer)
    field = session.change(FieldName.NUMBER, "MOJ/1").detail.fields[FieldName.NUMBER]
    assert [candidate.value for candidate in field.candidates] == ["NOWY/9", "INNY/8"]
    session.undo()
    assert _kept(office, session, FieldName.NUMBER) == "NOWY/9"
