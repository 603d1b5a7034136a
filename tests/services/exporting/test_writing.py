"""Export: approved documents leave once, and again only with a word."""

from __future__ import annotations

import csv
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.kinds import PrintedKind
from desktop.domain.statuses import Status
from desktop.export.atomic import write_files
from desktop.export.drafts import Draft, Job
from desktop.export.xlsx import XlsxExporter
from desktop.services.audit import Act
from desktop.services.exporting import journal
from desktop.services.office import Office
from tests.builders import add_document, give_reading, make_reading


def test_csv_of_all_approved_marks_them(office: Office, approved: list[int], target: Path) -> None:
    report = office.exporting.export(None, target, "csv")
    assert (report.documents, report.again, report.refused) == (2, (), ())
    documents, rates, items, booked = report.files
    with documents.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == 3
    assert any("1230,00" in cell for cell in rows[1])
    assert rates.exists()
    assert items.exists()
    assert booked.exists()
    assert {row.status for row in office.documents.rows(approved)} == {Status.EXPORTED}
    assert office.documents.history(approved[0])[-1].what is Act.EXPORTED


@pytest.mark.parametrize("printed", [PrintedKind.NOTE, PrintedKind.REMINDER])
def test_notes_and_reminders_never_leave_as_invoices(
    office: Office,
    database: Database,
    approved: list[int],
    company: Company,
    tmp_path: Path,
    target: Path,
    printed: PrintedKind,
) -> None:
    paper = add_document(office, tmp_path, name="nota.pdf", company_id=company.id)
    give_reading(database, paper, make_reading(printed=printed))
    office.documents.approve([paper])
    report = office.exporting.export(None, target, "csv")
    assert report.documents == len(approved)
    refused = office.exporting.export([paper], target, "csv").refused
    assert [(one, message.code) for one, message in refused] == [(paper, "export.not_approved")]


def test_exporting_again_says_so(office: Office, approved: list[int], target: Path) -> None:
    office.exporting.export(None, target, "csv")
    assert office.exporting.export(None, target, "csv").documents == 0
    report = office.exporting.export(approved, target, "xlsx")
    assert report.again == tuple(approved)
    sheet = openpyxl.load_workbook(report.files[0])["Dokumenty"]
    assert sheet.max_row == 3


def test_nothing_is_overwritten(office: Office, approved: list[int], target: Path) -> None:
    first = office.exporting.export(approved, target, "xlsx").files
    second = office.exporting.export(approved, target, "xlsx").files
    assert set(first).isdisjoint(second)


def test_what_was_reopened_is_still_known_to_have_left(
    office: Office, approved: list[int], target: Path
) -> None:
    office.exporting.export(None, target, "csv")
    office.documents.reopen([approved[0]])
    office.documents.approve([approved[0]])
    assert office.exporting.export(None, target, "csv").again == (approved[0],)


def test_only_approved_documents_leave(
    office: Office, database: Database, company: Company, tmp_path: Path, target: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id)
    report = office.exporting.export([document_id, 999], target, "csv")
    assert report.documents == 0
    assert [(one, message.code) for one, message in report.refused] == [
        (document_id, "export.not_approved"),
        (999, "document.gone"),
    ]
    assert list(target.iterdir()) == []


def test_bad_requests(office: Office, target: Path) -> None:
    for folder, kind, code in [
        (target / "nie ma", "csv", "export.no_folder"),
        (target, "docx", "export.unknown_format"),
    ]:
        with pytest.raises(UserError) as caught:
            office.exporting.export(None, folder, kind)
        assert caught.value.code == code


def test_ids_given_twice_count_once(office: Office, approved: list[int], target: Path) -> None:
    report = office.exporting.export([*approved, *approved], target, "csv")
    assert (report.documents, report.again, report.refused) == (2, (), ())
    assert {row.status for row in office.documents.rows(approved)} == {Status.EXPORTED}


def test_two_exports_at_once_write_different_files(
    office: Office, approved: list[int], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = XlsxExporter.draft
    both_are_drafted = threading.Barrier(2)

    def meeting(self: XlsxExporter, job: Job) -> Draft:
        drafted = draft(self, job)
        both_are_drafted.wait(30)
        return drafted

    monkeypatch.setattr(XlsxExporter, "draft", meeting)
    with ThreadPoolExecutor(2) as threads:
        reports = list(threads.map(lambda one: office.exporting.export([one], target, "xlsx"), approved))
    files = {report.files[0] for report in reports}
    assert len(files) == 2
    assert set(target.iterdir()) == files
    assert {row.status for row in office.documents.rows(approved)} == {Status.EXPORTED}


def test_what_is_reopened_while_files_are_drafted_is_not_in_them(
    office: Office, approved: list[int], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = XlsxExporter.draft

    def reopened_meanwhile(self: XlsxExporter, job: Job) -> Draft:
        if len(job.documents) == 2:
            office.documents.reopen([approved[0]])
        return draft(self, job)

    monkeypatch.setattr(XlsxExporter, "draft", reopened_meanwhile)
    report = office.exporting.export(approved, target, "xlsx")
    assert report.documents == 1
    assert [(one, message.code) for one, message in report.refused] == [(approved[0], "export.not_approved")]
    assert openpyxl.load_workbook(report.files[0])["Dokumenty"].max_row == 2
    assert list(target.iterdir()) == list(report.files)


def test_what_is_reopened_while_files_are_written_does_not_count(
    office: Office, approved: list[int], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reopened_meanwhile(*arguments: object) -> None:
        write_files(*arguments)
        office.documents.reopen([approved[0]])

    monkeypatch.setattr(journal, "write_files", reopened_meanwhile)
    report = office.exporting.export(None, target, "xlsx")
    assert report.documents == 1
    assert [(one, message.code) for one, message in report.refused] == [(approved[0], "export.reopened")]
    statuses = {row.id: row.status for row in office.documents.rows(approved)}
    assert statuses == {approved[0]: Status.TO_REVIEW, approved[1]: Status.EXPORTED}
    office.documents.approve([approved[0]])
    assert office.exporting.preview([approved[0]], "csv").before == ()
