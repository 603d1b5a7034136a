"""Amounts: what people and papers write, and what must never be guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.money import MAX_AMOUNT, format_amount, from_grosze, parse_amount, to_grosze, to_text

amounts = st.decimals(min_value=-MAX_AMOUNT, max_value=MAX_AMOUNT, places=2)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234,56", "1234.56"),
        ("1\u00a0234,56 zł", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1234.56", "1234.56"),
        ("12.345.678,90", "12345678.90"),
        ("1'234.50 CHF", "1234.50"),
        ("1.234", "1234.00"),
        ("0,5", "0.50"),
        (",50", None),
        ("1234,567", "1234.57"),
        ("-17,00", "-17.00"),
        ("\u221217,00", "-17.00"),
        ("17,00-", "-17.00"),
        ("(17,00)", "-17.00"),
        ("0,00-", "0.00"),
        ("1,2,3", None),
        ("12.34.56", None),
        ("1e5", None),
        ("١٢", None),
        ("", None),
        ("abc", None),
        ("9" * 40, None),
    ],
)
def test_amounts_are_read_as_people_write_them(text: str, value: str | None) -> None:
    assert parse_amount(text) == (None if value is None else Decimal(value))


@given(amounts)
def test_what_is_shown_reads_back_the_same(amount: Decimal) -> None:
    assert parse_amount(format_amount(amount)) == amount
    assert parse_amount(to_text(amount)) == amount
    assert from_grosze(to_grosze(amount)) == amount


@given(amounts)
def test_zero_has_no_sign(amount: Decimal) -> None:
    assert not to_text(amount).startswith("-0.00")


@given(st.text())
def test_any_text_gives_an_amount_within_bounds_or_none(text: str) -> None:
    amount = parse_amount(text)
    assert amount is None or abs(amount) <= MAX_AMOUNT
