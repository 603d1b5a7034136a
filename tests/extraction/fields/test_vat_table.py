"""Rows and tables of VAT, told by arithmetic."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName
from desktop.extraction.fields import find_fields
from tests.extraction.fields.drawn import drawn

HEAD = "Faktura nr 1/2025\n"


def rows(text: str) -> list[tuple[str, str, str, str]]:
    found = find_fields([drawn(HEAD + text)])
    return [(row.rate, str(row.net), str(row.vat), str(row.gross)) for row in found.vat_rows]


@pytest.mark.parametrize(
    "text",
    [
        "Stawka   Netto    VAT    Brutto\n23%      100,00   23,00   123,00\nRazem    100,00   23,00   123,00",
        "Brutto   VAT     Netto    Stawka\n123,00   23,00   100,00   23%\n123,00   23,00   100,00   Razem",
        "Netto    Stawka   VAT     Brutto\n100,00   23       23,00   123,00",
        "w tym    23 %     100,00   23,00   123,00\nRazem             100,00   23,00   123,00",
        "Suma netto   100,00\nVAT 23%   23,00\nRazem brutto   123,00",
        "Lp.   Stawka         Netto    VAT     Brutto\n1     23% lub 22%    100,00   23,00   123,00",
        "Netto    VAT     Brutto\nRazem    100,00   23,00   123,00\nDo zapłaty: 123,00",
    ],
)
def test_one_row_in_many_forms(text: str) -> None:
    assert rows(text) == [("23", "100.00", "23.00", "123.00")]


@pytest.mark.parametrize(
    ("printed", "rate"),
    [("zw", "zw"), ("zw.", "zw"), ("np.", "np"), ("oo", "oo"), ("0%", "0"), ("zwolnione od podatku", "zw")],
)
def test_rates_without_tax(printed: str, rate: str) -> None:
    text = (
        f"Stawka   Netto   VAT   Brutto\n{printed}      50,00    0,00    50,00\nRazem   50,00   0,00   50,00"
    )
    assert rows(text) == [(rate, "50.00", "0.00", "50.00")]


def test_rows_of_goods_are_not_rows_of_rates() -> None:
    text = """
Lp.  Nazwa     Ilość  Cena netto   VAT    Netto     Kwota VAT   Brutto
1    Deska     1      10,00        23%    10,00     2,30        12,30
2    Gwóźdź    2      20,00        23%    40,00     9,20        49,20
3    Chleb     1      20,00        5%     20,00     1,00        21,00
Stawka    Netto    VAT     Brutto
23%       50,00    11,50   61,50
5%        20,00    1,00    21,00
Razem     70,00    12,50   82,50
Do zapłaty: 82,50 zł
"""
    assert rows(text) == [("23", "50.00", "11.50", "61.50"), ("5", "20.00", "1.00", "21.00")]


def test_the_row_number_is_no_rate() -> None:
    text = "Lp.  Stawka  Netto  VAT  Brutto\n5    8    100,00    8,00    108,00\nRazem: 108,00"
    assert rows(text) == [("8", "100.00", "8.00", "108.00")]


def test_rows_that_the_arithmetic_refuses() -> None:
    assert rows("Stawka  Netto  VAT  Brutto\n23%    100,00    32,00    132,00") == []


def test_tax_rounded_line_by_line_is_accepted() -> None:
    text = (
        "Stawka  Netto  VAT  Brutto\n23%   1 000,10   230,05   1 230,15\nRazem   1 000,10   230,05   1 230,15"
    )
    assert rows(text) == [("23", "1000.10", "230.05", "1230.15")]


def test_a_gross_total_that_differs_by_a_grosz_is_kept_and_doubted() -> None:
    text = "Kwota należności ogółem: 123,01 PLN\nStawka  Netto  VAT  Brutto\n23%    100,00    23,00    123,00"
    found = find_fields([drawn(HEAD + text)])
    gross = found.fields[FieldName.GROSS]
    assert gross.value == "123.01"
    assert not gross.certain
    assert [candidate.value for candidate in gross.candidates] == ["123.01", "123.00"]


def test_advances_are_taken_off() -> None:
    text = """
Zamówienie
Stawka    Netto      VAT      Brutto
23%       1000,00    230,00   1230,00
Rozliczone faktury zaliczkowe
ZAL/1/2025    400,00   92,00   492,00
Po odliczeniu zaliczek
Stawka    Netto      VAT      Brutto
23%       600,00     138,00   738,00
Razem     600,00     138,00   738,00
Do zapłaty: 738,00 zł
"""
    assert rows(text) == [("23", "600.00", "138.00", "738.00")]


def test_labelled_sums_beat_a_table_with_a_lost_row() -> None:
    text = """
Suma netto    150,00
VAT 23% od 100,00    23,00
VAT 8% od 5Q,00    4,00
VAT razem    27,00
Razem brutto    177,00
"""
    found = find_fields([drawn(HEAD + text)])
    got = [found.fields[name].value for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS)]
    assert got == ["150.00", "27.00", "177.00"]
    assert not found.fields[FieldName.NET].certain
