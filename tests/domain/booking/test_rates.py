"""A split crossed with the VAT table adds up both ways."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.booking.entry import Amounts, BookingLine, divided, total
from desktop.domain.booking.rates import by_rate
from desktop.domain.fields import LineItem, VatRow

AMOUNT = st.decimals("-99999.99", "99999.99", places=2)
RATES = ("23", "8", "5", "0", "zw")


@given(
    st.lists(st.tuples(AMOUNT, AMOUNT), min_size=2, max_size=5),
    st.lists(st.decimals("-50", "50", places=1), min_size=1, max_size=5),
)
def test_lines_and_rows_keep_their_sums(table: list[tuple[Decimal, Decimal]], weights: list[Decimal]) -> None:
    rows = [VatRow(rate, net, vat, net + vat) for rate, (net, vat) in zip(RATES, table, strict=False)]
    whole = total(Amounts(net, vat, net + vat) for net, vat in table)
    lines = [BookingLine(str(place), amounts=part) for place, part in enumerate(divided(whole, weights))]
    found = by_rate(lines, rows)
    for line in lines:
        assert total(one.line.amounts for one in found if one.line.category == line.category) == line.amounts
    for row, (net, vat) in zip(rows, table, strict=False):
        parts = total(one.line.amounts for one in found if one.rate == row.rate)
        assert parts == Amounts(net, vat, net + vat)


def test_lines_of_goods_keep_their_rates() -> None:
    rows = [
        VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
        VatRow("8", Decimal("50.00"), Decimal("4.00"), Decimal("54.00")),
    ]
    items = [
        LineItem("paliwo", net=Decimal("100.00"), rate="23"),
        LineItem("kanapka", net=Decimal("50.00"), rate="8"),
    ]
    lines = [
        BookingLine(
            "PALIWO", amounts=Amounts(Decimal("100.00"), Decimal("23.00"), Decimal("123.00")), items=(0,)
        ),
        BookingLine("INNE", amounts=Amounts(Decimal("50.00"), Decimal("4.00"), Decimal("54.00")), items=(1,)),
    ]
    found = [(one.rate, one.line.category, one.line.amounts.net) for one in by_rate(lines, rows, items)]
    assert found == [("23", "PALIWO", Decimal("100.00")), ("8", "INNE", Decimal("50.00"))]


def test_what_does_not_add_up_stays_whole() -> None:
    rows = [VatRow("23", Decimal(1), Decimal(0), Decimal(1)), VatRow("8", Decimal(1), Decimal(0), Decimal(1))]
    line = BookingLine("X", amounts=Amounts(Decimal(5), Decimal(0), Decimal(5)))
    (found,) = by_rate([line], rows)
    assert (found.rate, found.line) == ("", line)


def test_a_single_rate_is_everybodys() -> None:
    rows = [VatRow("23", Decimal(5), Decimal(0), Decimal(5))]
    line = BookingLine("X", amounts=Amounts(Decimal(5), Decimal(0), Decimal(5)))
    assert [one.rate for one in by_rate([line], rows)] == ["23"]


def test_a_margin_stands_once_at_its_rate() -> None:
    rows = [
        VatRow(rate, Decimal(net), Decimal(vat), Decimal(net) + Decimal(vat))
        for rate, net, vat in (
            ("23", "100.00", "23.00"),
            ("marża", "50.00", "0.00"),
            ("marża", "30.00", "0.00"),
        )
    ]
    whole = Amounts(Decimal("180.00"), Decimal("23.00"), Decimal("203.00"))
    found = by_rate([BookingLine("A", amounts=whole, margin=Decimal("12.30"))], rows)

    assert [one.line.margin for one in found] == [None, Decimal("12.30"), None]
