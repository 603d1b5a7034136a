"""Whole days: documents of two companies and months leave, change, leave again and are taken back."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
OTHER_NIP = "7811993406"


@pytest.fixture
def other(office: Office) -> Company:
    return office.companies.add(short_name="Łąka", full_name="Łąka Jan", nip=OTHER_NIP)


@pytest.fixture
def forty(office: Office, database: Database, company: Company, other: Company, tmp_path: Path) -> list[int]:
    """Approved invoices: twenty of each company, half of them of October."""
    ids = []
    for number in range(40):
        of = (company, other)[number % 2]
        day = date(2026, 10 if number < 20 else 11, 1 + number % 20)
        one = add_document(office, tmp_path / "skany", name=f"{number}.pdf", company_id=of.id)
        values = {
            **INVOICE_VALUES, FieldName.NUMBER: f"FV/{number}", FieldName.BUYER_NIP: of.nip,
            FieldName.ISSUE_DATE: day.isoformat(), FieldName.SALE_DATE: day.isoformat(),
        }  # fmt: skip
        give_reading(database, one, make_reading(values))
        ids.append(one)
    for some, month in ((ids[:20], OCTOBER), (ids[20:], NOVEMBER)):
        office.documents.set_month(some, month)
    assert office.documents.approve(ids).changed == tuple(ids)
    return ids


def statuses(office: Office, ids: list[int]) -> Counter[Status]:
    return Counter(one.status for one in office.documents.rows(ids))


def test_a_month_of_a_company_leaves_and_comes_to_what_was_promised(
    office: Office, company: Company, forty: list[int], target: Path
) -> None:
    preview = office.exporting.preview(None, "epp", company_id=company.id, month=NOVEMBER)
    assert len(preview.draft.documents) == 10
    assert [(one.documents, one.net, one.vat, one.gross, one.unknown) for one in preview.registers] == [
        (10, Decimal("10000.00"), Decimal("2300.00"), Decimal("12300.00"), 0)
    ]
    report = office.exporting.write(preview, target)
    assert [one.name for one in report.files] == [f"{preview.stem}.epp"]
    assert report.batch is not None
    assert office.exporting.batch(report.batch).registers == preview.registers
    assert statuses(office, forty) == {Status.EXPORTED: 10, Status.APPROVED: 30}
    # Nothing of it is offered again; everything else still is.
    assert len(office.exporting.preview(None, "csv").draft.documents) == 30


def test_what_was_changed_waits_again_once_its_batch_is_taken_back(
    office: Office, company: Company, forty: list[int], target: Path
) -> None:
    first = office.exporting.export(forty[:4:2], target, "epp")
    changed, same = first_ids = forty[0], forty[2]
    office.documents.reopen([changed])
    office.review.open(changed).change(FieldName.NUMBER, "FV/0/POPR")
    office.documents.approve([changed])
    preview = office.exporting.preview(first_ids, "epp")
    said = {one.document_id: [change.key for change in one.changes or ()] for one in preview.before}
    assert said == {changed: ["number"], same: []}
    second = office.exporting.write(preview, target)
    assert second.batch is not None
    assert first.batch is not None
    report = office.exporting.undo(second.batch, "zły plik")
    # The program has one of them as it is; of the other it has what is no longer said.
    assert (report.back, report.left) == ((changed,), (same,))
    assert office.documents.rows([changed])[0].status is Status.APPROVED
    assert (
        office.exporting.preview(None, "epp", company_id=company.id, month=OCTOBER).draft.documents[0]
        == changed
    )
    # The older batch goes as well: now both wait.
    assert office.exporting.undo(first.batch, "też").back == (same,)


def test_an_older_batch_is_taken_back_without_its_documents_in_a_newer_one(
    office: Office, forty: list[int], target: Path
) -> None:
    first = office.exporting.export(forty[:4:2], target, "epp")
    office.exporting.export([forty[0]], target, "csv")
    assert first.batch is not None
    report = office.exporting.undo(first.batch, "zły program")
    assert (report.back, report.left) == ((forty[2],), (forty[0],))
    with pytest.raises(UserError) as caught:
        office.exporting.undo(first.batch, "jeszcze raz")
    assert caught.value.code == "export.not_complete"


def test_two_files_of_one_instant_have_two_names(office: Office, forty: list[int], target: Path) -> None:
    for _again in range(3):
        office.exporting.export([forty[0]], target, "csv")
    names = {one.name for one in target.iterdir()}
    batches = [one.name for one in office.exporting.batches()]
    assert len(set(batches)) == 3
    assert set(batches) <= names


def test_a_document_of_another_company_now_says_so(
    office: Office, company: Company, other: Company, forty: list[int], target: Path
) -> None:
    report = office.exporting.export([forty[0]], target, "epp")
    assert report.batch is not None
    office.documents.reopen([forty[0]])
    office.documents.assign([forty[0]], other.id)
    (changed,) = office.exporting.changed_since(report.batch)
    assert "company" in {one.key for one in changed.changes}
    # The batch is still found where it was made, and can be taken back: nothing of it counts any longer.
    assert [one.id for one in office.exporting.batches(company.id)] == [report.batch]
    assert office.exporting.undo(report.batch, "nie ta firma").left == (forty[0],)


def test_a_closed_month_leaves_like_any_other(
    office: Office, company: Company, forty: list[int], target: Path
) -> None:
    office.months.close(company.id, OCTOBER)
    report = office.exporting.export(None, target, "epp", company_id=company.id, month=OCTOBER)
    assert report.documents == 10
    assert report.batch is not None
    assert len(office.exporting.undo(report.batch, "jeszcze raz").back) == 10


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights mean nothing here")
def test_a_folder_that_may_not_be_written_to_changes_nothing(
    office: Office, forty: list[int], target: Path
) -> None:
    target.chmod(0o500)
    try:
        with pytest.raises(UserError) as caught:
            office.exporting.export(forty[:1], target, "csv")
    finally:
        target.chmod(0o700)
    assert caught.value.code == "export.locked"
    assert statuses(office, forty) == {Status.APPROVED: 40}
    assert office.exporting.batches() == ()


def test_a_folder_that_is_gone_is_said(office: Office, forty: list[int], target: Path) -> None:
    preview = office.exporting.preview(forty[:1], "csv")
    target.rmdir()
    with pytest.raises(UserError) as caught:
        office.exporting.write(preview, target)
    assert caught.value.code == "export.no_folder"
    assert statuses(office, forty) == {Status.APPROVED: 40}
