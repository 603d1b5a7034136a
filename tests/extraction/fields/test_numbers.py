"""Document numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FieldName
from desktop.extraction.fields import find_fields
from desktop.extraction.fields.numbers import number_after
from tests.extraction.fields.drawn import drawn


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (": FV/12/2025", "FV/12/2025"),
        (" nr FVS 00720/12/26 z dnia 1.02.2025", "FVS 00720/12/26"),
        ("Nr: 12 / 03 / 2025", "12 / 03 / 2025"),
        (" (K)FSK-22/11/2026", "(K)FSK-22/11/2026"),
        (" L.dz. 1584/2025", "L.dz. 1584/2025"),
        (" 000159\tkasa 1", "000159"),
        (" F 7/2025, Opole", "F 7/2025"),
    ],
)
def test_numbers_behind_a_label(text: str, number: str) -> None:
    found = number_after(text)
    assert found is not None
    assert found.value == number
    assert " ".join(text[found.start : found.end].split()) == number


@pytest.mark.parametrize(
    "text", ["", " z dnia", " oryginał", " do zapłaty 15,00", " ala ma kota 7", "1" * 60]
)
def test_what_is_no_number(text: str) -> None:
    assert number_after(text) is None


@given(st.text(max_size=120))
def test_any_text(text: str) -> None:
    found = number_after(text)
    assert found is None or (0 <= found.start < found.end <= len(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Faktura VAT nr FV/1/2025", "FV/1/2025"),
        ("FAKTURA\nNumer: 17/03/2025", "17/03/2025"),
        ("Faktura VAT końcowa            Data wystawienia: 2025-01-18\nROZ 4/01/2025", "ROZ 4/01/2025"),
        ("Faktura / Invoice FVS 720/26", "FVS 720/26"),
        ("Faktura VAT nr      Data wystawienia\nFV 9/2025           2025-01-18", "FV 9/2025"),
        ("Faktura nr 5/2025\nNr zamówienia: ZAM/9/2025\nUmowa nr 14/2024", "5/2025"),
    ],
)
def test_numbers_on_a_page(text: str, number: str) -> None:
    assert find_fields([drawn(text)]).fields[FieldName.NUMBER].value == number


def test_a_date_or_an_account_is_no_number() -> None:
    text = "Faktura\nNumer: 2025-03-12\nNumer konta: 61 1090 1014 0000 0712 1981 2874"
    assert find_fields([drawn(text)]).fields[FieldName.NUMBER].value is None


def test_a_number_below_its_label_may_hold_a_date_but_not_be_one() -> None:
    page = (
        "Numer Faktury:\n{}\nFaktura podstawowa\nSprzedawca    Nabywca\nNIP: 5252248481    NIP: 5860104121\n"
    )

    assert find_fields([drawn(page.format("FV2026/08/12"))]).fields[FieldName.NUMBER].value == "FV2026/08/12"
    assert find_fields([drawn(page.format("2026-08-12"))]).fields[FieldName.NUMBER].value is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Nr        FV3910\nData wystawienia   2025-01-18\nFAKTURA VAT", "FV3910"),
        (
            "Numer        Data     Sprzedano\nFV/          inna     2025-01-18\n1108/09/2025\nFaktura VAT",
            "FV/1108/09/2025",
        ),
        ("Faktura sprzedaży\nNumer dokumentu:   2213/05/2025/\n                   FV", "2213/05/2025/FV"),
        ("Faktura VAT\nsprzedaży F/\n2025/06/6435", "F/2025/06/6435"),
        # A table of other documents: what stands below its heads is not this one's number.
        (
            "Faktura końcowa\nROZ 4/01/2025\nNumer     Data   Netto   Brutto\nZAL/7/24  dawno  10,00   12,30",
            "ROZ 4/01/2025",
        ),
        ("Faktura\nUwagi: brak\n\n\nNr    Towar    Ilość   Netto\n1     Deska    2       10,00", None),
    ],
)
def test_numbers_that_narrow_columns_break(text: str, number: str | None) -> None:
    assert find_fields([drawn(text)]).fields[FieldName.NUMBER].value == number


def test_a_number_below_a_title_that_is_half_of_its_label() -> None:
    text = "Grau Verlag GmbH      RECHNUNG\n                      Nr. 637336\nDatum: 15. Februar 2026"
    assert find_fields([drawn(text)]).fields[FieldName.NUMBER].value == "637336"
