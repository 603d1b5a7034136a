from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import VatRow
from desktop.domain.vat import (
    RATES,
    Column,
    Totals,
    follow,
    next_rate,
    parse_rate,
    shown_rate,
    totals,
)

amounts = st.decimals(Decimal("-99999.99"), Decimal("99999.99"), places=2, allow_nan=False)
numbers = st.sampled_from(["23", "8", "5", "0", "5.5", "zw", "np", "oo"])


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("23", "23"),
        ("23 %", "23"),
        ("23\u00a0%", "23"),
        ("ZW.", "zw"),
        ("marza", "marża"),
        ("5,5", "5.5"),
        ("08", "8"),
        ("10", "10"),
        ("", None),
        ("abc", None),
        ("123", None),
        ("²", None),
    ],
)
def test_rates_as_typed(typed: str, rate: str | None) -> None:
    assert parse_rate(typed) == rate


@given(st.text())
def test_any_text_is_a_rate_or_none(typed: str) -> None:
    rate = parse_rate(typed)

    assert rate is None or parse_rate(shown_rate(rate)) == rate


@given(amounts, numbers)
def test_tax_and_gross_follow_the_net(net: Decimal, rate: str) -> None:
    row = follow(VatRow(rate, net), Column.NET)

    assert row.vat is not None
    assert row.gross == net + row.vat


@given(amounts, numbers)
def test_net_and_tax_follow_the_gross(gross: Decimal, rate: str) -> None:
    row = follow(VatRow(rate, gross=gross), Column.GROSS)

    assert row.vat is not None
    assert row.net == gross - row.vat


def test_tax_as_printed_is_kept() -> None:
    row = follow(VatRow("23", Decimal("100.00"), Decimal("22.99")), Column.VAT)

    assert (row.vat, row.gross) == (Decimal("22.99"), Decimal("122.99"))


def test_margin_has_no_tax_to_compute() -> None:
    row = VatRow("marża", Decimal("100.00"))

    assert follow(row, Column.NET) == row


def test_totals_leave_out_what_is_not_there() -> None:
    rows = (VatRow("23", Decimal(1), None, Decimal(2)), VatRow("zw", Decimal(3), None, None))

    assert totals(rows) == Totals(Decimal(4), None, Decimal(2))


def test_new_row_starts_with_a_rate_that_is_not_there() -> None:
    assert next_rate([VatRow("23")]) == "8"
    assert next_rate([VatRow(rate) for rate in RATES]) == "23"
