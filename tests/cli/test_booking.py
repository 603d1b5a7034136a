"""``bezdotyk booking`` for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.services.office import Office
from tests.builders import COMPANY_NIP, add_document, give_reading


@pytest.fixture
def cli(data: DataFolder, company: Company, capsys: pytest.CaptureFixture[str]) -> object:
    """Runs a command on the office's data; returns its exit code and what it said."""

    def call(*arguments: str) -> tuple[int, str]:
        code = run(["booking", *arguments, "--data", str(data.root)])
        return code, capsys.readouterr().out

    return call


def test_dictionaries_are_imported_and_listed(cli, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "listy.csv"
    file.write_text("Lista;Kod;Nazwa;Kolumna KPiR\nKategorie;PAL;Paliwo;13\n", encoding="utf-8")
    code, said = cli("import", str(file), "--dry-run")
    assert (code, "wczytano 0" in said, "nowa" in said) == (OK, True, True)
    assert cli("import", str(file), "--company", COMPANY_NIP)[0] == OK
    listed = json.loads(cli("list", "--json", "--company", COMPANY_NIP)[1])
    assert [(one["listing"], one["code"], one["column"]) for one in listed] == [("category", "PAL", "13")]
    assert json.loads(cli("list", "--json")[1]) == []


def test_a_bad_file_does_not_keep_the_others_out(cli, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    good, bad = tmp_path / "a.csv", tmp_path / "b.csv"
    good.write_text("Lista;Kod\nKategorie;PAL\n", encoding="utf-8")
    bad.write_text("nic\n", encoding="utf-8")
    code, said = cli("import", str(bad), str(good))
    assert code == FAILED
    assert "wczytano 1" in said


def test_documents_are_shown_with_reasons_and_accepted(  # type: ignore[no-untyped-def]
    cli, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path / "in", company_id=company.id)
    give_reading(database, document)
    assert "Dodano" in cli("begin")[1]
    (shown,) = json.loads(cli("show", str(document), "--json")[1])
    assert shown["kept_by"] is None
    assert shown["register"] == "ZAKUP"
    assert any("rejestr" in reason for reason in shown["reasons"])
    assert cli("accept", str(document))[0] == OK
    assert json.loads(cli("show", str(document), "--json")[1])[0]["kept_by"]
    assert "Oznaczenia: BFK" in cli("show", str(document))[1]
    assert cli("accept", "4711")[0] == FAILED


def test_rules_are_tried_added_listed_and_removed(  # type: ignore[no-untyped-def]
    cli, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path / "in", company_id=company.id)
    give_reading(database, document)
    arguments = ("rules", "add", "Bór", "--contractor", "bór", "--category", "TOWARY")
    assert "Pasuje do 1 dokument" in cli(*arguments, "--dry-run")[1]
    assert json.loads(cli("rules", "list", "--json")[1]) == []
    assert cli(*arguments)[0] == OK
    (rule,) = json.loads(cli("rules", "list", "--json")[1])
    assert rule["name"] == "Bór"
    assert "Bór" in cli("rules", "list")[1]
    assert cli("rules", "remove", str(rule["id"]))[0] == OK
    assert json.loads(cli("rules", "list", "--json")[1]) == []
    assert cli("rules", "add", "x", "--low", "dużo", "--category", "A")[0] == FAILED
