"""Splits add up to the grosz, whatever is cut and however."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.booking.entry import (
    Amounts,
    BookingEntry,
    BookingLine,
    amounts_of,
    divided,
    fitted,
    from_gross,
    from_net,
    remainder,
    spread,
    total,
    with_remainder,
)
from desktop.domain.fields import Field, FieldName

MONEY = st.decimals("-9999999.99", "9999999.99", places=2)
WEIGHTS = st.lists(st.decimals("-5000", "5000", places=2), min_size=1, max_size=12)


@given(MONEY, WEIGHTS)
def test_one_amount_is_spread_without_loss(amount: Decimal, weights: list[Decimal]) -> None:
    parts = spread(amount, weights)
    assert len(parts) == len(weights)
    assert sum(parts) == amount
    assert all(part == part.quantize(Decimal("0.01")) for part in parts)


@given(MONEY, st.lists(st.decimals("0.01", "5000", places=2), min_size=1, max_size=12))
def test_a_part_is_never_more_than_a_grosz_from_its_share(amount: Decimal, weights: list[Decimal]) -> None:
    for part, weight in zip(spread(amount, weights), weights, strict=True):
        assert abs(part - amount * weight / sum(weights)) < Decimal("0.011")


@given(MONEY, MONEY, MONEY, WEIGHTS)
def test_documents_are_divided_to_the_grosz(
    net: Decimal, vat: Decimal, gross: Decimal, weights: list[Decimal]
) -> None:
    whole = Amounts(net, vat, gross)
    assert total(divided(whole, weights)) == whole


@given(MONEY, MONEY, WEIGHTS)
def test_parts_of_what_adds_up_add_up(net: Decimal, vat: Decimal, weights: list[Decimal]) -> None:
    whole = Amounts(net, vat, net + vat)
    parts = divided(whole, weights)
    assert total(parts) == whole
    assert all(part.consistent for part in parts)


@given(MONEY, MONEY, st.lists(st.tuples(MONEY, MONEY), min_size=1, max_size=6), st.data())
def test_the_remainder_makes_any_split_right(
    net: Decimal, vat: Decimal, typed: list[tuple[Decimal, Decimal]], data: st.DataObject
) -> None:
    whole = Amounts(net, vat, net + vat)
    lines = [BookingLine(amounts=Amounts(one, tax, one + tax)) for one, tax in typed]
    last = data.draw(st.integers(0, len(lines) - 1))
    assert not remainder(whole, with_remainder(whole, lines, last))


@given(st.decimals("0", "9999", places=2), MONEY, MONEY)
def test_what_is_typed_stays_as_it_was_typed(typed: Decimal, net: Decimal, vat: Decimal) -> None:
    whole = Amounts(net, vat, net + vat)
    by_net, by_gross = from_net(typed, whole), from_gross(typed, whole)
    assert (by_net.net, by_gross.gross) == (typed, typed)
    assert by_net.consistent
    assert by_gross.consistent


def test_a_description_that_is_not_split_follows_the_document() -> None:
    entry = BookingEntry(lines=(BookingLine("PALIWO", amounts=Amounts(Decimal(1), Decimal(0), Decimal(1))),))
    whole = Amounts(Decimal("100.00"), Decimal("23.00"), Decimal("123.00"))
    assert fitted(entry, whole).lines[0].amounts == whole
    split = BookingEntry(lines=(BookingLine("A"), BookingLine("B")))
    assert fitted(split, whole) == split


@pytest.mark.parametrize(
    ("cost", "vat", "deductible", "costs"),
    [
        (100, 100, "23.00", "100.00"),
        # Mixed use: half of the tax, three quarters of net and the other half.
        (75, 50, "11.50", "83.63"),
        # A private car: 20 % of net and the other half.
        (20, 50, "11.50", "22.30"),
        (100, 0, "0.00", "123.00"),
        (0, 100, "23.00", "0.00"),
    ],
)
def test_shares_of_vehicles(cost: int, vat: int, deductible: str, costs: str) -> None:
    amounts = Amounts(Decimal("100.00"), Decimal("23.00"), Decimal("123.00"))
    line = BookingLine("PALIWO", amounts=amounts, cost_share=cost, vat_share=vat)
    assert (line.deductible_vat, line.cost) == (Decimal(deductible), Decimal(costs))


@pytest.mark.parametrize(
    ("known", "wanted"),
    [
        ({"net": "100.00", "vat": "23.00", "gross": "123.00"}, ("100.00", "23.00", "123.00")),
        ({"gross": "50.00"}, ("50.00", "0.00", "50.00")),
        ({"net": "100.00", "gross": "123.00"}, ("100.00", "23.00", "123.00")),
        ({"net": "100.00"}, ("100.00", "0.00", "100.00")),
        ({"net": "100.00", "vat": "23.00", "gross": "123.01"}, ("100.00", "23.00", "123.01")),
    ],
)
def test_what_a_document_comes_to(known: dict[str, str], wanted: tuple[str, str, str]) -> None:
    fields = {FieldName(name): Field(FieldName(name), value) for name, value in known.items()}
    assert amounts_of(fields) == Amounts(*map(Decimal, wanted))


def test_a_document_without_amounts_comes_to_nothing_known() -> None:
    assert amounts_of({FieldName.VAT: Field(FieldName.VAT, "23.00")}) is None
