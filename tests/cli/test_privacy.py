"""Data of people on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from desktop.app import DataFolder, open_database, open_office
from desktop.cli.run import FAILED, OK, USAGE, run
from desktop.db.tables import DocumentTable
from desktop.domain.dates import Month
from desktop.domain.fields import FieldName
from tests.builders import COMPANY_NIP, INVOICE_VALUES, SELLER_NIP, add_document, give_reading, make_reading
from tests.services.privacy.test_destroying import OLD


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    """Runs a command in an office with one old invoice and a contractor."""
    run(["company", "add", COMPANY_NIP, "--name", "Żółw", "--data", str(data.root)])
    office = open_office(data, workers=1)
    database = open_database(data)
    found = add_document(office, tmp_path / "in", company_id=office.companies.all()[0].id)
    give_reading(database, found, make_reading({**INVOICE_VALUES, FieldName.ISSUE_DATE: "2017-03-02"}))
    office.documents.set_month([found], Month(2017, 3))
    office.documents.approve([found])
    with database.write() as session:
        session.execute(update(DocumentTable).values(received_at=OLD))
    database.close()
    office.stop()
    capsys.readouterr()

    def call(*arguments: object) -> tuple[int, str]:
        code = run([*map(str, arguments), "--data", str(data.root)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return call


def test_report_preview_and_erasure(bezdotyk: Any, tmp_path: Path) -> None:
    person = ("--number", SELLER_NIP)
    code, printed = bezdotyk("privacy", "report", *person, "--json")
    report = json.loads(printed)
    assert code == OK
    assert {one["place"] for one in report["found"]} == {"contractor", "document"}
    for ending in ("pdf", "html", "json"):
        path = tmp_path / f"raport.{ending}"
        assert bezdotyk("privacy", "report", *person, "--to", path)[0] == OK
        assert path.stat().st_size > 200
    assert bezdotyk("privacy", "report", *person, "--to", tmp_path / "raport.doc")[0] == FAILED

    code, printed = bezdotyk("privacy", "erase", *person)
    assert code == OK
    assert "To tylko podgląd" in printed
    code, printed = bezdotyk("privacy", "erase", *person, "--yes")
    assert code == FAILED
    assert "podstawę" in printed
    # The invoice's period is over: it may go, if somebody says so.
    code, printed = bezdotyk(
        "privacy", "erase", *person, "--also", "document:1", "--ground", "wniosek nr 1", "--yes", "--json"
    )
    assert code == OK
    assert json.loads(printed)["counts"] == {"contractor": 1, "document": 1}
    assert json.loads(bezdotyk("privacy", "report", *person, "--json")[1])["found"] == []
    assert bezdotyk("privacy", "report", "--name", "Kowalski")[0] == FAILED


def test_list_destruction_and_protocol(bezdotyk: Any, tmp_path: Path) -> None:
    code, printed = bezdotyk("privacy", "list", "--company", COMPANY_NIP, "--json")
    (due,) = json.loads(printed)
    assert (due["kind"], due["year"], due["count"], due["until"]) == ("accounting", 2017, 1, "2023-12-31")
    assert bezdotyk("privacy", "destroy", "1:accounting:2016")[0] == FAILED
    assert "To tylko podgląd" in bezdotyk("privacy", "destroy", "all")[1]
    code, printed = bezdotyk("privacy", "destroy", due["key"], "--ground", "okres minął", "--yes")
    assert code == OK
    assert "Protokół brakowania dokumentacji nr 1" in printed
    assert "okres minął" in bezdotyk("privacy", "protocols")[1]
    path = tmp_path / "protokol.pdf"
    assert bezdotyk("privacy", "protocols", 1, "--to", path)[0] == OK
    assert path.read_bytes().startswith(b"%PDF")
    assert bezdotyk("privacy", "protocols", 2)[0] == FAILED
    assert bezdotyk("privacy", "protocols", "--to", path)[0] == USAGE
    assert "Nie ma niczego" in bezdotyk("privacy", "list")[1]
