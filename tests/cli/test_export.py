"""Handing over, batches and templates from the command line."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status
from desktop.export.templates.template import Template, TemplateColumn
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
    """Where files go."""
    folder = tmp_path / "eksport"
    folder.mkdir()
    return folder


class Shell:
    """Runs commands in the office's data folder."""

    def __init__(self, data: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
        self._data = data
        self._capsys = capsys
        self.complaints = ""

    def run(self, *arguments: object, code: int = OK) -> str:
        """What the command prints, ending with ``code``."""
        self._capsys.readouterr()
        assert run([*map(str, arguments), "--data", str(self._data.root)]) == code
        said = self._capsys.readouterr()
        self.complaints = said.err
        return said.out

    def json(self, *arguments: object, code: int = OK) -> Any:
        """The same as JSON."""
        return json.loads(self.run(*arguments, "--json", code=code))


@pytest.fixture
def shell(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line."""
    return Shell(data, capsys)


def test_a_dry_run_says_all_and_writes_nothing(
    shell: Shell, office: Office, company: Company, approved: list[int], target: Path
) -> None:
    report = shell.json("export", "--format", "xlsx", "--company", company.nip, "--to", target, "--dry-run")
    assert (report["dry_run"], report["batch"], report["documents"]) == (True, None, 2)
    assert (report["ids"], report["files"], report["company"]) == (approved, [], company.nip)
    assert report["totals"] == [
        {
            "side": "purchase", "currency": "PLN", "documents": 2, "net": "2000.00", "vat": "460.00",
            "gross": "2460.00",
        }
    ]  # fmt: skip
    assert list(target.iterdir()) == []
    assert {row.status for row in office.documents.rows(approved)} == {Status.APPROVED}
    assert "Na próbę" in shell.run("export", "--dry-run")


def test_the_report_names_files_and_their_sums(
    shell: Shell, office: Office, company: Company, approved: list[int], target: Path
) -> None:
    month = office.documents.detail(approved[0]).row.month
    report = shell.json(
        "export",
        "--format",
        "csv",
        "--company",
        company.nip,
        "--month",
        month,
        "--to",
        target,
        "--name",
        "lis",
    )
    assert (report["documents"], report["month"], report["refused"]) == (2, str(month), [])
    assert [Path(one).name for one in report["files"]] == [one["name"] for one in report["written"]]
    assert report["written"][0]["name"] == "lis-dokumenty.csv"
    for path, written in zip(report["files"], report["written"], strict=True):
        content = Path(path).read_bytes()
        assert (written["sha256"], written["size"]) == (hashlib.sha256(content).hexdigest(), len(content))


def test_refusals_have_reasons_and_a_code(shell: Shell, approved: list[int], target: Path) -> None:
    report = shell.json("export", "--to", target, "--ids", approved[0], 999, code=FAILED)
    assert report["documents"] == 1
    assert [one["document"] for one in report["refused"]] == [999]
    assert "999: " in shell.complaints
    for wrong in (["--format", "docx"], ["--month", "2001-01", "--format", "template:nie ma"]):
        shell.run("export", "--to", target, *wrong, code=FAILED)
    shell.run("export", code=FAILED)
    assert "--to" in shell.complaints


def test_nothing_to_hand_over_is_no_failure(shell: Shell, office: Office, target: Path) -> None:
    assert shell.json("export", "--to", target)["documents"] == 0
    assert list(target.iterdir()) == []


def test_what_left_before_leaves_again_where_that_is_wanted(
    shell: Shell, approved: list[int], target: Path
) -> None:
    shell.run("export", "--to", target)

    assert shell.json("export", "--to", target)["documents"] == 0
    report = shell.json("export", "--to", target, "--again")
    assert (report["ids"], report["again"]) == (approved, approved)


def test_what_left_before_is_said_with_its_changes(
    shell: Shell, office: Office, approved: list[int], target: Path
) -> None:
    first = shell.json("export", "--to", target)["batch"]
    office.documents.reopen([approved[0]])
    session = office.review.open(approved[0])
    session.change(FieldName.NUMBER, "FV/9")
    assert session.approve()
    report = shell.json("export", "--to", target, *approved)
    assert report["again"] == approved
    assert report["changed"][0]["batch"] == first
    assert report["changed"][0]["changes"] == [{"field": "number", "old": "FV/2026/11/0123", "new": "FV/9"}]
    assert report["changed"][1]["changes"] == []
    said = shell.run("export", "--to", target, "--dry-run", *approved)
    assert f"Ponownie: {approved[0]}, {approved[1]}" in said
    assert "FV/9" in shell.run("exports", "show", first)


def test_batches_are_listed_shown_rewritten_and_taken_back(
    shell: Shell, office: Office, company: Company, approved: list[int], target: Path, tmp_path: Path
) -> None:
    report = shell.json("export", "--to", target)
    (batch,) = shell.json("exports", "list", "--company", company.nip)
    assert (batch["batch"], batch["state"], batch["documents"]) == (report["batch"], "complete", 2)
    assert "zapisana" in shell.run("exports", "list")
    shown = shell.json("exports", "show", batch["batch"])
    assert (shown["ids"], shown["not_counted"], shown["changed"]) == (approved, [], [])
    assert "„Bór” S.A." in shell.run("exports", "show", batch["batch"])

    elsewhere = tmp_path / "gdzie indziej"
    elsewhere.mkdir()
    again = shell.json("exports", "rewrite", batch["batch"], "--to", elsewhere)["files"]
    assert [Path(one).read_bytes() for one in again] == [Path(one).read_bytes() for one in report["files"]]

    undone = shell.run("exports", "undo", batch["batch"], "--reason", "zły okres")
    assert undone.count("Nie importuj już") == len(report["files"])
    assert "cofnięta" in shell.run("exports", "list")
    assert "Powód: zły okres" in shell.run("exports", "show", batch["batch"])
    assert {row.status for row in office.documents.rows(approved)} == {Status.APPROVED}
    shell.run("exports", "undo", batch["batch"], "--reason", "drugi raz", code=FAILED)
    shell.run("exports", "show", 99, code=FAILED)


def test_templates_are_carried_from_office_to_office(
    shell: Shell, office: Office, approved: list[int], target: Path, tmp_path: Path
) -> None:
    number = TemplateColumn("Numer", "dokumenty.Numer dokumentu")
    office.exporting.templates.save(Template("Zakupy", (number,)))
    file = tmp_path / "zakupy.json"
    shell.run("templates", "export", "Zakupy", file)
    shell.run("templates", "import", file, code=FAILED)
    shell.run("templates", "remove", "Zakupy")
    assert shell.json("templates", "list") == []
    assert shell.run("templates", "import", file).strip() == "template:Zakupy"
    assert shell.json("templates", "list") == [{"format": "template:Zakupy", "columns": 1}]
    assert "template:Zakupy" in shell.run("templates", "list")
    assert shell.json("export", "--to", target, "--format", "template:Zakupy")["documents"] == 2
    file.write_bytes(b"\xff\xfe")
    for wrong in (file, tmp_path / "nie ma"):
        shell.run("templates", "import", wrong, code=FAILED)
