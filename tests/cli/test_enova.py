"""Making a template for enova from the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName, VatRow
from desktop.domain.money import parse_amount
from desktop.services.office import Office
from tests.builders import COMPANY_NIP, INVOICE_VALUES, add_document, give_reading, make_reading

VALUES = {**INVOICE_VALUES, FieldName.NET: "100.00", FieldName.VAT: "19.00", FieldName.GROSS: "119.00"}
ROWS = (("23", "80.00", "18.40", "98.40"), ("3", "20.00", "0.60", "20.60"))


@pytest.fixture
def document(office: Office, database: Database, company: Company, tmp_path: Path) -> int:
    """An approved invoice with two rates."""
    rows = tuple(VatRow(rate, *map(parse_amount, amounts)) for rate, *amounts in ROWS)
    document_id = add_document(office, tmp_path / "in", company_id=company.id)
    give_reading(database, document_id, replace(make_reading(VALUES), vat_rows=rows))
    assert office.documents.approve([document_id]).changed == (document_id,)
    return document_id


def exported(folder: Path) -> Path:
    """What enova would export of it; names of fields invented."""
    rows = "".join(
        f"<Elem><Stawka>{rate}%</Stawka><Netto>{net}</Netto><VAT>{vat}</VAT></Elem>"
        for rate, net, vat, _gross in ROWS
    )
    path = folder / "enova.xml"
    path.write_text(
        f"<session><Dok><Numer>{VALUES[FieldName.NUMBER]}</Numer><Symbol>ZAK</Symbol>{rows}</Dok></session>",
        encoding="utf-8",
    )
    return path


def test_a_document_makes_a_template_that_is_kept_and_used(
    data: DataFolder, office: Office, document: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, kept = exported(tmp_path), tmp_path / "szablon.xml"
    arguments = ["enova", str(file), "--id", str(document), "--to", str(kept), "--save", "--json"]
    assert run([*arguments, "--company", COMPANY_NIP, "--data", str(data.root)]) == OK

    said = json.loads(capsys.readouterr().out)
    assert said["side"] == "purchase"
    assert ["Symbol", "ZAK"] in said["fixed"]
    assert "<Netto>{{netto}}</Netto>" in kept.read_text(encoding="utf-8")
    preview = office.exporting.preview([document], "enova")
    assert preview.draft.documents == (document,)
    assert b"<Stawka>23%</Stawka>" in preview.draft.files[0].data


def test_another_file_is_refused_with_the_reason(
    data: DataFolder, document: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exported(tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace("80.00", "81.00"), encoding="utf-8")

    assert run(["enova", str(file), "--id", str(document), "--data", str(data.root)]) == FAILED
    assert "dwiema różnymi stawkami" in capsys.readouterr().err
    assert run(["enova", str(tmp_path / "brak"), "--id", str(document), "--data", str(data.root)]) == FAILED
    assert run(["enova", str(file), "--id", "999", "--data", str(data.root)]) == FAILED
