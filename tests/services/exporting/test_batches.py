"""What was handed over is known, can be written once more, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.exporting_tables import ExportItemTable, ExportTable
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status
from desktop.services.audit import Act
from desktop.services.exporting.values import BatchState
from desktop.services.office import Office
from tests.services.exporting.conftest import PlainExporter, add_approved


def _statuses(office: Office, ids: list[int]) -> list[Status]:
    return [row.status for row in office.documents.rows(ids)]


def test_a_batch_says_what_left_when_and_by_whom(
    office: Office, company: Company, approved: list[int], target: Path
) -> None:
    report = office.exporting.export(approved, target, "csv")
    (batch,) = office.exporting.batches()
    assert batch.id == report.batch
    assert (batch.who, batch.format, batch.company, batch.documents) == ("anna", "csv", "Żółw", 2)
    assert batch.month == office.documents.detail(approved[0]).row.month
    assert (batch.state, batch.folder) == (BatchState.COMPLETE, target)
    assert batch.files == report.written
    assert batch == office.exporting.batch(batch.id)
    documents = office.exporting.batch_documents(batch.id)
    assert [one.document_id for one in documents] == approved
    assert {(one.number, one.status, one.counted) for one in documents} == {
        ("FV/2026/11/0123", Status.EXPORTED, True)
    }


def test_batches_come_by_pages_and_by_company(
    office: Office, database: Database, company: Company, approved: list[int], target: Path, tmp_path: Path
) -> None:
    other = office.companies.add(short_name="Bór", full_name="Bór s.c.", nip="5260250274")
    of_other = add_approved(office, database, tmp_path, other, "FV/1", buyer_nip=other.nip)
    wanted = ([approved[0]], [approved[1], of_other], [of_other])
    reports = [office.exporting.export(ids, target, "csv") for ids in wanted]
    first, both, last = (report.batch for report in reports)
    assert [one.id for one in office.exporting.batches()] == [last, both, first]
    assert [one.id for one in office.exporting.batches(limit=2)] == [last, both]
    assert [one.id for one in office.exporting.batches(before=both)] == [first]
    assert [one.id for one in office.exporting.batches(company.id)] == [both, first]
    assert [one.id for one in office.exporting.batches(other.id)] == [last, both]


def test_the_same_bytes_can_be_written_again(
    office: Office, approved: list[int], target: Path, tmp_path: Path
) -> None:
    report = office.exporting.export(approved, target, "csv")
    assert report.batch is not None
    contents = {path.name: path.read_bytes() for path in report.files}
    assert office.exporting.batch_files(report.batch) == contents
    elsewhere = tmp_path / "gdzie indziej"
    elsewhere.mkdir()
    again = office.exporting.rewrite(report.batch, elsewhere)
    assert {path.name: path.read_bytes() for path in again} == contents
    beside = office.exporting.rewrite(report.batch, target)
    assert [path.read_bytes() for path in beside] == list(contents.values())
    assert set(beside).isdisjoint(report.files)
    assert len(office.exporting.batches()) == 1
    with pytest.raises(UserError, match=r"export\.no_folder"):
        office.exporting.rewrite(report.batch, tmp_path / "nie ma")


def test_a_damaged_copy_is_said(office: Office, data: DataFolder, approved: list[int], target: Path) -> None:
    report = office.exporting.export(approved, target, "xlsx")
    assert report.batch is not None
    sha256 = report.written[0].sha256
    (data.exports / sha256[:2] / sha256[2:]).write_bytes(b"?")
    with pytest.raises(UserError, match=r"export\.file_lost"):
        office.exporting.batch_files(report.batch)


def test_undoing_makes_documents_approved_again(office: Office, approved: list[int], target: Path) -> None:
    report = office.exporting.export(approved, target, "csv")
    assert report.batch is not None
    report.files[1].unlink()
    undone = office.exporting.undo(report.batch, "  zły   okres ")
    assert undone.back == tuple(approved)
    assert undone.left == ()
    assert undone.files == (report.files[0], *report.files[2:])
    assert _statuses(office, approved) == [Status.APPROVED] * 2
    batch = office.exporting.batch(report.batch)
    assert (batch.state, batch.undone_by, batch.reason) == (BatchState.UNDONE, "anna", "zły okres")
    trail = office.documents.history(approved[0])[-1]
    assert (trail.what, trail.who, trail.old, trail.new) == (
        Act.EXPORT_UNDONE, "anna", report.files[0].name, "zły okres",
    )  # fmt: skip
    assert office.exporting.preview(approved, "csv").before == ()
    assert office.exporting.export(None, target, "csv").again == ()
    with pytest.raises(UserError, match=r"export\.not_complete"):
        office.exporting.undo(report.batch, "jeszcze raz")


def test_undoing_leaves_what_another_batch_holds_and_what_was_reopened(
    office: Office, database: Database, company: Company, approved: list[int], target: Path, tmp_path: Path
) -> None:
    third = add_approved(office, database, tmp_path, company, "FV/3")
    ids = [*approved, third]
    first = office.exporting.export(ids, target, "csv").batch
    office.exporting.export([approved[0]], target, "xlsx")
    office.documents.reopen([approved[1]])
    assert first is not None
    undone = office.exporting.undo(first, "pomyłka")
    assert (undone.back, undone.left) == ((third,), tuple(approved))
    assert _statuses(office, ids) == [Status.EXPORTED, Status.TO_REVIEW, Status.APPROVED]


def test_undoing_needs_a_reason_and_a_batch(office: Office, approved: list[int], target: Path) -> None:
    report = office.exporting.export(approved, target, "csv")
    assert report.batch is not None
    for batch, reason, code in ((report.batch, "  ", "export.no_reason"), (99, "x", "export.no_batch")):
        with pytest.raises(UserError) as caught:
            office.exporting.undo(batch, reason)
        assert caught.value.code == code
    assert _statuses(office, approved) == [Status.EXPORTED] * 2


def test_what_changed_since_a_batch(office: Office, approved: list[int], target: Path) -> None:
    report = office.exporting.export(approved, target, "csv")
    assert report.batch is not None
    assert office.exporting.changed_since(report.batch) == ()
    office.documents.reopen(approved)
    session = office.review.open(approved[0])
    session.change(FieldName.BANK_ACCOUNT, "")
    office.documents.bin([approved[1]])
    office.documents.empty_bin()
    changed, gone = office.exporting.changed_since(report.batch)
    assert (changed.document_id, changed.gone) == (approved[0], False)
    assert [one.key for one in changed.changes] == ["bank_account"]
    assert (gone.document_id, gone.number, gone.gone) == (approved[1], "FV/2026/11/0123", True)


def test_batches_of_older_versions_stay(
    office: Office, database: Database, approved: list[int], target: Path
) -> None:
    report = office.exporting.export(approved, target, "csv")
    assert report.batch is not None
    with database.write() as session:
        session.execute(update(ExportItemTable).values(facts=None))
        session.execute(update(ExportTable).values(files=[], settings={}, company_id=None, month=None))
    batch = office.exporting.batch(report.batch)
    assert (batch.files, batch.company, batch.documents) == ((), "", 2)
    assert batch.name == f"Żółw_2026-11_csv_{batch.at.astimezone():%Y-%m-%d}"
    assert office.exporting.changed_since(report.batch) == ()
    assert {one.changes for one in office.exporting.preview(approved, "csv").before} == {None}
    with pytest.raises(UserError, match=r"export\.nothing_kept"):
        office.exporting.batch_files(report.batch)
    assert office.exporting.undo(report.batch, "stara").back == tuple(approved)


def test_what_the_format_refuses_is_not_in_the_batch(
    office: Office,
    database: Database,
    company: Company,
    approved: list[int],
    plain: PlainExporter,
    target: Path,
    tmp_path: Path,
) -> None:
    bad = add_approved(office, database, tmp_path, company, "ZŁY/1")
    report = office.exporting.export(None, target, plain.key)
    assert report.documents == 2
    assert [(one, message.code) for one, message in report.refused] == [(bad, "export.no_number")]
    assert report.batch is not None
    assert [one.document_id for one in office.exporting.batch_documents(report.batch)] == approved
    assert _statuses(office, [bad]) == [Status.APPROVED]
