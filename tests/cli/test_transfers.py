"""Transfers on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder, open_database, open_office
from desktop.cli.run import FAILED, OK, run
from desktop.domain.fields import FieldName
from tests.builders import COMPANY_NIP, INVOICE_VALUES, add_document, give_reading, make_reading
from tests.domain.payments.cases import PAYER_ACCOUNT
from tests.export.transfers.elixir_reader import read
from tests.services.transfers.desk import SURE


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    """Runs a command in an office with one company that owes two invoices, one of them uncertain."""
    run(["company", "add", COMPANY_NIP, "--name", "Żółw", "--data", str(data.root)])
    office = open_office(data, workers=1)
    database = open_database(data)
    company = office.companies.all()[0]
    for number, certain in enumerate((SURE, ()), 1):
        found = add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
        values = {**INVOICE_VALUES, FieldName.NUMBER: f"FV/{number}", FieldName.DUE_DATE: "2026-11-20"}
        give_reading(database, found, make_reading(values, certain=certain))
    database.close()
    office.stop()
    capsys.readouterr()

    def call(*arguments: object) -> tuple[int, str]:
        code = run([*map(str, arguments), "--data", str(data.root)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return call


def test_a_file_is_written_of_what_does_not_wait(bezdotyk: Any, tmp_path: Path) -> None:
    common = ("transfers", "--company", COMPANY_NIP)
    code, printed = bezdotyk(*common, "--to", tmp_path)
    assert code == FAILED
    assert "nie ma rachunku" in printed
    code, printed = bezdotyk(
        *common, "--new-account", PAYER_ACCOUNT, "--address", "ul. Prosta 1, 00-001 Warszawa"
    )
    assert code == OK
    code, printed = bezdotyk(*common, "--until", "2026-11-30", "--to", tmp_path, "--dry-run", "--json")
    report = json.loads(printed)
    assert code == FAILED
    assert (report["batch"], report["files"], report["totals"]) == (None, [], {"PLN": "1230.00"})
    assert "nie jest zatwierdzony" in report["held"][0]["waits_for"][0]
    assert list(tmp_path.glob("*.txt")) == []

    code, printed = bezdotyk(*common, "--to", tmp_path)
    assert code == FAILED
    assert "Zapisano" in printed
    assert "wstrzymany" in printed
    (file,) = tmp_path.glob("*.txt")
    (transfer,) = read(file.read_bytes(), "cp1250")
    assert transfer.payer == ["Żółw", "ul. Prosta 1", "00-001 Warszawa"]
    assert transfer.title == ["FV/1"]


def test_iso_files_and_odd_options(bezdotyk: Any, tmp_path: Path) -> None:
    common = ("transfers", "--company", COMPANY_NIP, "--to", tmp_path)
    bezdotyk(*common, "--new-account", PAYER_ACCOUNT)
    code, printed = bezdotyk(*common, "--format", "pain001", "--json", 1)
    assert code == OK
    assert json.loads(printed)["format"] == "pain001.09"
    assert b"pain.001.001.09" in next(tmp_path.glob("*.xml")).read_bytes()
    code, printed = bezdotyk(*common, "--account", "27 1140 2004 0000 3002 0135 5387")
    assert code == FAILED
    with pytest.raises(SystemExit):
        bezdotyk(*common, "--format", "pli")
    bezdotyk(*common, "--new-account", "PL27114020040000300201355387")
    code, printed = bezdotyk(*common)
    assert code == FAILED
    assert "--account" in printed


def test_a_folder_named_from_where_one_stands_is_known_from_everywhere(
    bezdotyk: Any, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bezdotyk("transfers", "--company", COMPANY_NIP, "--new-account", PAYER_ACCOUNT)
    (tmp_path / "bank").mkdir()
    with monkeypatch.context() as patch:
        patch.chdir(tmp_path)
        bezdotyk("transfers", "--company", COMPANY_NIP, "--to", "bank")
    (file,) = (tmp_path / "bank").glob("*.txt")

    office = open_office(data, workers=1)
    (batch,) = office.transfers.history(office.companies.all()[0].id)
    taken_back = office.transfers.undo(batch.id)
    office.stop()

    assert taken_back.removed == (file,)
    assert not file.exists()
