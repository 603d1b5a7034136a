"""Rows and tables of VAT, told by arithmetic."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName, Source
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


def scanned(text: str) -> list[tuple[str, str, str, str]]:
    found = find_fields([drawn(HEAD + text, source=Source.OCR)])
    return [(row.rate, str(row.net), str(row.vat), str(row.gross)) for row in found.vat_rows]


def test_sums_that_a_document_prints_beat_its_last_row_of_goods() -> None:
    text = """
Lp.   Nazwa      Ilość   Netto    VAT     Kwota VAT   Brutto
1     Deska      1       10,02    23%     2,30        12,32
2     Gwóźdź     2       20,02    23%     4,60        24,62
3     Klamka     1       30,02    23%     6,90        36,92
Razem netto: 60,06   VAT: 13,81   brutto: 73,87 zł
Do zapłaty: 73,87 zł
"""
    assert rows(text) == [("23", "60.06", "13.81", "73.87")]


def test_what_is_left_after_advances_is_the_sum_of_the_document() -> None:
    text = """
Netto     VAT     Brutto
Wartość zamówienia       200,00    46,00    246,00
Po odliczeniu zaliczek   100,00    23,00    123,00
Do zapłaty: 123,00 PLN
"""
    assert rows(text) == [("23", "100.00", "23.00", "123.00")]


def test_the_rate_under_a_stamp_follows_from_the_amounts() -> None:
    text = """
Stawka    Netto      VAT      Brutto
WPŁYN     200,00     46,00    246,00
8%        100,00     8,00     108,00
Razem     300,00     54,00    354,00
"""
    assert scanned(text) == [("23", "200.00", "46.00", "246.00"), ("8", "100.00", "8.00", "108.00")]


def test_amounts_that_fit_no_rate_say_nothing_of_one() -> None:
    text = "Stawka    Netto      VAT      Brutto\nWPŁYN     200,00     41,00    241,00"
    assert scanned(text) == []


def test_goods_without_a_rate_are_no_rows_of_rates() -> None:
    text = """
Lp.   Nazwa     Ilość     Netto     VAT      Brutto
1     Deska     1         200,00    46,00    246,00
"""
    assert scanned(text) == []


def test_thousands_behind_a_wide_blank_are_joined_where_only_that_fits() -> None:
    text = """
Suma netto   2 699,25 zł
VAT 23 % od 1 000,00   230,00
VAT 8 % od 1  699,25   135,94
VAT razem   365,94 zł
Razem brutto   3 065,19 zł
"""
    assert [row[:3] for row in scanned(text)] == [("23", "1000.00", "230.00"), ("8", "1699.25", "135.94")]


def test_a_receipt_whose_letter_is_glued_to_the_word() -> None:
    text = """
PARAGON FISKALNY
SPRZEDAŻ OPODATKOWANA A     123,00
PTU A 23%     23,00
SPRZEDAŻ OPODATKOWANA C     105,00
PTUC 5%     5,00
SUMA PTU     28,00
SUMA PLN     228,00
"""
    found = find_fields([drawn(text, source=Source.OCR)])
    assert [(row.rate, str(row.vat), str(row.gross)) for row in found.vat_rows] == [
        ("23", "23.00", "123.00"),
        ("5", "5.00", "105.00"),
    ]


def test_an_amount_due_whose_words_all_stand_far_apart() -> None:
    text = "Razem: 15 191,68 PLN\nZapłacono: 3 790,00 PLN\nPozostało  do  zapłaty:  11  401,68  PLN"
    found = find_fields([drawn(HEAD + text, source=Source.OCR)])
    assert found.fields[FieldName.AMOUNT_DUE].value == "11401.68"


def test_tax_of_a_receipt_that_a_stamp_hides_follows_from_the_sum() -> None:
    text = """
PARAGON FISKALNY
SPRZEDAŻ OPODATKOWANA A     123,00
PTU A 23%     23,00
SPRZEDAŻ OPODATKOWANA C     105,00
PTU C 5%     WPŁYNĘŁO
SUMA PTU     28,00
SUMA PLN     228,00
"""
    found = find_fields([drawn(text, source=Source.OCR)])
    assert [(row.rate, str(row.vat)) for row in found.vat_rows] == [("23", "23.00"), ("5", "5.00")]


def test_a_receipt_that_calls_the_tax_of_each_rate_an_amount() -> None:
    text = """
PARAGON FISKALNY
Sprz. opodatk. A     123,00
Kwota PTU A (23%)     23,00
ŁĄCZNA KWOTA PTU     23,00
SUMA     123,00
"""
    found = find_fields([drawn(text)])
    assert [(row.rate, str(row.vat), str(row.gross)) for row in found.vat_rows] == [("23", "23.00", "123.00")]


def test_reverse_charge_read_as_noughts_with_misread_rows() -> None:
    text = """
Lp.   Nazwa     Ilość   Cena       Stawka   Netto      Brutto
1     Deska     8       1000,10    00       8000,80    8000,80
Stawka   Netto      VAT     Brutto
00       8/000,80   0,00    8.000.80
Ogółem   8000,80    0,00    8000,80
"""
    assert scanned(text) == [("oo", "8000.80", "0.00", "8000.80")]


def test_lost_decimal_points_are_set_where_the_whole_row_fits() -> None:
    text = """
Stawka    Netto      VAT      Brutto
23        1480491    3405.13  18210.04
8         1062.64    85.01    1147.65
Razem     15867.55   3490.14  19357.69
"""
    assert scanned(text) == [("23", "14804.91", "3405.13", "18210.04"), ("8", "1062.64", "85.01", "1147.65")]


def test_lost_decimal_points_are_left_alone_where_the_row_fits_no_rate() -> None:
    text = "Stawka    Netto      VAT      Brutto\n23        1480491    3405.13  18211.04"
    assert scanned(text) == []


def test_an_amount_due_with_its_thousands_apart_is_what_was_not_paid() -> None:
    text = "Razem: 15 191,68 PLN\nZapłacono: 3 790,00 PLN\nPozostało do zapłaty:  11  401,68  PLN"
    found = find_fields([drawn(HEAD + text, source=Source.OCR)])
    assert found.fields[FieldName.AMOUNT_DUE].value == "11401.68"
