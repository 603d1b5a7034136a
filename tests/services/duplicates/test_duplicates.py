"""Copies are found whichever way they come, wait for a person, and are what the person says."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete

from desktop.db.duplicate_tables import InvoiceKeyTable, PagePrintTable
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.duplicates import Level, Verdict
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.statuses import Status
from desktop.services.audit import Act
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES
from tests.domain.test_likeness import moved, page
from tests.services.duplicates.desk import Desk

OTHER_NIP = "5261040828"


@pytest.fixture
def desk(office: Office, company: Company, database: Database, tmp_path: Path) -> Desk:
    return Desk(office, database, tmp_path)


@pytest.fixture
def neighbour(office: Office) -> Company:
    return office.companies.add(short_name="Kielnia", full_name="Kielnia sp. z o.o.", nip=OTHER_NIP)


def with_(**changes: str) -> dict[FieldName, str]:
    return {**INVOICE_VALUES, **{FieldName(name): value for name, value in changes.items()}}


# -- finding -----------------------------------------------------------------------------------------


def test_the_same_invoice_waits_however_its_number_is_written(desk: Desk) -> None:
    first = desk.take()
    second = desk.take(with_(number="fv 2026-11-123"))
    assert (desk.status(first), desk.status(second)) == (Status.TO_REVIEW, Status.DUPLICATE)
    (pair,) = desk.office.duplicates.of(first)
    assert (pair.suspect, pair.other, pair.level) == (second, first, Level.INVOICE)
    assert desk.code(second) == "duplicate.number"
    acts = [line for line in desk.office.documents.history(second) if line.what is Act.DUPLICATE]
    assert [(line.old, line.new) for line in acts] == [(str(first), "open")]


def test_another_invoice_of_the_supplier_is_none(desk: Desk) -> None:
    desk.take()
    assert desk.status(desk.take(with_(number="FV/2026/11/0124"))) is Status.TO_REVIEW
    assert (
        desk.status(desk.take(with_(number="FV/2026/12/0123", issue_date="2026-12-12"))) is Status.TO_REVIEW
    )
    corrected = desk.take(printed=PrintedKind.CORRECTION)
    assert desk.status(corrected) is Status.TO_REVIEW
    assert desk.office.duplicates.pairs(verdict=None) == []


def test_the_company_that_has_it_is_named(desk: Desk, company: Company, neighbour: Company) -> None:
    desk.take(company=company)
    second = desk.take(company=neighbour)
    (row,) = desk.office.documents.rows([second])
    assert row.reason is not None
    assert (row.reason.code, row.reason.details["company"]) == ("duplicate.number_elsewhere", "Żółw")


def test_the_same_paper_is_known_by_its_words_although_no_field_was_read(desk: Desk) -> None:
    first = desk.take({}, words=page())
    second = desk.take({}, words=moved(page()))
    (pair,) = desk.office.duplicates.of(second)
    assert (pair.other, pair.level) == (first, Level.PICTURE)
    assert desk.status(second) is Status.DUPLICATE


def test_the_same_file_is_a_pair_from_intake_on(desk: Desk, neighbour: Company) -> None:
    first = desk.take()
    again = desk.office.receiving.receive(
        desk.folder / "1.pdf", Hints(company_id=neighbour.id, channel=Channel.PANEL)
    )
    (pair,) = desk.office.duplicates.of(again)
    assert (pair.other, pair.level, pair.verdict) == (first, Level.FILE, Verdict.OPEN)
    assert desk.status(again) is Status.DUPLICATE


def test_what_is_in_the_bin_or_rejected_alarms_nobody(desk: Desk) -> None:
    first, second = desk.take(), desk.take(with_(number="FV/2"))
    desk.office.documents.bin([first])
    desk.office.documents.reject([second], "nieczytelny")
    assert desk.status(desk.take()) is Status.TO_REVIEW
    assert desk.status(desk.take(with_(number="FV/2"))) is Status.TO_REVIEW


# -- editing -----------------------------------------------------------------------------------------


def test_an_edit_of_the_number_finds_and_forgets(desk: Desk) -> None:
    first = desk.take()
    second = desk.take(with_(number="FV/2026/11/0128"))
    review = desk.office.review.open(second)
    review.change(FieldName.NUMBER, "FV/2026/11/0123")
    assert review.state.detail.row.status is Status.DUPLICATE
    review.undo()
    assert desk.status(second) is Status.TO_REVIEW
    assert desk.office.duplicates.of(second) == []
    review.change(FieldName.NUMBER, "FV/2026/11/0123")
    assert desk.status(second) is Status.DUPLICATE
    assert desk.status(first) is Status.TO_REVIEW


def test_an_edit_of_the_earlier_one_lets_the_later_wait(desk: Desk) -> None:
    first = desk.take(with_(number="FV/9"))
    second = desk.take()
    desk.office.review.open(first).change(FieldName.NUMBER, "FV/2026/11/0123")
    assert (desk.status(first), desk.status(second)) == (Status.TO_REVIEW, Status.DUPLICATE)


def test_different_is_remembered_through_every_later_edit(desk: Desk) -> None:
    first, second = desk.take(), desk.take()
    desk.office.duplicates.different(first, second)
    assert desk.status(second) is Status.TO_REVIEW
    review = desk.office.review.open(second)
    review.change(FieldName.NUMBER, "FV/5")
    review.change(FieldName.NUMBER, "FV/2026/11/0123")
    assert desk.status(second) is Status.TO_REVIEW
    (pair,) = desk.office.duplicates.of(second)
    assert (pair.verdict, pair.decided_by) == (Verdict.DIFFERENT, "anna")
    # A third copy is another question.
    third = desk.take()
    assert {pair.other for pair in desk.office.duplicates.of(third)} == {first, second}


def test_not_a_duplicate_is_said_of_all_at_once(desk: Desk) -> None:
    first, second = desk.take(), desk.take()
    desk.office.duplicates.different(first, second)
    third = desk.take()
    assert desk.office.documents.not_duplicate([third]).changed == (third,)
    assert desk.status(third) is Status.TO_REVIEW
    assert {pair.verdict for pair in desk.office.duplicates.of(third)} == {Verdict.DIFFERENT}
    with pytest.raises(UserError):
        desk.office.duplicates.same(first, 999)


# -- never handed over without a decision --------------------------------------------------------------


def approved(desk: Desk, company: Company) -> int:
    first = desk.take(company=company)
    assert not desk.office.documents.approve([first]).refused
    return first


def test_a_copy_of_an_approved_document_cannot_be_approved(
    desk: Desk, company: Company, tmp_path: Path
) -> None:
    first = approved(desk, company)
    desk.office.exporting.export([first], tmp_path, "csv")
    second = desk.take(company=company)
    assert desk.status(second) is Status.DUPLICATE
    for way in (lambda: None, lambda: desk.office.documents.reopen([second])):
        way()
        ((number, message),) = desk.office.documents.approve([second]).refused
        assert (number, message.code) == (second, "duplicate.undecided")
    assert desk.status(second) is Status.DUPLICATE


def test_the_open_one_of_two_waits_although_it_was_first(desk: Desk, company: Company) -> None:
    first = desk.take(with_(number="FV/9"), company=company)
    second = approved(desk, company)
    desk.office.review.open(first).change(FieldName.NUMBER, "FV/2026/11/0123")
    assert (desk.status(first), desk.status(second)) == (Status.DUPLICATE, Status.APPROVED)


def test_an_approved_document_from_the_bin_is_asked_about(desk: Desk, company: Company) -> None:
    first = approved(desk, company)
    desk.office.documents.bin([first])
    second = approved(desk, company)
    desk.office.documents.restore([first])
    assert (desk.status(first), desk.status(second)) == (Status.DUPLICATE, Status.APPROVED)


# -- deciding ----------------------------------------------------------------------------------------


def test_the_same_keeps_one_and_the_receipt_of_the_other(desk: Desk, company: Company) -> None:
    first = approved(desk, company)
    second = desk.take(company=company, channel=Channel.MAIL)
    desk.office.duplicates.same(first, second)
    assert (desk.status(first), desk.status(second)) == (Status.APPROVED, Status.REJECTED)
    assert desk.code(second) == "duplicate.kept_other"
    (receipt,) = desk.office.duplicates.receipts(first)
    assert (receipt.document_id, receipt.channel, receipt.company) == (second, Channel.MAIL, "Żółw")
    assert desk.office.duplicates.pairs() == []

    desk.office.duplicates.undo(first, second)
    assert (desk.status(first), desk.status(second)) == (Status.APPROVED, Status.DUPLICATE)
    assert desk.office.duplicates.receipts(first) == []
    assert [pair.verdict for pair in desk.office.duplicates.of(second)] == [Verdict.OPEN]


def test_the_later_one_may_be_the_one_to_keep(desk: Desk) -> None:
    first, second = desk.take(), desk.take()
    desk.office.duplicates.same(second, first)
    assert (desk.status(first), desk.status(second)) == (Status.REJECTED, Status.TO_REVIEW)
    desk.office.documents.bin([first])
    desk.office.documents.empty_bin()
    assert [one.document_id for one in desk.office.duplicates.receipts(second)] == [first]


def test_what_was_handed_over_is_kept_unless_a_corrected_copy_replaces_it(
    desk: Desk, company: Company, tmp_path: Path
) -> None:
    first = approved(desk, company)
    desk.office.exporting.export([first], tmp_path, "csv")
    second = desk.take(with_(gross="1231.00"), company=company)
    with pytest.raises(UserError) as caught:
        desk.office.duplicates.same(second, first)
    assert caught.value.code == "duplicate.handed_over"
    desk.office.duplicates.corrected(second, first)
    assert (desk.status(first), desk.status(second)) == (Status.REJECTED, Status.TO_REVIEW)
    assert desk.code(first) == "duplicate.replaced"
    desk.office.duplicates.undo(second, first)
    assert (desk.status(first), desk.status(second)) == (Status.EXPORTED, Status.DUPLICATE)


def test_a_decision_is_not_taken_back_over_what_was_approved_since(desk: Desk, company: Company) -> None:
    first, second = desk.take(company=company), desk.take(company=company)
    desk.office.duplicates.same(second, first)
    assert not desk.office.documents.approve([second]).refused
    with pytest.raises(UserError) as caught:
        desk.office.duplicates.undo(first, second)
    assert caught.value.code == "duplicate.moved_on"


def test_a_rejected_copy_that_is_opened_again_is_asked_about_again(desk: Desk) -> None:
    first, second = desk.take(), desk.take()
    desk.office.duplicates.same(first, second)
    desk.office.documents.reopen([second])
    assert desk.status(second) is Status.DUPLICATE


def test_whatever_waits_for_the_one_that_goes_waits_for_the_one_that_stays(desk: Desk) -> None:
    first, second, third = desk.take(), desk.take(), desk.take()
    assert {pair.other for pair in desk.office.duplicates.of(third)} == {first, second}
    desk.office.duplicates.same(second, first)
    assert desk.status(third) is Status.DUPLICATE
    waiting = [pair for pair in desk.office.duplicates.pairs() if third in {pair.suspect, pair.other}]
    assert [(pair.suspect, pair.other) for pair in waiting] == [(third, second)]


def test_what_differs_is_told_for_both(desk: Desk) -> None:
    first = desk.take(words=page())
    second = desk.take(with_(gross="1231.00"), words=moved(page()))
    found = desk.office.duplicates.compare(first, second)
    assert (found.suspect.row.id, found.other.row.id) == (second, first)
    assert found.pages[0].words == 1.0
    with pytest.raises(UserError) as caught:
        desk.office.duplicates.compare(first, 999)
    assert caught.value.code == "duplicate.no_pair"


def test_an_undecided_question_has_no_decision_to_take_back(desk: Desk) -> None:
    first, second = desk.take(), desk.take()
    with pytest.raises(UserError) as caught:
        desk.office.duplicates.undo(first, second)
    assert caught.value.code == "duplicate.no_decision"


def test_documents_of_an_earlier_version_are_made_findable(desk: Desk, database: Database) -> None:
    first = desk.take({}, words=page())
    with database.write() as session:
        session.execute(delete(InvoiceKeyTable))
        session.execute(delete(PagePrintTable))
    assert desk.office.start()
    service = desk.office.duplicates
    assert service._thread is not None
    service._thread.join(timeout=30)
    second = desk.take({}, words=moved(page()))
    assert [pair.other for pair in service.of(second)] == [first]


def test_a_copy_goes_on_once_the_other_is_out_of_use(desk: Desk, company: Company) -> None:
    first, second = desk.take(company=company), desk.take(company=company)
    desk.office.documents.bin([first])
    assert desk.status(second) is Status.TO_REVIEW
    assert desk.office.duplicates.pairs() == []
    assert not desk.office.documents.approve([second]).refused
    desk.office.documents.restore([first])
    assert (desk.status(first), desk.status(second)) == (Status.DUPLICATE, Status.APPROVED)
    desk.office.documents.reopen([second])
    desk.office.review.open(second).reject("jednak nie")
    assert desk.status(first) is Status.TO_REVIEW


def test_who_waits_goes_on_waiting_when_the_other_is_opened_again(desk: Desk, company: Company) -> None:
    first = desk.take(with_(number="FV/9"), company=company)
    second = approved(desk, company)
    desk.office.review.open(first).change(FieldName.NUMBER, "FV/2026/11/0123")
    desk.office.documents.reopen([second])
    assert (desk.status(first), desk.status(second)) == (Status.DUPLICATE, Status.TO_REVIEW)
