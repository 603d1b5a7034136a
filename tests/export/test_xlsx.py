from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.export.records import ExportDocument, Party
from desktop.export.registry import FORMATS
from desktop.export.texts import clean
from tests.export.samples import document, write

EXPORTER = FORMATS["xlsx"]


def written(folder: Path, *documents: ExportDocument) -> openpyxl.Workbook:
    (path,) = write(EXPORTER, folder / "listopad", *documents)
    return openpyxl.load_workbook(path)


def cells(sheet: Any, row: int) -> dict[str, Any]:
    return {sheet.cell(1, column).value: sheet.cell(row, column) for column in range(1, sheet.max_column + 1)}


def test_four_sheets_with_frozen_heading_and_filter(tmp_path: Path) -> None:
    workbook = written(tmp_path, document(), document())

    assert workbook.sheetnames == ["Dokumenty", "Stawki VAT", "Pozycje", "Opis księgowy"]
    for sheet, rows in zip(workbook.worksheets, (3, 5, 1, 1), strict=True):
        assert sheet.max_row == rows
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_dates_and_amounts_are_real(tmp_path: Path) -> None:
    row = cells(written(tmp_path, document())["Dokumenty"], 2)

    assert row["Data wystawienia"].value.date() == date(2026, 11, 12)
    assert row["Data wystawienia"].is_date
    assert row["Brutto"].data_type == "n"
    assert row["Brutto"].number_format == "# ##0.00"
    assert Decimal(str(row["Brutto"].value)) == Decimal("2789.69")
    assert row["Data sprzedaży"].value is None


def test_numbers_that_are_names_stay_text(tmp_path: Path) -> None:
    row = cells(written(tmp_path, document(number="0012", seller=Party("A", "0012345678")))["Dokumenty"], 2)

    assert (row["Numer dokumentu"].value, row["Numer dokumentu"].data_type) == ("0012", "s")
    assert (row["NIP kontrahenta"].value, row["NIP kontrahenta"].number_format) == ("0012345678", "@")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", "\t=1+1"])
def test_document_text_is_never_a_formula(tmp_path: Path, text: str) -> None:
    row = cells(written(tmp_path, document(number=text), document())["Dokumenty"], 2)

    assert row["Numer dokumentu"].data_type == "s"
    assert row["Numer dokumentu"].value == clean(text)


def test_text_that_looks_like_an_escape_of_the_format_stays_as_it_is(tmp_path: Path) -> None:
    # Excel shows "_x003D_" as "=".
    (path,) = write(EXPORTER, tmp_path / "listopad", document(number="_x003D_1 _x12_ x0041_"))
    with zipfile.ZipFile(path) as book:
        texts = b"".join(book.read(name) for name in book.namelist() if name.endswith(".xml"))

    assert b">_x005F_x003D_1 _x12_ x0041_<" in texts


def test_guard_against_editing_does_not_spill_over(tmp_path: Path) -> None:
    sheet = written(tmp_path, document(number="=1+1"), document(number="A1"))["Dokumenty"]

    assert cells(sheet, 2)["Numer dokumentu"].quotePrefix
    assert not cells(sheet, 3)["Numer dokumentu"].quotePrefix


@settings(max_examples=40, deadline=None)
@given(
    number=st.text(),
    name=st.text(),
    net=st.decimals(min_value=-9_999_999_999, max_value=9_999_999_999, places=2, allow_nan=False),
    day=st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)),
)
def test_what_was_written_is_read_back(
    tmp_path_factory, number: str, name: str, net: Decimal, day: date
) -> None:
    source = document(number=number, seller=Party(name, "5860100005"), net=net, issue_date=day)
    row = cells(written(tmp_path_factory.getbasetemp(), source)["Dokumenty"], 2)

    assert (row["Numer dokumentu"].value or "") == clean(number)
    assert (row["Kontrahent"].value or "") == clean(name)
    assert Decimal(str(row["Netto"].value)) == net
    assert row["Data wystawienia"].value.date() == day
