"""Export: approved documents leave once, and again only with a word."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.statuses import Status
from desktop.services.audit import Act
from desktop.services.office import Office
from tests.builders import add_document, give_reading


@pytest.fixture
def approved(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Two approved invoices."""
    ids = [add_document(office, tmp_path, name=name, company_id=company.id) for name in ("a.pdf", "b.pdf")]
    for document_id in ids:
        give_reading(database, document_id)
    office.documents.approve(ids)
    return ids


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Where exports go."""
    folder = tmp_path / "eksport"
    folder.mkdir()
    return folder


def test_csv_of_all_approved_marks_them(office: Office, approved: list[int], target: Path) -> None:
    report = office.exporting.export(None, target, "csv")
    assert (report.documents, report.again, report.refused) == (2, (), ())
    documents, rates = report.files
    with documents.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == 3
    assert any("1230,00" in cell for cell in rows[1])
    assert rates.exists()
    assert {row.status for row in office.documents.rows(approved)} == {Status.EXPORTED}
    assert office.documents.history(approved[0])[-1].what is Act.EXPORTED


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
