"""Amounts in złoty leave with the document: rate, table, day, for VAT and for PIT/CIT."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.fields import VatRow
from desktop.domain.rules.exchange import Conversion, Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.csv_files import CsvExporter
from tests.export.samples import document, sound, write

DAY = date(2026, 11, 9)


def _conversion(purpose: Purpose, mid: str, rows: tuple[VatRow, ...]) -> Conversion:
    rate = Rate(purpose, "EUR", Decimal(mid), "218/A/NBP/2026", DAY, date(2026, 11, 10))
    return converted(rate, rows, net=Decimal("100.00"), vat=Decimal("23.00"), gross=Decimal("123.00"))


def _rows(folder: Path, suffix: str) -> list[dict[str, str]]:
    data = (folder / f"e-{suffix}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(data), delimiter=";"))


def test_a_foreign_invoice_has_both_rates_and_its_amounts_in_zloty(tmp_path: Path) -> None:
    rows = (VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),)
    sold = document(
        currency="EUR",
        net=Decimal("100.00"),
        vat=Decimal("23.00"),
        gross=Decimal("123.00"),
        vat_rows=rows,
        for_vat=_conversion(Purpose.VAT, "4.2512", rows),
        for_income=_conversion(Purpose.INCOME, "4.30", rows),
    )
    write(CsvExporter(), tmp_path / "e", sold)
    whole = _rows(tmp_path, "dokumenty")[0]
    assert (whole["Kurs VAT"], whole["Tabela kursu VAT"]) == ("4,2512", "218/A/NBP/2026")
    assert (whole["Data kursu VAT"], whole["Netto PLN"]) == ("2026-11-09", "425,12")
    assert whole["Źródło kursu VAT"] == whole["Źródło kursu PIT/CIT"] == "NBP, tabela A"
    assert (whole["VAT PLN"], whole["Brutto PLN"]) == ("97,78", "522,90")
    assert (whole["Kurs PIT/CIT"], whole["Netto PLN PIT/CIT"]) == ("4,30", "430,00")
    rate = _rows(tmp_path, "stawki")[0]
    assert (rate["Netto"], rate["Netto PLN"], rate["Brutto PLN"]) == ("100,00", "425,12", "522,90")


@pytest.mark.parametrize("typed", [{"by": "anna"}, {"typed_by": "anna"}])
def test_a_rate_that_a_person_typed_is_not_called_the_banks(tmp_path: Path, typed: dict[str, str]) -> None:
    banks = _conversion(Purpose.VAT, "4.2512", ())
    sold = document(currency="EUR", vat_rows=(), for_vat=replace(banks, rate=replace(banks.rate, **typed)))
    write(CsvExporter(), tmp_path / "e", sold)
    whole = _rows(tmp_path, "dokumenty")[0]
    assert whole["Źródło kursu VAT"] == "kurs wpisany ręcznie przez anna"
    assert whole["Źródło kursu PIT/CIT"] == ""


def test_parts_of_a_foreign_invoice_come_to_its_zloty(tmp_path: Path) -> None:
    rows = (
        VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
        VatRow("8", Decimal("0.01"), Decimal("0.00"), Decimal("0.01")),
    )
    amounts = {"net": Decimal("100.01"), "vat": Decimal("23.00"), "gross": Decimal("123.01")}
    rates = [
        converted(Rate(purpose, "EUR", Decimal(mid), "218/A/NBP/2026", DAY, DAY), rows, **amounts)
        for purpose, mid in ((Purpose.VAT, "4.2512"), (Purpose.INCOME, "4.30"))
    ]
    parts = (_part("33.33", "7.67"), _part("66.67", "15.33", vat_share=50), _part("0.01", "0.00", "8"))
    sold = document(
        **amounts,
        currency="EUR",
        vat_rows=rows,
        for_vat=rates[0],
        for_income=rates[1],
        booked=BookedRecord(parts=parts),
    )
    write(CsvExporter(), tmp_path / "e", sold)
    found = _rows(tmp_path, "opis")

    # 100.00 EUR are 425.12 zł and their tax 97.78 zł; 141.69 and 283.43 come to that.
    assert [row["Netto PLN"] for row in found] == ["141,69", "283,43", "0,04"]
    assert [row["VAT PLN"] for row in found] == ["32,61", "65,17", "0,00"]
    assert [row["Brutto PLN"] for row in found] == ["174,30", "348,60", "0,04"]
    assert [row["VAT do odliczenia PLN"] for row in found] == ["32,61", "32,59", "0,00"]
    assert [row["Koszt PLN PIT/CIT"] for row in found] == ["143,32", "286,68", "0,04"]


def test_a_description_in_zloty_has_no_other_zloty(tmp_path: Path) -> None:
    write(CsvExporter(), tmp_path / "e", sound(booked=BookedRecord(parts=(_part("2264.70", "517.50"),))))
    (found,) = _rows(tmp_path, "opis")

    assert {found[name] for name in ("Netto PLN", "Koszt PLN PIT/CIT", "VAT do odliczenia PLN")} == {""}


def _part(net: str, vat: str, rate: str = "23", vat_share: int = 100) -> BookedPart:
    own = {"net": Decimal(net), "vat": Decimal(vat), "gross": Decimal(net) + Decimal(vat)}
    return BookedPart("A", "A", rate, **own, cost=own["net"], deductible_vat=own["vat"], vat_share=vat_share)


def test_zloty_need_no_rate(tmp_path: Path) -> None:
    write(CsvExporter(), tmp_path / "e", document())
    whole = _rows(tmp_path, "dokumenty")[0]
    assert {whole[name] for name in ("Kurs VAT", "Netto PLN", "Brutto PLN", "Kurs PIT/CIT")} == {""}
    assert _rows(tmp_path, "stawki")[0]["Netto PLN"] == ""
