"""What titles of transfers say."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.statements.titles import (
    SplitPayment,
    Title,
    accounts,
    document_number,
    ksef_numbers,
    split_payment,
    tax_numbers,
)


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("FV/12/2026", "zapłata za FV/12/2026"),
        ("FV/12/2026", "fv 12/2026"),
        ("FV/12/2026", "12/2026"),
        ("FV 00012/2026", "FV12/2026"),
        ("FV/2026/11/0123", "fv/2026/11/123, dziękuję"),
        ("FV/2026/11/0123", "Faktura FV/2026/11/01 23"),
        ("F/000123/26", "Zapłata F/123/26, F/124/26"),
        ("123456", "nr 123456"),
        ("WA-7/11/26/MP", "wa-7/11/26/mp"),
    ],
)
def test_a_number_is_found_however_it_is_written(number: str, title: str) -> None:
    assert Title(title).has(document_number(number))


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("FV/12/2026", "3/12/2026"),
        ("FV/12/2026", "FV/12/2026/3"),
        ("FV/12/2026", "FV/112/2026"),
        ("FV/12/2026", "KOR/12/2026"),
        ("7", "faktura 7"),
        ("12", "12 sztuk"),
        ("", "faktura"),
        ("FV/12/2026", ""),
    ],
)
def test_another_number_is_not_taken_for_it(number: str, title: str) -> None:
    assert not Title(title).has(document_number(number))


@settings(deadline=None, max_examples=150)
@given(
    st.lists(st.integers(1, 99_999).map(str), min_size=2, max_size=4),
    st.sampled_from(["FV/", "FV ", "F-VAT/", "faktura nr ", ""]),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "N", "L"]), max_size=10),
)
def test_any_number_is_found_in_its_own_title(parts: list[str], before: str, around: str) -> None:
    number = document_number(f"FV/{'/'.join(parts)}")
    if number.is_telling:
        assert Title(f"za {before}{'/'.join(parts)} {around} pozdrawiam").has(number)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=300), st.text(max_size=40))
def test_nothing_breaks_on_any_text(title: str, number: str) -> None:
    Title(title).has(document_number(number))
    split_payment(title)
    tax_numbers(title)
    accounts(title)
    ksef_numbers(title)


def test_a_split_payment_is_taken_apart_wherever_it_is_broken() -> None:
    plain = "/VAT/1023,00/IDC/7952488001/INV/FV/12/2026/TXT/za węgiel"
    expected = SplitPayment(Decimal("1023.00"), "7952488001", "FV/12/2026", "za węgiel")
    assert split_payment(plain) == expected
    assert split_payment("/VAT/1 023,00/IDC/79524 88001/INV/FV/12/2026/TXT/za węgiel") == expected
    assert split_payment("/VAT/23,00/IDC/DE811907980/INV/7") == SplitPayment(
        Decimal("23.00"), "DE811907980", "7"
    )
    assert split_payment("VAT 23,00 za FV/12/2026") is None


def test_numbers_with_check_digits_are_found() -> None:
    text = "NIP 795-248-80-01, rach. 61 1090 1014 0000 0712 1981 2874 i 7952488002"
    assert tax_numbers(text) == {"7952488001"}
    assert accounts(text) == ("PL61109010140000071219812874",)
